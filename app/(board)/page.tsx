// The board: every release and its word.
import { BoardList } from '@/components/board/board-list'
import { enter } from '@/lib/door/enter'
import { ReadBoard, readBoard } from '@/lib/release/read-board'

export default async function BoardPage() {
  const rows = await enter(ReadBoard, readBoard, {}, '/')
  return <BoardList rows={rows} />
}
