// Signing by a fresh sign-in at the identity provider: a real database, a real provider over HTTP, and every answer that must not count.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, PASSWORD, SYSTEM, unique } from '@/e2e/support/releases'
import { type IdentityProvider, startIdentityProvider } from '@/e2e/targets/identity-provider'
import { readAudit } from '@/lib/data/audit'
import { change } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import { insertAccount, insertSession } from '@/lib/data/people/people'
import type { Person } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { addUser } from '@/lib/people/accounts/add-user'
import { changeUser } from '@/lib/people/accounts/change-user'
import { personByEmail } from '@/lib/people/accounts/find-person'
import { readSignInMethods } from '@/lib/people/sign-in/add-passkey'
import { newId } from '@/lib/platform/ids'
import { grant } from '@/lib/project/change-grant'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { readReport } from '@/lib/report/read-report'
import { finishIdentityProof } from '@/lib/signoff/finish-identity-proof'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { readSignOff } from '@/lib/signoff/read-sign-off'
import { Sign, sign } from '@/lib/signoff/sign'
import { startIdentityProof } from '@/lib/signoff/start-identity-proof'
import { supersedeSignature } from '@/lib/signoff/supersede-signature'
import { withdrawSignature } from '@/lib/signoff/withdraw-signature'

testDatabase()
const TEXT =
  '# R\n\n## Do\n- [ ] One\n\n## Approval\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n'

let provider: IdentityProvider
beforeAll(async () => {
  provider = await startIdentityProvider()
  Object.assign(process.env, {
    NEXTAUTH_URL: 'http://localhost:3000',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'countersign',
    OIDC_CLIENT_SECRET: 'secret',
    OIDC_NAME: 'House login',
  })
})
afterAll(() => provider.close())
beforeEach(() => {
  provider.tamper({})
  provider.fail(null)
})

const refusal = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? `${error.code}: ${error.message}` : String(error)),
  )

/** Somebody with neither password nor passkey, signed in at the provider. */
async function identified(): Promise<Person & { sessionId: string; subject: string }> {
  const email = `${unique('sso')}@example.com`
  await addUser(SYSTEM, { email, name: unique('Sso'), role: 'member' })
  const person = await personByEmail(email)
  const [sessionId, subject] = [newId(), unique('subject')]
  await change(SYSTEM, async (tx) => {
    await insertAccount(tx, { issuer: provider.issuer, subject, userId: person.id })
    const expiresAt = new Date(Date.now() + 3_600_000)
    await insertSession(tx, { id: sessionId, userId: person.id, expiresAt, via: 'oidc', userAgent: null })
    return { event: null, result: undefined }
  })
  return { ...person, sessionId, subject }
}

async function build() {
  const place = await buildProject()
  const { projectId } = place
  const lead = await buildPerson(projectId, 'lead')
  const { sessionId, subject, email } = await identified()
  await grant(SYSTEM, { projectId, email, access: 'viewer', role: 'QA Lead' })
  const person: Person = { ...(await personByEmail(email)), sessionId }
  const leaver = await buildPerson(projectId, 'viewer', ['QA Lead'])
  const releaseId = await buildRelease(place, TEXT)
  const decide = async (outcome: 'passed' | 'failed') => {
    const [item] = (await readRelease(lead, { releaseId }, new Date())).items
    const reason = outcome === 'failed' ? { reason: 'broken' } : {}
    await patchItem(lead, { itemId: item?.id ?? '', outcome, ...reason, revision: item?.revision ?? 0 }, new Date())
  }
  await decide('passed')
  provider.become({ sub: subject, email, email_verified: true, name: person.name })
  const open = async (proofId?: string) =>
    readChallenge(person, { releaseId, role: 'QA Lead', ...(proofId && { proofId }) }, new Date())
  const give = (challengeId: string, proofId: string, by = person) =>
    sign(by, Sign.parse({ challengeId, decision: 'approved', proofId }), new Date())
  const signatures = () => database().signoff.count({ where: { releaseId } })
  return { projectId, releaseId, lead, leaver, person, subject, decide, open, give, signatures }
}

