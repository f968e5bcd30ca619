// Choices with marks to tick: `☐ A ☐ B`, `[ ] Patch [ ] Minor`, `✅ / ❌ / ⚠️`, "YES ☐ NO ☐".
import { answerConcept } from '@/lib/domain/checklist/fields/choices/meanings'
import { type ChoiceSpan, type Part, type Span, trimmed } from '@/lib/domain/checklist/fields/spans'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'

const MARK = /[✅❌☐☑☒⚠]\uFE0F?|\[[ xX]\](?=\s|$)/gu
const BOX = /^[☐☑☒[]/
/** Between answers. */
const BETWEEN = /[\s/|,;]/
/** Parts an answer from what is asked behind it: "☐ No - why: ____". */
const ASIDE = /\s[-–—]\s|[,;(（|]|\s{2,}/g
/** The label of the next choice, behind the last answer of this one: "☐ No, deployed: ☐ …". */
const NEXT_LABEL = /(?:[,;|]|\s[-–—]|\s\s)\s?[^,;|:?]{2,60}[:?：？]\**\s*$/
const LABELLED = /[:：?？]/g
const MOST_PARTS = 50

function marksIn(text: string): Span[] {
  return [...text.matchAll(MARK)]
    .slice(0, MOST_PARTS)
    .map((mark) => ({ from: mark.index, to: mark.index + mark[0].length }))
}

/** Whether marks are there to pick from: open boxes, or good beside bad. `[X]` alone asks for a number. */
function isChoice(text: string, marks: Span[]): boolean {
  const signs = marks.map(({ from }) => text.slice(from, from + 2))
  const boxes = signs.filter((sign) => BOX.test(sign))
  if (boxes.length > 0) return boxes.some((sign) => /^[☐☑☒]/u.test(sign)) || signs.some((sign) => /^\[[ x]/.test(sign))
  return signs.some((sign) => sign.startsWith('✅')) && signs.some((sign) => /^[❌⚠]/u.test(sign))
}

/** Where the words of the first answer begin, when marks stand behind their words; -1 when they stand before them. */
function startBehind(text: string, marks: Span[], words: Vocabulary): number {
  const [first, last] = [marks[0], marks.at(-1)]
  if (!first || !last || text.slice(last.to).replace(/[\s.)*]+$/, '') !== '') return -1
  const between = marks.slice(1).every((mark, at) => /\p{L}/u.test(text.slice(marks[at]?.to ?? 0, mark.from)))
  const labelEnd = [...text.slice(0, first.from).matchAll(LABELLED)].at(-1)?.index ?? -1
  const { from, to } = trimmed(text, { from: labelEnd + 1, to: first.from }, /[\s*]/)
  if (!between || !/\p{L}/u.test(text.slice(from, to))) return -1
  const starts = [...text.slice(from, to).matchAll(/\S+/g)].map((word) => from + word.index)
  if (starts.length <= 2) return from
  const answer = starts.slice(-3).find((start) => answerConcept(text.slice(start, to), words))
  return answer ?? starts.at(-1) ?? from
}

function partsBehind(text: string, marks: Span[], start: number): Part[] {
  let from = start
  return marks.map((mark) => {
    const words = trimmed(text, { from, to: mark.from }, BETWEEN)
    from = mark.to
    return { from: words.from, to: mark.to, mark, words }
  })
}

/**
 * An answer behind its mark. It ends before what is asked beside it; a blank right in it ("Other: ____") belongs to
 * it.
 */
function partAt(text: string, mark: Span, end: number): Part {
  const all = text.slice(mark.to, end)
  const blank = all.search(/`?_{3,}/)
  const asides = blank === -1 ? [] : [...all.slice(0, blank).matchAll(ASIDE)]
  const cut = asides.findLast(({ index }) => /\S/.test(all.slice(0, index)) || /^[(（]/.test(all.charAt(index)))
  const to = mark.to + (cut?.index ?? all.length)
  const words = trimmed(text, { from: mark.to, to }, BETWEEN)
  return { from: mark.from, to: Math.max(mark.to, words.to), mark, words }
}

/**
 * The choices of marks in a text; most have one, "Tested: ☐ Yes ☐ No, deployed: ☐ Yes ☐ No" has two. `clean` is the
 * text without code.
 */
export function markedChoices(text: string, clean: string, words: Vocabulary): ChoiceSpan[] {
  const marks = marksIn(clean)
  if (marks.length < 2 || !isChoice(text, marks)) return []
  const behind = startBehind(clean, marks, words)
  if (behind !== -1) return spanOf(partsBehind(text, marks, behind))
  const groups: Part[][] = [[]]
  marks.forEach((mark, at) => {
    const next = marks[at + 1]
    const end = next?.from ?? text.length
    const label = next ? NEXT_LABEL.exec(text.slice(mark.to, end)) : null
    groups.at(-1)?.push(partAt(text, mark, label ? mark.to + label.index : end))
    if (label) groups.push([])
  })
  return groups.flatMap(spanOf)
}

function spanOf(parts: Part[]): ChoiceSpan[] {
  const [first, last] = [parts[0], parts.at(-1)]
  return first && last && parts.length > 1 ? [{ from: first.from, to: last.to, parts, isMarked: true }] : []
}
