'use client'
// What a document becomes: its figures and questions first, then who signs and what does not count, then all of it.
import { type ReactNode, useMemo, useState } from 'react'
import { ChangeList } from '@/components/template/change-list'
import { FindingList } from '@/components/template/preview/finding-list'
import { NotCountedPanel } from '@/components/template/preview/not-counted-panel'
import { OfferList } from '@/components/template/preview/offer-list'
import { OverviewPanel } from '@/components/template/preview/overview-panel'
import { QuestionPanel } from '@/components/template/preview/question-panel'
import { RolePanel } from '@/components/template/preview/role-panel'
import { StructureOutline } from '@/components/template/preview/structure-outline'
import { templateText } from '@/components/template/text'
import type { Choice } from '@/components/template/use-choice'
import { Notice } from '@/components/ui/notice'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import { openOffers } from '@/lib/domain/checklist/corrections/open-offers'
import { type DocumentPreview, type Preview, SHOWN } from '@/lib/domain/checklist/preview'
import type { OfferNode } from '@/lib/domain/checklist/structure'

type Props = {
  preview: Preview
  shown: DocumentPreview
  /** What was carried over of the version before when a changed document was brought. */
  carried: { kept: number; dropped: string[] } | null
  choice: Choice
  busy: boolean
  /** Marks lines in the document and, on a phone, goes there. */
  onShow: (lines: readonly number[]) => void
  onCorrect: (corrections: Correction[]) => void
}

type View = { name: string; title: string; count?: number; body: ReactNode }

function NothingToTick({ lines }: { lines: number }) {
  return (
    <Notice tone="hold">
      <p className="font-strong">{templateText.resultPane.noItems(lines)}</p>
      <p>
        {templateText.resultPane.aReleaseMadeFromThis}
        <code>{templateText.resultPane.backupTaken}</code>
        {templateText.resultPane.rowsOfATableWith}
      </p>
    </Notice>
  )
}

function TooLarge({ characters }: { characters: number }) {
  return (
    <Notice>
      <p className="font-strong">{templateText.resultPane.tooLarge}</p>
      <p>
        {templateText.resultPane.itHasCharactersTheStructure({
          characters: characters.toLocaleString('en'),
          shown: SHOWN.toLocaleString('en'),
        })}
      </p>
    </Notice>
  )
}

type ViewsProps = { views: View[]; name: string; onPick: (name: string) => void }

function Views({ views, name, onPick }: ViewsProps) {
  const shown = views.find((view) => view.name === name) ?? views[0]
  return (
    <section aria-label={shown?.title} className="overflow-clip rounded-panel border border-line bg-raised">
      <ul className="flex gap-x-4 overflow-x-auto border-line border-b px-4">
        {views.map(({ name: own, title, count }) => (
          <li key={own} className="shrink-0">
            <button
              type="button"
              aria-pressed={own === shown?.name}
              onClick={() => onPick(own)}
              className="-mb-px h-10 border-transparent border-b-2 whitespace-nowrap text-soft hover:text-ink aria-pressed:border-ink aria-pressed:font-strong aria-pressed:text-ink"
            >
              {title}
              {count !== undefined && <span className="font-normal text-soft"> {count}</span>}
            </button>
          </li>
        ))}
      </ul>
      {shown?.body}
    </section>
  )
}

/** All that can be looked at, one at a time. */
function viewsOf({ preview, shown, carried, choice, busy, onShow, onCorrect }: Props, offers: OfferNode[]): View[] {
  const { structure, overview, summary } = shown
  const { against, together } = preview
  const views: View[] = []
  if (structure) {
    const choosing = {
      ...{ chosen: choice.key, follow: choice.from !== 'result', busy, onShow },
      onChoose: choice.chooseNode,
      onCorrect: (correction: Correction) => onCorrect([correction]),
    }
    const notCounted = overview?.notCounted ?? []
    const body = <StructureOutline structure={structure} notCounted={notCounted} choosing={choosing} />
    views.push({ name: 'structure', title: templateText.resultPane.structure, body })
  }
  if (against) {
    const body = <ChangeList {...against} {...carried} onChoose={choice.chooseNode} />
    views.push({ name: 'changes', title: templateText.resultPane.changes, count: against.changes.length, body })
  }
  if (structure && structure.offers.length > 0) {
    const body = <OfferList offers={offers} busy={busy} onAccept={onCorrect} onChoose={choice.chooseNode} />
    views.push({ name: 'probes', title: templateText.resultPane.suggestedProbes, count: offers.length, body })
  }
  const findings = [...summary.findings.filter(({ severity }) => severity !== 'question'), ...together.findings]
  if (findings.length > 0) {
    const body = <FindingList findings={findings} onLines={onShow} />
    views.push({ name: 'findings', title: templateText.resultPane.findings, count: findings.length, body })
  }
  return views
}

/** The view that is shown: what was brought is compared first; what is chosen elsewhere is shown in the structure. */
function useView(choice: Choice, isBrought: boolean): [string, (name: string) => void] {
  const [name, setName] = useState('structure')
  const [brought, setBrought] = useState(false)
  const [chosen, setChosen] = useState(choice.key)
  if (brought !== isBrought) {
    setBrought(isBrought)
    setName('changes')
  }
  if (chosen !== choice.key) {
    setChosen(choice.key)
    if (choice.key !== null && choice.from !== 'result') setName('structure')
  }
  return [name, setName]
}

export function ResultPane(props: Props) {
  const { preview, shown, carried, choice, busy, onShow, onCorrect } = props
  const { structure, overview, summary, questions } = shown
  const [view, setView] = useView(choice, carried !== null)
  const offers = useMemo(() => (structure ? openOffers(structure) : []), [structure])
  const views = viewsOf(props, offers)
  const links = preview.together.links.length
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <OverviewPanel summary={summary} overview={overview} structure={structure} links={links} />
      {summary.items === 0 && <NothingToTick lines={summary.coverage.lines} />}
      <QuestionPanel
        questions={questions}
        busy={busy}
        onCorrect={onCorrect}
        onLines={choice.chooseLines}
        onShow={onShow}
      />
      {structure && overview ? (
        <div className="grid grid-cols-1 gap-3 wide:grid-cols-2">
          <RolePanel
            roles={structure.roles}
            busy={busy}
            onCorrect={(correction) => onCorrect([correction])}
            onLines={onShow}
          />
          <NotCountedPanel overview={overview} onChoose={choice.goTo} />
        </div>
      ) : (
        <TooLarge characters={shown.source.length} />
      )}
      {views.length > 0 && <Views views={views} name={view} onPick={setView} />}
    </div>
  )
}