/** As the browser goes to the provider and is sent back: the query that arrives here. */
async function visit(url: string): Promise<Record<string, string>> {
  const sent = await fetch(url, { redirect: 'manual' })
  const location = new URL(sent.headers.get('location') ?? '')
  expect(`${location.origin}${location.pathname}`).toBe('http://localhost:3000/api/identity-proofs/callback')
  return Object.fromEntries(location.searchParams)
}

type Built = Awaited<ReturnType<typeof build>>
async function confirm({ person, open }: Built, tamper: Record<string, unknown> = {}) {
  const { challengeId: requested } = await open()
  const { proofId, url } = await startIdentityProof(person, { purpose: 'sign', subject: requested }, new Date())
  provider.tamper(tamper)
  const answer = await visit(url)
  const { location } = await finishIdentityProof(person, answer, new Date())
  return { requested, proofId, answer, problem: new URL(location, 'http://x').searchParams.get('problem'), location }
}

async function eventsOf(projectId: string): Promise<Record<string, unknown>[]> {
  const events: Record<string, unknown>[] = []
  for await (const page of readAudit(projectId)) events.push(...page.map(({ body }) => JSON.parse(body)))
  return events
}

test('a person without a password signs by a fresh sign-in; page, API, record and log say so', async () => {
  const built = await build()
  const { releaseId, projectId, lead, person, open, give } = built
  expect(await readSignInMethods(person)).toEqual({
    ...{ hasPassword: false, hasPasskey: false, hasSecondFactor: false, identityProvider: 'House login' },
  })
  const { proofId, problem, location } = await confirm(built)
  expect([problem, location]).toEqual([null, `/releases/${releaseId}/sign-off?role=QA+Lead&proof=${proofId}`])
  const request = provider.requested.at(-1)
  expect(Object.fromEntries(request ?? [])).toMatchObject({
    ...{
      prompt: 'login',
      max_age: '0',
      code_challenge_method: 'S256',
      response_type: 'code',
      client_id: 'countersign',
    },
    ...{ nonce: expect.stringMatching(/^[0-9a-f]{64}$/), code_challenge: expect.any(String), scope: 'openid' },
  })
  const challenge = await open(proofId)
  expect(challenge.isConfirmed).toBe(true)
  const { signatureId } = await give(challenge.challengeId, proofId)
  expect(await database().signoff.findUnique({ where: { id: signatureId } })).toMatchObject({
    ...{ signerId: person.id, method: 'identity-provider' },
  })
  expect((await eventsOf(projectId)).at(-1)).toMatchObject({ action: 'release.signed', method: 'identity-provider' })
  const { view } = await readSignOff(lead, { releaseId }, new Date())
  expect(view.head.roles[0]?.signers[0]).toMatchObject({ method: 'identity-provider' })
  const markdown = await readReport(lead, { releaseId, format: 'md' }, new Date())
  expect(Buffer.from(markdown.body).toString('utf8')).toContain('confirmed by fresh sign-in at the identity provider')
})

test('a signature is withdrawn by a fresh sign-in too', async () => {
  const built = await build()
  const { person, open, give } = built
  const { proofId } = await confirm(built)
  const { signatureId } = await give((await open(proofId)).challengeId, proofId)
  const requested = await startIdentityProof(person, { purpose: 'withdraw', subject: signatureId }, new Date())
  const { location } = await finishIdentityProof(person, await visit(requested.url), new Date())
  expect(location).toContain(`withdraw=${signatureId}`)
  const withdrawal = { signatureId, reason: 'seen a fault', proofId: requested.proofId }
  expect(await refusal(withdrawSignature(person, withdrawal, new Date()))).toBe('done')
  expect((await eventsOf(built.projectId)).at(-1)).toMatchObject({ method: 'identity-provider' })
})

