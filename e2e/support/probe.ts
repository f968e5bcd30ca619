// A probe run against a target on loopback, as the worker would run it.
import { parseDefinition } from '@/lib/domain/probe/definition'
import type { ProbeContext, ProbeResult } from '@/lib/probes/context'
import { runProbe } from '@/lib/probes/runner'

/** An environment that allows 127.0.0.1 and localhost and holds nothing; `more` says what it has besides. */
function makeContext(more: Partial<ProbeContext>): ProbeContext {
  return {
    variables: {},
    captures: {},
    secret: () => undefined,
    secretNames: [],
    egress: [{ host: '127.0.0.1' }, { host: 'localhost' }],
    commands: {},
    databases: {},
    hosts: {},
    never: [],
    allowSideEffects: false,
    signal: new AbortController().signal,
    now: () => performance.now(),
    ...more,
  }
}

/** Parses and runs. */
export function tryProbe(definition: Record<string, unknown>, more: Partial<ProbeContext> = {}): Promise<ProbeResult> {
  return runProbe(parseDefinition(definition), makeContext(more))
}
