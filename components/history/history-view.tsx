// A history that reads like a story: what people and probes did, day by day, newest first.
import Link from 'next/link'
import { CheckNow } from '@/components/history/check-now'
import { HistoryFilter } from '@/components/history/history-filter'
import { HistoryRow, type Line } from '@/components/history/history-line'
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

const dayName = (day: string): string => (Number.isNaN(Date.parse(day)) ? 'No day' : DAY.format(new Date(day)))

function Pages({ view }: { view: View }) {
  const { requested, item, older, paged } = view
  if (older === null && !paged) return null
  const query = (before: number | null) => {
    const entries = Object.entries({ ...requested, item: item?.id ?? null, before }).filter(
      ([, value]) => value !== null,
    )
    return new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString()
  }
  return (
    <nav aria-label="Pages" className="no-print flex gap-5 border-line border-t pt-3">
      {paged && (
        <Link href={`?${query(null)}`} className="text-accent hover:underline">
          Newest
        </Link>
      )}
      {older !== null && (
        <Link href={`?${query(older)}`} className="text-accent hover:underline">
          Older
        </Link>
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
  if (!release) return <>Everything that was done in {projectLink}. Times are UTC.</>
  return (
    <>
      Everything that was done in{' '}
      <Link href={`/releases/${release.id}`} className="text-accent underline">
        {release.name} {release.version}
      </Link>{' '}
      of {projectLink} (
      <Link href={`/projects/${project.id}/history`} className="text-accent underline">
        its whole history
      </Link>
      ). Times are UTC.
    </>
  )
}

export function HistoryView({ view }: { view: View }) {
  const { project, item, events, people, requested, lines } = view
  return (
    <Page
      title={events === 1 ? '1 change' : `${events.toLocaleString('en')} changes`}
      lead={<Lead {...view} />}
      actions={
        <a
          href={`/api/v1/audit?projectId=${project.id}`}
          download="history.ndjson"
          className="no-print inline-flex h-8 items-center rounded-small border border-edge bg-raised px-3 hover:bg-sunk"
          title="Every change of the project as a line of JSON. Anybody can verify it without this program."
        >
          Export
        </a>
      }
    >
      <div className="no-print">
        <CheckNow projectId={project.id} />
      </div>
      <HistoryFilter requested={requested} item={item} people={people} />
      {lines.length === 0 && (
        <Empty title="Nothing like that was done">
          <p>Try fewer words, or remove a filter.</p>
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
