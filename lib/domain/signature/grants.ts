// When somebody got a role, and from whom. A role that one gave to oneself after the round began does not count in it, nor one that was given while
// others held it: whoever was to sign when the round began signs, or has somebody stand in.
import { plainName } from '@/lib/domain/names'
import { minuteOf } from '@/lib/domain/verdict/reasons'

/** A person who holds a role in the project. */
export type Holder = {
  id: string
  name: string
  grantedAt: string
  grantedBy: string | null
  grantedById: string | null
}

function isLate(holder: Pick<Holder, 'grantedAt'>, openedAt: string): boolean {
  return Date.parse(holder.grantedAt) > Date.parse(openedAt)
}

/** Why a grant does not count in the round that was under way when it was made: given to oneself, or given while others held the role already. Null: it counts. */
export function discounted(holder: Holder, holders: Holder[], openedAt: string): 'taken' | 'late' | null {
  if (!isLate(holder, openedAt)) return null
  if (holder.grantedById === holder.id) return 'taken'
  return holders.some((other) => !isLate(other, openedAt)) ? 'late' : null
}

/** The grants that came after the round began, each in a sentence that names who gave it. */
export function lateGrants(holders: Holder[], openedAt: string): string[] {
  return holders
    .filter((holder) => isLate(holder, openedAt))
    .map((holder) => {
      const when = minuteOf(holder.grantedAt)
      const name = plainName(holder.name)
      const got = `${name} got this role from ${plainName(holder.grantedBy ?? 'somebody')} on ${when}, after this round started`
      const why = discounted(holder, holders, openedAt)
      if (why === 'taken')
        return `${name} took this role on ${when}, after this round started: it does not count in it.`
      return why === 'late' ? `${got} and while others held it: it does not count in it.` : `${got}.`
    })
}
