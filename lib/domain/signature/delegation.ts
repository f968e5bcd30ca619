// Somebody signs in the place of another for a time.

export type DelegationState = {
  id: string
  role: string
  fromId: string
  from: string
  toId: string
  to: string
  reason: string
  startsAt: string
  endsAt: string
}

/** Whether it holds at this moment. What was taken back is not in a snapshot at all. */
export function inForce({ startsAt, endsAt }: Pick<DelegationState, 'startsAt' | 'endsAt'>, now: Date): boolean {
  return Date.parse(startsAt) <= now.getTime() && now.getTime() < Date.parse(endsAt)
}
