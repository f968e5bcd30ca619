// Signs that may be marks (✅ ❌ (x) ☒) read beside what stands in the same list: before every bullet of a list of features a ✅ is decoration.
import type { Leading } from '@/lib/domain/checklist/source/marks'

/** `boxed` is the line as a box. */
export type Sign = { leading: Leading; boxed: string }

const ITEM = /^([ \t]*)(?:-|\d{1,9}\.)[ \t]+(?:\[([ x!/~])\](?=[ \t]|$))?/
const QUOTED = /^[ \t]*(?:>[ \t]?){1,20}/

/** ◦ before a box of its own is a bullet, and so it is before all other entries. */
const isCircled = ({ leading: { kind, bracketed } }: Sign): boolean => kind === 'bullet' && bracketed

/** ☑ and ☒ are boxes whatever stands beside them; only which of the two is ticked depends on it. */
const isBallot = ({ leading: { kind } }: Sign): boolean => kind === 'tick' || kind === 'ballot'

/** The lines of one list at one indent. */
class List {
  readonly signs: { at: number; sign: Sign }[] = []
  private boxes = 0
  private open = 0
  private unmarked = 0

  constructor(readonly indent: number) {}

  box(symbol: string | undefined): void {
    if (symbol === undefined) this.unmarked += 1
    else {
      this.boxes += 1
      if (symbol !== 'x') this.open += 1
    }
  }

  /** Counts the signs of a kind as boxes or as entries without a mark, whichever they are. */
  private count(kind: Leading['kind'], isOpen: boolean, areBoxes: boolean): boolean {
    const count = this.signs.filter(({ sign }) => sign.leading.kind === kind && !isCircled(sign)).length
    if (!areBoxes) this.unmarked += count
    else {
      this.boxes += count
      if (isOpen) this.open += count
    }
    return areBoxes
  }

  /** What is known of the whole list, once for all of its signs. */
  private facts() {
    const isTicked = this.signs.some(({ sign }) => sign.leading.kind === 'tick')
    if (isTicked) this.open += this.signs.filter(({ sign }) => sign.leading.kind === 'ballot').length
    const isCircles = this.count('bullet', true, this.boxes > 0 && !this.signs.some(({ sign }) => isCircled(sign)))
    const isRound = this.count('round', false, this.open > 0)
    const said = this.signs.map(({ sign }) => sign.leading).filter(({ kind }) => kind === 'sign' || kind === 'light')
    const kinds = new Set(said.map(({ mark }) => mark))
    const isLegend = this.boxes === 0 && kinds.size === said.length && said.length < 5
    return {
      isCircles,
      isRound,
      isMixed: this.open > 0 || (kinds.size > 1 && !isLegend),
      hasSign: said.some(({ kind }) => kind === 'sign'),
      isTicked,
    }
  }

  /** Which of the signs are the marks of boxes, and of which kind. */
  marks(): { at: number; text: string }[] {
    if (this.signs.length === 0) return []
    const facts = this.facts()
    return this.signs.flatMap(({ at, sign: { leading, boxed } }) => {
      if (leading.kind === 'ballot') return facts.isTicked ? [{ at, text: boxed.replace('[x]', '[!]') }] : []
      return this.isMark(leading, facts) ? [{ at, text: boxed }] : []
    })
  }

  private isMark({ kind, mark, bracketed }: Leading, facts: ReturnType<List['facts']>): boolean {
    switch (kind) {
      case 'bullet':
        return !bracketed && facts.isCircles
      case 'round':
        return facts.isRound
      case 'sign':
        // A claim beside something that is open; what else a sign may be is a mark only where every entry has one.
        return (
          (mark === 'done' && this.open > 0 && this.unmarked <= this.boxes) || (this.unmarked === 0 && facts.isMixed)
        )
      case 'light':
        return this.unmarked === 0 && facts.isMixed && facts.hasSign
      default:
        return false
    }
  }
}

/** Whether a line at the margin ends every list: it is neither blank nor an entry. */
function endsLists(line: string): boolean {
  const first = line.charCodeAt(0)
  if (line === '' || first === 0x20 || first === 0x09) return false
  return !ITEM.test(first === 0x3e ? line.replace(QUOTED, '') : line)
}

class Siblings {
  readonly changed: number[] = []
  private lists: List[] = []

  constructor(
    private readonly lines: string[],
    private readonly signs: ReadonlyMap<number, Sign>,
  ) {}

  private close(from: number): void {
    for (const { at, text } of this.lists.slice(from).flatMap((list) => list.marks())) {
      if (this.lines[at] !== text) this.changed.push(at)
      this.lines[at] = text
    }
    this.lists.length = from
  }

  private entry(at: number, whole: string, sign: Sign | undefined): void {
    const line = whole.charCodeAt(0) === 0x3e ? whole.replace(QUOTED, '') : whole
    const item = ITEM.exec(line)
    if (!item && !sign) return
    const indent = item ? (item[1] ?? '').length : line.length - line.trimStart().length
    const deeper = this.lists.findIndex((list) => list.indent > indent)
    if (deeper !== -1) this.close(deeper)
    let list = this.lists.at(-1)
    if (!list || list.indent < indent) {
      list = new List(indent)
      this.lists.push(list)
    }
    if (sign) list.signs.push({ at, sign })
    if (!sign || isCircled(sign) || isBallot(sign)) list.box(item?.[2])
  }

  /** Reads the lists around a line, and says where they end. */
  around(sign: number, from: number): number {
    let at = sign
    while (at > from && !endsLists(this.lines[at - 1] ?? '')) at -= 1
    for (; at < this.lines.length; at++) {
      const line = this.lines[at] ?? ''
      const own = this.signs.get(at)
      if (!own && endsLists(line)) break
      if (line !== '') this.entry(at, line, own)
    }
    this.close(0)
    return at
  }
}

/** Writes the boxes that the signs of a document are into its lines; which lines these are. `signs` are by index of their line, in their order. */
export function settleSigns(lines: string[], signs: ReadonlyMap<number, Sign>): number[] {
  const siblings = new Siblings(lines, signs)
  let end = 0
  for (const at of signs.keys()) if (at >= end) end = siblings.around(at, end)
  return siblings.changed
}
