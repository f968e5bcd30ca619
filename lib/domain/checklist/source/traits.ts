// What occurs anywhere in a document, so that what does not occur is looked for in none of its lines.
import { BREAK } from '@/lib/domain/checklist/source/characters'

export type Traits = {
  /** A tag that is closed. */
  hasTags: boolean
  hasComments: boolean
  /** A line that is broken within. */
  hasBreaks: boolean
  /** The target of a link that stands elsewhere. */
  hasTargets: boolean
}

export const traitsOf = (text: string): Traits => ({
  hasTags: text.includes('</'),
  hasComments: text.includes('<!--'),
  hasBreaks: text.includes(BREAK),
  hasTargets: text.includes(']:'),
})

/** What occurs in either of two texts. */
export const eitherOf = (one: Traits, other: Traits): Traits => ({
  hasTags: one.hasTags || other.hasTags,
  hasComments: one.hasComments || other.hasComments,
  hasBreaks: one.hasBreaks || other.hasBreaks,
  hasTargets: one.hasTargets || other.hasTargets,
})
