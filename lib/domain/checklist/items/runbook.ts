// A document that gave nothing to tick still says what to do: each section that holds steps becomes an item.
import { plain, slug } from '@/lib/domain/checklist/blocks/inline'
import { isScript } from '@/lib/domain/checklist/commands/scripts'
import { walk } from '@/lib/domain/checklist/nodes'
import type { ItemNode, SectionNode } from '@/lib/domain/checklist/structure'
import type { SectionKind } from '@/lib/domain/words'

const WORKED: ReadonlySet<SectionKind> = new Set<SectionKind>(['prepare', 'deploy', 'verify', 'monitor', 'gate'])

function blank(section: SectionNode, title: string, line: number): ItemNode {
  const taken = new Set(section.items.map((item) => item.key))
  let key = `${section.key}/${slug(title)}`.slice(-190)
  for (let count = 2; taken.has(key); count++) key = `${section.key}/${slug(title)}~${count}`.slice(-200)
  return {
    key,
    title: title.slice(0, 2000) || 'Steps',
    line,
    required: true,
    claimed: false,
    verification: 'manual-or-probe',
    fields: [],
    steps: [],
    prose: [],
    items: [],
  }
}

/** Each bullet of a section as an item: what is left of a checklist that was written without boxes. */
function bulletsAsItems(section: SectionNode): void {
  for (const piece of section.prose) {
    const rows = piece.text.split('\n')
    if (rows.length !== piece.endLine - piece.line + 1) continue
    rows.forEach((row, at) => {
      const words = row.startsWith('• ') ? plain(row.slice(2)) : ''
      if (words !== '' && !words.endsWith(':') && section.items.length < 1000)
        section.items.push(blank(section, words, piece.line + at))
    })
  }
}

/** Puts an item into each section that holds steps, when the document has no item at all; where no section holds steps, one for each bullet. */
export function fallbackItems(sections: SectionNode[]): void {
  const found = walk(sections).filter((node): node is SectionNode => 'sections' in node)
  if (found.some((section) => section.items.length > 0)) return
  const worked = found.filter((section) => WORKED.has(section.kind))
  const stepped = worked.filter((section) =>
    section.steps.some((step) => step.kind === 'instruction' || isScript(step.language ?? '', step.text)),
  )
  for (const section of stepped) {
    section.items.push({ ...blank(section, section.title, section.line), fields: section.fields, steps: section.steps })
    section.fields = []
    section.steps = []
  }
  if (stepped.length === 0) for (const section of worked) bulletsAsItems(section)
}
