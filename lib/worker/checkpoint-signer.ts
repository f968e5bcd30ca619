// What the worker signs: where the chains stand, and what was decided. What it cannot vouch for it says loudly and does not sign.

import type { Checkpoint } from '@/lib/domain/audit/checkpoint'
import { attestDecisions, type Refused } from '@/lib/history/attest-decisions'
import { findRewritten, PATROL_START, type Patrol, patrolFurther } from '@/lib/history/patrol-chains'
import {
  announceSigner,
  keepInTurn,
  readAllCheckpoints,
  type Signer,
  signCheckpoints,
} from '@/lib/history/sign-checkpoints'
import { log } from '@/lib/platform/log'
import type { CheckpointFile } from '@/lib/worker/checkpoint-file'

/** Chains that nothing is due of are looked at this often, and of all events so many are read again each time. */
const PATROL_EVERY_MS = 60_000
const PATROL_EVENTS = 5000

export class CheckpointSigner {
  private ready = false
  private executing = false
  private readonly refused: Refused = new Set()
  private readonly reported = new Set<string>()
  private patrolledAt = 0
  private patrol: Patrol = PATROL_START

  constructor(
    private readonly signer: Signer,
    private readonly file: CheckpointFile,
  ) {}

  /** Signs what is due. Never rejects: what could not be signed now is due again at the next look. */
  async execute(now: Date): Promise<void> {
    if (this.executing) return
    this.executing = true
    try {
      await this.prepare()
      const { signed, broken } = await signCheckpoints(this.signer, this.file.last, now)
      await this.keep(signed)
      for (const { chain, seq, why } of [...broken, ...(await attestDecisions(this.signer, this.refused))])
        this.alarm(chain, seq, why)
      await this.patrolIdle(now)
    } catch (error) {
      log.warn({ error: String(error) }, 'witness: nothing could be signed, trying again')
    } finally {
      this.executing = false
    }
  }

  /** What nobody writes to is looked at as well: a chain that was written anew while it was idle is due for nothing. */
  private async patrolIdle(now: Date): Promise<void> {
    if (now.getTime() - this.patrolledAt < PATROL_EVERY_MS) return
    this.patrolledAt = now.getTime()
    const { at, broken } = await patrolFurther(this.patrol, PATROL_EVENTS)
    this.patrol = at
    for (const { chain, seq, why } of [...(await findRewritten(this.file.last)), ...broken]) this.alarm(chain, seq, why)
  }

  /** The file gets what it lacks: another worker may have signed it, or this one died before it wrote it down. */
  private async prepare(): Promise<void> {
    if (this.ready) return
    await announceSigner(this.signer)
    for await (const page of readAllCheckpoints()) await this.keep(page)
    this.ready = true
  }

  private async keep(checkpoints: Checkpoint[]): Promise<void> {
    if (checkpoints.length > 0) await keepInTurn(() => this.file.add(checkpoints))
  }

  private alarm(chain: string, seq: number, why: string): void {
    const text = `${chain} ${seq} ${why}`
    if (this.reported.has(text)) return
    this.reported.add(text)
    log.error(
      { chain, seq, why },
      'witness: THE HISTORY IS NOT WHAT IT WAS, so it is not signed any further. Verify an export with the checkpoint file; if this is another database or a restored backup, move that file away to begin anew.',
    )
  }
}
