// Passkeys on a real database: added, used to sign in and to sign, and every use that must not count.
import { beforeAll, describe, expect, test } from 'vitest'
import { Authenticator } from '@/e2e/support/authenticator'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, PASSWORD, SYSTEM, unique } from '@/e2e/support/releases'
import { readAudit } from '@/lib/data/audit'
import { change } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import { confirmPasskey } from '@/lib/data/people/confirm-passkey'
import { insertSession } from '@/lib/data/people/people'
import type { Person } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { addUser } from '@/lib/people/accounts/add-user'
import { changeUser } from '@/lib/people/accounts/change-user'
import { personByEmail } from '@/lib/people/accounts/find-person'
import {
  addPasskey,
  askNewPasskey,
  askPasskey,
  readSignInMethods,
  removePasskey,
} from '@/lib/people/sign-in/add-passkey'
import { offerPasskey } from '@/lib/people/sign-in/offer-passkey'
import { newId } from '@/lib/platform/ids'
import { grant } from '@/lib/project/change-grant'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { Sign, sign } from '@/lib/signoff/sign'
import { withdrawSignature } from '@/lib/signoff/withdraw-signature'

testDatabase()
const NOW = new Date()
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)
const SIGN_IN = { purpose: 'sign-in', userId: null, subject: null } as const

beforeAll(() => {
  process.env.NEXTAUTH_URL = 'http://localhost:3000'
})

const refusal = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? `${error.code}: ${error.message}` : String(error)),
  )

/** Somebody without a password who signed in a moment ago, as through an identity provider. */
async function withoutPassword(startedAt = NOW): Promise<Person> {
  const email = `${unique('sso')}@example.com`
  await addUser(SYSTEM, { email, name: unique('Sso'), role: 'member' })
  const person = await personByEmail(email)
  const sessionId = newId()
  await change(SYSTEM, async (tx) => {
    await insertSession(tx, { id: sessionId, userId: person.id, expiresAt: minutes(60), via: 'oidc', userAgent: null })
    await tx.session.update({ where: { id: sessionId }, data: { createdAt: startedAt } })
    return { event: null, result: undefined }
  })
  return { ...person, sessionId }
}

async function withPasskey(person: Person): Promise<Authenticator> {
  const authenticator = new Authenticator()
  const { challenge } = await askNewPasskey(person, {}, NOW)
  await addPasskey(person, { name: 'Laptop', attestation: authenticator.create(challenge) }, NOW)
  return authenticator
}

const signInChallenge = async () => (await offerPasskey({ kind: 'anonymous' }, {}, NOW)).challenge
const count = (where: object) => database().passkey.count({ where })

