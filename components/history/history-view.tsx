// A history that reads like a story: what people and probes did, day by day, newest first.
import Link from 'next/link'
import { CheckNow } from '@/components/history/check-now'
import { HistoryFilter } from '@/components/history/history-filter'
import { HistoryRow, type Line } from '@/components/history/history-line'
import { historyText } from '@/components/history/text'
import { Empty } from '@/components/ui/empty'
import { Page } from '@/components/ui/page'

type View = {
  project: { id: string; name: string }
  release: { id: string; name: string; version: string } | null
  item: { id: string; title: string } | null
  events: number
  people: string[]
  requested: { who: string | null; text: string | null; kind: string | null }
  lines: Line[]
  older: number | null
  searchedTo: number | null
  paged: boolean
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** Lines that follow each other on one day. A line without a day of its own stays with the one before. */
function daysOf(lines: Line[]): { day: string; lines: Line[] }[] {
  const days: { day: string; lines: Line[] }[] = []
  for (const line of lines) {
    const last = days.at(-1)
    const day = line.entry?.at.slice(0, 10) ?? last?.day ?? ''
    if (last?.day === day) last.lines.push(line)
    else days.push({ day, lines: [line] })
  }
  return days
}

const dayName = (day: string): string =>
  Number.isNaN(Date.parse(day)) ? historyText.history.noDay : DAY.format(new Date(day))

function Pages({ view }: { view: View }) {
  const { requested, item, older, searchedTo, paged } = view
  if (older === null && !paged) return null
  const query = (before: number | null) => {
    const entries = Object.entries({ ...requested, item: item?.id ?? null, before }).filter(
      ([, value]) => value !== null,
    )
    return new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString()
  }
  return (
    <nav aria-label={historyText.history.pages} className="no-print flex gap-5 border-line border-t pt-3">
      {paged && (
        <Link href={`?${query(null)}`} className="text-accent hover:underline">
          {historyText.history.newest}
        </Link>
      )}
      {older !== null && (
        <Link href={`?${query(older)}`} className="text-accent hover:underline">
          {searchedTo === null ? historyText.history.older : historyText.history.searchFurtherBack}
        </Link>
      )}
      {searchedTo !== null && (
        <span className="text-soft">{historyText.history.searchedTo(searchedTo.toLocaleString('en'))}</span>
      )}
    </nav>
  )
}

function Lead({ project, release }: View) {
  const projectLink = (
    <Link href={`/projects/${project.id}`} className="text-accent underline">
      {project.name}
    </Link>
  )
  if (!release)
    return (
      <>
        {historyText.history.allChangesIn} {projectLink}
        {historyText.history.timesAreUtcProject}
      </>
    )
  return (
    <>
      {historyText.history.allChangesIn}{' '}
      <Link href={`/releases/${release.id}`} className="text-accent underline">
        {release.name} {release.version}
      </Link>{' '}
      {historyText.history.of} {projectLink} (
      <Link href={`/projects/${project.id}/history`} className="text-accent underline">
        {historyText.history.projectHistory}
      </Link>
      {historyText.history.timesAreUtc}
    </>
  )
}

export function HistoryView({ view }: { view: View }) {
  const { project, item, events, people, requested, lines } = view
  return (
    <Page
      title={historyText.history.changes({ events, events2: events.toLocaleString('en') })}
      lead={<Lead {...view} />}
      actions={
        <a
          href={`/api/v1/audit?projectId=${project.id}`}
          download="history.ndjson"
          className="no-print inline-flex h-8 items-center rounded-small border border-edge bg-raised px-3 hover:bg-sunk"
          title={historyText.history.exportExplained}
        >
          {historyText.history.export}
        </a>
      }
    >
      <div className="no-print">
        <CheckNow projectId={project.id} />
      </div>
      <HistoryFilter requested={requested} item={item} people={people} />
      {lines.length === 0 && (
        <Empty title={historyText.history.noMatches}>
          <p>{historyText.history.noMatchesHint}</p>
        </Empty>
      )}
      {daysOf(lines).map(({ day, lines: those }) => (
        <section key={`${day} ${those[0]?.seq ?? 0}`} aria-label={dayName(day)}>
          <h2 className="pb-1.5 font-strong">{dayName(day)}</h2>
          <ol>
            {those.map((line) => (
              <HistoryRow key={line.seq} line={line} />
            ))}
          </ol>
        </section>
      ))}
      <Pages view={view} />
    </Page>
  )
}
