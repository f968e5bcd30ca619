'use client'
// The document line by line: what became of each, and which belong to what is chosen on the other side.
import { useEffect, useMemo, useRef } from 'react'

type Props = {
  source: string
  /** For each line the key of the node that holds it. */
  lineKeys: string[]
  chosen: string | null
  onChoose: (key: string) => void
  /** Lines that a finding speaks of. */
  marked: ReadonlySet<number>
}

const MOST = 3000

export function DocumentLines({ source, lineKeys, chosen, onChoose, marked }: Props) {
  const lines = useMemo(() => source.split(/\r\n|\n|\r/).map((text, at) => ({ text, number: at + 1 })), [source])
  const box = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const list = box.current
    const line = chosen === null ? null : list?.querySelector('[data-chosen]')
    // Only the list scrolls: what is read on the other side stays where it is.
    if (list && line)
      list.scrollTop += line.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3
  }, [chosen])
  return (
    <ol
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label="Lines of the document"
      className="max-h-[70dvh] overflow-auto border-line border-y bg-raised font-mono text-small"
    >
      {lines.slice(0, MOST).map(({ text, number }) => {
        const key = lineKeys[number - 1] ?? ''
        const own = key !== '' && key === chosen
        return (
          <li
            key={number}
            data-chosen={own || undefined}
            className={`grid grid-cols-[3rem_minmax(0,1fr)] ${own ? 'bg-glow' : ''} ${marked.has(number) ? 'border-hold border-l-2' : 'border-transparent border-l-2'}`}
          >
            <span aria-hidden className="select-none pr-2 text-right text-soft">
              {number}
            </span>
            {key === '' ? (
              <span className="prose-text">{text || ' '}</span>
            ) : (
              <button
                type="button"
                tabIndex={-1}
                onClick={() => onChoose(key)}
                className="prose-text block text-left hover:bg-sunk"
                title={`Line ${number}`}
              >
                {text}
              </button>
            )}
          </li>
        )
      })}
      {lines.length > MOST && (
        <li className="px-3 py-2 text-soft">{lines.length - MOST} more lines are read, and not shown.</li>
      )}
    </ol>
  )
}
