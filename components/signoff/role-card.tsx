// A role: what it has said, and the button to say it.
import { PenLine } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { roleAnchor } from '@/components/verdict/reason-list'
import type { RoleView } from '@/lib/domain/release/view'

const STATES: Record<RoleView['state'], { word: string; ink: string; sign: string }> = {
  missing: { word: 'not signed', ink: 'text-hold', sign: '○' },
  partial: { word: 'more needed', ink: 'text-hold', sign: '◔' },
  approved: { word: 'approved', ink: 'text-go', sign: '✓' },
  'approved-with-conditions': { word: 'approved with conditions', ink: 'text-conditional', sign: '◑' },
  rejected: { word: 'rejected', ink: 'text-no-go', sign: '✕' },
  stale: { word: 'stale: content has changed', ink: 'text-stale', sign: '↻' },
}

type Props = { role: RoleView; onSign(role: string): void }

export function RoleCard({ role, onSign }: Props) {
  const state = STATES[role.state]
  const again = role.state === 'stale'
  return (
    <section id={roleAnchor(role.role)} data-find="role" aria-label={role.role} className="scroll-mt-24 border-line border-b py-2.5 last:border-b-0">
      <div className="flex items-baseline gap-2">
        <h3 className="min-w-0 flex-1 truncate font-strong" title={role.role}>
          {role.role}
        </h3>
        <span className={`text-small whitespace-nowrap ${state.ink}`}>
          <span aria-hidden>{state.sign} </span>
          {state.word}
        </span>
      </div>
      <ul>
        {role.signers.map((signer) => (
          <li key={signer.signerId} className={`text-small ${signer.stale ? 'text-stale' : 'text-soft'}`}>
            {signer.printedName}, <Moment at={signer.signedAt} />
            {signer.comment && <span className="block text-ink">“{signer.comment}”</span>}
          </li>
        ))}
      </ul>
      <p className="text-small text-soft">
        {role.holders.length > 0 ? role.holders.join(', ') : 'Held by nobody: any member of the project may sign'}
        {role.independent && ' · independent'}
        {!role.required && ' · optional'}
      </p>
      <div className="no-print mt-1.5 flex flex-wrap items-center gap-2">
        <Button
          small
          tone={role.may.allowed && (again || role.state === 'missing') ? 'main' : 'plain'}
          because={role.may.allowed ? undefined : role.may.reason}
          onClick={() => onSign(role.role)}
        >
          <PenLine size={13} aria-hidden />
          Sign as {role.role}
        </Button>
      </div>
      {!role.may.allowed && <p className="mt-1 text-small text-soft">{role.may.reason}</p>}
    </section>
  )
}
