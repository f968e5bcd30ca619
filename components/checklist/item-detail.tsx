'use client'
// What stands below an opened item: why, blanks, steps, probe, evidence.
import type { RowCommands } from '@/components/checklist/commands'
import { EvidenceList } from '@/components/checklist/evidence-list'
import { FieldInput } from '@/components/checklist/field-input'
import { StepList } from '@/components/checklist/step-list'
import { ProbePanel } from '@/components/probe/probe-panel'
import { Button } from '@/components/ui/button'
import type { ItemView, Permission } from '@/lib/domain/release/view'

type Props = { item: ItemView; depth: number; may: { decide: Permission; request: Permission; editProbe: Permission }; commands: RowCommands }

export function ItemDetail({ item, depth, may, commands }: Props) {
  const no = may.decide.allowed ? undefined : may.decide.reason
  return (
    <div className="flex flex-col gap-3 pt-1 pr-2 pb-3" style={{ paddingInlineStart: `${depth * 1.25 + 2.75}rem` }}>
      {item.reason && (
        <p>
          <span className="text-soft">{item.decidedBy}:</span> {item.reason}
        </p>
      )}
      {item.waiver && (
        <p className="text-conditional">
          {item.waiver.inForce ? 'Waived' : 'A waiver that is over'} until {item.waiver.expiresAt.slice(0, 16).replace('T', ' ')} UTC: {item.waiver.reason}
        </p>
      )}
      {item.prose.length > 0 && <p className="prose-text text-soft">{item.prose.join('\n')}</p>}
      {item.fields.length > 0 && (
        <div className="grid max-w-2xl gap-2 wide:grid-cols-2">
          {item.fields.map((field) => (
            <FieldInput key={`${field.id} ${String(field.value)}`} field={field} because={no} onFill={(value) => commands.fill(item, field, value)} />
          ))}
        </div>
      )}
      <StepList steps={item.steps} />
      <ProbePanel item={item} may={may} commands={commands} />
      <EvidenceList evidence={item.evidence} />
      <div className="no-print flex flex-wrap gap-2">
        {item.outcome !== 'pending' && (
          <Button small because={no} onClick={() => commands.decide(item, 'pending')}>
            Take the decision back
          </Button>
        )}
        <Button small because={no} onClick={() => commands.ask(item, 'failed')}>
          Fail with a reason
        </Button>
      </div>
    </div>
  )
}
