'use client'
// A release that keeps itself up to date: one EventSource, patches merged by revision, everything read again when something may have been missed.
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldView, ItemView, ReleaseHead, ReleasePatch, ReleaseView, RoleView } from '@/lib/domain/release/view'

export type LiveState = {
  view: ReleaseView
  head: ReleaseHead
  items: ItemView[]
  fields: Record<string, FieldView> /** Ids of rows that others have just changed. */
  fresh: ReadonlySet<string>
  connected: boolean
}

const GLOW_MS = 1000

/** True when `next` tells something that `known` does not. A run under way has no revision of its own, so its number and status count too. */
function isNewer(next: ItemView, known: ItemView): boolean {
  if (next.revision !== known.revision) return next.revision > known.revision
  const [run, before] = [next.lastRun, known.lastRun]
  return run !== undefined && (before === undefined || run.number > before.number || (run.number === before.number && run.status !== before.status))
}

/** The reader's own rights stay as the page gave them: a patch is the same for everybody. A signature of their own is judged on the next read. */
function keepRights(roles: RoleView[], known: RoleView[]): RoleView[] {
  return roles.map((role) => ({ ...role, may: known.find((candidate) => candidate.role === role.role)?.may ?? role.may }))
}

function mergeItems(items: ItemView[], changed: ItemView[]): ItemView[] {
  const found = new Map(changed.map((item) => [item.id, item]))
  return items.map((item) => {
    const next = found.get(item.id)
    return next && isNewer(next, item) ? next : item
  })
}

const blanksOf = (view: ReleaseView): Record<string, FieldView> =>
  Object.fromEntries([...view.fields, ...view.sections.flatMap((section) => section.fields)].map((field) => [field.id, field]))

const signedFor = (head: ReleaseHead) => head.roles.map((role) => `${role.role} ${role.state} ${role.signers.length}`).join('|')

export function useLiveRelease(view: ReleaseView): LiveState & { take(item: ItemView): void; takeField(field: FieldView): void } {
  const router = useRouter()
  const [state, setState] = useState({ view, head: view.head, items: view.items, fields: blanksOf(view) })
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const [connected, setConnected] = useState(true)
  const revision = useRef(view.head.revision)
  const signed = useRef(signedFor(view.head))

  if (state.view !== view) setState({ view, head: view.head, items: view.items, fields: blanksOf(view) })

  const releaseId = view.head.id
  useEffect(() => {
    revision.current = view.head.revision
    signed.current = signedFor(view.head)
  }, [view])

  useEffect(() => {
    const source = new EventSource(`/api/live?release=${releaseId}`)
    const again = () => router.refresh()
    const apply = (patch: ReleasePatch) => {
      if (patch.revision < revision.current) return
      revision.current = patch.revision
      setState((known) => ({
        ...known,
        head: { ...patch.head, roles: keepRights(patch.head.roles, known.head.roles) },
        items: mergeItems(known.items, patch.items),
        fields: { ...known.fields, ...Object.fromEntries(patch.fields.map((field) => [field.id, field])) },
      }))
      const now = signedFor(patch.head)
      if (now !== signed.current) again()
      signed.current = now
      setFresh(new Set([...patch.items.map((item) => item.id), ...patch.fields.map((field) => field.id)]))
      setTimeout(() => setFresh(new Set()), GLOW_MS)
    }
    source.addEventListener('hello', (event) => {
      setConnected(true)
      if (JSON.parse(event.data).revision > revision.current) again()
    })
    source.addEventListener('patch', (event) => apply(JSON.parse(event.data)))
    source.addEventListener('again', again)
    source.addEventListener('error', () => setConnected(false))
    return () => source.close()
  }, [releaseId, router])

  const take = useCallback(
    (item: ItemView) =>
      setState((known) => ({ ...known, items: known.items.map((candidate) => (candidate.id === item.id && item.revision >= candidate.revision ? item : candidate)) })),
    [],
  )
  const takeField = useCallback((field: FieldView) => setState((known) => ({ ...known, fields: { ...known.fields, [field.id]: field } })), [])
  return { ...state, fresh, connected, take, takeField }
}
