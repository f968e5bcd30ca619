// People who leave, on a real database: what they signed, what is open in their name, and who takes it over.
import { describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, PASSWORD, SYSTEM } from '@/e2e/support/releases'
import { readAudit } from '@/lib/data/audit'
import { database } from '@/lib/data/client'
import { openIssue } from '@/lib/decision/open-issue'
import type { Person } from '@/lib/domain/actor'
import type { SignoffDecision } from '@/lib/domain/enums'
import { Refusal } from '@/lib/domain/refusal'
import { signoffContract } from '@/lib/domain/release/api/signoff-contract'
import { changeUser } from '@/lib/people/accounts/change-user'
import { personByEmail } from '@/lib/people/accounts/find-person'
import { readPeople } from '@/lib/people/read-people'
import { newId } from '@/lib/platform/ids'
import { grant, revokeGrant } from '@/lib/project/change-grant'
import { readProject } from '@/lib/project/read-projects'
import { readLeavers, readOwnLeavers, reassignWork } from '@/lib/project/reassign-work'
import { changePolicy } from '@/lib/release/change-policy'
import { readPolicy } from '@/lib/release/read/read-policy'
import { readRelease } from '@/lib/release/read/read-release'
import { readRecord } from '@/lib/report/read-record'
import { closeCondition } from '@/lib/signoff/close-condition'
import { makeDelegation } from '@/lib/signoff/make-delegation'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { readSignOff } from '@/lib/signoff/read-sign-off'
import { Sign, sign } from '@/lib/signoff/sign'
import { SupersedeSignature, supersedeSignature } from '@/lib/signoff/supersede-signature'

testDatabase()
const now = () => new Date()
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const TEXT = `# R

## Do
- [ ] One

## Approval
| Role | Name | Signature |
|---|---|---|
| QA Lead | ____ | ____ |
`

async function build() {
  const place = await buildProject()
  const { projectId } = place
  const lead = await buildPerson(projectId, 'lead')
  const qa = await buildPerson(projectId, 'viewer', ['QA Lead'])
  const next = await buildPerson(projectId, 'viewer', ['QA Lead'])
  const releaseId = await buildRelease(place, TEXT)
  const give = async (who: Person, decision: SignoffDecision, conditions: object[] = []) => {
    const { challengeId } = await readChallenge(who, { releaseId, role: 'QA Lead' }, now())
    return sign(who, Sign.parse({ challengeId, decision, password: PASSWORD, comment: 'Slow.', conditions }), now())
  }
  const head = async () => (await readRelease(lead, { releaseId }, now())).head
  const reasons = async () => (await head()).verdict.reasons.filter(({ role }) => role === 'QA Lead')
  const role = async () => (await head()).roles.find((candidate) => candidate.role === 'QA Lead')
  const disable = (who: Person, disabled = true) => changeUser(SYSTEM, { userId: who.id, disabled }, now())
  const supersede = (who: Person, signatureId: string, reason = 'Bo left the company.', password = PASSWORD) =>
    supersedeSignature(who, SupersedeSignature.parse({ signatureId, reason, password }), now())
  return { ...place, releaseId, lead, qa, next, give, head, reasons, role, disable, supersede }
}

async function events(projectId: string, action: string): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = []
  for await (const page of readAudit(projectId)) for (const line of page) lines.push(JSON.parse(line.body))
  return lines.filter((line) => line.action === action)
}

const refusal = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? `${error.code}: ${error.message}` : String(error)),
  )

