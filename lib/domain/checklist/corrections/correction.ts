// One correction of a document, as a page sends it.
import { z } from 'zod'
import { Annotation } from '@/lib/domain/checklist/corrections/annotations'

const Key = z.string().min(1).max(200)

/** A correction of the section or item with this key (of the document where it is absent), or a probe for it. */
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
])
export type Correction = z.infer<typeof Correction>
