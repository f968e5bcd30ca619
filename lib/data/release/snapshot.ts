// A whole release in one statement, so that verdict, items and signatures are always of one moment (I28).
import { database, type Reader } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import {
  CHECK_IN,
  fullSoakWaiver,
  type SoakRow,
  type SoakWaiverRow,
  soakColumn,
  soakWaivers,
} from '@/lib/data/monitor/soak'
import { PREPARED } from '@/lib/data/prepared-statements'
import { fullField, fullItem, fullStep } from '@/lib/data/release/item-tree'
import { QUESTION } from '@/lib/data/release/questions'
import {
  EVIDENCE,
  FIELD,
  FINISHED,
  type FieldRow,
  ITEM,
  type ItemRow,
  type ItemTree,
  PROBE,
  RUN,
  STEP,
  STORED_VERDICT,
  type StepRow,
  UNDER_WAY,
  WAIVER,
  type WaiverRow,
  WINDOW,
} from '@/lib/data/rows'
import type { WindowState } from '@/lib/domain/calendar/window'
import type { ContactNode, Window } from '@/lib/domain/checklist/structure'
import { type CheckInRow, type Watch, watchesOf } from '@/lib/domain/monitor/check-ins'
import { soakState } from '@/lib/domain/monitor/soak-state'
import { watchStates } from '@/lib/domain/monitor/watch-state'
import { computeFields } from '@/lib/domain/release/item/computed-fields'
import { metricState } from '@/lib/domain/release/metric-state'
import type {
  BreakGlassState,
  DecisionState,
  FullCondition,
  FullCriterion,
  FullIssue,
  FullQuestion,
  FullRelease,
  ReleaseFinding,
} from '@/lib/domain/release/snapshot/full'
import type {
  MetricValue,
  Policy,
  ReleaseSnapshot,
  RoleState,
  SectionState,
  SignatureState,
  SoakState,
} from '@/lib/domain/release/snapshot/snapshot'
import type { DelegationState } from '@/lib/domain/signature/delegation'
import type { Holder } from '@/lib/domain/signature/grants'

type Rows = {
  release: {
    id: string
    projectId: string
    projectName: string
    name: string
    version: string
    environment: string
    state: ReleaseSnapshot['state']
    round: number
    revision: number
    rulesVersion: number
    policy: Policy
    contacts: ContactNode[]
    findings: ReleaseFinding[]
    openedAt: string
    deployedAt: string | null
    deployedBy: string | null
  }
  documents: { templateId: string; name: string; version: number }[]
  sections: (Omit<SectionState, 'fields' | 'counts'> & { counts: boolean | null } & {
    level: number
    plannedSeconds: number | null
    window: Window | null
    applicability: string | null
    startedAt: string | null
    prose: { text: string }[]
    links: { id: string; title: string }[]
  })[]
  items: ItemRow[]
  fields: FieldRow[]
  steps: StepRow[]
  evidence: ItemTree['evidence']
  waivers: WaiverRow[]
  probes: NonNullable<ItemTree['probe']>[]
  runs: NonNullable<ItemTree['run']>[]
  active: NonNullable<ItemTree['active']>[]
  roles: RoleState[]
  holders: (Holder & { role: string })[]
  delegations: DelegationState[]
  signatures: SignatureState[]
  conditions: FullCondition[]
  issues: FullIssue[]
  criteria: FullCriterion[]
  questions: FullQuestion[]
  decisions: DecisionState[]
  breakGlass: BreakGlassState | null
  metrics: Omit<MetricValue, 'state'>[]
  soak: SoakRow | null
  soakWaivers: SoakWaiverRow[]
  checkIns: CheckInRow[]
  freezes: ReleaseSnapshot['freezes']
  windows: WindowState[]
  rollbacks: FullRelease['rollbacks']
  rollback: FullRelease['rollback']
  group: FullRelease['group']
}

