'use client'
// A heading of the checklist, which stays in sight while its items are, and what stands right below it: prose, fields,
// commands.
import type { ReactNode } from 'react'
import { FieldInput } from '@/components/checklist/item/field-input'
import { StepList } from '@/components/checklist/item/step-list'
import { MoreIn } from '@/components/checklist/section/related-sections'
import { checklistText } from '@/components/checklist/text'
import { Prose } from '@/components/document/prose'
import type { NotCountedReason } from '@/lib/domain/enums'
import type { FieldValue } from '@/lib/domain/release/snapshot/snapshot'
import type { FieldView, Permission, ProgressView, SectionView } from '@/lib/domain/release/view/view'
import { whenText } from '@/lib/domain/release/view/when-text'
import { NOT_COUNTED } from '@/lib/domain/verdict/scope/not-counted'

type Props = {
  section: SectionView /** What stands at the end of the heading. */
  action?: ReactNode
  /** Its planned time against the actual one. */
  clock?: ReactNode
  progress: ProgressView | undefined
  /** Why its items do not count. */
  notCounted?: NotCountedReason | undefined
  fields: FieldView[]
  may: Permission
  onFill(field: FieldView, value: FieldValue): void
}

/** That nothing of a section counts, and why unless its title says so; null where it counts. */
function noteOf({ kind, title }: SectionView, given: NotCountedReason | undefined): string | null {
  const reason = given ?? (kind === 'rollback' || kind === 'follow-up' || kind === 'reference' ? kind : undefined)
  if (!reason) return null
  const why = NOT_COUNTED[reason]
  return title.toLowerCase().includes(why)
    ? checklistText.sectionHead.doesNotCount
    : checklistText.sectionHead.reasonNotCounted(why)
}

function Tally({ progress }: { progress: ProgressView | undefined }) {
  const tally = progress?.tally
  if (!tally || tally.required === 0) return null
  return (
    <span aria-hidden className={`shrink-0 font-normal text-small ${tally.failed > 0 ? 'text-no-go' : 'text-soft'}`}>
      {tally.decided}/{tally.required}
      {tally.failed > 0 && ` · ✕ ${tally.failed}`}
    </span>
  )
}

export function SectionHead({ section, action, clock, progress, notCounted, fields, may, onFill }: Props) {
  const note = noteOf(section, notCounted)
  const when = section.when ? whenText(section.when) : section.applicability
  const because = may.allowed ? undefined : may.reason
  const top = section.level <= 2
  const Heading = section.parentId === null ? 'h2' : 'h3'
  return (
    <>
      <Heading
        className={`sticky top-[var(--head)] z-20 flex flex-wrap items-baseline justify-end gap-x-3 border-line border-b bg-paper pb-1 font-strong ${top ? 'pt-5 text-title' : 'pt-3'}`}
      >
        <span className="min-w-0 flex-1 basis-44 truncate" dir="auto" title={section.title}>
          {section.title}
          {when && <span className="font-normal text-small text-soft"> · {when}</span>}
          {note && <span className="font-normal text-small text-soft"> · {note}</span>}
        </span>
        {clock}
        {action}
        <Tally progress={progress} />
      </Heading>
      {(section.links !== undefined || section.prose.length > 0 || fields.length > 0 || section.steps.length > 0) && (
        <div className="flex flex-col gap-2 border-line border-b py-2">
          <MoreIn links={section.links} />
          {section.prose.length > 0 && <Prose blocks={section.prose} />}
          {fields.length > 0 && (
            <div className="grid max-w-2xl gap-2 wide:grid-cols-2">
              {fields.map((field) => (
                <FieldInput
                  key={field.id}
                  field={field}
                  because={because}
                  decides={section.counts}
                  onFill={(value) => onFill(field, value)}
                />
              ))}
            </div>
          )}
          {section.steps.length > 0 && (
            <details>
              <summary className="text-accent text-small">
                {checklistText.sectionHead.stepsOfThisSection(section.steps.length)}
              </summary>
              <StepList steps={section.steps} />
            </details>
          )}
        </div>
      )}
    </>
  )
}
