// Why a probe could not even look: said to the one who asked for it.

/** Ends a run with status `error` and this sentence. Trying again would not help. */
export class ProbeTrouble extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ProbeTrouble'
  }
}
