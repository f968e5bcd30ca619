// The record of a release: the verdict first, then why, then everything. Made to be read years later, on paper too.
import { RecordTable } from '@/components/record/record-table'
import { recordText } from '@/components/record/text'
import { Moment } from '@/components/ui/moment'
import { VerdictBlock } from '@/components/verdict/verdict-mark'
import type { WrittenRecord } from '@/lib/domain/record/written-record'
import { MONITORING_FAILED } from '@/lib/domain/verdict/format-verdict'

const FORMATS = [
  { format: 'pdf', says: recordText.record.pdf },
  { format: 'md', says: recordText.record.markdown },
  { format: 'json', says: recordText.record.json },
] as const

function Downloads({ place }: { place: string }) {
  return (
    <ul aria-label={recordText.record.download} className="no-print flex flex-wrap gap-x-4 gap-y-1">
      {FORMATS.map(({ format, says }) => (
        <li key={format}>
          <a className="text-accent underline" href={`/api/v1${place}/report?format=${format}`} download>
            {says}
          </a>
        </li>
      ))}
    </ul>
  )
}

export function RecordView({ written }: { written: WrittenRecord }) {
  const { name, version, environment, project, round, at, level, said, contentHash, place, tables } = written
  return (
    <article className="record mx-auto flex w-full max-w-6xl flex-col gap-6 px-4 py-6">
      <header className="flex flex-col gap-2">
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <VerdictBlock level={level} />
          {written.monitoringFailed && <span className="font-strong text-no-go">{MONITORING_FAILED}</span>}
          <h1 className="min-w-0 font-strong text-title wrap-anywhere">
            <bdi>{name}</bdi> <bdi>{version}</bdi>{' '}
            <span className="font-normal text-soft">
              → <bdi>{environment}</bdi>
            </span>
          </h1>
        </div>
        {said.map((sentence) => (
          <p key={sentence} className="font-strong">
            {sentence}
          </p>
        ))}
        <p className="text-soft">
          {recordText.record.recordOf} <a href={place}>{recordText.record.theRelease}</a> {recordText.record.inLabel}{' '}
          <bdi>{project}</bdi>
          {recordText.record.roundAsOf(round)} <Moment at={at} /> {recordText.record.utcContent}{' '}
          <code className="wrap-anywhere">{contentHash}</code>
        </p>
        <Downloads place={place} />
      </header>
      {tables.map((table) => (
        <RecordTable key={table.id} table={table} />
      ))}
    </article>
  )
}
