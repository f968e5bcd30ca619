// Importing a changed document: the corrections and probes of the version before are written into it where they still apply.
import { correct } from '@/lib/domain/checklist/corrections/correct'
import type { StandingCorrection } from '@/lib/domain/checklist/corrections/correction'
import { type ReadChecklist, readChecklist } from '@/lib/domain/checklist/parse'

export type Carried = { text: string; kept: number; dropped: string[] }

const subject = (correction: StandingCorrection): string => {
  if ('probe' in correction) return `${correction.key} probe`
  const { says } = correction
  const about =
    'role' in says
      ? `role ${says.role}`
      : 'field' in says
        ? `field ${says.field}`
        : 'question' in says
          ? `question ${says.question}`
          : 'kind' in says
            ? 'kind'
            : 'item'
  return `${correction.key ?? ''} ${about}`.trim()
}

/** What a section and its items say, line by line, without our own comments; without a key, what the whole document says. */
function sayingOf(text: string, { structure }: ReadChecklist, key: string | undefined): string {
  return text
    .split(/\r\n|\n|\r/)
    .filter((line, at) => {
      const holder = structure.lineKeys[at] ?? ''
      const isOwn = key === undefined || holder === key || holder.startsWith(`${key}/`)
      return isOwn && line.trim() !== '' && !/^\s{0,200}<!-- countersign:/.test(line)
    })
    .join('\n')
}

/**
 * The new text with what was corrected in the old one. A correction whose section or item is not there any more is dropped, and named; one that the
 * new text makes itself stays as the new text has it. That a question is about prose holds for the very lines that somebody read: it is dropped as
 * soon as anything of the section, or of the document, has changed.
 */
export function carryOver(before: string, now: string): Carried {
  const [old, read] = [readChecklist(before), readChecklist(now)]
  const own = new Set(read.corrections.map(subject))
  const wanted = old.corrections.filter((correction) => !own.has(subject(correction)))
  const applies = wanted.filter((correction) => {
    const { key } = correction
    if (key !== undefined && !read.keys.has(key)) return false
    const isAnswer = 'says' in correction && 'question' in correction.says
    return !isAnswer || sayingOf(before, old, key) === sayingOf(now, read, key)
  })
  const dropped = wanted.filter((correction) => !applies.includes(correction)).map(subject)
  return { text: applies.length > 0 ? correct(now, read.structure, applies) : now, kept: applies.length, dropped }
}
