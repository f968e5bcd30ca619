// What only time clears.
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot'
import type { Deed } from '@/lib/domain/verdict/deed'

/** The waiting that a release asks for: the rest of its soak, the end of the freezes that are on. */
export function measuredWait({ soak, freezes }: Pick<ReleaseSnapshot, 'soak' | 'freezes'>, now: Date): Deed[] {
  const left = soak ? soak.requiredSeconds - soak.coveredSeconds : 0
  const ends = freezes.filter(({ startsAt, endsAt }) => Date.parse(startsAt) <= now.getTime() && now.getTime() < Date.parse(endsAt)).map(({ endsAt }) => Date.parse(endsAt))
  const frozen = ends.length > 0 ? Math.ceil((Math.max(...ends) - now.getTime()) / 1000) : 0
  if (frozen <= 0 && left <= 0) return []
  return [frozen > left ? { do: 'wait', seconds: frozen, for: 'freeze' } : { do: 'wait', seconds: left, for: 'soak' }]
}
