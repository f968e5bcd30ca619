// Corrections written into a document: the text stays the one source of a template, whether it was edited as Markdown or in the structure.
import { Annotation, printAnnotation, printProbeBlock } from '@/lib/domain/checklist/corrections/annotations'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import { nodesByKey } from '@/lib/domain/checklist/nodes'
import { isItem, type Owner } from '@/lib/domain/checklist/sections/tree'
import type { Structure } from '@/lib/domain/checklist/structure'

type Insertion = { after: number; lines: string[] }

const leading = (line: string): string => /^[ \t]*/.exec(line)?.[0] ?? ''

/** Where a line about a node goes: right below the line that opens it, indented so that it belongs to it. Below a table for its rows. */
function placeOf(node: Owner, lines: string[]): { after: number; indent: string; named: boolean } {
  const line = lines[node.line - 1] ?? ''
  if (line.trimStart().startsWith('|')) {
    let last = node.line
    while ((lines[last] ?? '').trimStart().startsWith('|')) last += 1
    return { after: last, indent: '', named: true }
  }
  if (!isItem(node)) {
    const underlined = /^ {0,3}(?:=+|-{2,})[ \t]*$/.test(lines[node.line] ?? '')
    return {
      after: underlined ? node.line + 1 : node.line,
      indent: '',
      named: !underlined && !/^ {0,3}#|^\*\*/.test(line),
    }
  }
  const heads = /^\s*#/.test(line)
  return { after: node.line, indent: heads ? '' : `${leading(line)}  `, named: heads }
}

function insertionOf(correction: Correction, nodes: Map<string, Owner>, lines: string[]): Insertion | null {
  if (!('probe' in correction)) {
    const node = correction.key === undefined ? undefined : nodes.get(correction.key)
    if (correction.key === undefined) return { after: lines.length, lines: ['', printAnnotation(correction.says)] }
    if (!node) return null
    const { after, indent, named } = placeOf(node, lines)
    const target = named && !('role' in correction.says) ? { [isItem(node) ? 'item' : 'section']: node.key } : {}
    const says = Annotation.parse({ ...target, ...correction.says })
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
    /countersign: \{ ?((?:(?:item|section): [^,]+, )?(?:field|role|kind|required|verification)(?:: [^,}]+)?)/
  const named = (line: string) => about.exec(line)?.[1]?.replace(/^(kind|required|verification):.*/, '$1')
  for (let at = after; at < Math.min(lines.length, after + 20) && /^\s*<!-- countersign:/.test(lines[at] ?? ''); at++) {
    if (named(lines[at] ?? '') === named(first) && named(first) !== undefined) return at
  }
  return -1
}

/** The text with corrections written into it. Those of a key that the structure does not have are left out. Line ends stay what they are. */
export function correct(text: string, structure: Pick<Structure, 'sections'>, corrections: Correction[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = text.split(/\r\n|\n|\r/)
  const nodes = nodesByKey(structure.sections)
  const insertions = corrections
    .flatMap((correction) => insertionOf(correction, nodes, lines) ?? [])
    .sort((one, other) => other.after - one.after)
  for (const insertion of insertions) {
    const at = replaced(lines, insertion)
    if (at === -1) lines.splice(insertion.after, 0, ...insertion.lines)
    else lines.splice(at, 1, ...insertion.lines)
  }
  return lines.join(end)
}
