// The fields of the release itself, above its checklist.
import type { RowCommands } from '@/components/checklist/commands'
import { FieldInput } from '@/components/checklist/item/field-input'
import type { FieldView, ReleaseView } from '@/lib/domain/release/view/view'

type Props = { view: ReleaseView; fields: Record<string, FieldView>; commands: RowCommands }

export function ReleaseFields({ view, fields, commands }: Props) {
  if (view.fields.length === 0) return null
  const { decide } = view.may
  return (
    <div className="grid max-w-2xl gap-2 pt-3 wide:grid-cols-2">
      {view.fields.map((own) => {
        const field = fields[own.id] ?? own
        return (
          <FieldInput
            key={field.id}
            field={field}
            because={decide.allowed ? undefined : decide.reason}
            decides
            onFill={(value) => commands.fill(null, field, value)}
          />
        )
      })}
    </div>
  )
}
