// One's own passkeys: asked for, added, removed; and the challenges that a signed-in person answers with them.
import { z } from 'zod'
import { change, databaseErrorCode } from '@/lib/data/change'
import { issueChallenge, takeChallenge } from '@/lib/data/people/confirm-passkey'
import { deletePasskey, findSessionStart, insertPasskey, listCredentialIds } from '@/lib/data/people/passkeys'
import { findPasswordHash, listSubjects } from '@/lib/data/people/people'
import { hasSecondFactor } from '@/lib/data/people/second-factor'
import { authorize, type Grant } from '@/lib/domain/access/can'
import type { Actor, Person } from '@/lib/domain/actor'
import { PlainName } from '@/lib/domain/names'
import { Attestation, isPasskeyHost, mayAddPasskey } from '@/lib/domain/people/passkey'
import { Refusal } from '@/lib/domain/refusal'
import { peopleRefusals } from '@/lib/domain/text/en/refusals/people'
import { assertPasswordAndCode, TypedCode, TypedPassword } from '@/lib/people/sign-in/confirm-password'
import { identityProvider } from '@/lib/platform/identity-provider'
import { newId } from '@/lib/platform/ids'
import {
  type CreationOptions,
  creationOptions,
  passkeyHost,
  type RequestOptions,
  requestOptions,
  verifyCreation,
} from '@/lib/platform/passkey'

function assertPerson(actor: Actor): { grant: Grant; person: Person } {
  const grant = authorize(actor, 'profile.change', {})
  if (actor.kind !== 'person') throw new Refusal('forbidden', peopleRefusals.personHasPasskeys())
  return { grant, person: actor }
}

/** `code`: for accounts with a second factor. */
export const AskNewPasskey = z.strictObject({ password: TypedPassword.optional(), code: TypedCode.optional() })

const WORDING = { field: 'password', noPassword: 'Your account has no password. Nothing was changed.' } as const

/** What the browser needs to make a passkey, once the person has confirmed who they are. */
export async function askNewPasskey(
  actor: Actor,
  { password, code }: z.infer<typeof AskNewPasskey>,
  now: Date,
): Promise<CreationOptions> {
  const { person } = assertPerson(actor)
  if (!isPasskeyHost(passkeyHost())) throw new Refusal('conflict', peopleRefusals.passkeyNeedsHost())
  const stored = await findPasswordHash(person.id)
  const signedInAt = person.sessionId === undefined ? null : await findSessionStart(person.sessionId)
  const isTyped = stored !== null && password !== undefined
  const may = mayAddPasskey({ hasPassword: stored !== null, signedInAt }, isTyped, now)
  if (!may.allowed) throw new Refusal('forbidden', may.reason)
  if (isTyped) await assertPasswordAndCode(person, { password, code }, WORDING, now)
  const challenge = await issueChallenge({ purpose: 'add', userId: person.id, subject: null }, now)
  return creationOptions(challenge, person, await listCredentialIds(person.id))
}

export const AddPasskey = z.strictObject({ name: PlainName, attestation: Attestation })

export async function addPasskey(
  actor: Actor,
  { name, attestation }: z.infer<typeof AddPasskey>,
  now: Date,
): Promise<{ id: string }> {
  const { grant, person } = assertPerson(actor)
  const use = { purpose: 'add', userId: person.id, subject: null } as const
  const challenge = await takeChallenge(attestation.response.clientDataJSON, use, now)
  const made = await verifyCreation(attestation, challenge)
  if (!made) throw new Refusal('invalid', peopleRefusals.passkeyNotVerified())
  const id = newId()
  const transports = attestation.response.transports ?? []
  try {
    return await change(actor, async (tx) => {
      await insertPasskey(tx, { id, userId: person.id, ...made, transports, name })
      return { grant, event: { action: 'passkey.added', userId: person.id, passkeyId: id, name }, result: { id } }
    })
  } catch (error) {
    if (databaseErrorCode(error) === 'P2002' || databaseErrorCode(error) === '23505')
      throw new Refusal('conflict', peopleRefusals.passkeyExists())
    throw error
  }
}

export const RemovePasskey = z.strictObject({ passkeyId: z.uuid() })

export async function removePasskey(
  actor: Actor,
  { passkeyId }: z.infer<typeof RemovePasskey>,
): Promise<Record<string, never>> {
  const { grant, person } = assertPerson(actor)
  return change(actor, async (tx) => {
    const name = await deletePasskey(tx, passkeyId, person.id)
    if (name === null) throw new Refusal('not-found', peopleRefusals.noPasskey(), { known: true })
    return { grant, event: { action: 'passkey.removed', userId: person.id, passkeyId, name }, result: {} }
  })
}

/** `subject`: the sign-off challenge that is signed, or the signature that is withdrawn. */
export const AskPasskey = z.strictObject({ purpose: z.enum(['sign', 'withdraw', 'supersede']), subject: z.uuid() })

/** What the browser needs to confirm who signs or withdraws. */
export async function askPasskey(
  actor: Actor,
  { purpose, subject }: z.infer<typeof AskPasskey>,
  now: Date,
): Promise<RequestOptions> {
  const { person } = assertPerson(actor)
  const known = await listCredentialIds(person.id)
  if (known.length === 0) throw new Refusal('conflict', peopleRefusals.addPasskeyFirst())
  return requestOptions(await issueChallenge({ purpose, userId: person.id, subject }, now), known)
}

export const ReadSignInMethods = z.strictObject({})
export type SignInMethods = {
  hasPassword: boolean
  hasPasskey: boolean
  hasSecondFactor: boolean
  /** The name of the identity provider that the account is linked to. */
  identityProvider: string | null
}

/** With what the person can confirm who they are. */
export async function readSignInMethods(actor: Actor): Promise<SignInMethods> {
  const { person } = assertPerson(actor)
  const provider = identityProvider()
  const [stored, known, secondFactor, subjects] = await Promise.all([
    findPasswordHash(person.id),
    listCredentialIds(person.id),
    hasSecondFactor(person.id),
    provider ? listSubjects(person.id, provider.issuer) : [],
  ])
  return {
    ...{ hasPassword: stored !== null, hasPasskey: known.length > 0, hasSecondFactor: secondFactor },
    identityProvider: provider && subjects.length > 0 ? provider.name : null,
  }
}
