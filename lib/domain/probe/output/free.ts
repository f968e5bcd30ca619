// `free`: memory and swap.
import { bytesOf, shareOf } from '@/lib/domain/probe/output/quantity'
import { linesOf, wordsOf } from '@/lib/domain/probe/output/rows'

type Memory = { total: number; used: number; free: number; available: number; usedPercent: number }

export type MemoryUse = { memory: Memory; swap?: Omit<Memory, 'available'> }

const PLAIN: Record<string, number> = { b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 }
const LONG = new Map(Object.entries({ '--bytes': 1, '--kibi': 1024, '--mebi': 1024 ** 2, '--gibi': 1024 ** 3 }))

function unitOf(argv: readonly string[]): number {
  for (const word of argv.slice(1)) {
    const long = LONG.get(word)
    if (long !== undefined) return long
    const short = /^-[a-z]*([bkmg])[a-z]*$/.exec(word)?.[1]
    if (short !== undefined) return PLAIN[short] ?? 1024
  }
  return 1024
}

/** Known by their places, not by their names, which depend on the machine's language: total, used, free, shared, cache, available. */
export function parseFree(argv: readonly string[], stdout: string): MemoryUse | null {
  const unit = unitOf(argv)
  const step = argv.includes('--si') ? 1000 : 1024
  const [first, second] = linesOf(stdout)
    .map(wordsOf)
    .filter((words) => words[0]?.endsWith(':'))
    .map((words) => words.slice(1).map((word) => bytesOf(word, step, unit)))
  const [total, used, free, , , available] = first ?? []
  if (total === undefined || used === undefined || free === undefined || available === undefined) return null
  if (![total, used, free, available].every(Number.isFinite)) return null
  const memory = { total, used, free, available, usedPercent: shareOf(total - available, total) }
  const [all, taken, left] = second ?? []
  if (all === undefined || taken === undefined || left === undefined) return { memory }
  return { memory, swap: { total: all, used: taken, free: left, usedPercent: shareOf(taken, all) } }
}
