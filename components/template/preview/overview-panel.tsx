import { templateText } from '@/components/template/text'
import { Panel } from '@/components/ui/panel'
import type { Overview } from '@/lib/domain/checklist/overview'
import type { Structure } from '@/lib/domain/checklist/structure'
import type { Summary } from '@/lib/domain/checklist/summary'
import { spokenDuration } from '@/lib/domain/time/duration'

type Figure = { name: string; value: number; of?: number; tone?: 'hold' }

function figuresOf(overview: Overview): Figure[] {
  const { items, required, claimed, roles, fields, bounded, offered, questions, itemsNotCounted } = overview
  return [
    { name: templateText.overviewPanel.items(items), value: items },
    { name: 'required', value: required },
    { name: 'claimed', value: claimed },
    { name: templateText.overviewPanel.rolesSign(roles), value: roles, ...(roles === 0 && { tone: 'hold' }) },
    { name: templateText.overviewPanel.fieldsWithThresholds(fields), value: bounded, of: fields },
    { name: templateText.overviewPanel.probesSuggested(offered), value: offered },
    { name: templateText.overviewPanel.questions(questions), value: questions, ...(questions > 0 && { tone: 'hold' }) },
    {
      name: templateText.overviewPanel.doNotCount(itemsNotCounted),
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
            {of !== undefined && (
              <span className="font-normal text-small text-soft"> {templateText.overviewPanel.of(of)}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function alsoRead({ metrics, criteria, rollbacks, phases, escalations, soak, policy, contacts }: Structure): string {
  return [
    metrics.length > 0 && templateText.overviewPanel.metrics(metrics.length),
    criteria.length > 0 && templateText.overviewPanel.goNoGoCriteria(criteria.length),
    rollbacks.length > 0 && templateText.overviewPanel.rollbackPlans(rollbacks.length),
    phases.length > 0 && templateText.overviewPanel.plannedPhases(phases.length),
    escalations.length > 0 && templateText.overviewPanel.escalationTimes(escalations.length),
    contacts.length > 0 && templateText.overviewPanel.contacts(contacts.length),
    soak && templateText.overviewPanel.aSoakOf(spokenDuration(soak.requiredSeconds)),
    policy && templateText.overviewPanel.aPolicyOfItsOwn,
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
        { name: templateText.overviewPanel.items(summary.items), value: summary.items },
        { name: templateText.overviewPanel.sections(summary.sections), value: summary.sections },
        { name: 'claimed', value: summary.claims },
        { name: templateText.overviewPanel.rolesSign2(summary.roles.length), value: summary.roles.length },
      ]
  const also = structure ? alsoRead(structure) : ''
  return (
    <Panel
      title={templateText.overviewPanel.result}
      note={templateText.overviewPanel.linesStructuredProseLost({ lines, structured, prose, lost })}
    >
      <Figures figures={figures} />
      <div className="flex flex-col gap-1 px-4 py-2 text-small text-soft">
        {also !== '' && <p>{templateText.overviewPanel.alsoRead(also)}</p>}
        {links > 0 && <p>{templateText.overviewPanel.links(links)}</p>}
        {overview && overview.claimed > 0 && <p>{templateText.overviewPanel.claimed(overview.claimed)}</p>}
        {also === '' && links === 0 && !overview?.claimed && <p>{templateText.overviewPanel.noLinesLost}</p>}
      </div>
    </Panel>
  )
}
