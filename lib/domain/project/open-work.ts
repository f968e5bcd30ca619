// What is left of somebody who left a project: open work in their name, which somebody else has to take over.

/** How much of each kind is open in somebody's name. */
export type OpenWork = { checkIns: number; issues: number; conditions: number; delegations: number }

/** Why somebody counts as having left: the account is disabled, or they are no member any more. */
export type LeftProject = 'disabled' | 'not-a-member'

/** Somebody who left a project with open work in their name. */
export type LeaverView = {
  userId: string
  name: string
  left: LeftProject
  project: { id: string; name: string }
  work: OpenWork
}

const NAMES: Record<keyof OpenWork, [one: string, many: string]> = {
  checkIns: ['check-in', 'check-ins'],
  issues: ['issue', 'issues'],
  conditions: ['condition', 'conditions'],
  delegations: ['delegation', 'delegations'],
}
const KINDS: (keyof OpenWork)[] = ['conditions', 'issues', 'checkIns', 'delegations']

/** The work in words: `1 condition, 2 issues`. Empty where there is none. */
export function formatOpenWork(work: OpenWork): string {
  return KINDS.flatMap((kind) => {
    const count = work[kind]
    const [one, many] = NAMES[kind]
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  }).join(', ')
}

/** What stands before and behind the name. */
export const LEFT_PROJECT: Record<LeftProject, { before: string; after: string }> = {
  disabled: { before: 'The account of ', after: ' is disabled' },
  'not-a-member': { before: '', after: ' is no member any more' },
}
