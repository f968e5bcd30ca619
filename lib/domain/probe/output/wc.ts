// `wc`: how many lines, words and bytes.
import { linesOf, wordsOf } from '@/lib/domain/probe/output/rows'

export type Counts = { lines?: number; words?: number; bytes?: number; count?: number }

const COLUMNS: [name: 'lines' | 'words' | 'bytes', letter: string, long: string][] = [
  ['lines', 'l', '--lines'],
  ['words', 'w', '--words'],
  ['bytes', 'c', '--bytes'],
]

/** Of several files the total, which is the last line. `count` is the figure where only one was asked for. */
export function parseWc(argv: readonly string[], stdout: string): Counts | null {
  const requested = COLUMNS.filter(([, letter, long]) =>
    argv.slice(1).some((word) => word === long || (/^-[a-zA-Z]+$/.test(word) && word.includes(letter))),
  )
  const columns = requested.length > 0 ? requested : COLUMNS
  const last = wordsOf(linesOf(stdout).at(-1) ?? '')
  const figures = last.slice(0, columns.length).map((word) => (/^\d{1,15}$/.test(word) ? Number(word) : Number.NaN))
  if (figures.length < columns.length || !figures.every(Number.isFinite)) return null
  const counts: Counts = Object.fromEntries(columns.map(([name], at) => [name, figures[at]]))
  return columns.length === 1 ? { ...counts, count: figures[0] ?? 0 } : counts
}
