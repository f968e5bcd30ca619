// What a document becomes, in eight figures.
import { plural } from '@/components/template/preview/wording'
import { Panel } from '@/components/ui/panel'
import type { Overview } from '@/lib/domain/checklist/overview'
import type { Structure } from '@/lib/domain/checklist/structure'
import type { Summary } from '@/lib/domain/checklist/summary'
import { spokenDuration } from '@/lib/domain/time/duration'

type Figure = { name: string; value: number; of?: number; tone?: 'hold' }

function figuresOf(overview: Overview): Figure[] {
  const { items, required, claimed, roles, fields, bounded, offered, questions, itemsNotCounted } = overview
  return [
    { name: items === 1 ? 'item' : 'items', value: items },
    { name: 'required', value: required },
    { name: 'claimed', value: claimed },
    { name: roles === 1 ? 'role signs' : 'roles sign', value: roles, ...(roles === 0 && { tone: 'hold' }) },
    { name: fields === 1 ? 'field with bounds' : 'fields with bounds', value: bounded, of: fields },
    { name: offered === 1 ? 'probe offered' : 'probes offered', value: offered },
    { name: questions === 1 ? 'question' : 'questions', value: questions, ...(questions > 0 && { tone: 'hold' }) },
    {
      name: itemsNotCounted === 1 ? 'does not count' : 'do not count',
      value: itemsNotCounted,
      ...(itemsNotCounted > 0 && { tone: 'hold' }),
    },
  ]
}

function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl
      className={`grid grid-cols-4 gap-px overflow-hidden border-line border-y bg-line ${figures.length > 4 ? 'wide:grid-cols-8' : ''}`}
    >
      {figures.map(({ name, value, of, tone }) => (
        <div key={name} className="flex flex-col-reverse justify-end bg-raised px-3 py-2 wide:px-2.5">
          <dt className="text-small text-soft leading-4">{name}</dt>
          <dd
            className={`font-strong text-title whitespace-nowrap ${tone === 'hold' ? 'text-hold' : value === 0 ? 'text-soft' : 'text-ink'}`}
          >
            {value}
            {of !== undefined && <span className="font-normal text-small text-soft"> of {of}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function alsoRead({ metrics, criteria, rollbacks, phases, escalations, soak, policy, contacts }: Structure): string {
  return [
    metrics.length > 0 && plural(metrics.length, 'metric'),
    criteria.length > 0 && plural(criteria.length, 'go/no-go criterion', 'go/no-go criteria'),
    rollbacks.length > 0 && plural(rollbacks.length, 'rollback plan'),
    phases.length > 0 && plural(phases.length, 'planned phase'),
    escalations.length > 0 && plural(escalations.length, 'escalation time'),
    contacts.length > 0 && plural(contacts.length, 'contact'),
    soak && `a soak of ${spokenDuration(soak.requiredSeconds)}`,
    policy && 'a policy of its own',
  ]
    .filter(Boolean)
    .join(', ')
}

type Props = {
  summary: Summary
  overview: Overview | null
  structure: Structure | null
  /** Sections and items of several documents that point at each other. */
  links: number
}

export function OverviewPanel({ summary, overview, structure, links }: Props) {
  const { lines, structured, prose, lost } = summary.coverage
  const figures = overview
    ? figuresOf(overview)
    : [
        { name: summary.items === 1 ? 'item' : 'items', value: summary.items },
        { name: summary.sections === 1 ? 'section' : 'sections', value: summary.sections },
        { name: 'claimed', value: summary.claims },
        { name: summary.roles.length === 1 ? 'role signs' : 'roles sign', value: summary.roles.length },
      ]
  const also = structure ? alsoRead(structure) : ''
  return (
    <Panel title="Result" note={`${lines} lines: ${structured} structured, ${prose} prose, ${lost} lost`}>
      <Figures figures={figures} />
      <div className="flex flex-col gap-1 px-4 py-2 text-small text-soft">
        {also !== '' && <p>Also read: {also}.</p>}
        {links > 0 && (
          <p>
            {links} section{links === 1 ? '' : 's'} and items of these documents point at each other.
          </p>
        )}
        {overview && overview.claimed > 0 && (
          <p>
            {plural(overview.claimed, 'box is', 'boxes are')} ticked in the document. That is its author’s claim, not an
            outcome.
          </p>
        )}
        {also === '' && links === 0 && !overview?.claimed && (
          <p>Every line is read: what is no structure stays as prose.</p>
        )}
      </div>
    </Panel>
  )
}
