// How the releases of a project went: the answer in one line, what happened release by release, and the tables behind
// each chart.
import Link from 'next/link'
import type { ReactNode } from 'react'
import { projectText } from '@/components/project/text'
import { ButtonLink } from '@/components/ui/button-link'
import { Empty } from '@/components/ui/empty'
import { LineChart, type Point } from '@/components/ui/line-chart'
import { Moment } from '@/components/ui/moment'
import { VerdictMark } from '@/components/verdict/verdict-mark'
import { DECISION_CALLS } from '@/lib/domain/decision/calls'
import { formatAge } from '@/lib/domain/policy/format-age'
import type { ProjectFigures, Rate, ReleaseFigures } from '@/lib/domain/project/figures'

const percent = ({ share, of }: Rate): string =>
  share === null ? 'none' : projectText.figures.of({ round: Math.round(share * 100), of })
const hours = (seconds: number): number => Math.round(seconds / 36) / 100

function Figure({ name, value, of }: { name: string; value: string; of: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-small text-soft">{name}</dt>
      <dd>
        <span className="font-strong text-title">{value}</span> <span className="text-small text-soft">{of}</span>
      </dd>
    </div>
  )
}

function Behind({ title, head, rows }: { title: string; head: string[]; rows: { key: string; cells: ReactNode[] }[] }) {
  return (
    <details>
      <summary className="text-accent text-small">{title}</summary>
      <div className="max-w-full overflow-x-auto">
        <table className="mt-1 min-w-96 text-small">
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col" className="border-line border-b py-1 pe-6 text-start font-normal text-soft">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, at) => (
                  <td key={head[at]} className="border-line border-b py-1 pe-6 align-top">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

const nameOf = ({ name, version }: ReleaseFigures): string => `${name} ${version}`

/** One value a release, oldest first; those without one are gaps. */
function pointsOf(
  releases: ReleaseFigures[],
  value: (release: ReleaseFigures) => number | null,
  unit: string,
): Point[] {
  return [...releases].reverse().map((release) => {
    const known = value(release)
    return {
      at: Date.parse(release.createdAt),
      value: known,
      label: `${nameOf(release)}: ${known === null ? projectText.figures.notYet : `${known} ${unit}`}`,
    }
  })
}

type Chart = {
  title: string
  unit: string
  releases: ReleaseFigures[]
  value(release: ReleaseFigures): number | null
  shown(release: ReleaseFigures): string
}

function ReleaseChart({ title, unit, releases, value, shown }: Chart) {
  if (releases.every((release) => !value(release))) return null
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <h3 className="font-strong">{title}</h3>
      <LineChart title={title} unit={unit} points={pointsOf(releases, value, unit)} />
      <Behind
        title={projectText.figures.asATable(title)}
        head={[projectText.figures.release, projectText.figures.started, title]}
        rows={releases.map((release) => ({
          key: release.id,
          cells: [nameOf(release), <Moment key="at" at={release.createdAt} />, shown(release)],
        }))}
      />
    </div>
  )
}

function ReleaseLine({ release }: { release: ReleaseFigures }) {
  const { id, level, environment, createdAt, call, decidedAt, secondsToGo, round } = release
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-line border-b py-1.5 wide:grid-cols-[8.5rem_minmax(0,1fr)_12rem_14rem]">
      {level ? <VerdictMark level={level} /> : <span className="text-soft">{projectText.figures.noVerdictYet}</span>}
      <span className="order-last col-span-2 min-w-0 wide:order-none wide:col-span-1">
        <Link href={`/releases/${id}`} data-find="release" className="font-strong hover:underline">
          {nameOf(release)}
        </Link>{' '}
        <span className="text-soft">
          → {environment}
          {round > 1 && projectText.figures.round(round)}
        </span>
      </span>
      <span className="text-small">
        {secondsToGo === null ? (
          <span className="text-soft">{projectText.figures.notGoYet}</span>
        ) : (
          projectText.figures.goAfter(formatAge(secondsToGo))
        )}
      </span>
      <span className="order-last col-span-2 text-small text-soft wide:order-none wide:col-span-1">
        {call && decidedAt ? (
          <>
            {projectText.figures.decided(DECISION_CALLS[call].label)} <Moment at={decidedAt} />
          </>
        ) : (
          <>
            {projectText.figures.started} <Moment at={createdAt} />
          </>
        )}
      </span>
    </li>
  )
}

const LISTED = 10

