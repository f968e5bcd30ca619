// The board: the releases that changed last, each with its word, its worst reason and who is awaited.
import { z } from 'zod'
import { listReleases } from '@/lib/data/releases'
import { readReleaseAt } from '@/lib/data/snapshot'
import { demand, visibleProjects } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { BoardRow } from '@/lib/domain/release/view'
import { viewHead } from '@/lib/domain/release/view-release'
import { sha256 } from '@/lib/platform/digest'

export const ReadBoard = z.object({})

/** One page of the board. */
const SHOWN = 50

export async function readBoard(actor: Actor, _input: z.infer<typeof ReadBoard>, now: Date): Promise<BoardRow[]> {
  demand(actor, 'board.read', {})
  const releases = await listReleases(visibleProjects(actor), SHOWN)
  const rows = await Promise.all(
    releases.map(async ({ id, changedAt }): Promise<BoardRow | null> => {
      const release = await readReleaseAt(id, now)
      if (!release) return null
      const { name, version, projectName, environment, verdict, progress, roles, state, decisions } = viewHead(release, actor, now, sha256)
      const awaited = roles.filter((role) => role.required && !role.state.startsWith('approved')).map((role) => role.role)
      const decision = state === 'decided' ? decisions.at(-1) : undefined
      const worst = verdict.reasons[0]?.message
      return {
        id,
        name,
        version,
        projectName,
        environment,
        word: verdict.word,
        reasons: verdict.reasons.length,
        tally: progress.tally,
        awaited,
        signs: roles.some((role) => role.required),
        changedAt: changedAt.toISOString(),
        ...(decision && { decided: { call: decision.call, breakGlass: decision.breakGlass } }),
        ...(worst && { worst }),
      }
    }),
  )
  return rows.filter((row) => row !== null)
}
