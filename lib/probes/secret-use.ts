// What a try may do with the secrets of its environment, and what of its answer may be kept once it may hold one.
import { writePlace } from '@/lib/domain/probe/kinds/fields'
import { assertBound } from '@/lib/domain/probe/secrets/secret-hosts'
import { WITHHELD, type Withhold } from '@/lib/domain/probe/secrets/withhold'
import { Refusal } from '@/lib/domain/refusal'
import { EgressDenied, EgressFailure, type FailureReason } from '@/lib/egress/denied'
import { ProbeError } from '@/lib/probes/probe-error'

export type UsedSecrets = ReadonlyMap<string, { text: string; hosts: readonly string[] }>

/**
 * Texts without secrets, and whether a text holds a trace of one. `besides` gives the same for all secrets but some, by
 * their values.
 */
export type SecretFilter = {
  hide(text: string): string
  holdsTrace(text: string): boolean
  besides(values: Iterable<string>): (text: string) => boolean
}

/** What of an answer is to be withheld, if anything. `used` are the secrets of its request. */
export function withholdOf(
  used: ReadonlyMap<string, string>,
  texts: readonly string[],
  { besides }: SecretFilter,
): Withhold | undefined {
  if (texts.some(besides(used.values()))) return 'captures'
  return used.size > 0 ? 'texts' : undefined
}

/** `check` throws for a place that a request may not go to; `wasSent` says whether one with a secret went anywhere. */
export type Guard = { check(host: string, port: number): void; wasSent(): boolean }

/**
 * Every place is held against the secrets of a request before it goes there. Each must be bound to the place, and there
 * is one place only: where a redirect leads is the target's choice.
 */
export function guardPlaces(used: UsedSecrets): Guard {
  let first: string | undefined
  return {
    wasSent: () => first !== undefined,
    check: (host, port) => {
      if (used.size === 0) return
      assertBound(used, host, port)
      const place = writePlace(host.toLowerCase(), port)
      first ??= place
      if (place !== first)
        throw new ProbeError('A request that carries a secret follows redirects only within its own host and port')
    },
  }
}

const FAILURES: Record<FailureReason, string> = {
  name: 'The name of the target could not be resolved',
  refused: 'The target refused the connection',
  unreachable: 'The target could not be reached',
  timeout: 'The time limit was reached before the answer was complete',
  cancelled: 'The run was cancelled',
  tls: 'No secure connection to the target could be made',
  protocol: 'The answer is not what this kind of probe expects',
  reset: 'The connection was closed before the answer was complete',
  encoding: 'The answer could not be unpacked',
  redirect: 'The target redirects in a way that is not followed',
  'too-large': 'The answer is larger than a probe may take',
}

/** What kept a try from a judgement, without anything that the target said. */
export function plainProbeError(problem: unknown): unknown {
  if (problem instanceof Refusal) return problem
  if (problem instanceof ProbeError) return new ProbeError(problem.plain)
  if (problem instanceof EgressFailure) return new EgressFailure(problem.reason, FAILURES[problem.reason])
  if (problem instanceof EgressDenied) return new ProbeError('The target leads to a place that may not be reached')
  return new ProbeError('The answer could not be read')
}

/** Every text in what was yielded, names of fields included. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number' || typeof value === 'bigint') return [String(value)]
  if (Array.isArray(value)) return [value.map((one) => textsOf(one).join(' ')).join(' ')]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [name, ...textsOf(inner)])
}

type Part = { text: string; instead?: string }

/** The transcript of a try. Parts with `instead` are the target's. */
export class Transcript {
  readonly #parts: Part[] = []

  write(text: string): void {
    this.#parts.push({ text })
  }

  writeAnswer(text: string, instead = ''): void {
    this.#parts.push({ text, instead })
  }

  /** Everything that the target sent. */
  answer(): string {
    return this.#parts.map(({ text, instead }) => (instead === undefined ? '' : text)).join('')
  }

  text(withhold: boolean): string {
    if (!withhold) return this.#parts.map(({ text }) => text).join('')
    const retained = this.#parts.map(({ text, instead }) => instead ?? text).join('')
    return this.#parts.some(({ instead }) => instead !== undefined)
      ? `${retained}\n(The answer is ${WITHHELD}.)\n`
      : retained
  }
}
