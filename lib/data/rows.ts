// How rows of a release become plain JSON: one SQL expression per table, shared by every query that reads it.
import { Prisma } from '@/lib/data/generated/client'
import type { Fact, Window } from '@/lib/domain/checklist/structure'
import type { StepKind } from '@/lib/domain/enums'
import { ALIVE_SECONDS, type RunWait, WORKER_SILENT_SECONDS } from '@/lib/domain/project/keyring'
import type { FullWaiver } from '@/lib/domain/release/snapshot/full'
import type { EvidenceState, FieldState, ItemState, TestCounts } from '@/lib/domain/release/snapshot/snapshot'

/** A run as the snapshot and the row of the page know it; `active` ones have no result yet. */
export type RunRow = {
  id: string
  itemId: string
  number: number
  status: 'queued' | 'running' | 'passed' | 'warned' | 'failed' | 'error' | 'cancelled'
  requestedBy: string
  requestedAt: string
  finishedAt: string | null
  totalMs: number | null
  summary: string | null
  resultSha256: string | null
  freshForSeconds: number | null
  covers: string | null
  tests: TestCounts | null
  /** Of a queued run alone. */
  wait: RunWait | null
}
export type FieldRow = FieldState & {
  itemId: string | null
  sectionId: string | null
  expected: string | null
  revision: number
  position: number
}
export type StepRow = {
  id: string
  itemId: string | null
  sectionId: string | null
  kind: StepKind
  text: string
  language: string | null
  expected: string | null
  changes: boolean
}
export type EvidenceRow = EvidenceState & { itemId: string; text: string | null }
export type WaiverRow = Omit<FullWaiver, 'itemChanged'> & { itemSha256: string | null }
export type ItemRow = Omit<ItemState, 'fields' | 'evidence' | 'hasProbe' | 'probeCovers' | 'probeSha256' | 'run'> & {
  applicability: string | null
  everySeconds: number | null
  window: Window | null
  facts: Fact[]
  prose: { text: string }[]
  offer: Record<string, unknown> | null
  links: { id: string; title: string }[]
}
export type ProbeRow = {
  itemId: string
  definition: Record<string, unknown>
  definitionSha256: string
  dueAt: string | null
  dueUntil: string | null
  startedBy: string | null
}

export const ITEM = Prisma.sql`json_build_object('id', i."id", 'sectionId', i."sectionId", 'parentId', i."parentId", 'position', i."position", 'title', i."title",
  'required', i."required", 'verification', i."verification", 'claimed', i."claimed", 'outcome', i."outcome", 'decidedById', i."decidedById", 'decidedBy', i."decidedBy",
  'decidedAt', iso(i."decidedAt"), 'decidedVia', i."decidedVia", 'reason', i."reason", 'revision', i."revision", 'applicability', i."applicability", 'prose', i."prose", 'everySeconds', i."everySeconds",
  'window', i."window", 'facts', i."facts", 'condition', i."condition", 'override', i."override", 'offer', i."offer", 'links', i."links")`

export const FIELD = Prisma.sql`json_build_object('id', f."id", 'itemId', f."itemId", 'sectionId', f."sectionId", 'position', f."position", 'label', f."label", 'type', f."type",
  'unit', f."unit", 'choices', f."choices", 'threshold', f."threshold", 'expected', f."expected", 'required', f."required", 'conditionsOf', f."conditionsOf", 'value', f."value", 'filledBy', f."filledBy", 'revision', f."revision")`

export const STEP = Prisma.sql`json_build_object('id', s."id", 'itemId', s."itemId", 'sectionId', s."sectionId", 'kind', s."kind", 'text', s."text", 'language', s."language",
  'expected', s."expected", 'changes', s."changes")`

export const EVIDENCE = Prisma.sql`json_build_object('id', e."id", 'itemId', e."itemId", 'kind', e."kind", 'title', e."title", 'text', e."text", 'url', e."url", 'sha256', e."sha256",
  'size', e."size", 'createdBy', e."createdBy", 'createdAt', iso(e."createdAt"))`

export const PROBE = Prisma.sql`json_build_object('itemId', p."itemId", 'definition', p."definition", 'definitionSha256', p."definitionSha256",
  'dueAt', iso(p."dueAt"), 'dueUntil', iso(p."dueUntil"), 'startedBy', p."startedBy")`

/** What a run `u` waits for while it is queued, else null. */
export const RUN_WAIT = Prisma.sql`CASE WHEN u."status" = 'queued' THEN json_build_object(
  'hasWorker', EXISTS (SELECT FROM "WorkerHeartbeat" h WHERE h."seenAt" > now() - make_interval(secs => ${WORKER_SILENT_SECONDS}::int)),
  'unopened', coalesce((SELECT json_agg(json_build_object('name', s."name", 'keyIds', s."keyIds") ORDER BY s."name")
    FROM "Release" wr JOIN "Secret" s ON s."projectId" = wr."projectId" AND s."environmentId" = wr."environmentId"
    WHERE wr."id" = u."releaseId" AND NOT EXISTS (SELECT FROM "SealingKey" k
      WHERE k."id" = ANY(s."keyIds") AND k."lastSeenAt" > now() - make_interval(secs => ${ALIVE_SECONDS}::int))), '[]'::json)) END`

