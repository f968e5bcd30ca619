// The second factor: codes of the RFC, each once; asked for after the password when signing in and signing; reset, required.
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '@/e2e/support/authenticator-app'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, PASSWORD, SYSTEM } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { findPersonBySession } from '@/lib/data/people/people'
import { can } from '@/lib/domain/access/can'
import type { Person } from '@/lib/domain/actor'
import { RECOVERY_ALPHABET, readCode, showRecoveryCode } from '@/lib/domain/people/second-factor'
import { Refusal } from '@/lib/domain/refusal'
import { SignoffContract, signoffContract } from '@/lib/domain/release/api/signoff-contract'
import { checkPassword, type Devices, SecondFactorError } from '@/lib/http/sign-in/check-password'
import { personByEmail } from '@/lib/people/accounts/find-person'
import { changePassword } from '@/lib/people/accounts/set-password'
import { askNewPasskey } from '@/lib/people/sign-in/add-passkey'
import {
  confirmSecondFactor,
  offerSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
} from '@/lib/people/sign-in/second-factor'
import { newId } from '@/lib/platform/ids'
import { openOwn, sealOwn } from '@/lib/platform/own-secret'
import { drawQr, stepOfCode } from '@/lib/platform/totp'
import { grant } from '@/lib/project/change-grant'
import { readReport } from '@/lib/report/read-report'
import { assertIdentity } from '@/lib/signoff/assert-identity'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { readSignOff } from '@/lib/signoff/read-sign-off'
import { Sign, sign as signRelease } from '@/lib/signoff/sign'

testDatabase()
const NOW = new Date()
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const UNKNOWN: Devices = { known: async () => null, mark: async () => {} }
let network = 0

afterEach(() => {
  delete process.env.COUNTERSIGN_REQUIRE_TOTP
})

async function enrolled(): Promise<{ person: Person; secret: string; codes: string[] }> {
  const person = await buildPerson(null)
  const { offer, secret } = await offerSecondFactor(person, { password: PASSWORD }, NOW)
  const { codes } = await confirmSecondFactor(person, { offer, code: codeOf(secret, NOW, -1) }, NOW)
  return { person, secret, codes }
}

/** `in`, or why not: the code for the page, or the code of the refusal. */
async function signIn(email: string, code?: string, password = PASSWORD, from = `net ${network++}`): Promise<string> {
  try {
    const entered = { email, password, ...(code !== undefined && { code }) }
    return (await checkPassword(entered, from, UNKNOWN)) ? 'in' : 'wrong'
  } catch (error) {
    if (error instanceof SecondFactorError) return error.message
    if (error instanceof Refusal) return error.code
    throw error
  }
}

const sign = (person: Person, confirmation: { password?: string; code?: string }, at = NOW) =>
  assertIdentity(person, confirmation, { purpose: 'sign', subject: newId(), contentHash: '' }, at).catch(
    (error: unknown) => {
      if (error instanceof Refusal) return `${error.code} ${Object.keys(error.detail.fields ?? {}).join()}`
      throw error
    },
  )

describe('codes', () => {
  // RFC 6238, appendix B, SHA-1: the last six of the eight digits.
  const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('are those of the RFC at %s s', (seconds, code) => {
    const at = new Date(seconds * 1000)
    expect(codeOf(RFC, at)).toBe(code)
    expect(stepOfCode(RFC, code, at)).toBe(Math.floor(seconds / 30))
  })

  test('are taken one step before and after, and no further', () => {
    const step = Math.floor(NOW.getTime() / 30_000)
    const taken = [-2, -1, 0, 1, 2].map((steps) => stepOfCode(RFC, codeOf(RFC, NOW, steps), NOW))
    expect(taken).toEqual([null, step - 1, step, step + 1, null])
  })

  test('are read however they are typed', () => {
    expect(readCode(' 123 456 ')).toEqual({ kind: 'app', code: '123456' })
    expect(['', '12345', '1234567', 'abcdefgh', '12345a'].map(readCode)).toEqual([null, null, null, null, null])
    const code = fc
      .array(fc.constantFrom(...RECOVERY_ALPHABET), { minLength: 16, maxLength: 16 })
      .map((letters) => letters.join(''))
    fc.assert(
      fc.property(code, (one) => {
        expect(showRecoveryCode(one)).toMatch(/^(.{4}-){3}.{4}$/)
        expect(readCode(` ${showRecoveryCode(one).toUpperCase()} `)).toEqual({ kind: 'recovery', code: one })
      }),
    )
  })

  test('the picture is a square of modules with a quiet zone', () => {
    const { size, path } = drawQr('otpauth://totp/Countersign:a@example.org?secret=GEZDGNBVGY3TQOJQ')
    const places = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)])
    expect(places.length).toBeGreaterThan(size)
    expect(Math.min(...places.flat())).toBe(4)
    expect(Math.max(...places.flat())).toBe(size - 5)
  })

  test('a stored secret opens for its purpose and person only', () => {
    const sealed = sealOwn('secret', 'totp', 'a')
    expect(openOwn(sealed, 'totp', 'a')).toBe('secret')
    expect(openOwn(sealed, 'totp', 'b')).toBeNull()
    expect(openOwn(sealed, 'totp offer', 'a')).toBeNull()
    expect(openOwn('x.y.z', 'totp', 'a')).toBeNull()
  })
})

