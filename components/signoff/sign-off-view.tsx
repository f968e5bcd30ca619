'use client'
// The page of somebody who signs rarely and must trust what they see.
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { CaseList } from '@/components/checklist/case-list'
import { EmptyFieldsLine } from '@/components/checklist/section/empty-fields-line'
import { NotCountedLine } from '@/components/checklist/section/not-counted-line'
import { DecisionFieldList } from '@/components/decision/decision-field-list'
import { useLiveRelease } from '@/components/live/use-live-release'
import { ReleasePage } from '@/components/release/frame'
import { AssignDialog } from '@/components/signoff/assign-dialog'
import { ConditionList } from '@/components/signoff/conditions/condition-list'
import { CriteriaSection } from '@/components/signoff/criteria-section'
import { Delegations } from '@/components/signoff/delegations'
import { RemindLine } from '@/components/signoff/remind-line'
import { RoleCard } from '@/components/signoff/role-card'
import { ChangeLines } from '@/components/signoff/sign/change-list'
import { removeDraft } from '@/components/signoff/sign/confirmation-draft'
import { SignDialog } from '@/components/signoff/sign/sign-dialog'
import { SupersedeDialog } from '@/components/signoff/sign/supersede-dialog'
import type { Returned } from '@/components/signoff/sign/use-confirmation'
import { WithdrawDialog } from '@/components/signoff/sign/withdraw-dialog'
import { signoffText } from '@/components/signoff/text'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { FailureList } from '@/components/verdict/failure-list'
import { ReasonList, roleAnchor } from '@/components/verdict/reason-list'
import { VerdictBlock } from '@/components/verdict/verdict-mark'
import type { ReleaseView, RoleView, SignerView, SignOffDesk } from '@/lib/domain/release/view/view'
import { isApproved } from '@/lib/domain/signature/validity'
import { formatNoReasons } from '@/lib/domain/verdict/format-verdict'

/**
 * Back from the identity provider: to sign for the role in focus, or to end a signature, their own or that of somebody
 * who left.
 */
type ReturnedTo = Returned & { withdraw: string | null; supersede: string | null }
type Props = {
  view: ReleaseView
  desk: SignOffDesk
  /** The role that a link asked for. */
  focus: string | null
  returned: ReturnedTo | null
}

/** The dialog to sign for a role, or to end a signature for it. */
type Opened = {
  role: string
  ended: { signer: SignerView; how: 'withdraw' | 'supersede' } | null
  returned: Returned | null
}

/** The dialog that the reader left for the identity provider, if it can still be gone on with. */
function returnedTo({ view, focus, returned }: Props): Opened | null {
  if (returned === null || focus === null) return null
  const signers = view.head.roles.find(({ role }) => role === focus)?.signers ?? []
  const how = returned.withdraw === null ? 'supersede' : 'withdraw'
  const signatureId = returned[how]
  if (signatureId === null) return { role: focus, ended: null, returned }
  const signer = signers.find(({ id }) => id === signatureId)
  return signer ? { role: focus, ended: { signer, how }, returned } : null
}

/** The dialog that is open; first the one that the reader left for the identity provider. */
function useOpened(props: Props): [Opened | null, (opened: Opened | null) => void] {
  const { view } = props
  const [opened, setOpened] = useState<Opened | null>(null)
  const router = useRouter()
  // What the page was opened with; what is read later opens nothing. In an effect, since drafts are in the browser
  // alone.
  const [first] = useState(() => returnedTo(props))
  useEffect(() => {
    if (first) setOpened(first)
  }, [first])
  const open = (next: Opened | null) => {
    if (opened?.returned) {
      removeDraft(opened.returned.proofId)
      router.replace(`/releases/${view.head.id}/sign-off`)
    }
    setOpened(next)
  }
  return [opened, open]
}

/** Brings the card of a role into sight and the keyboard to it, once. */
function useFocusedRole(role: string | null): void {
  useEffect(() => {
    const card = role === null ? null : document.getElementById(roleAnchor(role))
    card?.scrollIntoView({ block: 'center' })
    card?.focus({ preventScroll: true })
  }, [role])
}

const SETTLED_MS = 400

/**
 * The desk (what changed since a signature, who did the work) is read with the page: again when live tells of another
 * content, once that holds still.
 */
