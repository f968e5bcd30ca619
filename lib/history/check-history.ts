// The chain of a project verified here and now, a slice a call, so that neither a request nor the event loop is held for long.
import { setImmediate as turn } from 'node:timers/promises'
import { z } from 'zod'
import { type AuditLine, readChainHead, readLinesAfter } from '@/lib/data/audit'
import { findLastCheckpoint, listSigningKeys } from '@/lib/data/signoff/checkpoints'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { linkFault } from '@/lib/domain/audit/chain'
import { signedText } from '@/lib/domain/audit/checkpoint'
import { chainHash } from '@/lib/platform/digest'
import { isSignedBy } from '@/lib/platform/signatures'

const Place = z.object({ seq: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) })
export const CheckHistory = z.strictObject({
  projectId: z.uuid(),
  /** The last line of the slice before. */ after: Place.optional(),
})

export type Checked =
  | { state: 'more'; seq: number; hash: string; of: number }
  | {
      state: 'intact'
      seq: number
      hash: string /** The last signed checkpoint, which agrees. */
      signed: { seq: number; at: string } | null
    }
  | { state: 'broken'; seq: number; why: string }

const SLICE = 5000
const PAGE = 500

function faultIn(lines: AuditLine[], before: { seq: number; hash: string }): { seq: number; why: string } | null {
  let last = before
  for (const line of lines) {
    const why = linkFault(line, last, chainHash)
    if (why) return { seq: line.seq, why }
    last = line
  }
  return null
}

export async function checkHistory(actor: Actor, { projectId, after }: z.infer<typeof CheckHistory>): Promise<Checked> {
  authorize(actor, 'audit.read', { projectId })
  const head = await readChainHead(projectId)
  let last = after ?? { seq: 0, hash: '0'.repeat(64) }
  for (let done = 0; done < SLICE; done += PAGE) {
    const lines = await readLinesAfter(projectId, last.seq, PAGE)
    const fault = faultIn(lines, last)
    if (fault) return { state: 'broken', ...fault }
    const final = lines.at(-1)
    if (final) last = { seq: final.seq, hash: final.hash }
    if (lines.length < PAGE) return endOf(projectId, last, head)
    await turn()
  }
  return { state: 'more', ...last, of: head?.seq ?? last.seq }
}

/** The chain has been read to its end: it must reach where the row says that ends it, and say what was signed. What was written since is further on. */
async function endOf(
  chain: string,
  last: { seq: number; hash: string },
  head: { seq: number; hash: string } | null,
): Promise<Checked> {
  if (head && (head.seq > last.seq || (head.seq === last.seq && head.hash !== last.hash)))
    return { state: 'broken', seq: last.seq, why: `it ends there, and the database knows of ${head.seq} events` }
  const signed = await findLastCheckpoint(chain)
  if (!signed) return { state: 'intact', ...last, signed: null }
  const { seq, hash, at, keyId, signature } = signed
  const key = (await listSigningKeys()).find(({ id }) => id === keyId)
  if (!key || !isSignedBy(key.publicKey, signedText(signed), signature))
    return { state: 'broken', seq, why: 'the checkpoint of it is not signed by a key of ours' }
  const [line] = await readLinesAfter(chain, seq - 1, 1)
  if (line?.seq !== seq || line.hash !== hash)
    return { state: 'broken', seq, why: 'it is not what was signed in its checkpoint' }
  return { state: 'intact', ...last, signed: { seq, at } }
}
