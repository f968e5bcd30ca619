// What applies: a document may say that a section or an item is for one case only ("If NO-GO", "major releases only").
import type { FieldCondition, FieldState, FieldValue, ItemState, ReleaseSnapshot } from '@/lib/domain/release/snapshot'
import { isFilled } from '@/lib/domain/release/threshold'

type Fields = { fields: readonly FieldState[] }
type Values = ReadonlyMap<string, FieldValue>

export type ConditionalSection = {
  id: string
  parentId: string | null
  condition?: FieldCondition | null
  fields?: readonly FieldState[]
}

/** The part of a snapshot that conditions are judged by. Of fields that are left out nothing is known, as of empty ones. */
export type Conditional<S extends ConditionalSection = ConditionalSection> = {
  fields?: readonly FieldState[]
  sections: readonly S[]
  items?: readonly Pick<ItemState, 'id' | 'parentId' | 'condition' | 'fields'>[]
}

function valuesOf({ fields = [], sections, items = [] }: Conditional): Values {
  const values = new Map<string, FieldValue>()
  const take = ({ fields: found }: Fields) => {
    for (const { id, value } of found) values.set(id, value)
  }
  take({ fields })
  for (const section of sections) take({ fields: section.fields ?? [] })
  for (const item of items) take(item)
  return values
}

/** Whether it applies, or may yet: while the field is empty nobody has said that it does not. */
function mayApply(condition: FieldCondition | null | undefined, values: Values): boolean {
  if (!condition) return true
  const value = values.get(condition.fieldId) ?? null
  if (!isFilled(value)) return true
  const spoken = typeof value === 'boolean' ? (value ? ['yes', 'true'] : ['no', 'false']) : [String(value)]
  return condition.values.some((wanted) => spoken.includes(typeof value === 'boolean' ? wanted.toLowerCase() : wanted))
}

const NOTHING: ReadonlySet<string> = new Set()

/** Ids of the rows whose own condition is not met, and of all below them. Parents stand before their children. */
function notMet(
  rows: readonly { id: string; parentId: string | null; condition?: FieldCondition | null }[],
  values: Values,
): ReadonlySet<string> {
  const out = new Set<string>()
  for (const { id, parentId, condition } of rows)
    if ((parentId !== null && out.has(parentId)) || !mayApply(condition, values)) out.add(id)
  return out
}

/** Ids of the sections that do not apply as the release is filled in now. */
export function sectionsNotApplying(snapshot: Conditional): ReadonlySet<string> {
  return snapshot.sections.some(({ condition }) => condition) ? notMet(snapshot.sections, valuesOf(snapshot)) : NOTHING
}

/** Ids of the items that do not apply by their own condition or that of an item above. Those of their sections are not asked. */
export function itemsNotApplying(snapshot: Conditional): ReadonlySet<string> {
  const { items = [] } = snapshot
  return items.some(({ condition }) => condition) ? notMet(items, valuesOf(snapshot)) : NOTHING
}

/** The snapshot without the items that do not apply; the same one when all do. */
export function applyingItems<S extends Pick<ReleaseSnapshot, 'fields' | 'sections' | 'items'>>(snapshot: S): S {
  const out = itemsNotApplying(snapshot)
  return out.size === 0 ? snapshot : { ...snapshot, items: snapshot.items.filter(({ id }) => !out.has(id)) }
}
