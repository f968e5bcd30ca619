// Groups as an identity provider keeps them over SCIM. What a group gives, its mappings say; members have it with the
// same commit.
import type { z } from 'zod'
import { type Announcement, changeTogether, databaseErrorCode, type Tx } from '@/lib/data/change'
import { applyGroups } from '@/lib/data/people/group-grants'
import {
  deleteScimGroup,
  findPeopleIds,
  findScimGroup,
  listScimGroups,
  lockScimGroup,
  SCIM_FILTERS,
  saveScimGroup,
  scimGroupsOf,
  writeScimMembers,
} from '@/lib/data/people/scim'
import { authorize, type Grant } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { AuditEvent } from '@/lib/domain/audit/event'
import { Refusal } from '@/lib/domain/refusal'
import { applyPatch, readOperations } from '@/lib/domain/scim/patch'
import { listResponse, SCIM_LIMITS, type ScimRecord } from '@/lib/domain/scim/protocol'
import { GROUP_SHAPE, groupResource, readScimGroup, type ScimGroupFacts } from '@/lib/domain/scim/resources'
import { scimRefusals } from '@/lib/domain/text/en/refusals/scim'
import { conditionsFor, ScimBody, ScimId, ScimQuery, scimOrigin, wantsMembers } from '@/lib/people/groups/scim-request'
import { newId } from '@/lib/platform/ids'

export const ReadScimGroups = ScimQuery
export const ReadScimGroup = ScimQuery.extend(ScimId.shape)
export const DeleteScimGroup = ScimId
export const CreateScimGroup = ScimBody
export const WriteScimGroup = ScimId.extend(ScimBody.shape)

const gone = (): Refusal => new Refusal('not-found', scimRefusals.noGroup())
const taken = (): Refusal => new Refusal('conflict', scimRefusals.groupExists(), { scimType: 'uniqueness' })

function pick(resource: ScimRecord, withMembers: boolean): ScimRecord {
  const { members, ...rest } = resource
  return withMembers ? { ...rest, members } : rest
}

export async function readScimGroups(actor: Actor, query: z.infer<typeof ReadScimGroups>): Promise<object> {
  authorize(actor, 'scim.provision', {})
  const { startIndex, count } = query
  const withMembers = wantsMembers(query)
  const conditions = conditionsFor(query, SCIM_FILTERS.groups)
  const { total, rows } = await listScimGroups(conditions, { startIndex, count, withMembers })
  return listResponse(
    rows.map((row) => pick(groupResource(row, scimOrigin()), withMembers)),
    total,
    startIndex,
  )
}

export async function readScimGroupById(
  actor: Actor,
  { id, ...query }: z.infer<typeof ReadScimGroup>,
): Promise<ScimRecord> {
  authorize(actor, 'scim.provision', {})
  const withMembers = wantsMembers(query)
  const row = await findScimGroup(id, { withMembers })
  if (!row) throw gone()
  return pick(groupResource(row, scimOrigin()), withMembers)
}

async function resourceOf(id: string): Promise<ScimRecord> {
  const row = await findScimGroup(id, { withMembers: true })
  if (!row) throw gone()
  return groupResource(row, scimOrigin())
}

type Before = { displayName: string | null; members: string[] }
type Written = { events: AuditEvent[]; announce: Announcement[] }

/** Gives each of them what the groups give that they are in now. */
async function applyTo(tx: Tx, userIds: readonly string[]): Promise<Written> {
  const events: AuditEvent[] = []
  for (const userId of [...userIds].sort())
    events.push(...(await applyGroups(tx, { userId, source: 'scim', groups: await scimGroupsOf(tx, userId) })))
  return { events, announce: userIds.map((userId) => ({ kind: 'person', userId })) }
}

