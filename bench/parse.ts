// How fast a checklist is read: megabytes for a second of CPU, of text that was never seen before and of the same lines again and
// again. `node --expose-gc --import tsx bench/parse.ts`; COUNTERSIGN_SEEDS adds a folder of checklists, REMARK names a folder with
// `remark` and `remark-gfm` installed, which then read the same text.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { unseenText } from './unseen'

const folders = [
  'examples',
  'lib/domain/checklist/fixtures',
  ...(process.env.COUNTERSIGN_SEEDS ? [process.env.COUNTERSIGN_SEEDS] : []),
]
const texts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => readFileSync(join(folder, name), 'utf8')),
)
const one = texts.join('\n\n')
const repeated = (bytes: number): string => one.repeat(Math.ceil(bytes / Buffer.byteLength(one))).slice(0, bytes)
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

type ReadText = (text: string) => unknown

function ours(text: string): void {
  if (parseChecklist(text).coverage.lost !== 0) throw new Error('a line was lost')
}

/** The reader of Markdown that most programs use, for the same text; null where it is not installed. */
async function remarkReader(): Promise<ReadText | null> {
  const folder = process.env.REMARK
  if (!folder) return null
  const { resolve } = createRequire(join(folder, 'package.json'))
  const [{ remark }, { default: gfm }] = await Promise.all(
    ['remark', 'remark-gfm'].map((name) => import(pathToFileURL(resolve(name)).href)),
  )
  const processor = remark().use(gfm)
  return (text) => processor.parse(text)
}

/** Megabytes for a second of CPU: the median over the texts, each read once. */
function rateOf(read: ReadText, given: readonly string[]): number {
  return median(
    given.map((text) => {
      globalThis.gc?.()
      const started = process.cpuUsage()
      read(text)
      const { user, system } = process.cpuUsage(started)
      return Buffer.byteLength(text) / (user + system)
    }),
  )
}

type Size = { bytes: number; rounds: number }
const SIZES: readonly Size[] = [
  { bytes: 20_000, rounds: 100 },
  { bytes: 1_000_000, rounds: 5 },
  { bytes: 10_000_000, rounds: 1 },
]
/** Text of the compiler's warm-up, and what no later text repeats. */
const WARM_UP = 1

const unseen = ({ bytes, rounds }: Size): string[] =>
  Array.from({ length: rounds }, (_, round) => unseenText(one, bytes, bytes + round, round * bytes))
const again = ({ bytes, rounds }: Size): string[] => Array.from({ length: rounds }, () => repeated(bytes))

function report(name: string, read: ReadText, sizes: readonly Size[], textsOf: (size: Size) => string[]): void {
  read(unseenText(one, 500_000, WARM_UP, 0))
  const rates = sizes.map((size) => rateOf(read, textsOf(size)))
  console.log(`${name.padEnd(22)}${rates.map((rate) => rate.toFixed(2).padStart(8)).join('')}`)
}

console.log(`${'MB for a second of CPU'.padEnd(22)}   20 kB    1 MB   10 MB   (limit 5; linear: the same rate)`)
report('unseen text', ours, SIZES, unseen)
report('the same lines again', ours, SIZES, again)
const remark = await remarkReader()
// It takes more than a minute for the largest.
if (remark) report('remark, unseen text', remark, SIZES.slice(0, 1), unseen)
