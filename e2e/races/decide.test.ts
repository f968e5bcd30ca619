// Many people at once: one wins, the others are told, nothing is lost, and no GO comes of a race.
import { describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, PASSWORD } from '@/e2e/support/releases'
import { countStatements } from '@/e2e/support/statements'
import { readAudit } from '@/lib/data/audit'
import { Refusal } from '@/lib/domain/refusal'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read-release'
import { readVerdict } from '@/lib/release/read-verdict'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { sign } from '@/lib/signoff/sign'

testDatabase()
const now = () => new Date()
const ONE = '# R\n\n## Do\n- [ ] Only item\n'
const SIGNED = '# R\n\n## Do\n- [ ] One\n- [ ] Two\n\n## Approval\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n'

async function codes(deeds: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(deeds)
  return settled.map((result) => (result.status === 'fulfilled' ? 'done' : result.reason instanceof Refusal ? result.reason.code : String(result.reason)))
}

describe('two and more at the same item', () => {
  test('of twenty different decisions at once exactly one is written; the others get what is there now', async () => {
    const place = await buildProject()
    const releaseId = await buildRelease(place, ONE)
    const lead = await buildPerson(place.projectId, 'lead')
    const [item] = (await readRelease(lead, { releaseId }, now())).items
    if (!item) throw new Error('one item')
    const results = await codes(
      Array.from({ length: 20 }, (_, at) => patchItem(lead, { itemId: item.id, outcome: 'failed', reason: `reason ${at}`, revision: item.revision }, now())),
    )
    expect(results.filter((code) => code === 'done')).toHaveLength(1)
    expect(results.filter((code) => code === 'stale')).toHaveLength(19)
    const after = (await readRelease(lead, { releaseId }, now())).items[0]
    expect(after?.revision).toBe(item.revision + 1)
    await patchItem(lead, { itemId: item.id, outcome: 'failed', reason: 'other', revision: item.revision }, now()).catch((error: Refusal) =>
      expect(error.detail.current).toMatchObject({ id: item.id, revision: item.revision + 1 }),
    )
  })

  test('saying again what is so already is done, once', async () => {
    const place = await buildProject()
    const releaseId = await buildRelease(place, ONE)
    const lead = await buildPerson(place.projectId, 'lead')
    const [item] = (await readRelease(lead, { releaseId }, now())).items
    if (!item) throw new Error('one item')
    const results = await codes(Array.from({ length: 10 }, () => patchItem(lead, { itemId: item.id, outcome: 'passed', revision: item.revision }, now())))
    expect(results.every((code) => code === 'done')).toBe(true)
    let decided = 0
    for await (const page of readAudit(place.projectId)) decided += page.filter((line) => line.body.includes('"item.decided"')).length
    expect(decided).toBe(1)
  })

  test('a tick costs under five SQL statements, beginning and end of the transaction aside', async () => {
    const place = await buildProject()
    const releaseId = await buildRelease(place, ONE)
    const lead = await buildPerson(place.projectId, 'lead')
    const [item] = (await readRelease(lead, { releaseId }, now())).items
    if (!item) throw new Error('one item')
    const statements = await countStatements(() => patchItem(lead, { itemId: item.id, outcome: 'passed', revision: item.revision }, now()))
    expect(statements.length).toBe(4)
  })
})

describe('signing while others edit', () => {
  test('no GO ever rests on a signature over something else', async () => {
    const place = await buildProject()
    const releaseId = await buildRelease(place, SIGNED)
    const lead = await buildPerson(place.projectId, 'lead')
    const qa = await buildPerson(place.projectId, 'viewer', ['QA Lead'])
    const decideAll = async () => {
      for (const { id, revision, outcome } of (await readRelease(lead, { releaseId }, now())).items)
        if (outcome !== 'passed') await patchItem(lead, { itemId: id, outcome: 'passed', revision }, now())
    }
    let signed = 0
    for (let round = 0; round < 25; round++) {
      await decideAll()
      const { challengeId } = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
      const [first] = (await readRelease(lead, { releaseId }, now())).items
      if (!first) throw new Error('two items')
      const [signing] = await Promise.all([
        codes([sign(qa, { challengeId, decision: 'approved', conditions: [], password: PASSWORD }, now())]),
        codes([patchItem(lead, { itemId: first.id, outcome: 'failed', reason: `round ${round}`, revision: first.revision }, now())]),
      ])
      if (signing[0] === 'done') signed += 1
      const { verdict } = await readVerdict(lead, { releaseId }, now())
      expect(verdict).toBe('no-go')
    }
    await decideAll()
    // Everything is as it was whenever a signature came first: such a one counts again, and without one the release waits for it.
    expect((await readVerdict(lead, { releaseId }, now())).verdict).toBe(signed > 0 ? 'go' : 'hold')
  })

  test('a challenge works once, for its person, however often it is sent', async () => {
    const place = await buildProject()
    const releaseId = await buildRelease(place, SIGNED)
    const qa = await buildPerson(place.projectId, 'viewer', ['QA Lead'])
    const other = await buildPerson(place.projectId, 'viewer', ['QA Lead'])
    const { challengeId } = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
    const input = { challengeId, decision: 'approved' as const, conditions: [], password: PASSWORD }
    expect(await codes([sign(other, input, now())])).toEqual(['conflict'])
    expect(await codes([sign(qa, { ...input, password: 'wrong' }, now())])).toEqual(['wrong-password'])
    const results = await codes(Array.from({ length: 4 }, () => sign(qa, input, now())))
    expect(results.filter((code) => code === 'done')).toHaveLength(1)
    expect(await codes([sign(qa, input, new Date(Date.now() + 6 * 60_000))])).toEqual(['conflict'])
  })
})
