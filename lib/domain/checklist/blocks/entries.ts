// What a line of a list begins with: its indent, its bullet or number, its box.
import type { Mark } from '@/lib/domain/checklist/blocks/block'

const BULLET = /^([ \t]*)(?:[-*+]|(\d{1,9})[.)])(?:[ \t]+(.*))?$/
const MARKS: Readonly<Record<string, Mark>> = {
  ' ': 'open',
  x: 'done',
  X: 'done',
  '!': 'failed',
  '/': 'partly',
  '~': 'not-applicable',
}

/** Columns that white space reaches; a tab goes to the next multiple of four. */
export function columns(space: string): number {
  if (!space.includes('\t')) return space.length
  let column = 0
  for (const character of space) column = character === '\t' ? column + 4 - (column % 4) : column + 1
  return column
}

export type Bullet = { indent: number; ordered: boolean; rest: string }

/** The bullet or number that a line begins with; most are a dash and a blank. */
export function bulletAt(line: string): Bullet | null {
  let at = 0
  while (line.charCodeAt(at) === 0x20) at += 1
  if (line.charCodeAt(at) === 0x2d && line.charCodeAt(at + 1) === 0x20)
    return { indent: at, ordered: false, rest: line.slice(at + 2).trimStart() }
  const found = BULLET.exec(line)
  if (!found || (found[2] !== undefined && found[3] === undefined)) return null
  return { indent: columns(found[1] ?? ''), ordered: found[2] !== undefined, rest: found[3] ?? '' }
}

/** The mark of the box that a text begins with. */
export function markAt(text: string): Mark | undefined {
  if (text[2] !== ']' || (text.length > 3 && text[3] !== ' ' && text[3] !== '\t')) return undefined
  return MARKS[text[1] ?? '']
}
