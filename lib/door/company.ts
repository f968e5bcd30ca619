// Who is on which page, as this process knows it: it says who its own viewers are, and hears the same of every other process, itself included.
import { PEOPLE_BYTES, type PresenceNote } from '@/lib/data/presence'
import { hear, inPieces, NOBODY, type Presence, presentIn, REPEAT_MS, settle } from '@/lib/domain/discussion/presence'
import type { Company, Someone } from '@/lib/domain/discussion/view'
import {
  hearStroke,
  isWriting,
  LAST,
  NOTHING,
  settleWriting,
  type Writing,
  writersIn,
} from '@/lib/domain/discussion/writing'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'

/** One open page of somebody. */
export type Guest = { tab: string; who: Someone }
type Place = {
  presence: Presence
  writing: Writing
  guests: Map<string, Guest> /** People whose coming or going is still to be said. */
  changed: Set<string>
  told: string
}

/** So many comings and goings as happen in this time are one message; what is heard in it is told once. */
const GATHER_MS = 200
const LOOK_MS = 2500
/** Of a crowd, the first are named. */
const NAMED = 40

export class CompanyKeeper {
  private readonly places = new Map<string, Place>()
  private readonly from = newId()
  private n = 0
  private saying: Promise<unknown> = Promise.resolve()
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>()
  private repeated = 0

  constructor(
    private readonly say: (notes: PresenceNote[]) => Promise<void>,
    private readonly tell: (releaseId: string, company: Company) => void,
  ) {
    setInterval(() => this.look(Date.now()), LOOK_MS).unref()
  }

  /** The process hears from now on: it asks who is there, and says who its own are. */
  begin(): void {
    this.send([{ kind: 'who' }])
  }

  arrive(releaseId: string, guest: Guest): void {
    const place = this.placeOf(releaseId)
    place.guests.set(guest.tab, guest)
    this.change(releaseId, place, guest.who.id)
  }

  leave(releaseId: string, { tab, who }: Guest): void {
    const place = this.placeOf(releaseId)
    if (!place.guests.delete(tab)) return
    if (place.guests.size === 0) place.told = ''
    if (isWriting(place.writing, who.id, tab))
      this.send([{ kind: 'stroke', releaseId, tab, who, itemId: null, n: LAST }])
    this.change(releaseId, place, who.id)
  }

  hear(note: PresenceNote, now: number): void {
    if (note.kind === 'who') {
      this.sayAll(now)
      return
    }
    const place = this.placeOf(note.releaseId)
    if (note.kind === 'here') place.presence = hear(place.presence, note, now)
    else place.writing = hearStroke(place.writing, note, now)
    this.later(`tell ${note.releaseId}`, () => this.tellIfNew(note.releaseId, place, Date.now()))
  }

  companyOf(releaseId: string, now: number): Company {
    const { presence, writing } = this.placeOf(releaseId)
    const people = presentIn(presence, now)
    return { count: people.length, people: people.slice(0, NAMED), writing: writersIn(writing, now) }
  }

  private placeOf(releaseId: string): Place {
    const known = this.places.get(releaseId)
    if (known) return known
    const place: Place = { presence: NOBODY, writing: NOTHING, guests: new Map(), changed: new Set(), told: '' }
    this.places.set(releaseId, place)
    return place
  }

  private change(releaseId: string, place: Place, userId: string): void {
    place.changed.add(userId)
    this.later(`say ${releaseId}`, () => this.sayOf(releaseId, place))
  }

  private sayOf(releaseId: string, place: Place): void {
    const present = new Map([...place.guests.values()].map(({ who }) => [who.id, who]))
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
      for (const { who } of place.guests.values()) this.change(releaseId, place, who.id)
  }

  /** What nobody has repeated is over; what is ours is repeated; places that nobody is in are given up. */
  private look(now: number): void {
    for (const [releaseId, place] of this.places) {
      place.presence = settle(place.presence, now)
      place.writing = settleWriting(place.writing, now)
      this.tellIfNew(releaseId, place, now)
      if (place.guests.size === 0 && place.presence.size === 0 && place.writing.size === 0 && place.changed.size === 0)
        this.places.delete(releaseId)
    }
    if (now - this.repeated >= REPEAT_MS) this.sayAll(now)
  }

  private tellIfNew(releaseId: string, place: Place, now: number): void {
    if (place.guests.size === 0) return
    const company = this.companyOf(releaseId, now)
    const told = JSON.stringify(company)
    if (told === place.told) return
    place.told = told
    this.tell(releaseId, company)
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