/** The people who come and go, and, where the group has another name, those who stay: mappings go by the name. */
async function writeMembers(tx: Tx, id: string, before: Before, { displayName, members }: ScimGroupFacts) {
  const [were, are] = [new Set(before.members), new Set(members)]
  const added = members.filter((userId) => !were.has(userId))
  const removed = before.members.filter((userId) => !are.has(userId))
  if (added.length + removed.length > SCIM_LIMITS.memberChanges)
    throw new Refusal('invalid', scimRefusals.tooManyMembers({ most: SCIM_LIMITS.memberChanges }), {
      scimType: 'tooMany',
    })
  const known = await findPeopleIds(tx, added)
  const stranger = added.find((userId) => !known.has(userId))
  if (stranger !== undefined) throw new Refusal('invalid', scimRefusals.unknownMember({ id: stranger }))
  await writeScimMembers(tx, id, { added, removed })
  const isRenamed = before.displayName !== null && before.displayName !== displayName
  const applied = await applyTo(tx, isRenamed ? [...new Set([...before.members, ...added])] : [...added, ...removed])
  return { applied, added: added.length, removed: removed.length, isRenamed }
}

type Write = (current: ScimRecord | null) => ScimGroupFacts

async function writeGroup(grant: Grant, id: string, isNew: boolean, read: Write, now: Date): Promise<ScimRecord> {
  try {
    await changeTogether(grant.actor, async (tx) => {
      await lockScimGroup(tx, id)
      const row = isNew ? null : await findScimGroup(id, { withMembers: true }, tx)
      if (!isNew && !row) throw gone()
      const facts = read(row && groupResource(row, scimOrigin()))
      const { displayName, externalId, members } = facts
      await saveScimGroup(tx, { id, displayName, externalId }, now)
      const before = { displayName: row?.displayName ?? null, members: row?.members.map((member) => member.id) ?? [] }
      const { applied, added, removed, isRenamed } = await writeMembers(tx, id, before, facts)
      const counts = { members: members.length, added, removed }
      const saved: AuditEvent = { action: 'scim-group.saved', groupId: id, name: displayName, ...counts }
      const isChanged = isNew || isRenamed || added + removed > 0
      return {
        grant,
        events: [...(isChanged ? [saved] : []), ...applied.events],
        result: undefined,
        announce: applied.announce,
      }
    })
  } catch (error) {
    if (['P2002', '23505'].includes(databaseErrorCode(error) ?? '')) throw taken()
    throw error
  }
  return resourceOf(id)
}

export async function createScimGroup(
  actor: Actor,
  { body }: z.infer<typeof CreateScimGroup>,
  now: Date,
): Promise<ScimRecord> {
  const grant = authorize(actor, 'scim.provision', {})
  const facts = readScimGroup(body)
  return writeGroup(grant, newId(), true, () => facts, now)
}

export async function replaceScimGroup(
  actor: Actor,
  { id, body }: z.infer<typeof WriteScimGroup>,
  now: Date,
): Promise<ScimRecord> {
  const grant = authorize(actor, 'scim.provision', {})
  const facts = readScimGroup(body)
  return writeGroup(grant, id, false, () => facts, now)
}

export async function patchScimGroup(
  actor: Actor,
  { id, body }: z.infer<typeof WriteScimGroup>,
  now: Date,
): Promise<ScimRecord> {
  const grant = authorize(actor, 'scim.provision', {})
  const operations = readOperations(body)
  const read: Write = (current) => readScimGroup(applyPatch(current ?? {}, operations, GROUP_SHAPE))
  return writeGroup(grant, id, false, read, now)
}

/** The group goes, and what its members have because of it alone. */
export async function removeScimGroup(actor: Actor, { id }: z.infer<typeof ScimId>): Promise<null> {
  const grant = authorize(actor, 'scim.provision', {})
  return changeTogether(actor, async (tx) => {
    await lockScimGroup(tx, id)
    const row = await findScimGroup(id, { withMembers: true }, tx)
    if (!row) throw gone()
    if (row.members.length > SCIM_LIMITS.memberChanges)
      throw new Refusal('conflict', scimRefusals.groupTooLarge({ most: SCIM_LIMITS.memberChanges }))
    await deleteScimGroup(tx, id)
    const { events, announce } = await applyTo(
      tx,
      row.members.map((member) => member.id),
    )
    const event: AuditEvent = {
      ...{ action: 'scim-group.removed', groupId: id, name: row.displayName, members: row.members.length },
    }
    return { grant, events: [event, ...events], result: null, announce }
  })
}
