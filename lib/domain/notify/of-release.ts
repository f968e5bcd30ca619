// The release that a notice is about, and its pages.

/** `authority` is the role that calls go or no-go, where the policy names one. */
export type ReleaseFacts = {
  id: string
  projectId: string
  name: string
  version: string
  environment: string
  authority: string | null
}

export function calledRelease({
  name,
  version,
  environment,
}: Pick<ReleaseFacts, 'name' | 'version' | 'environment'>): string {
  return `${name} ${version} → ${environment}`
}

export const releasePage = (id: string): string => `/releases/${id}`
export const itemPlace = (id: string, itemId: string | undefined): string =>
  itemId ? `/releases/${id}#item-${itemId}` : releasePage(id)
export const rolePage = (id: string, role: string): string =>
  `/releases/${id}/sign-off?role=${encodeURIComponent(role)}`
