// Who is on which page, as this process knows it: it says who its own viewers are, and hears the same of every other process, itself included.
import { PEOPLE_BYTES, type PresenceNote } from '@/lib/data/release/presence'
import {
  dropAbsent,
  hear,
  inPieces,
  NOBODY,
  type Presence,
  presentIn,
  REPEAT_MS,
} from '@/lib/domain/discussion/presence'
import type { PagePresence, Someone } from '@/lib/domain/discussion/view'
import {
  dropStoppedWriters,
  isWriting,
  LAST,
  NOTHING,
  recordTyping,
  type Writing,
  writersIn,
} from '@/lib/domain/discussion/writing'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'

/** One open page of somebody. */
export type Viewer = { tab: string; who: Someone }
type Place = {
  presence: Presence
  writing: Writing
  viewers: Map<string, Viewer> /** People whose coming or going is still to be said. */
  changed: Set<string>
  sent: string
}

/** So many comings and goings as happen in this time are one message; what is heard in it is told once. */
const GATHER_MS = 200
const POLL_MS = 2500
/** Of a crowd, the first are named. */
const NAMED = 40

export class PresenceTracker {
  private readonly places = new Map<string, Place>()
  private readonly from = newId()
  private n = 0
  private saying: Promise<unknown> = Promise.resolve()
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>()
  private repeated = 0

  constructor(
    private readonly say: (notes: PresenceNote[]) => Promise<void>,
    private readonly publish: (releaseId: string, presence: PagePresence) => void,
  ) {
    setInterval(() => this.sweep(Date.now()), POLL_MS).unref()
  }

  /** The process hears from now on: it asks who is there, and says who its own are. */
  begin(): void {
    this.send([{ kind: 'who' }])
  }

  arrive(releaseId: string, viewer: Viewer): void {
    const place = this.placeOf(releaseId)
    place.viewers.set(viewer.tab, viewer)
    this.change(releaseId, place, viewer.who.id)
  }

  leave(releaseId: string, { tab, who }: Viewer): void {
    const place = this.placeOf(releaseId)
    if (!place.viewers.delete(tab)) return
    if (place.viewers.size === 0) place.sent = ''
    if (isWriting(place.writing, who.id, tab))
      this.send([{ kind: 'typing', releaseId, tab, who, itemId: null, n: LAST }])
    this.change(releaseId, place, who.id)
  }

  hear(note: PresenceNote, now: number): void {
    if (note.kind === 'who') {
      this.sayAll(now)
      return
    }
    const place = this.placeOf(note.releaseId)
    if (note.kind === 'here') place.presence = hear(place.presence, note, now)
    else place.writing = recordTyping(place.writing, note, now)
    this.later(`tell ${note.releaseId}`, () => this.publishIfNew(note.releaseId, place, Date.now()))
  }

  presenceOf(releaseId: string, now: number): PagePresence {
    const { presence, writing } = this.placeOf(releaseId)
    const people = presentIn(presence, now)
    return { count: people.length, people: people.slice(0, NAMED), writing: writersIn(writing, now) }
  }

  private placeOf(releaseId: string): Place {
    const known = this.places.get(releaseId)
    if (known) return known
    const place: Place = { presence: NOBODY, writing: NOTHING, viewers: new Map(), changed: new Set(), sent: '' }
    this.places.set(releaseId, place)
    return place
  }

  private change(releaseId: string, place: Place, userId: string): void {
    place.changed.add(userId)
    this.later(`say ${releaseId}`, () => this.sayOf(releaseId, place))
  }

  private sayOf(releaseId: string, place: Place): void {
    const present = new Map([...place.viewers.values()].map(({ who }) => [who.id, who]))
    const changed = [...place.changed]
    place.changed.clear()
    const here = changed.flatMap((id) => present.get(id) ?? [])
    const gone = changed.filter((id) => !present.has(id))
    this.send(
      inPieces(here, gone, PEOPLE_BYTES).map((piece) => ({
        kind: 'here',
        releaseId,
        from: this.from,
        n: this.n++,
        ...piece,
      })),
    )
  }

  private sayAll(now: number): void {
    this.repeated = now
    for (const [releaseId, place] of this.places)
      for (const { who } of place.viewers.values()) this.change(releaseId, place, who.id)
  }

  /** What nobody has repeated is over; what is ours is repeated; places that nobody is in are given up. */
  private sweep(now: number): void {
    for (const [releaseId, place] of this.places) {
      place.presence = dropAbsent(place.presence, now)
      place.writing = dropStoppedWriters(place.writing, now)
      this.publishIfNew(releaseId, place, now)
      if (place.viewers.size === 0 && place.presence.size === 0 && place.writing.size === 0 && place.changed.size === 0)
        this.places.delete(releaseId)
    }
    if (now - this.repeated >= REPEAT_MS) this.sayAll(now)
  }

  private publishIfNew(releaseId: string, place: Place, now: number): void {
    if (place.viewers.size === 0) return
    const presence = this.presenceOf(releaseId, now)
    const sent = JSON.stringify(presence)
    if (sent === place.sent) return
    place.sent = sent
    this.publish(releaseId, presence)
  }

  private later(name: string, work: () => void): void {
    if (this.timers.has(name)) return
    const timer = setTimeout(() => {
      this.timers.delete(name)
      work()
    }, GATHER_MS)
    this.timers.set(name, timer)
  }

  /** One after the other, so that the messages arrive in the order of their numbers. One that fails is made good by the next repetition. */
  private send(notes: PresenceNote[]): void {
    if (notes.length === 0) return
    this.saying = this.saying
      .then(() => this.say(notes))
      .catch((error: unknown) => log.warn({ error: String(error) }, 'live: who is here could not be said'))
  }
}