describe('a rejection of somebody who left', () => {
  test('is superseded by who holds the role now, stays visible and is in the log and the record', async () => {
    const { projectId, releaseId, lead, qa, next, give, reasons, role, disable, supersede } = await build()
    const { signatureId } = await give(qa, 'rejected')
    expect((await reasons())[0]?.clears).toBe(`${qa.name} must sign again or withdraw the signature.`)
    expect(await refusal(supersede(next, signatureId))).toBe(
      `conflict: ${qa.name} still holds the role, and can sign again or withdraw.`,
    )
    await disable(qa)
    expect((await reasons())[0]?.clears).toBe(
      `The account of ${qa.name} is disabled. Somebody who holds QA Lead now can supersede the signature on the sign-off page.`,
    )
    expect(await refusal(supersede(lead, signatureId))).toMatch(/^forbidden: You do not hold the role QA Lead/)
    expect(await refusal(supersede(next, signatureId, 'x', 'wrong password'))).toMatch(/^wrong-password/)
    expect(SupersedeSignature.safeParse({ signatureId, reason: ' ', password: PASSWORD }).success).toBe(false)
    await supersede(next, signatureId)
    expect((await reasons()).map(({ kind }) => kind)).toEqual(['signoff-missing'])
    expect(await role()).toMatchObject({
      signers: [],
      past: [{ decision: 'rejected', printedName: qa.name, reason: 'Bo left the company.', supersededBy: next.name }],
    })
    const contract = signoffContract(await readSignOff(lead, { releaseId }, now()))
    expect(contract.roles[0]?.past[0]).toMatchObject({ name: qa.name, supersededBy: next.name })
    expect(await events(projectId, 'release.signature-superseded')).toMatchObject([
      {
        ...{
          signatureId,
          role: 'QA Lead',
          decision: 'rejected',
          signer: qa.name,
          left: 'disabled',
          method: 'password',
        },
        ...{ reason: 'Bo left the company.', verdict: 'hold', actor: { id: next.id } },
      },
    ])
    const { signatures } = await readRecord(lead, { releaseId }, now())
    expect(signatures[0]).toMatchObject({ standing: 'withdrawn' })
    expect(signatures[0]?.why[0]).toMatch(
      new RegExp(`^Superseded by ${next.name}, because the signer had left, on .*: Bo left the company\\.$`),
    )
    expect(await refusal(supersede(next, signatureId))).toBe(
      'conflict: This signature does not count any more: it was taken back or superseded.',
    )
    await give(next, 'approved')
    expect(await role()).toMatchObject({ state: 'approved' })
  })

  test('of two who supersede it at once one wins, and it is in the log once', async () => {
    const { projectId, qa, next, give, disable, supersede } = await build()
    const other = await buildPerson(projectId, 'viewer', ['QA Lead'])
    const { signatureId } = await give(qa, 'needs-work')
    const after = await personByEmail(next.email)
    await disable(qa)
    const said = await Promise.all([after, other].map((who) => refusal(supersede(who, signatureId))))
    expect(said.filter((one) => one === 'done')).toHaveLength(1)
    expect(await events(projectId, 'release.signature-superseded')).toHaveLength(1)
  })

  test('who lost the role cannot supersede their own; who gets it back can withdraw again', async () => {
    const { projectId, lead, qa, give, role, reasons, supersede } = await build()
    const { signatureId } = await give(qa, 'rejected')
    await revokeGrant(lead, { projectId, userId: qa.id, role: 'QA Lead' })
    expect((await role())?.signers[0]).toMatchObject({ left: 'role-lost', stale: false })
    expect(await refusal(supersede(await personByEmail(qa.email), signatureId))).toMatch(/^forbidden/)
    await grant(lead, { projectId, email: qa.email, role: 'QA Lead' })
    expect((await role())?.signers[0]).not.toHaveProperty('left')
    expect((await reasons())[0]?.clears).toBe(`${qa.name} must sign again or withdraw the signature.`)
  })
})

