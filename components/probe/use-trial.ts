'use client'
// A trial run: asked for, then looked at until it has ended.
import { useEffect, useState } from 'react'
import type { RunDetail } from '@/lib/domain/release/view/view'
import { readRunAction, tryProbeAction } from '@/lib/release/actions'

const POLL_MS = 250

export function useTrial(itemId: string) {
  const [runId, setRunId] = useState<string | null>(null)
  const [run, setRun] = useState<RunDetail | null>(null)
  const [waitReason, setWaitReason] = useState<string | null>(null)
  useEffect(() => {
    if (!runId) return
    const timer = setInterval(async () => {
      const answer = await readRunAction({ runId })
      if (!answer.ok) return
      setWaitReason(answer.result.waitReason ?? null)
      if (!answer.result.finishedAt) return
      setRun(answer.result)
      setRunId(null)
    }, POLL_MS)
    return () => clearInterval(timer)
  }, [runId])
  const start = async (
    definition: Record<string, unknown>,
    confirmed: boolean,
  ): Promise<{ message: string; fields: Record<string, string> } | null> => {
    setRun(null)
    setWaitReason(null)
    const answer = await tryProbeAction({ itemId, definition, confirmed })
    if (!answer.ok) return { message: answer.message, fields: answer.detail.fields ?? {} }
    setRunId(answer.result.runId)
    return null
  }
  return { state: runId ? ('running' as const) : ('idle' as const), run, waitReason, start }
}
