'use client'
// The chain verified now, in front of whoever asks: slice by slice, with how far it is.
import { useState } from 'react'
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
  if (!signed) return 'None of them has been signed yet.'
  return `Signed up to change ${signed.seq} at ${signed.at.slice(0, 16).replace('T', ' ')} UTC.`
}

async function check(projectId: string, report: (state: Progress) => void): Promise<void> {
  let after: { seq: number; hash: string } | undefined
  for (;;) {
    const answer = await checkHistoryAction({ projectId, ...(after && { after }) }).catch(() => null)
    if (!answer?.ok)
      return report({
        tone: 'unknown',
        text: `Not checked to the end: ${answer?.message ?? 'the server did not answer.'} Nothing was changed; check again.`,
      })
    const { result } = answer
    if (result.state === 'broken')
      return report({
        tone: 'bad',
        text: `Broken at change ${result.seq}: ${result.why}. Keep an export, and compare it with a checkpoint that was kept elsewhere.`,
      })
    if (result.state === 'intact')
      return report({
        tone: 'good',
        text: `Intact: ${result.seq} changes, each hangs on the one before. ${signedUpTo(result.signed)}`,
      })
    after = { seq: result.seq, hash: result.hash }
    report({ tone: 'going', text: `${result.seq} of ${result.of} changes checked` })
  }
}

export function CheckNow({ projectId }: { projectId: string }) {
  const [state, setState] = useState<Progress | null>(null)
  const going = state?.tone === 'going'
  const start = () => {
    setState({ tone: 'going', text: 'Checking' })
    void check(projectId, setState)
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button onClick={start} because={going ? 'It is being checked.' : undefined}>
        Check now
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