describe('adding', () => {
  test('a person without a password adds one after a fresh sign-in, and not after an old one', async () => {
    const person = await withoutPassword()
    await withPasskey(person)
    expect(await readSignInMethods(person)).toEqual({
      ...{ hasPassword: false, hasPasskey: true, hasSecondFactor: false },
      identityProvider: null,
    })
    const old = await withoutPassword(minutes(-11))
    expect(await refusal(askNewPasskey(old, {}, NOW))).toBe(
      'forbidden: You signed in more than 10 minutes ago. Sign out, sign in again, then add the passkey.',
    )
  })

  test('a person with a password types it', async () => {
    const person = await buildPerson(null)
    expect(await refusal(askNewPasskey(person, {}, NOW))).toBe('forbidden: Type your password to add a passkey.')
    expect(await refusal(askNewPasskey(person, { password: 'wrong password' }, NOW))).toContain('wrong-password')
    expect(await refusal(askNewPasskey(person, { password: PASSWORD }, NOW))).toBe('done')
  })

  test('a new passkey for another address, another person, another challenge or an unverified user is not saved', async () => {
    const [person, other] = [await withoutPassword(), await withoutPassword()]
    const save = async (made: (challenge: string) => ReturnType<Authenticator['create']>, by = person, at = NOW) => {
      const { challenge } = await askNewPasskey(person, {}, NOW)
      return refusal(addPasskey(by, { name: 'X', attestation: made(challenge) }, at))
    }
    const authenticator = new Authenticator()
    expect(await save((challenge) => authenticator.create(challenge, { origin: 'https://evil.test' }))).toBe(
      'forbidden: This passkey was used at an address other than the one of this installation. Open Countersign at its own address and try again.',
    )
    expect(await save((challenge) => authenticator.create(challenge), other)).toContain('made for something else')
    expect(await save((challenge) => authenticator.create(challenge), person, minutes(5))).toContain('older than 5')
    expect(await save(() => authenticator.create(Buffer.from('made up').toString('base64url')))).toContain('conflict')
    expect(await save((challenge) => authenticator.create(challenge, { verified: false }))).toContain(
      'could not be verified',
    )
    expect(await save((challenge) => new Authenticator('evil.test').create(challenge))).toContain(
      'could not be verified',
    )
    expect(await count({ userId: { in: [person.id, other.id] } })).toBe(0)
  })

  test('one passkey is registered once, and removed by its owner only', async () => {
    const [person, other] = [await withoutPassword(), await withoutPassword()]
    const authenticator = await withPasskey(person)
    const { challenge } = await askNewPasskey(other, {}, NOW)
    expect(await refusal(addPasskey(other, { name: 'X', attestation: authenticator.create(challenge) }, NOW))).toBe(
      'conflict: This passkey is already registered.',
    )
    const { id } = await database().passkey.findFirstOrThrow({ where: { userId: person.id } })
    expect(await refusal(removePasskey(other, { passkeyId: id }))).toContain('not-found')
    await removePasskey(person, { passkeyId: id })
    expect(await count({ userId: person.id })).toBe(0)
    const actions: string[] = []
    for await (const page of readAudit('instance')) actions.push(...page.map(({ body }) => JSON.parse(body).action))
    expect(actions.slice(-2)).toEqual(['passkey.added', 'passkey.removed'])
  })
})

describe('signing in', () => {
  test('a passkey says who it is, and its use is counted', async () => {
    const person = await withoutPassword()
    const authenticator = await withPasskey(person)
    expect(await confirmPasskey(authenticator.use(await signInChallenge()), SIGN_IN, NOW)).toEqual({
      ...{ id: person.id, name: person.name, email: person.email },
    })
    const row = await database().passkey.findFirstOrThrow({ where: { userId: person.id } })
    expect([row.counter, row.lastUsedAt]).toEqual([1n, NOW])
  })

  test('what was answered once is not answered again, twenty at once neither', async () => {
    const authenticator = await withPasskey(await withoutPassword())
    const answer = authenticator.use(await signInChallenge())
    const answers = await Promise.all(Array.from({ length: 20 }, () => refusal(confirmPasskey(answer, SIGN_IN, NOW))))
    expect(answers.filter((one) => one === 'done')).toHaveLength(1)
    expect(answers.filter((one) => one.startsWith('conflict: This passkey request was used before'))).toHaveLength(19)
  })

  test('another origin, an unverified user, an old challenge, a counter that went back, and a foreign key are refused', async () => {
    const person = await withoutPassword()
    const authenticator = await withPasskey(person)
    const tried = async (way: Parameters<Authenticator['use']>[1], at = NOW) =>
      refusal(confirmPasskey(authenticator.use(await signInChallenge(), way), SIGN_IN, at))
    expect(await tried({ count: 5 })).toBe('done')
    expect(await tried({ origin: 'http://localhost:4000' })).toContain(
      'forbidden: This passkey was used at an address other than',
    )
    expect(await tried({ verified: false })).toContain('wrong-passkey: The passkey could not be verified.')
    expect(await tried({}, minutes(5))).toContain('conflict: This passkey request is older than 5 minutes.')
    expect(await tried({ count: 5 })).toContain('wrong-passkey')
    const stranger = new Authenticator().use(await signInChallenge())
    expect(await refusal(confirmPasskey(stranger, SIGN_IN, NOW))).toContain(
      'wrong-passkey: This passkey is not registered here',
    )
    const forged = { ...new Authenticator().use(await signInChallenge()), id: authenticator.credentialId }
    expect(await refusal(confirmPasskey({ ...forged, rawId: forged.id }, SIGN_IN, NOW))).toContain('wrong-passkey')
    expect(await tried({ count: 6 })).toBe('done')
  })

  test('the passkey of a disabled person is refused', async () => {
    const person = await withoutPassword()
    const authenticator = await withPasskey(person)
    await changeUser(SYSTEM, { userId: person.id, disabled: true }, NOW)
    expect(await refusal(confirmPasskey(authenticator.use(await signInChallenge()), SIGN_IN, NOW))).toContain(
      'wrong-passkey',
    )
  })

  test('asking for challenges leaves none behind that have expired', async () => {
    await signInChallenge()
    await offerPasskey({ kind: 'anonymous' }, {}, minutes(10))
    expect(await database().passkeyChallenge.count({ where: { expiresAt: { lte: minutes(10) } } })).toBe(0)
  })
})