/** Each item's last run of a status, as `u`: looked for from the end, so that a week of checks every half minute costs no more than one run does. */
const lastRuns = (
  releaseId: string,
  statuses: Prisma.Sql,
) => Prisma.sql`"Item" i CROSS JOIN LATERAL (SELECT * FROM "ProbeRun"
      WHERE "itemId" = i."id" AND NOT "trial" AND "status" IN ${statuses} ORDER BY "number" DESC LIMIT 1) u WHERE i."releaseId" = ${releaseId}::uuid`

function statement(releaseId: string): Prisma.Sql {
  const of = Prisma.sql`WHERE "releaseId" = ${releaseId}::uuid`
  return Prisma.sql`${PREPARED} SELECT
    json_build_object('id', r."id", 'projectId', r."projectId", 'projectName', pr."name", 'name', r."name", 'version', r."version", 'environment', en."name",
      'state', r."state", 'round', r."round", 'revision', r."revision", 'rulesVersion', r."rulesVersion", 'policy', r."policy", 'contacts', r."contacts", 'findings', r."findings", 'deployedAt', iso(r."deployedAt"), 'deployedBy', r."deployedBy",
      'openedAt', iso(CASE WHEN r."round" = 1 THEN r."createdAt" ELSE (SELECT max("at") FROM "AuditEvent" ${of} AND "action" = 'release.reopened') END)) AS "release",
    coalesce((SELECT json_agg(json_build_object('templateId', t."id", 'name', t."name", 'version', v."version") ORDER BY d."position") FROM "ReleaseDocument" d
      JOIN "TemplateVersion" v ON v."id" = d."templateVersionId" JOIN "Template" t ON t."id" = v."templateId" ${of}), '[]') AS "documents",
    coalesce((SELECT json_agg(json_build_object('id', "id", 'parentId', "parentId", 'position', "position", 'title', "title", 'kind', "kind", 'counts', "counts", 'level', "level", 'plannedSeconds', "plannedSeconds", 'window', "window", 'applicability', "applicability",
      'condition', "condition", 'override', "override", 'startedAt', iso("startedAt"), 'prose', "prose", 'links', "links")
      ORDER BY "position") FROM "Section" ${of}), '[]') AS "sections",
    coalesce((SELECT json_agg(${ITEM} ORDER BY i."position") FROM "Item" i ${of}), '[]') AS "items",
    coalesce((SELECT json_agg(${FIELD} ORDER BY f."position") FROM "Field" f ${of}), '[]') AS "fields",
    coalesce((SELECT json_agg(${STEP} ORDER BY s."position") FROM "Step" s ${of}), '[]') AS "steps",
    coalesce((SELECT json_agg(${EVIDENCE} ORDER BY e."createdAt", e."id") FROM "Evidence" e ${of}), '[]') AS "evidence",
    coalesce((SELECT json_agg(${WAIVER} ORDER BY w."requestedAt") FROM "Waiver" w ${of}), '[]') AS "waivers",
    coalesce((SELECT json_agg(${PROBE}) FROM "Probe" p ${of}), '[]') AS "probes",
    coalesce((SELECT json_agg(${RUN}) FROM ${lastRuns(releaseId, FINISHED)}), '[]') AS "runs",
    coalesce((SELECT json_agg(${RUN}) FROM ${lastRuns(releaseId, UNDER_WAY)}), '[]') AS "active",
    coalesce((SELECT json_agg(json_build_object('role', "role", 'required', "required", 'quorum', "quorum", 'independent', "independent", 'position', "position", 'stage', "stage",
      'applicability', "applicability", 'condition', "condition", 'override', "override")
      ORDER BY "position") FROM "SignoffRole" ${of}), '[]') AS "roles",
    coalesce((SELECT json_agg(json_build_object('role', g."role", 'id', us."id", 'name', us."name", 'grantedAt', iso(g."grantedAt"), 'grantedBy', g."grantedBy", 'grantedById', g."grantedById") ORDER BY us."name") FROM "RoleGrant" g JOIN "User" us ON us."id" = g."userId"
      WHERE g."projectId" = r."projectId" AND us."disabledAt" IS NULL), '[]') AS "holders",
    coalesce((SELECT json_agg(json_build_object('id', d."id", 'role', d."role", 'fromId', d."fromId", 'from', d."from", 'toId', d."toId", 'to', d."to", 'reason', d."reason",
      'startsAt', iso(d."startsAt"), 'endsAt', iso(d."endsAt")) ORDER BY d."createdAt", d."id") FROM "Delegation" d
      WHERE d."projectId" = r."projectId" AND d."revokedAt" IS NULL AND d."endsAt" > now()), '[]') AS "delegations",
    coalesce((SELECT json_agg(json_build_object('id', g."id", 'role', g."role", 'signerId', g."signerId", 'forId', g."forId", 'printedName', g."printedName", 'decision', g."decision", 'comment', g."comment",
      'contentHash', g."contentHash", 'signedAt', iso(g."signedAt"), 'withdrawnAt', iso(wd."withdrawnAt"), 'withdrawnReason', wd."reason", 'supersededBy', wd."by",
      'signerLeft', CASE WHEN r."state" <> 'open' THEN NULL
        WHEN EXISTS (SELECT 1 FROM "User" us WHERE us."id" IN (g."signerId", g."forId") AND us."disabledAt" IS NOT NULL) THEN 'disabled'
        WHEN NOT EXISTS (SELECT 1 FROM "RoleGrant" rg WHERE rg."projectId" = r."projectId" AND rg."role" = g."role" AND rg."userId" = coalesce(g."forId", g."signerId")) THEN 'role-lost' END,
      'answers', g."answers", 'method', coalesce(g."method", 'password')) ORDER BY g."signedAt", g."id") FROM "Signoff" g
      LEFT JOIN "SignoffWithdrawal" wd ON wd."signoffId" = g."id" WHERE g."releaseId" = r."id" AND g."round" = r."round"), '[]') AS "signatures",
    coalesce((SELECT json_agg(json_build_object('id', c."id", 'signatureId', c."signoffId", 'fieldId', c."fieldId", 'role', coalesce(g."role", f."label"), 'text', c."text", 'dueAt', iso(c."dueAt"), 'resolvedAt', iso(c."resolvedAt"),
      'ownerId', c."ownerId", 'owner', c."owner", 'itemId', c."itemId", 'setBy', coalesce(g."printedName", c."setBy"), 'setById', coalesce(g."signerId", c."setById"), 'resolvedBy', c."resolvedBy", 'resolution', c."resolution")
      ORDER BY c."id") FROM "Condition" c LEFT JOIN "Signoff" g ON g."id" = c."signoffId" LEFT JOIN "Field" f ON f."id" = c."fieldId"
      WHERE c."releaseId" = r."id" AND coalesce(g."round", c."round") = r."round"), '[]') AS "conditions",
    coalesce((SELECT json_agg(json_build_object('id', "id", 'number', "number", 'title', "title", 'severity', "severity", 'blocking', "blocking", 'itemId', "itemId", 'resolvedAt', iso("resolvedAt"),
      'link', "link", 'owner', "owner", 'openedBy', "openedBy", 'openedAt', iso("openedAt"), 'resolvedBy', "resolvedBy", 'resolution', "resolution", 'revision', "revision")
      ORDER BY "number") FROM "Issue" ${of}), '[]') AS "issues",
    coalesce((SELECT json_agg(json_build_object('id', "id", 'mode', "mode", 'text', "text", 'itemId', "itemId", 'holds', "holds", 'sectionId', "sectionId", 'derives', "derives",
      'answeredBy', "answeredBy", 'answeredAt', iso("answeredAt"), 'revision', "revision") ORDER BY "position") FROM "Criterion" ${of}), '[]') AS "criteria",
    coalesce((SELECT json_agg(${QUESTION} ORDER BY q."position") FROM "ReleaseQuestion" q ${of}), '[]') AS "questions",
    coalesce((SELECT json_agg(json_build_object('id', m."id", 'name', m."name", 'unit', m."unit", 'value', x."value", 'at', iso(x."at"), 'target', m."target", 'alert', m."alert", 'intervalSeconds', m."intervalSeconds", 'sectionId', m."sectionId") ORDER BY m."position") FROM "Metric" m
      LEFT JOIN LATERAL (SELECT "value", "at" FROM "MetricSample" WHERE "metricId" = m."id" ORDER BY "at" DESC, "id" DESC LIMIT 1) x ON true WHERE m."releaseId" = r."id"), '[]') AS "metrics",
    ${soakColumn(releaseId)} AS "soak",
    ${soakWaivers(releaseId)} AS "soakWaivers",
    coalesce((SELECT json_agg(${CHECK_IN} ORDER BY c."slotAt", c."itemId") FROM "CheckIn" c WHERE c."releaseId" = r."id"), '[]') AS "checkIns",
    coalesce((SELECT json_agg(json_build_object('startsAt', iso("startsAt"), 'endsAt', iso("endsAt"), 'reason', "reason") ORDER BY "startsAt") FROM "Freeze"
      WHERE "environmentId" = r."environmentId" AND "endsAt" > now()), '[]') AS "freezes",
    coalesce((SELECT json_agg(${WINDOW} ORDER BY w."createdAt", w."id") FROM (SELECT * FROM "DeployWindow" WHERE "environmentId" = r."environmentId"
      ORDER BY "endsAt" DESC NULLS FIRST LIMIT 100) w), '[]') AS "windows",
    coalesce((SELECT json_agg(json_build_object('id', p."id", 'sectionId', p."sectionId", 'title', p."title", 'triggers', p."triggers", 'budgetSeconds', p."budgetSeconds", 'state', coalesce((SELECT coalesce(u."outcome", 'running')
      FROM "RollbackRun" u WHERE u."planId" = p."id" AND NOT u."rehearsal" AND u."round" = r."round" ORDER BY u."startedAt" DESC LIMIT 1), 'ready')) ORDER BY p."position")
      FROM "RollbackPlan" p WHERE p."releaseId" = r."id"), '[]') AS "rollbacks",
    (SELECT json_build_object('id', u."id", 'planId', u."planId", 'title', p."title", 'rehearsal', u."rehearsal", 'reason', u."reason", 'startedBy', u."startedBy", 'startedAt', iso(u."startedAt"),
      'budgetSeconds', u."budgetSeconds", 'stateBefore', u."stateBefore") FROM "RollbackRun" u JOIN "RollbackPlan" p ON p."id" = u."planId" WHERE u."releaseId" = r."id" AND u."finishedAt" IS NULL) AS "rollback",
    coalesce((SELECT json_agg(json_build_object('id', "id", 'round', "round", 'call', "call", 'verdict', ${STORED_VERDICT}, 'contentHash', "contentHash", 'reason', "reason", 'breakGlass', "breakGlass",
      'decidedBy', "decidedBy", 'secondBy', "secondBy", 'decidedAt', iso("decidedAt")) ORDER BY "round") FROM "Decision" ${of}), '[]') AS "decisions",
    (SELECT json_build_object('id', "id", 'call', "call", 'reason', "reason", 'requestedById', "requestedById", 'requestedBy', "requestedBy", 'expiresAt', iso("expiresAt"))
      FROM "BreakGlass" ${of} AND "endedAt" IS NULL AND "expiresAt" > now()) AS "breakGlass",
    (SELECT json_build_object('id', "id", 'title', "title", 'at', "at", 'total', jsonb_array_length("itemIds"), 'notPassed', "notPassed") FROM "ProbeGroup" ${of} AND "state" = 'running') AS "group"
    FROM "Release" r JOIN "Project" pr ON pr."id" = r."projectId" JOIN "Environment" en ON en."id" = r."environmentId" WHERE r."id" = ${releaseId}::uuid`
}

