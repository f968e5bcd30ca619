// What a kind's runner gets and gives, and what the runner of runners gives to the one who asked.
import type { AssertionResult, Captured } from '@/lib/domain/probe/judge'
import type { Definition, ProbeKind, Yield } from '@/lib/domain/probe/kinds/index'
import type { Timings } from '@/lib/domain/probe/kinds/kind'
import type { CommandEntry } from '@/lib/domain/project/environment'
import type { Dial } from '@/lib/egress/dial'
import type { Gate } from '@/lib/egress/gate'
import type { EgressRule, Endpoint } from '@/lib/egress/policy'
import type { SshConnection, SshHost } from '@/lib/probes/ssh-connection'

/** What one try of a probe may touch, and where it writes down what it saw even when it then fails. */
export type Reach = {
  /** The one way to an address: checks host and port against the environment, and remembers the decision. */
  gate: Gate
  /** The way to a target: through a host of the environment when `via` names one (it is connected to first), else from the worker. */
  dialFrom(via: string | undefined): Promise<Dial>
  /** The connection to a host of the environment: one in a try, opened when it is first asked for and closed with the try. */
  ssh(name: string): Promise<SshConnection>
  /** Aborts at the deadline, or when the run is cancelled. */
  signal: AbortSignal
  /** Milliseconds left of this try. */
  left(): number
  /** Milliseconds on a clock that only goes forward. */
  now(): number
  /** The connection string of a database of the environment. */
  database(name: string): string | undefined
  /** A command of the environment. */
  command(name: string): CommandEntry | undefined
  /** Appends to the transcript; cleaned, redacted and cut later. */
  write(text: string): void
  /** Keeps the phases known so far, in milliseconds. */
  mark(timings: Partial<Timings>): void
}

/** Looks at a target and returns what it saw. It never judges; what keeps it from seeing is thrown. */
export type Run<K extends ProbeKind> = (target: Definition<K>, reach: Reach) => Promise<Yield<K>>

/** What a probe may use. `now` is a clock that only goes forward, in milliseconds. */
export type ProbeContext = {
  variables: Record<string, string>
  captures: Record<string, string>
  secret(name: string): string | undefined
  secretNames: string[]
  egress: EgressRule[]
  commands: Record<string, CommandEntry>
  databases: Record<string, { url: string }>
  hosts: Record<string, SshHost>
  never: Endpoint[]
  allowSideEffects: boolean
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
