// Text → structure. Pure, total, deterministic and linear: any text gives a structure, the same text the same one, and no line is lost.

import { type Block, scan } from '@/lib/domain/checklist/blocks/scan'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import type { Placing } from '@/lib/domain/checklist/corrections/placing'
import { lint } from '@/lib/domain/checklist/findings/lint'
import { fallbackItems } from '@/lib/domain/checklist/items/runbook'
import { nodesByKey } from '@/lib/domain/checklist/nodes'
import { offersOf } from '@/lib/domain/checklist/offers/offers'
import { Reader } from '@/lib/domain/checklist/reader/reader'
import { soakOf } from '@/lib/domain/checklist/sections/times'
import type { Tree } from '@/lib/domain/checklist/sections/tree'
import type { SoakNode, Structure } from '@/lib/domain/checklist/structure'
import { tasksOfTable } from '@/lib/domain/checklist/tables/tables'

function hasSomethingToTick(blocks: Block[]): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'box' ||
      (block.kind === 'table' && tasksOfTable(block.rows.filter((row) => row.cells.length > 0)).length > 0),
  )
}

/** The block that stands right below another; comments between them do not part them. */
function below(blocks: Block[], at: number): Block | undefined {
  let end = endOf(blocks[at])
  for (let index = at + 1; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block || block.line !== end + 1) return undefined
    if (block.kind !== 'comment') return block
    end = endOf(block)
  }
  return undefined
}

function endOf(block: Block | undefined): number {
  return block && 'endLine' in block ? block.endLine : (block?.line ?? 0)
}

function soakIn(lines: string[]): SoakNode | undefined {
  const at = lines.findIndex((line) => soakOf(line.slice(0, 1000)) !== null)
  const seconds = at === -1 ? null : soakOf((lines[at] ?? '').slice(0, 1000))
  if (!seconds) return undefined
  const restarts = lines.some(
    (line) =>
      /start|reset|reinici/i.test(line) &&
      /\b(?:re-?start|reset|reinici)/i.test(line.slice(0, 1000)) &&
      /\b(?:timer|clock|period|soak|contagem)\b/i.test(line.slice(0, 1000)),
  )
  return {
    requiredSeconds: seconds,
    restartsOnBreach: restarts,
    text: (lines[at] ?? '').trim().slice(0, 300),
    line: at + 1,
  }
}

export type ReadChecklist = {
  structure: Structure /** What the text corrects of itself. */
  corrections: Correction[] /** Keys of its sections and items. */
  keys: Set<string>
}

/** The structure of a Markdown checklist. Never throws, whatever the text; limits of size are the caller's (`limits`). */
export function parseChecklist(text: string): Structure {
  return read(text).structure
}

/** A checklist with the corrections that its text holds, for carrying them over to another text. */
export function readChecklist(text: string): ReadChecklist {
  const { structure, placing } = read(text)
  return { structure, corrections: placing.corrections(), keys: new Set(nodesByKey(structure.sections).keys()) }
}

function read(text: string): { structure: Structure; placing: Placing } {
  const { blocks, lines, beyond } = scan(text)
  const boxless = !hasSomethingToTick(blocks)
  const reader = new Reader(lines.length, boxless)
  blocks.forEach((block, at) => {
    reader.read(block, below(blocks, at))
  })
  const { tree, placing } = reader
  if (beyond > 0) tree.hold('record', lines.length - beyond + 1, lines.length)
  if (boxless) fallbackItems(tree.structure.sections)
  if (tree.structure.roles.length === 0) reader.rolesFromItems()
  placing.place(tree)
  const own = beyond > 0 ? lines.slice(0, -beyond) : lines
  const soak = soakIn(own)
  const policy = reader.policies.end(tree.structure)
  const grown = {
    ...tree.structure,
    criteria: reader.gates.criteria,
    rollbacks: reader.rollbacks.end(),
    troubles: reader.troubles.known,
    ...(soak && { soak }),
    ...(policy && { policy }),
  }
  const offers = offersOf(grown.sections, own)
  return {
    structure: {
      ...grown,
      offers,
      findings: [...placing.findings, ...reader.policies.findings, ...lint(grown, own)],
      ...coverageOf(tree, lines),
    },
    placing,
  }
}

/** Counts the lines that hold something, by where they went. Blank lines belong to nothing, even inside of a block. */
function coverageOf({ lineKeys, lineProse }: Tree, lines: string[]): Pick<Structure, 'coverage' | 'lineKeys'> {
  const coverage = { lines: 0, structured: 0, prose: 0, lost: 0 }
  for (let at = 0; at < lines.length; at++) {
    if ((lines[at] ?? '').trim() === '') {
      lineKeys[at] = ''
      continue
    }
    coverage.lines += 1
    coverage[lineKeys[at] === '' ? 'lost' : lineProse[at] ? 'prose' : 'structured'] += 1
  }
  return { coverage, lineKeys }
}
