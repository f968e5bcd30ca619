// From the rows below an item to the item as the domain knows it.
import type { FieldRow, ItemTree, RunRow, StepRow, WaiverRow } from '@/lib/data/rows'
import { canonicalJson } from '@/lib/domain/audit/canonical'
import { waivedFacts } from '@/lib/domain/decision/waived'
import { coversOf } from '@/lib/domain/probe/definition/covers'
import { waitReason } from '@/lib/domain/project/keyring'
import type { FullField, FullItem, FullRun, FullWaiver } from '@/lib/domain/release/snapshot/full'
import type { Policy } from '@/lib/domain/release/snapshot/snapshot'
import type { StepView } from '@/lib/domain/release/view/view'
import { sha256 } from '@/lib/platform/digest'

function fullRun(row: RunRow, policy: Policy): FullRun {
  const seconds = row.freshForSeconds ?? policy.freshForSeconds
  const freshUntil =
    row.finishedAt && seconds !== null ? new Date(Date.parse(row.finishedAt) + seconds * 1000).toISOString() : null
  const reason = row.wait && waitReason(row.wait)
  const { id, number, status, requestedBy, requestedAt, finishedAt, totalMs, summary, resultSha256 } = row
  return {
    ...{ id, number, status, requestedBy, requestedAt, finishedAt, totalMs, summary, resultSha256, freshUntil },
    covers: coversOf(row),
    ...(row.tests && { tests: row.tests }),
    ...(reason !== null && { waitReason: reason }),
  }
}

export function fullField({ itemId: _item, sectionId: _section, ...field }: FieldRow): FullField {
  return field
}

export function fullStep(row: StepRow): StepView {
  return {
    id: row.id,
    kind: row.kind,
    text: row.text,
    changes: row.changes,
    ...(row.language && { language: row.language }),
    ...(row.expected && { expected: row.expected }),
  }
}

/** What a waiver of this item is bound to: it does not count for another. */
export function waivedSha256(item: Omit<FullItem, 'waivers'>): string {
  return sha256(canonicalJson(waivedFacts(item)))
}

function fullWaiver({ itemSha256, ...waiver }: WaiverRow, item: Omit<FullItem, 'waivers'>): FullWaiver {
  return { ...waiver, itemChanged: itemSha256 !== null && itemSha256 !== waivedSha256(item) }
}

export function fullItem(
  { item, fields, steps, evidence, waivers, probe, run, active }: ItemTree,
  policy: Policy,
): FullItem {
  const full = {
    ...item,
    prose: item.prose.map((piece) => piece.text),
    facts: item.facts.map(({ label, value }) => ({ label, value })),
    fields: fields.map(fullField),
    steps: steps.map(fullStep),
    evidence,
    hasProbe: probe !== null,
    ...(probe && { probeCovers: coversOf(probe.definition) }),
    probeSha256: probe?.definitionSha256 ?? null,
    probe: probe?.definition ?? null,
    schedule: probe?.dueAt ? { dueAt: probe.dueAt, until: probe.dueUntil, startedBy: probe.startedBy ?? '' } : null,
    run: run && fullRun(run, policy),
    active: active && fullRun(active, policy),
  }
  return { ...full, waivers: waivers.map((row) => fullWaiver(row, full)) }
}
