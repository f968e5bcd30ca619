// How many of the boxes that a machine could check have an offered probe, over the documents of the folder that is
// named by COUNTERSIGN_SEEDS.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CHECKABLE } from '@/lib/domain/checklist/fixtures/checkable-seeds'
import { itemsOf } from '@/lib/domain/checklist/nodes'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { hideSecrets } from '@/lib/domain/checklist/source/secrets'

const folder = process.env.COUNTERSIGN_SEEDS ?? ''
const LEAST = 0.55

/** Lines of the items of a document that have an offer. */
function offeredLines(text: string): Set<number> {
  const { sections, offers } = parseChecklist(hideSecrets(text).text)
  const offered = new Set(offers.map(({ itemKey }) => itemKey))
  return new Set(itemsOf(sections).flatMap(({ key, line }) => (offered.has(key) ? [line] : [])))
}

test.skipIf(!existsSync(folder))('at least 55 % of the boxes that a machine could check have an offer', () => {
  const names = readdirSync(folder)
  const counts = Object.entries(CHECKABLE).map(([start, lines]) => {
    const name = names.find((candidate) => candidate.startsWith(start))
    const offered = offeredLines(readFileSync(join(folder, name ?? ''), 'utf8'))
    return { all: lines.length, offered: lines.filter((line) => offered.has(line)).length }
  })
  const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
  expect(sum(counts.map(({ all }) => all))).toBe(205)
  expect(sum(counts.map(({ offered }) => offered)) / 205).toBeGreaterThanOrEqual(LEAST)
})
