'use client'
// What was decided, by whom and on which verdict; and for whoever may, deciding or opening a new round.
import { useState } from 'react'
import { CallDialog } from '@/components/decision/call-dialog'
import { decisionText } from '@/components/decision/text'
import { TextDialog } from '@/components/decision/text-dialog'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { reopenReleaseAction, resolveBreakGlassAction } from '@/lib/decision/actions'
import { DECISION_CALLS } from '@/lib/domain/decision/calls'
import type { BreakGlassView, DecisionView, Permission, ReleaseHead, ReleaseView } from '@/lib/domain/release/view/view'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'

function Made({ decision }: { decision: DecisionView }) {
  return (
    <li className="border-line border-b py-1.5 last:border-b-0">
      <p>
        <span className="font-strong">{DECISION_CALLS[decision.call].label}</span>{' '}
        {decisionText.panel.on(VERDICT_LEVELS[decision.level].label)}
        <span className="text-soft">
          {' '}
          {decisionText.panel.round(decision.round)} <Moment at={decision.at} />
        </span>
      </p>
      <p className="text-small text-soft">
        {decision.by}
        {decision.second && decisionText.panel.andOverriding(decision.second)}
        {decisionText.panel.content}
        <code title={decision.contentHash}>{decision.contentHash.slice(0, 12)}</code>
      </p>
      {decision.reason && (
        <p className="prose-text text-small" dir="auto">
          “{decision.reason}”
        </p>
      )}
    </li>
  )
}

function Waiting({
  releaseId,
  requested,
  may,
  me,
}: {
  releaseId: string
  requested: BreakGlassView
  may: Permission
  me: string
}) {
  const { error, busy, run } = useServerAction(() => undefined)
  const own = requested.requestedById === me
  const resolve = (confirm: boolean) =>
    run(() => resolveBreakGlassAction({ releaseId, breakGlassId: requested.id, confirm }))
  const no = may.allowed ? undefined : may.reason
  return (
    <div className="mb-2 flex flex-col gap-1.5 rounded-small border border-no-go px-2 py-1.5">
      <p>
        {decisionText.panel.requested(requested.requestedBy)}{' '}
        <span className="font-strong">{DECISION_CALLS[requested.call].label}</span> {decisionText.panel.overridingWaits}{' '}
        <Moment at={requested.expiresAt} withDay={false} />.
      </p>
      <p className="prose-text text-small" dir="auto">
        “{requested.reason}”
      </p>
      <span className="no-print flex flex-wrap gap-2">
        <Button
          small
          tone="danger"
          because={no ?? (own ? decisionText.panel.youRequestedIt : undefined)}
          disabled={busy}
          onClick={() => resolve(true)}
        >
          {decisionText.panel.confirmOverride}
        </Button>
        <Button small because={no} disabled={busy} onClick={() => resolve(false)}>
          {own ? decisionText.panel.withdraw : decisionText.panel.reject}
        </Button>
      </span>
      {error && (
        <p role="alert" className="text-no-go text-small">
          {error}
        </p>
      )}
    </div>
  )
}

export function DecisionPanel({ head, may, me }: { head: ReleaseHead; may: ReleaseView['may']; me: string }) {
  const [asking, setAsking] = useState<'call' | 'reopen' | null>(null)
  const open = head.state === 'open'
  const no = may.call.allowed || may.breakGlass.allowed ? undefined : may.call.reason
  return (
    <section aria-label={decisionText.panel.decision} id="decision" className="scroll-mt-4">
      <div className="flex items-baseline gap-2">
        <h2 className="flex-1 font-strong">{decisionText.panel.decision}</h2>
        <span className="no-print">
          {open ? (
            <Button
              small
              tone={head.verdict.level === 'go' ? 'main' : 'plain'}
              because={no}
              onClick={() => setAsking('call')}
            >
              {decisionText.panel.decide}
            </Button>
          ) : (
            <Button
              small
              because={may.reopen.allowed ? undefined : may.reopen.reason}
              onClick={() => setAsking('reopen')}
            >
              {decisionText.panel.openANewRound}
            </Button>
          )}
        </span>
      </div>
      {head.breakGlass && <Waiting releaseId={head.id} requested={head.breakGlass} may={may.breakGlass} me={me} />}
      {head.decisions.length === 0 ? (
        <p className="text-soft">{decisionText.panel.noDecisionYet}</p>
      ) : (
        <ul>
          {head.decisions.map((decision) => (
            <Made key={decision.round} decision={decision} />
          ))}
        </ul>
      )}
      {asking === 'call' && <CallDialog head={head} may={may} onClose={() => setAsking(null)} />}
      {asking === 'reopen' && (
        <TextDialog
          title={decisionText.panel.openANewRound}
          explain={decisionText.panel.newRoundExplained}
          label={decisionText.panel.reason}
          submit={decisionText.panel.openANewRound}
          onClose={() => setAsking(null)}
          onSay={(reason) => reopenReleaseAction({ releaseId: head.id, reason })}
        />
      )}
    </section>
  )
}
