// Server-sent events of one release. A change is read once per process, however many pages are open, and sent to all of them.
import { z } from 'zod'
import { type PresenceNote, sendPresence } from '@/lib/data/release/presence'
import type { Actor, Person } from '@/lib/domain/actor'
import type { DiscussionUpdate } from '@/lib/domain/discussion/view'
import { Refusal } from '@/lib/domain/refusal'
import type { ReleasePatch } from '@/lib/domain/release/view/view'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { hidden } from '@/lib/http/answer'
import { type OpenStream, openStream } from '@/lib/http/live/open-stream'
import { PresenceTracker } from '@/lib/http/live/presence'
import { problem } from '@/lib/http/problem'
import { whoIsThere } from '@/lib/http/session'
import { newId } from '@/lib/platform/ids'
import { listen } from '@/lib/platform/live'
import { log } from '@/lib/platform/log'

/** What the route brings: may this person watch, and what has changed. */
export type Watching = {
  /** Throws a refusal when the actor may not see the release. */
  admit(actor: Actor, releaseId: string): Promise<void>
  readRevision(releaseId: string): Promise<number>
  /** The head and the rows that changed; null ids: everything may have. */
  readPatch(
    releaseId: string,
    changed: { items: string[] | null; fields: string[] },
    by: string,
  ): Promise<ReleasePatch | null>
  /** What was said, and how far the discussion is. */
  readUpdates(releaseId: string, comments: string[]): Promise<DiscussionUpdate>
  readMark(releaseId: string): Promise<number>
}

const Who = z.object({ id: z.string(), name: z.string() })

const Note = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('release'),
    releaseId: z.string(),
    revision: z.number(),
    items: z.array(z.string()).optional(),
    fields: z.array(z.string()).optional(),
    by: z.string(),
  }),
  z.object({ kind: z.literal('person'), userId: z.string() }),
  z.object({ kind: z.literal('discussion'), releaseId: z.string(), comments: z.array(z.string()) }),
  z.object({
    kind: z.literal('here'),
    releaseId: z.string(),
    from: z.string(),
    n: z.number(),
    here: z.array(Who),
    gone: z.array(z.string()),
  }),
  z.object({ kind: z.literal('who') }),
  z.object({
    kind: z.literal('typing'),
    releaseId: z.string(),
    tab: z.string(),
    who: Who,
    itemId: z.string().nullable(),
    n: z.number(),
  }),
])
type Note = z.infer<typeof Note>

/** An event as it goes over the wire: written once, however many pages it is sent to. */
type Frame = Uint8Array
type Viewer = { userId: string; send(frame: Frame): void; close(): void }
type Waiting = { items: Set<string> | null; fields: Set<string>; by: string }
type Feed = {
  viewers: Map<string, Set<Viewer>>
  waiting: Map<string, Waiting>
  /** Comments that were told of and not yet read. */
  said: Map<string, Set<string>>
  tracker: PresenceTracker
  stop: () => void
}

const HEARTBEAT_MS = 15_000
const GATHER_MS = 15
/** A page that has so many events waiting does not read them: it is let go, and begins again with what is then. */
const MOST_WAITING = 200
const encoder = new TextEncoder()
const frameOf = (event: string, data: unknown): Frame =>
  encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
const AGAIN = frameOf('again', {})
/** An event, not a comment: a page that hears none for long knows that its connection is dead, which a browser alone never notices. */
const STILL_HERE = frameOf('beat', {})
const place = globalThis as typeof globalThis & { countersignFeed?: Feed }

function gather(feed: Feed, note: Extract<Note, { kind: 'release' }>, flush: () => void): void {
  const waiting = feed.waiting.get(note.releaseId)
  if (waiting) {
    if (!note.items && !note.fields) waiting.items = null
    for (const id of note.items ?? []) waiting.items?.add(id)
    for (const id of note.fields ?? []) waiting.fields.add(id)
    waiting.by = note.by
    return
  }
  feed.waiting.set(note.releaseId, {
    items: note.items || note.fields ? new Set(note.items) : null,
    fields: new Set(note.fields),
    by: note.by,
  })
  setTimeout(flush, GATHER_MS)
}

function sendAll(viewers: Iterable<Viewer>, frame: Frame): void {
  for (const viewer of viewers) viewer.send(frame)
}

async function sendPatch(feed: Feed, watching: Watching, releaseId: string): Promise<void> {
  const waiting = feed.waiting.get(releaseId)
  feed.waiting.delete(releaseId)
  const viewers = feed.viewers.get(releaseId)
  if (!waiting || !viewers) return
  try {
    const patch = await watching.readPatch(
      releaseId,
      { items: waiting.items && [...waiting.items], fields: [...waiting.fields] },
      waiting.by,
    )
    sendAll(viewers, patch ? frameOf('patch', patch) : AGAIN)
  } catch (error) {
    log.warn({ error: String(error), releaseId }, 'live: a change could not be read; its viewers read everything again')
    sendAll(viewers, AGAIN)
  }
}

async function sendDiscussion(feed: Feed, watching: Watching, releaseId: string): Promise<void> {
  const said = feed.said.get(releaseId)
  feed.said.delete(releaseId)
  const viewers = feed.viewers.get(releaseId)
  if (!said || !viewers) return
  try {
    sendAll(viewers, frameOf('discussion', await watching.readUpdates(releaseId, [...said])))
  } catch (error) {
    log.warn(
      { error: String(error), releaseId },
      'live: a comment could not be read; its viewers read everything again',
    )
    sendAll(viewers, AGAIN)
  }
}