test('a rejection of somebody who left is superseded by a fresh sign-in for exactly that', async () => {
  const built = await build()
  const { projectId, releaseId, person, lead, leaver } = built
  const { challengeId } = await readChallenge(leaver, { releaseId, role: 'QA Lead' }, new Date())
  const rejection = Sign.parse({ challengeId, decision: 'rejected', comment: 'slow', password: PASSWORD })
  const { signatureId } = await sign(leaver, rejection, new Date())
  const ask = (purpose: 'withdraw' | 'supersede', by = person) =>
    startIdentityProof(by, { purpose, subject: signatureId }, new Date())
  expect(await refusal(ask('supersede'))).toBe(
    `conflict: ${leaver.name} still holds the role, and can sign again or withdraw.`,
  )
  await changeUser(SYSTEM, { userId: leaver.id, disabled: true }, new Date())
  expect(await refusal(ask('supersede', await identified()))).toMatch(/^not-found/)
  expect(await refusal(ask('withdraw'))).toMatch(/^forbidden: Only the signer can withdraw a signature/)
  const supersede = (proofId: string) =>
    refusal(supersedeSignature(person, { signatureId, reason: 'left the company', proofId }, new Date()))
  const forSigning = await confirm(built)
  expect(await supersede(forSigning.proofId)).toContain('made for something else than what you were shown')
  const { url, proofId } = await ask('supersede')
  const { location } = await finishIdentityProof(person, await visit(url), new Date())
  expect(location).toBe(`/releases/${releaseId}/sign-off?role=QA+Lead&proof=${proofId}&supersede=${signatureId}`)
  expect(await supersede(proofId)).toBe('done')
  expect((await eventsOf(projectId)).at(-1)).toMatchObject({
    ...{ action: 'release.signature-superseded', method: 'identity-provider', left: 'disabled', signer: leaver.name },
  })
  expect(await supersede(proofId)).toMatch(/^conflict: This signature does not count any more/)
  const { view } = await readSignOff(lead, { releaseId }, new Date())
  expect(view.head.roles[0]?.past[0]).toMatchObject({ decision: 'rejected', supersededBy: person.name })
})

