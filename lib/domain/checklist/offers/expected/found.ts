// What was found to assert of a command's outcome.
import type { Requirement } from '@/lib/domain/checklist/offers/required/requirement'

export type Found = {
  expect: string[]
  met: Requirement[]
  /** Its holding is what the comment or the title of the place asks. */
  settles: boolean
  notes: string[]
  /** In plain English, where no demand of the document says it. */
  says?: string
  /** It takes as long as tests do. */
  slow?: boolean
}

/** Something that cannot be asserted: no offer, rather than one that says nothing. */
export const NOTHING: Found = { expect: [], met: [], settles: false, notes: [] }
