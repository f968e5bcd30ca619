// What a probe may use, and what it leaves: for the one who asks for a run.
import type { AssertionResult, Baseline, Captured } from '@/lib/domain/probe/answer/judge'
import type { Timings } from '@/lib/domain/probe/kinds/kind'
import type { CommandEntry } from '@/lib/domain/project/environment'
import type { EgressRule, Endpoint } from '@/lib/egress/policy'
import type { SshHost } from '@/lib/probes/ssh/connection'

/** What a probe may use. `now` is a clock that only goes forward, in milliseconds. */
export type ProbeContext = {
  variables: Record<string, string>
  captures: Record<string, string>
  secret(name: string): string | undefined
  secretNames: string[]
  /** Where each secret may be sent. One without an entry may be sent nowhere. */
  secretHosts: Readonly<Record<string, readonly string[]>>
  egress: EgressRule[]
  commands: Record<string, CommandEntry>
  databases: Record<string, { url: string }>
  hosts: Record<string, SshHost>
  never: Endpoint[]
  allowSideEffects: boolean
  /** What the same probe saw when it last passed. */
  before?: Baseline | null
  signal: AbortSignal
  now(): number
}

/** What was allowed. With `via`, the host of the environment that passed the connection on and resolved the name. */
export type EgressRecord = { host: string; port: number; address: string; rule: string; via?: string }

/** Times are milliseconds. `transcript` and everything else in it is cleaned and free of the environment's secrets. */
export type ProbeResult = {
  status: 'passed' | 'warned' | 'failed' | 'error' | 'cancelled'
  timings: Timings
  assertions: AssertionResult[]
  captured: Record<string, Captured>
  /** At most 64 KiB of text. */
  transcript: string
  /** Why there is no judgement: one sentence, only with `error` and `cancelled`. */
  error: string | null
  egress: EgressRecord[]
}
