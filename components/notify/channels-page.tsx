// The channels of a project: each with what it gets and how its last deliveries went; then the form for another.
import Link from 'next/link'
import { ChannelForm } from '@/components/notify/channel-form'
import { ChannelPanel } from '@/components/notify/channel-panel'
import { notifyText } from '@/components/notify/text'
import { Empty } from '@/components/ui/empty'
import { Page } from '@/components/ui/page'
import type { ChannelView, DeliveryView } from '@/lib/domain/notify/channel'

type Props = {
  project: { id: string; name: string }
  channels: (ChannelView & { deliveries: DeliveryView[] })[]
  mailSetUp: boolean
}

function titleOf(channels: Props['channels']): string {
  if (channels.length === 0) return notifyText.channels.onlyProjectMembersAreNotified
  const troubled = channels.filter(({ deliveries }) =>
    deliveries.some(({ state, attempts }) => state === 'given-up' || (state === 'pending' && attempts > 0)),
  )
  const many = notifyText.channels.channels(channels.length)
  return troubled.length === 0 ? many : notifyText.channels.failing({ many, troubledCount: troubled.length })
}

export function ChannelsPage({ project, channels, mailSetUp }: Props) {
  return (
    <Page
      title={titleOf(channels)}
      lead={
        <>
          {notifyText.channels.leadStart}{' '}
          <Link href={`/projects/${project.id}`} className="text-accent underline">
            {project.name}
          </Link>{' '}
          {notifyText.channels.leadEnd}
        </>
      }
    >
      {channels.length === 0 && (
        <Empty title={notifyText.channels.noChannelsYet}>
          <p>{notifyText.channels.noChannelsHint}</p>
        </Empty>
      )}
      {channels.map((channel) => (
        <ChannelPanel key={channel.id} projectId={project.id} channel={channel} />
      ))}
      <ChannelForm projectId={project.id} mailSetUp={mailSetUp} />
    </Page>
  )
}
