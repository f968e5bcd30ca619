// One change as a sentence, with what was there before and after; its hash is one click away.
import Link from 'next/link'
import { historyText } from '@/components/history/text'
import { Moment } from '@/components/ui/moment'
import type { HistoryEntry } from '@/lib/domain/audit/history-line'
import type { Change, Piece } from '@/lib/domain/audit/sentences'

export type Line = { seq: number; prev: string; hash: string; body: string; entry: HistoryEntry | null }

const LONGEST = 240
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

function Sentence({ entry }: { entry: HistoryEntry }) {
  const { by, pieces, releaseId, itemId } = entry
  const show = (piece: Piece, at: number) => {
    if (typeof piece === 'string') return piece
    const key = `${at} ${piece.name}`
    if (piece.item && releaseId && itemId)
      return (
        <Link
          key={key}
          href={`/releases/${releaseId}#item-${itemId}`}
          className="font-strong hover:underline"
          dir="auto"
        >
          {piece.name}
        </Link>
      )
    return (
      <strong key={key} className="font-strong" dir="auto">
        {piece.name}
      </strong>
    )
  }
  return (
    <p className="min-w-0">
      <span dir="auto">{by.name}</span> {pieces.map(show)}
    </p>
  )
}

function Changed({ what, was, is }: Change) {
  return (
    <p className="text-small">
      <span className="text-soft">{what}: </span>
      {was !== null && (
        <>
          <span className="sr-only">{historyText.line.was} </span>
          <code className="break-all text-soft">{short(was)}</code>
          <span aria-hidden> → </span>
          <span className="sr-only">{historyText.line.isNow} </span>
        </>
      )}
      <code className="break-all">{is === null ? historyText.line.nothing : short(is)}</code>
    </p>
  )
}

export function HistoryRow({ line }: { line: Line }) {
  const { seq, prev, hash, body, entry } = line
  return (
    <li id={`change-${seq}`} className="grid grid-cols-[3rem_minmax(0,1fr)] gap-x-3 border-line border-t py-1.5">
      <span className="text-small text-soft leading-[1.3125rem]">
        {entry && <Moment at={entry.at} withDay={false} />}
      </span>
      <div className="flex min-w-0 flex-col gap-0.5">
        {entry ? <Sentence entry={entry} /> : <p className="text-no-go">{historyText.line.invalidEvent}</p>}
        {entry?.changes.map((change) => (
          <Changed key={`${change.what} ${change.was} ${change.is}`} {...change} />
        ))}
        {entry?.words && (
          <p className="prose-text max-w-prose border-edge border-s-2 ps-2 text-small" dir="auto">
            {entry.words}
          </p>
        )}
        <details className="text-small">
          <summary className="inline-block min-h-6 text-soft leading-6 hover:underline">
            {historyText.line.change(seq)} <code>{hash.slice(0, 12)}</code>
          </summary>
          <dl className="grid gap-x-3 gap-y-0.5 pb-1 wide:grid-cols-[max-content_minmax(0,1fr)]">
            <dt className="text-soft">{historyText.line.sha256}</dt>
            <dd>
              <code className="break-all">{hash}</code>
            </dd>
            <dt className="text-soft">{historyText.line.previousHash}</dt>
            <dd>
              <code className="break-all">{prev}</code>
            </dd>
            <dt className="text-soft">{historyText.line.hashedContent}</dt>
            <dd>
              <code className="break-all">{body}</code>
            </dd>
          </dl>
        </details>
      </div>
    </li>
  )
}
