// What a document is filled in with: answers by the keys that its reader gives.

import { computedLabel } from '@/lib/domain/checklist/lexicon/topics/computed-labels'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import type { Outcome } from '@/lib/domain/enums'
import type { Places, RecordMaterial } from '@/lib/domain/record/material'
import type { ReleaseRecord, WrittenSignature } from '@/lib/domain/record/record'
import { moment } from '@/lib/domain/record/write/phrases'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { FullField, FullItem } from '@/lib/domain/release/snapshot/full'
import { viewCriteria } from '@/lib/domain/release/view/view-criterion'
import { SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'
import { roleStates } from '@/lib/domain/signature/validity'
import { waiverInForce } from '@/lib/domain/verdict/waiver-in-force'

export type ItemFilling = {
  outcome: Outcome
  /** What stands behind the title: "failed: two of four", "waived until …". */
  marks: { word: string; says: string | null }[]
}
export type ValueFilling = Pick<FullField, 'label' | 'value' | 'unit'>
/** A signature where the document leaves room for one. */
export type SignatureFilling = { name: string; day: string; word: string }

export type Filling = {
  source: string
  items: Map<string, ItemFilling>
  /** Answers of items, of sections and of the document itself. */
  values: Map<string, ValueFilling>
  signatures: Map<string, SignatureFilling[]>
  criteria: Map<string, boolean>
}

function fillItem(item: FullItem, now: Date): ItemFilling {
  const { outcome, reason } = item
  const { label, isMarked, isPass } = OUTCOMES[outcome]
  const decided = isMarked ? [{ word: label, says: reason }] : []
  const against = isPass && reason ? [{ word: label, says: reason }] : []
  const waived = item.waivers
    .filter((waiver) => waiverInForce(waiver, now))
    .map(({ reason: why, grantedBy, expiresAt }) => ({
      word: 'waived',
      says: `${why} (${grantedBy ?? ''}, until ${moment(expiresAt)})`,
    }))
  return { outcome, marks: [...decided, ...against, ...waived] }
}

function fillRoles(signatures: WrittenSignature[]): Filling['signatures'] {
  const filled: Filling['signatures'] = new Map()
  for (const { role, printedName, signedAt, decision, contentHash, standing } of signatures) {
    if (standing !== 'valid' && !(decision === 'rejected' && standing === 'stale')) continue
    filled.set(role, [
      ...(filled.get(role) ?? []),
      {
        name: printedName,
        day: signedAt.slice(0, 10),
        word: `${SIGNOFF_DECISIONS[decision].label}, ${contentHash.slice(0, 12)}`,
      },
    ])
  }
  return filled
}

/** "Signature: ____ Date: ____" of no role: all signatures that hold, once every required role has signed. */
function signed<F extends FullField>(fields: F[], record: ReleaseRecord): F[] {
  const labels = fields.map(({ label }) => computedLabel(label))
  const at = labels.indexOf('signature')
  if (at === -1 || fields[at]?.value !== null) return fields
  const holding = record.signatures.filter(
    ({ standing, decision }) => standing === 'valid' && SIGNOFF_DECISIONS[decision].isApproval,
  )
  const last = holding.at(-1)
  const missing = roleStates(record.release, record.contentHash).some(
    ({ required, missing: count }) => required && count > 0,
  )
  if (!last || missing) return fields
  const names = holding.map(({ printedName, role }) => `${printedName} (${role})`).join(', ')
  return fields.map((field, index) => {
    if (index === at) return { ...field, value: names }
    const isDate = index > at && labels[index] === 'signed-date' && field.value === null
    return isDate ? { ...field, value: last.signedAt.slice(0, 10) } : field
  })
}

const keysOf = (rows: { id: string; key: string }[]) => new Map(rows.map(({ id, key }) => [id, key]))

/** Blanks of the documents themselves belong to no section: they stand in the order of the documents, as they were planted. */
function documentValues(record: ReleaseRecord, keys: Map<string, string>): Map<string, ValueFilling>[] {
  const own = signed([...record.release.fields], record).sort((one, other) => one.position - other.position)
  return record.documents.map(({ source }) => {
    const values = new Map<string, ValueFilling>()
    for (const { key } of parseChecklist(source).fields) {
      const field = own[0]
      if (!field || keys.get(field.id) !== key) continue
      values.set(key, field)
      own.shift()
    }
    return values
  })
}

/** The filling of each document of a release. */
export function fillingsOf(record: ReleaseRecord): Filling[] {
  const { release, documents, signatures } = record
  const places: Places = record.places
  const now = new Date(record.at)
  const documentOf = new Map(places.sections.map(({ id, document }) => [id, document]))
  const keys = { items: keysOf(places.items), fields: keysOf(places.fields), criteria: keysOf(places.criteria) }
  const roles = fillRoles(signatures)
  const own = documentValues(record, keys.fields)
  const fillings = documents.map(({ source }: RecordMaterial['documents'][number], at): Filling => {
    return { source, items: new Map(), values: own[at] ?? new Map(), signatures: roles, criteria: new Map() }
  })
  const fillingOf = (sectionId: string) => fillings[documentOf.get(sectionId) ?? -1]
  const answer = (filling: Filling | undefined, fields: FullField[]) => {
    for (const field of signed(fields, record)) filling?.values.set(keys.fields.get(field.id) ?? '', field)
  }
  for (const section of release.sections) answer(fillingOf(section.id), section.fields)
  for (const item of release.items) {
    const filling = fillingOf(item.sectionId)
    filling?.items.set(keys.items.get(item.id) ?? '', fillItem(item, now))
    answer(filling, item.fields)
  }
  for (const { id, sectionId, holds, itemId } of viewCriteria(release, now, record.contentHash))
    if (holds !== null && !itemId) fillingOf(sectionId)?.criteria.set(keys.criteria.get(id) ?? '', holds)
  return fillings
}
