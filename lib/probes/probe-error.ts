// Why a probe could not even look: said to the one who asked for it.

/** `plain` is the sentence without what the target said, for answers that may hold a secret. */
type ProbeErrorOptions = ErrorOptions & { plain?: string }

/** Ends a run with status `error` and this sentence. Trying again would not help. */
export class ProbeError extends Error {
  readonly plain: string

  constructor(message: string, { plain, ...options }: ProbeErrorOptions = {}) {
    super(message, options)
    this.name = 'ProbeTrouble'
    this.plain = plain ?? message
  }
}
