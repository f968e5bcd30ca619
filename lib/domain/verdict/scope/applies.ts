// What applies: a document may say that a section or an item is for one case only ("If NO-GO", "major releases only").

import { isFilled } from '@/lib/domain/release/item/threshold'
import type {
  ApplicabilityOverride,
  Conditioned,
  FieldState,
  FieldValue,
  ItemState,
  ReleaseSnapshot,
  RoleState,
} from '@/lib/domain/release/snapshot/snapshot'

type Fields = { fields: readonly FieldState[] }
type Values = ReadonlyMap<string, FieldValue>

export type ConditionalSection = Conditioned & {
  id: string
  parentId: string | null
  fields?: readonly FieldState[]
}

/** The part of a snapshot that conditions are judged by. Of fields that are left out nothing is known, as of empty ones. */
export type Conditional<S extends ConditionalSection = ConditionalSection> = {
  fields?: readonly FieldState[]
  sections: readonly S[]
  items?: readonly (Pick<ItemState, 'id' | 'parentId' | 'fields'> & Conditioned & { sectionId?: string })[]
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

/**
 * Whether it applies, or may yet: while the field is empty nobody has said that it does not. What a lead said of it counts before what the field says.
 */
function mayApply({ condition, override }: Conditioned, values: Values): boolean {
  if (!condition) return true
  if (override) return override.applies
  const value = values.get(condition.fieldId) ?? null
  if (!isFilled(value)) return true
  const spoken = typeof value === 'boolean' ? (value ? ['yes', 'true'] : ['no', 'false']) : [String(value)]
  return condition.values.some((wanted) => spoken.includes(typeof value === 'boolean' ? wanted.toLowerCase() : wanted))
}

const NOTHING: ReadonlySet<string> = new Set()

/** Ids of the rows whose own condition is not met, and of all below them. Parents stand before their children. */
function notMet(
  rows: readonly (Conditioned & { id: string; parentId: string | null })[],
  values: Values,
): ReadonlySet<string> {
  const out = new Set<string>()
  for (const row of rows)
    if ((row.parentId !== null && out.has(row.parentId)) || !mayApply(row, values)) out.add(row.id)
  return out
}

/** What was said of the nearest section above that has the same condition: an item takes its condition from there. */
function overridesAbove({
  sections,
}: Conditional): (sectionId: string, fieldId: string) => ApplicabilityOverride | null {
  const byId = new Map(sections.map((section) => [section.id, section]))
  return (sectionId, fieldId) => {
    for (let at = byId.get(sectionId); at; at = at.parentId === null ? undefined : byId.get(at.parentId))
      if (at.override && at.condition?.fieldId === fieldId) return at.override
    return null
  }
}

/** Ids of the sections that do not apply as the release is filled in now. */
export function sectionsNotApplying(snapshot: Conditional): ReadonlySet<string> {
  return snapshot.sections.some(({ condition }) => condition) ? notMet(snapshot.sections, valuesOf(snapshot)) : NOTHING
}

/** Ids of the items that do not apply by their own condition or that of an item above. Those of their sections are not asked. */
export function itemsNotApplying(snapshot: Conditional): ReadonlySet<string> {
  const { items = [] } = snapshot
  if (!items.some(({ condition }) => condition)) return NOTHING
  const above = overridesAbove(snapshot)
  const rows = items.map(({ id, parentId, sectionId, condition, override }) => ({
    ...{ id, parentId, condition: condition ?? null },
    override: override ?? (condition && sectionId ? above(sectionId, condition.fieldId) : null),
  }))
  return notMet(rows, valuesOf(snapshot))
}

/** Names of the roles that need not sign as the release is filled in now. */
export function rolesNotApplying(snapshot: Conditional & { roles: readonly RoleState[] }): ReadonlySet<string> {
  if (!snapshot.roles.some(({ condition }) => condition)) return NOTHING
  const values = valuesOf(snapshot)
  return new Set(snapshot.roles.filter((role) => !mayApply(role, values)).map(({ role }) => role))
}

/** The snapshot without the items that do not apply; the same one when all do. */
export function applyingItems<S extends Pick<ReleaseSnapshot, 'fields' | 'sections' | 'items'>>(snapshot: S): S {
  const out = itemsNotApplying(snapshot)
  return out.size === 0 ? snapshot : { ...snapshot, items: snapshot.items.filter(({ id }) => !out.has(id)) }
}
