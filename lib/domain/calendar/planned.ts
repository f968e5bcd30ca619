// The dates on which releases are planned, as far as their documents ask for them and somebody filled them in.

/** Labels such as "Deployment date", "Target date", "Go-live": a date of a signature is none of them. */
const PLANS =
  /\b(?:deploy|release|launch|go-?\s?live|cut-?\s?over|roll-?\s?out|planned|target|schedule|maintenance|window)/i
const DAY = /^\d{4}-\d{2}-\d{2}(?=$|T)/

/** The day that a field plans something for, or null. */
export function plannedDay({ label, value }: { label: string; value: string }): string | null {
  const found = PLANS.test(label) ? DAY.exec(value)?.[0] : undefined
  return found && !Number.isNaN(Date.parse(found)) ? found : null
}
