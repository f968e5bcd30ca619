// What the documents of the release say against each other: a quiet line that opens to a list.
import { releaseText } from '@/components/release/text'
import type { FindingView } from '@/lib/domain/release/view/view'

export function FindingLines({ findings }: { findings: FindingView[] }) {
  if (findings.length === 0) return null
  return (
    <details className="text-small">
      <summary className="text-soft">
        {releaseText.findingLines.betweenTheDocuments(releaseText.findingLines.contradictions(findings.length))}
      </summary>
      <ul className="list-disc ps-5">
        {findings.map(({ message, suggestion }) => (
          <li key={message} className="wrap-anywhere">
            <bdi>{message}</bdi> {suggestion && <span className="text-soft">{suggestion}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
