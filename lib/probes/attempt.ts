// One try of a probe, under its own deadline. What it saw is kept even when it then fails.

import type { ProbeDefinition } from '@/lib/domain/probe/definition'
import { fillDefinition } from '@/lib/domain/probe/fill'
import { type Judgement, judge } from '@/lib/domain/probe/judge'
import type { Timings } from '@/lib/domain/probe/kinds/kind'
import type { Gate } from '@/lib/egress/gate'
import { type Allowed, resolveAllowed } from '@/lib/egress/resolve-allowed'
import type { EgressRecord, ProbeContext } from '@/lib/probes/context'
import { startDeadline } from '@/lib/probes/deadline'
import { keepHosts } from '@/lib/probes/hosts'
import { look } from '@/lib/probes/registry'

type Seen = { timings: Timings; transcript: string; egress: EgressRecord[] }

/** A judgement, or what kept the try from one. The transcript is as it came: neither cleaned nor redacted. */
export type Attempt = Seen & ({ judgement: Judgement } | { trouble: unknown })

/** Resolves within `timeoutMs`, also when the kind's runner ignores its signal. */
export async function attempt(
  definition: ProbeDefinition,
  context: ProbeContext,
  hide: (text: string) => string,
): Promise<Attempt> {
  const begun = context.now()
  const deadline = startDeadline(definition.timeoutMs, context.signal)
  const egress: EgressRecord[] = []
  const gate = openGate(context, deadline.signal, egress)
  const hosts = keepHosts(context, gate, deadline.signal, (allowed) => note(egress, allowed))
  const written: string[] = []
  let phases: Partial<Timings> = {}
  const absent: Record<string, string> = {}
  const seen = (): Seen => ({
    timings: { ...phases, total: phases.total ?? context.now() - begun },
    transcript: written.join(''),
    egress: [...egress],
  })
  try {
    const filled = fillDefinition(definition, context)
    const reach = {
      gate,
      ssh: hosts.ssh,
      dialFrom: hosts.dialFrom,
      signal: deadline.signal,
      left: () => definition.timeoutMs - (context.now() - begun),
      now: context.now,
      database: (name: string) => (Object.hasOwn(context.databases, name) ? context.databases[name]?.url : undefined),
      command: (name: string) => (Object.hasOwn(context.commands, name) ? context.commands[name] : undefined),
      write: (text: string) => void written.push(text),
      absent: (name: string, why: string) => {
        absent[name] = why
      },
      mark: (timings: Partial<Timings>) => {
        phases = { ...phases, ...timings }
      },
    }
    const yielded = await Promise.race([look(filled.definition, reach), deadline.reached])
    const judging = { fill: filled.fillExpectation, hide, absent }
    return { ...seen(), judgement: judge(definition, yielded, judging, context.before) }
  } catch (trouble) {
    return { ...seen(), trouble }
  } finally {
    hosts.close()
    deadline.end()
  }
}

/** Each way once, however often it was gone. */
function note(egress: EgressRecord[], allowed: EgressRecord): void {
  const same = (known: EgressRecord) =>
    known.host === allowed.host && known.port === allowed.port && known.via === allowed.via
  if (!egress.some(same)) egress.push(allowed)
}

/** Asks for every address, and remembers what was allowed: within a try, an answer stands. */
function openGate(context: ProbeContext, signal: AbortSignal, egress: EgressRecord[]): Gate {
  const asked = new Map<string, Promise<Allowed>>()
  return async (host, port) => {
    const place = `${host} ${port}`
    const asking =
      asked.get(place) ?? resolveAllowed(host, port, { rules: context.egress, never: context.never, signal })
    asked.set(place, asking)
    const allowed = await asking
    note(egress, { host: allowed.host, port, address: allowed.address, rule: allowed.rule })
    return allowed
  }
}
