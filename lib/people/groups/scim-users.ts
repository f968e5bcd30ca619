// People as an identity provider keeps them over SCIM. Deleting or deactivating disables the account, as an
// administrator would.
import type { z } from 'zod'
import { changeTogether, databaseErrorCode, type Tx } from '@/lib/data/change'
import { revokePasswordLinks } from '@/lib/data/people/account-links'
import { applyGroups } from '@/lib/data/people/group-grants'
import { type Account, findUser, insertUser, lockAdministrators, updateUser } from '@/lib/data/people/people'
import {
  findScimTwin,
  findScimUser,
  leaveScimGroups,
  listScimUsers,
  SCIM_FILTERS,
  saveScimUser,
} from '@/lib/data/people/scim'
import { authorize, type Grant } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { AuditEvent } from '@/lib/domain/audit/event'
import { mayChangeAccount, mayProvisionEmail } from '@/lib/domain/people/account'
import { Refusal } from '@/lib/domain/refusal'
import { applyPatch, readOperations } from '@/lib/domain/scim/patch'
import { listResponse, type ScimRecord } from '@/lib/domain/scim/protocol'
import { readScimUser, type ScimUserFacts, USER_SHAPE, userResource, withoutOldName } from '@/lib/domain/scim/resources'
import { scimRefusals } from '@/lib/domain/text/en/refusals/scim'
import { changeDisabled } from '@/lib/people/accounts/change-user'
import { conditionsFor, ScimBody, ScimId, ScimQuery, scimOrigin } from '@/lib/people/groups/scim-request'
import { isPasswordRefused } from '@/lib/people/sign-in/password-allowed'
import { newId } from '@/lib/platform/ids'

export const ReadScimUsers = ScimQuery
export const ReadScimUser = ScimId
export const CreateScimUser = ScimBody
export const WriteScimUser = ScimId.extend(ScimBody.shape)

const gone = (): Refusal => new Refusal('not-found', scimRefusals.noUser())

export async function readScimUsers(actor: Actor, query: z.infer<typeof ScimQuery>): Promise<object> {
  authorize(actor, 'scim.provision', {})
  const { startIndex, count } = query
  const { total, rows } = await listScimUsers(conditionsFor(query, SCIM_FILTERS.users), { startIndex, count })
  return listResponse(
    rows.map((row) => userResource(row, scimOrigin())),
    total,
    startIndex,
  )
}

async function resourceOf(id: string): Promise<ScimRecord> {
  const row = await findScimUser(id)
  if (!row) throw gone()
  return userResource(row, scimOrigin())
}

export async function readScimUserById(actor: Actor, { id }: z.infer<typeof ScimId>): Promise<ScimRecord> {
  authorize(actor, 'scim.provision', {})
  return resourceOf(id)
}

const taken = (): Refusal => new Refusal('conflict', scimRefusals.userExists(), { scimType: 'uniqueness' })

/** A second request for the same person may win between the look and the write. */
async function assertUnique<R>(work: Promise<R>): Promise<R> {
  try {
    return await work
  } catch (error) {
    if (['P2002', '23505'].includes(databaseErrorCode(error) ?? '')) throw taken()
    throw error
  }
}

export async function createScimUser(
  actor: Actor,
  { body }: z.infer<typeof CreateScimUser>,
  now: Date,
): Promise<ScimRecord> {
  const grant = authorize(actor, 'scim.provision', {})
  const facts = readScimUser(body)
  const { email, name, active } = facts
  const id = newId()
  const created = changeTogether(actor, async (tx) => {
    if (await findScimTwin(tx, facts, null)) throw taken()
    await insertUser(tx, { id, email, name, role: 'member', passwordHash: null })
    await saveScimUser(tx, id, facts, now)
    const events: AuditEvent[] = [{ action: 'user.added', userId: id, name, email, role: 'member', via: 'scim' }]
    if (!active) events.push(...(await activate(tx, grant, await assertAccount(tx, id), { active, now })))
    return { grant, events, result: undefined, announce: [] }
  })
  await assertUnique(created)
  return resourceOf(id)
}

