// What reading a document noticed, the gravest first. Nothing of it blocks saving; a question holds releases.
import { PlainText } from '@/components/document/plain-text'
import { plural } from '@/components/template/preview/wording'
import { templateText } from '@/components/template/text'
import type { Finding, FindingSeverity } from '@/lib/domain/checklist/structure'

/** With `onLines` the lines of a finding can be shown beside it. */
type Props = { findings: Finding[]; onLines?: (lines: readonly number[]) => void }

const LINES = 12
const LINE = 'rounded-small bg-sunk px-1.5 font-mono text-small'

const NAMES: Record<FindingSeverity, { one: string; many: string; sign: string; ink: string }> = {
  question: { one: 'question', many: 'questions', sign: '?', ink: 'text-hold' },
  warning: { one: 'warning', many: 'warnings', sign: '!', ink: 'text-hold' },
  info: { one: 'note', many: 'notes', sign: 'i', ink: 'text-soft' },
}

function Lines({ lines, onLines }: Pick<Props, 'onLines'> & { lines: number[] }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {lines.slice(0, LINES).map((line) =>
        onLines ? (
          <button
            key={line}
            type="button"
            onClick={() => onLines([line])}
            className={`${LINE} text-accent hover:underline`}
          >
            <span className="sr-only">{templateText.findingList.line} </span>
            {line}
          </button>
        ) : (
          <span key={line} className={`${LINE} text-soft`}>
            <span className="sr-only">{templateText.findingList.line} </span>
            {line}
          </span>
        ),
      )}
      {lines.length > LINES && (
        <span className="text-small text-soft">{templateText.findingList.more(lines.length - LINES)}</span>
      )}
    </span>
  )
}

function Row({ finding, onLines }: { finding: Finding } & Pick<Props, 'onLines'>) {
  const { sign, one, ink } = NAMES[finding.severity]
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2 border-line border-t px-4 py-2">
      <span className={`text-center font-strong ${ink}`}>
        <span aria-hidden>{sign}</span>
        <span className="sr-only">{one}</span>
      </span>
      <div className="min-w-0">
        <p className="wrap-anywhere">
          <PlainText text={finding.message} />
        </p>
        {finding.suggestion && (
          <p className="text-small text-soft wrap-anywhere">
            <PlainText text={finding.suggestion} />
          </p>
        )}
        <Lines lines={finding.lines} onLines={onLines} />
      </div>
    </li>
  )
}

const keyOf = ({ code, key = '', lines, message }: Finding) => `${code} ${key} ${lines.join()} ${message}`

/** Questions and warnings in sight, notes folded away. */
export function FindingList({ findings, onLines }: Props) {
  const loud = (['question', 'warning'] as const).flatMap((wanted) =>
    findings.filter(({ severity }) => severity === wanted),
  )
  const notes = findings.filter(({ severity }) => severity === 'info')
  if (findings.length === 0) return null
  return (
    <div>
      <ul>
        {loud.map((finding) => (
          <Row key={keyOf(finding)} finding={finding} onLines={onLines} />
        ))}
      </ul>
      {notes.length > 0 && (
        <details className="border-line border-t">
          <summary className="px-4 py-2 text-accent">{plural(notes.length, NAMES.info.one, NAMES.info.many)}</summary>
          <ul>
            {notes.map((finding) => (
              <Row key={keyOf(finding)} finding={finding} onLines={onLines} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
