// Importing a changed document: the corrections and probes of the version before are written into it where they still apply.
import { correct } from '@/lib/domain/checklist/corrections/correct'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import { readChecklist } from '@/lib/domain/checklist/parse'

export type Carried = { text: string; kept: number; dropped: string[] }

const subject = (correction: Correction): string => {
  if ('probe' in correction) return `${correction.key} probe`
  const { says } = correction
  const about =
    'role' in says ? `role ${says.role}` : 'field' in says ? `field ${says.field}` : 'kind' in says ? 'kind' : 'item'
  return `${correction.key ?? ''} ${about}`
}

/**
 * The new text with what was corrected in the old one. A correction whose section or item is not there any more is dropped, and named; one that the
 * new text makes itself stays as the new text has it.
 */
export function carryOver(before: string, now: string): Carried {
  const [old, read] = [readChecklist(before), readChecklist(now)]
  const own = new Set(read.corrections.map(subject))
  const wanted = old.corrections.filter((correction) => !own.has(subject(correction)))
  const applies = wanted.filter(({ key }) => key === undefined || read.keys.has(key))
  const dropped = wanted.filter((correction) => !applies.includes(correction)).map(subject)
  return { text: applies.length > 0 ? correct(now, read.structure, applies) : now, kept: applies.length, dropped }
}
