// Answers written into the places of a line.
import type { Choice, FieldNode } from '@/lib/domain/checklist/structure'
import { beforeBar } from '@/lib/domain/record/markdown/cells'
import type { Edit } from '@/lib/domain/record/markdown/edit'
import { codeCell, codeSpan, escapeCell, escapeText } from '@/lib/domain/record/markdown/escape'
import type { Spot } from '@/lib/domain/record/markdown/field-positions'
import type { ValueFilling } from '@/lib/domain/record/markdown/filling'
import { onOneLine } from '@/lib/domain/record/visible'
import { keeps } from '@/lib/domain/release/item/threshold'

const bare = (value: ValueFilling['value']): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value ?? '')

/** The words of a value for a place of its own. */
function written(value: ValueFilling['value'], { code, where, unit }: Spot): string {
  const text = typeof value === 'number' && unit ? `${bare(value)} ${unit}` : bare(value)
  if (where === 'fence') return onOneLine(text).replaceAll('`', "'")
  if (where === 'cell') return code ? codeCell(text) : escapeCell(text)
  return code ? codeSpan(text) : escapeText(text)
}

const BOX = /^(?:[☐☑☒]|\[[ xX]\])/u

function isChosen(choice: Choice | null, value: ValueFilling['value']): boolean {
  if (!choice) return false
  if (typeof value !== 'boolean') return choice.value === value
  return value ? /^(?:yes|true)$/.test(choice.value) : /^(?:no|false)$/.test(choice.value)
}

/** One of the answers is taken: its box ticked, or the others struck out. Nothing when none of them is the value. */
export function choose(line: string, { answers = [] }: Spot, isTaken: (choice: Choice | null) => boolean): Edit[] {
  const taken = answers.findIndex(({ choice }) => isTaken(choice))
  if (taken === -1) return []
  return answers.flatMap(({ mark, words }, at): Edit[] => {
    const sign = mark ? (BOX.exec(line.slice(mark.from, mark.to))?.[0] ?? '') : ''
    if (mark && sign !== '')
      return [
        {
          from: mark.from,
          to: mark.from + sign.length,
          text: sign.startsWith('[') ? (at === taken ? '[x]' : '[ ]') : at === taken ? '☑' : '☐',
        },
      ]
    if (mark && at === taken) return []
    const from = Math.min(mark?.from ?? words.from, words.from)
    const to = Math.max(mark?.to ?? words.to, words.to)
    if (line.slice(from, to).trim() === '') return []
    const around = at === taken ? '**' : '~~'
    return [
      { from, to: from, text: around },
      { from: to, to, text: around },
    ]
  })
}

/** The choice that a number makes of whether it keeps to its bound. */
export function chooseByBound(
  line: string,
  choice: Spot,
  { threshold }: FieldNode,
  value: ValueFilling['value'],
): Edit[] {
  if (!threshold || typeof value !== 'number') return []
  const meaning = keeps(value, threshold) ? 'pass' : 'fail'
  return choose(line, choice, (one) => one?.meaning === meaning)
}

/** What is written into a line for its blanks. `rest` are answers that have no place of their own: they stand behind the line, or below. */
export function answersOf(
  line: string,
  spots: Spot[],
  fields: { node: FieldNode; answer: ValueFilling | undefined }[],
): { edits: Edit[]; rest: ValueFilling[] } {
  const choices = spots.filter(({ kind }) => kind === 'choice')
  const blanks = spots.filter(({ kind }) => kind === 'blank' || kind === 'brackets')
  const empties = spots.filter(({ kind }) => kind !== 'choice')
  const picked = fields.filter(({ node }) => node.choices)
  const others = fields.filter(({ node }) => !node.choices)
  const places = others.length === blanks.length ? blanks : others.length === empties.length ? empties : []
  const edits: Edit[] = []
  const rest: ValueFilling[] = []
  others.forEach(({ node, answer }, at) => {
    if (!answer || answer.value === null) return
    const spot = places[at]
    const { value } = answer
    const [choice] = choices
    if (spot)
      edits.push({
        from: spot.from,
        to: spot.to,
        text: spot.kind === 'empty' ? beforeBar(line, spot.to, written(value, spot)) : written(value, spot),
      })
    else rest.push(answer)
    // A number stands in the place of a choice that asked whether it keeps to its bound.
    if (picked.length === 0 && choices.length === 1 && choice) edits.push(...chooseByBound(line, choice, node, value))
  })
  picked.forEach(({ answer }, at) => {
    const spot = choices[at]
    if (!answer || answer.value === null) return
    const chosen =
      spot && picked.length === choices.length ? choose(line, spot, (choice) => isChosen(choice, answer.value)) : []
    if (chosen.length > 0) edits.push(...chosen)
    else rest.push(answer)
  })
  return { edits, rest }
}

/** An answer without a place, in words. */
export function saidAnswer(
  { label, value, unit }: ValueFilling,
  title: string,
  print: (text: string) => string,
): string {
  const text = `${bare(value)}${unit && typeof value === 'number' ? ` ${unit}` : ''}`
  return label === title ? print(text) : `${print(label)}: ${print(text)}`
}
