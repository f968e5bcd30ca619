// The rollback plans of whole documents, each gone as it is written, by a clock that the test moves. `COUNTERSIGN_SEEDS=<folder>` goes through its documents too.
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { finishRollback } from '@/lib/rollback/end-rollback'
import { readRollback } from '@/lib/rollback/read-rollback'
import { startRollback } from '@/lib/rollback/start-rollback'
import { tickStep } from '@/lib/rollback/tick-step'

testDatabase()

const folders = ['examples', ...(process.env.COUNTERSIGN_SEEDS ? [process.env.COUNTERSIGN_SEEDS] : [])]
const documents = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const),
)
const START = Date.parse('2026-11-02T10:00:00Z')
const at = (seconds: number) => new Date(START + seconds * 1000)
/** For a rollback plan that names no time. */
const SECONDS = 600

let place: { projectId: string; environmentId: string }
beforeAll(async () => {
  place = await buildProject()
})

test.each(documents)(
  '%s: every rollback plan that it names can be gone to its end, within its budget, and says so',
  async (_name, text) => {
    const first = await buildRelease(place, text)
    const lead = await buildPerson(place.projectId, 'lead')
    const { options } = (await readRollback(lead, { releaseId: first }, at(0))).desk
    expect(options.length).toBeGreaterThan(0)
    for (const [index, { title }] of options.entries()) {
      const releaseId = index === 0 ? first : await buildRelease(place, text)
      const { desk } = await readRollback(lead, { releaseId }, at(0))
      const option = desk.options[index]
      if (!option) throw new Error(title)
      const { id: planId, steps, workIds, checkIds, budgetSeconds } = option
      expect(steps.length + workIds.length, title).toBeGreaterThan(0)
      await startRollback(lead, { releaseId, planId, reason: 'It does not hold', rehearsal: false }, at(0))
      const things = steps.length + workIds.length + checkIds.length
      const each = (budgetSeconds ?? SECONDS) / (things + 1)
      let now = 0
      for (const step of steps) {
        now += each
        await tickStep(lead, { releaseId, planId, stepId: step.id, done: true }, at(now))
      }
      for (const itemId of [...workIds, ...checkIds]) {
        now += each
        const item = (await readRelease(lead, { releaseId }, at(now))).items.find(({ id }) => id === itemId)
        await patchItem(lead, { itemId, outcome: 'passed', revision: item?.revision ?? 0 }, at(now))
      }
      const last = budgetSeconds ?? SECONDS
      expect(await finishRollback(lead, { releaseId, planId }, at(last)), title).toMatchObject({
        outcome: 'rolled-back',
        seconds: last,
        withinBudget: budgetSeconds === undefined ? null : true,
      })
      expect((await readRelease(lead, { releaseId }, at(last))).head, title).toMatchObject({
        state: 'rolled-back',
        verdict: { level: 'no-go' },
      })
    }
  },
)