describe('setting it up', () => {
  test('needs the password and a right code; the secret is stored sealed, the codes as digests', async () => {
    const person = await buildPerson(null)
    await expect(offerSecondFactor(person, { password: 'wrong' }, NOW)).rejects.toMatchObject({
      code: 'wrong-password',
    })
    const { offer, secret, uri, qr } = await offerSecondFactor(person, { password: PASSWORD }, NOW)
    expect(uri).toContain(`secret=${secret}`)
    expect(qr.size).toBeGreaterThan(25)
    expect(await database().totpCredential.count({ where: { userId: person.id } })).toBe(0)
    await expect(confirmSecondFactor(person, { offer, code: '000000' }, later(-7200))).rejects.toThrow(
      'The code is not',
    )
    await expect(
      confirmSecondFactor(await buildPerson(null), { offer, code: codeOf(secret, NOW) }, NOW),
    ).rejects.toThrow('older than 15 minutes')
    const late = later(901)
    await expect(confirmSecondFactor(person, { offer, code: codeOf(secret, late) }, late)).rejects.toThrow(
      'Start again',
    )
    const { codes } = await confirmSecondFactor(person, { offer, code: codeOf(secret, NOW) }, NOW)
    expect(new Set(codes).size).toBe(10)
    const stored = JSON.stringify([
      await database().totpCredential.findMany({ where: { userId: person.id }, select: { sealed: true } }),
      await database().recoveryCode.findMany({ where: { userId: person.id } }),
      await database().auditEvent.findMany({ where: { chain: 'instance' }, select: { body: true } }),
    ])
    for (const text of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(stored).not.toContain(text)
    await expect(offerSecondFactor(person, { password: PASSWORD }, NOW)).rejects.toThrow('already has a second factor')
  })
})

describe('signing in', () => {
  test('asks for a code after the password; each code works once', async () => {
    const { person, secret, codes } = await enrolled()
    expect(await signIn(person.email, undefined, 'wrong')).toBe('wrong')
    expect(await signIn(person.email)).toBe('code-required')
    expect(await signIn(person.email, codeOf(secret, NOW, -1)), 'it was confirmed with this one').toBe('code-wrong')
    const code = codeOf(secret, new Date())
    expect(await signIn(person.email, code)).toBe('in')
    expect(await signIn(person.email, code)).toBe('code-wrong')
    const [first = ''] = codes
    expect(await signIn(person.email, first.toUpperCase())).toBe('in')
    expect(await signIn(person.email, first)).toBe('code-wrong')
    const used = await database().auditEvent.findFirst({
      where: { action: 'recovery-code.used' },
      orderBy: { seq: 'desc' },
    })
    expect(used?.body).toContain('"left":9')
    expect(await signIn((await buildPerson(null)).email, undefined), 'who has none is not asked').toBe('in')
  })

  test('thirty at once with one code: one gets in', async () => {
    const { person, codes } = await enrolled()
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => signIn(person.email, codes[3])))
    expect(outcomes.filter((outcome) => outcome === 'in')).toHaveLength(1)
  })

  test('wrong codes are counted like wrong passwords, and asking without a code does not forget them', async () => {
    const { person, codes } = await enrolled()
    const outcomes: string[] = []
    for (let n = 0; n < 5; n++) {
      outcomes.push(await signIn(person.email, undefined, PASSWORD, 'one network'))
      outcomes.push(await signIn(person.email, `00000${n}`, PASSWORD, 'one network'))
    }
    expect(outcomes.filter((outcome) => outcome === 'code-wrong').length).toBeGreaterThanOrEqual(4)
    expect(await signIn(person.email, codes[0], PASSWORD, 'one network')).toBe('too-many')
  })
})

