// The board: every release with its verdict, its worst reason and who is awaited. A line is a copy: one that does not count any more is never
// shown, the release itself is judged in its place. So the board is right where no worker runs, and quick where one does.
import { z } from 'zod'
import { listProjects } from '@/lib/data/project/projects'
import {
  type BoardPlace,
  type BoardReader,
  countLines,
  type LineRow,
  listLines,
  saveLine,
} from '@/lib/data/release/board-lines'
import { readReleaseAt } from '@/lib/data/release/snapshot'
import { authorize, visibleProjects } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { VerdictLevel } from '@/lib/domain/enums'
import { isWanted, searchWords } from '@/lib/domain/release/board/board-filter'
import { type BoardLine, judgeLine } from '@/lib/domain/release/board/board-line'
import type { BoardFilter, BoardRow, BoardView } from '@/lib/domain/release/view/view'
import { sha256 } from '@/lib/platform/digest'

/** What an address cannot mean is left out of it, so that an old link still shows a board. */
const Id = z.uuid().optional().catch(undefined)
export const ReadBoard = z.object({
  level: VerdictLevel.optional().catch(undefined),
  project: Id,
  environment: Id,
  mine: z.string().optional().catch(undefined),
  state: z.enum(['all', 'open', 'decided']).catch('all'),
  search: z.string().trim().max(200).catch(''),
  /** `CHANGED_ID` of the last line of the page before. */
  older: z
    .string()
    .transform((text) => text.split('_'))
    .pipe(z.tuple([z.iso.datetime(), z.uuid()]))
    .optional()
    .catch(undefined),
  since: z.iso.datetime().optional().catch(undefined),
})

/** One page of the board. */
const SHOWN = 50
/** How many lines of a page may turn out to be with another verdict than wanted before it is shown shorter. */
const MOST_JUDGED = 200

/** What the reader holds, as the board is asked for it. */
export function boardReader(actor: Actor): BoardReader {
  const projects = actor.kind === 'person' ? Object.entries(actor.projects) : []
  return {
    visible: visibleProjects(actor),
    led: projects.flatMap(([id, { access }]) => (access === 'lead' ? [id] : [])),
    held: projects.flatMap(([projectId, { roles }]) => roles.map(({ role }) => ({ projectId, role }))),
  }
}

function rowOf(
  { stamp: _stamp, line: _line, changedAt, ...facts }: LineRow,
  { level, awaited, summary }: Pick<BoardLine, 'level' | 'awaited' | 'summary'>,
): BoardRow {
  return { ...facts, level, awaited, ...summary, changedAt: changedAt.toISOString() }
}

/** A line as it may be shown: judged anew where its judgement does not count any more, and kept. Null: the release is not here any more. */
export async function shownLine(row: LineRow, now: Date): Promise<BoardRow | null> {
  if (row.line) return rowOf(row, row.line)
  const release = await readReleaseAt(row.id, now)
  if (!release) return null
  const line = judgeLine(release, now, sha256)
  await saveLine(row.id, row.stamp, line)
  return rowOf(row, line)
}

type Requested = Parameters<typeof listLines>[0]
type Page = { rows: BoardRow[]; older?: BoardPlace; judged: number }

const placeOf = ({ changedAt, id }: LineRow): BoardPlace => ({ changedAt: changedAt.toISOString(), id })

async function readPage(requested: Requested, after: BoardPlace | null): Promise<Page> {
  const page: Page = { rows: [], judged: 0 }
  let place = after
  while (page.judged < MOST_JUDGED) {
    const found = await listLines(requested, place, SHOWN + 1)
    const taken = found.slice(0, SHOWN)
    const shown = await Promise.all(taken.map((row) => shownLine(row, requested.now)))
    for (const [at, line] of taken.entries()) {
      const row = shown[at]
      if (page.rows.length === SHOWN && place) return { ...page, older: place }
      place = placeOf(line)
      if (!row) continue
      if (!line.line) page.judged += 1
      if (isWanted(row, requested.filter, requested.reader)) page.rows.push(row)
    }
    if (found.length <= SHOWN) return page
    if (page.rows.length === SHOWN) break
  }
  return place ? { ...page, older: place } : page
}

export async function readBoard(actor: Actor, input: z.infer<typeof ReadBoard>, now: Date): Promise<BoardView> {
  authorize(actor, 'board.read', {})
  const reader = boardReader(actor)
  const { level, project: projectId, environment: environmentId, mine, state, search, older } = input
  const filter: BoardFilter = {
    mine: mine !== undefined,
    state,
    search,
    ...(level && { level }),
    ...(projectId && { projectId }),
    ...(environmentId && { environmentId }),
  }
  const projects = await listProjects(reader.visible)
  const requested = { reader, filter, levelCounts: searchWords(search, projects), now }
  const started = older && input.since ? new Date(input.since) : null
  const [page, before] = await Promise.all([
    readPage(requested, older ? { changedAt: older[0], id: older[1] } : null),
    countLines(requested, started),
  ])
  // What was judged for this page has a word now.
  const counted = page.judged > 0 ? await countLines(requested, started) : before
  return {
    rows: page.rows,
    levelCounts: counted.levelCounts,
    unjudged: counted.unjudged,
    filter,
    mine: { led: reader.led, held: reader.held },
    projects,
    ...(page.older && { older: `${page.older.changedAt}_${page.older.id}` }),
    // By the newest line, not by a clock: another machine's may differ.
    since: input.since ?? page.rows[0]?.changedAt ?? now.toISOString(),
    newer: counted.newer,
    first: !older,
    at: now.toISOString(),
  }
}
