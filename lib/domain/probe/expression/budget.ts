// What one expression may cost. Evaluation is synchronous, so one counter serves; it is filled before each evaluation.

/** A second or two of work at the very worst. One unit is one element walked over, one turn of a loop, or 16 characters read. */
const BUDGET = 500_000

/** Longest text that an expression may build. */
const MAX_TEXT = 4 * 1024 * 1024

let left = 0

export function refillBudget(): void {
  left = BUDGET
}

/** Pays for a piece of work; throws when the expression has used up what it may. */
export function spend(units: number): void {
  left -= units
  if (left < 0)
    throw new Error('the expression takes too much work for an answer of this size: count or narrow at the target')
}

/** Pays for reading a text of this length. */
export function spendText(length: number): void {
  spend(1 + length / 16)
}

/** Pays for building a text of this length. */
export function spendNewText(length: number): void {
  if (length > MAX_TEXT) throw new Error('the expression builds a text that is too long')
  spendText(length)
}
