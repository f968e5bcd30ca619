'use client'
// Hands the discussion and the company of a page to whatever shows a part of them.
import { type ReactNode, useMemo } from 'react'
import { DiscussionContext } from '@/components/discussion/discussion-context'
import type { DiscussionState } from '@/components/discussion/use-discussion'
import { PresenceContext } from '@/components/live/presence-context'
import type { PagePresence } from '@/lib/domain/discussion/view'

type Props = { discussion: DiscussionState; fresh: ReadonlySet<string>; presence: PagePresence; children: ReactNode }

export function DiscussionProvider({ discussion, fresh, presence, children }: Props) {
  const shared = useMemo(() => ({ ...discussion, fresh }), [discussion, fresh])
  const around = useMemo(() => ({ me: discussion.me, presence }), [discussion.me, presence])
  return (
    <PresenceContext value={around}>
      <DiscussionContext value={shared}>{children}</DiscussionContext>
    </PresenceContext>
  )
}
