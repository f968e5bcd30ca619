// Server-sent events of one release. A change is read once per process, however many pages are open, and sent to all of them.
import { z } from 'zod'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import type { ReleasePatch } from '@/lib/domain/release/view'
import { hidden } from '@/lib/door/answer'
import { problem } from '@/lib/door/problem'
import { whoIsThere } from '@/lib/door/session'
import { listen } from '@/lib/platform/live'
import { log } from '@/lib/platform/log'

/** What the route brings: may this person watch, and what has changed. */
export type Watching = {
  /** Throws a refusal when the actor may not see the release; yields its present revision. */
  admit(actor: Actor, releaseId: string): Promise<number>
  /** The head and the rows that changed; null ids: everything may have. */
  readPatch(releaseId: string, changed: { items: string[] | null; fields: string[] }, by: string): Promise<ReleasePatch | null>
}

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
])

type Viewer = { userId: string; send(event: string, data: unknown): void; close(): void }
type Waiting = { items: Set<string> | null; fields: Set<string>; by: string }
type Room = { viewers: Map<string, Set<Viewer>>; waiting: Map<string, Waiting>; stop: () => void }

const HEARTBEAT_MS = 15_000
const GATHER_MS = 15
const place = globalThis as typeof globalThis & { countersignRoom?: Room }

function gather(room: Room, note: Extract<z.infer<typeof Note>, { kind: 'release' }>, flush: () => void): void {
  const waiting = room.waiting.get(note.releaseId)
  if (waiting) {
    if (!note.items && !note.fields) waiting.items = null
    for (const id of note.items ?? []) waiting.items?.add(id)
    for (const id of note.fields ?? []) waiting.fields.add(id)
    waiting.by = note.by
    return
  }
  room.waiting.set(note.releaseId, { items: note.items || note.fields ? new Set(note.items) : null, fields: new Set(note.fields), by: note.by })
  setTimeout(flush, GATHER_MS)
}

function openRoom(watching: Watching): Room {
  if (place.countersignRoom) return place.countersignRoom
  const room: Room = { viewers: new Map(), waiting: new Map(), stop: () => {} }
  const flush = async (releaseId: string) => {
    const waiting = room.waiting.get(releaseId)
    room.waiting.delete(releaseId)
    const viewers = room.viewers.get(releaseId)
    if (!waiting || !viewers) return
    try {
      const patch = await watching.readPatch(releaseId, { items: waiting.items && [...waiting.items], fields: [...waiting.fields] }, waiting.by)
      for (const viewer of viewers) viewer.send(patch ? 'patch' : 'again', patch ?? {})
    } catch (error) {
      log.warn({ error: String(error), releaseId }, 'live: a change could not be read; its viewers read everything again')
      for (const viewer of viewers) viewer.send('again', {})
    }
  }
  room.stop = listen({
    message: (payload) => {
      const note = Note.safeParse(JSON.parse(payload))
      if (!note.success) return
      const { data } = note
      if (data.kind === 'release') {
        if (room.viewers.has(data.releaseId)) gather(room, data, () => void flush(data.releaseId))
        return
      }
      for (const viewers of room.viewers.values()) for (const viewer of [...viewers]) if (viewer.userId === data.userId) viewer.close()
    },
    gap: () => {
      for (const viewers of room.viewers.values()) for (const viewer of viewers) viewer.send('again', {})
    },
  })
  place.countersignRoom = room
  return room
}

function stream(room: Room, releaseId: string, userId: string, revision: number, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let leave = () => {}
  return new ReadableStream({
    start(controller) {
      const write = (text: string) => {
        try {
          controller.enqueue(encoder.encode(text))
        } catch {
          leave()
        }
      }
      const viewer: Viewer = {
        userId,
        send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        close: () => {
          leave()
          controller.close()
        },
      }
      const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS)
      const viewers = room.viewers.get(releaseId) ?? new Set()
      room.viewers.set(releaseId, viewers.add(viewer))
      leave = () => {
        clearInterval(heartbeat)
        viewers.delete(viewer)
        if (viewers.size === 0) room.viewers.delete(releaseId)
      }
      signal.addEventListener('abort', () => leave(), { once: true })
      write('retry: 1000\n\n')
      viewer.send('hello', { revision, viewers: [] })
    },
    cancel: () => leave(),
  })
}

/** Makes the handler of `GET ?release=ID`. Whoever loses a right or a session loses the stream, and is judged anew when the page comes back. */
export function live(watching: Watching) {
  return async (request: Request): Promise<Response> => {
    try {
      const actor = await whoIsThere()
      if (actor.kind !== 'person') throw new Refusal('not-signed-in', 'Sign in to follow a release.')
      const releaseId = z.uuid().safeParse(new URL(request.url).searchParams.get('release'))
      if (!releaseId.success) throw new Refusal('not-found', 'There is no such release.')
      const room = openRoom(watching)
      const revision = await watching.admit(actor, releaseId.data)
      return new Response(stream(room, releaseId.data, actor.id, revision, request.signal), {
        headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no', connection: 'keep-alive' },
      })
    } catch (error) {
      return problem(hidden(error))
    }
  }
}
