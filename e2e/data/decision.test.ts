// What people decide about a release as a whole: waivers, issues, criteria, go or no-go, against the verdict, and a new round.
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, PASSWORD, SYSTEM, unique } from '@/e2e/support/releases'
import { readAudit } from '@/lib/data/audit'
import { database } from '@/lib/data/client'
import { answerCriterion } from '@/lib/decision/answer-criterion'
import { requestBreakGlass, resolveBreakGlass } from '@/lib/decision/break-glass'
import { callRelease } from '@/lib/decision/call-release'
import { openIssue } from '@/lib/decision/open-issue'
import { readGranters } from '@/lib/decision/read-granters'
import { reopenRelease } from '@/lib/decision/reopen-release'
import { requestWaiver } from '@/lib/decision/request-waiver'
import { resolveIssue } from '@/lib/decision/resolve-issue'
import { resolveWaiver } from '@/lib/decision/resolve-waiver'
import type { Person } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { addUser } from '@/lib/people/accounts/add-user'
import { personByEmail } from '@/lib/people/accounts/find-person'
import { grant } from '@/lib/project/change-grant'
import { addEvidence } from '@/lib/release/add-evidence'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { sign } from '@/lib/signoff/sign'

testDatabase()
const now = () => new Date()
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const PLAIN = '# R\n\n## Do\n- [ ] One\n- [ ] Two\n'
const SIGNED = `${PLAIN}\n## Approval\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n`
const GATE =
  '# R\n\n## Do\n- [ ] One\n\n## Go / No-Go\n\n**GO IF ALL TRUE**:\n- Staging is up\n\n**NO-GO IF ANY TRUE**:\n- A critical bug is open\n'

async function build(text = PLAIN) {
  const place = await buildProject()
  const releaseId = await buildRelease(place, text)
  const lead = await buildPerson(place.projectId, 'lead')
  const other = await buildPerson(place.projectId, 'lead')
  const look = () => readRelease(lead, { releaseId }, now())
  const decide = async (title: string, outcome: 'passed' | 'failed' | 'pending', by: Person = lead) => {
    const item = (await look()).items.find((candidate) => candidate.title === title)
    if (!item) throw new Error(title)
    await patchItem(by, { itemId: item.id, outcome, revision: item.revision }, now())
    return item.id
  }
  const call = async (called: 'go' | 'conditional' | 'no-go', by: Person = lead, reason?: string) =>
    callRelease(
      by,
      { releaseId, call: called, contentHash: (await look()).head.verdict.contentHash, ...(reason && { reason }) },
      now(),
    )
  return { ...place, releaseId, lead, other, look, decide, call }
}

async function admin(): Promise<Person> {
  const email = `${unique('admin')}@example.com`
  await addUser({ kind: 'system', name: 'test' }, { email, name: unique('Admin'), role: 'admin', password: PASSWORD })
  return personByEmail(email)
}

async function actions(projectId: string): Promise<string[]> {
  const found: string[] = []
  for await (const page of readAudit(projectId)) found.push(...page.map((line) => JSON.parse(line.body).action))
  return found
}

const refusal = async (action: Promise<unknown>): Promise<string> => {
  const error = await action.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof Refusal ? `${error.code}: ${error.message}` : String(error)
}

