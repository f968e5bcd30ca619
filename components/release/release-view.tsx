'use client'
// The page that a lead lives in for two hours: sections, items, and why the verdict is what it is.
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { FILTERS, type Filter, FilterBar, isShown } from '@/components/checklist/filter-bar'
import { ThumbBar } from '@/components/checklist/item/thumb-bar'
import { ITEM_ACTIONS, RUN_PROBE } from '@/components/checklist/item-action-table'
import { EmptyFieldsLine } from '@/components/checklist/section/empty-fields-line'
import { NotCountedLine } from '@/components/checklist/section/not-counted-line'
import { SectionSheet } from '@/components/checklist/section/section-sheet'
import { SectionTree } from '@/components/checklist/section/section-tree'
import { useKeys } from '@/components/checklist/use-keys'
import { DiscussionProvider } from '@/components/discussion/discussion-provider'
import { useDiscussion } from '@/components/discussion/use-discussion'
import { useLiveRelease } from '@/components/live/use-live-release'
import { useWriting } from '@/components/live/use-writing'
import { RunGroup } from '@/components/probe/run-group'
import { FindingLines } from '@/components/release/finding-lines'
import { ReleaseTabs } from '@/components/release/frame'
import { HeadBar } from '@/components/release/head-bar'
import { Ask } from '@/components/release/item-dialogs'
import { ItemList } from '@/components/release/item-list'
import { QuestionList } from '@/components/release/question-list'
import { ReleaseFields } from '@/components/release/release-fields'
import { mayIn } from '@/components/release/section-permissions'
import { SidePanel } from '@/components/release/side-panel'
import { releaseText } from '@/components/release/text'
import { Toast } from '@/components/release/toast'
import { useItemActions } from '@/components/release/use-item-actions'
import { Button } from '@/components/ui/button'
import type { Discussion } from '@/lib/domain/discussion/view'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemView, ReleaseView as View } from '@/lib/domain/release/view/view'

function useFilter(): [Filter, (filter: Filter) => void] {
  const [filter, setFilter] = useState<Filter>({ which: 'all', text: '' })
  useEffect(() => {
    const query = new URLSearchParams(window.location.search)
    const which = FILTERS.find((name) => name === query.get('show'))
    if (which || query.get('find')) setFilter({ which: which ?? 'all', text: query.get('find') ?? '' })
  }, [])
  const change = useCallback((next: Filter) => {
    setFilter(next)
    const url = new URL(window.location.href)
    for (const [name, value] of [
      ['show', next.which === 'all' ? '' : next.which],
      ['find', next.text],
    ] as const) {
      if (value) url.searchParams.set(name, value)
      else url.searchParams.delete(name)
    }
    window.history.replaceState(null, '', url)
  }, [])
  return [filter, change]
}

function bringIntoSight(itemId: string): void {
  const row = document.getElementById(`item-${itemId}`)
  row?.scrollIntoView({ block: 'nearest' })
  row?.querySelector<HTMLElement>('input:not(:disabled), button:not(:disabled)')?.focus({ preventScroll: true })
}

