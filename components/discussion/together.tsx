'use client'
// Hands the discussion and the company of a page to whatever shows a part of them.
import { type ReactNode, useMemo } from 'react'
import { TalkContext } from '@/components/discussion/talk-context'
import type { TalkState } from '@/components/discussion/use-talk'
import { CompanyContext } from '@/components/live/company-context'
import type { Company } from '@/lib/domain/discussion/view'

type Props = { talk: TalkState; fresh: ReadonlySet<string>; company: Company; children: ReactNode }

export function Together({ talk, fresh, company, children }: Props) {
  const shared = useMemo(() => ({ ...talk, fresh }), [talk, fresh])
  const around = useMemo(() => ({ me: talk.me, company }), [talk.me, company])
  return (
    <CompanyContext value={around}>
      <TalkContext value={shared}>{children}</TalkContext>
    </CompanyContext>
  )
}
