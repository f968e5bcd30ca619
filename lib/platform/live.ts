// One LISTEN connection per process, shared by everybody in it. It reconnects by itself; a listener is told when messages may have been missed.
import pg from 'pg'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'

/** The one channel of the product. Messages are small: ids, never content (PostgreSQL caps a payload at 8,000 bytes). */
export const CHANNEL = 'countersign'

export type Listener = {
  message(payload: string): void
  /** The connection was lost for a while: what happened meanwhile is unknown. */
  gap(): void
  /** From here on everything is heard; also after a gap. */
  open?(): void
}

const RETRY_MS = [100, 250, 500, 1000, 2000]

type Hub = { listeners: Set<Listener>; connected: boolean; starting: Promise<void> | null }

// Next may load this module several times in one process (one copy per bundle); the connection is one all the same.
const place = globalThis as typeof globalThis & { countersignLiveHub?: Hub }

function hub(): Hub {
  place.countersignLiveHub ??= { listeners: new Set(), connected: false, starting: null }
  return place.countersignLiveHub
}

async function connect(current: Hub, attempt = 0): Promise<void> {
  const client = new pg.Client({
    connectionString: env('DATABASE_URL'),
    keepAlive: true,
    connectionTimeoutMillis: 3000,
    application_name: 'countersign live',
  })
  let lost = false
  const lose = (error?: Error) => {
    if (lost) return
    lost = true
    current.connected = false
    if (error) log.warn({ error: error.message }, 'live: connection lost, reconnecting')
    client.end().catch(() => {})
    const wait = RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)]
    setTimeout(() => void connect(current, attempt + 1), wait).unref()
  }
  client.on('error', lose)
  client.on('end', () => lose())
  client.on('notification', (note) => {
    for (const listener of current.listeners) listener.message(note.payload ?? '')
  })
  try {
    await client.connect()
    await client.query(`LISTEN ${CHANNEL}`)
    current.connected = true
    if (attempt > 0) for (const listener of current.listeners) listener.gap()
    for (const listener of current.listeners) listener.open?.()
    attempt = 0
  } catch (error) {
    lose(error instanceof Error ? error : new Error(String(error)))
  }
}

/** Starts listening; the function that comes back stops it. Nothing is replayed: read the state after subscribing. */
export function listen(listener: Listener): () => void {
  const current = hub()
  current.listeners.add(listener)
  if (current.connected) listener.open?.()
  current.starting ??= connect(current)
  return () => current.listeners.delete(listener)
}
