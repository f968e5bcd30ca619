// POST: a new release from its checklists, answered with its snapshot. GET: the board, a page at a time.
import { route } from '@/lib/http/route'
import { CreateRelease } from '@/lib/release/create-release'
import { ReadBoard, readBoard } from '@/lib/release/read-board'
import { createAndReadRelease } from '@/lib/release/read-snapshot'

export const POST = route(CreateRelease, createAndReadRelease, { status: 201 })
export const GET = route(ReadBoard, readBoard, {
  write: ({ rows, older, since }, request) => {
    const next = new URL(request.url)
    if (older) next.search = new URLSearchParams({ ...Object.fromEntries(next.searchParams), older, since }).toString()
    return Response.json(rows, {
      headers: { 'cache-control': 'no-store', ...(older && { link: `<${next.pathname}${next.search}>; rel="next"` }) },
    })
  },
})