export function FiguresView({ projectId, figures }: { projectId: string; figures: ProjectFigures }) {
  const { releases, toGo, firstPass, firstRun, waivers, roles, checks, enough } = figures
  if (releases.length === 0) {
    return (
      <Empty title={projectText.figures.noReleasesYet}>
        <p>{projectText.figures.noReleasesHint}</p>
        <ButtonLink href="/releases/new">{projectText.figures.newRelease}</ButtonLink>
      </Empty>
    )
  }
  const [slowest] = roles
  const [flakiest] = checks
  return (
    <section aria-labelledby="releases" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 id="releases" className="font-strong text-title">
          {projectText.figures.lastReleases(releases.length)}
        </h2>
        {!enough && <p className="text-soft">{projectText.figures.tooFew}</p>}
        <Link href={{ pathname: '/', query: { project: projectId } }} className="text-accent hover:underline">
          {projectText.figures.openBoard}
        </Link>
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 wide:grid-cols-3">
        <Figure
          name={projectText.figures.medianToGo}
          value={toGo.medianSeconds === null ? projectText.figures.noFinishedRelease : formatAge(toGo.medianSeconds)}
          of={toGo.medianSeconds === null ? '' : projectText.figures.of2(toGo.of)}
        />
        <Figure
          name={projectText.figures.firstDecisionPassed}
          value={firstPass.share === null ? '–' : `${Math.round(firstPass.share * 100)} %`}
          of={projectText.figures.of2(firstPass.of)}
        />
        <Figure
          name={projectText.figures.firstRunPassed}
          value={firstRun.share === null ? '–' : `${Math.round(firstRun.share * 100)} %`}
          of={projectText.figures.of2(firstRun.of)}
        />
        <Figure
          name={projectText.figures.slowestSignOff}
          value={slowest ? slowest.role : '–'}
          of={
            slowest
              ? projectText.figures.medianOf({ age: formatAge(slowest.medianSeconds), signatures: slowest.signatures })
              : projectText.figures.nobodyHasSigned
          }
        />
        <Figure
          name={projectText.figures.flakiestCheck}
          value={flakiest ? `${Math.round(flakiest.share * 100)} %` : '–'}
          of={
            flakiest
              ? projectText.figures.runsFor({ flakiestTitle: flakiest.title, runs: flakiest.runs })
              : projectText.figures.noneFlaky
          }
        />
        <Figure
          name={projectText.figures.waiversGranted}
          value={String(waivers)}
          of={projectText.figures.inLabel(releases.length)}
        />
      </dl>
      <ul className="border-line border-t">
        {releases.slice(0, LISTED).map((release) => (
          <ReleaseLine key={release.id} release={release} />
        ))}
      </ul>
      {releases.length > 1 && (
        <div className="grid gap-6 wide:grid-cols-2">
          <ReleaseChart
            title={projectText.figures.hoursFromStartToGo}
            unit="h"
            releases={releases}
            value={({ secondsToGo }) => (secondsToGo === null ? null : hours(secondsToGo))}
            shown={({ secondsToGo }) => (secondsToGo === null ? projectText.figures.notYet : `${hours(secondsToGo)} h`)}
          />
          <ReleaseChart
            title={projectText.figures.firstDecisionPassed}
            unit="%"
            releases={releases}
            value={({ firstPass: { share } }) => (share === null ? null : Math.round(share * 100))}
            shown={(release) => percent(release.firstPass)}
          />
          <ReleaseChart
            title={projectText.figures.firstRunPassed}
            unit="%"
            releases={releases}
            value={({ firstRun: { share } }) => (share === null ? null : Math.round(share * 100))}
            shown={(release) => percent(release.firstRun)}
          />
          <ReleaseChart
            title={projectText.figures.waivers}
            unit="granted"
            releases={releases}
            value={(release) => release.waivers}
            shown={(release) => String(release.waivers)}
          />
        </div>
      )}
      {roles.length > 0 && (
        <Behind
          title={projectText.figures.signOffTimes}
          head={[
            projectText.figures.role,
            projectText.figures.median,
            projectText.figures.slowest,
            projectText.figures.signatures,
          ]}
          rows={roles.map(({ role, medianSeconds, slowestSeconds, signatures }) => ({
            key: role,
            cells: [role, formatAge(medianSeconds), formatAge(slowestSeconds), signatures],
          }))}
        />
      )}
      {checks.length > 0 && (
        <Behind
          title={projectText.figures.flakyChecks}
          head={[projectText.figures.check, projectText.figures.changedResult, projectText.figures.runs]}
          rows={checks.map(({ title, share, flips, pairs, runs }) => ({
            key: title,
            cells: [title, projectText.figures.changedOf({ percent: Math.round(share * 100), flips, pairs }), runs],
          }))}
        />
      )}
    </section>
  )
}
