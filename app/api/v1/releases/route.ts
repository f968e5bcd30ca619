// POST: a new release from its checklists, answered with its snapshot. GET: the board.
import { route } from '@/lib/door/route'
import { CreateRelease } from '@/lib/release/create-release'
import { ReadBoard, readBoard } from '@/lib/release/read-board'
import { createAndReadRelease } from '@/lib/release/read-snapshot'

export const POST = route(CreateRelease, createAndReadRelease, { status: 201 })
export const GET = route(ReadBoard, readBoard)
