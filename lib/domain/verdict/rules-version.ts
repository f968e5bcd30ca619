// Which rules a snapshot is judged by. A record keeps the verdict that it was given: later rules never change what an earlier one says.

/**
 * 1: before decision fields counted, before empty fields were counted, and when a required role was taken to answer every open go/no-go line.
 * 2: the rules as they are now.
 */
export const RULES_VERSION = 2

/** Whether the rules of now judge it. */
export function isJudgedByNow({ rulesVersion = 1 }: { rulesVersion?: number }): boolean {
  return rulesVersion >= RULES_VERSION
}
