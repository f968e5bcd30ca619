// Corrections written into a document: the text stays the one source of a template, whether it was edited as Markdown or in the structure.
import { Annotation, printAnnotation, printProbeBlock } from '@/lib/domain/checklist/corrections/annotations'
import { asItem } from '@/lib/domain/checklist/corrections/as-item'
import type { Correction, StandingCorrection } from '@/lib/domain/checklist/corrections/correction'
import { nodesByKey } from '@/lib/domain/checklist/nodes'
import { isItem, type Owner } from '@/lib/domain/checklist/sections/tree'
import type { Structure } from '@/lib/domain/checklist/structure'

type Insertion = { after: number; lines: string[] }

const leading = (line: string): string => /^[ \t]*/.exec(line)?.[0] ?? ''

/** A line of one mark alone, as Markdown and other formats underline a heading. Not of back ticks: those open a fence. */
const UNDERLINE = /^ {0,3}(?:([=~^"'#*+.:_])\1{0,300}|-{2,300})[ \t]*$/
const FENCE = /^\s{0,200}(?:```|~~~)/

/** Where a line about a node goes: right below the line that opens it, indented so that it belongs to it. Below a table for its rows, above a fence. */
function placeOf(node: Owner, lines: string[]): { after: number; indent: string; named: boolean } {
  const line = lines[node.line - 1] ?? ''
  if (line.trimStart().startsWith('|')) {
    let last = node.line
    while ((lines[last] ?? '').trimStart().startsWith('|')) last += 1
    return { after: last, indent: '', named: true }
  }
  if (FENCE.test(line)) return { after: node.line - 1, indent: '', named: true }
  if (!isItem(node)) {
    const heads = /^ {0,3}#|^\*\*/.test(line)
    const underlined = !heads && UNDERLINE.test(lines[node.line] ?? '')
    return { after: underlined ? node.line + 1 : node.line, indent: '', named: !underlined && !heads }
  }
  const heads = /^\s*#/.test(line)
  return { after: node.line, indent: heads ? '' : `${leading(line)}  `, named: heads }
}

const isStanding = (correction: Correction): correction is StandingCorrection => !('as' in correction)

/** What an annotation names of the thing that it is about, because its place does not say it. */
function namedBy(node: Owner, named: boolean, says: Annotation): { item?: string; section?: string } {
  if ('role' in says) return {}
  // An answer without a section would be about the whole document.
  if ('question' in says) return { section: node.key }
  return named ? { [isItem(node) ? 'item' : 'section']: node.key } : {}
}

function insertionOf(correction: StandingCorrection, nodes: Map<string, Owner>, lines: string[]): Insertion | null {
  if (!('probe' in correction)) {
    const node = correction.key === undefined ? undefined : nodes.get(correction.key)
    if (correction.key === undefined) return { after: lines.length, lines: ['', printAnnotation(correction.says)] }
    if (!node || ('question' in correction.says && isItem(node))) return null
    const { after, indent, named } = placeOf(node, lines)
    const says = Annotation.parse({ ...namedBy(node, named, correction.says), ...correction.says })
    return { after, lines: [indent + printAnnotation(says)] }
  }
  const node = nodes.get(correction.key)
  if (!node) return null
  const { indent, named, ...place } = placeOf(node, lines)
  let { after } = place
  while (/^\s*<!-- countersign:/.test(lines[after] ?? '')) after += 1
  if ('text' in correction.probe)
    return {
      after,
      lines: [
        '```probe',
        ...correction.probe.text.split('\n').filter((line) => !line.trim().startsWith('```')),
        '```',
      ].map((line) => (line === '' ? '' : indent + line)),
    }
  const { definition, title } = correction.probe
  return {
    after,
    lines: printProbeBlock(
      { definition, ...(title !== undefined && !isItem(node) && { title }), ...(named && { item: node.key }) },
      indent,
    ),
  }
}

/** An earlier comment that says something of the same thing, right below the place: it is replaced, not joined. */
function replaced(lines: string[], { after, lines: [first = ''] }: Insertion): number {
  const about =
    /countersign: \{ ?((?:(?:item|section): [^,]+, )?(?:field|role|kind|required|verification|question)(?:: [^,}]+)?)/
  const named = (line: string) => about.exec(line)?.[1]?.replace(/^(kind|required|verification):.*/, '$1')
  for (let at = after; at < Math.min(lines.length, after + 20) && /^\s*<!-- countersign:/.test(lines[at] ?? ''); at++) {
    if (named(lines[at] ?? '') === named(first) && named(first) !== undefined) return at
  }
  return -1
}

/** Rewrites the lines that corrections call items, each once. Their number stays what it is. */
function rewriteItems(lines: string[], corrections: Correction[]): void {
  const wanted = new Set(corrections.flatMap((correction) => ('as' in correction ? correction.lines : [])))
  for (const number of wanted) {
    const line = lines[number - 1]
    if (line !== undefined) lines[number - 1] = asItem(line)
  }
}

/** The text with corrections written into it. Those of a key that the structure does not have are left out. Line ends stay what they are. */
export function correct(text: string, structure: Pick<Structure, 'sections'>, corrections: Correction[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = text.split(/\r\n|\n|\r/)
  const nodes = nodesByKey(structure.sections)
  rewriteItems(lines, corrections)
  const insertions = corrections
    .filter(isStanding)
    .flatMap((correction) => insertionOf(correction, nodes, lines) ?? [])
    .sort((one, other) => other.after - one.after)
  for (const insertion of insertions) {
    const at = replaced(lines, insertion)
    if (at === -1) lines.splice(insertion.after, 0, ...insertion.lines)
    else lines.splice(at, 1, ...insertion.lines)
  }
  return lines.join(end)
}
