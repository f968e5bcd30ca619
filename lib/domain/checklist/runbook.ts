// A document that gave nothing to tick still says what to do: each section that holds steps becomes an item.
import { slug } from '@/lib/domain/checklist/inline'
import { isScript } from '@/lib/domain/checklist/scripts'
import type { SectionNode } from '@/lib/domain/checklist/structure'
import type { SectionKind } from '@/lib/domain/words'

const WORKED: ReadonlySet<SectionKind> = new Set<SectionKind>(['prepare', 'deploy', 'verify'])

/** Puts an item into each section that holds steps, when the document has no item at all. */
export function fallbackItems(sections: SectionNode[]): void {
  const found: SectionNode[] = []
  const open = [...sections]
  for (let section = open.pop(); section; section = open.pop()) {
    if (section.items.length > 0) return
    if (section.steps.some((step) => step.kind === 'instruction' || isScript(step.language ?? '', step.text)) && WORKED.has(section.kind)) found.push(section)
    open.push(...section.sections)
  }
  for (const section of found) {
    const { title, line } = section
    section.items.push({
      ...{ key: `${section.key}/${slug(title)}`.slice(-200), title: title || 'Steps', line, required: true, claimed: false, verification: 'manual-or-probe' },
      ...{ fields: section.fields, steps: section.steps, prose: [], items: [] },
    })
    section.fields = []
    section.steps = []
  }
}
