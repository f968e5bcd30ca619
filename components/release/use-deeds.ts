'use client'
// What the page does with an item: shown at once, then as the server says. The loser of a race is told; nothing typed is lost.
import { useCallback, useMemo, useRef, useState } from 'react'
import type { RowCommands } from '@/components/checklist/commands'
import type { Answer } from '@/lib/domain/answer'
import type { FieldValue } from '@/lib/domain/release/snapshot'
import type { FieldView, ItemView } from '@/lib/domain/release/view'
import type { Outcome } from '@/lib/domain/words'
import { decideItemAction, fillFieldAction, requestRunAction } from '@/lib/release/actions'

export type Asking =
  | { what: 'reason'; item: ItemView; outcome: Outcome; explain?: string }
  | { what: 'evidence'; item: ItemView }
  | { what: 'probe'; item: ItemView }
  | { what: 'conflict'; current: ItemView; message: string; mine: string }
  | { what: 'help' }
export type Done = { item: ItemView; before: Outcome; reason: string | undefined; outcome: Outcome }
export type Told = { text: string; undo: Done | null }

type Live = { items: ItemView[]; take(item: ItemView): void; takeField(field: FieldView): void }
type View = { focus(itemId: string): void; open(itemId: string): void }

const WORDS: Record<Outcome, string> = { pending: 'open again', passed: 'passed', failed: 'failed', blocked: 'blocked', 'not-applicable': 'not applicable' }

const isItem = (value: unknown): value is ItemView => typeof value === 'object' && value !== null && 'outcome' in value && 'revision' in value

export function useDeeds(live: Live, view: View) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const [pending, setPending] = useState<ReadonlyMap<string, Outcome>>(new Map())
  const latest = useRef({ live, view })
  latest.current = { live, view }
  /** What the server said last of an item: newer than the page for the moment until it is drawn. */
  const said = useRef(new Map<string, ItemView>())
  /** The decisions under way, in their order; each gives what it did. */
  const deeds = useRef<Promise<Done | null>>(Promise.resolve(null))

  const latestOf = useCallback((item: ItemView): ItemView => {
    const drawn = latest.current.live.items.find((candidate) => candidate.id === item.id) ?? item
    const told = said.current.get(item.id)
    return told && told.revision > drawn.revision ? told : drawn
  }, [])

  const settle = useCallback((itemId: string) => setPending((known) => new Map([...known].filter(([id]) => id !== itemId))), [])

  /** Hands an answer on: the item when it worked, the fitting dialog or sentence when not. */
  const receive = useCallback((item: ItemView, mine: string, answer: Answer<unknown>, outcome?: Outcome) => {
    if (answer.ok) return true
    if (answer.code === 'stale' && isItem(answer.detail.current)) {
      latest.current.live.take(answer.detail.current)
      setAsking({ what: 'conflict', current: answer.detail.current, message: answer.message, mine })
    } else if (answer.code === 'invalid' && answer.detail.fields?.reason && outcome) setAsking({ what: 'reason', item, outcome, explain: answer.message })
    else setTold({ text: answer.message, undo: null })
    return false
  }, [])

  const send = useCallback(
    async (item: ItemView, outcome: Outcome, reason?: string): Promise<Done | null> => {
      const now = latestOf(item)
      try {
        const answer = await decideItemAction({ itemId: item.id, outcome, revision: now.revision, ...(reason && { reason }) })
        if (!receive(now, WORDS[outcome], answer, outcome) || !answer.ok) return null
        const done = { item: answer.result, before: now.outcome, reason: now.reason, outcome }
        said.current.set(item.id, answer.result)
        latest.current.live.take(answer.result)
        setTold({ text: `“${now.title}” is ${WORDS[outcome]}.`, undo: done })
        return done
      } catch {
        setTold({ text: `The server did not answer: “${now.title}” was not saved. Try again when the connection is back.`, undo: null })
        return null
      }
    },
    [receive, latestOf],
  )

  // One after the other, so that a second key on the same item speaks of the revision that the first has made.
  const decide = useCallback(
    (item: ItemView, outcome: Outcome, reason?: string) => {
      setPending((known) => new Map(known).set(item.id, outcome))
      deeds.current = deeds.current.then(async () => {
        const done = await send(item, outcome, reason)
        settle(item.id)
        return done
      })
    },
    [send, settle],
  )

  const run = useCallback(
    async (item: ItemView) => {
      try {
        receive(item, 'a run', await requestRunAction({ itemId: item.id }))
      } catch {
        setTold({ text: 'The server did not answer: the probe was not run. Try again.', undo: null })
      }
    },
    [receive],
  )

  const fill = useCallback(
    async (item: ItemView | null, field: FieldView, value: FieldValue) => {
      const now = item && (latest.current.live.items.find((candidate) => candidate.id === item.id) ?? item)
      try {
        const answer = await fillFieldAction({ fieldId: field.id, value, revision: now?.revision ?? 0 })
        if (!answer.ok) {
          if (now) receive(now, `${field.label}: ${String(value)}`, answer)
          else setTold({ text: answer.message, undo: null })
          return
        }
        if (answer.result.item) latest.current.live.take(answer.result.item)
        latest.current.live.takeField(answer.result.field)
      } catch {
        setTold({ text: `The server did not answer: “${field.label}” was not saved. What you typed stands; try again.`, undo: null })
      }
    },
    [receive],
  )

  const commands: RowCommands = useMemo(
    () => ({
      focus: (itemId) => latest.current.view.focus(itemId),
      open: (itemId) => latest.current.view.open(itemId),
      decide,
      ask: (item, outcome) => setAsking({ what: 'reason', item, outcome }),
      run: (item) => void run(item),
      addEvidence: (item) => setAsking({ what: 'evidence', item }),
      editProbe: (item) => setAsking({ what: 'probe', item }),
      fill: (item, field, value) => void fill(item, field, value),
    }),
    [decide, run, fill],
  )

  const undo = useCallback(async () => {
    const last = await deeds.current
    if (!last) return
    deeds.current = Promise.resolve(null)
    setTold(null)
    decide(last.item, last.before, last.reason)
  }, [decide])

  return { asking, setAsking, told, setTold, pending, commands, decide, undo }
}
