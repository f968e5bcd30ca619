// Server-sent events of the board: the lines of releases that have changed, to everybody who may see them. Read once a process, however many watch.
import { z } from 'zod'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import type { BoardRow } from '@/lib/domain/release/view/view'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { hidden } from '@/lib/http/answer'
import { type OpenStream, openStream } from '@/lib/http/live/open-stream'
import { problem } from '@/lib/http/problem'
import { whoIsThere } from '@/lib/http/session'
import { listen } from '@/lib/platform/live'
import { log } from '@/lib/platform/log'

/** What the route brings. */
export type BoardWatching = {
  /** Throws a refusal when the actor may not watch; yields the projects that they see, null: all. */
  admit(actor: Actor): string[] | null
  /** The lines of these releases as they are now, each with its project. */
  readLines(ids: string[]): Promise<{ projectId: string; row: BoardRow }[]>
}

const Note = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('release'), releaseId: z.string() }),
  /** What the board says of a release is another, though nothing was done: time went by. */
  z.object({ kind: z.literal('line'), releaseId: z.string() }),
  z.object({ kind: z.literal('person'), userId: z.string() }),
])

/** A page that has so many events waiting does not read them: it is let go, and begins again with what is then. */
const MOST_WAITING = 200

type Viewer = {
  userId: string
  sees: ReadonlySet<string> | null
  send(event: string, data: unknown): void
  close(): void
}
type Feed = { viewers: Set<Viewer>; waiting: Set<string> }

const HEARTBEAT_MS = 10_000
/** A board is read from afar: what happens within half a second is one change. */
const GATHER_MS = 500
const place = globalThis as typeof globalThis & { countersignBoardFeed?: Feed }

function openFeed(watching: BoardWatching): Feed {
  if (place.countersignBoardFeed) return place.countersignBoardFeed
  const feed: Feed = { viewers: new Set(), waiting: new Set() }
  const everybody = (event: string) => {
    for (const viewer of feed.viewers) viewer.send(event, {})
  }
  const flush = async () => {
    const ids = [...feed.waiting]
    feed.waiting.clear()
    if (feed.viewers.size === 0) return
    try {
      const lines = await watching.readLines(ids)
      const at = new Date().toISOString()
      for (const viewer of feed.viewers) {
        const rows = lines
          .filter(({ projectId }) => viewer.sees === null || viewer.sees.has(projectId))
          .map(({ row }) => row)
        if (rows.length > 0) viewer.send('lines', { at, rows })
      }
    } catch (error) {
      log.warn({ error: String(error) }, 'live: the board could not be read; its viewers read everything again')
      everybody('again')
    }
  }
  listen({
    message: (payload) => {
      const note = Note.safeParse(JSON.parse(payload))
      if (!note.success) return
      const { data } = note
      if (data.kind === 'person') {
        for (const viewer of [...feed.viewers]) if (viewer.userId === data.userId) viewer.close()
        return
      }
      if (feed.viewers.size === 0) return
      if (feed.waiting.size === 0) setTimeout(() => void flush(), GATHER_MS)
      feed.waiting.add(data.releaseId)
    },
    gap: () => everybody('again'),
  })
  place.countersignBoardFeed = feed
  return feed
}

function stream(
  feed: Feed,
  userId: string,
  sees: ReadonlySet<string> | null,
  signal: AbortSignal,
  held: OpenStream,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let leave = () => {}
  return new ReadableStream({
    start(controller) {
      const write = (text: string) => {
        try {
          controller.enqueue(encoder.encode(text))
          if ((controller.desiredSize ?? 0) < -MOST_WAITING) viewer.close()
        } catch {
          leave()
        }
      }
      const send = (event: string, data: unknown) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      const viewer: Viewer = {
        userId,
        sees,
        send,
        close: () => {
          if (!feed.viewers.has(viewer)) return
          leave()
          controller.close()
        },
      }
      // Not a comment but an event: a wall tells by it that what it shows is still so.
      const heartbeat = setInterval(() => send('still', { at: new Date().toISOString() }), HEARTBEAT_MS)
      feed.viewers.add(viewer)
      leave = () => {
        clearInterval(heartbeat)
        feed.viewers.delete(viewer)
        held.release()
      }
      held.endWithSession(viewer.close)
      held.endWithProcess(write, viewer.close)
      signal.addEventListener('abort', () => leave(), { once: true })
      if (signal.aborted) leave()
      write('retry: 1000\n\n')
      send('hello', { at: new Date().toISOString() })
    },
    cancel: () => leave(),
  })
}

/** Makes the handler of the board's stream. Whoever loses a right or a session loses the stream, and is judged anew when the page comes back. */
export function liveBoard(watching: BoardWatching) {
  return async (request: Request): Promise<Response> => {
    try {
      const actor = await whoIsThere()
      if (actor.kind !== 'person') throw new Refusal('not-signed-in', requestsRefusals.signInBoard())
      const sees = watching.admit(actor)
      const held = await openStream(actor)
      return new Response(stream(openFeed(watching), actor.id, sees && new Set(sees), request.signal, held), {
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
