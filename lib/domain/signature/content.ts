// What a signature covers: everything that the verdict rests on, as canonical JSON (RFC 8785). Not what stands aside of it (a rollback, a follow-up,
// monitoring after the decision), which is worked when the signatures are long given; not the signatures themselves nor the conditions
// that they set, or each would make the one before it stale; not revisions, no clock, nothing that moves by itself (metrics, freezes, the soak), and
// not whether the release is decided: deciding must not undo what it was decided on. A field that the release fills in itself is covered as empty.
import { z } from 'zod'
import { canonicalJson } from '@/lib/domain/audit/canonical'
import type {
  Conditioned,
  FieldState,
  QuestionState,
  ReleaseSnapshot,
  SoakWaiverState,
} from '@/lib/domain/release/snapshot/snapshot'
import { countingSections } from '@/lib/domain/verdict/scope/scope'

const Id = z.string()
const Maybe = z.string().nullable()
const Value = z.union([z.string(), z.number(), z.boolean(), z.null()])
/** Rules as they stand in the release; what they say is the snapshot's business. */
const Rule = z.unknown()

const Field = z.object({
  id: Id,
  label: z.string(),
  type: z.string(),
  unit: Maybe,
  choices: Rule,
  threshold: Rule,
  required: z.boolean(),
  value: Value,
})
/** What a lead said of something with a condition; absent where the condition decides. */
const Applies = z.boolean().optional()
const applies = ({ override }: Conditioned): { applies?: boolean } => (override ? { applies: override.applies } : {})

const Item = z.object({
  ...{ id: Id, title: z.string(), sectionId: Id, parentId: Maybe, required: z.boolean(), verification: z.string() },
  ...{ outcome: z.string(), reason: Maybe, decidedById: Maybe, decidedBy: Maybe, decidedVia: Maybe },
  fields: z.array(Field),
  evidence: z.array(z.object({ id: Id, sha256: z.string() })),
  hasProbe: z.boolean(),
  probeSha256: Maybe,
  run: z.object({ id: Id, status: z.string(), resultSha256: Maybe }).nullable(),
  applies: Applies,
})
const Waiver = z.object({
  id: Id,
  itemId: Id,
  reason: z.string(),
  grantedById: Maybe,
  grantedAt: Maybe,
  revokedAt: Maybe,
  expiresAt: z.string(),
})

/** Absent where the documents left no question. */
const Question = z.object({
  ...{ id: Id, document: z.int(), code: z.string(), lines: z.array(z.int()), message: z.string() },
  ...{ answer: Maybe, reason: Maybe, answeredById: Maybe, answeredBy: Maybe },
})

export const SignedContent = z.object({
  /** In 1, items and fields of sections that do not count were covered too. */
  v: z.union([z.literal(1), z.literal(2)]),
  ...{ releaseId: Id, projectId: Id, round: z.int(), name: z.string(), version: z.string(), environment: z.string() },
  policy: Rule,
  sections: z.array(z.object({ id: Id, parentId: Maybe, title: z.string(), kind: z.string(), applies: Applies })),
  roles: z.array(
    z.object({
      role: z.string(),
      required: z.boolean(),
      quorum: z.int(),
      independent: z.boolean(),
      stage: z.int().optional(),
      applies: Applies,
    }),
  ),
  /** Those of the release and of its sections. */
  fields: z.array(Field),
  items: z.array(Item),
  waivers: z.array(Waiver),
  /** Absent where nobody asked for one. */
  soakWaivers: z.array(Waiver.omit({ itemId: true })).optional(),
  issues: z.array(
    z.object({
      id: Id,
      number: z.int(),
      title: z.string(),
      severity: z.string(),
      blocking: z.boolean().optional(),
      itemId: Maybe,
      resolvedAt: Maybe,
    }),
  ),
  criteria: z.array(
    z.object({ id: Id, mode: z.string(), text: z.string(), itemId: Maybe, holds: z.boolean().nullable() }),
  ),
  questions: z.array(Question).optional(),
})
export type SignedContent = z.infer<typeof SignedContent>

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const byId = <T extends { id: string }>(rows: T[]): T[] => rows.sort((one, other) => order(one.id, other.id))

function coveredFields(fields: FieldState[]): SignedContent['fields'] {
  return byId(
    fields.map(({ id, label, type, unit, choices, threshold, required, value, computed }) => ({
      id,
      label,
      type,
      unit,
      choices,
      threshold,
      required,
      value: computed === undefined ? value : null,
    })),
  )
}

