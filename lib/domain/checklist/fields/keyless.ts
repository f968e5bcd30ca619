// Fields before their document gives them keys and lines: the same for every line that says the same.
import type { Keys } from '@/lib/domain/checklist/blocks/inline'
import type { FieldNode } from '@/lib/domain/checklist/structure'

/** `fields` have the place of their key in `wanted` as a key, and count lines from 0. `wanted`: keys in the order in which they are taken. */
export type Keyless = { fields: readonly FieldNode[]; wanted: readonly string[] }

/** Reads fields whose keys are only wished for. */
export function withoutKeys(read: (keys: Pick<Keys, 'take'>) => readonly FieldNode[]): Keyless {
  const wanted: string[] = []
  const take = (key: string): string => String(wanted.push(key) - 1)
  return { fields: read({ take }), wanted }
}

/** The fields in a document, with keys of their own; `line` is that of the first. */
export function fieldsFrom({ fields, wanted }: Keyless, keys: Pick<Keys, 'take'>, line: number): FieldNode[] {
  const taken = wanted.map((key) => keys.take(key))
  return fields.map((field) => ({ ...field, key: taken[Number(field.key)] ?? field.key, line: field.line + line }))
}
