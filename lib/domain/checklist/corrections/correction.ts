// One correction of a document, as a page sends it.
import { z } from 'zod'
import { Annotation } from '@/lib/domain/checklist/corrections/annotations'

const Key = z.string().min(1).max(200)

/** A correction of the section or item with this key (of the document where it is absent), a probe for it, or lines that are items. */
export const Correction = z.union([
  z.strictObject({ key: Key.optional(), says: Annotation }),
  z.strictObject({
    key: Key,
    probe: z.union([
      z.strictObject({ definition: z.record(z.string(), z.unknown()), title: z.string().max(300).optional() }),
      /** A block as somebody typed it, without its fences. What is wrong in it becomes a finding. */
      z.strictObject({ text: z.string().min(1).max(20_000) }),
    ]),
  }),
  /** These lines of the Markdown become `- [ ] …`. One-based; those that the text does not have are left out. */
  z.strictObject({ lines: z.array(z.int().min(1)).min(1).max(500), as: z.literal('item') }),
])
export type Correction = z.infer<typeof Correction>

/** What stands in the text afterwards, as a comment or a block, and can be read from it again. */
export type StandingCorrection = Exclude<Correction, { as: 'item' }>
