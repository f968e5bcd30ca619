// Places that point nowhere, and values that are needed before they are filled in.
import { slug } from '@/lib/domain/checklist/blocks/inline'
import type { FieldNode, Finding, ItemNode, Read, SectionNode } from '@/lib/domain/checklist/structure'

const FROM_ABOVE =
  /\b([A-Za-z_]\w{1,60})\s*[=:]\s*["']?\[(?:from|see|value from|output of|id from)[\s\w]{0,40}above[^\]]{0,40}\]/i
const ABOVE = /\[(?:from|see|value from|output of)[\s\w]{0,40}above[^\]]{0,40}\]/i
const PLACE = /\[[a-z][a-z0-9]*(?:[_-][a-z0-9]+)+\](?!\()/i
const PLACES = /\[([a-z][a-z0-9]*(?:[_-][a-z0-9]+)+)\](?!\()/gi

function blanksOf(read: Read, items: ItemNode[]): FieldNode[] {
  const found = [...read.fields]
  const open: SectionNode[] = [...read.sections]
  for (let section = open.pop(); section; section = open.pop()) {
    found.push(...section.fields)
    open.push(...section.sections)
  }
  return [...found, ...items.flatMap((item) => item.fields)]
}

const key = (text: string): string => slug(text).replaceAll('-', '')

export function looseEnds(read: Read, items: ItemNode[], lines: string[]): Finding[] {
  if (!lines.some((line) => PLACE.test(line.slice(0, 600)) || ABOVE.test(line.slice(0, 600)))) return []
  const blanks = new Map<string, FieldNode>()
  for (const field of blanksOf(read, items)) if (!blanks.has(key(field.label))) blanks.set(key(field.label), field)
  const found: Finding[] = []
  lines.forEach((whole, at) => {
    if (!whole.includes('[')) return
    const line = whole.slice(0, 600)
    const line1 = at + 1
    if (ABOVE.test(line)) {
      const name = FROM_ABOVE.exec(line)?.[1]
      const blank = name ? blanks.get(key(name)) : undefined
      if (!blank)
        found.push({
          code: 'reference-dangling',
          severity: 'warning',
          message: `“from above” points nowhere: no blank above is called ${name ? `“${name}”` : 'so'}.`,
          lines: [line1],
          suggestion: 'Add a blank where the value is first seen.',
        })
      else if (blank.line > line1)
        found.push({
          code: 'needed-earlier',
          severity: 'warning',
          message: `“${blank.label}” is needed here, and filled in only in line ${blank.line}.`,
          lines: [line1, blank.line],
          suggestion: 'Move the blank up.',
        })
    }
    for (const [, name = ''] of line.matchAll(PLACES)) {
      const blank = blanks.get(key(name))
      if (blank && blank.line > line1)
        found.push({
          code: 'needed-earlier',
          severity: 'warning',
          message: `“${blank.label}” is needed here, and filled in only in line ${blank.line}.`,
          lines: [line1, blank.line],
          suggestion: 'Move the blank up.',
        })
      else if (!blank && /backup|timestamp|version|commit|_id$|-id$/i.test(name))
        found.push({
          code: 'place-open',
          severity: 'warning',
          message: `[${name}] has to be known here, and nothing in the document asks for it.`,
          lines: [line1],
          suggestion: `Add a blank “${name}” where it is first known.`,
        })
    }
  })
  return found.slice(0, 30)
}
