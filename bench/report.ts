// How long the record of a release takes to be printed: `node --import tsx bench/report.ts`. ITEMS and ROUNDS set how much; OUT keeps the last PDF.
import { writeFileSync } from 'node:fs'
import { AT, materialOf } from '@/lib/domain/record/material.fixture'
import { recordOf } from '@/lib/domain/record/record'
import { writeRecord } from '@/lib/domain/record/write/write-record'
import { sha256 } from '@/lib/platform/digest'
import { runInThread } from '@/lib/platform/run-in-thread'

const ITEMS = Number(process.env.ITEMS ?? 300)
const ROUNDS = Number(process.env.ROUNDS ?? 5)
const origin = 'http://localhost:3000'

const record = recordOf(materialOf(ITEMS), AT, sha256)
const written = writeRecord(record)
/** Every text of people in six more scripts, so that all fonts are loaded. */
const scripts = writeRecord(
  recordOf(
    materialOf(ITEMS, (words) => `${words} שלום مرحبا 发布 リリース 릴리스`),
    AT,
    sha256,
  ),
)
const PRINTS = {
  pdf: { format: 'pdf', written, origin },
  'pdf in six scripts': { format: 'pdf', written: scripts, origin },
  md: { format: 'md', record, origin },
}

for (const [name, given] of Object.entries(PRINTS)) {
  const times: number[] = []
  const cpu: number[] = []
  let size = 0
  for (let round = 0; round <= ROUNDS; round++) {
    const started = performance.now()
    const used = process.cpuUsage()
    const bytes = await runInThread('lib/report/print-thread.mjs', given, 120_000)
    times.push(performance.now() - started)
    const { user, system } = process.cpuUsage(used)
    cpu.push((user + system) / 1000)
    size = bytes.byteLength
    if (process.env.OUT && given.format === 'pdf') writeFileSync(process.env.OUT, bytes)
  }
  const middle = (values: number[]) =>
    Math.round([...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0)
  const [first = 0, ...rest] = times
  console.log(
    `${name} of ${ITEMS} items: ${middle(rest)} ms (median of ${ROUNDS}; ${middle(cpu.slice(1))} ms of CPU), ${Math.round(first)} ms the first time, with its thread; ${Math.round(size / 1024)} kB`,
  )
}
process.exit(0)
