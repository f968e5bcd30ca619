// The inbox: what waits for me, then what I was told.
import { WaitingList } from '@/components/inbox/waiting-list'
import { NotificationList } from '@/components/notify/notification-list'
import { Empty } from '@/components/ui/empty'
import { Page } from '@/components/ui/page'
import type { Duties } from '@/lib/domain/notify/duties'
import type { NotificationPage } from '@/lib/domain/notify/notification-view'
import type { LeaverView } from '@/lib/domain/project/open-work'
import type { InboxEntry } from '@/lib/domain/release/view/view'

function titleOf(waiting: number): string {
  if (waiting === 0) return 'Nothing waits for you'
  return waiting === 1 ? 'One thing waits for you' : `${waiting} things wait for you`
}

export function InboxView({
  signoffs,
  duties,
  leavers,
  notifications,
  first,
}: {
  signoffs: InboxEntry[]
  duties: Duties
  leavers: LeaverView[]
  notifications: NotificationPage /** Whether these are the newest. */
  first: boolean
}) {
  const waiting =
    signoffs.length + duties.waivers.length + duties.conditions.length + duties.issues.length + leavers.length
  return (
    <Page title={titleOf(waiting)}>
      {waiting === 0 ? (
        <Empty title="All clear">
          <p>
            Signatures that a release needs of you, waivers that you may grant, conditions and issues that are yours,
            and work of people who left your projects are listed here.
          </p>
        </Empty>
      ) : (
        <WaitingList signoffs={signoffs} duties={duties} leavers={leavers} />
      )}
      <NotificationList notifications={notifications} first={first} />
    </Page>
  )
}
