// POST: a new release from its checklists, answered with its snapshot. GET: the board, a page at a time.
import { z } from 'zod'
import { BoardLine, Release } from '@/app/api/v1/answers/release'
import { Id } from '@/app/api/v1/answers/shapes'
import { VerdictLevel } from '@/lib/domain/enums'
import { route } from '@/lib/http/route'
import { CreateRelease } from '@/lib/release/create-release'
import { ReadBoard, readBoard } from '@/lib/release/read/read-board'
import { createAndReadRelease } from '@/lib/release/read/read-snapshot'

export const POST = route(CreateRelease, createAndReadRelease, {
  operationId: 'createRelease',
  summary: 'A new release from its checklists',
  answer: Release,
  problems: ['not-found'],
  status: 201,
})

/** The names of the contract for what the page calls project, level and search. */
function read(request: Request): Record<string, string> {
  const { projectId, verdict, q, ...query } = Object.fromEntries(new URL(request.url).searchParams)
  return {
    ...query,
    ...(projectId && { project: projectId }),
    ...(verdict && { level: verdict }),
    ...(q && { search: q }),
  }
}

export const GET = route(ReadBoard, readBoard, {
  operationId: 'listReleases',
  summary: 'The board, 50 releases at a time',
  description: '`Link` with rel="next" leads on.',
  query: ReadBoard.omit({ project: true, level: true, search: true })
    .partial()
    .extend({ projectId: Id.optional(), verdict: VerdictLevel.optional(), q: z.string().max(200).optional() }),
  answer: z.array(BoardLine),
  problems: ['not-found'],
  read,
  write: ({ rows, older, since }, request) => {
    const next = new URL(request.url)
    if (older) next.search = new URLSearchParams({ ...Object.fromEntries(next.searchParams), older, since }).toString()
    const releases = rows.map(({ level, ...row }) => ({ ...row, verdict: level }))
    return Response.json(releases, {
      headers: { 'cache-control': 'no-store', ...(older && { link: `<${next.pathname}${next.search}>; rel="next"` }) },
    })
  },
})
