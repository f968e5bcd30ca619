// When somebody got a role, and from whom. A role that one gave to oneself after the round began does not count in it.
import { plainName } from '@/lib/domain/names'
import { minuteOf } from '@/lib/domain/verdict/reasons'

/** A person who holds a role in the project. */
export type Holder = { id: string; name: string; grantedAt: string; grantedBy: string | null; grantedById: string | null }

function isLate(holder: Pick<Holder, 'grantedAt'>, openedAt: string): boolean {
  return Date.parse(holder.grantedAt) > Date.parse(openedAt)
}

/** Whether the holder gave the role to themselves after the round began. */
export function isSelfGranted(holder: Holder, openedAt: string): boolean {
  return isLate(holder, openedAt) && holder.grantedById === holder.id
}

/** The grants that came after the round began, each in a sentence that names who gave it. */
export function lateGrants(holders: Holder[], openedAt: string): string[] {
  return holders
    .filter((holder) => isLate(holder, openedAt))
    .map((holder) => {
      const when = minuteOf(holder.grantedAt)
      const name = plainName(holder.name)
      if (isSelfGranted(holder, openedAt)) return `${name} took this role on ${when}, after this round began: it does not count in it.`
      return `${name} got this role from ${plainName(holder.grantedBy ?? 'somebody')} on ${when}, after this round began.`
    })
}
