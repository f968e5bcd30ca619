'use client'
// The page of somebody who signs rarely and must trust what they see.
import Link from 'next/link'
import { useState } from 'react'
import { useLiveRelease } from '@/components/live/use-live-release'
import { RoleCard } from '@/components/signoff/role-card'
import { SignDialog } from '@/components/signoff/sign-dialog'
import { Page } from '@/components/ui/page'
import { ReasonList } from '@/components/verdict/reason-list'
import { VerdictBlock } from '@/components/verdict/verdict-word'
import type { ReleaseView } from '@/lib/domain/release/view'

export function SignOffView({ view }: { view: ReleaseView }) {
  const { head } = useLiveRelease(view)
  const [signing, setSigning] = useState<string | null>(null)
  const { tally, assurance } = head.progress
  return (
    <Page
      title={`Sign off ${head.name} ${head.version} → ${head.environment}`}
      lead={
        <>
          {tally.passed} of {tally.required} passed, {assurance.verified} of them verified by a probe ·{' '}
          <Link href={`/releases/${head.id}`} className="text-accent underline">
            look at every item
          </Link>
        </>
      }
      actions={<VerdictBlock word={head.verdict.word} />}
    >
      <div className="grid gap-8 wide:grid-cols-[22rem_minmax(0,1fr)]">
        <section aria-label="Roles">
          <h2 className="border-line border-b pb-1 font-strong">Who signs</h2>
          {head.roles.length === 0 && <p className="py-3 text-soft">The checklist names nobody who signs.</p>}
          {head.roles.map((role) => (
            <RoleCard key={role.role} role={role} onSign={setSigning} />
          ))}
        </section>
        <section aria-label="Reasons">
          <h2 className="mb-2 border-line border-b pb-1 font-strong">To be GO</h2>
          <ReasonList reasons={head.verdict.reasons} page={`/releases/${head.id}`} />
        </section>
      </div>
      {signing && <SignDialog releaseId={head.id} role={signing} onClose={() => setSigning(null)} onSigned={() => setSigning(null)} />}
    </Page>
  )
}
