// What becomes of the version before when there is a next one. Runs in the thread for large documents.
import { type Carried, carryOver } from '@/lib/domain/checklist/corrections/carry-over'
import { structureDifference } from '@/lib/domain/checklist/difference'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { countChangesOf } from '@/lib/domain/checklist/version-changes'

/** Sections, items and roles by what happened to them, and how many corrections and probes were written into the new text. */
export type VersionChanges = {
  added: number
  changed: number
  removed: number
  carried: number
  /** What could not be carried over, because the section or item is not there any more. */
  dropped: string[]
}

export type CarryInput = { do: 'carry'; before: string; now: string }
export type CountInput = { do: 'count'; before: string; now: string }

/** The new text with the corrections and probes of the one before. */
export function carry({ before, now }: CarryInput): Carried {
  return carryOver(before, now)
}

/** How many sections, items and roles differ. */
export function countChanges({ before, now }: CountInput): Pick<VersionChanges, 'added' | 'changed' | 'removed'> {
  return countChangesOf(structureDifference(parseChecklist(before), parseChecklist(now)))
}
