// How fast a checklist is read, on one core: megabytes a second, and whether twice the document takes twice the time. `node --import tsx bench/parse.ts`.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseChecklist } from '@/lib/domain/checklist/parse'

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
const sized = (bytes: number): string => one.repeat(Math.ceil(bytes / Buffer.byteLength(one))).slice(0, bytes)
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

function timeOf(text: string, rounds: number): number {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    const { coverage } = parseChecklist(text)
    times.push(performance.now() - started)
    if (coverage.lost !== 0) throw new Error('a line was lost')
  }
  return median(times)
}

timeOf(sized(1e6), 5)
const sizes = [0.02, 1, 2, 5, 10]
const figures = sizes.map((size) => {
  const text = sized(size * 1e6)
  return { size, rate: Buffer.byteLength(text) / 1000 / timeOf(text, size < 1 ? 200 : 7) }
})
for (const { size, rate } of figures) console.log(`${String(size).padStart(5)} MB   ${rate.toFixed(1)} MB/s`)
const [, single, , , ten] = figures
if (single && ten)
  console.log(
    `ten times the document takes ${((10 * single.rate) / ten.rate).toFixed(1)} times as long (linear: 10); limit 5 MB/s`,
  )