export function ReleaseView({ view, initialDiscussion }: { view: View; initialDiscussion: Discussion }) {
  const router = useRouter()
  const discussion = useDiscussion(initialDiscussion, view.me)
  const live = useLiveRelease(view, { mark: discussion.loaded.mark, applyUpdate: discussion.applyUpdate })
  const { head, items } = live
  const [filter, setFilter] = useFilter()
  const [current, setCurrent] = useState<string | null>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [sheet, setSheet] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const toggle = useCallback(
    (itemId: string) =>
      setOpen((known) =>
        known.has(itemId) ? new Set([...known].filter((id) => id !== itemId)) : new Set(known).add(itemId),
      ),
    [],
  )
  const { asking, setAsking, toast, setToast, pending, explaining, commands, decide, run, undo } = useItemActions(
    live,
    { focus: setCurrent, open: toggle },
    view.head.id,
  )

  useWriting(view.head.id, live.tab, asking && 'item' in asking ? asking.item.id : null)

  const counts = useMemo(() => {
    const count = (which: Filter['which']) =>
      items.filter((item) => isShown(item, { which, text: '' }, view.me.id)).length
    return { all: items.length, open: count('open'), failed: count('failed'), mine: count('mine') }
  }, [items, view.me.id])
  const probes = useMemo(() => {
    const counting = new Set(view.sections.filter((section) => section.counts).map((section) => section.id))
    return items.filter((item) => item.probe && counting.has(item.sectionId)).length
  }, [items, view.sections])
  const filtering = filter.which !== 'all' || filter.text !== ''
  const shown = useMemo(
    () =>
      filtering ? new Set(items.filter((item) => isShown(item, filter, view.me.id)).map((item) => item.id)) : null,
    [items, filter, filtering, view.me.id],
  )
  const order = items.filter((item) => !shown || shown.has(item.id))

  const go = (step: number) => {
    const at = order.findIndex((item) => item.id === current)
    const next =
      order[at === -1 ? (step > 0 ? 0 : order.length - 1) : Math.min(order.length - 1, Math.max(0, at + step))]
    if (!next) return
    setCurrent(next.id)
    bringIntoSight(next.id)
  }
  const found = items.find((candidate) => candidate.id === current)
  const chosen = found && { ...found, outcome: pending.get(found.id) ?? found.outcome }
  const may = mayIn(
    view,
    view.sections.find((section) => section.id === chosen?.sectionId),
  )
  const withItem = (action: (item: ItemView) => void) => () => {
    if (chosen && may.decide.allowed) action(chosen)
  }
  /** Somebody follows a reason to its item: it must not be hidden by the filter when the browser gets there. */
  const place = (itemId: string) => {
    if (shown && !shown.has(itemId)) flushSync(() => setFilter({ which: 'all', text: '' }))
    setCurrent(itemId)
  }
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    x: withItem((item) => void decide(item, OUTCOMES[item.outcome].isPass ? 'pending' : 'passed')),
    ...Object.fromEntries(ITEM_ACTIONS.map((action) => [action.key, withItem((item) => action.run(commands, item))])),
    [RUN_PROBE.key]: () => chosen?.probe && may.request.allowed && RUN_PROBE.run(commands, chosen),
    '-': withItem((item) => commands.notRecorded(item)),
    enter: () => chosen && commands.open(chosen.id),
    o: () => chosen && commands.open(chosen.id),
    u: undo,
    escape: () => setCurrent(null),
    '/': () => search.current?.focus(),
    '?': () => setAsking({ what: 'help' }),
    'g b': () => router.push('/'),
    'g r': () => document.getElementById('reasons')?.scrollIntoView({ block: 'center' }),
    'g s': () => router.push(`/releases/${head.id}/sign-off`),
  })

  const close = useCallback(() => setToast(null), [setToast])
  const sections = <SectionTree sections={view.sections} progress={head.sections} onGo={() => setSheet(false)} />
  return (
    <DiscussionProvider discussion={discussion} fresh={live.fresh} presence={live.presence}>
      <ReleaseTabs releaseId={head.id} current="checklist" />
      <HeadBar head={head} link={live.link} may={view.may.request} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-6 px-4 wide:grid-cols-[15rem_minmax(0,1fr)_18rem]">
        <div className="no-print sticky top-[var(--head)] hidden max-h-[calc(100dvh-var(--head))] self-start overflow-y-auto py-3 wide:block">
          {sections}
        </div>
        <div className="min-w-0 pb-6 wide:pb-24">
          <div className="no-print flex flex-wrap items-center gap-2 pt-3">
            <span className="wide:hidden">
              <Button small onClick={() => setSheet(true)} aria-haspopup="dialog">
                {releaseText.release.sections}
              </Button>
            </span>
            <FilterBar filter={filter} counts={counts} input={search} onChange={setFilter} />
            <span className="no-print ml-auto hidden items-center gap-3 wide:inline-flex">
              <RunGroup
                releaseId={head.id}
                count={probes}
                may={view.may.request}
                label={releaseText.release.runAllProbesOfThe}
                busy={head.group !== undefined}
              />
              <Button small tone="quiet" onClick={() => setAsking({ what: 'help' })}>
                {releaseText.release.shortcuts}
              </Button>
            </span>
          </div>
          <QuestionList head={head} documents={view.documents} may={view.may.answerQuestion} />
          <div className="pt-2">
            <NotCountedLine notCounted={head.notCounted} />
            {head.emptyFields && <EmptyFieldsLine empty={head.emptyFields} />}
            <FindingLines findings={view.findings} />
          </div>
          {!filtering && <ReleaseFields view={view} fields={live.fields} commands={commands} />}
          <ItemList
            view={view}
            head={head}
            items={items}
            fields={live.fields}
            shown={shown}
            pending={pending}
            explaining={explaining}
            fresh={live.fresh}
            current={current}
            open={open}
            commands={commands}
          />
        </div>
        <SidePanel head={head} contacts={view.contacts} may={view.may} me={view.me.id} onPlace={place} />
      </div>
      {sheet && <SectionSheet onClose={() => setSheet(false)}>{sections}</SectionSheet>}
      {chosen && <ThumbBar item={chosen} may={may} commands={commands} />}
      {asking && (
        <Ask
          asking={asking}
          releaseId={head.id}
          projectId={head.projectId}
          onClose={() => setAsking(null)}
          onDecide={(item, outcome, reason) => void decide(item, outcome, { reason })}
          onItem={live.take}
          onRun={(item) => void run(item, true)}
        />
      )}
      <Toast toast={toast} onUndo={undo} onClose={close} />
    </DiscussionProvider>
  )
}
