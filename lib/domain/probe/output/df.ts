// `df`: file systems with their sizes.
import { bytesOf, percentOf } from '@/lib/domain/probe/output/quantity'
import { linesOf, wordsOf } from '@/lib/domain/probe/output/rows'

type Mount = {
  filesystem: string
  mount: string
  size: number
  used: number
  available: number
  usedPercent: number
  freePercent: number
}

export type Disks = { mounts: Mount[] } & Partial<Omit<Mount, 'filesystem'>>

/** What a number without a letter counts, in bytes: as the header says ("1K-blocks", "512-blocks", "1M-Blöcke"), else 1024. */
function blockOf(argv: readonly string[], header: string): number {
  if (argv.some((word) => word === '-i' || word === '--inodes')) return 1
  const [, count = '', letter = ''] = /(\d{1,6})([KMGTB]?)-(?=\p{L})/u.exec(header) ?? []
  return count === '' ? 1024 : bytesOf(`${count}${letter || 'B'}`, 1024)
}

function mountOf(line: string, step: 1000 | 1024, block: number): Mount | null {
  const words = wordsOf(line)
  const at = words.findIndex((word, index) => index >= 4 && percentOf(word) >= 0)
  const place = words.findIndex((word, index) => index > at && word.startsWith('/'))
  if (at === -1 || place === -1) return null
  const [size, used, available] = [3, 2, 1].map((back) => bytesOf(words[at - back] ?? '', step, block))
  const usedPercent = percentOf(words[at] ?? '')
  if (size === undefined || used === undefined || available === undefined) return null
  if (![size, used, available].every(Number.isFinite)) return null
  return {
    filesystem: words.slice(0, at - 3).join(' '),
    mount: words.slice(place).join(' '),
    ...{ size, used, available, usedPercent, freePercent: 100 - usedPercent },
  }
}

/** `mounts`, and the figures of the only one, or of `/` among several, at the top. With `-i` the figures count inodes. */
export function parseDf(argv: readonly string[], stdout: string): Disks | null {
  const [header = '', ...lines] = linesOf(stdout)
  const decimal = argv.some((word) => word === '--si' || /^-[a-zA-Z]*H/.test(word))
  const block = blockOf(argv, header)
  const mounts = lines.flatMap((line) => mountOf(line, decimal ? 1000 : 1024, block) ?? [])
  if (mounts.length === 0) return null
  const own = mounts.length === 1 ? mounts[0] : mounts.find(({ mount }) => mount === '/')
  if (!own) return { mounts }
  const { filesystem: _, ...figures } = own
  return { mounts, ...figures }
}