export const RUN = Prisma.sql`json_build_object('id', u."id", 'itemId', u."itemId", 'number', u."number", 'status', u."status", 'requestedBy', u."requestedBy",
  'requestedAt', iso(u."requestedAt"), 'finishedAt', iso(u."finishedAt"), 'totalMs', (u."timings" ->> 'total')::float, 'summary', u."summary", 'resultSha256', u."resultSha256",
  'freshForSeconds', (u."definition" ->> 'freshForSeconds')::int, 'covers', u."definition" ->> 'covers', 'tests', u."tests", 'wait', ${RUN_WAIT})`

export const WAIVER = Prisma.sql`json_build_object('id', w."id", 'itemId', w."itemId", 'reason', w."reason", 'grantedById', w."grantedById", 'grantedAt', iso(w."grantedAt"),
  'expiresAt', iso(w."expiresAt"), 'revokedAt', iso(w."revokedAt"), 'scope', w."scope", 'requestedById', w."requestedById", 'requestedBy', w."requestedBy",
  'requestedAt', iso(w."requestedAt"), 'grantedBy', w."grantedBy", 'itemSha256', w."itemSha256")`

/** A deployment window as the rules know it. */
export const WINDOW = Prisma.sql`CASE w."kind"
  WHEN 'once' THEN json_build_object('kind', 'once', 'zone', w."zone", 'note', w."note", 'startsAt', iso(w."startsAt"), 'endsAt', iso(w."endsAt"))
  ELSE json_build_object('kind', 'weekly', 'zone', w."zone", 'note', w."note", 'weekdays', w."weekdays", 'from', w."fromTime", 'to', w."toTime") END`

/** The statuses of a run that is over. */
export const FINISHED = Prisma.sql`('passed', 'warned', 'failed', 'error', 'cancelled')`
/** The verdict of a decision `"Decision"`. Decisions never change, so that those of before still have its level under its former name. */
export const STORED_VERDICT = Prisma.sql`("verdict" - 'word') || jsonb_build_object('level', coalesce("verdict" -> 'level', "verdict" -> 'word'))`
/** As the index of these few says it. */
export const UNDER_WAY = Prisma.sql`('queued', 'running')`

/** The last run of the item `i` that captured something: looked for from the end, in an index of such runs alone. */
export const LAST_CAPTURING = Prisma.sql`(SELECT "captured", "finishedAt" FROM "ProbeRun"
  WHERE "itemId" = i."id" AND "captured" <> '{}'::jsonb AND NOT "trial" AND "status" IN ('passed', 'warned') ORDER BY "number" DESC LIMIT 1)`

/** What hangs below one item, as columns of a query in which `i` is the item. */
export const BELOW_ITEM = Prisma.sql`
  coalesce((SELECT json_agg(${FIELD} ORDER BY f."position") FROM "Field" f WHERE f."itemId" = i."id"), '[]') AS "fields",
  coalesce((SELECT json_agg(${STEP} ORDER BY s."position") FROM "Step" s WHERE s."itemId" = i."id"), '[]') AS "steps",
  coalesce((SELECT json_agg(${EVIDENCE} ORDER BY e."createdAt", e."id") FROM "Evidence" e WHERE e."itemId" = i."id"), '[]') AS "evidence",
  coalesce((SELECT json_agg(${WAIVER} ORDER BY w."requestedAt") FROM "Waiver" w WHERE w."itemId" = i."id"), '[]') AS "waivers",
  (SELECT ${PROBE} FROM "Probe" p WHERE p."itemId" = i."id") AS "probe",
  (SELECT ${RUN} FROM "ProbeRun" u WHERE u."itemId" = i."id" AND NOT u."trial" AND u."status" IN ${FINISHED} ORDER BY u."number" DESC LIMIT 1) AS "run",
  (SELECT ${RUN} FROM "ProbeRun" u WHERE u."itemId" = i."id" AND NOT u."trial" AND u."status" IN ${UNDER_WAY} ORDER BY u."number" DESC LIMIT 1) AS "active"`

/** An item with all that hangs below it. */
export type ItemTree = {
  item: ItemRow
  fields: FieldRow[]
  steps: StepRow[]
  evidence: EvidenceRow[]
  waivers: WaiverRow[]
  probe: ProbeRow | null
  run: RunRow | null
  active: RunRow | null
}
