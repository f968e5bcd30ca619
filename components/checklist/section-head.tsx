'use client'
// A heading of the checklist with what stands right below it: prose, blanks, commands.
import { FieldInput } from '@/components/checklist/field-input'
import { StepList } from '@/components/checklist/step-list'
import type { FieldValue } from '@/lib/domain/release/snapshot'
import type { FieldView, Permission, SectionView } from '@/lib/domain/release/view'

type Props = { section: SectionView; fields: FieldView[]; may: Permission; onFill(field: FieldView, value: FieldValue): void }

const KIND_NOTES: Partial<Record<SectionView['kind'], string>> = { rollback: 'way back', 'follow-up': 'afterwards', reference: 'to look up' }

export function SectionHead({ section, fields, may, onFill }: Props) {
  const because = may.allowed ? undefined : may.reason
  const Heading = section.level <= 2 ? 'h2' : 'h3'
  return (
    <div id={`section-${section.id}`} className="scroll-mt-28 pt-4 pb-1">
      <Heading className={section.level <= 2 ? 'font-strong text-title' : 'font-strong'} dir="auto">
        {section.title}
        {KIND_NOTES[section.kind] && <span className="font-normal text-small text-soft"> · {KIND_NOTES[section.kind]}, does not count</span>}
      </Heading>
      {section.prose.length > 0 && <p className="prose-text max-w-3xl text-soft">{section.prose.join('\n').replaceAll('**', '')}</p>}
      {fields.length > 0 && (
        <div className="my-2 grid max-w-2xl gap-2 wide:grid-cols-2">
          {fields.map((field) => (
            <FieldInput key={`${field.id} ${String(field.value)}`} field={field} because={because} onFill={(value) => onFill(field, value)} />
          ))}
        </div>
      )}
      {section.steps.length > 0 && (
        <details className="my-1">
          <summary className="text-accent text-small">
            {section.steps.length} step{section.steps.length === 1 ? '' : 's'} of this section
          </summary>
          <StepList steps={section.steps} />
        </details>
      )}
    </div>
  )
}
