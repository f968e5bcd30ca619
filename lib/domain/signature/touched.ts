// What people did to a release, out of its history: who did the work does not sign for it where the role is independent.

/** The events that make somebody one of those who did the work, as a sentence about somebody tells them. */
const TOUCHES = {
  'item.decided': (count: number) => `decided ${counted(count, 'item')}`,
  'field.filled': (count: number) => `filled in blanks of ${counted(count, 'item')}`,
  'evidence.added': (count: number) => `added evidence to ${counted(count, 'item')}`,
  'probe.saved': (count: number) => `edited the probe of ${counted(count, 'item')}`,
  'waiver.asked': (count: number) => `requested ${counted(count, 'waiver')}`,
  'waiver.granted': (count: number) => `granted ${counted(count, 'waiver')}`,
  'issue.resolved': (count: number) => `resolved ${counted(count, 'issue')}`,
  'criterion.answered': (count: number) => `answered ${counted(count, 'go/no-go criterion', 'go/no-go criteria')}`,
  'question.answered': (count: number) => `answered ${counted(count, 'question')} about the checklist`,
  'applicability.overridden': (count: number) =>
    `decided whether ${counted(count, 'conditional entry', 'conditional entries')} applied`,
  'metric.sampled': (count: number) => `entered values of ${counted(count, 'metric')}`,
} as const
export type TouchAction = keyof typeof TOUCHES
export const TOUCH_ACTIONS = Object.keys(TOUCHES) as TouchAction[]

/** One kind of work; `count` is of how many different things, not how often. */
export type Touch = { action: TouchAction; count: number }
/** Person id → what they touched. It covers all rounds of the release: what somebody did in an earlier one still stands. */
export type Touched = Readonly<Record<string, readonly Touch[]>>

function counted(count: number, word: string, many = `${word}s`): string {
  return `${count} ${count === 1 ? word : many}`
}

/** "decided 3 items and edited the probe of 1 item", or null for somebody who touched nothing. */
export function toldTouches(touched: Touched, personId: string): string | null {
  const told = TOUCH_ACTIONS.flatMap((action) => {
    const found = touched[personId]?.find((touch) => touch.action === action && touch.count > 0)
    return found ? [TOUCHES[action](found.count)] : []
  })
  const last = told.at(-1)
  if (last === undefined) return null
  return told.length === 1 ? last : `${told.slice(0, -1).join(', ')} and ${last}`
}
