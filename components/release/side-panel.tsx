'use client'
// To be GO: what would make it so, the reasons, then who signs, what is wrong, and what was decided.
import { useState } from 'react'
import { CaseList } from '@/components/checklist/case-list'
import { DecisionPanel } from '@/components/decision/decision-panel'
import { IssueList } from '@/components/decision/issue-list'
import { DiscussionSection } from '@/components/discussion/discussion-section'
import { ContactList } from '@/components/release/contact-list'
import { releaseText } from '@/components/release/text'
import { AssignDialog } from '@/components/signoff/assign-dialog'
import { RoleCard } from '@/components/signoff/role-card'
import { SignDialog } from '@/components/signoff/sign/sign-dialog'
import { FailureList } from '@/components/verdict/failure-list'
import { GoList } from '@/components/verdict/go-list'
import { ReasonList } from '@/components/verdict/reason-list'
import type { ReleaseHead, ReleaseView } from '@/lib/domain/release/view/view'
import { formatNoReasons } from '@/lib/domain/verdict/format-verdict'

type Props = {
  head: ReleaseHead
  contacts: ReleaseView['contacts']
  may: ReleaseView['may']
  me: string
  onPlace(itemId: string): void
}

export function SidePanel({ head, contacts, may, me, onPlace }: Props) {
  const [signing, setSigning] = useState<string | null>(null)
  const [assigning, setAssigning] = useState<string | null>(null)
  const assign = may.administer.allowed && head.state === 'open' ? setAssigning : undefined
  return (
    <aside
      aria-label={releaseText.sidePanel.verdictAndSignOffs}
      className="flex flex-col gap-6 self-start py-3 pb-56 wide:sticky wide:top-[var(--head)] wide:max-h-[calc(100dvh-var(--head))] wide:overflow-y-auto wide:pb-3"
    >
      <section aria-label={releaseText.sidePanel.stepsToGo} id="reasons" className="scroll-mt-4">
        <h2 className="mb-1 font-strong">{releaseText.sidePanel.stepsToGo}</h2>
        {head.toGo && <GoList list={head.toGo} releaseId={head.id} onPlace={onPlace} />}
        <ReasonList
          reasons={head.verdict.reasons}
          none={formatNoReasons(head.monitoringFailures.length, head.notCounted.failed)}
          onPlace={onPlace}
          releaseId={head.id}
          onAssign={assign}
        />
        <FailureList failures={head.monitoringFailures} onPlace={onPlace} releaseId={head.id} />
      </section>
      <section aria-label={releaseText.sidePanel.signOffs}>
        <h2 className="font-strong">{releaseText.sidePanel.signOffs}</h2>
        {head.roles.length === 0 && <p className="text-soft">{releaseText.sidePanel.noSignOffRoles}</p>}
        {head.roles.map((role) => (
          <RoleCard key={role.role} role={role} me={me} onSign={setSigning} onAssign={assign} />
        ))}
      </section>
      <CaseList releaseId={head.id} cases={head.cases ?? []} may={may.overrideApplicability} />
      <IssueList releaseId={head.id} issues={head.issues} may={may.openIssue} onPlace={onPlace} />
      <DecisionPanel head={head} may={may} me={me} />
      <ContactList contacts={contacts} />
      <DiscussionSection />
      {signing && (
        <SignDialog
          releaseId={head.id}
          role={signing}
          onClose={() => setSigning(null)}
          onSigned={() => setSigning(null)}
        />
      )}
      {assigning && (
        <AssignDialog
          projectId={head.projectId}
          releaseId={head.id}
          role={assigning}
          onClose={() => setAssigning(null)}
        />
      )}
    </aside>
  )
}
