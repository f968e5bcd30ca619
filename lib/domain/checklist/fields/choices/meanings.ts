// What an answer says of what it answers.
import { wordingOf } from '@/lib/domain/checklist/fields/wording'
import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { ChoiceMeaning } from '@/lib/domain/checklist/structure'

/** A state of work is neither passed nor failed; "blocked" and "skipped" leave the question open as well. */
const MEANING: Readonly<Partial<Record<Concept, ChoiceMeaning>>> = {
  'decision.go': 'pass',
  'decision.conditional': 'warn',
  'decision.no-go': 'fail',
  'decision.hold': 'undecided',
  'answer.yes': 'pass',
  'answer.no': 'fail',
  'answer.not-applicable': 'not-applicable',
  'result.pass': 'pass',
  'result.fail': 'fail',
  'result.partly': 'warn',
  'result.blocked': 'undecided',
  'state.todo': 'undecided',
  'state.running': 'undecided',
  'state.waiting': 'undecided',
  'state.done': 'pass',
  'state.skipped': 'undecided',
}
/** In this order where one word is in several lists: "pending" waits, whatever else it may mean. */
const CONCEPTS: readonly Concept[] = [
  ...(['answer.not-applicable', 'state.todo', 'state.running', 'state.waiting', 'state.skipped'] as const),
  ...(['decision.conditional', 'decision.no-go', 'decision.hold', 'decision.go'] as const),
  ...(['result.partly', 'result.fail', 'result.blocked', 'result.pass'] as const),
  ...(['answer.no', 'answer.yes', 'state.done'] as const),
]
/** What goes on behind the answer itself: "GO - proceed", "NO-GO (block)". */
const ASIDE = /\s[-–—]\s|[(（,，:：;].*$/u
/** More words than this are a sentence, of which the first word says little. */
const MOST_WORDS = 4

function conceptOf(reading: Reading): Concept | undefined {
  return CONCEPTS.find((concept) => reading.whole(concept))
}

/** The concept that is all of an answer ("NO-GO"), with what goes on behind it set aside; undefined when it is none. */
export function answerConcept(answer: string, words: Vocabulary): Concept | undefined {
  const [head = ''] = answer.split(ASIDE)
  return conceptOf(words.read(head.trim()))
}

/** What an answer means; undefined for things ("Patch", "Minor") and for words that can be either. */
export function meaningOfAnswer(answer: string, words: Vocabulary): ChoiceMeaning | undefined {
  const whole = answerConcept(answer, words)
  if (whole) return MEANING[whole]
  const [head = ''] = answer.split(ASIDE)
  if (head.trim().split(/\s+/).length > MOST_WORDS) return undefined
  const reading = words.read(head.trim())
  if (reading.has('decision.conditional', 'result.partly')) return 'warn'
  if (reading.has('negation', 'answer.no')) return undefined
  const opening = CONCEPTS.find((concept) => /^(?:decision|result|state)/.test(concept) && reading.begins(concept))
  const meaning = opening && MEANING[opening]
  return meaning === 'pass' && !goesOnWithPlace(reading, opening, words) ? undefined : meaning
}

/** "Approved for release" passes; "GO" with words behind it that nobody understands may be a condition. */
function goesOnWithPlace(reading: Reading, opening: Concept | undefined, words: Vocabulary): boolean {
  const hit = reading.hits.find(({ concept, at }) => concept === opening && at <= reading.label.from)
  const [next = ''] = reading.text
    .slice(hit?.end ?? 0)
    .trim()
    .split(' ')
  return wordingOf(words).isPreposition(next) && !reading.has('branch.if', 'weight.optional')
}

/** Whether "yes" to a question may be the bad answer: "Errors found?", "Rollback required?". */
export function asksForTrouble(label: string, words: Vocabulary): boolean {
  const reading = words.read(label)
  const isTrouble =
    wordingOf(words).isWorseAbove(label) || (reading.has('kind.rollback') && reading.has('weight.mandatory'))
  return isTrouble && !reading.has('negation', 'answer.no', 'readiness', 'state.done')
}