const TEXT =
  '# R\n\n## Do\n- [ ] One\n\n## Approval\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n'

describe('signing', () => {
  async function build() {
    const place = await buildProject()
    const { projectId } = place
    const lead = await buildPerson(projectId, 'lead')
    const fresh = await withoutPassword()
    await grant(SYSTEM, { projectId, email: fresh.email, access: 'viewer', role: 'QA Lead' })
    const person = { ...(await personByEmail(fresh.email)), sessionId: fresh.sessionId ?? '' }
    const releaseId = await buildRelease(place, TEXT)
    const [item] = (await readRelease(lead, { releaseId }, NOW)).items
    await patchItem(lead, { itemId: item?.id ?? '', outcome: 'passed', revision: item?.revision ?? 0 }, NOW)
    const authenticator = await withPasskey(person)
    const open = async () => (await readChallenge(person, { releaseId, role: 'QA Lead' }, NOW)).challengeId
    const ask = async (purpose: 'sign' | 'withdraw', subject: string) =>
      (await askPasskey(person, { purpose, subject }, NOW)).challenge
    const give = (challengeId: string, passkey: ReturnType<Authenticator['use']>) =>
      sign(person, Sign.parse({ challengeId, decision: 'approved', passkey }), NOW)
    return { projectId, releaseId, lead, person, authenticator, open, ask, give }
  }

  test('a person without a password signs and withdraws by passkey, and the signature says so', async () => {
    const { projectId, person, authenticator, open, ask, give } = await build()
    const challengeId = await open()
    const { signatureId } = await give(challengeId, authenticator.use(await ask('sign', challengeId)))
    expect(await database().signoff.findUnique({ where: { id: signatureId } })).toMatchObject({
      signerId: person.id,
      method: 'passkey',
    })
    const events: Record<string, unknown>[] = []
    for await (const page of readAudit(projectId)) events.push(...page.map(({ body }) => JSON.parse(body)))
    expect(events.at(-1)).toMatchObject({ action: 'release.signed', method: 'passkey', decision: 'approved' })
    const passkey = authenticator.use(await ask('withdraw', signatureId))
    await withdrawSignature(person, { signatureId, reason: 'seen a fault', passkey }, NOW)
    expect(await database().signoffWithdrawal.count({ where: { signoffId: signatureId } })).toBe(1)
  })

  test('an answer for something else, of somebody else, or none at all signs nothing', async () => {
    const { releaseId, lead, authenticator, open, ask, give } = await build()
    const [one, two] = [await open(), await open()]
    expect(await refusal(give(two, authenticator.use(await ask('sign', one))))).toContain('made for something else')
    expect(await refusal(give(one, authenticator.use(await ask('withdraw', one))))).toContain('made for something else')
    expect(await refusal(give(one, authenticator.use(await signInChallenge())))).toContain('made for something else')
    const other = await withPasskey(await withoutPassword())
    expect(await refusal(give(one, other.use(await ask('sign', one))))).toContain('is not yours')
    const nothing = sign(await personByEmail(lead.email), Sign.parse({ challengeId: one, decision: 'approved' }), NOW)
    expect(await refusal(nothing)).toContain('opened by somebody else')
    expect(await database().signoff.count({ where: { releaseId } })).toBe(0)
  })

  test('a password is asked for where there is one, and its absence says what to do', async () => {
    const { person, open } = await build()
    const challengeId = await open()
    const attempt = (input: object) =>
      refusal(sign(person, Sign.parse({ challengeId, decision: 'approved', ...input }), NOW))
    expect(await attempt({})).toContain('invalid: Enter your password, or use a passkey.')
    expect(await attempt({ password: PASSWORD })).toContain('Confirm with a passkey')
  })
})
