// Answers to pick from, and what each of them means.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import { answerConcept, asksForTrouble, meaningOfAnswer } from '@/lib/domain/checklist/fields/choices/meanings'
import type { ChoiceSpan, Part } from '@/lib/domain/checklist/fields/spans'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { Choice, ChoiceMeaning } from '@/lib/domain/checklist/structure'

const SIGNS: readonly [string, ChoiceMeaning][] = [
  ['✅', 'pass'],
  ['❌', 'fail'],
  ['⚠', 'warn'],
]
/** How an answer that is only a mark is called. */
const NAMES: Readonly<Record<ChoiceMeaning, string>> = {
  pass: 'yes',
  fail: 'no',
  warn: 'partly',
  'not-applicable': 'n/a',
  undecided: 'open',
}
const MOST = 50

/**
 * The answer of a part; null when it says nothing. `isTrouble`: "yes" may be the bad answer, so that it means nothing
 * by itself.
 */
export function choiceOf(text: string, part: Part, words: Vocabulary, isTrouble = false): Choice | null {
  const mark = part.mark ? text.slice(part.mark.from, part.mark.to) : ''
  const answer = plain(
    text
      .slice(part.words.from, part.words.to)
      .replace(/(?<=\S\s{0,3})[(（].{0,200}$/, '')
      .replace(/`?_{3,}`?/g, ' '),
  )
    .replace(/^[\s/|,;–—-]+|[\s/|,;:]+$/g, '')
    .slice(0, 200)
  const shown = SIGNS.find(([sign]) => mark.startsWith(sign))?.[1]
  const isAnswer = isTrouble && answerConcept(answer, words)?.startsWith('answer.')
  const meaning = shown ?? (isAnswer ? undefined : meaningOfAnswer(answer, words))
  const value = answer || (meaning ? NAMES[meaning] : '')
  return value === '' ? null : { value, ...(meaning && { meaning }) }
}

/** The answers of a choice that stands in a text: at most 50, none twice. `label` is what they answer. */
export function choicesOfSpan(text: string, { parts }: ChoiceSpan, words: Vocabulary, label = ''): Choice[] {
  const found: Choice[] = []
  const isTrouble = label !== '' && asksForTrouble(label, words)
  for (const part of parts) {
    const choice = choiceOf(text, part, words, isTrouble)
    if (choice && found.length < MOST && !found.some((known) => known.value === choice.value)) found.push(choice)
  }
  const isShown = parts.some(({ mark }) => mark && SIGNS.some(([sign]) => text.startsWith(sign, mark.from)))
  return isOfThings(found, isShown) ? found.map(({ value }) => ({ value })) : found
}

/** "Standard / Normal / Emergency": one word that could also be an answer makes no answers of the others. */
function isOfThings(found: Choice[], isShown: boolean): boolean {
  const meanings = new Set(found.map(({ meaning }) => meaning))
  return meanings.size === 2 && meanings.has('pass') && meanings.has(undefined) && !isShown
}
