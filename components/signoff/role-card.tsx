// A role: what it has said, what changed since, and the button to say it.

import { PenLine } from 'lucide-react'
import { Name } from '@/components/people/name'
import { PastLine, SignerLine } from '@/components/signoff/signer-line'
import { signoffText } from '@/components/signoff/text'
import { Button } from '@/components/ui/button'
import { roleAnchor } from '@/components/verdict/reason-list'
import { VERDICT_INK } from '@/components/verdict/verdict-mark'
import type { SignoffDecision } from '@/lib/domain/enums'
import type { RoleView, SignerView } from '@/lib/domain/release/view/view'
import { SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'
import { signingAgain } from '@/lib/domain/signature/effect'
import { isSupersedable } from '@/lib/domain/signature/leaver'

function stateOfDecision(decision: SignoffDecision): { label: string; ink: string; sign: string } {
  const { label, tone, sign } = SIGNOFF_DECISIONS[decision]
  return { label, ink: VERDICT_INK[tone], sign }
}

const STATES: Record<RoleView['state'], { label: string; ink: string; sign: string }> = {
  missing: { label: signoffText.roleCard.notSigned, ink: 'text-hold', sign: '○' },
  partial: { label: signoffText.roleCard.moreNeeded, ink: 'text-hold', sign: '◔' },
  approved: stateOfDecision('approved'),
  'approved-with-conditions': stateOfDecision('approved-with-conditions'),
  'needs-work': stateOfDecision('needs-work'),
  rejected: stateOfDecision('rejected'),
  stale: { label: signoffText.roleCard.staleContentHasChanged, ink: 'text-stale', sign: '↻' },
}

const stateOf = (role: RoleView) =>
  role.state === 'stale' && role.signers.some(({ stale, left }) => stale && left)
    ? { ...STATES.stale, label: signoffText.roleCard.staleTheSignerLeft }
    : STATES[role.state]

/** An optional role, or one for another case, that nobody has signed for. */
const NOT_REQUIRED = { label: signoffText.roleCard.notRequired, ink: 'text-soft', sign: '–' }

type Props = {
  role: RoleView
  /** The reader's id. */
  me: string
  onSign(role: string): void
  /** Absent for a reader who cannot assign roles. */
  onAssign?: ((role: string) => void) | undefined
  /** Absent where withdrawing is not offered. */
  onWithdraw?: (withdrawn: { signer: SignerView; role: string }) => void
  /** Absent where superseding is not offered. */
  onSupersede?: (superseded: { signer: SignerView; role: string }) => void
  /** What the sign-off page adds below. */
  children?: React.ReactNode
}

function facts({ independent, required, applicability, quorum, missing, stage }: RoleView): string {
  const parts = [
    quorum > 1 && signoffText.roleCard.ofHaveSigned({ quorum: quorum - missing, quorum2: quorum }),
    independent && 'independent',
    applicability ?? (!required && 'optional'),
    stage > 0 && signoffText.roleCard.stage(stage + 1),
  ]
  return parts.filter(Boolean).join(' · ')
}

function SignButton({ role, own, onSign }: Pick<Props, 'role' | 'onSign'> & { own: SignerView | undefined }) {
  const { may } = role
  const name = signoffText.roleCard.signAs(role.role)
  return (
    <>
      <div className="no-print mt-1.5 flex flex-wrap items-center gap-2">
        <Button
          small
          tone={
            may.allowed && (own ? own.stale : role.state === 'stale' || role.state === 'missing') ? 'main' : 'plain'
          }
          because={may.allowed ? undefined : may.reason}
          aria-label={own ? signoffText.roleCard.signAgainFor(name) : name}
          onClick={() => onSign(role.role)}
        >
          <PenLine size={13} aria-hidden />
          {own ? signoffText.roleCard.signAgain : name}
        </Button>
        {may.allowed && may.for && (
          <span className="text-small text-soft">
            {signoffText.roleCard.onBehalfOf} <Name text={may.for.name} />
          </span>
        )}
      </div>
      {own && may.allowed && <p className="mt-1 text-small text-soft">{signingAgain(own)}</p>}
    </>
  )
}

export function RoleCard({ role, me, onSign, onAssign, onWithdraw, onSupersede, children }: Props) {
  const state = role.state === 'missing' && !role.required ? NOT_REQUIRED : stateOf(role)
  const details = facts(role)
  return (
    <section
      id={roleAnchor(role.role)}
      tabIndex={-1}
      data-find="role"
      aria-label={role.role}
      className="scroll-mt-24 border-line border-b py-2.5 last:border-b-0"
    >
      <div className="flex items-baseline gap-2">
        <h3 className="min-w-0 flex-1 truncate font-strong" title={role.role}>
          <Name text={role.role} />
        </h3>
        <span className={`text-small whitespace-nowrap ${state.ink}`}>
          <span aria-hidden>{state.sign} </span>
          {state.label}
        </span>
      </div>
      <ul>
        {role.signers.map((signer) => (
          <SignerLine
            key={signer.id}
            signer={signer}
            role={role.role}
            onWithdraw={
              onWithdraw && signer.signerId === me ? () => onWithdraw({ signer, role: role.role }) : undefined
            }
            onSupersede={
              onSupersede && role.may.allowed && isSupersedable(signer).allowed
                ? () => onSupersede({ signer, role: role.role })
                : undefined
            }
          />
        ))}
        {role.past.map((signer) => (
          <PastLine key={signer.id} signer={signer} />
        ))}
      </ul>
      <p className="text-small text-soft">
        {role.holders.length > 0
          ? role.holders.map((holder, at) => (
              <span key={holder}>
                {at > 0 && ', '}
                <Name text={holder} />
              </span>
            ))
          : signoffText.roleCard.nobodyHoldsThisRole}
        {details && ` · ${details}`}
      </p>
      {role.holders.length === 0 && onAssign && (
        <div className="no-print mt-1">
          <Button small onClick={() => onAssign(role.role)}>
            {signoffText.roleCard.assign(role.role)}
          </Button>
        </div>
      )}
      {role.late.map((sentence) => (
        <p key={sentence} className="text-small text-hold">
          {sentence}
        </p>
      ))}
      {children}
      <SignButton role={role} own={role.signers.find((signer) => signer.signerId === me)} onSign={onSign} />
      {!role.may.allowed && <p className="mt-1 text-small text-soft">{role.may.reason}</p>}
    </section>
  )
}
