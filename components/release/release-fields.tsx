// The blanks of the whole release, above its items.
import { FieldInput } from '@/components/checklist/field-input'
import type { FieldValue } from '@/lib/domain/release/snapshot'
import type { FieldView, Permission } from '@/lib/domain/release/view'

/** `filled`: what others, or the reader, have written since the page came. */
export function ReleaseFields({
  blanks,
  filled,
  may,
  onFill,
}: {
  blanks: FieldView[]
  filled: Record<string, FieldView>
  may: Permission
  onFill(field: FieldView, value: FieldValue): void
}) {
  if (blanks.length === 0) return null
  return (
    <div className="grid max-w-2xl gap-2 pt-3 wide:grid-cols-2">
      {blanks.map((blank) => {
        const field = filled[blank.id] ?? blank
        return <FieldInput key={`${field.id} ${String(field.value)}`} field={field} because={may.allowed ? undefined : may.reason} onFill={(value) => onFill(field, value)} />
      })}
    </div>
  )
}
