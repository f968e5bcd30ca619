// The page of the timings: how far behind first, then each section planned against actual, drawn and as a table.
import { FreshPage } from '@/components/live/fresh-page'
import { ReleasePage } from '@/components/release/frame'
import { BehindMark } from '@/components/timing/behind-mark'
import { timingText } from '@/components/timing/text'
import { TimingChart } from '@/components/timing/timing-chart'
import { Empty } from '@/components/ui/empty'
import { Moment } from '@/components/ui/moment'
import { ScrollArea } from '@/components/ui/scroll-area'
import { formatClock } from '@/lib/domain/time/format-clock'
import { formatDuration } from '@/lib/domain/time/format-duration'
import type { TimingRow } from '@/lib/domain/time/plan'

type Props = {
  view: {
    release: { id: string; name: string; version: string; environment: string }
    now: string
    deployedAt?: string
    behindSeconds: number | null
    rows: TimingRow[]
  }
}

const STATES: Record<TimingRow['state'], string> = {
  waiting: timingText.timings.notStarted,
  running: '◷ running',
  done: '✓ done',
}

/** By how much it is off its plan; nothing for what is within it and still running. */
function Off({ row: { plannedSeconds, seconds, state } }: { row: TimingRow }) {
  if (plannedSeconds === null || seconds === null) return null
  const over = seconds - plannedSeconds
  if (over > 0) return <span className="text-hold"> {timingText.timings.over(formatClock(over))}</span>
  return state === 'done' && over < 0 ? (
    <span className="text-soft"> {timingText.timings.under(formatClock(-over))}</span>
  ) : null
}

function At({ at, label, withDay }: { at: string | null; label: string; withDay: boolean }) {
  return (
    <td data-label={label} className={`whitespace-nowrap ${at === null ? 'hidden wide:table-cell' : ''}`}>
      {at === null ? <span className="text-soft">–</span> : <Moment at={at} withDay={withDay} />}
    </td>
  )
}

function formatPlanned({ plannedSeconds, window }: TimingRow): string {
  if (window !== null) return timingText.timings.byTheDeployment
  return plannedSeconds === null ? timingText.timings.notPlanned : formatDuration(plannedSeconds)
}

function Row({ row, withDay }: { row: TimingRow; withDay: boolean }) {
  const { title, depth, plannedFrom, plannedTo, startedAt, finishedAt, seconds, state } = row
  return (
    <tr>
      <td data-label="Section" dir="auto" data-depth={depth} className="ps-[calc(var(--depth)*1rem)]">
        {title}
      </td>
      <td data-label="Planned" className="whitespace-nowrap">
        {formatPlanned(row)}
      </td>
      <At label={timingText.timings.plannedFrom} at={plannedFrom} withDay={withDay} />
      <At label={timingText.timings.plannedTo} at={plannedTo} withDay={withDay} />
      <At label={timingText.timings.started} at={startedAt} withDay={withDay} />
      <At label={timingText.timings.ended} at={finishedAt} withDay={withDay} />
      <td data-label="Took" className={`whitespace-nowrap ${seconds === null ? 'hidden wide:table-cell' : ''}`}>
        {seconds === null ? '–' : formatClock(seconds)}
      </td>
      <td data-label="State" className="whitespace-nowrap">
        {STATES[state]}
        <Off row={row} />
      </td>
    </tr>
  )
}

/** Whether the times are of more than one day, so that each has to say which. */
function ofDays(rows: TimingRow[]): boolean {
  const days = rows.flatMap(({ plannedFrom, plannedTo, startedAt, finishedAt }) =>
    [plannedFrom, plannedTo, startedAt, finishedAt].flatMap((at) => at?.slice(0, 10) ?? []),
  )
  return new Set(days).size > 1
}

export function TimingsPage({ view: { release, now, deployedAt, behindSeconds, rows } }: Props) {
  const withDay = ofDays(rows)
  return (
    <ReleasePage
      release={release}
      tab="timings"
      title={timingText.timings.title}
      lead={
        <>
          {behindSeconds === null ? (
            timingText.timings.noPlannedSectionHasStarted
          ) : (
            <BehindMark seconds={behindSeconds} />
          )}
          {deployedAt && (
            <>
              {' '}
              {timingText.timings.deployed} <Moment at={deployedAt} />
            </>
          )}
        </>
      }
    >
      <FreshPage releaseId={release.id} />
      {rows.length === 0 ? (
        <Empty title={timingText.timings.noSectionHasAPlanned}>{timingText.timings.noTimesHint}</Empty>
      ) : (
        <>
          <ScrollArea label={timingText.timings.plannedAgainstActual}>
            <TimingChart rows={rows} now={now} />
            <p className="text-small text-soft">{timingText.timings.dashedPlannedSolidWhatHappened}</p>
          </ScrollArea>
          <div className="record">
            <table>
              <caption className="sr-only">{timingText.timings.sectionsWithTheirPlannedAnd}</caption>
              <thead>
                <tr>
                  {[
                    timingText.timings.section,
                    timingText.timings.planned,
                    timingText.timings.plannedFrom,
                    timingText.timings.plannedTo,
                    timingText.timings.started,
                    timingText.timings.ended,
                    timingText.timings.took,
                    timingText.timings.state,
                  ].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.id} row={row} withDay={withDay} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </ReleasePage>
  )
}
