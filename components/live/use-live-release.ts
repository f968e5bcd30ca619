'use client'
// A release that keeps itself up to date: one EventSource, patches merged by revision, everything read again when
// something may have been missed.
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isNewer, type Shown, showAgain, shownOf, takePatch } from '@/components/live/merge'
import type { Link } from '@/components/live/use-events'
import { type Hello, useStream } from '@/components/live/use-stream'
import type { DiscussionUpdate, PagePresence } from '@/lib/domain/discussion/view'
import type { FieldView, ItemView, ReleaseHead, ReleaseView } from '@/lib/domain/release/view/view'

export type LiveState = Shown & {
  /** Ids of rows and comments that others have just changed. */
  fresh: ReadonlySet<string>
  link: Link
  presence: PagePresence
  /** What the server calls this page while it is connected. */
  tab: string | null
}

/** The page's discussion: how far it is, and who takes what is told of it. */
export type DiscussionFeed = { mark: number; applyUpdate(update: DiscussionUpdate): void }

const ALONE: PagePresence = { count: 0, people: [], writing: {} }

const GLOW_MS = 1000
/** What the reader's rights hang on: when it changes, they are read again. */
const standing = (head: ReleaseHead) =>
  [head.state, ...head.roles.map((role) => `${role.role} ${role.state} ${role.signers.length}`)].join('|')

/** Ids that glow for a second each, however their seconds overlap. */
function useGlow() {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const glow = useCallback((ids: string[]) => {
    setFresh((known) => new Set([...known, ...ids]))
    setTimeout(() => setFresh((known) => new Set([...known].filter((id) => !ids.includes(id)))), GLOW_MS)
  }, [])
  return { fresh, glow }
}

export function useLiveRelease(
  view: ReleaseView,
  discussion?: DiscussionFeed,
): LiveState & { take(item: ItemView): void; takeField(field: FieldView): void } {
  const router = useRouter()
  const [state, setState] = useState(() => shownOf(view))
  const [link, setLink] = useState<Link>('live')
  const [presence, setPresence] = useState<PagePresence>(ALONE)
  const [tab, setTab] = useState<string | null>(null)
  const { fresh, glow } = useGlow()
  const revision = useRef(view.head.revision)
  const stood = useRef(standing(view.head))

  if (state.view !== view) setState(showAgain(state, view))
  useEffect(() => {
    revision.current = state.head.revision
    stood.current = standing(state.head)
  }, [state.head])

  useStream(view.head.id, {
    hello: (hello: Hello) => {
      setLink('live')
      setTab(hello.tab)
      setPresence(hello.presence)
      if (hello.revision > revision.current || (discussion && hello.mark > discussion.mark)) router.refresh()
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
    discussion: (update) => {
      discussion?.applyUpdate(update)
      glow(update.comments.map((comment) => comment.id))
    },
    presence: setPresence,
    lost: (why) => {
      setLink(why)
      setTab(null)
      setPresence(ALONE)
    },
  })

  const take = useCallback(
    (item: ItemView) =>
      setState((known) => ({
        ...known,
        items: known.items.map((shown) => (shown.id === item.id && !isNewer(shown, item) ? item : shown)),
      })),
    [],
  )
  const takeField = useCallback(
    (field: FieldView) => setState((known) => ({ ...known, fields: { ...known.fields, [field.id]: field } })),
    [],
  )
  return { ...state, fresh, link, presence, tab, take, takeField }
}
