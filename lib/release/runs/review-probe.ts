// A probe looked over before it runs: what is wrong with it, field by field, and its run preview.
import { z } from 'zod'
import { findItem } from '@/lib/data/release/items'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { previewRun, type RunPreview } from '@/lib/domain/probe/preview/run-preview'
import { refuseNamedSecrets } from '@/lib/domain/probe/secrets/secret-names'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { probeSurroundings } from '@/lib/release/runs/probe-surroundings'

/** Without a definition the item's saved probe is looked over. */
export const ReviewProbe = z.strictObject({
  itemId: z.uuid(),
  definition: z.record(z.string(), z.unknown()).optional(),
})

/** `wrong` is keyed by path as in a refusal; while there is anything in it there is no case. */
export type ProbeReview = { wrong: Record<string, string>; preview: RunPreview | null }

export async function reviewProbe(
  actor: Actor,
  { itemId, definition }: z.infer<typeof ReviewProbe>,
): Promise<ProbeReview> {
  const item = await findItem(itemId)
  if (!item) throw new Refusal('not-found', commonRefusals.noItem())
  const { projectId } = item.release
  if (definition) authorize(actor, 'probe.edit', { projectId })
  else authorize(actor, 'release.read', { projectId })
  try {
    const parsed = parseDefinition(definition ?? item.probe)
    const { surroundings } = await probeSurroundings(item)
    refuseNamedSecrets(parsed, surroundings)
    return { wrong: {}, preview: previewRun(parsed, surroundings) }
  } catch (error) {
    if (error instanceof Refusal && error.detail.fields) return { wrong: error.detail.fields, preview: null }
    throw error
  }
}
