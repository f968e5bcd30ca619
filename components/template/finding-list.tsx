// What a careful colleague would say of the document. None of it blocks.
import type { Finding } from '@/lib/domain/checklist/structure'

type Props = { findings: Finding[]; onLine?: (line: number) => void }

export function FindingList({ findings, onLine }: Props) {
  if (findings.length === 0) return null
  return (
    <section aria-label="Findings" className="flex flex-col gap-1">
      <h2 className="font-strong">
        {findings.length} thing{findings.length === 1 ? '' : 's'} to look at
      </h2>
      <ul className="flex flex-col">
        {findings.map((finding) => (
          <li
            key={`${finding.code} ${finding.lines.join()} ${finding.message}`}
            className="border-line border-t py-1.5"
          >
            <p>{finding.message}</p>
            <p className="text-small text-soft">
              {finding.suggestion}{' '}
              {finding.lines.slice(0, 12).map((line) =>
                onLine ? (
                  <button
                    key={line}
                    type="button"
                    onClick={() => onLine(line)}
                    className="mr-1 text-accent hover:underline"
                  >
                    line {line}
                  </button>
                ) : (
                  <span key={line} className="mr-1">
                    line {line}
                  </span>
                ),
              )}
              {finding.lines.length > 12 && `and ${finding.lines.length - 12} more`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
