// One template: what was read from it, and its text.
import { CoverageLine } from '@/components/template/coverage-line'
import { StructureOutline } from '@/components/template/structure-outline'
import { ButtonLink } from '@/components/ui/button-link'
import { Page } from '@/components/ui/page'
import { countStructure } from '@/lib/domain/checklist/count'
import type { Structure } from '@/lib/domain/checklist/structure'

type Props = { template: { id: string; name: string; version: number; createdBy: string; structure: Structure; source: string } }

export function TemplateView({ template }: Props) {
  const { id, name, version, createdBy, structure, source } = template
  return (
    <Page
      title={name}
      lead={`Version ${version}, saved by ${createdBy}. A saved version never changes.`}
      actions={
        <ButtonLink href={`/releases/new?template=${id}`} main>
          New release from it
        </ButtonLink>
      }
    >
      <CoverageLine coverage={structure.coverage} items={countStructure(structure).items} />
      <StructureOutline structure={structure} />
      <details>
        <summary className="text-accent">The Markdown</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <pre tabIndex={0} className="prose-text mt-2 max-h-[60dvh] overflow-auto border-line border-y bg-sunk p-3 text-small">
          {source}
        </pre>
      </details>
    </Page>
  )
}
