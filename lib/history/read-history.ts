// The history of a project or of one release as a page tells it: newest first, narrowed down, a page at a time.
import { z } from 'zod'
import {
  type AuditLine,
  countHistory,
  findLastExamined,
  isFiltered,
  readHistoryRows,
  readNames,
} from '@/lib/data/audit'
import { listProjects } from '@/lib/data/project/projects'
import { findReleaseHead } from '@/lib/data/release/releases'
import { authorize, authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { storedActions } from '@/lib/domain/audit/former-actions'
import { describeEvent, type HistoryEntry, spokenOf } from '@/lib/domain/audit/history-line'
import { actionsOf, TOPICS } from '@/lib/domain/audit/sentences'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'

const Word = z
  .string()
  .trim()
  .max(200)
  .optional()
  .transform((text) => text || null)
const Narrowing = z.object({
  who: Word,
  text: Word,
  kind: z.enum(TOPICS).optional().catch(undefined),
  item: z.uuid().optional().catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
})
export const ReadProjectHistory = Narrowing.extend({ projectId: z.uuid() })
export const ReadReleaseEvents = Narrowing.extend({ releaseId: z.uuid() })

/** Null: the line's text is no event, so somebody has changed the history. */
export type HistoryRow = { seq: number; prev: string; hash: string; body: string; entry: HistoryEntry | null }
export type HistoryView = {
  project: { id: string; name: string }
  release: { id: string; name: string; version: string } | null
  /** What the story is narrowed down to one item, if it is. */
  item: { id: string; title: string } | null
  events: number
  /** Who wrote the newest lines. */
  people: string[]
  requested: { who: string | null; text: string | null; kind: (typeof TOPICS)[number] | null }
  /** Newest first. */
  lines: HistoryRow[]
  /** The number to ask before for older ones; null when there are none. */
  older: number | null
  /** The change at which a search with filters ended; null when it went through everything or filled the page. */
  searchedTo: number | null
  /** Whether these are not the newest. */
  paged: boolean
}

const SHOWN = 100
const PEOPLE_OF = 1000
/** Changes that a filter is looked for in before the page offers to search further back. */
const EXAMINED = 5000

async function describeLines(
  lines: AuditLine[],
  itemId: string | null,
): Promise<{ lines: HistoryRow[]; names: Map<string, string> }> {
  const spoken = lines.map(({ body }) => spokenOf(body))
  const ids = (key: 'itemId' | 'userId') => [...new Set(spoken.map((one) => one[key]).filter((id) => id !== undefined))]
  const names = await readNames([...ids('itemId'), ...(itemId ? [itemId] : [])], ids('userId'))
  const described = lines.map(({ seq, prev, hash, body }, at) => {
    const { itemId: item, userId: person } = spoken[at] ?? {}
    return {
      seq,
      prev,
      hash,
      body,
      entry: describeEvent(body, {
        item: (item && names.get(item)) ?? null,
        person: (person && names.get(person)) ?? null,
      }),
    }
  })
  return { lines: described, names }
}

async function readHistoryPage(
  place: Pick<HistoryView, 'project' | 'release'>,
  requested: z.infer<typeof Narrowing>,
): Promise<HistoryView> {
  const { who, text, kind = null, item: itemId = null, before = null } = requested
  const [projectId, releaseId] = [place.project.id, place.release?.id ?? null]
  const actions = kind && storedActions(actionsOf(kind))
  const filters = { itemId, actions, who, text, before }
  const query = { projectId, releaseId, ...filters, limit: SHOWN + 1, examined: EXAMINED }
  const [rows, { events, people }] = await Promise.all([
    readHistoryRows(query),
    countHistory(projectId, releaseId, PEOPLE_OF),
  ])
  const full = rows.length > SHOWN
  const searchedTo = !full && isFiltered(query) ? await findLastExamined(query) : null
  const { lines, names } = await describeLines(rows.slice(0, SHOWN), itemId)
  return {
    ...place,
    item: itemId === null ? null : { id: itemId, title: names.get(itemId) ?? 'An item that is not here any more' },
    ...{ events, people, requested: { who, text, kind }, lines },
    older: full ? (lines.at(-1)?.seq ?? null) : searchedTo,
    searchedTo,
    paged: before !== null,
  }
}

export async function readProjectHistory(
  actor: Actor,
  { projectId, ...requested }: z.infer<typeof ReadProjectHistory>,
): Promise<HistoryView> {
  authorize(actor, 'audit.read', { projectId })
  const [project] = await listProjects([projectId])
  if (!project) throw new Refusal('not-found', commonRefusals.noProject())
  return readHistoryPage({ project: { id: project.id, name: project.name }, release: null }, requested)
}

export async function readReleaseEvents(
  actor: Actor,
  { releaseId, ...requested }: z.infer<typeof ReadReleaseEvents>,
): Promise<HistoryView> {
  const { release: head } = authorizeRelease(actor, 'audit.read', await findReleaseHead(releaseId))
  return readHistoryPage(
    {
      project: { id: head.projectId, name: head.projectName },
      release: { id: head.id, name: head.name, version: head.version },
    },
    requested,
  )
}
