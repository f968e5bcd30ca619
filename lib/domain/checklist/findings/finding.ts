// Makes a finding: its code decides how it is meant, and what to do where nothing more is known.
import { FINDING_CODES, type FindingCode } from '@/lib/domain/checklist/findings/codes'
import type { Finding } from '@/lib/domain/checklist/structure'

const LONGEST = 1000
const MOST_LINES = 200

/** A finding with at least one line; `suggestion` is what its code says to do where none is given. */
export function finding(
  code: FindingCode,
  message: string,
  lines: readonly number[],
  suggestion: string = FINDING_CODES[code].todo,
): Finding {
  return {
    code,
    severity: FINDING_CODES[code].severity,
    message: message.slice(0, LONGEST),
    lines: [...new Set(lines)].sort((one, other) => one - other).slice(0, MOST_LINES),
    suggestion: suggestion.slice(0, LONGEST),
  }
}

/** "1 line", "3 lines". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** The first of some names, and how many more there are: "a, b and 3 more". */
export function listed(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most)
  const more = names.length - shown.length
  if (more > 0) return `${shown.join(', ')} and ${more} more`
  const last = shown.at(-1) ?? ''
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : last
}
