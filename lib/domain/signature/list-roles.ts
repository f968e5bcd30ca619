// Names of roles in a sentence. It imports nothing: every page has it.

/** "QA Lead, Security and Legal". */
export function listRoles(roles: readonly string[]): string {
  return roles.length > 1 ? `${roles.slice(0, -1).join(', ')} and ${roles.at(-1)}` : (roles[0] ?? '')
}
