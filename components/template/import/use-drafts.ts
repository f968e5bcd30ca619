'use client'
// The documents that are being imported: their texts, what they would become, and how a correction is undone.
import { useCallback, useEffect, useRef, useState } from 'react'
import { correctDocument, previewDocuments } from '@/components/template/import/documents'
import { templateText } from '@/components/template/text'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import type { DocumentPreview, Preview } from '@/lib/domain/checklist/preview'

export type Draft = { name: string; text: string }

/** What was read, and the texts that it was read from. */
type Read = { texts: string[]; preview: Preview }

const SETTLE_MS = 250
const MOST_DOCUMENTS = 8
const MOST_UNDO = 20
const NO_ANSWER = templateText.useDrafts.noAnswer

const filledTexts = (drafts: Draft[]): string[] => drafts.map(({ text }) => text).filter((text) => text.trim() !== '')
const sameTexts = (one: string[], other: string[]): boolean =>
  one.length === other.length && one.every((text, at) => text === other[at])

/** What is known of a draft: what was read of its text, or else of what it was a moment ago. */
function shownOf(read: Read | null, drafts: Draft[], draft: Draft | undefined): DocumentPreview | undefined {
  if (!read || !draft || draft.text.trim() === '') return undefined
  const texts = filledTexts(drafts)
  const exact = read.texts.indexOf(draft.text)
  if (exact !== -1) return read.preview.documents[exact]
  return texts.length === read.texts.length ? read.preview.documents[texts.indexOf(draft.text)] : undefined
}

/** What the drafts would become, read again a moment after they have changed. */
function usePreview(drafts: Draft[], templateId: string | undefined, first: Preview | null) {
  const [read, setRead] = useState<Read | null>(first && { texts: filledTexts(drafts), preview: first })
  const [error, setError] = useState<string | null>(null)
  const [reading, setReading] = useState(false)
  const latest = useRef(0)
  /**
   * The texts that `read` is of; null while it holds what a correction gave, which is still to be read beside the
   * others.
   */
  const known = useRef<string[] | null>(first ? filledTexts(drafts) : [])

  const preview = useCallback(
    async (texts: string[]) => {
      latest.current += 1
      const mine = latest.current
      const about = templateId ? { templateId, carry: false } : null
      const answer = await previewDocuments(texts, about).catch(() => null)
      if (mine !== latest.current) return
      setReading(false)
      if (answer?.ok) {
        known.current = texts
        setRead({ texts, preview: answer.result })
      } else setRead(null)
      setError(answer === null ? NO_ANSWER : answer.ok ? null : answer.message)
    },
    [templateId],
  )

  useEffect(() => {
    const texts = filledTexts(drafts)
    const isKnown = known.current !== null && sameTexts(texts, known.current)
    if (isKnown || texts.length === 0) {
      // An answer for other texts may still be under way.
      latest.current += 1
      setReading(false)
      if (isKnown) return
      known.current = []
      setRead(null)
      setError(null)
      return
    }
    setReading(true)
    const timer = setTimeout(() => void preview(texts), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [drafts, preview])

  /** Shows what a correction gave at once; what it means beside other documents and versions is read again. */
  const replace = (text: string, document: DocumentPreview) => {
    known.current = null
    const place = read?.texts.indexOf(text) ?? -1
    if (read && place !== -1)
      setRead({
        texts: read.texts.with(place, document.source),
        preview: { ...read.preview, documents: read.preview.documents.with(place, document) },
      })
  }
  return { read, reading, error, setError, replace }
}

/**
 * `templateId`: the first document becomes the next version of this template. `first` is what was read of the initial
 * texts.
 */
export function useDrafts(initial: Draft[], templateId: string | undefined, first: Preview | null) {
  const [drafts, setDrafts] = useState(initial)
  const [busy, setBusy] = useState(false)
  const [before, setBefore] = useState<Draft[][]>([])
  const { read, reading, error, setError, replace } = usePreview(drafts, templateId, first)

  const write = (at: number, text: string) =>
    setDrafts(drafts.map((draft, index) => (index === at ? { ...draft, text } : draft)))

  /** Takes files in: the first replaces an empty draft, all others are added. */
  const take = (found: Draft[]) =>
    setDrafts([...drafts.filter((draft) => draft.text.trim() !== ''), ...found].slice(0, MOST_DOCUMENTS))

  const drop = (at: number) =>
    setDrafts(drafts.length > 1 ? drafts.filter((_, index) => index !== at) : [{ name: '', text: '' }])

  /** Replaces the first text and keeps what was corrected in the version before, where it still applies. */
  const carryOver = async (text: string) => {
    setBusy(true)
    const about = templateId ? { templateId, carry: true } : null
    const answer = await previewDocuments([text], about).catch(() => null)
    setBusy(false)
    const source = answer?.ok ? answer.result.documents[0]?.source : undefined
    setDrafts([{ name: drafts[0]?.name ?? '', text: source ?? text }])
    if (answer && !answer.ok) setError(answer.message)
    return answer?.ok ? answer.result.against : undefined
  }

  const correct = async (at: number, corrections: Correction[]) => {
    const draft = drafts[at]
    if (!draft || corrections.length === 0) return
    setBusy(true)
    const answer = await correctDocument(draft.text, corrections).catch(() => null)
    setBusy(false)
    if (answer === null) setError(templateText.useDrafts.noAnswerCorrection)
    else if (answer.ok) {
      setBefore([...before.slice(-MOST_UNDO), drafts])
      write(at, answer.result.source)
      replace(draft.text, answer.result)
    } else setError(answer.message)
  }

  const undo = () => {
    const last = before.at(-1)
    if (!last) return
    setBefore(before.slice(0, -1))
    setDrafts(last)
  }

  const preview = read?.preview ?? null
  const state = { drafts, preview, error, setError, reading, busy, undo: before.length > 0 ? undo : null }
  return { ...state, shownOf: (at: number) => shownOf(read, drafts, drafts[at]), write, take, drop, carryOver, correct }
}
