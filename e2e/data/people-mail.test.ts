// Links by email: made by the worker at the moment of sending, stored nowhere, refused where email is not set up.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, PASSWORD, SYSTEM, unique } from '@/e2e/support/releases'
import { makeWorkerHome } from '@/e2e/support/start-worker'
import { type SmtpTarget, startSmtp } from '@/e2e/targets/smtp'
import { database } from '@/lib/data/client'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { endDelivery, takeDeliveries } from '@/lib/notify/deliveries'
import { addUser } from '@/lib/people/accounts/add-user'
import { forgotPassword, mailResetLink } from '@/lib/people/accounts/forgot-password'
import { endInvitation, inviteUser } from '@/lib/people/accounts/invite-user'
import { offerPassword } from '@/lib/people/accounts/set-password'
import { acceptInvitation, resetPassword } from '@/lib/people/accounts/use-link'
import { sha256 } from '@/lib/platform/digest'
import { readWorkerKeys } from '@/lib/platform/secrets-open'
import { announceWorker } from '@/lib/release/runs/announce-worker'
import { deliver } from '@/lib/worker/deliver'

testDatabase()
const NOBODY: Actor = { kind: 'anonymous' }
let home: Awaited<ReturnType<typeof makeWorkerHome>>
let mails: SmtpTarget

beforeAll(async () => {
  process.env.NEXTAUTH_URL = 'https://countersign.example'
  home = await makeWorkerHome()
  mails = await startSmtp()
})
afterAll(async () => {
  await Promise.all([home.remove(), mails.close()])
})

const ownKeys = () => readWorkerKeys(readFileSync(home.keyFile, 'utf8'))

async function sendAllDue(): Promise<void> {
  for (;;) {
    const taken = await takeDeliveries(new Date(), 10, [])
    if (taken.length === 0) return
    for (const delivery of taken) {
      const mail = { host: '127.0.0.1', port: mails.port, secure: false, from: 'Countersign <c@example.com>' }
      const carrier = { keys: ownKeys(), never: [], listed: [], limitMs: 3000, mail }
      const base = 'https://countersign.example'
      await endDelivery(
        delivery,
        await deliver(delivery, { ...carrier, base }, new AbortController().signal),
        new Date(),
        0.5,
      )
    }
  }
}

/** The token in the link of the last mail, whose lines are quoted-printable. */
function lastToken(path: string): string {
  const text = (mails.received.at(-1)?.data ?? '').replaceAll('=\n', '').replaceAll('=3D', '=')
  const [, token = ''] = new RegExp(`https://countersign\\.example${path}\\?token=([\\w-]{43})`).exec(text) ?? []
  return token
}

const refusal = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.message : String(error)),
  )

test('without email nothing is created, and the refusal says what to do', async () => {
  const email = `${unique('early')}@example.com`
  expect(await refusal(inviteUser(SYSTEM, { email, role: 'member', mail: true }, new Date()))).toBe(
    'Email is not set up here. Create the link without sending it, and copy it.',
  )
  expect(await database().accountLink.count()).toBe(0)
  await announceWorker('test', ownKeys(), {}, true)
})

test('an invitation by email shows no link, stores none, and works once', async () => {
  const email = `${unique('mailed')}@example.com`
  const made = await inviteUser(SYSTEM, { email, role: 'member', mail: true }, new Date())
  expect(made).toEqual({ id: made.id, expiresAt: expect.any(String) })
  await sendAllDue()
  expect(mails.received.at(-1)?.to).toEqual([email])
  const token = lastToken('/join')
  expect(token).toHaveLength(43)
  const stored = JSON.stringify(
    await Promise.all([
      database().delivery.findMany({ select: { message: true, state: true, lastError: true } }),
      database().auditEvent.findMany({ select: { body: true } }),
      database().accountLink.findMany(),
    ]),
  )
  expect(stored).toContain(sha256(token))
  expect(stored).not.toContain(token)
  expect(await refusal(acceptInvitation(NOBODY, { token, name: 'Mia', password: PASSWORD }, new Date()))).toBe('done')
  expect(await refusal(acceptInvitation(NOBODY, { token, name: 'Mia', password: PASSWORD }, new Date()))).toContain(
    'has been used',
  )
})

test('a password link by email sets the password', async () => {
  const person = await buildPerson(null)
  await offerPassword(SYSTEM, { userId: person.id, mail: true }, new Date())
  await sendAllDue()
  expect(mails.received.at(-1)?.to).toEqual([person.email])
  const token = lastToken('/reset-password')
  expect(await refusal(resetPassword(NOBODY, { token, password: 'another horse battery' }, new Date()))).toBe('done')
})

test('who forgot a password gets a link three times an hour, and nobody else gets one', async () => {
  const person = await buildPerson(null)
  const withoutPassword = `${unique('sso')}@example.com`
  await addUser(SYSTEM, { email: withoutPassword, name: 'Sso', role: 'member' })
  const before = mails.received.length
  for (const email of [person.email, person.email, person.email, person.email, withoutPassword, 'nobody@example.com']) {
    await mailResetLink(email, new Date())
    await sendAllDue()
  }
  expect(mails.received.slice(before).map(({ to }) => to)).toEqual([[person.email], [person.email], [person.email]])
  const token = lastToken('/reset-password')
  expect(await refusal(resetPassword(NOBODY, { token, password: 'another horse battery' }, new Date()))).toBe('done')
})

test('the answer to a forgotten password does not wait for what is done only where there is an account', async () => {
  const person = await buildPerson(null)
  const before = mails.received.length
  await database().$transaction(async (tx) => {
    // While this lock is held no link can be made: whoever waited for one would not be answered.
    await tx.$executeRaw`LOCK TABLE "AccountLink" IN ACCESS EXCLUSIVE MODE`
    for (const email of [person.email, 'nobody@example.com'])
      expect(await forgotPassword(NOBODY, { email }, new Date())).toEqual({})
  })
  await expect.poll(() => database().accountLink.count({ where: { userId: person.id } })).toBe(1)
  await sendAllDue()
  expect(mails.received.slice(before).map(({ to }) => to)).toEqual([[person.email]])
})

test('an invitation that is revoked before it is sent is not sent', async () => {
  const before = mails.received.length
  const { id: invitationId } = await inviteUser(
    SYSTEM,
    { email: `${unique('late')}@example.com`, role: 'member', mail: true },
    new Date(),
  )
  await endInvitation(SYSTEM, { invitationId }, new Date())
  await sendAllDue()
  expect(mails.received).toHaveLength(before)
  expect(await database().delivery.findFirst({ where: { key: invitationId } })).toMatchObject({
    state: 'given-up',
    lastError: 'The link was used, replaced or revoked, or has expired.',
  })
})