function gatherDiscussion(feed: Feed, releaseId: string, comments: string[], flush: () => void): void {
  const said = feed.said.get(releaseId)
  if (!said) setTimeout(flush, GATHER_MS)
  feed.said.set(releaseId, new Set([...(said ?? []), ...comments]))
}

function receive(feed: Feed, watching: Watching, note: Note): void {
  switch (note.kind) {
    case 'release':
      if (feed.viewers.has(note.releaseId)) gather(feed, note, () => void sendPatch(feed, watching, note.releaseId))
      return
    case 'discussion':
      if (feed.viewers.has(note.releaseId))
        gatherDiscussion(feed, note.releaseId, note.comments, () => void sendDiscussion(feed, watching, note.releaseId))
      return
    case 'person':
      for (const viewers of feed.viewers.values())
        for (const viewer of [...viewers]) if (viewer.userId === note.userId) viewer.close()
      return
    default:
      feed.tracker.hear(note satisfies PresenceNote, Date.now())
  }
}

function openFeed(watching: Watching): Feed {
  if (place.countersignFeed) return place.countersignFeed
  const viewers: Feed['viewers'] = new Map()
  const tracker = new PresenceTracker(sendPresence, (releaseId, present) =>
    sendAll(viewers.get(releaseId) ?? [], frameOf('presence', present)),
  )
  const feed: Feed = { viewers, waiting: new Map(), said: new Map(), tracker, stop: () => {} }
  feed.stop = listen({
    message: (payload) => {
      const note = Note.safeParse(JSON.parse(payload))
      if (note.success) receive(feed, watching, note.data)
    },
    gap: () => {
      for (const present of viewers.values()) sendAll(present, AGAIN)
    },
    open: () => tracker.begin(),
  })
  place.countersignFeed = feed
  return feed
}

type Coming = {
  releaseId: string
  person: Person
  signal: AbortSignal
  held: OpenStream
  /** How far the release and its discussion are. */
  read(): Promise<{ revision: number; mark: number }>
}

/** The page is told how far things are only after it has begun to hear of changes: nothing falls between. */
function stream(feed: Feed, { releaseId, person, signal, held, read }: Coming): ReadableStream<Uint8Array> {
  const pageViewer = { tab: newId(), who: { id: person.id, name: person.name } }
  let leave = () => {}
  return new ReadableStream({
    async start(controller) {
      const close = () => {
        if (!viewers.has(viewer)) return
        leave()
        controller.close()
      }
      const send = (frame: Frame) => {
        try {
          controller.enqueue(frame)
          if ((controller.desiredSize ?? 0) < -MOST_WAITING) close()
        } catch {
          leave()
        }
      }
      const viewer: Viewer = { userId: person.id, send, close }
      const heartbeat = setInterval(() => send(STILL_HERE), HEARTBEAT_MS)
      const viewers = feed.viewers.get(releaseId) ?? new Set()
      feed.viewers.set(releaseId, viewers.add(viewer))
      feed.tracker.arrive(releaseId, pageViewer)
      leave = () => {
        if (!viewers.delete(viewer)) return
        clearInterval(heartbeat)
        feed.tracker.leave(releaseId, pageViewer)
        if (viewers.size === 0) feed.viewers.delete(releaseId)
        held.release()
      }
      held.endWithSession(close)
      held.endWithProcess((text) => send(encoder.encode(text)), close)
      signal.addEventListener('abort', () => leave(), { once: true })
      if (signal.aborted) leave()
      send(encoder.encode('retry: 1000\n\n'))
      try {
        send(
          frameOf('hello', {
            ...(await read()),
            tab: pageViewer.tab,
            presence: feed.tracker.presenceOf(releaseId, Date.now()),
          }),
        )
      } catch (error) {
        log.warn(
          { error: String(error), releaseId },
          'live: a page could not be told how far things are; it comes again',
        )
        close()
      }
    },
    cancel: () => leave(),
  })
}

/** Makes the handler of `GET ?release=ID`. Whoever loses a right or a session loses the stream, and is judged anew when the page comes back. */
export function live(watching: Watching) {
  return async (request: Request): Promise<Response> => {
    try {
      const actor = await whoIsThere()
      if (actor.kind !== 'person') throw new Refusal('not-signed-in', requestsRefusals.signInRelease())
      const releaseId = z.uuid().safeParse(new URL(request.url).searchParams.get('release'))
      if (!releaseId.success) throw new Refusal('not-found', commonRefusals.noRelease())
      const feed = openFeed(watching)
      const id = releaseId.data
      await watching.admit(actor, id)
      const read = async () => {
        const [revision, mark] = await Promise.all([watching.readRevision(id), watching.readMark(id)])
        return { revision, mark }
      }
      const held = await openStream(actor)
      return new Response(stream(feed, { releaseId: id, person: actor, signal: request.signal, held, read }), {
        headers: {
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store, no-transform',
          'x-accel-buffering': 'no',
          connection: 'keep-alive',
        },
      })
    } catch (error) {
      return problem(hidden(error))
    }
  }
}
