// Opening a connection, from wherever it starts: this machine, or a host that passes it on. Whoever dials need not know which.
import type { Duplex } from 'node:stream'
import { type ConnectOptions, type ConnectTimings, connect } from '@/lib/egress/connect'
import type { Gate } from '@/lib/egress/gate'

/** The caller owns the stream and destroys it. `address` says where it leads. */
export type Dialled = { socket: Duplex; address: string; timings: ConnectTimings }

/** Asks whether host and port may be reached, then connects, with TLS where asked. Rejects with EgressDenied or EgressFailure. */
export type Dial = (host: string, port: number, options: ConnectOptions) => Promise<Dialled>

/** Dials from this machine. */
export function dialFromHere(gate: Gate): Dial {
  return async (host, port, options) => connect(await gate(host, port), options)
}
