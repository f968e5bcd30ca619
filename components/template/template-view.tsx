// One template: what was read from it, its versions, and its text.
import Link from 'next/link'
import { Blocks } from '@/components/document/blocks'
import { PlainText } from '@/components/document/plain-text'
import { FindingList } from '@/components/template/preview/finding-list'
import { NotCountedPanel } from '@/components/template/preview/not-counted-panel'
import { OverviewPanel } from '@/components/template/preview/overview-panel'
import { StructureOutline } from '@/components/template/preview/structure-outline'
import { templateText } from '@/components/template/text'
import { ButtonLink } from '@/components/ui/button-link'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Panel } from '@/components/ui/panel'
import { Pill } from '@/components/ui/pill'
import { overviewOf } from '@/lib/domain/checklist/overview'
import type { RoleNode, Structure } from '@/lib/domain/checklist/structure'
import type { Summary } from '@/lib/domain/checklist/summary'
import { directionOf } from '@/lib/domain/document/bidi'
import { drawDocument } from '@/lib/domain/document/draw'
import type { Permission } from '@/lib/domain/release/view/view'

type Version = { version: number; createdAt: string; createdBy: string; items: number | null }
type Props = {
  template: {
    id: string
    name: string
    project: { name: string } | null
    version: number
    createdBy: string
    may: { change: Permission }
    structure: Structure | null
    summary: Summary
    source: string
    versions: Version[]
  }
}

const SHOWN = 200_000

function Roles({ roles }: { roles: RoleNode[] }) {
  return (
    <Panel title={templateText.template.whoSigns} note={roles.length === 0 ? undefined : roles.length}>
      {roles.length === 0 ? (
        <p className="border-line border-t px-4 py-2 text-soft">{templateText.template.noRoles}</p>
      ) : (
        <ul>
          {roles.map((role) => (
            <li key={role.role} className="flex items-center gap-2 border-line border-t px-4 py-1.5">
              <span className="min-w-0 flex-1 wrap-anywhere">
                <PlainText text={role.role} />
              </span>
              {!role.required && <Pill>{templateText.template.optional}</Pill>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** The document as it reads, or its Markdown as it was saved; folded away, because what was read of it stands above. */
function Text({ source }: { source: string }) {
  const isShort = source.length <= SHOWN
  return (
    <>
      {isShort && (
        <details className="overflow-clip rounded-panel border border-line bg-raised">
          <summary className="px-4 py-2 font-strong">{templateText.template.theDocument}</summary>
          <section
            aria-label={templateText.template.documentPreview}
            dir={directionOf(source)}
            className="document border-line border-t"
          >
            <div className="document-chunk">
              <Blocks blocks={drawDocument(source)} marks={null} />
            </div>
          </section>
        </details>
      )}
      <details className="overflow-clip rounded-panel border border-line bg-raised">
        <summary className="px-4 py-2 font-strong">{templateText.template.theMarkdown}</summary>
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          dir="auto"
          className="prose-text max-h-[60dvh] overflow-auto border-line border-t px-4 py-3 text-small"
        >
          {source.slice(0, SHOWN)}
          {!isShort && templateText.template.moreCharacters(source.length - SHOWN)}
        </pre>
      </details>
    </>
  )
}

function Versions({ template }: Props) {
  const { id, version, versions } = template
  if (versions.length < 2) return null
  return (
    <nav aria-label={templateText.template.versions}>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small">
        {versions.map((line) => (
          <li key={line.version} className={line.version === version ? 'font-strong' : 'text-soft'}>
            <Link
              href={`/templates/${id}?version=${line.version}`}
              aria-current={line.version === version ? 'page' : undefined}
              className="hover:underline"
            >
              {templateText.template.version(line.version)}
            </Link>
            , {line.items === null ? '' : `${templateText.template.items(line.items)}, `}
            {line.createdBy}, <Moment at={line.createdAt} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function TemplateView({ template }: Props) {
  const { id, name, project, may, version, createdBy, structure, summary, source, versions } = template
  const newest = versions[0]?.version ?? version
  const overview = structure && overviewOf(structure)
  const questions = summary.findings.filter(({ severity }) => severity === 'question').length
  return (
    <Page
      title={name}
      lead={templateText.template.versionSavedByASaved({
        version,
        value: version === newest ? '' : templateText.template.of(newest),
        createdBy,
        value2: project ? templateText.template.itBelongsTo(project.name) : templateText.template.itBelongsToTheWhole,
      })}
      actions={
        <span className="flex flex-wrap gap-2">
          {may.change.allowed && (
            <ButtonLink href={`/templates/${id}/edit`}>{templateText.template.editOrUpload}</ButtonLink>
          )}
          <ButtonLink href={`/releases/new?template=${id}`} main>
            {templateText.template.startRelease}
          </ButtonLink>
        </span>
      }
    >
      {!may.change.allowed && <p className="text-soft">{templateText.template.viewerHint(may.change.reason)}</p>}
      <Versions template={template} />
      {questions > 0 && <Notice tone="hold">{templateText.template.questionsAboutThisDocumentAre(questions)}</Notice>}
      <OverviewPanel summary={summary} overview={overview} structure={structure} links={0} />
      {structure && overview && (
        <div className="grid items-start gap-4 half:grid-cols-2">
          <Roles roles={structure.roles} />
          <NotCountedPanel overview={overview} />
        </div>
      )}
      {summary.findings.length > 0 && (
        <Panel title={templateText.template.findings} note={summary.findings.length}>
          <FindingList findings={summary.findings} />
        </Panel>
      )}
      {structure && overview ? (
        <Panel title={templateText.template.structure}>
          <StructureOutline structure={structure} notCounted={overview.notCounted} />
        </Panel>
      ) : (
        <Notice>{templateText.template.tooLarge}</Notice>
      )}
      <Text source={source} />
    </Page>
  )
}