describe('signing', () => {
  test('asks for the code too, and a wrong one signs nothing', async () => {
    const { person, secret, codes } = await enrolled()
    expect(await sign(person, { password: PASSWORD })).toBe('invalid code')
    expect(await sign(person, { password: PASSWORD, code: '000000' })).toBe('invalid code')
    expect(await sign(person, { password: 'wrong', code: codes[0] ?? '' })).toBe('wrong-password password')
    expect(await sign(person, { password: PASSWORD, code: codeOf(secret, NOW) })).toBe('password-and-code')
    expect(await sign(person, { password: PASSWORD, code: codes[0] ?? '' })).toBe('password-and-code')
    for (let n = 0; n < 5; n++) await sign(person, { password: PASSWORD, code: '000000' })
    expect(await sign(person, { password: PASSWORD, code: codes[1] ?? '' })).toMatch(/^too-many/)
    expect(await sign(await buildPerson(null), { password: PASSWORD })).toBe('password')
  })
})

describe('a signature', () => {
  const TEXT =
    '# R\n\n## S\n- [ ] one\n\n## Approval\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n'

  test('says on page, in API, record and log that a code was used', async () => {
    const place = await buildProject()
    const { projectId } = place
    const lead = await buildPerson(projectId, 'lead')
    const { person, codes } = await enrolled()
    await grant(SYSTEM, { projectId, email: person.email, access: 'viewer', role: 'QA Lead' })
    const signer = await personByEmail(person.email)
    const releaseId = await buildRelease(place, TEXT)
    const { challengeId } = await readChallenge(signer, { releaseId, role: 'QA Lead' }, new Date())
    const said = { challengeId, decision: 'approved', password: PASSWORD, code: codes[2] }
    const { signatureId } = await signRelease(signer, Sign.parse(said), new Date())
    expect(await database().signoff.findUnique({ where: { id: signatureId } })).toMatchObject({
      method: 'password-and-code',
    })
    const contract = signoffContract(await readSignOff(lead, { releaseId }, new Date()))
    expect(SignoffContract.parse(contract).roles[0]?.signers).toMatchObject([{ method: 'password-and-code' }])
    const markdown = await readReport(lead, { releaseId, format: 'md' }, new Date())
    expect(Buffer.from(markdown.body).toString('utf8')).toContain('confirmed by password and code')
    const json = await readReport(lead, { releaseId, format: 'json' }, new Date())
    expect(Buffer.from(json.body).toString('utf8')).toContain('"method":"password-and-code"')
    const event = await database().auditEvent.findFirstOrThrow({ where: { releaseId, action: 'release.signed' } })
    expect(JSON.parse(event.body)).toMatchObject({ signatureId, method: 'password-and-code' })
  })
})

describe('changing how somebody signs in', () => {
  const NEXT = 'another horse battery'
  const outcome = (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'done',
      (error: unknown) => {
        if (error instanceof Refusal) return `${error.code} ${Object.keys(error.detail.fields ?? {}).join()}`.trim()
        throw error
      },
    )
  const addPasskey = (person: Person, code?: string) =>
    outcome(askNewPasskey(person, { password: PASSWORD, ...(code !== undefined && { code }) }, NOW))
  const change = (person: Person, code?: string, current = PASSWORD) =>
    outcome(changePassword(person, { current, password: NEXT, ...(code !== undefined && { code }) }, NOW))

  beforeAll(() => {
    process.env.NEXTAUTH_URL = 'http://localhost:3000'
  })

  test('a passkey is added with password and code', async () => {
    const { person, secret, codes } = await enrolled()
    expect(await addPasskey(person)).toBe('invalid code')
    expect(await addPasskey(person, '000000')).toBe('invalid code')
    expect(await database().passkeyChallenge.count({ where: { userId: person.id } })).toBe(0)
    const code = codeOf(secret, NOW)
    expect(await addPasskey(person, code)).toBe('done')
    expect(await addPasskey(person, code), 'each code works once').toBe('invalid code')
    expect(await addPasskey(person, codes[0])).toBe('done')
    expect(await addPasskey(await buildPerson(null)), 'who has no app needs no code').toBe('done')
  })

  test('a password is changed with the current one and a code', async () => {
    const { person, codes } = await enrolled()
    expect(await change(person)).toBe('invalid code')
    expect(await change(person, '000000')).toBe('invalid code')
    expect(await change(person, codes[0], 'wrong')).toBe('wrong-password current')
    expect(await signIn(person.email, codes[1]), 'the password is the one of before').toBe('in')
    expect(await change(person, codes[0]), 'a wrong password spends no code').toBe('done')
    expect(await signIn(person.email, codes[2], NEXT)).toBe('in')
  })

  test.each([
    ['offering another app', (person: Person) => outcome(offerSecondFactor(person, { password: PASSWORD }, NOW))],
    ['asking for a passkey without a code', (person: Person) => addPasskey(person)],
    ['changing the password without a code', (person: Person) => change(person)],
  ])('codes cannot be guessed without end by %s in between', async (_, between) => {
    const { person, codes } = await enrolled()
    const guess = () => outcome(removeSecondFactor(person, { password: PASSWORD, code: '000000' }, NOW))
    for (let tries = 0; tries < 5; tries++) {
      expect(await guess()).toBe('invalid code')
      await between(person)
    }
    expect(await guess()).toBe('too-many')
    expect(await addPasskey(person, codes[0]), 'a right code is refused too').toBe('too-many')
    expect(await change(person, codes[0])).toBe('too-many')
  })

  test('password and code together reset the count', async () => {
    const { person, codes } = await enrolled()
    for (const code of codes.slice(0, 3)) {
      for (let tries = 0; tries < 4; tries++) expect(await addPasskey(person, '000000')).toBe('invalid code')
      expect(await addPasskey(person, code)).toBe('done')
    }
  })
})

