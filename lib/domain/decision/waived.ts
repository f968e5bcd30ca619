// What a waiver is about: the item as it was when it was granted. When any of this changes, somebody accepted something else (I16).
import type { ItemState } from '@/lib/domain/release/snapshot/snapshot'

/**
 * The facts that a waiver is bound to. The number and the result of a run are not among them: a probe that fails again says nothing new.
 * Evidence is not either: more of it does not change what was accepted.
 */
export function waivedFacts(
  item: Pick<ItemState, 'id' | 'title' | 'required' | 'verification' | 'outcome' | 'fields' | 'probeSha256'>,
): object {
  const { id, title, required, verification, outcome, fields, probeSha256 } = item
  return {
    id,
    title,
    required,
    verification,
    outcome,
    probeSha256,
    values: fields.map((field) => [field.id, field.value]),
  }
}