async function assertAccount(tx: Tx, id: string): Promise<Account> {
  const account = await findUser({ id }, tx)
  if (!account) throw gone()
  return account
}

/** Enables or disables the account, with its event; the last administrator stays enabled. */
async function activate(
  tx: Tx,
  grant: Grant,
  account: Account,
  { active, now }: { active: boolean; now: Date },
): Promise<AuditEvent[]> {
  const administrators = await lockAdministrators(tx)
  const may = mayChangeAccount(grant.actor, account, { disabled: !active }, administrators)
  if (!may.allowed && account.isDisabled === active) throw new Refusal('conflict', may.reason)
  const { event } = await changeDisabled(tx, grant, account, !active, now)
  return event ? [event] : []
}

async function rename(tx: Tx, account: Account, { name, email }: ScimUserFacts, now: Date): Promise<AuditEvent[]> {
  if (account.name === name && account.email === email) return []
  const may = account.email === email ? null : mayProvisionEmail(account, isPasswordRefused(email))
  if (may && !may.allowed) throw new Refusal('forbidden', may.reason, { scimType: 'mutability' })
  if (account.email !== email) await revokePasswordLinks(tx, account.id, now)
  await updateUser(tx, account.id, { name, email })
  const was = { name: account.name, email: account.email }
  return [{ action: 'user.updated', userId: account.id, name, was, is: { name, email }, via: 'scim' }]
}

type Write = (current: ScimRecord) => ScimUserFacts

/** Writes what `read` makes of the resource as it is now, all in one transaction. */
async function writeUser(grant: Grant, id: string, read: Write, now: Date): Promise<ScimRecord> {
  const written = changeTogether(grant.actor, async (tx) => {
    await lockAdministrators(tx)
    const row = await findScimUser(id, tx)
    if (!row) throw gone()
    const facts = read(userResource(row, scimOrigin()))
    if (await findScimTwin(tx, facts, id)) throw taken()
    const account = await assertAccount(tx, id)
    const events = await rename(tx, account, facts, now)
    await saveScimUser(tx, id, facts, now)
    events.push(...(await activate(tx, grant, account, { active: facts.active, now })))
    const announce = events.length > 0 ? [{ kind: 'person', userId: id } as const] : []
    return { grant, events, result: undefined, announce }
  })
  await assertUnique(written)
  return resourceOf(id)
}

export async function replaceScimUser(
  actor: Actor,
  { id, body }: z.infer<typeof WriteScimUser>,
  now: Date,
): Promise<ScimRecord> {
  const grant = authorize(actor, 'scim.provision', {})
  const facts = readScimUser(body)
  return writeUser(grant, id, () => facts, now)
}

export async function patchScimUser(
  actor: Actor,
  { id, body }: z.infer<typeof WriteScimUser>,
  now: Date,
): Promise<ScimRecord> {
  const grant = authorize(actor, 'scim.provision', {})
  const operations = readOperations(body)
  const read: Write = (current) => readScimUser(withoutOldName(current, applyPatch(current, operations, USER_SHAPE)))
  return writeUser(grant, id, read, now)
}

/** Disables the account and takes the person out of the groups of the client. What they did and signed stays. */
export async function deleteScimUser(actor: Actor, { id }: z.infer<typeof ScimId>, now: Date): Promise<null> {
  const grant = authorize(actor, 'scim.provision', {})
  return changeTogether(actor, async (tx) => {
    await lockAdministrators(tx)
    const events = await activate(tx, grant, await assertAccount(tx, id), { active: false, now })
    await leaveScimGroups(tx, id)
    events.push(...(await applyGroups(tx, { userId: id, source: 'scim', groups: [] })))
    return { grant, events, result: null, announce: [{ kind: 'person', userId: id }] }
  })
}
