// Server-sent events of the board and of the wall.
import { liveBoard } from '@/lib/http/live/live-board'
import { admitToBoard, readLines } from '@/lib/release/read/watch-board'

export const dynamic = 'force-dynamic'
export const GET = liveBoard({ admit: admitToBoard, readLines })
