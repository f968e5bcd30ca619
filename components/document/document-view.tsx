'use client'
// A document that is read beside what was made of it: a line that is pressed is chosen, and what is chosen is brought
// into sight.
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useMemo, useRef } from 'react'
import { Blocks, type Marks, type NoteTone } from '@/components/document/blocks'
import type { Block } from '@/lib/domain/document/tree'

type Props = {
  blocks: Block[]
  direction: 'ltr' | 'rtl'
  label: string
  chosen: ReadonlySet<number>
  noted: ReadonlyMap<number, NoteTone>
  /** Bring what is chosen into sight: not when it was chosen here. */
  follow: boolean
  /** `isText`: not within a table or code, whose lines cannot stand alone. */
  onLine: (line: number, isText: boolean) => void
  /** The next (1) or the previous (-1) part of the document. */
  onStep: (by: 1 | -1) => void
}

/** Blocks that are laid out together, and only while they are near the window. */
const CHUNK = 24
const LINE_PX = 24
const SETTLING_FRAMES = 8

type Chunk = { line: number; end: number; blocks: Block[] }

function chunksOf(blocks: Block[]): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 0; at < blocks.length; at += CHUNK) {
    const part = blocks.slice(at, at + CHUNK)
    const [first, last] = [part[0], part.at(-1)]
    if (first && last) chunks.push({ line: first.line, end: last.end ?? last.line, blocks: part })
  }
  return chunks
}

const NOTHING: ReadonlySet<number> = new Set()

/** Null where no line of the chunk is marked. Marks of other chunks do not concern it: it need not be drawn again. */
function marksOf({ line, end }: Chunk, { chosen, noted }: Marks): Marks | null {
  let [isChosen, isNoted] = [false, false]
  for (let at = line; at <= end; at++) {
    isChosen ||= chosen.has(at)
    isNoted ||= noted.has(at)
  }
  return isChosen || isNoted ? { chosen: isChosen ? chosen : NOTHING, noted } : null
}

type ChunkProps = { blocks: Block[]; lines: number; marks: Marks | null }

const sameMarks = (one: Marks | null, other: Marks | null): boolean =>
  one?.chosen === other?.chosen && one?.noted === other?.noted

const ChunkView = memo(
  function ChunkView({ blocks, lines, marks }: ChunkProps) {
    return (
      <div
        className="document-chunk document-lazy"
        ref={(node) => node?.style.setProperty('contain-intrinsic-block-size', `auto ${lines * LINE_PX}px`)}
      >
        <Blocks blocks={blocks} marks={marks} />
      </div>
    )
  },
  (before, now) => before.blocks === now.blocks && sameMarks(before.marks, now.marks),
)

/**
 * Scrolls the list, and nothing around it, until the element stands in its upper third. Parts that were not laid out
 * yet move it meanwhile.
 */
function bringIntoSight(list: HTMLElement): () => void {
  let frames = 0
  let handle = 0
  const move = () => {
    const target = list.querySelector('[data-chosen]')
    const isScrolled = list.scrollHeight > list.clientHeight
    if (!target) return
    if (!isScrolled) target.scrollIntoView({ block: 'center' })
    const from = target.getBoundingClientRect().top - list.getBoundingClientRect().top
    const away = from - list.clientHeight / 3
    if (isScrolled && Math.abs(away) > 1) list.scrollTop += away
    frames += 1
    if (frames < SETTLING_FRAMES) handle = requestAnimationFrame(move)
  }
  move()
  return () => cancelAnimationFrame(handle)
}

export function DocumentView({ blocks, direction, label, chosen, noted, follow, onLine, onStep }: Props) {
  const list = useRef<HTMLElement>(null)
  const chunks = useMemo(() => chunksOf(blocks), [blocks])
  useEffect(() => {
    if (follow && chosen.size > 0 && list.current) return bringIntoSight(list.current)
  }, [chosen, follow])
  const press = (event: MouseEvent) => {
    const { target } = event
    if (!(target instanceof Element) || target.closest('a')) return
    if (window.getSelection()?.isCollapsed === false) return
    const line = target.closest<HTMLElement>('[data-line]')?.dataset.line
    if (line !== undefined) onLine(Number(line), target.closest('.document-code, table') === null)
  }
  const step = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'j' && event.key !== 'k')) return
    event.preventDefault()
    onStep(event.key === 'j' ? 1 : -1)
  }
  return (
    <section
      ref={list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      dir={direction}
      aria-label={label}
      aria-keyshortcuts="J K"
      onClick={press}
      onKeyDown={step}
      className="document"
    >
      {chunks.map((chunk) => (
        <ChunkView
          key={`${chunk.line} ${chunk.blocks.length}`}
          blocks={chunk.blocks}
          lines={chunk.end - chunk.line + 1}
          marks={marksOf(chunk, { chosen, noted })}
        />
      ))}
    </section>
  )
}
