// The board: every release and its verdict.
import { BoardList } from '@/components/board/board-list'
import { enter } from '@/lib/http/enter'
import { ReadBoard, readBoard } from '@/lib/release/read/read-board'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function BoardPage({ searchParams }: Props) {
  return <BoardList view={await enter(ReadBoard, readBoard, await searchParams, '/')} />
}