describe('a waiver', () => {
  test('is asked for by one and granted by another, and makes the verdict conditional', async () => {
    const { look, decide, lead, other, projectId } = await build()
    const itemId = await decide('One', 'failed')
    await decide('Two', 'passed')
    expect((await look()).head.verdict.level).toBe('no-go')
    const could = (await readGranters(lead, { itemId })).map(({ id }) => id)
    expect([could.includes(other.id), could.includes(lead.id)], 'who asks does not grant').toEqual([true, false])
    const { waiverId } = await requestWaiver(
      lead,
      { itemId, reason: 'known, and harmless here', scope: 'this release', expiresAt: inDays(3) },
      now(),
    )
    const requested = await look()
    expect(requested.head.verdict.level).toBe('no-go')
    expect(requested.items.find(({ id }) => id === itemId)?.waiver).toMatchObject({
      state: 'requested',
      inForce: false,
    })
    expect(await refusal(resolveWaiver(lead, { waiverId, grant: true }, now()))).toMatch(
      /forbidden: You requested this waiver/,
    )
    await resolveWaiver(other, { waiverId, grant: true }, now())
    const granted = await look()
    expect(granted.head.verdict.level).toBe('conditional')
    expect(granted.items.find(({ id }) => id === itemId)?.waiver).toMatchObject({
      state: 'in-force',
      grantedBy: other.name,
    })
    await resolveWaiver(other, { waiverId, grant: false }, now())
    expect((await look()).head.verdict.level).toBe('no-go')
    expect((await actions(projectId)).filter((action) => action.startsWith('waiver.'))).toEqual([
      'waiver.requested',
      'waiver.grant-refused',
      'waiver.granted',
      'waiver.ended',
    ])
  })

  test('counts only for the item as it was granted for (I16)', async () => {
    const { look, decide, lead, other } = await build()
    const itemId = await decide('One', 'pending')
    await decide('Two', 'passed')
    const { waiverId } = await requestWaiver(
      lead,
      { itemId, reason: 'will be done tomorrow', scope: '', expiresAt: inDays(3) },
      now(),
    )
    await resolveWaiver(other, { waiverId, grant: true }, now())
    expect((await look()).head.verdict.level).toBe('conditional')
    await decide('One', 'failed')
    const failed = await look()
    expect(failed.head.verdict.level, 'nobody accepted a failure').toBe('no-go')
    expect(failed.items.find(({ id }) => id === itemId)?.waiver?.state).toBe('outdated')
    await decide('One', 'pending')
    expect((await look()).head.verdict.level).toBe('conditional')
    const waiver = await database().waiver.findUniqueOrThrow({ where: { id: waiverId } })
    expect(waiver.itemSha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('ends, needs a reason, and is not for an item that is well', async () => {
    const { decide, lead, other, look } = await build()
    const itemId = await decide('One', 'failed')
    expect(
      await refusal(requestWaiver(lead, { itemId, reason: 'x', scope: '', expiresAt: inDays(-1) }, now())),
    ).toMatch(/expire before it starts/)
    expect(
      await refusal(requestWaiver(lead, { itemId, reason: 'x', scope: '', expiresAt: inDays(400) }, now())),
    ).toMatch(/a year at most/)
    const { waiverId } = await requestWaiver(lead, { itemId, reason: 'x', scope: '', expiresAt: inDays(1) }, now())
    expect(
      await refusal(requestWaiver(other, { itemId, reason: 'y', scope: '', expiresAt: inDays(1) }, now())),
    ).toMatch(/already requested/)
    await decide('Two', 'passed')
    await resolveWaiver(other, { waiverId, grant: true }, now())
    expect(
      (await readRelease(lead, { releaseId: (await look()).head.id }, new Date(Date.now() + 2 * 86_400_000))).head
        .verdict.level,
      'when it is over',
    ).toBe('no-go')
    const well = (await look()).items.find(({ title }) => title === 'Two')
    expect(
      await refusal(
        requestWaiver(lead, { itemId: well?.id ?? '', reason: 'x', scope: '', expiresAt: inDays(1) }, now()),
      ),
    ).toMatch(/needs no waiver/)
  })

  test('is not granted by who decided the item, nor by a viewer, nor twice', async () => {
    const { decide, lead, other, projectId } = await build()
    const itemId = await decide('One', 'failed', other)
    const { waiverId } = await requestWaiver(lead, { itemId, reason: 'x', scope: '', expiresAt: inDays(1) }, now())
    expect(await refusal(resolveWaiver(other, { waiverId, grant: true }, now()))).toMatch(/You decided this item/)
    const signer = await buildPerson(projectId, 'viewer', ['QA'])
    expect(await refusal(resolveWaiver(signer, { waiverId, grant: true }, now()))).toMatch(/Only a lead/)
    const third = await buildPerson(projectId, 'lead')
    await Promise.all(Array.from({ length: 8 }, () => resolveWaiver(third, { waiverId, grant: true }, now())))
    expect((await actions(projectId)).filter((action) => action === 'waiver.granted')).toHaveLength(1)
  })
})

describe('an issue', () => {
  test('that is critical stands against the release until it is resolved; one that blocks holds it', async () => {
    const { releaseId, decide, lead, look, projectId } = await build()
    await decide('One', 'passed')
    const itemId = await decide('Two', 'passed')
    const critical = await openIssue(lead, {
      releaseId,
      itemId,
      title: 'It burns',
      severity: 'critical',
      blocking: false,
    })
    expect((await look()).head.verdict).toMatchObject({ level: 'no-go', reasons: [{ kind: 'issue-open', itemId }] })
    await resolveIssue(lead, { releaseId, issueId: critical.id, resolved: true, words: 'put out' })
    expect((await look()).head.verdict.level).toBe('go')
    const low = await openIssue(lead, {
      releaseId,
      title: 'It smells',
      severity: 'low',
      blocking: true,
      link: 'https://tracker.example/1',
      owner: 'Ada',
    })
    expect(low.number).toBe(2)
    expect((await look()).head.verdict.level).toBe('hold')
    expect((await look()).head.issues[1]).toMatchObject({ blocking: true, owner: 'Ada', resolved: false })
    await resolveIssue(lead, { releaseId, issueId: critical.id, resolved: false, words: 'it burns again' })
    expect((await look()).head.verdict.level).toBe('no-go')
    expect((await actions(projectId)).filter((action) => action.startsWith('issue.'))).toEqual([
      'issue.opened',
      'issue.resolved',
      'issue.opened',
      'issue.reopened',
    ])
  })

  test('has a number of its own however many are opened at once', async () => {
    const { releaseId, lead, look } = await build()
    await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        openIssue(lead, { releaseId, title: `issue ${at}`, severity: 'low', blocking: false }),
      ),
    )
    expect((await look()).head.issues.map(({ number }) => number)).toEqual(
      Array.from({ length: 12 }, (_, at) => at + 1),
    )
  })
})

test('a no-go criterion that holds turns the verdict, and of two who answer at once one is told', async () => {
  const { releaseId, lead, other, look } = await build(GATE)
  const criterion = (await look()).head.criteria.find(({ mode }) => mode === 'no-go-if-any')
  if (!criterion) throw new Error('no criterion')
  const answers = await Promise.all(
    [true, false].map((holds, at) =>
      refusal(
        answerCriterion(
          at === 0 ? lead : other,
          { releaseId, criterionId: criterion.id, holds, revision: criterion.revision },
          new Date(),
        ),
      ),
    ),
  )
  expect(answers.filter((answer) => answer.startsWith('stale'))).toHaveLength(1)
  const seen = (await look()).head.criteria.find(({ id }) => id === criterion.id)
  await answerCriterion(
    lead,
    { releaseId, criterionId: criterion.id, holds: true, revision: seen?.revision ?? 0 },
    new Date(),
  )
  expect((await look()).head.verdict.reasons[0]).toMatchObject({ kind: 'criterion-holds', level: 'no-go' })
})

describe('the decision', () => {
  test('is called on exactly what was seen, freezes the release, and can be worked out again from its snapshot (I2)', async () => {
    const { releaseId, decide, lead, look, call } = await build()
    const before = (await look()).head.verdict.contentHash
    await decide('One', 'passed')
    await decide('Two', 'passed')
    expect(await refusal(callRelease(lead, { releaseId, call: 'go', contentHash: before }, now()))).toMatch(/^stale/)
    await call('go')
    const { head, items } = await look()
    expect(head).toMatchObject({
      state: 'decided',
      decisions: [{ call: 'go', level: 'go', by: lead.name, breakGlass: false, round: 1 }],
    })
    const first = items[0]
    if (!first) throw new Error('no item')
    expect(
      await refusal(patchItem(lead, { itemId: first.id, outcome: 'failed', revision: first.revision }, now())),
    ).toMatch(/decided and frozen/)
    expect(await refusal(addEvidence(lead, { itemId: first.id, kind: 'note', text: 'late' }, now()))).toMatch(
      /decided and frozen/,
    )
    expect(await refusal(call('no-go', lead, 'too late'))).toMatch(/This release is decided/)
    const row = await database().decision.findFirstOrThrow({ where: { releaseId } })
    const snapshot = z.custom<ReleaseSnapshot>().parse(row.snapshot)
    expect(JSON.parse(JSON.stringify(evaluate(snapshot, row.decidedAt, row.contentHash)))).toEqual(row.verdict)
    await expect(database().decision.update({ where: { id: row.id }, data: { call: 'no-go' } })).rejects.toThrow()
    const late = await openIssue(lead, { releaseId, title: 'found after', severity: 'critical', blocking: false })
    expect((await look()).head.verdict.level).toBe('no-go')
    expect(await refusal(resolveIssue(lead, { releaseId, issueId: late.id, resolved: true, words: 'x' }))).toMatch(
      /decided and frozen/,
    )
  })

  test('is not more than the verdict bears, and a no-go says why', async () => {
    const { decide, call, look } = await build()
    await decide('One', 'passed')
    expect(await refusal(call('go'))).toMatch(/conflict: The verdict is HOLD: .*“Two” is still open/)
    expect(await refusal(call('conditional'))).toMatch(/does not allow this decision/)
    expect(await refusal(call('no-go'))).toMatch(/Enter a reason for the NO-GO/)
    await call('no-go', undefined, 'we are not ready')
    expect((await look()).head.decisions[0]).toMatchObject({ call: 'no-go', level: 'hold', reason: 'we are not ready' })
  })

  test('is made once however many decide at once', async () => {
    const { decide, call, projectId } = await build()
    await decide('One', 'passed')
    await decide('Two', 'passed')
    const results = await Promise.all(Array.from({ length: 10 }, () => refusal(call('go'))))
    expect(results.filter((result) => result === 'null')).toHaveLength(1)
    expect((await actions(projectId)).filter((action) => action === 'release.decided')).toHaveLength(1)
  })

  test('leaves open what is worked afterwards: nothing of it was signed, and nothing of it moves the word', async () => {
    const afterwards =
      '\n## Post-deployment monitoring (first 24 hours)\n- [ ] Error rate stays low\n\n## Rollback\n- [ ] Put the old build back\n\n## Follow-up\n- [ ] Tell everybody\n'
    const { projectId, releaseId, lead, other, look, decide, call } = await build(`${SIGNED}${afterwards}`)
    await decide('One', 'passed')
    await decide('Two', 'passed')
    await grant(SYSTEM, { projectId, email: other.email, role: 'QA Lead' })
    const challenge = await readChallenge(other, { releaseId, role: 'QA Lead' }, now())
    await sign(
      other,
      { challengeId: challenge.challengeId, decision: 'approved', comment: '', conditions: [], password: PASSWORD },
      now(),
    )
    await call('go')
    const { head } = await look()
    for (const title of ['Error rate stays low', 'Put the old build back', 'Tell everybody']) {
      const itemId = await decide(title, 'passed')
      await addEvidence(lead, { itemId, kind: 'note', text: 'as it was' }, now())
    }
    expect((await look()).head.verdict).toEqual(head.verdict)
    expect(head.verdict.level).toBe('go')
    expect(await refusal(decide('One', 'failed'))).toMatch(/decided and frozen/)
  })

  test('is the release authority’s', async () => {
    const { decide, call, projectId, releaseId } = await build()
    await decide('One', 'passed')
    await decide('Two', 'passed')
    const viewer = await buildPerson(projectId, 'viewer')
    expect(await refusal(call('go', viewer))).toMatch(/Only a lead of the project or an administrator/)
    await database().release.update({
      where: { id: releaseId },
      data: { policy: { freshForSeconds: null, allowConditional: true, releaseAuthority: 'Release Manager' } },
    })
    expect(await refusal(call('go'))).toMatch(/Only somebody who holds the role Release Manager/)
    await call('go', await buildPerson(projectId, 'viewer', ['Release Manager']))
  })

  test('against the verdict takes two administrators, and is said for ever', async () => {
    const { releaseId, lead, look, projectId } = await build()
    const [ada, bob] = [await admin(), await admin()]
    expect(
      await refusal(requestBreakGlass(lead, { releaseId, call: 'go', reason: 'the house is on fire' }, now())),
    ).toMatch(/Only an administrator/)
    expect(
      await refusal(requestBreakGlass(ada, { releaseId, call: 'no-go', reason: 'we do not want to' }, now())),
    ).toMatch(/allows this decision/)
    const { breakGlassId } = await requestBreakGlass(
      ada,
      { releaseId, call: 'go', reason: 'the house is on fire' },
      now(),
    )
    expect((await look()).head.breakGlass).toMatchObject({ requestedBy: ada.name, call: 'go' })
    expect(await refusal(resolveBreakGlass(ada, { releaseId, breakGlassId, confirm: true }, now()))).toMatch(
      /Another administrator/,
    )
    const results = await Promise.all(
      [1, 2, 3].map(() => refusal(resolveBreakGlass(bob, { releaseId, breakGlassId, confirm: true }, now()))),
    )
    expect(results.filter((result) => result === 'null')).toHaveLength(1)
    const decided = await look()
    expect(decided.head.decisions).toMatchObject([
      { call: 'go', level: 'hold', breakGlass: true, by: ada.name, second: bob.name, reason: 'the house is on fire' },
    ])
    await reopenRelease(lead, { releaseId, reason: 'the fire is out' })
    expect((await look()).head.decisions[0]?.breakGlass).toBe(true)
    expect(await actions(projectId)).toEqual(
      expect.arrayContaining(['break-glass.requested', 'release.decided', 'release.reopened']),
    )
  })

  test('a new round keeps the old one, and everybody signs anew', async () => {
    const { releaseId, decide, lead, look, call, projectId } = await build(SIGNED)
    await decide('One', 'passed')
    await decide('Two', 'passed')
    const qa = await buildPerson(projectId, 'viewer', ['QA Lead'])
    const signs = async () => {
      const { challengeId } = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
      await sign(qa, { challengeId, decision: 'approved', conditions: [], password: PASSWORD }, now())
    }
    await signs()
    await call('go')
    expect(await refusal(signs())).toMatch(/no longer open for signing/)
    expect(await refusal(reopenRelease(qa, { releaseId, reason: 'x' }))).toMatch(/Only a lead/)
    await reopenRelease(lead, { releaseId, reason: 'a fix came in' })
    const reopened = await look()
    expect(reopened.head).toMatchObject({
      state: 'open',
      round: 2,
      verdict: { level: 'hold' },
      decisions: [{ round: 1, call: 'go' }],
    })
    expect(reopened.head.roles[0]).toMatchObject({ state: 'missing' })
    await signs()
    await call('go')
    expect((await look()).head.decisions.map(({ round }) => round)).toEqual([1, 2])
    expect(await database().signoff.count({ where: { releaseId } })).toBe(2)
  })
})
