// Looks whether a port accepts connections. Refused is something seen; silence is not.
import { connect } from '@/lib/egress/connect'
import { EgressFailure } from '@/lib/egress/denied'
import type { Dial } from '@/lib/egress/dial'
import type { Allowed } from '@/lib/egress/resolve-allowed'
import type { Run } from '@/lib/probes/run'

export const runTcp: Run<'tcp'> = async ({ host, port, via }, reach) => {
  reach.write(`connect to ${host}:${port}${via === undefined ? '' : ` via ${via}`}\n`)
  const before = reach.now()
  if (via !== undefined) {
    const connected = await tryThrough(await reach.dialFrom(via), host, Number(port), reach.signal)
    const time = { total: reach.now() - before }
    reach.mark(time)
    return { connected, time }
  }
  const allowed = await reach.gate(host, Number(port))
  const dns = allowed.dnsMs === undefined ? {} : { dns: allowed.dnsMs }
  const tried = await tryAddresses(allowed, reach.signal, reach.write)
  const time = { ...dns, ...(tried.connect !== undefined && { connect: tried.connect }), total: reach.now() - before }
  reach.mark(time)
  return { connected: tried.connect !== undefined, time }
}

/** Through a host: what it says of the port as seen from there. */
async function tryThrough(dial: Dial, host: string, port: number, signal: AbortSignal): Promise<boolean> {
  try {
    const { socket } = await dial(host, port, { signal })
    socket.destroy()
    return true
  } catch (error) {
    if (error instanceof EgressFailure && error.reason === 'refused') return false
    throw error
  }
}

/** Closed is a port that every address refuses: when one address cannot be reached, the port might be open there. */
async function tryAddresses(
  allowed: Allowed,
  signal: AbortSignal,
  write: (text: string) => void,
): Promise<{ connect?: number }> {
  let unclear: EgressFailure | undefined
  for (const place of allowed.addresses) {
    try {
      const { socket, timings } = await connect({ ...allowed, ...place, addresses: [place] }, { signal })
      socket.destroy()
      write(`${place.address} accepted the connection (${timings.connect.toFixed(1)} ms)\n`)
      return { connect: timings.connect }
    } catch (error) {
      if (!(error instanceof EgressFailure) || signal.aborted) throw error
      write(`${error.message}\n`)
      if (error.reason !== 'refused') unclear = error
    }
  }
  if (unclear) throw unclear
  return {}
}
