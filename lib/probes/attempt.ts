// One try of a probe, under its own deadline. What it saw is kept even when it then fails.

import type { ProbeDefinition } from '@/lib/domain/probe/definition'
import { fillDefinition } from '@/lib/domain/probe/fill'
import { type Judgement, judge } from '@/lib/domain/probe/judge'
import type { Timings } from '@/lib/domain/probe/kinds/kind'
import { failureOf } from '@/lib/egress/denied'
import type { Gate } from '@/lib/egress/gate'
import { resolveAllowed } from '@/lib/egress/resolve-allowed'
import { look } from '@/lib/probes/registry'
import type { EgressRecord, ProbeContext } from '@/lib/probes/run'

type Seen = { timings: Timings; transcript: string; egress: EgressRecord[] }

/** A judgement, or what kept the try from one. The transcript is as it came: neither cleaned nor redacted. */
export type Attempt = Seen & ({ judgement: Judgement } | { trouble: unknown })

/** Resolves within `timeoutMs`, also when the kind's runner ignores its signal. */
export async function attempt(definition: ProbeDefinition, context: ProbeContext, hide: (text: string) => string): Promise<Attempt> {
  const begun = context.now()
  const deadline = startDeadline(definition.timeoutMs, context.signal)
  const egress: EgressRecord[] = []
  const written: string[] = []
  let phases: Partial<Timings> = {}
  const seen = (): Seen => ({ timings: { ...phases, total: phases.total ?? context.now() - begun }, transcript: written.join(''), egress: [...egress] })
  try {
    const filled = fillDefinition(definition, context)
    const reach = {
      gate: openGate(context, deadline.signal, egress),
      signal: deadline.signal,
      left: () => definition.timeoutMs - (context.now() - begun),
      now: context.now,
      database: (name: string) => (Object.hasOwn(context.databases, name) ? context.databases[name]?.url : undefined),
      write: (text: string) => void written.push(text),
      mark: (timings: Partial<Timings>) => {
        phases = { ...phases, ...timings }
      },
    }
    const yielded = await Promise.race([look(filled.definition, reach), deadline.reached])
    return { ...seen(), judgement: judge(definition, yielded, { fill: filled.fillExpectation, hide }) }
  } catch (trouble) {
    return { ...seen(), trouble }
  } finally {
    deadline.end()
  }
}

/** Asks for every address, and remembers what was allowed. */
function openGate(context: ProbeContext, signal: AbortSignal, egress: EgressRecord[]): Gate {
  return async (host, port) => {
    const allowed = await resolveAllowed(host, port, { rules: context.egress, never: context.never, signal })
    egress.push({ host: allowed.host, port, address: allowed.address, rule: allowed.rule })
    return allowed
  }
}

type Deadline = { signal: AbortSignal; reached: Promise<never>; end(): void }

/** Aborts after so many milliseconds with a TimeoutError, or when the run is cancelled. `reached` rejects a moment later, so that the kind's own words win. */
function startDeadline(ms: number, cancelled: AbortSignal): Deadline {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new DOMException('The time limit was reached', 'TimeoutError')), ms)
  const cancel = () => controller.abort(new DOMException('The run was cancelled', 'AbortError'))
  if (cancelled.aborted) cancel()
  else cancelled.addEventListener('abort', cancel, { once: true })
  const { signal } = controller
  const reached = new Promise<never>((_, reject) => {
    const stop = () => void setImmediate(() => reject(failureOf(signal)))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  reached.catch(() => undefined)
  const end = () => {
    clearTimeout(timer)
    cancelled.removeEventListener('abort', cancel)
  }
  return { signal, reached, end }
}
