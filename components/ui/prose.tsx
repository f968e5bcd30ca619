// Text that somebody wrote in Markdown, as text: emphasis and code are shown, tables keep their columns, nothing
// becomes a link or an element of its own.
import type { ReactNode } from 'react'

/**
 * Splits at `mark` in one pass: every second piece stood between two of them; one without its partner stays as it was
 * written.
 */
function between(
  text: string,
  mark: string,
  wrap: (inner: string, key: string) => ReactNode,
  outside: (text: string, key: string) => ReactNode,
): ReactNode[] {
  const pieces = text.split(mark)
  const unpaired = pieces.length % 2 === 0
  return pieces.map((piece, place) => {
    const key = `${mark}${place}`
    if (place % 2 === 0) return outside(piece, key)
    return unpaired && place === pieces.length - 1 ? outside(mark + piece, key) : wrap(piece, key)
  })
}

function Line({ text }: { text: string }) {
  return between(
    text,
    '`',
    (code, key) => (
      <code key={key} className="rounded-small bg-sunk px-1 text-small text-ink">
        {code}
      </code>
    ),
    (plain, key) => (
      <span key={key}>
        {between(
          plain,
          '**',
          (strong, inner) => (
            <strong key={inner} className="font-strong text-ink">
              {strong}
            </strong>
          ),
          (rest) => rest,
        )}
      </span>
    ),
  )
}

const isTable = (text: string) => text.trimStart().startsWith('|')

export function Prose({ parts }: { parts: string[] }) {
  return (
    <div className="flex max-w-3xl flex-col gap-1.5 text-soft" dir="auto">
      {parts.map((part, place) => {
        const key = `${place} ${part.slice(0, 40)}`
        return isTable(part) ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          <pre key={key} tabIndex={0} className="overflow-x-auto text-small">
            {part}
          </pre>
        ) : (
          <p key={key} className="prose-text">
            <Line text={part} />
          </p>
        )
      })}
    </div>
  )
}
