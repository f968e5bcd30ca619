'use client'
// What the page does with an item: shown at once, then as the server says. Whoever loses a race learns it; nothing typed
// is lost.
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RowCommands } from '@/components/checklist/commands'
import { releaseText } from '@/components/release/text'
import { type Decide, type How, useFailure } from '@/components/release/use-failure'
import { isField, useSeenFields } from '@/components/release/use-seen-fields'
import { useTurns } from '@/components/release/use-turns'
import { useSeparation } from '@/components/shell/separation-context'
import type { Answer } from '@/lib/domain/answer'
import type { Outcome } from '@/lib/domain/enums'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import { canBeNotRecorded, NOT_RECORDED } from '@/lib/domain/release/item/threshold'
import type { FieldValue } from '@/lib/domain/release/snapshot/snapshot'
import type { FieldView, ItemView } from '@/lib/domain/release/view/view'
import { decideItemAction, fillFieldAction, requestRunAction } from '@/lib/release/actions'

export type Asking =
  | { what: 'reason'; item: ItemView; outcome: Outcome; explain?: string }
  | { what: 'evidence'; item: ItemView }
  | { what: 'waiver'; item: ItemView }
  | { what: 'issue'; item: ItemView }
  | { what: 'probe'; item: ItemView }
  | { what: 'conflict'; current: ItemView; message: string; mine: string; outcome?: Outcome; reason?: string }
  | { what: 'run'; item: ItemView; message: string }
  | { what: 'help' }
/** My last decision: it can be taken back for as long as the page is open, not only while it is being told. */
type Done = { item: ItemView; before: Outcome; reason?: string }
export type ToastMessage = { text: string; undo: boolean }

type Live = { items: ItemView[]; take(item: ItemView): void; takeField(field: FieldView): void }
type View = { focus(itemId: string): void; open(itemId: string): void }

const isItem = (value: unknown): value is ItemView =>
  typeof value === 'object' && value !== null && 'outcome' in value && 'revision' in value

/** Outcomes that are shown before the server has answered. */
function usePending() {
  const [pending, setPending] = useState<ReadonlyMap<string, Outcome>>(new Map())
  const show = useCallback(
    (itemId: string, outcome: Outcome) => setPending((known) => new Map(known).set(itemId, outcome)),
    [],
  )
  const settle = useCallback(
    (itemId: string) => setPending((known) => new Map([...known].filter(([id]) => id !== itemId))),
    [],
  )
  return { pending, show, settle }
}

const NOTHING_DONE: ToastMessage = {
  text: releaseText.useItemActions.nothingToUndo,
  undo: false,
}

const unrecorded = ({ fields }: ItemView): FieldView[] =>
  fields.filter((field) => field.value === null && canBeNotRecorded(field))

