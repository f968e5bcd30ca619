// What people did to a release, out of its history: who did the work does not sign for it where the role is independent.

/** The events that make somebody one of those who did the work, as a sentence about somebody tells them. */
const CONTRIBUTIONS = {
  'item.decided': (count: number) => `decided ${counted(count, 'item')}`,
  'field.filled': (count: number) => `filled in blanks of ${counted(count, 'item')}`,
  'evidence.added': (count: number) => `added evidence to ${counted(count, 'item')}`,
  'probe.saved': (count: number) => `edited the probe of ${counted(count, 'item')}`,
  'waiver.requested': (count: number) => `requested ${counted(count, 'waiver')}`,
  'waiver.granted': (count: number) => `granted ${counted(count, 'waiver')}`,
  'issue.resolved': (count: number) => `resolved ${counted(count, 'issue')}`,
  'criterion.answered': (count: number) => `answered ${counted(count, 'go/no-go criterion', 'go/no-go criteria')}`,
  'question.answered': (count: number) => `answered ${counted(count, 'question')} about the checklist`,
  'applicability.overridden': (count: number) =>
    `decided whether ${counted(count, 'conditional entry', 'conditional entries')} applied`,
  'metric.sampled': (count: number) => `entered values of ${counted(count, 'metric')}`,
} as const
export type ContributionAction = keyof typeof CONTRIBUTIONS
export const CONTRIBUTING_ACTIONS = Object.keys(CONTRIBUTIONS) as ContributionAction[]

/** One kind of work; `count` is of how many different things, not how often. */
export type ContributionCount = { action: ContributionAction; count: number }
/** Person id → what they touched. It covers all rounds of the release: what somebody did in an earlier one still stands. */
export type ContributionCounts = Readonly<Record<string, readonly ContributionCount[]>>

function counted(count: number, word: string, many = `${word}s`): string {
  return `${count} ${count === 1 ? word : many}`
}

/** "decided 3 items and edited the probe of 1 item", or null for somebody who touched nothing. */
export function describeContributions(contributionCounts: ContributionCounts, personId: string): string | null {
  const parts = CONTRIBUTING_ACTIONS.flatMap((action) => {
    const found = contributionCounts[personId]?.find(
      (contribution) => contribution.action === action && contribution.count > 0,
    )
    return found ? [CONTRIBUTIONS[action](found.count)] : []
  })
  const last = parts.at(-1)
  if (last === undefined) return null
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
