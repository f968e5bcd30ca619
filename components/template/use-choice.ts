'use client'
// What is chosen in a document: a section or an item, or lines that a finding speaks of. Both sides mark it, and the
// other side follows.
import { useMemo, useState } from 'react'
import { nodesByKey, walk } from '@/lib/domain/checklist/nodes'
import type { Structure } from '@/lib/domain/checklist/structure'

/**
 * `from`: the side that it was chosen on, which stays as it is while the other brings it into sight; both do for keys.
 */
type Chosen = { key: string | null; lines: readonly number[]; isText?: boolean; from: 'document' | 'result' | 'keys' }
const NOTHING: Chosen = { key: null, lines: [], from: 'result' }

export type Choice = {
  key: string | null
  lines: ReadonlySet<number>
  from: Chosen['from']
  /** The one line that was pressed in the document. */
  line: number | null
  /** That line stands by itself: not within a table or code. */
  isText: boolean
  chooseNode(key: string): void
  /** Chooses and brings into sight on both sides. */
  goTo(key: string): void
  chooseLines(lines: readonly number[]): void
  chooseLine(line: number, isText: boolean): void
  step(by: 1 | -1): void
  clear(): void
}

/** All lines of what is chosen; of a section only the one that was pressed, when it was pressed in the document. */
function linesOf(structure: Structure | null, { key, lines, from }: Chosen): ReadonlySet<number> {
  const found = new Set(lines)
  if (!structure || key === null) return found
  const node = from === 'document' ? nodesByKey(structure.sections).get(key) : undefined
  if (node && 'sections' in node) return found
  structure.lineKeys.forEach((holder, at) => {
    if (holder === key) found.add(at + 1)
  })
  return found
}

export function useChoice(structure: Structure | null): Choice {
  const [chosen, setChosen] = useState(NOTHING)
  const lines = useMemo(() => linesOf(structure, chosen), [structure, chosen])
  /** What is chosen again is let go. */
  const chooseNode = (key: string) => setChosen(key === chosen.key ? NOTHING : { key, lines: [], from: 'result' })
  return {
    key: chosen.key,
    lines,
    from: chosen.from,
    line: chosen.from === 'document' ? (chosen.lines[0] ?? null) : null,
    isText: chosen.isText ?? false,
    chooseNode,
    goTo: (key) => setChosen({ key, lines: [], from: 'keys' }),
    chooseLines: (wanted) => setChosen({ key: null, lines: wanted, from: 'result' }),
    chooseLine: (line, isText) =>
      setChosen({ key: structure?.lineKeys[line - 1] || null, lines: [line], isText, from: 'document' }),
    step: (by) => {
      const nodes = walk(structure?.sections ?? [])
      const at = nodes.findIndex(({ key }) => key === chosen.key)
      const next = nodes[at === -1 ? (by === 1 ? 0 : nodes.length - 1) : at + by]
      if (next) setChosen({ key: next.key, lines: [], from: 'keys' })
    },
    clear: () => setChosen(NOTHING),
  }
}
