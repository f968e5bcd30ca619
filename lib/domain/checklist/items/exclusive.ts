// Boxes of which one is to be chosen: "GO / NO-GO", "Pass / Fail", "mark one". They are the answers of one choice, never tasks.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { Choice, ChoiceMeaning } from '@/lib/domain/checklist/structure'
import { memoizeFor } from '@/lib/domain/memoize'

/** What the words of an answer say of a decision, longest words first. */
const MEANINGS: [Concept[], ChoiceMeaning][] = [
  [['answer.not-applicable', 'state.skipped'], 'not-applicable'],
  [['decision.conditional', 'result.partly'], 'warn'],
  [['decision.no-go', 'decision.hold', 'answer.no', 'result.fail', 'result.blocked'], 'fail'],
  [['state.todo', 'state.running', 'state.waiting'], 'undecided'],
  [['decision.go', 'answer.yes', 'result.pass', 'state.done'], 'pass'],
]
/** More answers than a choice has are a list of tasks. */
export const MOST_ANSWERS = 10
/** Answers of a decision are no longer. */
const MOST_WORDS = 7
const VOTE = /^[+-−]?[01](?![\d.,])\s*/u
const ASKS = /[?？؟]\**\s*$/u
const BEHIND = /^\s*(?:$|[-–—:：,，.(（/|])/u

/** The meaning of the words that an answer begins with; `alone`: nothing but a remark behind a mark follows them. */
function meaningAt(reading: Reading, anywhere = false): { meaning: ChoiceMeaning; alone: boolean } | null {
  for (const [concepts, meaning] of MEANINGS) {
    const hit = reading.hits.find(
      ({ concept, at }) => concepts.includes(concept) && (at <= 2 || (anywhere && concept.startsWith('decision.'))),
    )
    if (!hit) continue
    // "N (any)" is no answer; "N" alone may be.
    if (hit.end - hit.at < 2 && /[a-z]/.test(reading.text) && reading.text.trim().length > 1) return null
    return { meaning, alone: BEHIND.test(reading.text.slice(hit.end)) }
  }
  return null
}

/** The meaning of an answer by all of its words; undefined for things ("Patch", "Minor"). */
export function meaningOf(text: string, words: Vocabulary): ChoiceMeaning | undefined {
  return meaningAt(words.read(text.slice(0, 200)))?.meaning
}

function answerOf(title: string): string {
  const words = plain(title)
  const [head = ''] = words.split(/\s[-–—]\s|[:：(（]/u)
  return (head.trim() || words).slice(0, 200)
}

/** Votes of an Apache style: +1, 0, -1. */
function votes(titles: string[]): Choice[] | null {
  if (!titles.every((title) => VOTE.test(plain(title)))) return null
  return titles.map((title) => {
    const words = plain(title)
    const meaning = words.startsWith('+') || /^1/.test(words) ? 'pass' : words.startsWith('0') ? 'undecided' : 'fail'
    return { value: words.slice(0, 200), meaning }
  })
}

/** "Frontend only? / Backend only? / Both?": boxes that ask, one of them for how much is meant, are answers. */
const askScope = (titles: readonly string[], words: Vocabulary): boolean =>
  titles.every((title) => ASKS.test(title)) && titles.some((title) => words.read(plain(title)).has('choice.scope'))

/** Whether a title by itself can be one of several answers, unless the line above says that one is to be marked. */
export function mayBeAnswer(title: string, decides: boolean, words: Vocabulary): boolean {
  return decides ? answersDecision(title, words) : answers(title, words)
}

const answers = memoizeFor(3000, (title: string, words: Vocabulary) => isAnswer(title, false, words))
const answersDecision = memoizeFor(2000, (title: string, words: Vocabulary) => isAnswer(title, true, words))

function isAnswer(title: string, decides: boolean, words: Vocabulary): boolean {
  const said = plain(title)
  const reading = words.read(said)
  const hasMeaning = meaningAt(reading) !== null || (decides && meaningAt(reading, true) !== null)
  return hasMeaning || VOTE.test(said) || ASKS.test(title) || reading.whole('choice.alternative')
}

/**
 * The answers that sibling boxes are; null when they are tasks. `decides`: the line or heading above asks for a decision; `markOne`: it says that one
 * of them is to be marked. A choice of things has no meaning.
 */
export function exclusiveChoice(
  titles: string[],
  { decides, markOne }: { decides: boolean; markOne: boolean },
  words: Vocabulary,
): Choice[] | null {
  if (titles.length < 2 || titles.length > MOST_ANSWERS) return null
  const voted = votes(titles)
  if (voted) return voted
  const short = decides && titles.every((title) => title.split(/\s+/).length <= MOST_WORDS)
  const meanings = titles.map((title) => {
    const reading = words.read(plain(title))
    return meaningAt(reading) ?? (short ? meaningAt(reading, true) : null)
  })
  const kinds = new Set(meanings.flatMap((found) => (found ? [found.meaning] : [])))
  const opposite = kinds.size > 1 && [...kinds].some((kind) => kind === 'pass' || kind === 'warn' || kind === 'fail')
  const all = meanings.every((found) => found !== null)
  const opposed =
    opposite &&
    all &&
    (meanings.every((found) => found?.alone) || (decides && (short || meanings.some((found) => found?.alone))))
  const alternatives =
    titles.every((title) => words.read(plain(title)).whole('choice.alternative')) || askScope(titles, words)
  if (!opposed && !alternatives && !markOne) return null
  const judged = opposed && (decides || !markOne)
  const choices = titles.map((title, at) => {
    const meaning = judged ? meanings[at]?.meaning : undefined
    return { value: answerOf(title), ...(meaning && { meaning }) }
  })
  return new Set(choices.map(({ value }) => value)).size === choices.length ? choices : null
}
