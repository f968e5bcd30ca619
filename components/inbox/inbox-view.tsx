// The inbox: what waits for me, then what I was told.
import { inboxText } from '@/components/inbox/text'
import { WaitingList } from '@/components/inbox/waiting-list'
import { NotificationList } from '@/components/notify/notification-list'
import { Empty } from '@/components/ui/empty'
import { Page } from '@/components/ui/page'
import type { Duties } from '@/lib/domain/notify/duties'
import type { NotificationPage } from '@/lib/domain/notify/notification-view'
import type { LeaverView } from '@/lib/domain/project/open-work'
import type { InboxEntry } from '@/lib/domain/release/view/view'

function titleOf(waiting: number): string {
  if (waiting === 0) return inboxText.inbox.nothingToDo
  return inboxText.inbox.waiting(waiting)
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
        <Empty title={inboxText.inbox.allClear}>
          <p>{inboxText.inbox.allClearHint}</p>
        </Empty>
      ) : (
        <WaitingList signoffs={signoffs} duties={duties} leavers={leavers} />
      )}
      <NotificationList notifications={notifications} first={first} />
    </Page>
  )
}