function useDeskOf(shown: string, present: string): void {
  const router = useRouter()
  useEffect(() => {
    if (shown === present) return
    const timer = setTimeout(() => router.refresh(), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [shown, present, router])
}

function MayStillSignLine({ still: { able, hindered } }: { still: SignOffDesk['mayStillSign'][number] }) {
  if (able.length === 0 && hindered.length === 0) return null
  return (
    <div className="text-small text-soft">
      <p>
        {able.length > 0 ? signoffText.signOff.canStillSign(able.join(', ')) : signoffText.signOff.nobodyCanStillSign}
      </p>
      {hindered.map((sentence) => (
        <p key={sentence}>{signoffText.signOff.cannotSign(sentence)}</p>
      ))}
    </div>
  )
}

function Beside({
  role,
  desk,
  releaseId,
  open,
}: {
  role: RoleView
  desk: SignOffDesk
  releaseId: string
  open: boolean
}) {
  const still = desk.mayStillSign.find((candidate) => candidate.role === role.role)
  const changed = desk.changes.find((candidate) => candidate.role === role.role)
  const awaitsReader = role.missing === 1 && desk.held.includes(role.role)
  const hasApproved = isApproved(role)
  return (
    <>
      {role.signers.some((signer) => signer.stale) && changed && changed.changes.length > 0 && (
        <div className="mt-1">
          <p className="text-small text-stale">
            {signoffText.signOff.changedSince(changed.changes.length)} <Moment at={changed.since} />:
          </p>
          <ChangeLines page={`/releases/${releaseId}`} changes={changed.changes} />
        </div>
      )}
      {still && !hasApproved && <MayStillSignLine still={still} />}
      {open && !hasApproved && !awaitsReader && role.holders.length > 0 && (
        <RemindLine
          releaseId={releaseId}
          role={role.role}
          reminder={desk.reminders.find((candidate) => candidate.role === role.role)}
          may={desk.mayRemind}
        />
      )}
    </>
  )
}

type OpenedProps = { releaseId: string; opened: Opened; onClose(): void }

function OpenedDialog({ releaseId, opened: { role, ended, returned }, onClose }: OpenedProps) {
  if (!ended) return <SignDialog {...{ releaseId, role, returned, onClose }} onSigned={onClose} />
  const EndDialog = ended.how === 'withdraw' ? WithdrawDialog : SupersedeDialog
  return <EndDialog {...{ role, returned, onClose }} signer={ended.signer} />
}

export function SignOffView(props: Props) {
  const { view, desk, focus } = props
  const { head } = useLiveRelease(view)
  const [opened, setOpened] = useOpened(props)
  const [assigning, setAssigning] = useState<string | null>(null)
  const assign = view.may.administer.allowed && head.state === 'open' ? setAssigning : undefined
  useFocusedRole(focus)
  useDeskOf(view.head.verdict.contentHash, head.verdict.contentHash)
  const end =
    (how: 'withdraw' | 'supersede') =>
    ({ signer, role }: { signer: SignerView; role: string }) =>
      setOpened({ role, ended: { signer, how }, returned: null })
  const { tally, assurance } = head.progress
  const page = `/releases/${head.id}`
  const open = head.state === 'open'
  return (
    <ReleasePage
      release={head}
      tab="sign-off"
      title={signoffText.signOff.title}
      lead={signoffText.signOff.progress({
        passed: tally.passed,
        required: tally.required,
        verified: assurance.verified,
      })}
      actions={<VerdictBlock level={head.verdict.level} />}
    >
      {desk.warnings.map(({ role, why }) => (
        <Notice key={role}>
          <p>{why}</p>
        </Notice>
      ))}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 wide:grid-cols-[24rem_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          <section aria-label={signoffText.signOff.roles}>
            <h2 className="border-line border-b pb-1 font-strong">{signoffText.signOff.signOffs}</h2>
            {head.roles.length === 0 && <p className="py-3 text-soft">{signoffText.signOff.noSignOffRoles}</p>}
            {head.roles.map((role) => (
              <RoleCard
                key={role.role}
                role={role}
                onSign={(requested) => setOpened({ role: requested, ended: null, returned: null })}
                onAssign={assign}
                me={view.me.id}
                {...(open && {
                  onWithdraw: end('withdraw'),
                  onSupersede: end('supersede'),
                })}
              >
                <Beside role={role} desk={desk} releaseId={head.id} open={open} />
              </RoleCard>
            ))}
          </section>
          <Delegations projectId={head.projectId} me={view.me.id} desk={desk} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          {head.decisionFields.length > 0 && (
            <section aria-label={signoffText.signOff.checklistDecisions}>
              <h2 className="border-line border-b pb-1 font-strong">{signoffText.signOff.checklistDecisions}</h2>
              <DecisionFieldList fields={head.decisionFields} page={page} />
            </section>
          )}
          <CriteriaSection head={head} may={view.may.decide} />
          <CaseList releaseId={head.id} cases={head.cases ?? []} may={view.may.overrideApplicability} />
          {desk.conditions.length + desk.unassigned.length > 0 && (
            <ConditionList desk={desk} releaseId={head.id} page={page} />
          )}
          <section aria-label={signoffText.signOff.reasons}>
            <h2 className="mb-2 border-line border-b pb-1 font-strong">{signoffText.signOff.stepsToGo}</h2>
            <ReasonList
              reasons={head.verdict.reasons}
              none={formatNoReasons(head.monitoringFailures.length, head.notCounted.failed)}
              page={page}
              releaseId={head.id}
              onAssign={assign}
            />
            <FailureList failures={head.monitoringFailures} page={page} releaseId={head.id} />
            {head.emptyFields && <EmptyFieldsLine empty={head.emptyFields} page={page} />}
            <NotCountedLine notCounted={head.notCounted} page={page} />
          </section>
        </div>
      </div>
      {opened && <OpenedDialog releaseId={head.id} opened={opened} onClose={() => setOpened(null)} />}
      {assigning && (
        <AssignDialog
          projectId={head.projectId}
          releaseId={head.id}
          role={assigning}
          onClose={() => setAssigning(null)}
        />
      )}
    </ReleasePage>
  )
}