describe('taking it away', () => {
  test('a person removes it with password and code, and renews the recovery codes', async () => {
    const { person, secret, codes } = await enrolled()
    const code = codes[0] ?? ''
    await expect(removeSecondFactor(person, { password: PASSWORD, code: '000000' }, NOW)).rejects.toThrow(
      'The code is not',
    )
    const renewed = await renewRecoveryCodes(person, { password: PASSWORD, code }, NOW)
    expect(await signIn(person.email, codes[1]), 'those of before are over').toBe('code-wrong')
    expect(await signIn(person.email, renewed.codes[1])).toBe('in')
    process.env.COUNTERSIGN_REQUIRE_TOTP = 'on'
    const right = { password: PASSWORD, code: codeOf(secret, NOW) }
    await expect(removeSecondFactor(person, right, NOW)).rejects.toThrow('you cannot remove it')
    delete process.env.COUNTERSIGN_REQUIRE_TOTP
    await removeSecondFactor(person, right, NOW)
    expect(await signIn(person.email)).toBe('in')
  })

  test('an administrator resets it: recorded, told to the person, sessions ended; nobody else may', async () => {
    const { person } = await enrolled()
    await database().session.create({ data: { id: newId(), userId: person.id, expiresAt: later(3600) } })
    await expect(resetSecondFactor(await buildPerson(null), { userId: person.id }, NOW)).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await resetSecondFactor(SYSTEM, { userId: person.id }, NOW)).toEqual({ sessions: 1 })
    const [described] = await database().delivery.findMany({ where: { userId: person.id } })
    expect(described).toMatchObject({ kind: 'email', target: person.email, state: 'pending' })
    expect(JSON.stringify(described?.message)).toContain('Your second factor was reset')
    expect(await database().auditEvent.count({ where: { action: 'second-factor.reset' } })).toBe(1)
    expect(await signIn(person.email)).toBe('in')
    await expect(resetSecondFactor(SYSTEM, { userId: person.id }, NOW)).rejects.toThrow('has no second factor')
  })
})

describe('where it is required', () => {
  let place: { projectId: string; environmentId: string }
  beforeAll(async () => {
    place = await buildProject()
    await buildRelease(place, '# R\n\n## S\n- [ ] one\n')
  })

  async function sessionOf(person: Person, via: string): Promise<Person> {
    const id = newId()
    await database().session.create({ data: { id, userId: person.id, expiresAt: later(3600), via } })
    const found = await findPersonBySession(id)
    if (!found) throw new Error('the session is open')
    return found
  }

  test('a session by password alone may set it up and nothing else', async () => {
    const person = await buildPerson(place.projectId, 'lead')
    expect((await sessionOf(person, 'credentials')).mustEnrol).toBeUndefined()
    process.env.COUNTERSIGN_REQUIRE_TOTP = 'on'
    const bound = await sessionOf(person, 'credentials')
    expect(can(bound, 'profile.change', {})).toEqual({ allowed: true })
    expect(can(bound, 'release.read', place)).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('/settings/profile'),
    })
    expect(can(await sessionOf(person, 'passkey'), 'release.read', place)).toEqual({ allowed: true })
    const { person: with_ } = await enrolled()
    expect((await sessionOf(with_, 'credentials')).mustEnrol).toBeUndefined()
  })
})
