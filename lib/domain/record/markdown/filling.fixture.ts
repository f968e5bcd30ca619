// Fillings for tests: every place of a document answered.

import { walk } from '@/lib/domain/checklist/nodes'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import type { FieldNode } from '@/lib/domain/checklist/structure'
import type { Filling, ItemFilling } from '@/lib/domain/record/markdown/filling'
import type { FieldValue } from '@/lib/domain/release/snapshot/snapshot'

/** A value that the blank takes. */
export function valueFor({ type, choices, threshold }: FieldNode, text: string, at = 0): FieldValue {
  if (choices && type === 'boolean') return at % 2 === 0
  if (choices) return choices[at % choices.length]?.value ?? null
  if (type === 'number')
    return threshold ? (threshold.comparator.startsWith('>') ? threshold.value + 1 : threshold.value) : at
  if (type === 'boolean') return true
  return type === 'date' ? '2026-05-04' : text
}

type Answers = {
  item(key: string, at: number): ItemFilling
  value(field: FieldNode, at: number): FieldValue
  signer: string | null
  holds: boolean | null
}

/** The filling of a document with these answers. */
export function fillingWith(source: string, { item, value, signer, holds }: Answers): Filling {
  const structure = parseChecklist(source)
  const nodes = walk(structure.sections)
  const fields = [...structure.fields, ...nodes.flatMap((node) => node.fields)]
  const items = nodes.filter((node) => !('sections' in node))
  return {
    source,
    items: new Map(items.map(({ key }, at) => [key, item(key, at)])),
    values: new Map(
      fields.map((field, at) => [field.key, { label: field.label, unit: field.unit ?? null, value: value(field, at) }]),
    ),
    signatures: new Map(
      signer === null
        ? []
        : structure.roles.map(({ role }) => [
            role,
            [{ name: signer, day: '2026-05-05', word: 'approved, 0123456789ab' }],
          ]),
    ),
    criteria: new Map(holds === null ? [] : structure.criteria.map(({ key }) => [key, holds])),
  }
}
