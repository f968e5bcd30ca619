// One release on the board: its verdict, how far it is, who is awaited, and what weighs most.
import Link from 'next/link'
import { boardText } from '@/components/board/text'
import { Meter } from '@/components/ui/meter'
import { Moment } from '@/components/ui/moment'
import { VerdictMark } from '@/components/verdict/verdict-mark'
import { DECISION_CALLS } from '@/lib/domain/decision/calls'
import { formatAge } from '@/lib/domain/policy/format-age'
import type { BoardRow } from '@/lib/domain/release/view/view'

function Awaited({ row: { awaited, signs, soakLeftSeconds, soakPaused } }: { row: BoardRow }) {
  const who =
    awaited.length > 0
      ? boardText.row.waitingFor(awaited.join(', '))
      : signs
        ? boardText.row.allSigned
        : boardText.row.noSignOffs
  return (
    <div className="order-last min-w-0 text-small wide:order-none">
      <p className={`truncate ${awaited.length > 0 ? '' : 'text-soft'}`} title={who}>
        {who}
      </p>
      {soakLeftSeconds !== undefined && (
        <p className="text-soft">
          {boardText.row.soakPausedLeft({ isSoakPaused: soakPaused === true, age: formatAge(soakLeftSeconds) })}
        </p>
      )}
    </div>
  )
}

function MonitoringLine({ worst, failed }: NonNullable<BoardRow['monitoring']>) {
  return (
    <p className="truncate text-no-go text-small" title={worst}>
      <span aria-hidden>✕ </span>
      {worst}
      {failed > 1 && boardText.row.moreFailures(failed - 1)}
    </p>
  )
}

export function BoardRowLine({ row, fresh }: { row: BoardRow; fresh: boolean }) {
  return (
    <li
      className={`grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-0.5 border-line border-b py-2.5 wide:grid-cols-[8.5rem_minmax(0,1fr)_6.5rem_13rem_8rem] ${fresh ? 'glow' : ''}`}
    >
      <VerdictMark level={row.level} failed={row.monitoring !== undefined} />
      <div className="order-last col-span-2 min-w-0 wide:order-none wide:col-span-1">
        <Link href={`/releases/${row.id}`} data-find="release" className="font-strong hover:underline">
          {row.name} {row.version}
        </Link>{' '}
        <span className="text-soft">
          → {row.environment} · {row.projectName}
        </span>
        {row.decided && (
          <span className={`font-strong text-small ${row.decided.breakGlass ? 'text-no-go' : ''}`}>
            {' '}
            {boardText.row.decided({
              call: DECISION_CALLS[row.decided.call].label,
              isBreakGlass: row.decided.breakGlass,
            })}
          </span>
        )}
        {row.monitoring && <MonitoringLine {...row.monitoring} />}
        {row.worst && (
          <p className="truncate text-small text-soft" title={row.worst}>
            {row.worst}
            {row.reasons > 1 && boardText.row.andMore(row.reasons - 1)}
          </p>
        )}
      </div>
      <span className="justify-self-end wide:justify-self-start">
        <Meter
          label={boardText.row.itemsDecidedIn({ rowName: row.name, version: row.version })}
          value={row.tally.decided}
          of={row.tally.required}
          wrong={row.tally.failed}
        />
      </span>
      <Awaited row={row} />
      <p className="order-last text-end text-small text-soft wide:order-none">
        <Moment at={row.changedAt} />
      </p>
    </li>
  )
}
