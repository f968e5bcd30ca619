// Choices of words alone: `A / B`, `A | B`, `[Success/Failed/Rolled back]`, "Approved? Yes / No", "(Y/N)".

import { answerConcept, meaningOfAnswer } from '@/lib/domain/checklist/fields/choices/meanings'
import { isAskedForm, isDateForm } from '@/lib/domain/checklist/fields/forms'
import { type ChoiceSpan, type Span, trimmed } from '@/lib/domain/checklist/fields/spans'
import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'

const SEPARATOR = /[/|／]/
const BRACKETS = /\[([^\][\n]{3,120})\]|<([^<>\n]{3,80})>|\{([^{}\n]{3,80})\}/g
/** At the end, with nothing or a blank behind: "(Y/N)", "(Low/High): ____". */
const LAST_BRACKETS = /[(（]([^()（）\n]{3,80})[)）]\s*[:：]?\**\s*(`?_{2,}`?)?[\s.:*]*$/
const LABEL_END = /[:：?？](?:\*\*|__)?(?=\s|$|[^\s\p{ASCII}])|[：？]/gu
/** Ends what stands behind a label. */
const VALUE_END = /\s[-–—]\s|\s{2,}|[,，;；(（[{<]|\s?`?_{2,}|[:：?？](?:\*\*)?\s|[.。](?:\s|$)/
const ANSWER = /^[\p{L}\p{N}+\-−*"'✅❌⚠🟢🟡🔴🟠][^:=<>{}[\]()\n]{0,59}$/u
const NUMERIC = /^[+\-−]?\d+$/
const MOST_WORDS = 4
const MOST_ANSWERS = 8
/** Labels behind which alternatives are a choice even of things that mean nothing by themselves. */
const CHOSEN: readonly Concept[] = ['label.status', 'label.priority', 'label.decision']
/** In brackets these say what belongs there: "[Name / Title]". */
const NAMES: readonly Concept[] = [
  'sign.name',
  'sign.signature',
  'sign.position',
  'sign.date',
  'label.contact',
  'label.owner',
  'placeholder',
]

type Answer = Span & { text: string; concept: Concept | undefined; isSpaced: boolean }

/** The alternatives of a span, or null when something in it is none. */
function alternatives(text: string, span: Span, words: Vocabulary): Answer[] | null {
  const cuts: number[] = []
  for (let at = span.from; at < span.to; at++) if (SEPARATOR.test(text.charAt(at))) cuts.push(at)
  if (cuts.length === 0 || cuts.length > MOST_ANSWERS) return null
  const isSpaced = cuts.every((at) => /\s/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(at + 1)))
  const pieces = [...cuts, span.to].map((to, at) => trimmed(text, { from: (cuts[at - 1] ?? span.from - 1) + 1, to }))
  const found: Answer[] = []
  for (let at = 0; at < pieces.length; at++) {
    const joined = joinedAnswer(text, pieces[at], pieces[at + 1], words)
    const piece = joined ?? pieces[at]
    if (joined) at += 1
    if (!piece) return null
    const answer = text.slice(piece.from, piece.to)
    const isAnswer = (ANSWER.test(answer) && /\p{L}/u.test(answer)) || NUMERIC.test(answer)
    if (!isAnswer || answer.split(/\s+/).length > MOST_WORDS) return null
    found.push({ ...piece, text: answer, concept: answerConcept(answer, words), isSpaced })
  }
  return found.length > 1 ? found : null
}

/** "N/A" is one answer. */
function joinedAnswer(text: string, one: Span | undefined, other: Span | undefined, words: Vocabulary): Span | null {
  if (!one || !other || other.from !== one.to + 1 || other.to - one.from > 7) return null
  const whole = { from: one.from, to: other.to }
  const concept = answerConcept(text.slice(whole.from, whole.to), words)
  return concept === 'answer.not-applicable' ? whole : null
}

const spanOf = (answers: Answer[]): ChoiceSpan => ({
  from: answers[0]?.from ?? 0,
  to: answers.at(-1)?.to ?? 0,
  parts: answers.map(({ from, to }) => ({ from, to, mark: null, words: { from, to } })),
  isMarked: false,
})

const known = (answers: Answer[]): number => answers.filter(({ concept }) => concept).length

const isOneWord = ({ text }: Answer): boolean => !/\s/.test(text)
/** A script without capitals has none to ask for. */
const isCapital = ({ text }: Answer): boolean => /^[*"'\s]*(?:\p{Lu}|\p{Lo}|\p{N}|\p{S})/u.test(text)

/** Whether alternatives in brackets are answers rather than words for what belongs there. */
function acceptsInBrackets(answers: Answer[], label: string, words: Vocabulary): boolean {
  const isName = ({ text, concept }: Answer): boolean =>
    !concept && (words.read(text).whole(...NAMES) || isAskedForm(text, words) || isDateForm(text))
  if (answers.some(isName)) return false
  return answers.every(({ isSpaced }) => isSpaced) || known(answers) > 0 || isChosen(label, words)
}

const isChosen = (label: string, words: Vocabulary): boolean => label !== '' && words.read(label).has(...CHOSEN)

/** Whether alternatives behind a label are answers: nouns in prose ("outage / loss of service") are none. */
function acceptsBehindLabel(answers: Answer[], label: string, words: Vocabulary): boolean {
  const count = known(answers)
  if (count === answers.length) return true
  const isSpaced = answers.every((answer) => answer.isSpaced)
  if (!isSpaced) return count > 0 && answers.every(isOneWord) && isChosen(label, words)
  if (count > 1) return true
  const isState = answers.some(({ concept }) => concept?.startsWith('result.') || concept?.startsWith('state.'))
  if (count === 1 && isState && answers.every((answer) => isOneWord(answer) && isCapital(answer))) return true
  return isChosen(label, words) && answers.every(({ text }) => text.split(/\s+/).length < 3)
}

/** Alternatives that stand alone are answers where each is one and they contradict each other: "Pass / Fail". */
function contradict(answers: Answer[], words: Vocabulary): boolean {
  const meanings = new Set(answers.map(({ text }) => meaningOfAnswer(text, words)))
  return known(answers) === answers.length && meanings.size > 1
}

function inBrackets(text: string, clean: string, words: Vocabulary): ChoiceSpan[] {
  const found: ChoiceSpan[] = []
  for (const brackets of clean.matchAll(BRACKETS)) {
    const inside = brackets[1] ?? brackets[2] ?? brackets[3] ?? ''
    if (!SEPARATOR.test(inside)) continue
    const from = brackets.index + 1
    const answers = alternatives(text, { from, to: from + inside.length }, words)
    const label = labelBefore(text, brackets.index)
    const rest = clean.slice(brackets.index + brackets[0].length)
    const isPrefix = label === '' && /^\s*\p{L}/u.test(rest)
    if (!isPrefix && answers && acceptsInBrackets(answers, label, words)) found.push(spanOf(answers))
  }
  const last = LAST_BRACKETS.exec(clean)
  if (!last?.[1] || !SEPARATOR.test(last[1])) return found
  const from = last.index + 1
  const answers = alternatives(text, { from, to: from + last[1].length }, words)
  const isFilledIn = last[2] !== undefined
  if (!answers || !(contradict(answers, words) || (isFilledIn && isChosen(labelBefore(text, last.index), words))))
    return found
  return [...found, isFilledIn ? withBlank(spanOf(answers), last.index + last[0].trimEnd().length) : spanOf(answers)]
}

/** The blank behind a choice belongs to its last answer. */
function withBlank({ parts, ...span }: ChoiceSpan, to: number): ChoiceSpan {
  return { ...span, to, parts: parts.map((part, at) => (at === parts.length - 1 ? { ...part, to } : part)) }
}

/** The words of the label that ends here: back to the clause before it. */
function labelBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 120), at)
  return before.slice(Math.max(...[',', ';', '|', '. '].map((sign) => before.lastIndexOf(sign))) + 1).trim()
}

function behindLabels(text: string, clean: string, words: Vocabulary): ChoiceSpan[] {
  const found: ChoiceSpan[] = []
  for (const label of clean.matchAll(LABEL_END)) {
    const from = label.index + label[0].length
    const end = VALUE_END.exec(clean.slice(from))
    const span = trimmed(text, { from, to: end ? from + end.index : text.length })
    if (!SEPARATOR.test(clean.slice(span.from, span.to))) continue
    const answers = alternatives(clean, span, words)
    if (answers && acceptsBehindLabel(answers, labelBefore(text, label.index), words)) found.push(spanOf(answers))
  }
  return found
}

/** "Backups verified Y/N": the answers are the last words of a line that has no label. */
function atEnd(text: string, clean: string, words: Vocabulary): ChoiceSpan[] {
  const { to } = trimmed(text, { from: 0, to: text.length }, /[\s.。!*]/)
  const first = clean.search(SEPARATOR)
  const before = text.slice(0, first)
  const starts = [...before.matchAll(/\S+/g)].slice(-3).map((word) => word.index)
  for (const from of first > 0 ? [0, ...starts] : []) {
    const answers = alternatives(clean, trimmed(text, { from, to }), words)
    if (!answers || !contradict(answers, words)) continue
    if (from === 0 || answers.every(isCapital)) return [spanOf(answers)]
  }
  return []
}

/** The choices of a text that are words alone. `clean` is the text without code, links and addresses. */
export function wordedChoices(text: string, clean: string, words: Vocabulary): ChoiceSpan[] {
  if (!SEPARATOR.test(clean)) return []
  const bracketed = inBrackets(text, clean, words)
  const labelled = behindLabels(text, clean, words).filter(
    (span) => !bracketed.some((other) => other.from < span.to && span.from < other.to),
  )
  const found = [...bracketed, ...labelled]
  return found.length > 0 ? found.sort((one, other) => one.from - other.from) : atEnd(text, clean, words)
}