export function useItemActions(live: Live, view: View, releaseId: string) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const [toast, setToast] = useState<ToastMessage | null>(null)
  const { pending, show, settle } = usePending()
  const inTurn = useTurns()
  const separated = useSeparation()
  const undo = useRef<Done | null>(null)
  const answered = useRef(new Map<string, ItemView>())
  const seen = useSeenFields()
  const latest = useRef({ live, view })
  useLayoutEffect(() => {
    latest.current = { live, view }
  })

  /**
   * The version that a action carries: what was on the page when it was asked for, or what an earlier action of mine
   * has made of it since. Never what somebody else did unseen.
   */
  const mineOf = useCallback((seen: ItemView): ItemView => {
    const toast = answered.current.get(seen.id)
    return toast && toast.revision > seen.revision ? toast : seen
  }, [])
  const keep = useCallback((item: ItemView) => {
    answered.current.set(item.id, item)
    latest.current.live.take(item)
  }, [])

  /** Hands an answer on: the item when it worked, the fitting dialog or sentence when not. */
  const receive = useCallback(
    (item: ItemView, mine: string, answer: Answer<unknown>, outcome?: Outcome, reason?: string) => {
      if (answer.ok) return true
      if (answer.code === 'stale' && isItem(answer.detail.current)) {
        keep(answer.detail.current)
        setAsking({
          what: 'conflict',
          current: answer.detail.current,
          message: answer.message,
          mine,
          ...(outcome && { outcome }),
          ...(reason && { reason }),
        })
      } else if (answer.code === 'invalid' && answer.detail.fields?.reason && outcome)
        setAsking({ what: 'reason', item, outcome, explain: answer.message })
      else setToast({ text: answer.message, undo: false })
      return false
    },
    [keep],
  )

  const decide: Decide = useCallback(
    async (item: ItemView, outcome: Outcome, { reason, amends = false }: How = {}) => {
      show(item.id, outcome)
      let refused = false
      const { last } = await inTurn(item.id, async () => {
        const now = mineOf(item)
        const done = { item: now, before: now.outcome, ...(now.reason && { reason: now.reason }) }
        const [undone, undoes] = [undo.current, { text: `“${now.title}” is ${OUTCOMES[outcome].changed}.`, undo: true }]
        if (!amends || undone?.item.id !== now.id) undo.current = done
        const decided = { itemId: item.id, outcome, revision: now.revision, ...(reason && { reason }) }
        const answer = await separated(() => decideItemAction(decided)).catch(() => null)
        const worked = answer !== null && receive(now, OUTCOMES[outcome].changed, answer, outcome, reason)
        if (answer?.ok) keep(answer.result)
        if (answer === null)
          setToast({
            text: releaseText.useItemActions.noAnswerItem(now.title),
            undo: false,
          })
        if (worked) setToast(undoes)
        else undo.current = undone
        refused = answer !== null && !answer.ok
        return worked
      })
      if (last) settle(item.id)
      return { refused }
    },
    [receive, show, settle, inTurn, mineOf, keep, separated],
  )

  const run = useCallback(
    async (item: ItemView, confirmed = false) => {
      try {
        const answer = await requestRunAction({ itemId: item.id, confirmed })
        if (!answer.ok && answer.detail.fields?.confirmed) setAsking({ what: 'run', item, message: answer.message })
        else receive(item, releaseText.useItemActions.aRun, answer)
      } catch {
        setToast({ text: releaseText.useItemActions.noAnswerRun, undo: false })
      }
    },
    [receive],
  )

  const fill = useCallback(
    async (item: ItemView | null, field: FieldView, value: FieldValue) => {
      await inTurn(item?.id ?? field.id, async () => {
        const now = item && mineOf(item)
        const revision = now ? now.revision : seen.revisionOf(field)
        const answer = await separated(() => fillFieldAction({ fieldId: field.id, value, revision })).catch(() => null)
        if (answer === null)
          setToast({
            text: releaseText.useItemActions.noAnswerField(field.label),
            undo: false,
          })
        else if (answer.ok) {
          if (answer.result.item) keep(answer.result.item)
          else seen.keep(answer.result.field)
          latest.current.live.takeField(answer.result.field)
        } else if (now) receive(now, `${field.label}: ${String(value)}`, answer)
        else {
          if (isField(answer.detail.current)) latest.current.live.takeField(answer.detail.current)
          setToast({ text: answer.message, undo: false })
        }
        return answer?.ok === true
      })
    },
    [receive, inTurn, mineOf, keep, seen, separated],
  )

  const { explaining, fail, explain } = useFailure(decide)
  const commands: RowCommands = useMemo(
    () => ({
      releaseId,
      focus: (itemId) => latest.current.view.focus(itemId),
      open: (itemId) => latest.current.view.open(itemId),
      decide: (item, outcome) => void decide(item, outcome),
      fail,
      explain,
      ask: (item, outcome) => setAsking({ what: 'reason', item, outcome }),
      run: (item) => void run(item),
      addEvidence: (item) => setAsking({ what: 'evidence', item }),
      waive: (item) => setAsking({ what: 'waiver', item }),
      openIssue: (item) => setAsking({ what: 'issue', item }),
      editProbe: (item) => setAsking({ what: 'probe', item }),
      notRecorded: (item) => void Promise.all(unrecorded(item).map((field) => fill(item, field, NOT_RECORDED))),
      fill: (item, field, value) => void fill(item, field, value),
    }),
    [releaseId, decide, fail, explain, run, fill],
  )

  const takeBack = useCallback(() => {
    const done = undo.current
    if (!done) return setToast(NOTHING_DONE)
    setToast(null)
    undo.current = null
    void decide(done.item, done.before, { reason: done.reason })
  }, [decide])

  return { asking, setAsking, toast, setToast, pending, explaining, commands, decide, run, undo: takeBack }
}
