// The wall of a war room: what is still open yet, on a screen of its own.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { WallView } from '@/components/board/wall-view'
import { enter } from '@/lib/http/enter'
import { ReadBoard, readBoard } from '@/lib/release/read/read-board'

export const metadata: Metadata = { title: pageText.wall.wall }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function WallPage({ searchParams }: Props) {
  const { project, environment } = await searchParams
  return <WallView view={await enter(ReadBoard, readBoard, { project, environment, state: 'open' }, '/wall')} />
}
