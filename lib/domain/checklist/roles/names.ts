// Whether words name somebody who signs, and what the role is called.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import { weightOf } from '@/lib/domain/checklist/items/weight'
import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { RoleNode } from '@/lib/domain/checklist/structure'
import { memoizeFor } from '@/lib/domain/memoize'
import { plainName } from '@/lib/domain/names'

/** A role is a noun phrase of no more words than this. */
const MOST_WORDS = 6
const LONGEST = 120
const SIGNING: Concept[] = ['sign.approved-by', 'sign.signature', 'kind.signoff']
/** What ends "Tech lead approval", "Security team approved". */
const APPROVED: Concept[] = [...SIGNING, 'decision.go', 'readiness']
/** Whole labels that stand beside a signature and are nobody. */
const NOBODY: Concept[] = [
  'sign.name',
  'sign.position',
  'sign.date',
  'sign.signature',
  'sign.statement',
  'kind.signoff',
  'kind.gate',
  'kind.reference',
  'label.comment',
  'label.status',
  'label.decision',
  'label.fact',
  'label.due',
  'label.evidence',
  'label.counter',
  'label.item',
  'label.contact',
  'label.expected',
  'label.actual',
  'label.priority',
  'answer.yes',
  'answer.no',
  'answer.not-applicable',
  'decision.go',
  'decision.no-go',
  'decision.conditional',
  'decision.hold',
  'result.pass',
  'result.fail',
  'branch.if',
  'list.go-if-all',
  'list.no-go-if-any',
  'list.success',
]
/** Words that no name of a role holds. */
const NO_NAME: Concept[] = [
  'readiness',
  'demand',
  'negation',
  'result.pass',
  'result.fail',
  'state.done',
  'decision.go',
  'decision.no-go',
  'decision.conditional',
  'sign.statement',
  'sign.signature',
  'time.before',
  'time.after',
  'label.comment',
  'kind.follow-up',
]
const MARKS = /[☐☑☒✅❌]|_{3,}/u
const BRACKETS = /\s*[([（［][^()[\]（）［］]{0,160}[)\]）］]/gu
const CONNECTIVE = /^\p{Ll}{1,4}$/u
const SENTENCE = /[.!?。！？؟]\s*$|[,;，；、]|["“”„«»]/u

const wordCount = (text: string): number => (text.trim() === '' ? 0 : text.trim().split(/\s+/).length)

/** The name without "Approved by" before it or "approval" behind it. Where nothing else is left ("Verified by"), as it was. */
function withoutSigning(name: string, reading: Reading): string {
  const words = name.split(/\s+/)
  const folded = reading.text.trim()
  const first = reading.hits.find(({ concept, at }) => at === 0 && SIGNING.includes(concept))
  const last = reading.hits.findLast(({ concept, end }) => end >= folded.length && APPROVED.includes(concept))
  let [from, to] = [0, words.length]
  if (first) from = wordCount(folded.slice(0, first.end))
  while (from > 0 && from < words.length - 1 && CONNECTIVE.test(words[from] ?? '')) from += 1
  if (last && last.at > 0) to -= wordCount(folded.slice(last.at, last.end))
  const rest = words
    .slice(from, to)
    .join(' ')
    .replace(/^[\s:–—-]+|[\s:–—-]+$/gu, '')
  return rest === '' ? name : rest
}

const isNobody = (reading: Reading): boolean =>
  !reading.whole('role.name', 'sign.approved-by', 'role.does-the-work') && reading.whole(...NOBODY)

/** A role with what follows from its name: who does the work may not be independent of it. Null when the words name nobody. */
export function roleNode(text: string, line: number, words: Vocabulary): RoleNode | null {
  const weight = weightOf(text, words)
  const bare = plain(text)
    .replace(BRACKETS, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s:：–—-]+$/u, '')
    .trim()
  if (bare === '' || MARKS.test(bare) || wordCount(bare) > MOST_WORDS || !/\p{L}{2}/u.test(bare)) return null
  const reading = words.read(bare)
  if (isNobody(reading) || reading.has('sign.statement')) return null
  const name = plainName(withoutSigning(bare, reading)).slice(0, LONGEST)
  if (name === '' || isNobody(words.read(name))) return null
  const doesTheWork = reading.has('role.does-the-work')
  return {
    role: name,
    required: weight.required,
    independent: !doesTheWork,
    ...(weight.applicability && { applicability: weight.applicability }),
    line,
  }
}

/** Whether words are the name of a role by themselves: a known one, or one that ends in "manager", "owner", "team". */
export function isRoleName(text: string, words: Vocabulary): boolean {
  return namesRole(text, words)
}

const namesRole = memoizeFor(2000, (text: string, words: Vocabulary): boolean => {
  const bare = plain(text).replace(BRACKETS, ' ').trim()
  if (SENTENCE.test(bare) || wordCount(bare) > MOST_WORDS) return false
  const reading = words.read(bare)
  if (reading.whole('role.name')) return true
  if (reading.has('demand', 'sign.statement', 'negation')) return false
  if (isNobody(reading) || reading.has(...NO_NAME)) return false
  return reading.whole('role.name') || reading.ends('role.name', 'role.head')
})

/** A short phrase without a verb that we know, a state, a bound or the end of a sentence: among roles it is one too. */
export function isNounPhrase(text: string, words: Vocabulary): boolean {
  const bare = plain(text).replace(BRACKETS, ' ').trim()
  if (bare === '' || SENTENCE.test(bare) || wordCount(bare) > 5 || /\d|[<>≤≥=]/.test(bare)) return false
  const reading = words.read(bare)
  return !reading.begins('sign.name', 'sign.date', 'label.comment', 'kind.rollback') && !reading.has(...NO_NAME)
}
