// Chains that nothing is written to are looked at too: what was signed of them must still be there, and every event
// must follow the one before.
import { setImmediate as turn } from 'node:timers/promises'
import { readChainHead, readLinesAfter } from '@/lib/data/audit'
import { findChangedMarks, findHeadAfter } from '@/lib/data/signoff/checkpoints'
import { linkFault } from '@/lib/domain/audit/chain'
import type { Broken, Remembered } from '@/lib/history/sign-checkpoints'
import { chainHash } from '@/lib/platform/digest'

/** How far the events have been read: the chain, and the last event of it that was right. */
export type Patrol = { chain: string; seq: number; hash: string }

const GENESIS = '0'.repeat(64)
/** Where a patrol begins, and begins again after the last chain. */
export const PATROL_START: Patrol = { chain: '', seq: 0, hash: GENESIS }
const PAGE = 500

/**
 * Says of every chain whether the event that was last signed is still the event that was signed. One statement,
 * whatever the chains hold.
 */
export async function findRewritten(remembered: Remembered): Promise<Broken[]> {
  const marks = [...remembered].map(([chain, { seq, hash }]) => ({ chain, seq, hash }))
  const changed = await findChangedMarks(marks)
  return changed.map((mark) => ({ ...mark, why: 'it is not the event that was signed here before' }))
}

/** The next chain from its beginning: a chain of which something is wrong is left at its first fault. */
async function goOn({ chain }: Patrol): Promise<Patrol> {
  const next = await findHeadAfter(chain)
  return next ? { ...PATROL_START, chain: next.chain } : PATROL_START
}

/** Reads at most `most` events further, chain by chain, and says where one does not follow the one before it. */
export async function patrolFurther(from: Patrol, most: number): Promise<{ at: Patrol; broken: Broken[] }> {
  let at = from.chain === '' ? await goOn(from) : from
  const broken: Broken[] = []
  let left = most
  while (left > 0 && at.chain !== '') {
    const head = await readChainHead(at.chain)
    const lines = head
      ? await readLinesAfter(at.chain, at.seq, Math.max(0, Math.min(PAGE, left, head.seq - at.seq)))
      : []
    let fault: Broken | null = null
    for (const line of lines) {
      const why = linkFault(line, at, chainHash)
      if (why) fault = { chain: at.chain, seq: line.seq, why }
      if (fault) break
      at = { chain: at.chain, seq: line.seq, hash: line.hash }
    }
    if (!fault && head && lines.length === 0) {
      if (at.seq < head.seq) fault = { chain: at.chain, seq: at.seq + 1, why: 'it is missing' }
      else if (at.hash !== head.hash)
        fault = { chain: at.chain, seq: head.seq, why: 'the database has another head of the chain' }
    }
    if (fault) broken.push(fault)
    if (fault || lines.length === 0) at = await goOn(at)
    left -= Math.max(lines.length, 1)
    await turn()
  }
  return { at, broken }
}
