// One's own second factor: set up with an authenticator app, recovery codes, removed; and reset by an administrator.
import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { change, databaseErrorCode, type Tx } from '@/lib/data/change'
import { countTry, forgetTries } from '@/lib/data/limits'
import { insertDeliveries } from '@/lib/data/notify/deliveries'
import { findUser, revokeSessions } from '@/lib/data/people/people'
import {
  deleteSecondFactor,
  hasSecondFactor,
  insertSecondFactor,
  replaceRecoveryCodes,
  TOTP_PURPOSE,
} from '@/lib/data/people/second-factor'
import { authorize, type Grant } from '@/lib/domain/access/can'
import { type Actor, actorName, type Person } from '@/lib/domain/actor'
import { accountMessage } from '@/lib/domain/people/letter'
import { RECOVERY_ALPHABET, RECOVERY_CODES, RECOVERY_LENGTH, showRecoveryCode } from '@/lib/domain/people/second-factor'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { peopleRefusals } from '@/lib/domain/text/en/refusals/people'
import { assertPasswordAndCode, CONFIRM_LIMIT, TypedCode, TypedPassword } from '@/lib/people/sign-in/confirm-password'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { openOwn, sealOwn } from '@/lib/platform/own-secret'
import { drawQr, newTotpSecret, type QrCode, stepOfCode, totpUri } from '@/lib/platform/totp'

/** How long the picture may be looked at before it is confirmed with a code. */
const OFFER_MS = 15 * 60_000
const OFFER_PURPOSE = 'totp offer'

function assertPerson(actor: Actor): { grant: Grant; person: Person } {
  const grant = authorize(actor, 'profile.change', {})
  if (actor.kind !== 'person') throw new Refusal('forbidden', peopleRefusals.personHasSecondFactor())
  return { grant, person: actor }
}

const WORDING = {
  field: 'password',
  noPassword: 'Your account has no password, so it needs no second factor: you sign in another way.',
} as const

export const OfferSecondFactor = z.strictObject({ password: TypedPassword })

/** `offer` comes back with the first code; it holds the secret, sealed for this person. Nothing is stored until then. */
export type SecondFactorOffer = { offer: string; secret: string; uri: string; qr: QrCode }

export async function offerSecondFactor(
  actor: Actor,
  { password }: z.infer<typeof OfferSecondFactor>,
  now: Date,
): Promise<SecondFactorOffer> {
  const { person } = assertPerson(actor)
  if (await hasSecondFactor(person.id)) throw new Refusal('conflict', peopleRefusals.secondFactorExists())
  await assertPasswordAndCode(person, { password }, WORDING, now)
  const secret = newTotpSecret()
  const uri = totpUri(secret, person.email)
  const offer = sealOwn(`${now.getTime() + OFFER_MS} ${secret}`, OFFER_PURPOSE, person.id)
  return { offer, secret, uri, qr: drawQr(uri) }
}

export const ConfirmSecondFactor = z.strictObject({
  offer: z.string().min(1).max(1000),
  code: z.string().min(1, 'type the code').max(20),
})

function newRecoveryCodes(): string[] {
  const letter = () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)]
  return Array.from({ length: RECOVERY_CODES }, () => Array.from({ length: RECOVERY_LENGTH }, letter).join(''))
}

/** Recovery codes as they are shown, this once. */
export type RecoveryCodes = { codes: string[] }

/** Sets it up with the first code of the app, and yields the recovery codes. */
export async function confirmSecondFactor(
  actor: Actor,
  { offer, code }: z.infer<typeof ConfirmSecondFactor>,
  now: Date,
): Promise<RecoveryCodes> {
  const { grant, person } = assertPerson(actor)
  await countTry(CONFIRM_LIMIT, person.id)
  const [until = '', secret = ''] = openOwn(offer, OFFER_PURPOSE, person.id)?.split(' ') ?? []
  if (!secret || Number(until) <= now.getTime()) throw new Refusal('conflict', peopleRefusals.codeExpired())
  const step = stepOfCode(secret, code.replaceAll(/\s/g, ''), now)
  if (step === null)
    throw new Refusal('invalid', peopleRefusals.codeWrongClock(), {
      fields: { code: 'not right' },
    })
  const codes = newRecoveryCodes()
  const { id: userId, name } = person
  try {
    await change(actor, async (tx) => {
      await insertSecondFactor(tx, { userId, sealed: sealOwn(secret, TOTP_PURPOSE, userId), lastStep: step, codes })
      return { grant, event: { action: 'second-factor.added', userId, name }, result: {} }
    })
  } catch (error) {
    if (databaseErrorCode(error) === 'P2002' || databaseErrorCode(error) === '23505')
      throw new Refusal('conflict', peopleRefusals.secondFactorSet())
    throw error
  }
  await forgetTries(CONFIRM_LIMIT, userId)
  return { codes: codes.map(showRecoveryCode) }
}

