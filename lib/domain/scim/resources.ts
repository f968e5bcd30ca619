// What SCIM says of people and groups: read from a request, and written as an answer.
import { z } from 'zod'
import { PlainName, plainTitle } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import type { ScimShape } from '@/lib/domain/scim/patch'
import { SCIM_PATH, SCIM_SCHEMAS, type ScimRecord } from '@/lib/domain/scim/protocol'
import { scimRefusals } from '@/lib/domain/text/en/refusals/scim'

export const USER_SHAPE: ScimShape = {
  userName: 'value',
  externalId: 'value',
  displayName: 'value',
  active: 'value',
  name: 'object',
  emails: 'list',
}
export const GROUP_SHAPE: ScimShape = { displayName: 'value', externalId: 'value', members: 'list' }

const Text = z.string().trim().max(256)
const OptionalText = Text.nullish().transform((text) => text || null)
/** Entra ID writes booleans as texts. */
const Flag = z.union([
  z.boolean(),
  z
    .string()
    .toLowerCase()
    .pipe(z.enum(['true', 'false']))
    .transform((text) => text === 'true'),
])

const UserInput = z.object({
  userName: Text.min(1, 'missing'),
  externalId: OptionalText,
  displayName: OptionalText,
  active: Flag.default(true),
  name: z
    .object({ formatted: OptionalText, givenName: OptionalText, familyName: OptionalText })
    .nullish()
    .transform((name) => name ?? { formatted: null, givenName: null, familyName: null }),
  emails: z
    .array(z.object({ value: Text, type: Text.optional(), primary: Flag.optional() }))
    .max(20)
    .nullish()
    .transform((emails) => emails ?? []),
})

const NameParts = z
  .object({ formatted: z.unknown(), givenName: z.unknown(), familyName: z.unknown() })
  .partial()
  .catch({})

const GroupInput = z.object({
  displayName: plainTitle(256, 'missing'),
  externalId: OptionalText,
  members: z
    .array(z.object({ value: z.uuid('must be the id of a User') }))
    .nullish()
    .transform((members) => [...new Set((members ?? []).map(({ value }) => value))]),
})

/** What is kept of a User. `userName` in lower case. */
export type ScimUserFacts = {
  userName: string
  email: string
  name: string
  givenName: string | null
  familyName: string | null
  externalId: string | null
  active: boolean
}
export type ScimUserRow = ScimUserFacts & {
  id: string
  createdAt: string
  updatedAt: string
  groups: { id: string; name: string }[]
}
export type ScimGroupFacts = z.output<typeof GroupInput>
export type ScimGroupRow = {
  id: string
  displayName: string
  externalId: string | null
  createdAt: string
  updatedAt: string
  members: { id: string; name: string }[]
}

/**
 * The attributes that are kept, under the names that the standard gives them: clients may write them with other
 * capitals.
 */
function canonical(record: ScimRecord, shape: ScimShape): ScimRecord {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const name = Object.keys(shape).find((known) => known.toLowerCase() === key.toLowerCase())
      return name === undefined ? [] : [[name, value]]
    }),
  )
}

function parsed<S extends z.ZodType>(schema: S, record: ScimRecord, shape: ScimShape): z.output<S> {
  const result = schema.safeParse(canonical(record, shape))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Refusal('invalid', `${issue?.path.join('.') || 'The resource'}: ${issue?.message ?? 'not valid'}.`)
}

const Email = z.email().toLowerCase()

/** The facts of a User. Its email is the primary one, else that of work, else the first, else the userName. */
export function readScimUser(record: ScimRecord): ScimUserFacts {
  const { userName, displayName, name, emails, externalId, active } = parsed(UserInput, record, USER_SHAPE)
  const chosen = emails.find(({ primary }) => primary) ?? emails.find(({ type }) => type === 'work') ?? emails[0]
  const email = Email.safeParse(chosen?.value ?? userName)
  if (!email.success) throw new Refusal('invalid', scimRefusals.noEmail())
  const parts = [name.givenName, name.familyName].filter((part) => part !== null).join(' ')
  const shown = PlainName.safeParse(displayName ?? name.formatted ?? (parts || userName))
  if (!shown.success) throw new Refusal('invalid', `The name is not valid: ${shown.error.issues[0]?.message ?? ''}.`)
  const { givenName, familyName } = name
  return {
    ...{ userName: userName.toLowerCase(), email: email.data, name: shown.data },
    ...{ givenName, familyName, externalId, active },
  }
}

/**
 * A User after a PATCH, without the shown name that was made of the parts of before, when the parts changed and
 * the shown name did not.
 */
export function withoutOldName(before: ScimRecord, after: ScimRecord): ScimRecord {
  const [was, is] = [NameParts.parse(before.name), NameParts.parse(after.name)]
  if (was.givenName === is.givenName && was.familyName === is.familyName && was.formatted === is.formatted) return after
  return {
    ...after,
    ...(after.displayName === before.displayName && { displayName: undefined }),
    name: { ...is, ...(is.formatted === was.formatted && { formatted: undefined }) },
  }
}

export function readScimGroup(record: ScimRecord): ScimGroupFacts {
  return parsed(GroupInput, record, GROUP_SHAPE)
}

/** `origin` is where the product is served, without a slash at its end. */
const metaOf = (origin: string, kind: 'User' | 'Group', row: { id: string; createdAt: string; updatedAt: string }) => ({
  resourceType: kind,
  created: row.createdAt,
  lastModified: row.updatedAt,
  location: `${origin}${SCIM_PATH}/${kind}s/${row.id}`,
})

export function userResource(row: ScimUserRow, origin: string): ScimRecord {
  const { id, userName, externalId, name, givenName, familyName, email, active, groups } = row
  return {
    schemas: [SCIM_SCHEMAS.user],
    id,
    ...(externalId !== null && { externalId }),
    userName,
    displayName: name,
    name: { formatted: name, ...(givenName !== null && { givenName }), ...(familyName !== null && { familyName }) },
    emails: [{ value: email, type: 'work', primary: true }],
    active,
    groups: groups.map((group) => ({
      value: group.id,
      display: group.name,
      $ref: `${origin}${SCIM_PATH}/Groups/${group.id}`,
    })),
    meta: metaOf(origin, 'User', row),
  }
}

export function groupResource(row: ScimGroupRow, origin: string): ScimRecord {
  const { id, displayName, externalId, members } = row
  return {
    schemas: [SCIM_SCHEMAS.group],
    id,
    ...(externalId !== null && { externalId }),
    displayName,
    members: members.map((member) => ({
      value: member.id,
      display: member.name,
      type: 'User',
      $ref: `${origin}${SCIM_PATH}/Users/${member.id}`,
    })),
    meta: metaOf(origin, 'Group', row),
  }
}
