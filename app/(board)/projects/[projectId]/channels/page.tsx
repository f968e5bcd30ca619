// Where a project's notices go, and what became of them.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { ChannelsPage } from '@/components/notify/channels-page'
import { enter } from '@/lib/http/enter'
import { ReadChannels, readChannels } from '@/lib/notify/read-channels'

export const metadata: Metadata = { title: pageText.channels.channels }

type Props = { params: Promise<{ projectId: string }> }

export default async function ProjectChannelsPage({ params }: Props) {
  const { projectId } = await params
  return (
    <ChannelsPage {...(await enter(ReadChannels, readChannels, { projectId }, `/projects/${projectId}/channels`))} />
  )
}
