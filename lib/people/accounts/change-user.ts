// Disabling, enabling, promoting and demoting somebody. A disabled account cannot sign in, its sessions end with the same commit, and its
// tokens are refused. What the person did and signed stays.
import { z } from 'zod'
import { type Changed, change, type Tx, type Unchanged } from '@/lib/data/change'
import { revokePasswordLinks } from '@/lib/data/people/account-links'
import { type Account, findUser, lockAdministrators, revokeSessions, updateUser } from '@/lib/data/people/people'
import { listRolesHeldAlone } from '@/lib/data/unheld-roles'
import { authorize, type Grant, visibleProjects } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { InstanceRole } from '@/lib/domain/enums'
import { type AccountChange, mayChangeAccount } from '@/lib/domain/people/account'
import { type UnheldRoles, unheldByProject } from '@/lib/domain/project/unheld-roles'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'

/** One change at a time, so that the log says each on its own. */
export const ChangeUser = z
  .strictObject({ userId: z.uuid(), role: InstanceRole.optional(), disabled: z.boolean().optional() })
  .refine(({ role, disabled }) => (role === undefined) !== (disabled === undefined), 'give either role or disabled')

/** `sessions`: how many ended with the change. */
type ChangedAccount = { userId: string; sessions: number }

/** `unheldRoles`: sign-off roles of running releases that nobody holds now. */
export type ChangedUser = ChangedAccount & { unheldRoles: UnheldRoles[] }

/** Disables or enables an account: nothing to do where it is so already. Whether it may be, `mayChangeAccount` says. */
export async function changeDisabled(
  tx: Tx,
  grant: Grant,
  account: Account,
  disabled: boolean,
  now: Date,
): Promise<Changed<ChangedAccount> | Unchanged<ChangedAccount>> {
  const { id: userId, name } = account
  if (account.isDisabled === disabled) return { event: null, result: { userId, sessions: 0 } }
  await updateUser(tx, userId, { disabledAt: disabled ? now : null })
  if (!disabled) return { grant, event: { action: 'user.enabled', userId, name }, result: { userId, sessions: 0 } }
  await revokePasswordLinks(tx, userId, now)
  const sessions = await revokeSessions(tx, userId, now)
  return {
    grant,
    event: { action: 'user.disabled', userId, name, sessions },
    result: { userId, sessions },
    announce: { kind: 'person', userId },
  }
}

async function changeRole(
  tx: Tx,
  grant: Grant,
  account: Account,
  role: InstanceRole,
): Promise<Changed<ChangedAccount> | Unchanged<ChangedAccount>> {
  const { id: userId, name, role: was } = account
  if (was === role) return { event: null, result: { userId, sessions: 0 } }
  await updateUser(tx, userId, { role })
  return {
    grant,
    event: { action: 'user.role-changed', userId, name, was, is: role },
    result: { userId, sessions: 0 },
    announce: { kind: 'person', userId },
  }
}

export async function changeUser(
  actor: Actor,
  { userId, role, disabled }: z.infer<typeof ChangeUser>,
  now: Date,
): Promise<ChangedUser> {
  const grant = authorize(actor, 'user.administer', {})
  const wanted: AccountChange = role !== undefined ? { role } : { disabled: disabled ?? false }
  return change(actor, async (tx) => {
    const administrators = await lockAdministrators(tx)
    const account = await findUser({ id: userId }, tx)
    if (!account) throw new Refusal('not-found', commonRefusals.noPerson(), { known: true })
    const may = mayChangeAccount(actor, account, wanted, administrators)
    if (!may.allowed) throw new Refusal('conflict', may.reason)
    const unheld = disabled === true ? await listRolesHeldAlone({ userId }, tx) : []
    const changed =
      'role' in wanted
        ? await changeRole(tx, grant, account, wanted.role)
        : await changeDisabled(tx, grant, account, wanted.disabled, now)
    const unheldRoles = unheldByProject(unheld, visibleProjects(actor))
    return { ...changed, result: { ...changed.result, unheldRoles } }
  })
}

export const DisableUser = z.object({ userId: z.uuid() })

/** The same as `changeUser` with `disabled: true`, for callers that delete. */
export async function disableUser(
  actor: Actor,
  { userId }: z.infer<typeof DisableUser>,
  now: Date,
): Promise<ChangedUser> {
  return changeUser(actor, { userId, disabled: true }, now)
}
