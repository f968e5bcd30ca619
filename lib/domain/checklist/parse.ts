// Text → structure. Pure, total, deterministic and linear: any text gives a structure, the same text the same one, and no line is lost.
import type { Block } from '@/lib/domain/checklist/blocks/block'
import { ownLines } from '@/lib/domain/checklist/blocks/filled-in'
import { plain } from '@/lib/domain/checklist/blocks/inline'
import { scan } from '@/lib/domain/checklist/blocks/scan'
import type { StandingCorrection } from '@/lib/domain/checklist/corrections/correction'
import type { Placing } from '@/lib/domain/checklist/corrections/placing'
import { withDigests } from '@/lib/domain/checklist/corrections/question-digest'
import { requireStated } from '@/lib/domain/checklist/fields/stated-required'
import { requireUsedLater } from '@/lib/domain/checklist/fields/used-later'
import { askQuestions } from '@/lib/domain/checklist/findings/ask'
import { lint } from '@/lib/domain/checklist/findings/lint'
import { type Vocabulary, vocabularyOf } from '@/lib/domain/checklist/lexicon/vocabulary'
import { nodesByKey, walk } from '@/lib/domain/checklist/nodes'
import { offersOf } from '@/lib/domain/checklist/offers/offers'
import { Reader } from '@/lib/domain/checklist/reader/reader'
import { rolesFromItems } from '@/lib/domain/checklist/roles/from-items'
import { isNounPhrase } from '@/lib/domain/checklist/roles/names'
import { roleOfEntry } from '@/lib/domain/checklist/roles/roles'
import { outlineOf, type Part } from '@/lib/domain/checklist/sections/outline'
import { soakOf } from '@/lib/domain/checklist/sections/times'
import type { Tree } from '@/lib/domain/checklist/sections/tree'
import { readSource, type Source } from '@/lib/domain/checklist/source/source'
import type { Finding, SoakNode, Structure } from '@/lib/domain/checklist/structure'
import { tasksOfTable } from '@/lib/domain/checklist/tables/task-table'

export type ReadChecklist = {
  structure: Structure
  /** What the text corrects of itself. */
  corrections: StandingCorrection[]
  /** Keys of its sections and items. */
  keys: Set<string>
}

/** A document that was taken apart into its blocks, and nothing more. */
export type Scanned = { source: Source; blocks: Block[] }

/** Reads the blocks of a text: enough to know how large it is. */
export function scanText(text: string): Scanned {
  const source = readSource(text)
  return { source, blocks: scan(source) }
}

/** The structure of a document whose blocks are known. */
export function parseScanned(scanned: Scanned): Structure {
  return read(scanned).structure
}

/** The structure of a checklist. Never throws, whatever the text; limits of size are the caller's (`limits`). */
export function parseChecklist(text: string): Structure {
  return read(scanText(text)).structure
}

/** A checklist with the corrections that its text holds, for carrying them over to another text. */
export function readChecklist(text: string): ReadChecklist {
  const { structure, placing } = read(scanText(text))
  return { structure, corrections: placing.corrections(), keys: new Set(nodesByKey(structure.sections).keys()) }
}

/** Whether the boxes of a part are those who sign: "Approvals" above names of roles. */
function holdsSigners({ heading, blocks }: Part, words: Vocabulary): boolean {
  if (heading === null || !words.read(plain(heading.text).slice(0, 300)).whole('kind.signoff')) return false
  const boxes = blocks.filter((block) => block.kind === 'box')
  const isRole = ({ text, line }: (typeof boxes)[number]): boolean => roleOfEntry(text, line, words) !== null
  return boxes.some(isRole) && boxes.every((box) => isRole(box) || isNounPhrase(box.text, words))
}

function hasSomethingToTick(parts: readonly Part[], words: Vocabulary): boolean {
  const ticked = (block: Block) =>
    block.kind === 'table' &&
    tasksOfTable(
      block.rows.filter((row) => row.cells.length > 0),
      words,
    ).length > 0
  return parts.some((part) => {
    const hasBox = part.blocks.some((block) => block.kind === 'box')
    return (hasBox && !holdsSigners(part, words)) || part.blocks.some(ticked)
  })
}

/** Which part's heading is the title of the document: the first one, when it stands alone at the top. */
function titleOf(parts: readonly Part[]): number {
  const at = parts.findIndex(({ heading }) => heading !== null)
  const first = parts[at]?.heading
  if (!first || first.bold) return -1
  if (first.level === 1) return at
  const others = parts.slice(at + 1).flatMap(({ heading }) => (heading && !heading.bold ? [heading.level] : []))
  return others.every((level) => level > first.level) ? at : -1
}

function soakIn(lines: readonly string[], words: Vocabulary): SoakNode | undefined {
  const at = lines.findIndex((line) => soakOf(line, words) !== null)
  const seconds = at === -1 ? null : soakOf(lines[at] ?? '', words)
  if (!seconds) return undefined
  const restartsOnBreach = lines.some((line) => words.read(line.slice(0, 1000)).has('soak.restart'))
  return { requiredSeconds: seconds, restartsOnBreach, text: (lines[at] ?? '').trim().slice(0, 300), line: at + 1 }
}

function readParts({ source, blocks }: Scanned, words: Vocabulary): Reader {
  const parts = outlineOf(blocks)
  const boxless = !hasSomethingToTick(parts, words)
  const stepped = blocks.some((block) => block.kind === 'bullet' && block.ordered)
  const reader = new Reader(source.original.length, source.format, words, { boxless, stepped })
  const title = titleOf(parts)
  parts.forEach((part, at) => {
    reader.read(part, { isTitle: at === title, isLast: at === parts.length - 1 })
  })
  return reader
}

function read(scanned: Scanned): { structure: Structure; placing: Placing } {
  const { source } = scanned
  const words = vocabularyOf(source.original.join('\n'))
  const reader = readParts(scanned, words)
  const { tree, placing } = reader
  const { original, lines } = source
  const ownCount = ownLines(original)
  for (const [at, by] of source.covered.entries())
    if (by !== null && tree.lineKeys[at] === '') tree.hold(tree.lineKeys[by] ?? '', at + 1)
  if (ownCount < original.length) tree.hold('record', ownCount + 1, original.length)
  if (tree.structure.roles.length === 0) rolesFromItems(tree)
  placing.place(tree)
  const own = lines.slice(0, ownCount)
  const nodes = walk(tree.structure.sections)
  requireStated(tree.structure.fields, nodes, words)
  requireUsedLater([...tree.structure.fields, ...nodes.flatMap((node) => node.fields)], own)
  const soak = soakIn(own, words)
  const policy = reader.policies.end(tree.structure)
  const { plans: rollbacks, empty } = reader.rollbacks.end()
  const grown = {
    ...tree.structure,
    ...{ criteria: reader.gates.criteria, rollbacks, troubles: reader.troubles.known },
    ...(soak && { soak }),
    ...(policy && { policy }),
  }
  askQuestions(reader, own, empty)
  const offers = offersOf(grown.sections, own, words)
  const findings: Finding[] = [
    ...placing.withoutAnswered(
      withDigests([...source.findings, ...reader.questions.findings()], original, tree.lineKeys),
    ),
    ...placing.findings,
    ...reader.policies.findings,
    ...lint(grown, own, words),
  ]
  return { structure: { ...grown, offers, findings, ...coverageOf(tree, original) }, placing }
}

/** Counts the lines that hold something, by where they went. Blank lines belong to nothing, even inside of a block. */
function coverageOf({ lineKeys, lineProse }: Tree, lines: readonly string[]): Pick<Structure, 'coverage' | 'lineKeys'> {
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
