'use client'
// The challenge of the content as it is now; asked for again when it was refused as stale.
import { useEffect, useState } from 'react'
import { readChallengeAction } from '@/lib/signoff/actions'

export type Challenge = Extract<Awaited<ReturnType<typeof readChallengeAction>>, { ok: true }>['result']

export function useChallenge(
  releaseId: string,
  role: string,
  round: number,
  /** A confirmation by the identity provider: the challenge is then the one that it was asked for. */
  proofId?: string,
): { challenge: Challenge | null; error: string | null } {
  const [challenge, setChallenge] = useState<Challenge | null>(null)
  const [error, setError] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again for the same release and role
  useEffect(() => {
    let gone = false
    void readChallengeAction({ releaseId, role, ...(proofId !== undefined && round === 0 && { proofId }) }).then(
      (answer) => {
        if (gone) return
        setChallenge(answer.ok ? answer.result : null)
        setError(answer.ok ? null : answer.message)
      },
    )
    return () => {
      gone = true
    }
  }, [releaseId, role, round])
  return { challenge, error }
}
