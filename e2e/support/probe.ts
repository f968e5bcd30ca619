// A probe run against a target on loopback, as the worker would run it.
import { probeContext } from '@/e2e/support/probe-context'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import type { ProbeContext, ProbeResult } from '@/lib/probes/context'
import { runProbe } from '@/lib/probes/runner'

/** Parses and runs, in an environment that allows 127.0.0.1 and localhost and holds nothing; `more` says what it has besides. */
export function tryProbe(definition: Record<string, unknown>, more: Partial<ProbeContext> = {}): Promise<ProbeResult> {
  return runProbe(
    parseDefinition(definition),
    probeContext({ egress: [{ host: '127.0.0.1' }, { host: 'localhost' }], ...more }),
  )
}
