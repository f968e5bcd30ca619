'use client'
// The chain verified now, in front of whoever asks: slice by slice, with how far it is.
import { useState } from 'react'
import { historyText } from '@/components/history/text'
import { Button } from '@/components/ui/button'
import { checkHistoryAction } from '@/lib/history/actions'

type Progress = { tone: 'going' | 'good' | 'bad' | 'unknown'; text: string }
const INK: Record<Progress['tone'], string> = {
  going: 'text-running',
  good: 'text-go',
  bad: 'text-no-go',
  unknown: 'text-hold',
}
const SIGN: Record<Progress['tone'], string> = { going: '…', good: '✓', bad: '✕', unknown: '▲' }

function signedUpTo(signed: { seq: number; at: string } | null): string {
  if (!signed) return historyText.checkNow.notSigned
  return historyText.checkNow.signedUpToChangeAt({
    seq: signed.seq,
    signedAt: signed.at.slice(0, 16).replace('T', ' '),
  })
}

async function check(projectId: string, report: (state: Progress) => void): Promise<void> {
  let after: { seq: number; hash: string } | undefined
  for (;;) {
    const answer = await checkHistoryAction({ projectId, ...(after && { after }) }).catch(() => null)
    if (!answer?.ok)
      return report({
        tone: 'unknown',
        text: historyText.checkNow.incomplete(answer?.message ?? historyText.checkNow.theServerDidNotAnswer),
      })
    const { result } = answer
    if (result.state === 'broken')
      return report({
        tone: 'bad',
        text: historyText.checkNow.broken({ seq: result.seq, why: result.why }),
      })
    if (result.state === 'intact')
      return report({
        tone: 'good',
        text: historyText.checkNow.intact({ seq: result.seq, signedUpTo: signedUpTo(result.signed) }),
      })
    after = { seq: result.seq, hash: result.hash }
    report({ tone: 'going', text: historyText.checkNow.progress({ seq: result.seq, of: result.of }) })
  }
}

export function CheckNow({ projectId }: { projectId: string }) {
  const [state, setState] = useState<Progress | null>(null)
  const going = state?.tone === 'going'
  const start = () => {
    setState({ tone: 'going', text: historyText.checkNow.verifying })
    void check(projectId, setState)
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button onClick={start} because={going ? historyText.checkNow.inProgress : undefined}>
        {historyText.checkNow.verifyIntegrity}
      </Button>
      <p role="status" aria-live="polite" className={`min-w-0 text-small ${state ? INK[state.tone] : ''}`}>
        {state && (
          <>
            <span aria-hidden>{SIGN[state.tone]} </span>
            {state.text}
          </>
        )}
      </p>
    </div>
  )
}
