// A connection to a PostgreSQL database through egress: checked address, bounded in bytes, nothing taken from the process's environment.
import { Client } from 'pg'
import { BoundedStream } from '@/lib/egress/bounded-stream'
import { type ConnectTimings, connect } from '@/lib/egress/connect'
import type { Allowed } from '@/lib/egress/resolve-allowed'
import type { DatabaseAddress } from '@/lib/probes/sql/database-url'

/** What may come over the wire in all, notices included, before the connection is cut. */
const MAX_WIRE_BYTES = 1024 * 1024

/** `drop` ends it at once; it may be called again. */
export type SqlConnection = { client: Client; timings: ConnectTimings; drop(): void }

/** Connects to the address that was checked and signs in. Rejects with EgressFailure or the server's own error. */
export async function openSql(address: DatabaseAddress, allowed: Allowed, signal: AbortSignal): Promise<SqlConnection> {
  const { socket, timings } = await connect(allowed, { signal })
  const stream = new BoundedStream(socket, MAX_WIRE_BYTES)
  const drop = () => void stream.destroy()
  signal.addEventListener('abort', drop, { once: true })
  const client = new Client({
    host: address.host,
    port: address.port,
    user: address.user,
    password: () => address.password,
    database: address.database,
    ssl: address.tls === 'off' ? false : { rejectUnauthorized: address.tls === 'checked' },
    options: '-c default_transaction_read_only=on -c standard_conforming_strings=on',
    application_name: 'countersign probe',
    stream: () => stream,
  })
  // A connection that breaks rejects the query under way; this second announcement of it would otherwise end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return { client, timings, drop }
  } catch (error) {
    drop()
    throw error
  } finally {
    signal.removeEventListener('abort', drop)
  }
}