describe('an approval of somebody who left', () => {
  test('counts and says so, unless the policy says that it does not', async () => {
    const { releaseId, lead, qa, next, give, role, reasons, disable } = await build()
    await give(qa, 'approved')
    await disable(qa)
    expect(await role()).toMatchObject({ state: 'approved', signers: [{ left: 'disabled', stale: false }] })
    const { version } = await readPolicy(lead, { releaseId })
    await changePolicy(lead, { releaseId, version, policy: { leaverSignatures: 'stale' } })
    await disable(qa, false)
    await give(await personByEmail(qa.email), 'approved')
    expect(await role()).toMatchObject({ state: 'approved' })
    await disable(qa)
    expect((await reasons()).map(({ message }) => message)).toEqual([
      `${qa.name} signed as QA Lead. The account of ${qa.name} is disabled, so the policy does not count the signature.`,
    ])
    await give(next, 'approved')
    expect(await role()).toMatchObject({ state: 'approved' })
  })
})

describe('open work of somebody who left', () => {
  test('is listed for leads, and goes to a member in one act with one event for each release', async () => {
    const { projectId, releaseId, lead, qa, next, give, disable } = await build()
    const item = await database().item.findFirstOrThrow({ where: { releaseId } })
    await openIssue(lead, { releaseId, title: 'Slow', severity: 'low', blocking: false, owner: qa.name })
    await give(next, 'approved-with-conditions', [{ text: 'Measure it.', ownerId: qa.id, dueAt: inHours(24) }])
    const slot = { projectId, releaseId, itemId: item.id, slotAt: now() }
    await database().checkIn.create({ data: { id: newId(), ...slot, assigneeId: qa.id, assignee: qa.name } })
    const lent = { projectId, role: 'QA Lead', startsAt: now().toISOString(), endsAt: inHours(8), reason: 'Holiday' }
    await makeDelegation(qa, { ...lent, toId: lead.id }, now())
    await makeDelegation(next, { ...lent, toId: qa.id }, now())
    const work = { checkIns: 1, issues: 1, conditions: 1, delegations: 2 }

    expect(await readLeavers(lead, { projectId })).toEqual([])
    const admin = { ...lead, role: 'admin' } as const
    const held = (await readPeople(admin, {}, now())).people.find(({ id }) => id === qa.id)
    expect(held?.holds).toHaveLength(1)
    expect(held?.holds[0]).toMatch(/: 1 condition, 1 issue, 1 check-in, 2 delegations$/)
    expect(await refusal(reassignWork(lead, { projectId, userId: qa.id, toId: next.id }, now()))).toBe(
      `conflict: ${qa.name} is a member of the project. You can only reassign the work of people who left.`,
    )
    await disable(qa)
    const listed = await readLeavers(lead, { projectId })
    expect(listed).toMatchObject([{ userId: qa.id, left: 'disabled', work }])
    expect(await readOwnLeavers(lead)).toEqual(listed)
    expect(await readOwnLeavers(next)).toEqual([])
    expect(await refusal(readLeavers(next, { projectId }))).toMatch(/^forbidden/)
    expect(await refusal(reassignWork(next, { projectId, userId: qa.id, toId: next.id }, now()))).toMatch(/^forbidden/)
    expect(await refusal(reassignWork(lead, { projectId, userId: qa.id, toId: qa.id }, now()))).toBe(
      'invalid: toId: the person who takes over must be a member of the project.',
    )

    expect(await reassignWork(lead, { projectId, userId: qa.id, toId: next.id }, now())).toEqual({ moved: work })
    expect(await readLeavers(lead, { projectId })).toEqual([])
    expect(await database().condition.findFirst({ where: { releaseId } })).toMatchObject({
      ownerId: next.id,
      revision: 2,
    })
    expect(await database().issue.findFirst({ where: { releaseId } })).toMatchObject({ owner: next.name, revision: 2 })
    expect(await database().checkIn.findFirst({ where: { releaseId } })).toMatchObject({ assignee: next.name })
    expect(await events(projectId, 'work.reassigned')).toMatchObject([
      { releaseId, from: qa.name, to: next.name, issues: [1], checkIns: [item.id], actor: { id: lead.id } },
    ])
    expect(await events(projectId, 'delegation.revoked')).toHaveLength(2)
    expect(await reassignWork(lead, { projectId, userId: qa.id, toId: next.id }, now())).toEqual({
      moved: { checkIns: 0, issues: 0, conditions: 0, delegations: 0 },
    })
  })

  test('of somebody who was taken out of the project is listed too, and what is done is not', async () => {
    const { projectId, releaseId, lead, qa, next, give } = await build()
    await give(next, 'approved-with-conditions', [
      { text: 'Measure it.', ownerId: qa.id, dueAt: inHours(24) },
      { text: 'Tell them.', ownerId: qa.id, dueAt: inHours(24) },
    ])
    const [done] = await database().condition.findMany({ where: { releaseId }, orderBy: { id: 'asc' } })
    await closeCondition(next, { conditionId: done?.id ?? '', resolution: 'Measured.' }, now())
    await revokeGrant(lead, { projectId, userId: qa.id })
    expect(await readLeavers(lead, { projectId })).toMatchObject([
      { userId: qa.id, left: 'not-a-member', work: { conditions: 1, issues: 0, checkIns: 0, delegations: 0 } },
    ])
  })
})

