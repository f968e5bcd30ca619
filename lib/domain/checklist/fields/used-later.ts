// Values that a document fills in at one place and uses at another: leaving them out would break what comes after.
import { slug } from '@/lib/domain/checklist/blocks/inline'
import type { FieldNode } from '@/lib/domain/checklist/structure'

const LOOKED_AT = 600
/**
 * `[backup_file]`, `<backup-file>`, `{backup_file}`, `$BACKUP_FILE`: names of several parts, as only references are
 * written.
 */
const USE = new RegExp(
  [
    String.raw`[[<{]([a-z][a-z0-9]{0,40}(?:[_-][a-z0-9]{1,40}){1,6})[\]>}](?!\()`,
    String.raw`\$\{?([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,6})`,
  ].join('|'),
  'g',
)

const nameOf = (text: string): string => slug(text).replaceAll('-', '')

/** The names that the lines use, each with the last line that does. */
function usesIn(lines: string[]): Map<string, number> {
  const found = new Map<string, number>()
  lines.forEach((whole, at) => {
    if (!/[[<{$]/.test(whole)) return
    for (const [, place, variable] of whole.slice(0, LOOKED_AT).matchAll(USE))
      found.set(nameOf(place ?? variable ?? ''), at + 1)
  })
  return found
}

/** Makes the fields required whose value a later line uses. */
export function requireUsedLater(fields: FieldNode[], lines: string[]): void {
  const open = fields.filter((field) => !field.required && !field.choices)
  if (open.length === 0) return
  const uses = usesIn(lines)
  for (const field of open) if ((uses.get(nameOf(field.label)) ?? 0) > field.line) field.required = true
}
