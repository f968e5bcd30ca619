// What every page of a release has in common: the tabs that lead to the others, and for all but the checklist the name
// of the release below its answer.
import Link from 'next/link'
import type { ReactNode } from 'react'
import { releaseText } from '@/components/release/text'
import { Page } from '@/components/ui/page'

const { tabs: names } = releaseText

const TABS = [
  { tab: 'checklist', path: '', name: names.checklist },
  { tab: 'sign-off', path: '/sign-off', name: names.signOff },
  { tab: 'monitoring', path: '/monitoring', name: names.monitoring },
  { tab: 'rollback', path: '/rollback', name: names.rollback },
  { tab: 'timeline', path: '/timeline', name: names.timeline },
  { tab: 'timings', path: '/timings', name: names.timings },
  { tab: 'history', path: '/history', name: names.history },
  { tab: 'record', path: '/report', name: names.record },
  { tab: 'policy', path: '/policy', name: names.policy },
  { tab: 'documents', path: '/documents', name: names.documents },
  { tab: 'what-if', path: '/what-if', name: names.whatIf },
] as const

export type ReleaseTab = (typeof TABS)[number]['tab']

export function ReleaseTabs({ releaseId, current }: { releaseId: string; current: ReleaseTab }) {
  return (
    <nav
      aria-label={names.label}
      className="no-print flex gap-x-4 overflow-x-auto border-line border-b px-4 text-small text-soft"
    >
      {TABS.map(({ tab, path, name }) => (
        <Link
          key={tab}
          href={`/releases/${releaseId}${path}`}
          aria-current={tab === current ? 'page' : undefined}
          className="inline-flex min-h-9 items-center whitespace-nowrap hover:text-ink hover:underline aria-[current=page]:font-strong aria-[current=page]:text-ink"
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}

type Props = {
  release: { id: string; name: string; version: string; environment?: string }
  tab: ReleaseTab
  title: string
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A page of a release beside its checklist. */
export function ReleasePage({ release, tab, title, lead, actions, children }: Props) {
  return (
    <>
      <ReleaseTabs releaseId={release.id} current={tab} />
      <Page
        title={title}
        lead={
          <>
            <bdi>
              {release.name} {release.version}
            </bdi>
            {release.environment && <> → {release.environment}</>}
            {lead && <> · {lead}</>}
          </>
        }
        actions={actions}
      >
        {children}
      </Page>
    </>
  )
}
