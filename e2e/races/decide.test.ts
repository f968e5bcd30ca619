// Many people at once: one wins, the others are told, nothing is lost, and no GO comes of a race.
import { describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, PASSWORD } from '@/e2e/support/releases'
import { countStatements } from '@/e2e/support/statements'
import { readAudit } from '@/lib/data/audit'
import { database } from '@/lib/data/client'
import type { Person } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { readVerdict } from '@/lib/release/read/read-verdict'
import { acknowledgeSeparation } from '@/lib/signoff/acknowledge-separation'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { sign } from '@/lib/signoff/sign'

testDatabase()
const now = () => new Date()
const ONE = '# R\n\n## Do\n- [ ] Only item\n'
const SIGNED =
  '# R\n\n## Do\n- [ ] One\n- [ ] Two\n\n## Approval\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n'

const TWO_SIGN = `${ONE}\n## Approval\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n| Security | ____ | ____ |\n`

/** Does the action as soon as so many have signed this content, or nobody will any more. */
async function afterSignatures<R>(
  releaseId: string,
  contentHash: string,
  count: number,
  signing: Promise<unknown>,
  action: () => Promise<R>,
): Promise<R> {
  let over = false
  void signing.finally(() => {
    over = true
  })
  while (!over && (await database().signoff.count({ where: { releaseId, contentHash } })) < count);
  return action()
}

async function codes(actions: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(actions)
  return settled.map((result) =>
    result.status === 'fulfilled'
      ? 'done'
      : result.reason instanceof Refusal
        ? result.reason.code
        : String(result.reason),
  )
}

describe('two and more at the same item', () => {
  test('of twenty different decisions at once exactly one is written; the others get what is there now', async () => {
    const place = await buildProject()
    const releaseId = await buildRelease(place, ONE)
    const lead = await buildPerson(place.projectId, 'lead')
    const [item] = (await readRelease(lead, { releaseId }, now())).items
    if (!item) throw new Error('one item')
    const results = await codes(
      Array.from({ length: 20 }, (_, at) =>
        patchItem(lead, { itemId: item.id, outcome: 'failed', reason: `reason ${at}`, revision: item.revision }, now()),
      ),
    )
    expect(results.filter((code) => code === 'done')).toHaveLength(1)
    expect(results.filter((code) => code === 'stale')).toHaveLength(19)
    const after = (await readRelease(lead, { releaseId }, now())).items[0]
    expect(after?.revision).toBe(item.revision + 1)
    await patchItem(
      lead,
      { itemId: item.id, outcome: 'failed', reason: 'other', revision: item.revision },
      now(),
    ).catch((error: Refusal) =>
      expect(error.detail.current).toMatchObject({ id: item.id, revision: item.revision + 1 }),
    )
  })

  test('saying again what is so already is done, once', async () => {
    const place = await buildProject()
    const releaseId = await buildRelease(place, ONE)
    const lead = await buildPerson(place.projectId, 'lead')
    const [item] = (await readRelease(lead, { releaseId }, now())).items
    if (!item) throw new Error('one item')
    const results = await codes(
      Array.from({ length: 10 }, () =>
        patchItem(lead, { itemId: item.id, outcome: 'passed', revision: item.revision }, now()),
      ),
    )
    expect(results.every((code) => code === 'done')).toBe(true)
    let decided = 0
    for await (const page of readAudit(place.projectId))
      decided += page.filter((line) => line.body.includes('"item.decided"')).length
    expect(decided).toBe(1)
  })

  test('a tick costs under five SQL statements, beginning and end of the transaction aside', async () => {
    const place = await buildProject()
    const releaseId = await buildRelease(place, ONE)
    const lead = await buildPerson(place.projectId, 'lead')
    const [item] = (await readRelease(lead, { releaseId }, now())).items
    if (!item) throw new Error('one item')
    const statements = await countStatements(() =>
      patchItem(lead, { itemId: item.id, outcome: 'passed', revision: item.revision }, now()),
    )
    expect(statements.length).toBe(4)
  })

  test('so does one by a holder of an independent role, who confirmed that it costs the signature', async () => {
    const place = await buildProject()
    const releaseId = await buildRelease(place, SIGNED)
    const qa = await buildPerson(place.projectId, 'lead', ['QA Lead'])
    const [item] = (await readRelease(qa, { releaseId }, now())).items
    if (!item) throw new Error('two items')
    const tick = () => patchItem(qa, { itemId: item.id, outcome: 'passed', revision: item.revision }, now())
    expect(await codes([tick()])).toEqual(['conflict'])
    await acknowledgeSeparation(qa, { releaseId, roles: ['QA Lead'] })
    const statements = await countStatements(tick)
    expect(statements.length).toBe(4)
  })
})

/** Each is two signatures with their passwords and one edit at once. `RACES=600` runs as many as the design asks for, in about a minute and a half. */
const RACES = Number(process.env.RACES ?? 60)

