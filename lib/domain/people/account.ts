// What may be done to somebody's account: the rules beside the right to administer people.
import type { Actor } from '@/lib/domain/actor'
import type { InstanceRole } from '@/lib/domain/enums'
import type { Permission } from '@/lib/domain/release/view/view'

/** `isDisabled`: the account exists and nobody can sign in with it. */
export type AccountState = { id: string; name: string; role: InstanceRole; isDisabled: boolean }

/** A change of an account that the rules below decide about. */
export type AccountChange = { role: InstanceRole } | { disabled: boolean }

const no = (reason: string): Permission => ({ allowed: false, reason })

/** True when the change leaves the account without the rights of an administrator that it has now. */
function losesAdministrator(account: AccountState, change: AccountChange): boolean {
  if (account.role !== 'admin' || account.isDisabled) return false
  return 'role' in change ? change.role !== 'admin' : change.disabled
}

/**
 * Whether the change may be made. `administrators` are the ids of all administrators whose account is not disabled.
 * Nobody shuts out the last administrator or themselves, and a token makes no administrator: whoever holds it would make one of themselves.
 */
export function mayChangeAccount(
  actor: Actor,
  account: AccountState,
  change: AccountChange,
  administrators: readonly string[],
): Permission {
  if (losesAdministrator(account, change) && administrators.every((id) => id === account.id))
    return no(`${account.name} is the last administrator. Make somebody else an administrator first.`)
  if ('disabled' in change && change.disabled && actor.kind === 'person' && actor.id === account.id)
    return no('You cannot disable your own account. Ask another administrator.')
  if ('role' in change && change.role === 'admin') return mayMakeAdministrator(actor)
  return { allowed: true }
}

/**
 * Whether a provisioning client may give an account another email. Whoever has the mailbox can set a new password and sign as the person, so
 * that of an administrator stays, and that of an account with a password too, unless `isPasswordRefused`: the new email must use single sign-on.
 */
export function mayProvisionEmail(
  { name, role, hasPassword }: AccountState & { hasPassword: boolean },
  isPasswordRefused: boolean,
): Permission {
  if (role === 'admin')
    return no(`${name} is an administrator, whose email SCIM does not change. Make them a member first.`)
  if (hasPassword && !isPasswordRefused)
    return no(
      `${name} has a password here, which whoever has the mailbox can replace, so SCIM does not change the email. Require single sign-on for the domain of the new email (OIDC_REQUIRED_DOMAINS), then send it again.`,
    )
  return { allowed: true }
}

/** Whether the actor may invite, add or promote an administrator. */
export function mayMakeAdministrator(actor: Actor): Permission {
  return actor.kind === 'machine'
    ? no('A token cannot make an administrator. An administrator can, at /settings/people.')
    : { allowed: true }
}
