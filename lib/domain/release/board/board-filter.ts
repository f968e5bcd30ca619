// Whether a line of the board is what was asked for: the same on the server, which pages, and in the browser, which is told of changes.
import type { BoardFilter, BoardHeld, BoardRow } from '@/lib/domain/release/view/view'

/** More words than this narrow nothing down. */
const MOST_WORDS = 8

function has({ name, version, projectName, environment }: BoardRow, level: string): boolean {
  return [name, version, projectName, environment].some((text) => text.toLowerCase().includes(level))
}

/** Mine is what I lead, and what awaits a role that I hold. */
function isMine({ projectId, awaited }: BoardRow, { led, held }: BoardHeld): boolean {
  return led.includes(projectId) || held.some((role) => role.projectId === projectId && awaited.includes(role.role))
}

/** What fails after its decision is open work again, and stays decided. */
function isOfState({ decided, monitoring }: BoardRow, state: BoardFilter['state']): boolean {
  if (state === 'decided') return decided !== undefined
  return state === 'all' || decided === undefined || monitoring !== undefined
}

export function isWanted(
  row: BoardRow,
  { level, projectId, environmentId, mine, state, search }: BoardFilter,
  me: BoardHeld,
): boolean {
  if (level && row.level !== level) return false
  if (projectId && row.projectId !== projectId) return false
  if (environmentId && row.environmentId !== environmentId) return false
  if (!isOfState(row, state)) return false
  if (mine && !isMine(row, me)) return false
  return search
    .toLowerCase()
    .split(/\s+/)
    .slice(0, MOST_WORDS)
    .every((part) => has(row, part))
}

type Places = { id: string; name: string; environments: { id: string; name: string }[] }[]

/** The words of a search, each with the projects and environments that are called so. */
export function searchWords(
  search: string,
  projects: Places,
): { text: string; projectIds: string[]; environmentIds: string[] }[] {
  const words = search.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
  return words.map((text) => {
    const called = ({ name }: { name: string }) => name.toLowerCase().includes(text.toLowerCase())
    const ids = (places: { id: string; name: string }[]) => places.filter(called).map(({ id }) => id)
    return {
      text,
      projectIds: ids(projects),
      environmentIds: ids(projects.flatMap(({ environments }) => environments)),
    }
  })
}

/** What the address of a board asks for: what is usual is left out of it. */
export function boardQuery(
  { level, projectId, environmentId, mine, state, search }: BoardFilter,
  page: { older: string; since: string } | null = null,
): Record<string, string> {
  return {
    ...(level && { level }),
    ...(projectId && { project: projectId }),
    ...(environmentId && { environment: environmentId }),
    ...(mine && { mine: 'yes' }),
    ...(state !== 'all' && { state }),
    ...(search && { search }),
    ...page,
  }
}
