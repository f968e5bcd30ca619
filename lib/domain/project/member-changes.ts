// From what a member has in a project to what they are to have.
import type { ProjectAccess } from '@/lib/domain/enums'

export type Membership = { access: ProjectAccess; roles: readonly string[] }
/** `access` is null where it stays. */
export type MemberChanges = { access: ProjectAccess | null; granted: string[]; revoked: string[] }

/** What is to be done so that somebody has exactly this access and these roles; `before` is null for who is no member. */
export function memberChanges(before: Membership | null, { access, roles }: Membership): MemberChanges {
  const held = before?.roles ?? []
  return {
    access: before?.access === access ? null : access,
    granted: [...new Set(roles)].filter((role) => !held.includes(role)),
    revoked: held.filter((role) => !roles.includes(role)),
  }
}
