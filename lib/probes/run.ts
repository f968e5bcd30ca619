// What a kind's runner gets and gives.
import type { Definition, ProbeKind, Yield } from '@/lib/domain/probe/kinds/index'
import type { Timings } from '@/lib/domain/probe/kinds/kind'
import type { CommandEntry } from '@/lib/domain/project/environment'
import type { Dial } from '@/lib/egress/dial'
import type { Gate } from '@/lib/egress/gate'
import type { SshConnection } from '@/lib/probes/ssh/connection'

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
  /** Appends what is asked, or what the product itself saw, to the transcript; cleaned, redacted and cut later. */
  write(text: string): void
  /** Appends what the target sent. Where that may hold a secret, only `instead` is kept. */
  writeAnswer(text: string, instead?: string): void
  /**
   * Says why a name of the yield has no value this time, or an empty list: an expectation that speaks of it, or of every
   * element of that list, fails with this.
   */
  absent(name: string, why: string): void
  /** Keeps the phases known so far, in milliseconds. */
  mark(timings: Partial<Timings>): void
}

/** Looks at a target and returns what it saw. It never judges; what keeps it from seeing is thrown. */
export type Run<K extends ProbeKind> = (target: Definition<K>, reach: Reach) => Promise<Yield<K>>
