'use client'
// What the server says of a definition while it is being written: what is wrong, what it would do, which names there are.
import { useEffect, useRef, useState } from 'react'
import { checkProbeAction } from '@/lib/release/actions'

type Checked = Extract<Awaited<ReturnType<typeof checkProbeAction>>, { ok: true }>['result']

export type Names = Checked['names']

const PAUSE_MS = 250

/** The last answer; an older one never replaces a newer one. `written` is the definition as JSON text. */
export function useChecked(itemId: string, written: string): { checked: Checked | null; current: boolean } {
  const [answered, setAnswered] = useState<{ written: string; checked: Checked } | null>(null)
  const latest = useRef(written)
  useEffect(() => {
    latest.current = written
    const timer = setTimeout(async () => {
      const answer = await checkProbeAction({ itemId, definition: JSON.parse(written) })
      if (answer.ok && latest.current === written) setAnswered({ written, checked: answer.result })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [itemId, written])
  return { checked: answered?.checked ?? null, current: answered?.written === written }
}
