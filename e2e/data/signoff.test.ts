// Signing on a real database: who may, what it says, what it demands, taking it back, standing in, asking, and every way of trying that must not work.
import { describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, PASSWORD, SYSTEM, unique } from '@/e2e/support/releases'
import { countStatements } from '@/e2e/support/statements'
import { readAudit } from '@/lib/data/audit'
import { database, databaseClient } from '@/lib/data/client'
import { readContributions, readReleaseContributionCounts } from '@/lib/data/signoff/contributions'
import { answerCriterion } from '@/lib/decision/answer-criterion'
import { requestWaiver } from '@/lib/decision/request-waiver'
import type { Person } from '@/lib/domain/actor'
import type { SignoffDecision } from '@/lib/domain/enums'
import { Refusal } from '@/lib/domain/refusal'
import { AddUser, addUser } from '@/lib/people/accounts/add-user'
import { personByEmail } from '@/lib/people/accounts/find-person'
import { grant } from '@/lib/project/change-grant'
import { addEvidence } from '@/lib/release/add-evidence'
import { patchItem } from '@/lib/release/patch-item'
import { ReadBoard, readBoard } from '@/lib/release/read/read-board'
import { readInbox } from '@/lib/release/read/read-inbox'
import { readRelease } from '@/lib/release/read/read-release'
import { saveProbe } from '@/lib/release/runs/save-probe'
import { acknowledgeSeparation } from '@/lib/signoff/acknowledge-separation'
import { closeCondition } from '@/lib/signoff/close-condition'
import { makeDelegation } from '@/lib/signoff/make-delegation'
import { readAssignable } from '@/lib/signoff/read-assignable'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { readHandOver } from '@/lib/signoff/read-hand-over'
import { readSignOff } from '@/lib/signoff/read-sign-off'
import { remindRole } from '@/lib/signoff/remind-role'
import { revokeDelegation } from '@/lib/signoff/revoke-delegation'
import { Sign, sign } from '@/lib/signoff/sign'
import { withdrawSignature } from '@/lib/signoff/withdraw-signature'

testDatabase()
const now = () => new Date()
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
const TEXT = `# R

## Do
- [ ] One
- [ ] Two

## Go / No-Go

**NO-GO IF ANY TRUE**:
- A critical bug is open

## Approval
| Role | Name | Signature |
|---|---|---|
| QA Lead | ____ | ____ |
| Security | ____ | ____ |
`

async function build() {
  const place = await buildProject()
  const { projectId } = place
  const lead = await buildPerson(projectId, 'lead')
  const qa = await buildPerson(projectId, 'viewer', ['QA Lead'])
  const security = await buildPerson(projectId, 'viewer', ['Security'])
  const releaseId = await buildRelease(place, TEXT)
  const look = (who: Person = lead) => readRelease(who, { releaseId }, now())
  const desk = async (who: Person = lead) => (await readSignOff(who, { releaseId }, now())).desk
  const itemOf = async (title: string) => {
    const item = (await look()).items.find((candidate) => candidate.title === title)
    if (!item) throw new Error(title)
    return item
  }
  const decide = async (
    title: string,
    outcome: 'passed' | 'failed' | 'pending' = 'passed',
    by: Person = lead,
    reason?: string,
  ) => {
    const { id, revision } = await itemOf(title)
    await acknowledgeSeparation(by, { releaseId, roles: ['QA Lead', 'Security'] })
    await patchItem(by, { itemId: id, outcome, revision, ...(reason && { reason }) }, now())
  }
  const decideAll = async () => {
    await decide('One')
    await decide('Two')
  }
  type Obligation = { text: string; ownerId?: string; dueAt?: string; itemId?: string }
  const give = async (
    who: Person,
    role: string,
    decision: SignoffDecision = 'approved',
    said: { comment?: string; conditions?: Obligation[] } = {},
  ) => {
    const { challengeId, lines } = await readChallenge(who, { releaseId, role }, now())
    const answers = decision.startsWith('approved') ? lines.map(({ id }) => id) : []
    const conditions = (said.conditions ?? []).map((authorize) => ({
      ownerId: lead.id,
      dueAt: inHours(24).toISOString(),
      ...authorize,
    }))
    return sign(
      who,
      Sign.parse({ challengeId, decision, password: PASSWORD, comment: said.comment, conditions, answers }),
      now(),
    )
  }
  const roleOf = async (role: string, who: Person = lead) => {
    const found = (await look(who)).head.roles.find((candidate) => candidate.role === role)
    if (!found) throw new Error(role)
    return found
  }
  const level = async () => (await look()).head.verdict.level
  return { ...place, releaseId, lead, qa, security, look, desk, itemOf, decide, decideAll, give, roleOf, level }
}

