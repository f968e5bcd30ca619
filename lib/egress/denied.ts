// How going out fails: not allowed, or not possible. Both say so in one sentence.

/** An address, host or port that may not be reached. `needs` says which rule is missing, or why none can help. */
export class EgressDenied extends Error {
  constructor(
    readonly host: string,
    readonly port: number,
    readonly reason: string,
    readonly needs: string,
  ) {
    super(`${host}:${port} may not be reached: ${reason}. ${needs}`)
    this.name = 'EgressDenied'
  }
}

export type FailureReason =
  | 'name'
  | 'refused'
  | 'unreachable'
  | 'timeout'
  | 'cancelled'
  | 'tls'
  | 'protocol'
  | 'reset'
  | 'encoding'
  | 'redirect'
  | 'too-large'

/** Something that was allowed did not work. `reason` is for programs, the message for people. */
export class EgressFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'EgressFailure'
  }
}

/** The failure of an aborted signal: `timeout` when its reason is a TimeoutError, else `cancelled`. */
export function failureOf(signal: AbortSignal): EgressFailure {
  const reason: unknown = signal.reason
  const late = reason instanceof Error && reason.name === 'TimeoutError'
  return late
    ? new EgressFailure('timeout', 'The time limit was reached before the answer was complete')
    : new EgressFailure('cancelled', 'The run was cancelled')
}
