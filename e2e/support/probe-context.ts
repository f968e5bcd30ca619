// What a probe may use, as tests hand it over: nothing but what they add.
import type { TargetHost } from '@/e2e/targets/ssh'
import type { ProbeContext } from '@/lib/probes/context'

export function probeContext(more: Partial<ProbeContext> = {}): ProbeContext {
  return {
    ...{
      variables: {},
      captures: {},
      secret: () => undefined,
      secretNames: [],
      secretHosts: {},
      egress: [{ host: '127.0.0.1' }],
      commands: {},
      databases: {},
      hosts: {},
      never: [],
    },
    ...{ allowSideEffects: false, signal: new AbortController().signal, now: () => performance.now() },
    ...more,
  }
}

/** The target as the host `web-1`, signed in to with its key. */
export function withHost(target: TargetHost, more: Partial<ProbeContext> = {}): ProbeContext {
  return probeContext({
    hosts: { 'web-1': { ...target.entry, privateKeySecret: 'KEY', privateKey: target.privateKey } },
    ...more,
  })
}
