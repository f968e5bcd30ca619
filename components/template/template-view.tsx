// One template: what was read from it, its versions, and its text.
import Link from 'next/link'
import { CoverageLine } from '@/components/template/coverage-line'
import { FindingList } from '@/components/template/finding-list'
import { StructureOutline } from '@/components/template/structure-outline'
import { ButtonLink } from '@/components/ui/button-link'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import type { Structure } from '@/lib/domain/checklist/structure'
import type { Summary } from '@/lib/domain/checklist/summary'

type Version = { version: number; createdAt: string; createdBy: string; items: number | null }
type Props = {
  template: {
    id: string
    name: string
    version: number
    createdBy: string
    structure: Structure | null
    summary: Summary
    source: string
    versions: Version[]
  }
}

const SHOWN = 200_000

export function TemplateView({ template }: Props) {
  const { id, name, version, createdBy, structure, summary, source, versions } = template
  const newest = versions[0]?.version ?? version
  return (
    <Page
      title={name}
      lead={`Version ${version}${version === newest ? '' : ` of ${newest}`}, saved by ${createdBy}. A saved version never changes.`}
      actions={
        <span className="flex flex-wrap gap-2">
          <ButtonLink href={`/templates/${id}/edit`}>Edit, or bring a changed one</ButtonLink>
          <ButtonLink href={`/releases/new?template=${id}`} main>
            New release from it
          </ButtonLink>
        </span>
      }
    >
      <CoverageLine coverage={summary.coverage} items={summary.items} />
      {versions.length > 1 && (
        <nav aria-label="Versions">
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small">
            {versions.map((line) => (
              <li key={line.version} className={line.version === version ? 'font-strong' : 'text-soft'}>
                <Link
                  href={`/templates/${id}?version=${line.version}`}
                  aria-current={line.version === version ? 'page' : undefined}
                  className="hover:underline"
                >
                  Version {line.version}
                </Link>
                , {line.items ?? '?'} items, {line.createdBy}, <Moment at={line.createdAt} />
              </li>
            ))}
          </ul>
        </nav>
      )}
      <FindingList findings={summary.findings} />
      {structure ? (
        <StructureOutline structure={structure} />
      ) : (
        <Notice>This document is too large to be shown node by node. Releases made from it hold all of it.</Notice>
      )}
      <details>
        <summary className="text-accent">The Markdown</summary>
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          className="prose-text mt-2 max-h-[60dvh] overflow-auto border-line border-y bg-sunk p-3 text-small"
        >
          {source.slice(0, SHOWN)}
          {source.length > SHOWN && `\n… ${source.length - SHOWN} more characters`}
        </pre>
      </details>
    </Page>
  )
}
