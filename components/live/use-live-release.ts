'use client'
// A release that keeps itself up to date: one EventSource, patches merged by revision, everything read again when something may have been missed.
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isNewer, type Shown, showAgain, shownOf, takePatch } from '@/components/live/merge'
import type { FieldView, ItemView, ReleaseHead, ReleasePatch, ReleaseView } from '@/lib/domain/release/view'

export type LiveState = Shown & {
  /** Ids of rows that others have just changed. */
  fresh: ReadonlySet<string>
  link: Link
}

/** `out`: the door no longer lets us listen, because of a session or a right that is over. */
export type Link = 'live' | 'offline' | 'out'

const GLOW_MS = 1000
/** The browser gives up for good on any answer but 200 (a proxy's 502 during a deployment); then we begin again ourselves. */
const AGAIN_MS = 3000

const REFUSED = [401, 403, 404]

/** An EventSource does not say why it was turned away; asking once more does. */
async function whyClosed(address: string): Promise<Link> {
  const asking = new AbortController()
  const status = await fetch(address, { signal: asking.signal }).then(
    (response) => response.status,
    () => 0,
  )
  asking.abort()
  return REFUSED.includes(status) ? 'out' : 'offline'
}

/** What the reader's rights hang on: when it changes, they are read again. */
const standing = (head: ReleaseHead) => [head.state, ...head.roles.map((role) => `${role.role} ${role.state} ${role.signers.length}`)].join('|')

/** Ids that glow for a second each, however their seconds overlap. */
function useGlow() {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const glow = useCallback((ids: string[]) => {
    setFresh((known) => new Set([...known, ...ids]))
    setTimeout(() => setFresh((known) => new Set([...known].filter((id) => !ids.includes(id)))), GLOW_MS)
  }, [])
  return { fresh, glow }
}

/** Listens for as long as the page is open, and begins again by itself. */
function useStream(releaseId: string, on: { hello(revision: number): void; patch(patch: ReleasePatch): void; again(): void; lost(link: Link): void }) {
  const latest = useRef(on)
  useEffect(() => {
    latest.current = on
  })
  useEffect(() => {
    let source: EventSource
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const address = `/api/live?release=${releaseId}`
    const closed = async () => {
      const link = await whyClosed(address)
      if (over) return
      latest.current.lost(link)
      timer = setTimeout(open, AGAIN_MS)
    }
    const open = () => {
      source = new EventSource(address)
      source.addEventListener('hello', (event) => latest.current.hello(JSON.parse(event.data).revision))
      source.addEventListener('patch', (event) => latest.current.patch(JSON.parse(event.data)))
      source.addEventListener('again', () => latest.current.again())
      source.addEventListener('error', () => {
        if (source.readyState === EventSource.CLOSED) void closed()
        else latest.current.lost('offline')
      })
    }
    open()
    return () => {
      over = true
      clearTimeout(timer)
      source.close()
    }
  }, [releaseId])
}

export function useLiveRelease(view: ReleaseView): LiveState & { take(item: ItemView): void; takeField(field: FieldView): void } {
  const router = useRouter()
  const [state, setState] = useState(() => shownOf(view))
  const [link, setLink] = useState<Link>('live')
  const { fresh, glow } = useGlow()
  const revision = useRef(view.head.revision)
  const stood = useRef(standing(view.head))

  if (state.view !== view) setState(showAgain(state, view))
  useEffect(() => {
    revision.current = state.head.revision
    stood.current = standing(state.head)
  }, [state.head])

  useStream(view.head.id, {
    hello: (now) => {
      setLink('live')
      if (now > revision.current) router.refresh()
    },
    patch: (patch) => {
      const late = patch.revision < revision.current
      if (late && patch.fields.length > 0) router.refresh()
      setState((known) => ({ ...known, ...takePatch(known, patch) }))
      glow([...patch.items.map((item) => item.id), ...patch.fields.map((field) => field.id)])
      if (late) return
      revision.current = patch.revision
      if (standing(patch.head) !== stood.current) router.refresh()
    },
    again: () => router.refresh(),
    lost: setLink,
  })

  const take = useCallback(
    (item: ItemView) => setState((known) => ({ ...known, items: known.items.map((shown) => (shown.id === item.id && !isNewer(shown, item) ? item : shown)) })),
    [],
  )
  const takeField = useCallback((field: FieldView) => setState((known) => ({ ...known, fields: { ...known.fields, [field.id]: field } })), [])
  return { ...state, fresh, link, take, takeField }
}
