// A release made of one document, as the verdict sees it right after somebody passed every item by hand and did
// nothing else.
import { z } from 'zod'
import type { Structure } from '@/lib/domain/checklist/structure'
import { CriterionMode, FieldType, SectionKind, Verification } from '@/lib/domain/enums'
import { policyOfDocuments } from '@/lib/domain/policy/of-documents'
import { instantiate } from '@/lib/domain/release/snapshot/instantiate'
import type { FieldState, ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { evaluate, type Verdict } from '@/lib/domain/verdict/evaluate'
import { EARLIER, item, NOW, snapshot } from '@/lib/domain/verdict/snapshot.fixture'

const Bound = z.custom<FieldState['threshold']>((value) => value === null || typeof value === 'object')
const Option = z.custom<FieldState['choices'][number]>((value) => typeof value === 'object')
const SectionRow = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  position: z.number(),
  title: z.string(),
  kind: SectionKind,
  counts: z.boolean(),
})
const ItemRow = z.object({
  id: z.string(),
  sectionId: z.string(),
  parentId: z.string().nullable(),
  position: z.number(),
  title: z.string(),
  required: z.boolean(),
  verification: Verification,
  claimed: z.boolean(),
})
const FieldRow = z.object({
  id: z.string(),
  sectionId: z.string().nullable(),
  itemId: z.string().nullable(),
  label: z.string(),
  type: FieldType,
  unit: z.string().nullable(),
  choices: z.array(Option),
  threshold: Bound,
  required: z.boolean(),
})
const CriterionRow = z.object({
  id: z.string(),
  mode: CriterionMode,
  text: z.string(),
  sectionId: z.string(),
  itemId: z.string().nullable(),
})
const MetricRow = z.object({
  id: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  target: Bound,
  alert: Bound,
  intervalSeconds: z.number().nullable(),
  sectionId: z.string().nullable(),
})
const SoakRow = z.object({ requiredSeconds: z.number(), sectionId: z.string().nullable() })
const Rows = z.object({
  sections: z.array(SectionRow),
  items: z.array(ItemRow),
  fields: z.array(FieldRow),
  criteria: z.array(CriterionRow),
  metrics: z.array(MetricRow),
  soaks: z.array(SoakRow),
})
type Rows = z.infer<typeof Rows>

/** The rows of a release of this document. Ids are numbers in the order of the document. */
export function rowsOf(structure: Structure): Rows {
  let last = 0
  const newId = () => String(++last)
  const { roles } = policyOfDocuments([structure])
  const place = { projectId: 'p', releaseId: 'r' }
  return Rows.parse(
    instantiate([structure], roles, place, { newId, digest: () => '', by: 'author', now: NOW, textOf: () => '' }),
  )
}

/** The snapshot after every item was passed by hand. */
export function passedByHand(structure: Structure): ReleaseSnapshot {
  const { policy, roles } = policyOfDocuments([structure])
  const rows = rowsOf(structure)
  const fieldsOf = (id: string | null, of: 'sectionId' | 'itemId'): FieldState[] =>
    rows.fields
      .filter((row) => (id === null ? row.sectionId === null && row.itemId === null : row[of] === id))
      .map(({ sectionId: _section, itemId: _item, ...field }) => ({ ...field, value: null, filledBy: null }))
  const soak = rows.soaks[0]
  return snapshot({
    fields: fieldsOf(null, 'itemId'),
    sections: rows.sections.map((row) => ({ ...row, fields: fieldsOf(row.id, 'sectionId') })),
    items: rows.items.map((row) =>
      item(row.id, { ...row, outcome: 'passed', decidedAt: EARLIER, fields: fieldsOf(row.id, 'itemId') }),
    ),
    roles: roles.map((role, position) => ({ ...role, position })),
    criteria: rows.criteria.map((row) => ({ ...row, holds: null })),
    metrics: rows.metrics.map((row) => ({ ...row, state: 'no-data', value: null, at: null })),
    soak: soak ? { ...soak, coveredSeconds: 0, restartedAt: null, reason: null } : null,
    policy,
  })
}

/** The verdict on that snapshot. A question that nobody has answered holds the release. */
export function verdictWhenTicked(structure: Structure): Verdict['level'] {
  const { level } = evaluate(passedByHand(structure), NOW, 'hash')
  const asks = structure.findings.some(({ severity }) => severity === 'question')
  return level === 'go' && asks ? 'hold' : level
}