describe('signing while others edit', () => {
  test(`in ${RACES} races of two approvers and an editor, no GO ever rests on a signature over something else`, {
    timeout: 120_000 + RACES * 2000,
  }, async () => {
    const place = await buildProject()
    const releaseId = await buildRelease(place, TWO_SIGN)
    const lead = await buildPerson(place.projectId, 'lead')
    const qa = await buildPerson(place.projectId, 'viewer', ['QA Lead'])
    const security = await buildPerson(place.projectId, 'viewer', ['Security'])
    const decide = async (outcome: 'passed' | 'failed', reason: string) => {
      const [first] = (await readRelease(lead, { releaseId }, now())).items
      if (!first) throw new Error('one item')
      await patchItem(lead, { itemId: first.id, outcome, reason, revision: first.revision }, now())
    }
    const challenge = async (who: Person, role: string) =>
      (await readChallenge(who, { releaseId, role }, now())).challengeId
    const approve = (who: Person, challengeId: string) =>
      sign(who, { challengeId, decision: 'approved', conditions: [], password: PASSWORD }, now())
    const seen = { none: 0, one: 0, both: 0 }
    for (let race = 0; race < RACES; race++) {
      await decide('passed', `ready for race ${race}`)
      const [asQa, asSecurity] = await Promise.all([challenge(qa, 'QA Lead'), challenge(security, 'Security')])
      const { contentHash: shown } = await readVerdict(lead, { releaseId }, now())
      const outcome = race % 2 === 0 ? 'failed' : 'passed'
      const signing = codes([approve(qa, asQa), approve(security, asSecurity)])
      // An edit needs no password, so that it would always come first: it waits for no signature, for one, or for both.
      const editing = afterSignatures(releaseId, shown, race % 3, signing, () => decide(outcome, `race ${race}`))
      const [signed] = await Promise.all([signing, editing])
      for (const code of signed) expect(['done', 'stale']).toContain(code)
      const count = signed.filter((code) => code === 'done').length
      seen[count === 0 ? 'none' : count === 1 ? 'one' : 'both'] += 1
      const { verdict, contentHash } = await readVerdict(lead, { releaseId }, now())
      expect(verdict).toBe(outcome === 'failed' ? 'no-go' : 'hold')
      expect(await database().signoff.count({ where: { releaseId, contentHash: shown } })).toBe(count)
      expect(await database().signoff.count({ where: { releaseId, contentHash } })).toBe(0)
    }
    // Signatures came before the edit and after it, or this test shows nothing.
    expect(seen.none).toBeGreaterThan(RACES / 20)
    expect(seen.one + seen.both).toBeGreaterThan(RACES / 20)
  })

  test('when a signature came first and everything is as it was again, it counts again; without one the release waits for it', async () => {
    const place = await buildProject()
    const releaseId = await buildRelease(place, SIGNED)
    const lead = await buildPerson(place.projectId, 'lead')
    const qa = await buildPerson(place.projectId, 'viewer', ['QA Lead'])
    const decide = async (outcome: 'passed' | 'failed') => {
      for (const { id, revision } of (await readRelease(lead, { releaseId }, now())).items)
        await patchItem(lead, { itemId: id, outcome, revision }, now())
    }
    await decide('passed')
    expect((await readVerdict(lead, { releaseId }, now())).verdict).toBe('hold')
    const { challengeId } = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
    await sign(qa, { challengeId, decision: 'approved', conditions: [], password: PASSWORD }, now())
    await decide('failed')
    expect((await readVerdict(lead, { releaseId }, now())).verdict).toBe('no-go')
    await decide('passed')
    expect((await readVerdict(lead, { releaseId }, now())).verdict).toBe('go')
  })

  test('one person who signs for two roles at once signs for one', async () => {
    const place = await buildProject()
    const both = await buildPerson(place.projectId, 'viewer', ['QA Lead', 'Security'])
    for (let race = 0; race < 10; race++) {
      const releaseId = await buildRelease(place, TWO_SIGN)
      const challenges = await Promise.all(
        ['QA Lead', 'Security'].map((role) => readChallenge(both, { releaseId, role }, now())),
      )
      const results = await codes(
        challenges.map(({ challengeId }) =>
          sign(both, { challengeId, decision: 'approved', conditions: [], password: PASSWORD }, now()),
        ),
      )
      expect(results.sort()).toEqual(['done', 'forbidden'])
      expect(await database().signoff.count({ where: { releaseId } })).toBe(1)
    }
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
    const results = await codes(Array.from({ length: 100 }, () => sign(qa, input, now())))
    expect(results.filter((code) => code === 'done')).toHaveLength(1)
    expect(await database().signoff.count({ where: { releaseId } })).toBe(1)
    for (const code of results) expect(['done', 'conflict', 'too-many']).toContain(code)
    expect(await codes([sign(qa, input, new Date(Date.now() + 6 * 60_000))])).toEqual(['conflict'])
  })
})
