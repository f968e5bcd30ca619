// What backs an outcome. Files are downloads: what people upload is never shown as a page.

import { checklistText } from '@/components/checklist/text'
import { LinkedText } from '@/components/discussion/linked-text'
import { Moment } from '@/components/ui/moment'
import type { EvidenceView } from '@/lib/domain/release/view/view'

const size = (bytes: number) =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 * 1024
      ? checklistText.evidenceList.kb(Math.round(bytes / 1024))
      : checklistText.evidenceList.mb((bytes / 1024 / 1024).toFixed(1))

function Piece({ piece }: { piece: EvidenceView }) {
  const name = piece.title || piece.kind
  return (
    <li>
      {piece.kind === 'file' ? (
        <a className="text-accent hover:underline" href={`/api/v1/evidence/${piece.id}`} download>
          {name}
        </a>
      ) : piece.url ? (
        <a className="text-accent hover:underline" href={piece.url} rel="noopener noreferrer nofollow" target="_blank">
          {name}
        </a>
      ) : (
        <span className="prose-text" dir="auto">
          <LinkedText text={piece.text ?? name} />
        </span>
      )}
      <span className="text-small text-soft">
        {' '}
        · {piece.createdBy}, <Moment at={piece.createdAt} /> · {size(piece.size)} ·{' '}
        <code title={checklistText.evidenceList.sha256(piece.sha256)}>{piece.sha256.slice(0, 12)}</code>
      </span>
    </li>
  )
}

export function EvidenceList({ evidence, of }: { evidence: EvidenceView[]; of: string }) {
  if (evidence.length === 0) return null
  return (
    <section aria-label={checklistText.evidenceList.evidenceOf(of)}>
      <p className="font-strong text-small">{checklistText.evidenceList.evidence}</p>
      <ul className="flex flex-col gap-0.5">
        {evidence.map((piece) => (
          <Piece key={piece.id} piece={piece} />
        ))}
      </ul>
    </section>
  )
}
