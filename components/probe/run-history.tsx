// The runs of an item: a strip, how long they took, a table behind it, and what two of them saw differently.
import Link from 'next/link'
import { RUNS } from '@/components/probe/run-mark'
import { RunResult } from '@/components/probe/run-result'
import { probeText } from '@/components/probe/text'
import { ReleasePage } from '@/components/release/frame'
import { Empty } from '@/components/ui/empty'
import { LineChart } from '@/components/ui/line-chart'
import { Moment } from '@/components/ui/moment'
import type { RunChange } from '@/lib/domain/release/run/run-difference'
import type { RunDetail } from '@/lib/domain/release/view/view'

type Line = Pick<
  RunDetail,
  'id' | 'number' | 'status' | 'requestedBy' | 'requestedAt' | 'finishedAt' | 'totalMs' | 'summary'
>
type Compared = { before: RunDetail; now: RunDetail; changes: RunChange[] }
type Props = {
  history: {
    release: { id: string; name: string; version: string }
    item: { id: string; title: string }
    runs: Line[]
    compared: Compared | null
  }
}

const WRONG: ReadonlySet<string> = new Set(['failed', 'error'])

function Strip({ runs }: { runs: Line[] }) {
  return (
    <ol aria-label={probeText.runHistory.runsOldestFirst} className="flex flex-wrap gap-1">
      {[...runs].reverse().map((run) => (
        <li key={run.id}>
          <a
            href={`#run-${run.number}`}
            title={probeText.runHistory.run({
              number: run.number,
              statusLabel: RUNS[run.status].label,
              value: run.summary ? `, ${run.summary}` : '',
            })}
            className={`inline-grid h-6 w-5 place-content-center border border-line text-small ${RUNS[run.status].ink}`}
          >
            <span aria-hidden>{RUNS[run.status].sign}</span>
            <span className="sr-only">
              {probeText.runHistory.runTitle({ number: run.number, statusLabel: RUNS[run.status].label })}
            </span>
          </a>
        </li>
      ))}
    </ol>
  )
}

function Difference({ before, now, changes }: Compared) {
  return (
    <section
      aria-label={probeText.runHistory.runAndRun({ number: before.number, number2: now.number })}
      className="flex flex-col gap-2"
    >
      <h2 className="font-strong">
        {probeText.runHistory.fromRunToRun({
          number: before.number,
          number2: now.number,
          value:
            changes.length === 0
              ? probeText.runHistory.noDifferences
              : probeText.runHistory.differences(changes.length),
        })}
      </h2>
      <ul className="text-small">
        {changes.map((change) => (
          <li
            key={`${change.what} ${change.text}`}
            className="grid grid-cols-[7rem_minmax(0,1fr)] border-line border-t py-0.5"
          >
            <span className="text-soft">{change.what}</span>
            <code className="break-all">{change.text}</code>
          </li>
        ))}
      </ul>
      <div className="grid gap-6 wide:grid-cols-2">
        <RunResult run={before} />
        <RunResult run={now} />
      </div>
    </section>
  )
}

export function RunHistory({ history }: Props) {
  const { release, item, runs, compared } = history
  const ended = runs.filter((run) => run.finishedAt)
  const passed = ended.filter((run) => run.status === 'passed' || run.status === 'warned').length
  return (
    <ReleasePage
      release={release}
      tab="checklist"
      title={
        ended.length === 0
          ? probeText.runHistory.neverRun
          : probeText.runHistory.ofRunsPassed({ passed, endedCount: ended.length })
      }
      lead={item.title}
    >
      {runs.length === 0 ? (
        <Empty title={probeText.runHistory.nothingToCompareYet}>
          <p>{probeText.runHistory.noRunsHint}</p>
        </Empty>
      ) : (
        <>
          <Strip runs={runs} />
          <section aria-label={probeText.runHistory.durations}>
            <h2 className="font-strong">{probeText.runHistory.durationsInMs}</h2>
            <LineChart
              title={probeText.runHistory.duration}
              unit="ms"
              points={[...ended].reverse().map((run) => ({
                at: Date.parse(run.finishedAt ?? run.requestedAt),
                value: run.totalMs ?? null,
                wrong: WRONG.has(run.status),
                label: probeText.runHistory.bar({
                  number: run.number,
                  status: RUNS[run.status].label,
                  ms: run.totalMs,
                }),
              }))}
            />
          </section>
          {compared && <Difference {...compared} />}
          <table className="w-full text-left text-small">
            <caption className="sr-only">{probeText.runHistory.allRunsNewestFirst}</caption>
            <thead>
              <tr className="text-soft">
                <th className="font-normal">{probeText.runHistory.runColumn}</th>
                <th className="font-normal">{probeText.runHistory.ended}</th>
                <th className="text-right font-normal">ms</th>
                <th className="pl-4 font-normal">{probeText.runHistory.result}</th>
                <th className="font-normal">{probeText.runHistory.requestedBy}</th>
                <th className="font-normal">{probeText.runHistory.when}</th>
                <th className="font-normal">
                  <span className="sr-only">{probeText.runHistory.compare}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {runs.map((run, at) => (
                <tr key={run.id} id={`run-${run.number}`} className="border-line border-t align-top">
                  <td>{run.number}</td>
                  <td className={RUNS[run.status].ink}>
                    <span aria-hidden>{RUNS[run.status].sign} </span>
                    {RUNS[run.status].label}
                  </td>
                  <td className="text-right">{run.totalMs === undefined ? '' : Math.round(run.totalMs)}</td>
                  <td className="max-w-md break-words pl-4">{run.summary}</td>
                  <td>{run.requestedBy}</td>
                  <td>{run.finishedAt && <Moment at={run.finishedAt} />}</td>
                  <td>
                    {runs[at + 1] && (
                      <Link
                        href={`/releases/${release.id}/items/${item.id}/runs?before=${runs[at + 1]?.id ?? ''}&now=${run.id}`}
                        className="text-accent hover:underline"
                        aria-label={probeText.runHistory.compareFor(run.number)}
                      >
                        {probeText.runHistory.compareLink}
                      </Link>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </ReleasePage>
  )
}
