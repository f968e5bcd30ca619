// What pages and the API show of people, invitations, sessions, tokens and passkeys. Times are ISO 8601 in UTC. No secret is ever part of it.

import type { InstanceRole, TokenScope } from '@/lib/domain/enums'
import type { GroupMapping, UnknownRole } from '@/lib/domain/people/group-grants'
import type { TokenState } from '@/lib/domain/people/token'
import type { UnheldRoles } from '@/lib/domain/project/unheld-roles'
import type { Permission } from '@/lib/domain/release/view/view'

/** How somebody can sign in. */
export type SignInMethod = 'password' | 'passkey' | 'authenticator app' | 'single sign-on'

export type PersonView = {
  id: string
  name: string
  email: string
  role: InstanceRole
  isDisabled: boolean
  createdAt: string
  lastSignInAt: string | null
  /** Open sessions. */
  sessions: number
  methods: SignInMethod[]
}

export type InvitationView = {
  id: string
  email: string
  role: InstanceRole
  createdBy: string
  createdAt: string
  expiresAt: string
  isExpired: boolean
}

/**
 * A mapping of a group, with how many people are in the group. `projectName` is absent for the administrator role. `unknownRoles`: role names
 * that no checklist or member of the project has; absent where there are none, and where the reader may not see into the project.
 */
export type GroupMappingView = GroupMapping & {
  id: string
  people: number
  projectName?: string
  unknownRoles?: UnknownRole[]
}

/** `unmapped`: groups that people are in and that give nothing. */
export type GroupMappingsView = {
  mappings: GroupMappingView[]
  unmapped: { groupName: string; people: number }[]
}

export type PeopleView = {
  groups: GroupMappingsView
  /** Where a group can be mapped to. `roles`: the sign-off roles that the project knows; absent where the reader may not see into it. */
  projects: { id: string; name: string; roles?: string[] }[]
  /**
   * `holds`: the open work in their name, a sentence for each project. `unheldRoles`: the sign-off roles of running releases that nobody
   * would hold without them.
   */
  people: (PersonView & {
    holds: string[]
    unheldRoles: UnheldRoles[]
    may: { disable: Permission; changeRole: Permission }
  })[]
  invitations: InvitationView[]
  /** Whether links can be sent by email. */
  mailSetUp: boolean
}

/** `device` is what the browser called itself, in a few words. */
export type SessionView = {
  id: string
  device: string
  via: string | null
  createdAt: string
  expiresAt: string
  isCurrent: boolean
}

export type PasskeyView = { id: string; name: string; createdAt: string; lastUsedAt: string | null }

export type ProfileView = {
  name: string
  email: string
  role: InstanceRole
  timeZone: string | null
  hasPassword: boolean
  /** Null without one. */
  secondFactor: { createdAt: string; codesLeft: number } | null
  /** Whether accounts with a password must have a second factor. */
  secondFactorRequired: boolean
  passkeys: PasskeyView[]
  sessions: SessionView[]
}

export type TokenView = {
  id: string
  name: string
  scope: TokenScope
  /** The first characters of the secret, to recognise it by. */
  prefix: string
  owner: { id: string; name: string } | null
  project: { id: string; name: string } | null
  createdBy: string | null
  createdAt: string
  expiresAt: string | null
  lastUsedAt: string | null
  state: TokenState
}

/** A link that was just created. `url` is shown this once; it is absent where the link is sent by email. */
export type NewLink = { id: string; url?: string; expiresAt: string }
