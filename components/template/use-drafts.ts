'use client'
// The documents that are being imported: their texts, what they would become, and the way back from a correction.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import { correctTemplateAction, previewTemplateAction } from '@/lib/template/actions'

export type Draft = { name: string; text: string }
type Answer = Awaited<ReturnType<typeof previewTemplateAction>>
export type Preview = Extract<Answer, { ok: true }>['result']

const SETTLE_MS = 250

/** `templateId`: the first document becomes the next version of this template. */
export function useDrafts(initial: Draft[], templateId: string | undefined) {
  const [drafts, setDrafts] = useState(initial)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [before, setBefore] = useState<Draft[][]>([])
  const latest = useRef(0)

  const ask = useCallback(
    async (texts: string[], carry: boolean) => {
      latest.current += 1
      const mine = latest.current
      if (texts.every((text) => text.trim() === '')) {
        setPreview(null)
        setTrouble(null)
        return
      }
      const answer = await previewTemplateAction({
        texts: texts.filter((text) => text.trim() !== ''),
        ...(templateId && { templateId, carry }),
      }).catch(() => null)
      if (mine !== latest.current) return
      if (answer === null) setTrouble('The server does not answer. Your text is still here; try again in a moment.')
      else if (answer.ok) {
        setPreview(answer.result)
        setTrouble(null)
      } else {
        setPreview(null)
        setTrouble(answer.message)
      }
    },
    [templateId],
  )

  useEffect(() => {
    const timer = setTimeout(
      () =>
        void ask(
          drafts.map((draft) => draft.text),
          false,
        ),
      SETTLE_MS,
    )
    return () => clearTimeout(timer)
  }, [drafts, ask])

  const write = (at: number, text: string) =>
    setDrafts(drafts.map((draft, index) => (index === at ? { ...draft, text } : draft)))

  /** Takes files in: the first replaces an empty draft, all others are added. */
  const take = (found: Draft[]) =>
    setDrafts([...drafts.filter((draft) => draft.text.trim() !== ''), ...found].slice(0, 8))

  const drop = (at: number) =>
    setDrafts(drafts.length > 1 ? drafts.filter((_, index) => index !== at) : [{ name: '', text: '' }])

  /** Replaces the first text and keeps what was corrected in the version before, where it still applies. */
  const carryOver = async (text: string) => {
    setBusy(true)
    const answer = await previewTemplateAction({ texts: [text], ...(templateId && { templateId, carry: true }) }).catch(
      () => null,
    )
    setBusy(false)
    const source = answer?.ok ? answer.result.documents[0]?.source : undefined
    setDrafts([{ name: drafts[0]?.name ?? '', text: source ?? text }])
    if (answer && !answer.ok) setTrouble(answer.message)
    return answer?.ok ? answer.result.against : undefined
  }

  const correct = async (at: number, corrections: Correction[]) => {
    const draft = drafts[at]
    if (!draft || corrections.length === 0) return
    setBusy(true)
    const answer = await correctTemplateAction({ text: draft.text, corrections }).catch(() => null)
    setBusy(false)
    if (answer === null) setTrouble('The server does not answer. Nothing was changed; try again in a moment.')
    else if (answer.ok) {
      setBefore([...before.slice(-20), drafts])
      write(at, answer.result.source)
    } else setTrouble(answer.message)
  }

  const undo = () => {
    const last = before.at(-1)
    if (!last) return
    setBefore(before.slice(0, -1))
    setDrafts(last)
  }

  return {
    drafts,
    preview,
    trouble,
    setTrouble,
    busy,
    write,
    take,
    drop,
    carryOver,
    correct,
    undo: before.length > 0 ? undo : null,
  }
}
