// The board: every release with its word, its worst reason and who is awaited. A line is a copy: one that does not count any more is never
// shown, the release itself is judged in its place. So the board is right where no worker runs, and quick where one does.
import { z } from 'zod'
import {
  type BoardPlace,
  type BoardReader,
  countLines,
  type LineRow,
  listLines,
  saveLine,
} from '@/lib/data/board-lines'
import { listProjects } from '@/lib/data/projects'
import { readReleaseAt } from '@/lib/data/snapshot'
import { authorize, visibleProjects } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { isWanted, searchWords } from '@/lib/domain/release/board-filter'
import { type BoardLine, judgeLine } from '@/lib/domain/release/board-line'
import type { BoardFilter, BoardRow, BoardView } from '@/lib/domain/release/view'
import { VerdictWord } from '@/lib/domain/words'
import { sha256 } from '@/lib/platform/digest'

/** What an address cannot mean is left out of it, so that an old link still shows a board. */
const Id = z.uuid().optional().catch(undefined)
export const ReadBoard = z.object({
  word: VerdictWord.optional().catch(undefined),
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
/** How many lines of a page may turn out to be of another word than wanted before it is shown shorter. */
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
  { word, awaited, told }: Pick<BoardLine, 'word' | 'awaited' | 'told'>,
): BoardRow {
  return { ...facts, word, awaited, ...told, changedAt: changedAt.toISOString() }
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

type Asked = Parameters<typeof listLines>[0]
type Page = { rows: BoardRow[]; older?: BoardPlace; judged: number }

const placeOf = ({ changedAt, id }: LineRow): BoardPlace => ({ changedAt: changedAt.toISOString(), id })

async function readPage(asked: Asked, after: BoardPlace | null): Promise<Page> {
  const page: Page = { rows: [], judged: 0 }
  let place = after
  while (page.judged < MOST_JUDGED) {
    const found = await listLines(asked, place, SHOWN + 1)
    const taken = found.slice(0, SHOWN)
    const shown = await Promise.all(taken.map((row) => shownLine(row, asked.now)))
    for (const [at, line] of taken.entries()) {
      const row = shown[at]
      if (page.rows.length === SHOWN && place) return { ...page, older: place }
      place = placeOf(line)
      if (!row) continue
      if (!line.line) page.judged += 1
      if (isWanted(row, asked.filter, asked.reader)) page.rows.push(row)
    }
    if (found.length <= SHOWN) return page
    if (page.rows.length === SHOWN) break
  }
  return place ? { ...page, older: place } : page
}

export async function readBoard(actor: Actor, input: z.infer<typeof ReadBoard>, now: Date): Promise<BoardView> {
  authorize(actor, 'board.read', {})
  const reader = boardReader(actor)
  const { word, project: projectId, environment: environmentId, mine, state, search, older } = input
  const filter: BoardFilter = {
    mine: mine !== undefined,
    state,
    search,
    ...(word && { word }),
    ...(projectId && { projectId }),
    ...(environmentId && { environmentId }),
  }
  const projects = await listProjects(reader.visible)
  const asked = { reader, filter, words: searchWords(search, projects), now }
  const begun = older && input.since ? new Date(input.since) : null
  const [page, before] = await Promise.all([
    readPage(asked, older ? { changedAt: older[0], id: older[1] } : null),
    countLines(asked, begun),
  ])
  // What was judged for this page has a word now.
  const counted = page.judged > 0 ? await countLines(asked, begun) : before
  return {
    rows: page.rows,
    words: counted.words,
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
