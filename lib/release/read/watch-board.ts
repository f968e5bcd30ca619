// What those who watch the board are sent: the lines of the releases that have changed.
import { findLines } from '@/lib/data/release/board-lines'
import { authorize, visibleProjects } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { BoardRow } from '@/lib/domain/release/view/view'
import { shownLine } from '@/lib/release/read/read-board'

/** The projects that the actor sees, null: all. Throws a refusal for somebody who sees no board. */
export function admitToBoard(actor: Actor): string[] | null {
  authorize(actor, 'board.read', {})
  return visibleProjects(actor)
}

export async function readLines(ids: string[]): Promise<{ projectId: string; row: BoardRow }[]> {
  const now = new Date()
  const lines = await findLines(ids, now)
  const shown = await Promise.all(
    lines.map(async (line) => ({ projectId: line.projectId, row: await shownLine(line, now) })),
  )
  return shown.flatMap(({ projectId, row }) => (row ? [{ projectId, row }] : []))
}