function coveredItems(items: ReleaseSnapshot['items']): SignedContent['items'] {
  const covered = items.map((item) => {
    const {
      id,
      title,
      sectionId,
      parentId,
      required,
      verification,
      outcome,
      reason,
      decidedById,
      decidedBy,
      decidedVia,
      hasProbe,
      probeSha256,
      run,
    } = item
    return {
      ...{
        id,
        title,
        sectionId,
        parentId,
        required,
        verification,
        outcome,
        reason,
        decidedById,
        decidedBy,
        decidedVia,
        hasProbe,
        probeSha256,
      },
      fields: coveredFields(item.fields),
      evidence: byId(item.evidence.map((piece) => ({ id: piece.id, sha256: piece.sha256 }))),
      run: run && { id: run.id, status: run.status, resultSha256: run.resultSha256 },
      ...applies(item),
    }
  })
  return byId(covered)
}

function coveredSoakWaivers(waivers: SoakWaiverState[]): NonNullable<SignedContent['soakWaivers']> {
  return byId(
    waivers.map(({ id, reason, grantedById, grantedAt, revokedAt, expiresAt }) => ({
      ...{ id, reason, grantedById, grantedAt, revokedAt, expiresAt },
    })),
  )
}

function coveredQuestions(questions: QuestionState[]): NonNullable<SignedContent['questions']> {
  return byId(
    questions.map(({ id, document, code, lines, message, answer, reason, answeredById, answeredBy }) => ({
      ...{ id, document, code, lines, message },
      ...{ answer, reason, answeredById, answeredBy },
    })),
  )
}

/** What of a snapshot counts. One that does not say so is of before, and covered whole. */
function countingPart(snapshot: ReleaseSnapshot): Pick<ReleaseSnapshot, 'items' | 'sections'> & { v: 1 | 2 } {
  const { items, sections } = snapshot
  if (sections.every(({ counts }) => counts === undefined)) return { v: 1, items, sections }
  const counting = countingSections(snapshot)
  return {
    v: 2,
    items: items.filter((item) => counting.has(item.sectionId)),
    sections: sections.filter(({ id }) => counting.has(id)),
  }
}

/** The covered facts of a snapshot, in an order of their own: the order of its rows changes nothing. */
export function signedContent(snapshot: ReleaseSnapshot): SignedContent {
  const { id: releaseId, projectId, round, name, version, environment, policy } = snapshot
  const { v, items, sections } = countingPart(snapshot)
  const { questions = [], soakWaivers = [] } = snapshot
  return {
    ...{ v, releaseId, projectId, round, name, version, environment, policy },
    sections: byId(
      snapshot.sections.map((section) => {
        const { id, parentId, title, kind } = section
        return { id, parentId, title, kind, ...applies(section) }
      }),
    ),
    roles: snapshot.roles
      .map((state) => {
        const { role, required, quorum, independent, stage } = state
        return { role, required, quorum, independent, ...(stage && { stage }), ...applies(state) }
      })
      .sort((one, other) => order(one.role, other.role)),
    fields: coveredFields([...snapshot.fields, ...sections.flatMap((section) => section.fields)]),
    items: coveredItems(items),
    waivers: byId(
      snapshot.waivers.map(({ id, itemId, reason, grantedById, grantedAt, revokedAt, expiresAt }) => ({
        id,
        itemId,
        reason,
        grantedById,
        grantedAt,
        revokedAt,
        expiresAt,
      })),
    ),
    issues: byId(
      snapshot.issues.map(({ id, number, title, severity, blocking, itemId, resolvedAt }) => ({
        id,
        number,
        title,
        severity,
        ...(blocking && { blocking }),
        itemId,
        resolvedAt,
      })),
    ),
    criteria: byId(snapshot.criteria.map(({ id, mode, text, itemId, holds }) => ({ id, mode, text, itemId, holds }))),
    ...(soakWaivers.length > 0 && { soakWaivers: coveredSoakWaivers(soakWaivers) }),
    ...(questions.length > 0 && { questions: coveredQuestions(questions) }),
  }
}

/** SHA-256 of the canonical content, as hex. The hash function is the caller's: the domain has none. */
export function contentHash(content: SignedContent, sha256: (text: string) => string): string {
  return sha256(canonicalJson(content))
}
