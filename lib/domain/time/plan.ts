// What was planned against what happened, section by section.

import type { Window } from '@/lib/domain/checklist/structure'
import type { Outcome, SectionKind } from '@/lib/domain/enums'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import { isExcluded } from '@/lib/domain/verdict/scope/scope'

export type PlannedSection = {
  id: string
  parentId: string | null
  title: string
  kind: SectionKind
  plannedSeconds: number | null
  window: Window | null
  startedAt: string | null
}
type Done = { sectionId: string; required: boolean; outcome: Outcome; decidedAt: string | null }

/** `inTurn`: its duration is one of those that follow one another; what is planned inside of such a one, or by a window, is not. */
export type TimingRow = {
  id: string
  title: string
  depth: number
  state: 'waiting' | 'running' | 'done'
  inTurn: boolean
  plannedSeconds: number | null
  /** The window that it has instead, in the document's words. */
  window: string | null
  /** As planned; null while it is not known from when the plan counts. */
  plannedFrom: string | null
  plannedTo: string | null
  startedAt: string | null
  finishedAt: string | null
  /** So far, or in the end. */
  seconds: number | null
}

type Fact = { startedAt: number | null; finishedAt: number | null; depth: number }

/** Whether the required items of a section and below it are all decided, and when the first and the last of them was. What stands aside is its own business. */
function factsOf(sections: PlannedSection[], items: Done[]): Map<string, Fact> {
  const above = new Map<string, string[]>()
  const depth = new Map<string, number>()
  const times = new Map<string, { first: number; last: number; open: number; required: number }>()
  for (const { id, parentId, kind } of sections) {
    const parents = parentId === null ? [] : (above.get(parentId) ?? [])
    above.set(id, [id, ...(isExcluded(kind) ? [] : parents)])
    depth.set(id, parentId === null ? 0 : (depth.get(parentId) ?? 0) + 1)
    times.set(id, { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY, open: 0, required: 0 })
  }
  for (const { sectionId, required, outcome, decidedAt } of items) {
    const at = decidedAt === null ? Number.NaN : Date.parse(decidedAt)
    for (const id of above.get(sectionId) ?? []) {
      const time = times.get(id)
      if (!time) continue
      if (required) time.required += 1
      if (required && (OUTCOMES[outcome].isOpen || !Number.isFinite(at))) time.open += 1
      if (Number.isFinite(at)) time.first = Math.min(time.first, at)
      if (required && Number.isFinite(at)) time.last = Math.max(time.last, at)
    }
  }
  return new Map(
    sections.map(({ id, startedAt }) => {
      const { first, last, open, required } = times.get(id) ?? { first: Number.NaN, last: 0, open: 1, required: 0 }
      const began = startedAt !== null ? Date.parse(startedAt) : Number.isFinite(first) ? first : null
      const over = began !== null && required > 0 && open === 0
      return [id, { startedAt: began, finishedAt: over ? Math.max(began, last) : null, depth: depth.get(id) ?? 0 }]
    }),
  )
}

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** Durations one after the other, in the order of the document: how far from the beginning each of them was to begin. */
function offsetsOf(sections: PlannedSection[]): Map<string, number> {
  const offsets = new Map<string, number>()
  const inside = new Set<string>()
  let at = 0
  for (const { id, parentId, kind, plannedSeconds, window } of sections) {
    const nested = parentId !== null && inside.has(parentId)
    const excluded = isExcluded(kind)
    if (nested || window !== null) inside.add(id)
    if (nested || excluded || plannedSeconds === null || window !== null) continue
    inside.add(id)
    offsets.set(id, at)
    at += plannedSeconds
  }
  return offsets
}

/**
 * The planned sections and those that have begun. Durations count from the first of them that began; windows from hour 0, the deployment.
 * Parents stand before their children.
 */
export function timingRows(sections: PlannedSection[], items: Done[], hourZero: string | null, now: Date): TimingRow[] {
  const facts = factsOf(sections, items)
  const offsets = offsetsOf(sections)
  const bases = [...offsets].flatMap(([id, offset]) =>
    ((began) => (began === null ? [] : [began - offset * 1000]))(facts.get(id)?.startedAt ?? null),
  )
  const [base = null] = bases
  const zero = hourZero === null ? null : Date.parse(hourZero)
  return sections.flatMap(({ id, title, kind, plannedSeconds, window }): TimingRow[] => {
    const { startedAt = null, finishedAt = null, depth = 0 } = facts.get(id) ?? {}
    const offset = offsets.get(id)
    if (
      kind === 'reference' ||
      kind === 'rollback' ||
      (plannedSeconds === null && window === null && startedAt === null)
    )
      return []
    const from = window
      ? zero === null || window.fromSeconds === undefined
        ? null
        : zero + window.fromSeconds * 1000
      : base === null || offset === undefined
        ? null
        : base + offset * 1000
    const to = window
      ? zero === null || window.toSeconds === undefined
        ? null
        : zero + window.toSeconds * 1000
      : from === null || plannedSeconds === null
        ? null
        : from + plannedSeconds * 1000
    const seconds =
      startedAt === null ? null : Math.max(0, Math.floor(((finishedAt ?? now.getTime()) - startedAt) / 1000))
    const state = startedAt === null ? 'waiting' : finishedAt === null ? 'running' : 'done'
    const planned = { plannedSeconds, window: window?.text ?? null, plannedFrom: iso(from), plannedTo: iso(to) }
    return [
      {
        id,
        title,
        depth,
        state,
        inTurn: offset !== undefined,
        ...planned,
        startedAt: iso(startedAt),
        finishedAt: iso(finishedAt),
        seconds,
      },
    ]
  })
}
