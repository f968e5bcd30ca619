'use client'
// What the import found, one thing at a time: the structure, the probes offered, what to look at, what changes.
import { type ReactNode, useState } from 'react'
import { ChangeList } from '@/components/template/change-list'
import { FindingList } from '@/components/template/finding-list'
import { OfferList } from '@/components/template/offer-list'
import { StructureOutline } from '@/components/template/structure-outline'
import type { Preview } from '@/components/template/use-drafts'
import { Notice } from '@/components/ui/notice'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import { openOffers } from '@/lib/domain/checklist/corrections/planted'
import type { Finding, Structure } from '@/lib/domain/checklist/structure'

type Working = {
  chosen: string | null
  busy: boolean
  onChoose: (key: string) => void
  onCorrect: (corrections: Correction[]) => void
}
type Props = {
  preview: Preview | null
  structure: Structure | null
  findings: Finding[]
  /** What was kept of the version before when a changed document was brought. */
  carried: { kept: number; dropped: string[] } | null
  working: Working
}

type View = { name: string; title: string; body: ReactNode }

export function Findings({ preview, structure, findings, carried, working }: Props) {
  const { chosen, busy, onChoose, onCorrect } = working
  const against = preview?.against
  const [name, setName] = useState(against ? 'changes' : 'structure')
  const offers = structure ? openOffers(structure) : []
  const links = preview?.together.links.length ?? 0
  const views: View[] = [
    ...(against
      ? [
          {
            name: 'changes',
            title: `Changes ${against.changes.length}`,
            body: <ChangeList {...against} {...carried} onChoose={onChoose} />,
          },
        ]
      : []),
    {
      name: 'structure',
      title: 'Structure',
      body: structure ? (
        <StructureOutline
          structure={structure}
          choosing={{ chosen, busy, onChoose, onCorrect: (correction) => onCorrect([correction]) }}
        />
      ) : (
        <Notice>This document is too large to be shown line by line. It is read and saved whole.</Notice>
      ),
    },
    ...(structure && structure.offers.length > 0
      ? [
          {
            name: 'probes',
            title: `Probes offered ${offers.length}`,
            body: <OfferList offers={offers} busy={busy} onAccept={onCorrect} onChoose={onChoose} />,
          },
        ]
      : []),
    ...(findings.length > 0
      ? [
          {
            name: 'findings',
            title: `To look at ${findings.length}`,
            body: <FindingList findings={findings} onLine={(line) => onChoose(structure?.lineKeys[line - 1] ?? '')} />,
          },
        ]
      : []),
  ]
  const shown = views.find((view) => view.name === name) ?? views[0]
  return (
    <>
      <ul className="flex flex-wrap gap-x-4 border-line border-b">
        {views.map((view) => (
          <li key={view.name}>
            <button
              type="button"
              aria-pressed={view === shown}
              onClick={() => setName(view.name)}
              className={`-mb-px h-8 border-b-2 ${view === shown ? 'border-accent font-strong' : 'border-transparent text-soft hover:text-ink'}`}
            >
              {view.title}
            </button>
          </li>
        ))}
      </ul>
      {links > 0 && (
        <p className="text-small text-soft">
          {links} section{links === 1 ? '' : 's'} and items of these documents point at each other.
        </p>
      )}
      {shown?.body}
    </>
  )
}
