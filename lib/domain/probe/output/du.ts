// `du`: how large files and folders are.
import { bytesOf } from '@/lib/domain/probe/output/quantity'
import { linesOf } from '@/lib/domain/probe/output/rows'

export type Sizes = { entries: { path: string; size: number }[]; size: number }

function unitOf(argv: readonly string[]): number {
  const flags = argv.filter((word) => /^-[a-zA-Z]+$/.test(word)).join('')
  if (flags.includes('b') || argv.includes('--bytes')) return 1
  if (flags.includes('m')) return 1024 ** 2
  return 1024
}

/** Sizes in bytes, numbers without a letter in the unit of the option (KiB without one); `size` is that of the last line, which is the whole. */
export function parseDu(argv: readonly string[], stdout: string): Sizes | null {
  const step = argv.includes('--si') ? 1000 : 1024
  const entries = linesOf(stdout).flatMap((line) => {
    const [, size = '', path = ''] = /^\s*(\S{1,24})\s+(\S.*)$/.exec(line) ?? []
    const bytes = bytesOf(size, step, unitOf(argv))
    return Number.isFinite(bytes) ? [{ path, size: bytes }] : []
  })
  const last = entries.at(-1)
  return last ? { entries, size: last.size } : null
}