async function grantRevoked(projectId: string, { id: userId }: Person): Promise<void> {
  await database().roleGrant.deleteMany({ where: { projectId, userId } })
}

async function events(projectId: string, action: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = []
  for await (const page of readAudit(projectId))
    found.push(...page.map((line) => JSON.parse(line.body)).filter((event) => event.action === action))
  return found
}

const refusal = async (action: Promise<unknown>): Promise<string> =>
  action.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? `${error.code}: ${error.message}` : String(error)),
  )

describe('separation of duties', () => {
  test('who decided, added evidence or edited a probe may not sign, though no field remembers them', async () => {
    const { releaseId, qa, security, decide, itemOf, give, roleOf, lead, projectId } = await build()
    await decide('One', 'passed', qa)
    await decide('One', 'pending', lead)
    await decide('One', 'passed', lead)
    expect((await itemOf('One')).decidedBy).toBe(lead.name)
    const { id } = await itemOf('Two')
    await acknowledgeSeparation(security, { releaseId, roles: ['Security'] })
    await addEvidence(qa, { itemId: id, kind: 'note', text: 'seen' }, now())
    const why = 'You decided 1 item and added evidence to 1 item of this release. QA Lead must be somebody who did not.'
    expect(await refusal(give(qa, 'QA Lead'))).toBe(`forbidden: ${why}`)
    expect((await roleOf('QA Lead', qa)).may).toEqual({ allowed: false, reason: why })
    await grant(SYSTEM, { projectId, email: security.email, access: 'lead' })
    const promoted = await personByEmail(security.email)
    await saveProbe(
      promoted,
      { itemId: id, definition: { kind: 'http', url: 'http://localhost/', expect: ['status == 200'] } },
      now(),
    )
    expect(await refusal(give(promoted, 'Security'))).toContain('You edited the probe of 1 item of this release')
    expect(await events(projectId, 'signoff.refused')).toMatchObject([
      { releaseId, role: 'QA Lead', code: 'forbidden', reason: why },
      { role: 'Security', code: 'forbidden' },
    ])
  })

  test('is asked again under the lock: who works between looking and signing is refused', async () => {
    const { releaseId, qa, lead, decideAll, itemOf } = await build()
    await decideAll()
    const { challengeId, contentHash } = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
    const { id, revision } = await itemOf('One')
    await acknowledgeSeparation(qa, { releaseId, roles: ['QA Lead'] })
    await patchItem(qa, { itemId: id, outcome: 'passed', reason: 'mine', revision }, now())
    const again = await itemOf('One')
    await patchItem(lead, { itemId: id, outcome: 'pending', revision: again.revision }, now())
    const present = (await readRelease(qa, { releaseId }, now())).head.verdict.contentHash
    expect(present).not.toBe(contentHash)
    // As if the content were the very same again: only the history knows better.
    await database()
      .$executeRaw`UPDATE "SignoffChallenge" SET "contentHash" = ${present} WHERE "id" = ${challengeId}::uuid`
    expect(
      await refusal(sign(qa, Sign.parse({ challengeId, decision: 'approved', password: PASSWORD }), now())),
    ).toContain('You decided 1 item of this release')
  })

  test('an act that the same person undid within ten minutes does not count', async () => {
    const { releaseId, qa, decide, give, roleOf } = await build()
    await decide('One', 'passed', qa)
    expect((await roleOf('QA Lead', qa)).may).toMatchObject({ allowed: false })
    await decide('One', 'pending', qa)
    expect((await roleOf('QA Lead', qa)).may).toEqual({ allowed: true })
    expect(await readContributions(releaseId)).toEqual([{ personId: qa.id, person: qa.name, touches: [], undone: 1 }])
    await give(qa, 'QA Lead')
  })

  test('before the first act that costs somebody a signature they are warned, and nothing is saved until they confirm it', async () => {
    const { projectId, releaseId, qa, lead, itemOf } = await build()
    const { id: itemId, revision } = await itemOf('One')
    const [criterion] = (await readRelease(qa, { releaseId }, now())).head.criteria
    if (!criterion) throw new Error('one criterion')
    const acts = [
      () => patchItem(qa, { itemId, outcome: 'passed', revision }, now()),
      () => addEvidence(qa, { itemId, kind: 'note', text: 'seen' }, now()),
      () => requestWaiver(qa, { itemId, reason: 'known', scope: '', expiresAt: inHours(1).toISOString() }, now()),
      () =>
        answerCriterion(
          qa,
          { releaseId, criterionId: criterion.id, holds: false, revision: criterion.revision },
          now(),
        ),
    ]
    for (const act of acts) {
      const refused = await act().catch((error: unknown) => error)
      expect(refused instanceof Refusal && [refused.code, refused.message]).toEqual([
        'conflict',
        'If you work on this release, you can no longer sign as QA Lead: this role is independent of whoever does the work. ' +
          'Nothing was saved. Confirm that you give up signing, or hand the work to somebody else.',
      ])
      expect(refused instanceof Refusal && refused.detail.separation).toMatchObject({ releaseId, roles: ['QA Lead'] })
    }
    expect((await itemOf('One')).revision).toBe(revision)
    expect(await readHandOver(qa, { releaseId })).toEqual([{ id: lead.id, name: lead.name }])
    expect(await refusal(acknowledgeSeparation(qa, { releaseId, roles: ['Another role'] }))).toContain('have changed')
    await acknowledgeSeparation(qa, { releaseId, roles: ['QA Lead'] })
    await acts[0]?.()
    await acts[1]?.()
    expect(await events(projectId, 'separation.acknowledged')).toMatchObject([
      { releaseId, roles: ['QA Lead'], actor: { name: qa.name } },
    ])
    expect(await acknowledgeSeparation(lead, { releaseId, roles: ['QA Lead'] })).toEqual({ roles: [] })
  })

  test('costs one statement, through the index of the release', async () => {
    const { releaseId, decideAll } = await build()
    await decideAll()
    const statements = await countStatements(() => readReleaseContributionCounts(releaseId))
    expect(statements).toHaveLength(1)
    const plan = await databaseClient().$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`
      return tx.$queryRaw<
        Record<string, string>[]
      >`EXPLAIN SELECT 1 FROM "AuditEvent" WHERE "releaseId" = ANY(${[releaseId]}::uuid[])`
    })
    expect(JSON.stringify(plan)).toContain('AuditEvent_releaseId_seq_idx')
  })

  test('a role that an administrator takes after the round began does not count in it, nor one that a lead gives while another holds it', async () => {
    const { projectId, security, decideAll, give, roleOf, desk } = await build()
    await decideAll()
    const email = `${unique('admin')}@example.com`
    await addUser(SYSTEM, { email, name: 'Root', role: 'admin', password: PASSWORD })
    const root = await personByEmail(email)
    await grant(root, { projectId, email, role: 'Security' })
    expect(await refusal(give(await personByEmail(email), 'Security'))).toContain(
      'You took this role after this round started',
    )
    const late = await buildPerson(projectId, 'viewer', ['Security'])
    const { late: described } = await roleOf('Security')
    expect(described.some((sentence) => sentence.startsWith('Root took this role on'))).toBe(true)
    expect(described.some((sentence) => sentence.startsWith(`${late.name} got this role from test on`))).toBe(true)
    expect(await refusal(give(late, 'Security'))).toContain(
      'You got this role after this round started, while others held it',
    )
    await database().roleGrant.deleteMany({ where: { userId: security.id } })
    await give(late, 'Security')
    expect((await roleOf('Security')).state, 'when nobody is left who held it before').toBe('approved')
    expect((await desk()).warnings).toEqual([])
  })

  test('a role that nobody left may sign is told before the day', async () => {
    const { qa, decide, desk } = await build()
    expect((await desk()).warnings).toEqual([])
    await decide('One', 'passed', qa)
    expect((await desk()).warnings).toEqual([
      {
        role: 'QA Lead',
        why: `Nobody left may sign as QA Lead: ${qa.name} decided 1 item. Give the role QA Lead to somebody who did none of the work.`,
      },
    ])
  })
})

describe('a role that nobody holds', () => {
  test('is a reason, nobody signs for it, and a lead gives it to somebody who then may; the board follows', async () => {
    const { projectId, releaseId, lead, qa, security, give, look, roleOf, desk, decideAll } = await build()
    const answerAll = async () => {
      for (const { id: criterionId, revision } of (await look()).head.criteria)
        await answerCriterion(lead, { releaseId, criterionId, holds: false, revision }, now())
    }
    const worst = async () =>
      (await readBoard(lead, ReadBoard.parse({ projectId }), now())).rows.find(({ id }) => id === releaseId)?.worst
    await decideAll()
    await answerAll()
    expect(await worst()).toBe('QA Lead has not signed.')
    await give(qa, 'QA Lead')
    expect(await worst()).toBe('Security has not signed.')
    await grantRevoked(projectId, security)
    const unheld = (await look()).head.verdict.reasons.filter(({ kind }) => kind === 'signoff-unheld')
    expect(unheld).toEqual([
      {
        kind: 'signoff-unheld',
        level: 'hold',
        message: 'Nobody holds the role Security, so nobody can sign for it.',
        clears: 'A lead of the project must assign Security to somebody.',
        role: 'Security',
      },
    ])
    expect(await refusal(give(lead, 'Security'))).toBe(
      'forbidden: Nobody holds the role Security. A lead of the project can assign it.',
    )
    expect(await refusal(readAssignable(qa, { releaseId, role: 'Security' }, now()))).toContain('Only a lead')
    expect(await worst()).toBe('Nobody holds the role Security, so nobody can sign for it.')
    const found = await readAssignable(lead, { releaseId, role: 'Security' }, now())
    expect(found.map(({ name, against }) => [name, against])).toEqual(
      expect.arrayContaining([
        [lead.name, 'cannot take a role in a round that has begun'],
        [qa.name, 'has signed as QA Lead'],
        [security.name, undefined],
      ]),
    )
    const hash = (await look()).head.verdict.contentHash
    await grant(lead, { projectId, email: security.email, role: 'Security' })
    expect((await look()).head.verdict.contentHash, 'assigning changes nothing that is signed').toBe(hash)
    expect((await roleOf('Security', await personByEmail(security.email))).may).toEqual({ allowed: true })
    expect((await desk()).mayStillSign).toEqual([
      { role: 'QA Lead', able: [qa.name], hindered: [] },
      { role: 'Security', able: [security.name], hindered: [] },
    ])
    expect(await worst()).toBe('Security has not signed.')
    await give(await personByEmail(security.email), 'Security')
  })

  test('a viewer never signs; whoever lost the role still withdraws what they signed', async () => {
    const { projectId, qa, give, roleOf, releaseId } = await build()
    const viewer = await buildPerson(projectId)
    const never = 'Viewers of a project cannot sign. A lead of the project can give you a role.'
    expect((await roleOf('QA Lead', viewer)).may).toEqual({ allowed: false, reason: never })
    expect(await refusal(readChallenge(viewer, { releaseId, role: 'QA Lead' }, now()))).toContain('forbidden')
    const { signatureId } = await give(qa, 'QA Lead')
    await grantRevoked(projectId, qa)
    const before = await personByEmail(qa.email)
    await withdrawSignature(before, { signatureId, reason: 'no longer mine', password: PASSWORD }, now())
    expect((await roleOf('QA Lead')).state).toBe('missing')
  })
})

describe('what a signer sees', () => {
  test('is everything that is not a plain pass, the verdict with its reasons, and what changed since they last signed', async () => {
    const { releaseId, qa, decide, give, itemOf } = await build()
    await decide('One', 'failed')
    const first = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
    const { id } = await itemOf('One')
    expect(first.groups.map(({ what, entries }) => [what, entries.map((entry) => entry.title)])).toEqual([
      ['failed', ['One']],
      ['open', ['Two']],
    ])
    expect(first.groups[0]?.entries[0]?.itemId).toBe(id)
    expect(first.verdict.level).toBe('no-go')
    expect(first.lines).toMatchObject([{ mode: 'no-go-if-any', text: 'A critical bug is open' }])
    expect(first.since).toBeUndefined()
    expect(first.again).toBeUndefined()
    await give(qa, 'QA Lead', 'needs-work', { comment: 'fix One' })
    await decide('One', 'passed')
    const second = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
    expect(second.changes).toEqual([{ itemId: id, what: '“One” went from failed to passed' }])
    expect(second.again).toEqual({ decision: 'needs-work', comment: 'fix One' })
  })
})

describe('meanings', () => {
  test('needs work holds the release with the signer’s words until they sign again, stale or not', async () => {
    const { qa, security, decideAll, decide, give, look, level, roleOf } = await build()
    await decideAll()
    await give(security, 'Security')
    expect(await refusal(give(qa, 'QA Lead', 'needs-work'))).toContain('say what is to be done')
    await give(qa, 'QA Lead', 'needs-work', { comment: 'run it on Safari' })
    expect((await look()).head.verdict).toMatchObject({
      level: 'hold',
      reasons: [
        {
          kind: 'signoff-needs-work',
          message: `${qa.name} asked for more work as QA Lead: run it on Safari.`,
        },
      ],
    })
    await decide('One', 'pending')
    await decide('One', 'passed')
    expect((await roleOf('QA Lead')).state).toBe('needs-work')
    await give(qa, 'QA Lead')
    await give(security, 'Security')
    expect(await level()).toBe('go')
    expect((await roleOf('QA Lead')).past).toMatchObject([{ printedName: qa.name, decision: 'needs-work' }])
  })

  test('stand in the history with the printed name', async () => {
    const { qa, give, projectId } = await build()
    await give(qa, 'QA Lead', 'rejected', { comment: 'no' })
    expect(await events(projectId, 'release.signed')).toMatchObject([
      {
        decision: 'rejected',
        printedName: qa.name,
        meaning: 'I have looked at what this signature covers, and reject it for release.',
      },
    ])
  })
})

describe('conditions', () => {
  test('have an owner and a time, and only the role that set one closes it; until then the word is CONDITIONAL', async () => {
    const { qa, security, lead, decideAll, give, level, desk, projectId, itemOf } = await build()
    await decideAll()
    const { id: itemId } = await itemOf('One')
    await saveProbe(
      lead,
      { itemId, definition: { kind: 'http', url: 'http://localhost/', expect: ['status == 200'] } },
      now(),
    )
    await give(security, 'Security')
    await give(qa, 'QA Lead', 'approved-with-conditions', {
      conditions: [{ text: 'watch the queue', itemId }, { text: 'tell support' }],
    })
    expect(await level()).toBe('conditional')
    const [watch, tell] = (await desk(qa)).conditions
    if (!watch || !tell) throw new Error('two conditions')
    expect(watch).toMatchObject({
      text: 'watch the queue',
      owner: lead.name,
      setBy: qa.name,
      state: 'open',
      item: { id: itemId, title: 'One' },
      mayClose: { allowed: true },
    })
    for (const who of [lead, security])
      expect(await refusal(closeCondition(who, { conditionId: watch.id, resolution: 'done' }, now()))).toContain(
        'Only QA Lead, the role that set it, can close it',
      )
    await closeCondition(qa, { conditionId: watch.id, resolution: 'watched it' }, now())
    expect(await level()).toBe('conditional')
    await closeCondition(qa, { conditionId: tell.id, resolution: 'told them' }, now())
    expect(await level()).toBe('go')
    expect(await refusal(closeCondition(qa, { conditionId: tell.id, resolution: 'again' }, now()))).toContain(
      'has already closed this condition',
    )
    expect((await desk()).conditions[1]).toMatchObject({
      state: 'closed',
      resolvedBy: qa.name,
      resolution: 'told them',
    })
    expect(await events(projectId, 'condition.closed')).toMatchObject([
      { role: 'QA Lead', resolution: 'watched it', verdict: 'conditional' },
      { role: 'QA Lead', resolution: 'told them', verdict: 'go' },
    ])
  })

  test('without one, for somebody of another project, due in the past or shown by an item without a probe: refused', async () => {
    const { qa, give, itemOf } = await build()
    const stranger = await buildPerson(null)
    const { id: itemId } = await itemOf('One')
    const giveOne = (part: object) =>
      give(qa, 'QA Lead', 'approved-with-conditions', { conditions: [{ text: 'do it', ...part }] })
    expect(await refusal(give(qa, 'QA Lead', 'approved-with-conditions'))).toContain('Enter at least one condition')
    expect(await refusal(giveOne({ ownerId: stranger.id }))).toContain('must be a member of the project')
    expect(await refusal(giveOne({ dueAt: inHours(-1).toISOString() }))).toContain(
      'The due date of a condition is in the past',
    )
    expect(await refusal(giveOne({ dueAt: 'soon' }))).toContain('say until when')
    expect(await refusal(giveOne({ itemId }))).toContain('an item of this release with a probe')
    expect(await refusal(giveOne({ text: ' ' }))).toContain('an empty condition')
    expect(await database().condition.count({ where: { owner: stranger.name } })).toBe(0)
  })

  test('past their time are overdue', async () => {
    const { qa, give, releaseId, lead } = await build()
    await give(qa, 'QA Lead', 'approved-with-conditions', {
      conditions: [{ text: 'soon', dueAt: inHours(1).toISOString() }],
    })
    expect((await readSignOff(lead, { releaseId }, inHours(2))).desk.conditions[0]?.state).toBe('overdue')
  })
})

describe('taking a signature back', () => {
  test('takes the password and a reason; it stays to be seen, and the role is awaited again', async () => {
    const { qa, security, give, roleOf, projectId } = await build()
    const { signatureId } = await give(qa, 'QA Lead')
    const input = { signatureId, reason: 'signed the wrong one', password: PASSWORD }
    expect(await refusal(withdrawSignature(security, input, now()))).toContain(
      'Only the signer can withdraw a signature',
    )
    expect(await refusal(withdrawSignature(qa, { ...input, password: 'wrong' }, now()))).toContain('wrong-password')
    await withdrawSignature(qa, input, now())
    expect(await roleOf('QA Lead')).toMatchObject({
      state: 'missing',
      signers: [],
      past: [{ printedName: qa.name, decision: 'approved', reason: 'signed the wrong one' }],
    })
    expect(await refusal(withdrawSignature(qa, input, now()))).toContain('no longer counts')
    expect(await database().signoff.count({ where: { id: signatureId } })).toBe(1)
    expect(await events(projectId, 'release.signature-withdrawn')).toMatchObject([
      { signatureId, role: 'QA Lead', reason: 'signed the wrong one', verdict: 'hold' },
    ])
    await give(qa, 'QA Lead')
    expect((await roleOf('QA Lead')).state).toBe('approved')
  })
})

describe('stale signatures', () => {
  test('tell on the page what changed since', async () => {
    const { qa, decideAll, decide, give, desk, roleOf, itemOf } = await build()
    await decideAll()
    await give(qa, 'QA Lead')
    expect((await desk()).changes).toEqual([])
    await decide('Two', 'failed')
    expect((await roleOf('QA Lead')).state).toBe('stale')
    expect((await desk()).changes).toMatchObject([
      { role: 'QA Lead', changes: [{ itemId: (await itemOf('Two')).id, what: '“Two” went from passed to failed' }] },
    ])
  })
})

describe('stages and quorum', () => {
  test('a later stage is refused until the one before it stands, and again when that is taken back; a quorum of two wants two people', async () => {
    const { releaseId, qa, security, projectId, give, roleOf, look } = await build()
    await database()
      .$executeRaw`UPDATE "SignoffRole" SET "stage" = 1 WHERE "releaseId" = ${releaseId}::uuid AND "role" = 'Security'`
    await database()
      .$executeRaw`UPDATE "SignoffRole" SET "quorum" = 2 WHERE "releaseId" = ${releaseId}::uuid AND "role" = 'QA Lead'`
    const second = await buildPerson(projectId, 'viewer', ['QA Lead'])
    await database().roleGrant.updateMany({ where: { userId: second.id }, data: { grantedAt: inHours(-1) } })
    await give(qa, 'QA Lead')
    await give(qa, 'QA Lead')
    expect(await roleOf('QA Lead')).toMatchObject({ state: 'partial', missing: 1 })
    expect(await refusal(give(security, 'Security'))).toBe(
      'forbidden: Security signs after QA Lead: that role is still awaited.',
    )
    const { signatureId } = await give(second, 'QA Lead')
    expect((await roleOf('Security', security)).may).toEqual({ allowed: true })
    await withdrawSignature(second, { signatureId, reason: 'not yet', password: PASSWORD }, now())
    expect(await refusal(give(security, 'Security'))).toContain('still awaited')
    await give(second, 'QA Lead')
    await give(security, 'Security')
    expect((await look()).head.roles.map((role) => role.state)).toEqual(['approved', 'approved'])
  })
})

describe('in the place of another', () => {
  test('somebody signs for a time, prints both names, and takes it back', async () => {
    const { qa, projectId, give, roleOf, desk, decide } = await build()
    const other = await buildPerson(projectId, 'lead')
    const viewer = await buildPerson(projectId)
    const lend = {
      projectId,
      role: 'QA Lead',
      toId: other.id,
      startsAt: inHours(-1).toISOString(),
      endsAt: inHours(5).toISOString(),
      reason: 'on a plane',
    }
    expect(await refusal(give(other, 'QA Lead'))).toContain('You do not hold the role')
    expect(await refusal(makeDelegation(other, lend, now()))).toContain('You do not hold the role QA Lead')
    expect(await refusal(makeDelegation(qa, { ...lend, toId: qa.id }, now()))).toContain('Choose somebody else')
    expect(await refusal(makeDelegation(qa, { ...lend, toId: (await buildPerson(null)).id }, now()))).toContain(
      'must be a member',
    )
    expect(await refusal(makeDelegation(qa, { ...lend, toId: viewer.id }, now()))).toContain('viewers cannot sign')
    const { id } = await makeDelegation(qa, lend, now())
    expect((await desk(qa)).delegations).toMatchObject([
      { id, from: qa.name, to: other.name, started: true, mayRevoke: true },
    ])
    expect((await readInbox(other, {}, now())).map(({ role, for: whom }) => [role, whom])).toEqual([
      ['QA Lead', qa.name],
    ])
    await give(other, 'QA Lead')
    expect((await roleOf('QA Lead')).signers[0]?.printedName).toBe(`${other.name} for ${qa.name}`)
    await revokeDelegation(qa, { delegationId: id }, now())
    expect(await refusal(give(other, 'QA Lead'))).toContain('You do not hold the role')
    expect(await events(projectId, 'delegation.created')).toMatchObject([
      { role: 'QA Lead', from: qa.name, to: other.name, reason: 'on a plane' },
    ])
    expect(await events(projectId, 'delegation.revoked')).toMatchObject([{ delegationId: id }])
    await makeDelegation(qa, lend, now())
    await decide('One', 'passed', qa)
    expect(await refusal(give(other, 'QA Lead'))).toContain(`${qa.name}, for whom you would sign, decided 1 item`)
  })
})

describe('whoever stands in for a holder', () => {
  test('is warned before work that costs the signature, also before their time begins, and work is not handed to them', async () => {
    const { projectId, releaseId, qa, lead, itemOf } = await build()
    const standIn = await buildPerson(projectId, 'lead')
    const lend = { projectId, role: 'QA Lead', toId: standIn.id, reason: 'on a plane' }
    const { id: delegationId } = await makeDelegation(
      qa,
      { ...lend, startsAt: inHours(2).toISOString(), endsAt: inHours(5).toISOString() },
      now(),
    )
    const { id: itemId, revision } = await itemOf('One')
    const act = () => patchItem(standIn, { itemId, outcome: 'passed', revision }, now())
    const note = () => addEvidence(standIn, { itemId, kind: 'note', text: 'seen' }, now())
    expect(await refusal(act())).toContain('you can no longer sign as QA Lead')
    expect(await refusal(note())).toContain('you can no longer sign as QA Lead')
    expect(await readHandOver(qa, { releaseId })).toEqual([{ id: lead.id, name: lead.name }])
    await revokeDelegation(qa, { delegationId }, now())
    await act()
    expect((await itemOf('One')).outcome).toBe('passed')
  })

  test('goes on after confirming it', async () => {
    const { projectId, releaseId, qa, itemOf } = await build()
    const standIn = await buildPerson(projectId, 'lead')
    const lend = { projectId, role: 'QA Lead', toId: standIn.id, reason: 'on a plane' }
    await makeDelegation(qa, { ...lend, startsAt: inHours(-1).toISOString(), endsAt: inHours(5).toISOString() }, now())
    const { id: itemId, revision } = await itemOf('One')
    expect(await acknowledgeSeparation(standIn, { releaseId, roles: ['QA Lead'] })).toEqual({ roles: ['QA Lead'] })
    await patchItem(standIn, { itemId, outcome: 'passed', revision }, now())
    expect(await events(projectId, 'separation.acknowledged')).toMatchObject([{ roles: ['QA Lead'] }])
  })
})

describe('asking', () => {
  test('stands in the inbox of the holders, once an hour', async () => {
    const { releaseId, lead, qa, give, projectId, desk } = await build()
    await remindRole(lead, { releaseId, role: 'QA Lead', note: 'by noon, please' }, now())
    expect(await readInbox(qa, {}, now())).toMatchObject([
      { role: 'QA Lead', reminded: { by: lead.name, note: 'by noon, please' } },
    ])
    expect(await refusal(remindRole(lead, { releaseId, role: 'QA Lead' }, now()))).toContain('too-many')
    await remindRole(lead, { releaseId, role: 'QA Lead' }, inHours(1.1))
    expect((await desk()).reminders).toHaveLength(1)
    await give(qa, 'QA Lead')
    expect(await refusal(remindRole(lead, { releaseId, role: 'QA Lead' }, inHours(3)))).toContain('has signed')
    expect(await readInbox(qa, {}, now())).toEqual([])
    expect(await events(projectId, 'signoff.reminded')).toHaveLength(2)
  })
  test('asks nobody for a role that nobody holds', async () => {
    const place = await buildProject()
    const lead = await buildPerson(place.projectId, 'lead')
    const releaseId = await buildRelease(place, TEXT)
    expect(await refusal(remindRole(lead, { releaseId, role: 'QA Lead' }, now()))).toContain(
      'Nobody holds the role QA Lead, so there is nobody to remind. Assign it first.',
    )
    expect(await events(place.projectId, 'signoff.reminded')).toEqual([])
  })
  test('of twenty at once one is written', async () => {
    const { releaseId, lead } = await build()
    await Promise.allSettled(Array.from({ length: 20 }, () => remindRole(lead, { releaseId, role: 'QA Lead' }, now())))
    expect(await database().signoffReminder.count({ where: { releaseId } })).toBe(1)
  })
})

describe('NO-GO if any', () => {
  test('stays armed after the last signature: an answer that it holds turns the word', async () => {
    const { qa, security, lead, decideAll, give, level, look, releaseId } = await build()
    await decideAll()
    const [bug] = (await look()).head.criteria.filter((criterion) => criterion.mode === 'no-go-if-any')
    if (!bug) throw new Error('one criterion')
    await answerCriterion(lead, { releaseId, criterionId: bug.id, holds: false, revision: bug.revision }, new Date())
    await give(qa, 'QA Lead')
    await give(security, 'Security')
    expect(await level()).toBe('go')
    await answerCriterion(lead, { releaseId, criterionId: bug.id, holds: true, revision: bug.revision + 1 }, new Date())
    expect((await look()).head.verdict.reasons.map((reason) => reason.kind)).toContain('criterion-holds')
    expect(await level()).toBe('no-go')
  })
})

describe('bad input', () => {
  test('a replayed, expired or foreign challenge, and one that never was: nothing is signed, and each try stands in the history', async () => {
    const { releaseId, projectId, qa, security } = await build()
    const { challengeId } = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
    const input = Sign.parse({ challengeId, decision: 'approved', password: PASSWORD })
    expect(await refusal(sign(security, input, now()))).toContain('was opened by somebody else')
    expect(await refusal(sign(qa, input, inHours(0.1)))).toContain('older than five minutes, or was already used')
    await sign(qa, input, now())
    expect(await refusal(sign(qa, input, now()))).toContain('older than five minutes, or was already used')
    expect(await refusal(sign(qa, { ...input, challengeId: crypto.randomUUID() }, now()))).toContain(
      'older than five minutes, or was already used',
    )
    expect(await database().signoff.count({ where: { releaseId } })).toBe(1)
    const retained = await events(projectId, 'signoff.refused')
    expect(retained.map((event) => [(event.actor as { name: string }).name, event.role, event.code])).toEqual([
      [security.name, 'QA Lead', 'conflict'],
      [qa.name, 'QA Lead', 'conflict'],
      [qa.name, 'QA Lead', 'conflict'],
    ])
    expect((await events('instance', 'signoff.refused')).length).toBe(1)
  })

  test('a comment of 1 MB is refused, the challenge still works, and the history keeps the reason but not the comment', async () => {
    const { releaseId, projectId, qa } = await build()
    const { challengeId } = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
    const input = Sign.parse({
      challengeId,
      decision: 'approved',
      password: PASSWORD,
      comment: 'x'.repeat(1024 * 1024),
    })
    expect(await refusal(sign(qa, input, now()))).toBe(
      'invalid: comment: longer than 4000 characters. Nothing was signed.',
    )
    const [retained] = await events(projectId, 'signoff.refused')
    expect(JSON.stringify(retained).length).toBeLessThan(1000)
    await sign(qa, { ...input, comment: 'fine' }, now())
  })

  test('refusals do not flood the history', async () => {
    const { releaseId, projectId, qa } = await build()
    const { challengeId } = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
    for (let at = 0; at < 15; at++)
      await refusal(sign(qa, Sign.parse({ challengeId, decision: 'rejected', password: PASSWORD }), now()))
    expect(await events(projectId, 'signoff.refused')).toHaveLength(10)
  })

  test('names that hide something or turn the text are refused where they are given, and printed without it where they came from elsewhere', async () => {
    const { qa, give, roleOf } = await build()
    const email = `${unique('bidi')}@example.com`
    for (const name of ['Ada\u202e', 'A\u200bda', 'Ada\u0007', '\u2066Ada\u2069', 'A\ufeffda'])
      expect(AddUser.safeParse({ email, name, role: 'member' }).success).toBe(false)
    for (const name of ['Ada Lindqvist', 'Benoît', 'نادیه', '李小龍', 'می\u200cخواهم'])
      expect(AddUser.safeParse({ email, name, role: 'member' }).success).toBe(true)
    await database().user.update({ where: { id: qa.id }, data: { name: 'Ada \u202enimdA\u202c' } })
    await give(await personByEmail(qa.email), 'QA Lead')
    expect((await roleOf('QA Lead')).signers[0]?.printedName).toBe('Ada nimdA')
  })
})
