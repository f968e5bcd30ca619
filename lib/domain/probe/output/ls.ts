// `ls`: names, and with `-l` sizes and permissions.
import { bytesOf } from '@/lib/domain/probe/output/quantity'
import { linesOf } from '@/lib/domain/probe/output/rows'

type Entry = { name: string; size: number; mode: string; directory: boolean }

export type Listing = { names: string[]; count: number; entries?: Entry[] }

const LONG = /^([-dlcbps])([rwxsStT-]{9})[.+@]?\s+\d+\s+\S+\s+\S+\s+(\d[\d.,]*[KMGTP]?)\s+/

const lastName = (path: string): string => path.replace(/\/$/, '').split('/').at(-1) ?? path

/** The name stands behind month, day and time, or behind one or two words of a date as `--time-style` has it. */
function nameOf(rest: string): string {
  const dated = /^(?:\p{L}{2,10}\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}{2,10}\.?|\d{4}-\d{2}-\d{2})\s+\S+\s+(?:[+-]\d{4}\s+)?/u
  return rest.replace(dated, '').split(' -> ')[0] ?? ''
}

function entryOf(line: string): Entry | null {
  const found = LONG.exec(line)
  if (!found) return null
  const [whole, type = '', mode = '', size = ''] = found
  return { name: nameOf(line.slice(whole.length)), size: bytesOf(size, 1024), mode, directory: type === 'd' }
}

/** Names are without their folders. With `-l`, `entries` has more of each; a line that is none (`total 12`) is left out. */
export function parseLs(argv: readonly string[], stdout: string): Listing | null {
  const lines = linesOf(stdout)
  const long = argv.slice(1).some((word) => /^-[a-zA-Z1]*[lnog]/.test(word) || word === '--format=long')
  if (!long) {
    const names = lines.filter((line) => !line.endsWith(':')).map(lastName)
    return { names, count: names.length }
  }
  const entries = lines.flatMap((line) => entryOf(line) ?? [])
  if (entries.length === 0 && lines.some((line) => !/^\p{L}+ \d/u.test(line))) return null
  return { names: entries.map(({ name }) => lastName(name)), count: entries.length, entries }
}
