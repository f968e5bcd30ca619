'use client'
// Where I am signed in.
import { peopleText } from '@/components/people/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { Pill } from '@/components/ui/pill'
import type { SessionView } from '@/lib/domain/people/view'
import { endOtherSessionsAction, endSessionAction } from '@/lib/people/actions'

const VIA: Record<string, string> = { credentials: 'password', passkey: 'passkey', oidc: 'single sign-on' }

export function SessionList({ sessions }: { sessions: SessionView[] }) {
  const { error, busy, run } = useServerAction()
  return (
    <>
      <ul className="border-line border-t">
        {sessions.map(({ id, device, via, createdAt, expiresAt, isCurrent }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2 last:border-b-0"
          >
            <div className="min-w-0 flex-1 basis-56">
              <p className="flex flex-wrap items-center gap-2">
                {device}
                {isCurrent && <Pill tone="accent">{peopleText.sessionList.thisSession}</Pill>}
              </p>
              <p className="text-small text-soft">
                {peopleText.sessionList.signedIn} <Moment at={createdAt} />
                {via && peopleText.sessionList.by(VIA[via] ?? via)} {peopleText.sessionList.ends}{' '}
                <Moment at={expiresAt} />
              </p>
            </div>
            {!isCurrent && (
              <Button
                small
                disabled={busy}
                onClick={() => run(() => endSessionAction({ sessionId: id }))}
                aria-label={peopleText.sessionList.endTheSessionOfSince({
                  device,
                  createdAt: createdAt.slice(0, 16).replace('T', ' '),
                })}
              >
                {peopleText.sessionList.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {(error || sessions.length > 1) && (
        <div className="flex flex-col items-start gap-2 border-line border-t px-4 py-3">
          {error && <Notice tone="error">{error}</Notice>}
          {sessions.length > 1 && (
            <Button disabled={busy} onClick={() => run(() => endOtherSessionsAction({}))}>
              {peopleText.sessionList.endAllOtherSessions}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