const seconds = () => Math.floor(Date.now() / 1000)
describe('answers that do not count', () => {
  test.each<[string, () => Record<string, unknown>, string]>([
    ['without auth_time', () => ({ auth_time: undefined }), 'no-auth-time'],
    ['an old auth_time', () => ({ auth_time: seconds() - 60 }), 'old-auth-time'],
    ['an auth_time in the future', () => ({ auth_time: seconds() + 600 }), 'late-auth-time'],
    ['a foreign nonce', () => ({ nonce: 'f'.repeat(64) }), 'foreign-nonce'],
    ['no nonce', () => ({ nonce: undefined }), 'foreign-nonce'],
    ['a foreign subject', () => ({ sub: 'somebody-else' }), 'foreign-subject'],
    ['a foreign audience', () => ({ aud: 'other' }), 'foreign-audience'],
    ['a foreign issuer', () => ({ iss: 'https://evil.test' }), 'foreign-issuer'],
    ['an expired token', () => ({ exp: seconds() - 600 }), 'answer-not-verified'],
  ])('%s is refused, and stands in the log', async (_name, tamper, expected) => {
    const built = await build()
    const { requested, proofId, problem } = await confirm(built, tamper())
    expect(problem).toBe(expected)
    const event = (await eventsOf(built.projectId)).at(-1)
    expect(event).toMatchObject({ action: 'signoff.refused', role: 'QA Lead', code: 'forbidden' })
    expect((await built.open(proofId)).isConfirmed).toBe(false)
    expect(await refusal(built.give(requested, proofId))).toContain('conflict')
    expect(await built.signatures()).toBe(0)
  })

  test('the answer of another request, a replayed one, one of another person and session', async () => {
    const [built, other] = [await build(), await build()]
    provider.become({ sub: built.subject, email: built.person.email, email_verified: true, name: 'x' })
    const { answer, proofId } = await confirm(built)
    const again = await finishIdentityProof(built.person, answer, new Date())
    expect(again.location).toBe('/confirmation-problem?problem=proof-unknown')
    const { challengeId } = await built.open()
    const { url } = await startIdentityProof(built.person, { purpose: 'sign', subject: challengeId }, new Date())
    const { code = '' } = await visit(url)
    const next = await startIdentityProof(built.person, { purpose: 'sign', subject: challengeId }, new Date())
    const { state = '' } = await visit(next.url)
    const swapped = await finishIdentityProof(built.person, { code, state }, new Date())
    expect(swapped.location).toContain('problem=attempt-expired')
    const third = await startIdentityProof(built.person, { purpose: 'sign', subject: challengeId }, new Date())
    const stolen = await finishIdentityProof(other.person, await visit(third.url), new Date())
    expect(stolen.location).toBe('/confirmation-problem?problem=proof-of-another-session')
    const fourth = await startIdentityProof(built.person, { purpose: 'sign', subject: challengeId }, new Date())
    const elsewhere = { ...built.person, sessionId: newId() }
    const moved = await finishIdentityProof(elsewhere, await visit(fourth.url), new Date())
    expect(moved.location).toContain('problem=proof-of-another-session')
    expect(await refusal(built.give((await built.open(proofId)).challengeId, proofId, elsewhere))).toContain(
      'made for something else',
    )
    expect(await finishIdentityProof({ kind: 'anonymous' }, answer, new Date())).toEqual({ location: '/sign-in' })
  })

  test('the person refuses, the exchange fails, the provider is down', async () => {
    const built = await build()
    const { challengeId: subject } = await built.open()
    const start = () => startIdentityProof(built.person, { purpose: 'sign', subject }, new Date())
    provider.fail('refusal')
    const refused = await finishIdentityProof(built.person, await visit((await start()).url), new Date())
    expect(refused.location).toContain('problem=provider-refused')
    provider.fail('token')
    const failed = await finishIdentityProof(built.person, await visit((await start()).url), new Date())
    expect(failed.location).toContain('problem=attempt-expired')
    provider.fail(null)
    const answer = await visit((await start()).url)
    provider.fail('everything')
    const down = await finishIdentityProof(built.person, answer, new Date())
    expect(down.location).toContain('problem=provider-unavailable')
  })
})

describe('a proof', () => {
  test('signs once, twenty at once neither', async () => {
    const built = await build()
    const { proofId } = await confirm(built)
    const { challengeId } = await built.open(proofId)
    const tries = await Promise.all(Array.from({ length: 20 }, () => refusal(built.give(challengeId, proofId))))
    expect(tries.filter((one) => one === 'done')).toHaveLength(1)
    expect(await refusal(built.give((await built.open()).challengeId, proofId))).toContain('used already')
    expect(await built.signatures()).toBe(1)
  })

  test('signs nothing but what was shown: not a changed release, not another challenge', async () => {
    const built = await build()
    const one = await confirm(built)
    expect(await refusal(built.give(one.requested, one.proofId))).toContain('something else than what you were shown')
    const two = await confirm(built)
    const { challengeId } = await built.open(two.proofId)
    await built.decide('failed')
    expect((await built.open(two.proofId)).isConfirmed).toBe(false)
    expect(await refusal(built.give(challengeId, two.proofId))).toContain('stale: The release has changed')
    expect(await built.signatures()).toBe(0)
  })

  test('is not asked for by who has no identity there, nor for what is not theirs', async () => {
    const built = await build()
    const { challengeId: subject } = await built.open()
    const other = await identified()
    expect(await refusal(startIdentityProof(other, { purpose: 'sign', subject }, new Date()))).toContain(
      'opened by somebody else',
    )
    const lead = { ...built.lead, sessionId: newId() }
    expect(await refusal(startIdentityProof(lead, { purpose: 'sign', subject }, new Date()))).toContain(
      'not linked to an identity provider',
    )
    const unknown = { purpose: 'withdraw', subject: newId() } as const
    expect(await refusal(startIdentityProof(built.person, unknown, new Date()))).toContain('forbidden')
  })
})
