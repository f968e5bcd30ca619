// People, tokens and who belongs to what, as the API answers them.
import { z } from 'zod'
import { Id, Named, Time } from '@/app/api/v1/answers/shapes'
import { InstanceRole, ProjectAccess, TokenScope } from '@/lib/domain/enums'

export const User = z.object({
  ...{ id: Id, name: z.string(), email: z.string(), role: InstanceRole, isDisabled: z.boolean() },
  ...{ createdAt: Time, lastSignInAt: Time.nullable(), sessions: z.int() },
  methods: z.array(z.enum(['password', 'passkey', 'authenticator app', 'single sign-on'])),
})
/** Sign-off roles of running releases that nobody holds now, by project; only counted where the caller may not see into the project. */
export const Unheld = z.array(
  z.object({
    project: Named,
    count: z.int(),
    roles: z
      .array(z.object({ role: z.string(), releaseId: Id, release: z.string(), required: z.boolean() }))
      .optional(),
  }),
)
/** Role names that no checklist or member of the project has; `alike` is a known one of nearly the same spelling. */
export const UnknownRoles = z.array(z.object({ role: z.string(), alike: z.string().optional() }))
export const ChangedUser = z.object({ userId: Id, sessions: z.int(), unheldRoles: Unheld })
export const Invitation = z.object({
  ...{ id: Id, email: z.string(), role: InstanceRole, createdBy: z.string() },
  ...{ createdAt: Time, expiresAt: Time, isExpired: z.boolean() },
})
export const AccountLink = z.object({ id: Id, url: z.string().optional(), expiresAt: Time })
export const GroupMapping = z.object({
  ...{ id: Id, groupName: z.string(), people: z.int(), administrator: z.boolean() },
  ...{ projectId: Id.optional(), projectName: z.string().optional() },
  ...{ access: ProjectAccess.optional(), roles: z.array(z.string()).optional() },
  unknownRoles: UnknownRoles.optional(),
})
export const OpenWork = z.object({ checkIns: z.int(), issues: z.int(), conditions: z.int(), delegations: z.int() })
export const Leaver = z.object({
  ...{ userId: Id, name: z.string(), left: z.enum(['disabled', 'not-a-member']), project: Named, work: OpenWork },
})
export const Token = z.object({
  ...{ id: Id, name: z.string(), scope: TokenScope, prefix: z.string(), owner: Named.nullable() },
  ...{ project: Named.nullable(), createdBy: z.string().nullable(), createdAt: Time },
  ...{ expiresAt: Time.nullable(), lastUsedAt: Time.nullable() },
  state: z.enum(['active', 'expired', 'revoked', 'owner disabled']),
})
export const TokenSecret = z.object({ id: Id, token: z.string(), expiresAt: Time })
export const Member = z.object({
  ...{ userId: Id, name: z.string(), email: z.string(), access: ProjectAccess, roles: z.array(z.string()) },
})
