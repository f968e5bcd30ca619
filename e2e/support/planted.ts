// The snapshot of a release right after it was made of a text, without a database.
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { policyOfDocuments } from '@/lib/domain/policy/of-documents'
import { metricState } from '@/lib/domain/release/metric-state'
import { instantiate } from '@/lib/domain/release/snapshot/instantiate'
import type { FieldState, ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { field, item, NOW, snapshot } from '@/lib/domain/verdict/snapshot.fixture'

type Rows = Record<string, unknown>[]

/** Rows as the database gives them back: what a test takes for granted of them is what the columns hold. */
function rowsOf<T>(rows: Rows): T[] {
  return JSON.parse(JSON.stringify(rows))
}

export function planted(text: string): ReleaseSnapshot {
  const structure = parseChecklist(text)
  const { policy, roles } = policyOfDocuments([structure])
  let count = 0
  const rows = instantiate(
    [structure],
    roles,
    { projectId: 'p', releaseId: 'r' },
    {
      newId: () => `id ${++count}`,
      digest: () => '',
      textOf: (_document, line) => text.split('\n')[line - 1] ?? '',
      ...{ by: 'test', now: NOW },
    },
  )
  type FieldRow = FieldState & { itemId: string | null; sectionId: string | null }
  const fields = rowsOf<FieldRow>(rows.fields).map((row) => ({ ...field(row.id), ...row }))
  const below = (place: Partial<FieldRow>) =>
    fields.filter(
      ({ itemId, sectionId }) => itemId === (place.itemId ?? null) && sectionId === (place.sectionId ?? null),
    )
  const [soak] = rowsOf<{ requiredSeconds: number }>(rows.soaks)
  return snapshot({
    fields: below({}),
    sections: rowsOf<ReleaseSnapshot['sections'][number]>(rows.sections).map((row) => ({
      ...row,
      fields: below({ sectionId: row.id }),
    })),
    items: rowsOf<ReleaseSnapshot['items'][number]>(rows.items).map((row) => ({
      ...item(row.id),
      ...row,
      ...{ outcome: 'pending', decidedVia: null, decidedBy: null, decidedById: null, decidedAt: null, evidence: [] },
      fields: below({ itemId: row.id }),
    })),
    roles: rowsOf<ReleaseSnapshot['roles'][number]>(rows.roles),
    criteria: rowsOf<ReleaseSnapshot['criteria'][number]>(rows.criteria).map((row) => ({ ...row, holds: null })),
    metrics: rowsOf<ReleaseSnapshot['metrics'][number]>(rows.metrics).map((row) => ({
      ...row,
      ...{ value: null, at: null, state: metricState(null, row.target, row.alert) },
    })),
    questions: rowsOf<NonNullable<ReleaseSnapshot['questions']>[number]>(rows.questions).map((row) => ({
      ...row,
      ...{ answer: null, reason: null, answeredById: null, answeredBy: null, answeredAt: null },
    })),
    soak: soak ? { requiredSeconds: soak.requiredSeconds, coveredSeconds: 0, restartedAt: null, reason: null } : null,
    policy,
  })
}
