'use client'
// What stands below an opened item: what was said of it and why, fields, steps, probe, evidence.
import type { RowCommands } from '@/components/checklist/commands'
import { EvidenceList } from '@/components/checklist/item/evidence-list'
import { FieldInput } from '@/components/checklist/item/field-input'
import { ASSURANCES, IN_PART, INKS } from '@/components/checklist/item/outcome-mark'
import { StepList } from '@/components/checklist/item/step-list'
import { MoreIn } from '@/components/checklist/section/related-sections'
import { checklistText } from '@/components/checklist/text'
import { WaiverLine } from '@/components/decision/waiver-line'
import { LinkedText } from '@/components/discussion/linked-text'
import { Thread } from '@/components/discussion/thread'
import { Prose } from '@/components/document/prose'
import { ProbePanel } from '@/components/probe/probe-panel'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemView, Permission } from '@/lib/domain/release/view/view'
import { whenText } from '@/lib/domain/release/view/when-text'

type Props = {
  item: ItemView
  depth: number
  may: { decide: Permission; request: Permission; editProbe: Permission; grantWaiver: Permission }
  commands: RowCommands
}

/** The outcome in a sentence: what, who, when, and how far it can be believed. */
function Said({ item }: { item: ItemView }) {
  const outcome = OUTCOMES[item.outcome]
  const assurance = ASSURANCES[item.assurance]
  if (!outcome.isDecided && item.assurance === 'none' && !item.reason && !item.verifiedInPart) return null
  return (
    <div>
      <p>
        <span className={`font-strong ${INKS[outcome.tone]}`}>
          <span aria-hidden>{outcome.sign} </span>
          {outcome.label}
        </span>
        {item.decidedBy &&
          checklistText.itemDetail.by(item.decidedVia === 'probe' ? checklistText.itemDetail.itsProbe : item.decidedBy)}
        {item.decidedAt && (
          <>
            , <Moment at={item.decidedAt} />
          </>
        )}
        {assurance.label && (
          <span className="text-soft">
            {' '}
            · {assurance.label}: {assurance.explain.toLowerCase()}
          </span>
        )}
        {item.verifiedInPart && (
          <span className="text-soft">
            {' '}
            · {IN_PART.label}: {IN_PART.explain.toLowerCase()}
          </span>
        )}
      </p>
      {item.reason && (
        <p className="prose-text" dir="auto">
          “<LinkedText text={item.reason} />”
        </p>
      )}
    </div>
  )
}

/** What the document states beside the item, and when it applies. */
function Facts({ item: { facts = [], when } }: { item: ItemView }) {
  const all = [...facts, ...(when ? [{ label: checklistText.itemDetail.applies, value: whenText(when) }] : [])]
  if (all.length === 0) return null
  return (
    <dl className="flex flex-wrap gap-x-4 text-small text-soft">
      {all.map(({ label, value }) => (
        <div key={`${label} ${value}`} className="flex min-w-0 gap-1">
          <dt className="whitespace-nowrap">
            <bdi>{label}</bdi>:
          </dt>
          <dd className="wrap-anywhere" dir="auto">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Decisions({ item, no, commands }: { item: ItemView; no: string | undefined; commands: RowCommands }) {
  const wanting =
    item.required && !OUTCOMES[item.outcome].isSatisfied && !item.waiver?.inForce && item.waiver?.state !== 'requested'
  return (
    <div className="no-print flex flex-wrap gap-2">
      <Button small because={no} onClick={() => commands.fail(item)}>
        {OUTCOMES[item.outcome].isFailure
          ? checklistText.itemDetail.addCauseOfFailure
          : checklistText.itemDetail.failWithReason}
      </Button>
      {OUTCOMES[item.outcome].isDecided && (
        <Button small because={no} onClick={() => commands.decide(item, 'pending')}>
          {checklistText.itemDetail.reopen}
        </Button>
      )}
      {wanting && (
        <Button small because={no} onClick={() => commands.waive(item)}>
          {checklistText.itemDetail.requestWaiver}
        </Button>
      )}
      <Button small because={no} onClick={() => commands.openIssue(item)}>
        {checklistText.itemDetail.openIssue}
      </Button>
    </div>
  )
}

export function ItemDetail({ item, depth, may, commands }: Props) {
  const no = may.decide.allowed ? undefined : may.decide.reason
  return (
    <div data-depth={depth} className="flex flex-col gap-3 ps-[calc(var(--depth)*1.25rem+2.875rem)] pt-1 pe-2 pb-3">
      <Said item={item} />
      <Facts item={item} />
      {item.waiver && <WaiverLine waiver={item.waiver} may={may.grantWaiver} />}
      <MoreIn links={item.links} />
      {item.prose.length > 0 && <Prose blocks={item.prose} />}
      {item.fields.length > 0 && (
        <div className="grid max-w-2xl gap-2 wide:grid-cols-2">
          {item.fields.map((field) => (
            <FieldInput
              key={field.id}
              field={field}
              because={no}
              onFill={(value) => commands.fill(item, field, value)}
            />
          ))}
        </div>
      )}
      <StepList steps={item.steps} />
      <ProbePanel item={item} may={may} commands={commands} />
      <EvidenceList evidence={item.evidence} of={item.title} />
      <Decisions item={item} no={no} commands={commands} />
      <Thread thread={item.id} of={item.title} />
    </div>
  )
}
