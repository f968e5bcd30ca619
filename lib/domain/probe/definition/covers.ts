// How much of its item a probe can show.
import { z } from 'zod'

/**
 * `all`: a pass shows everything that the item asks, and decides it. `part`: it shows some of it, and a person decides
 * the item.
 */
export const Covers = z.enum(['all', 'part'])
export type Covers = z.infer<typeof Covers>

/** What a stored definition covers. One that does not say so is of before, when every probe decided its item. */
export function coversOf(definition: unknown): Covers {
  const said =
    typeof definition === 'object' && definition !== null && 'covers' in definition ? definition.covers : 'all'
  return said === 'part' ? 'part' : 'all'
}
