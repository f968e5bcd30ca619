'use client'
// All probes of a section or of the release, one after the other; and how far they are.
import { ListChecks } from 'lucide-react'
import { useState, useTransition } from 'react'
import { probeText } from '@/components/probe/text'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog/confirm-dialog'
import { Meter } from '@/components/ui/meter'
import type { GroupView, Permission } from '@/lib/domain/release/view/view'
import { cancelGroupAction, requestGroupAction } from '@/lib/release/actions'

type Props = {
  releaseId: string
  sectionId?: string
  /** How many probes there are to run. */
  count: number
  may: Permission
  /** What is asked for, for those who do not see where the button stands. */
  label: string
  /** Probes of the release are under way already. */
  busy: boolean
}

export function RunGroup({ releaseId, sectionId, count, may, label, busy }: Props) {
  const [error, setError] = useState<string | null>(null)
  const [stopAtFailure, setStop] = useState(false)
  const [asking, start] = useTransition()
  const because = may.allowed ? undefined : may.reason
  const [question, setQuestion] = useState<string | null>(null)
  const run = (confirmed = false) =>
    start(async () => {
      const answer = await requestGroupAction({ releaseId, confirmed, stopAtFailure, ...(sectionId && { sectionId }) })
      const asks = !answer.ok && answer.detail.fields?.confirmed !== undefined
      setQuestion(asks ? answer.message : null)
      setError(answer.ok || asks ? null : answer.message)
    })
  if (count === 0) return null
  return (
    <span className="no-print inline-flex items-center gap-2 font-normal">
      <Button small tone="quiet" because={because} disabled={asking || busy} onClick={() => run()} aria-label={label}>
        <ListChecks size={13} aria-hidden /> {probeText.runGroup.runProbes(count)}
      </Button>
      {sectionId === undefined && (
        <label className="flex items-center gap-1 text-small">
          <input type="checkbox" checked={stopAtFailure} onChange={(event) => setStop(event.target.checked)} />
          {probeText.runGroup.stopOnFirstFailure}
        </label>
      )}
      {question && (
        <ConfirmDialog
          title={label}
          message={question}
          label={probeText.runGroup.run}
          onClose={() => setQuestion(null)}
          onConfirm={() => run(true)}
        />
      )}
      {error && (
        <span role="alert" className="text-no-go text-small">
          {error}
        </span>
      )}
    </span>
  )
}

export function GroupProgress({ group, may }: { group: GroupView; may: Permission }) {
  const [ending, start] = useTransition()
  return (
    <p className="no-print flex flex-wrap items-center gap-3 border-line border-t px-4 py-1 text-small">
      <span className="text-running">
        <span aria-hidden>◷ </span>
        {probeText.runGroup.runningTheProbesOfOf({ groupTitle: group.title, groupAt: group.at, total: group.total })}
        {group.notPassed > 0 && probeText.runGroup.notPassedFor(group.notPassed)}
      </span>
      <Meter
        label={probeText.runGroup.probesOfDone(group.title)}
        value={group.at}
        of={group.total}
        wrong={group.notPassed}
        wrongLabel={probeText.runGroup.notPassed}
        shape="wide"
      />
      <Button
        small
        disabled={ending}
        because={may.allowed ? undefined : may.reason}
        onClick={() => start(async () => void (await cancelGroupAction({ groupId: group.id })))}
      >
        {probeText.runGroup.cancel}
      </Button>
    </p>
  )
}
