// The channels of a project: each with what it gets and how its last deliveries went; then the form for another.
import Link from 'next/link'
import { ChannelForm } from '@/components/notify/channel-form'
import { ChannelPanel } from '@/components/notify/channel-panel'
import { Empty } from '@/components/ui/empty'
import { Page } from '@/components/ui/page'
import type { ChannelView, DeliveryView } from '@/lib/domain/notify/channel'

type Props = {
  project: { id: string; name: string }
  channels: (ChannelView & { deliveries: DeliveryView[] })[]
  mailSetUp: boolean
}

function titleOf(channels: Props['channels']): string {
  if (channels.length === 0) return 'Only project members are notified'
  const troubled = channels.filter(({ deliveries }) =>
    deliveries.some(({ state, attempts }) => state === 'given-up' || (state === 'pending' && attempts > 0)),
  )
  const many = channels.length === 1 ? 'One channel' : `${channels.length} channels`
  return troubled.length === 0 ? many : `${many}, ${troubled.length} in trouble`
}

export function ChannelsPage({ project, channels, mailSetUp }: Props) {
  return (
    <Page
      title={titleOf(channels)}
      lead={
        <>
          Where notices of{' '}
          <Link href={`/projects/${project.id}`} className="text-accent underline">
            {project.name}
          </Link>{' '}
          go besides its people’s inboxes.
        </>
      }
    >
      {channels.length === 0 && (
        <Empty title="No channel yet">
          <p>Add a Slack channel, a webhook of your own, or a list of addresses, and choose what it is notified of.</p>
        </Empty>
      )}
      {channels.map((channel) => (
        <ChannelPanel key={channel.id} projectId={project.id} channel={channel} />
      ))}
      <ChannelForm projectId={project.id} mailSetUp={mailSetUp} />
    </Page>
  )
}