/** Password and code once more, counted together. */
export const ConfirmedByCode = z.strictObject({ password: TypedPassword, code: TypedCode.default('') })

async function assertBoth(person: Person, typed: z.infer<typeof ConfirmedByCode>, now: Date): Promise<void> {
  if (!(await hasSecondFactor(person.id))) throw new Refusal('conflict', peopleRefusals.noSecondFactor())
  await assertPasswordAndCode(person, typed, WORDING, now)
}

export async function removeSecondFactor(
  actor: Actor,
  input: z.infer<typeof ConfirmedByCode>,
  now: Date,
): Promise<Record<string, never>> {
  const { grant, person } = assertPerson(actor)
  if (env('COUNTERSIGN_REQUIRE_TOTP') === 'on') throw new Refusal('conflict', peopleRefusals.secondFactorRequired())
  await assertBoth(person, input, now)
  return change(actor, async (tx) => {
    if (!(await deleteSecondFactor(tx, person.id))) return { event: null, result: {} }
    return { grant, event: { action: 'second-factor.removed', userId: person.id, name: person.name }, result: {} }
  })
}

/** New recovery codes; those of before stop working. */
export async function renewRecoveryCodes(
  actor: Actor,
  input: z.infer<typeof ConfirmedByCode>,
  now: Date,
): Promise<RecoveryCodes> {
  const { grant, person } = assertPerson(actor)
  await assertBoth(person, input, now)
  const codes = newRecoveryCodes()
  return change(actor, async (tx) => {
    await replaceRecoveryCodes(tx, person.id, codes)
    return {
      grant,
      event: { action: 'recovery-codes.replaced', userId: person.id, name: person.name },
      result: { codes: codes.map(showRecoveryCode) },
    }
  })
}

export const ResetSecondFactor = z.strictObject({ userId: z.uuid() })

/** Tells the person by email where it is set up. Where it is not, the message waits until it is. */
async function notifyReset(tx: Tx, account: { id: string; email: string }, by: string, now: Date): Promise<void> {
  const key = `second factor ${newId()}`
  const message = accountMessage(
    'Your second factor was reset',
    `${by} removed the authenticator app and the recovery codes of your account. You sign in with your password alone until you set up an app again. If you did not ask for this, tell an administrator.`,
    now,
  )
  const place = { projectId: null, releaseId: null, channelId: null, userId: account.id, lane: key }
  await insertDeliveries(tx, [{ ...place, kind: 'email', target: account.email, message, key }], now)
}

/** For somebody who has lost app and codes: removes both, ends every session of theirs and tells them. */
export async function resetSecondFactor(
  actor: Actor,
  { userId }: z.infer<typeof ResetSecondFactor>,
  now: Date,
): Promise<{ sessions: number }> {
  const grant = authorize(actor, 'user.reset-password', {})
  return change(actor, async (tx) => {
    const account = await findUser({ id: userId }, tx)
    if (!account) throw new Refusal('not-found', commonRefusals.noPerson())
    if (!(await deleteSecondFactor(tx, userId)))
      throw new Refusal('conflict', peopleRefusals.hasNoSecondFactor({ name: account.name }))
    const sessions = await revokeSessions(tx, userId, now)
    await notifyReset(tx, account, actorName(actor), now)
    return {
      grant,
      event: { action: 'second-factor.reset', userId, name: account.name, sessions },
      result: { sessions },
      announce: { kind: 'person', userId },
    }
  })
}
