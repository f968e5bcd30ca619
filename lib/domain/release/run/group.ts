// Which probes run together, and what follows when one of them has ended.

import type { RunStatus } from '@/lib/domain/enums'
import { isPushed } from '@/lib/domain/probe/kinds/index'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import { countingSections } from '@/lib/domain/verdict/scope/scope'

/** `counts`: whether any of it matters to the verdict. */
export type GroupChoice = { title: string; itemIds: string[]; counts: boolean }

/**
 * The items with a probe that can be run (a report is pushed), of a section and those below it, in the order of the document; without a section those of the whole release that count.
 * Null when there is no such section.
 */
export function chooseGroup(
  { name, sections, items }: Pick<FullRelease, 'name' | 'sections' | 'items'>,
  sectionId: string | undefined,
): GroupChoice | null {
  const counting = countingSections({ sections })
  const chosen = sectionId === undefined ? counting : new Set([sectionId])
  if (sectionId !== undefined)
    for (const { id, parentId } of sections) if (parentId !== null && chosen.has(parentId)) chosen.add(id)
  const section = sections.find(({ id }) => id === sectionId)
  if (sectionId !== undefined && !section) return null
  return {
    title: section?.title ?? name,
    counts: sectionId === undefined || [...chosen].some((id) => counting.has(id)),
    itemIds: items
      .filter((item) => item.probe !== null && !isPushed(item.probe) && chosen.has(item.sectionId))
      .map((item) => item.id),
  }
}

export type GroupState = { at: number; total: number; notPassed: number; stopAtFailure: boolean }
export type GroupStep = { state: 'running' | 'done' | 'stopped' | 'cancelled'; at: number; notPassed: number }

/** The group after the run at its present place has ended: cancelled with it, stopped at a failure where that was chosen, else one further. */
export function nextStep({ at, total, notPassed, stopAtFailure }: GroupState, ended: RunStatus): GroupStep {
  const passed = ended === 'passed' || ended === 'warned'
  const next = { at: at + 1, notPassed: notPassed + (passed ? 0 : 1) }
  if (ended === 'cancelled') return { ...next, state: 'cancelled' }
  if (!passed && stopAtFailure) return { ...next, state: 'stopped' }
  return { ...next, state: next.at >= total ? 'done' : 'running' }
}
