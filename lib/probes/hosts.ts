// The environment's hosts during one try: at most one connection to each, and the ways that lead through them.
import { allowRemote } from '@/lib/egress/allow-remote'
import { BoundedStream } from '@/lib/egress/bounded-stream'
import { secure } from '@/lib/egress/connect'
import { EgressFailure, failureOf } from '@/lib/egress/denied'
import { type Dial, dialFromHere } from '@/lib/egress/dial'
import type { Gate } from '@/lib/egress/gate'
import type { EgressRecord, ProbeContext } from '@/lib/probes/context'
import { ProbeError } from '@/lib/probes/probe-error'
import type { Reach } from '@/lib/probes/run'
import { openSsh, type SshConnection } from '@/lib/probes/ssh/connection'

/** What may come over one forwarded connection. */
const MAX_FORWARDED_BYTES = 8 * 1024 * 1024

type Policy = Pick<ProbeContext, 'hosts' | 'egress' | 'never' | 'now'>

type Hosts = Pick<Reach, 'dialFrom' | 'ssh'> & {
  /** Ends every connection. */
  close(): void
}

/** `record` is told of everything that was allowed. */
export function keepHosts(
  policy: Policy,
  gate: Gate,
  signal: AbortSignal,
  record: (allowed: EgressRecord) => void,
): Hosts {
  const open = new Map<string, Promise<SshConnection>>()
  const connect = (name: string) => {
    const host = Object.hasOwn(policy.hosts, name) ? policy.hosts[name] : undefined
    if (!host) throw new ProbeError(`The environment has no host named ${name}: add it there, or name another`)
    return openSsh(name, host, gate, signal)
  }
  const ssh = async (name: string) => {
    const known = open.get(name)
    if (known) return known
    const connecting = connect(name)
    open.set(name, connecting)
    return connecting
  }
  return {
    ssh,
    dialFrom: async (via) => (via === undefined ? dialFromHere(gate) : dialThrough(await ssh(via), policy, record)),
    close: () => {
      for (const connecting of open.values()) void connecting.then(({ close }) => close()).catch(() => undefined)
    },
  }
}

/** Dials from an SSH host. `dns` is unknown: the host does it as part of `connect`. */
function dialThrough(connection: SshConnection, policy: Policy, record: (allowed: EgressRecord) => void): Dial {
  return async (host, port, { signal, tls = false, ca }) => {
    const allowed = await allowRemote(host, port, {
      rules: policy.egress,
      never: policy.never,
      from: connection.address,
      signal,
    })
    record({ host: allowed.host, port, address: allowed.host, rule: allowed.rule, via: connection.name })
    const before = policy.now()
    const socket = await forward(connection, allowed.host, port, signal)
    const dialled = {
      socket,
      address: `${allowed.host} from ${connection.name}`,
      timings: { connect: policy.now() - before },
    }
    if (!tls) return dialled
    const secured = await secure(socket, allowed.host, signal, ca)
    return { ...dialled, socket: secured.socket, timings: { ...dialled.timings, tls: secured.ms } }
  }
}

/** RFC 4254, 5.1: why a channel was not opened. */
const PROHIBITED = 1
const CONNECT_FAILED = 2

/** The origin is a formality of the protocol; hosts only write it into their logs. A channel that opens too late is closed again. */
function forward(
  { name, ask }: SshConnection,
  host: string,
  port: number,
  signal: AbortSignal,
): Promise<BoundedStream> {
  return ask((client, resolve, reject) => {
    const stop = () => reject(failureOf(signal))
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    client.forwardOut('127.0.0.1', 0, host, port, (error, channel) => {
      signal.removeEventListener('abort', stop)
      if (error) reject(explain(error, name, `${host}:${port}`))
      else if (signal.aborted) channel.destroy()
      // Whoever uses it listens for its errors; one that comes before or between them must not end the process.
      else resolve(new BoundedStream(channel, MAX_FORWARDED_BYTES).on('error', () => undefined))
    })
  })
}

function explain(error: Error, name: string, target: string): Error {
  const reason = 'reason' in error ? error.reason : undefined
  const words = error.message.replace(/^\(SSH\) Channel open failure: /, '')
  if (reason === PROHIBITED)
    return new ProbeError(
      `${name} does not pass connections on to ${target} (${words}): its SSH server needs AllowTcpForwarding`,
      { cause: error },
    )
  return new EgressFailure(
    reason === CONNECT_FAILED ? 'refused' : 'unreachable',
    `${name} could not reach ${target} (${words})`,
    { cause: error },
  )
}