describe('roles that nobody would hold any more', () => {
  test('are named by whoever disables the only holder, without what they may not see', async () => {
    const { projectId, releaseId, lead, qa, next, disable } = await build()
    const held = async (who: Person) =>
      (await readPeople(SYSTEM, {}, now())).people.find(({ id }) => id === who.id)?.unheldRoles
    expect(await held(qa), 'two hold it').toEqual([])
    expect((await disable(qa)).unheldRoles).toEqual([])
    const { name: project } = await database().project.findUniqueOrThrow({ where: { id: projectId } })
    const { name, version } = await database().release.findUniqueOrThrow({ where: { id: releaseId } })
    const role = { role: 'QA Lead', releaseId, release: `${name} ${version}`, required: true }
    const unheld = [{ project: { id: projectId, name: project }, count: 1, roles: [role] }]
    expect(await held(next), 'the other account is disabled').toEqual(unheld)
    const { members } = await readProject(lead, { projectId })
    expect(members.map(({ userId, unheldRoles }) => [userId, unheldRoles])).toEqual(
      expect.arrayContaining([
        [lead.id, []],
        [next.id, unheld],
      ]),
    )
    const asViewer = await readProject(next, { projectId })
    expect(asViewer.members.flatMap(({ unheldRoles }) => unheldRoles)).toEqual([])
    const admin: Person = { ...(await buildPerson(null)), role: 'admin', projects: {}, separated: true }
    const seen = (await readPeople(admin, {}, now())).people.find(({ id }) => id === next.id)?.unheldRoles
    expect(seen, 'who is kept out of the project').toEqual([{ project: { id: projectId, name: project }, count: 1 }])
    expect((await disable(next)).unheldRoles).toEqual(unheld)
    expect((await disable(next)).unheldRoles, 'nothing changed').toEqual([])
    expect((await disable(qa, false)).unheldRoles).toEqual([])
  })

  test('are named by whoever takes the role or the membership, of running releases alone', async () => {
    const { projectId, releaseId, lead, qa, next } = await build()
    const take = async (who: Person, role?: string) =>
      (await revokeGrant(lead, { projectId, userId: who.id, ...(role && { role }) })).unheldRoles.flatMap(
        ({ roles = [] }) => roles.map((unheld) => unheld.role),
      )
    await grant(SYSTEM, { projectId, email: qa.email, role: 'Nothing signs as this' })
    expect(await take(qa, 'Nothing signs as this')).toEqual([])
    expect(await take(qa, 'QA Lead')).toEqual([])
    expect(await take(next)).toEqual(['QA Lead'])
    expect(await take(next)).toEqual([])
    await grant(SYSTEM, { projectId, email: next.email, role: 'QA Lead' })
    await database().release.update({ where: { id: releaseId }, data: { state: 'decided' } })
    expect(await take(next, 'QA Lead')).toEqual([])
  })
})
