// From the rows below an item to the item as the domain knows it.
import type { FieldRow, ItemTree, RunRow, StepRow } from '@/lib/data/rows'
import type { FullField, FullItem, FullRun } from '@/lib/domain/release/full'
import type { Policy } from '@/lib/domain/release/snapshot'
import type { StepView } from '@/lib/domain/release/view'

function fullRun(row: RunRow, policy: Policy): FullRun {
  const seconds = row.freshForSeconds ?? policy.freshForSeconds
  const freshUntil = row.finishedAt && seconds !== null ? new Date(Date.parse(row.finishedAt) + seconds * 1000).toISOString() : null
  const { id, number, status, requestedBy, requestedAt, finishedAt, totalMs, summary, resultSha256 } = row
  return { id, number, status, requestedBy, requestedAt, finishedAt, totalMs, summary, resultSha256, freshUntil }
}

export function fullField({ itemId: _item, sectionId: _section, ...field }: FieldRow): FullField {
  return field
}

export function fullStep(row: StepRow): StepView {
  return { id: row.id, kind: row.kind, text: row.text, changes: row.changes, ...(row.language && { language: row.language }), ...(row.expected && { expected: row.expected }) }
}

export function fullItem({ item, fields, steps, evidence, waivers, probe, run, active }: ItemTree, policy: Policy): FullItem {
  return {
    ...item,
    prose: item.prose.map((piece) => piece.text),
    fields: fields.map(fullField),
    steps: steps.map(fullStep),
    evidence,
    waivers,
    hasProbe: probe !== null,
    probeSha256: probe?.definitionSha256 ?? null,
    probe: probe?.definition ?? null,
    schedule: probe?.dueAt ? { dueAt: probe.dueAt, until: probe.dueUntil, startedBy: probe.startedBy ?? '' } : null,
    run: run && fullRun(run, policy),
    active: active && fullRun(active, policy),
  }
}