/** Groups rows by the id that they hang below. */
function by<T>(rows: T[], key: (row: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const id = key(row)
    if (id === null) continue
    const group = groups.get(id)
    if (group) group.push(row)
    else groups.set(id, [row])
  }
  return groups
}

function isScheduled(probe: NonNullable<ItemTree['probe']> | undefined): boolean {
  return typeof probe?.definition.everySeconds === 'number'
}

function soakOf(rows: Rows, watches: Watch[], now: Date): SoakState | null {
  if (!rows.soak) return null
  const probes = new Map(rows.probes.map((probe) => [probe.itemId, probe]))
  const around = {
    ...{ deployedAt: rows.release.deployedAt, metrics: rows.metrics, watches, checkIns: rows.checkIns },
    items: rows.items.map((item) => ({ ...item, isScheduled: isScheduled(probes.get(item.id)) })),
  }
  return soakState(rows.soak, around, now)
}

function assemble(rows: Rows, now: Date): FullRelease {
  const { policy } = rows.release
  const watches = watchesOf(rows.sections, rows.items, rows.release.deployedAt)
  const below = {
    fields: by(rows.fields, (f) => f.itemId),
    steps: by(rows.steps, (s) => s.itemId),
    evidence: by(rows.evidence, (e) => e.itemId),
    waivers: by(rows.waivers, (w) => w.itemId),
  }
  const sectionFields = by(rows.fields, (f) => f.sectionId)
  const sectionSteps = by(rows.steps, (s) => s.sectionId)
  const one = {
    probes: new Map(rows.probes.map((p) => [p.itemId, p])),
    runs: new Map(rows.runs.map((u) => [u.itemId, u])),
    active: new Map(rows.active.map((u) => [u.itemId, u])),
  }
  const holders: FullRelease['holders'] = {}
  for (const { role, ...holder } of rows.holders) holders[role] = [...(holders[role] ?? []), holder]
  const items = rows.items.map((item) => {
    const { id } = item
    const lists = {
      fields: below.fields.get(id) ?? [],
      steps: below.steps.get(id) ?? [],
      evidence: below.evidence.get(id) ?? [],
      waivers: below.waivers.get(id) ?? [],
    }
    return fullItem(
      {
        item,
        ...lists,
        probe: one.probes.get(id) ?? null,
        run: one.runs.get(id) ?? null,
        active: one.active.get(id) ?? null,
      },
      policy,
    )
  })
  const soak = soakOf(rows, watches, now)
  return {
    ...rows.release,
    documents: rows.documents,
    group: rows.group,
    fields: rows.fields.filter((f) => !f.itemId && !f.sectionId).map(fullField),
    sections: rows.sections.map(({ counts, ...section }) => ({
      ...section,
      ...(counts !== null && { counts }),
      prose: section.prose.map((piece) => piece.text),
      fields: (sectionFields.get(section.id) ?? []).map(fullField),
      steps: (sectionSteps.get(section.id) ?? []).map(fullStep),
    })),
    items,
    roles: rows.roles.map((role) => (holders[role.role] ? role : { ...role, unheld: true })),
    holders,
    delegations: rows.delegations,
    signatures: rows.signatures,
    conditions: rows.conditions,
    waivers: items.flatMap((item) => item.waivers),
    decisions: rows.decisions,
    breakGlass: rows.breakGlass,
    issues: rows.issues,
    criteria: rows.criteria,
    questions: rows.questions,
    metrics: rows.metrics.map((metric) => ({
      ...metric,
      state: metricState(metric.value, metric.target, metric.alert),
    })),
    soak,
    soakWaivers: rows.soakWaivers.map((row) => fullSoakWaiver(row, soak)),
    watches: watchStates(watches, rows.checkIns),
    checkIns: rows.checkIns,
    freezes: rows.freezes,
    ...(rows.windows.length > 0 && { windows: rows.windows }),
    rollbacks: rows.rollbacks,
    rollback: rows.rollback,
  }
}

/** The release as it is at one moment, or null. Inside a transaction it sees what that transaction sees. `now` is the time that its soak is told for. */
export async function readFullRelease(
  releaseId: string,
  reader: Reader = database(),
  now: Date = new Date(),
): Promise<FullRelease | null> {
  const [rows] = await reader.$queryRaw<Rows[]>`${statement(releaseId)}`
  return rows ? computeFields(assemble(rows, now)) : null
}

/** The release as it is, its soak told for a time of the caller's. */
export function readReleaseAt(releaseId: string, now: Date): Promise<FullRelease | null> {
  return readFullRelease(releaseId, database(), now)
}
