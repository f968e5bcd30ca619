// How long the record of a release takes to be printed: `node --import tsx bench/report.ts`. ITEMS and ROUNDS set how much; OUT keeps the last PDF.
import { writeFileSync } from 'node:fs'
import { AT, materialOf } from '@/lib/domain/record/material.fixture'
import { recordOf } from '@/lib/domain/record/record'
import { tellRecord } from '@/lib/domain/record/tell/tell'
import { aside } from '@/lib/platform/aside'
import { sha256 } from '@/lib/platform/digest'

const ITEMS = Number(process.env.ITEMS ?? 300)
const ROUNDS = Number(process.env.ROUNDS ?? 5)
const origin = 'http://localhost:3000'

const record = recordOf(materialOf(ITEMS), AT, sha256)
const told = tellRecord(record)
/** Every text of people in six more scripts, so that all fonts are loaded. */
const scripts = tellRecord(
  recordOf(
    materialOf(ITEMS, (words) => `${words} שלום مرحبا 发布 リリース 릴리스`),
    AT,
    sha256,
  ),
)
const PRINTS = {
  pdf: { format: 'pdf', told, origin },
  'pdf in six scripts': { format: 'pdf', told: scripts, origin },
  md: { format: 'md', record, origin },
}

for (const [name, given] of Object.entries(PRINTS)) {
  const times: number[] = []
  const cpu: number[] = []
  let size = 0
  for (let round = 0; round <= ROUNDS; round++) {
    const begun = performance.now()
    const used = process.cpuUsage()
    const bytes = await aside('lib/report/print-thread.mjs', given, 120_000)
    times.push(performance.now() - begun)
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
