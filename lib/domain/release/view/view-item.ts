// An item as a page shows it.

import { drawProse } from '@/lib/domain/document/prose'
import { assuranceOf, isVerifiedInPart } from '@/lib/domain/release/item/assurance'
import { hasMeanings } from '@/lib/domain/release/item/threshold'
import type { FullField, FullItem, FullRun, FullSoakWaiver, FullWaiver } from '@/lib/domain/release/snapshot/full'
import type { FieldCondition } from '@/lib/domain/release/snapshot/snapshot'
import type { FieldView, ItemView, RunView, WaiverView, WhenView } from '@/lib/domain/release/view/view'
import { viewStep } from '@/lib/domain/release/view/view-step'
import { waiverInForce } from '@/lib/domain/verdict/waiver-in-force'

/** Leaves out what is null: a view has no empty places. */
function omitNull<T extends object>(facts: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
}

/** Without the id of the field: whoever reads knows it by its label. */
export function viewWhen(condition: FieldCondition | null | undefined): { when?: WhenView } {
  return condition ? { when: { label: condition.label, values: condition.values } } : {}
}

/** A field of the release or of a section; those of an item decide about their item alone. */
export function viewField(field: FullField): FieldView {
  return { ...viewItemField(field), ...(hasMeanings(field) && { decides: true as const }) }
}

function viewItemField(field: FullField): FieldView {
  const { id, label, type, required, value, choices, unit, threshold, expected, filledBy, computed, revision } = field
  return {
    ...{ id, label, type, required, value, revision },
    ...omitNull({ unit, threshold, expected, filledBy, computed, choices: choices.length > 0 ? choices : null }),
  }
}

function viewRun(run: FullRun, now: Date): RunView {
  const { id, number, status, requestedBy, requestedAt, finishedAt, totalMs, summary, freshUntil, waitReason } = run
  return {
    id,
    number,
    status,
    requestedBy,
    requestedAt,
    fresh: freshUntil === null || Date.parse(freshUntil) > now.getTime(),
    covers: run.covers ?? 'all',
    ...omitNull({ finishedAt, totalMs, summary, waitReason: waitReason ?? null }),
  }
}

/** A waiver of an item, or of the soak. */
export function viewWaiver(waiver: FullWaiver | FullSoakWaiver, now: Date): WaiverView {
  const { id, reason, scope, expiresAt, requestedBy, requestedById, grantedBy, grantedAt } = waiver
  const inForce = waiverInForce(waiver, now)
  const over = Date.parse(expiresAt) <= now.getTime()
  const state = inForce ? 'in-force' : over ? 'ended' : grantedAt === null ? 'requested' : 'outdated'
  return {
    id,
    state,
    reason,
    expiresAt,
    inForce,
    requestedBy,
    requestedById,
    ...omitNull({ grantedBy, scope: scope || null }),
  }
}

export function viewItem(item: FullItem, now: Date): ItemView {
  const { id, sectionId, parentId, title, required, verification, claimed, outcome, revision } = item
  const run = item.active ?? item.run
  const waiver =
    item.waivers.findLast((candidate) => waiverInForce(candidate, now)) ??
    item.waivers.findLast((candidate) => candidate.revokedAt === null)
  const { applicability, decidedById, decidedBy, decidedAt, decidedVia, reason, probe, offer } = item
  return {
    ...{ id, sectionId, parentId, title, required, verification, claimed, outcome, revision },
    steps: item.steps.map(viewStep),
    prose: drawProse(item.prose),
    assurance: assuranceOf(item, now),
    fields: item.fields.map(viewItemField),
    ...(item.links.length > 0 && { links: item.links }),
    ...(item.facts.length > 0 && { facts: item.facts }),
    ...viewWhen(item.condition),
    evidence: item.evidence.map(({ text, url, ...evidence }) => ({ ...evidence, ...omitNull({ text, url }) })),
    ...omitNull({ applicability, decidedById, decidedBy, decidedAt, decidedVia, reason, probe, offer }),
    ...(run && { lastRun: viewRun(run, now) }),
    ...(isVerifiedInPart(item, now) && { verifiedInPart: true as const }),
    ...(item.schedule && {
      schedule: { startedBy: item.schedule.startedBy, ...omitNull({ until: item.schedule.until }) },
    }),
    ...(waiver && { waiver: viewWaiver(waiver, now) }),
  }
}
