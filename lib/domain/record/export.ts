// The record as one self-contained file of JSON: what was judged, what was signed, who decided, and the history that shows how it came about.
// EVERY VERSION IS READ FOR EVER: add members, never rename one or change what it means. Members that a reader does not know are left as they are.
// In version 1 `history` is the whole chain of the project; since version 2 it is the events of the release, and `proof` shows that they are all of
// them. Version 3 has the names of docs/reference/glossary.md; those of before are translated (former-names).
import { z } from 'zod'
import { ChoiceMeaning, Threshold } from '@/lib/domain/checklist/structure'
import {
  CriterionMode,
  DecisionCall,
  EvidenceKind,
  FieldType,
  MetricState,
  Outcome,
  QuestionAnswer,
  RunStatus,
  SectionKind,
  Severity,
  SignatureMethod,
  SignoffDecision,
  VerdictLevel,
  Verification,
} from '@/lib/domain/enums'
import { currentReason, currentSignature, currentSoak, currentVerdict } from '@/lib/domain/record/former-names'
import { HistoryProof, HistoryTree } from '@/lib/domain/record/history'
import type { ReleaseRecord } from '@/lib/domain/record/record'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { snapshotOf } from '@/lib/domain/release/snapshot/snapshot-of'
import { viewCriteria } from '@/lib/domain/release/view/view-criterion'
import { Derivation } from '@/lib/domain/verdict/criteria/derivation'
import { monitoringFailures } from '@/lib/domain/verdict/scope/after-decision'
import { emptyFields } from '@/lib/domain/verdict/scope/empty-fields'
import { notCounted } from '@/lib/domain/verdict/scope/not-counted'

const Id = z.string()
const Maybe = z.string().nullable()
/** ISO 8601 in UTC. */
const Time = z.string()
const MaybeTime = Time.nullable()
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const Field = z.looseObject({
  ...{ id: Id, label: z.string(), type: FieldType, unit: Maybe },
  choices: z.array(z.looseObject({ value: z.string(), meaning: ChoiceMeaning.optional() })),
  threshold: Threshold.nullable(),
  required: z.boolean(),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  filledBy: Maybe,
  conditionsOf: Maybe.optional(),
  /** What the release took the value from; absent where somebody gave it. */
  computed: z.string().optional(),
})

const Run = z.looseObject({
  ...{ id: Id, number: z.int(), status: RunStatus, requestedBy: z.string(), requestedAt: Time, finishedAt: MaybeTime },
  ...{ resultSha256: Maybe, freshUntil: MaybeTime, summary: Maybe },
  tests: z.looseObject({ passed: z.number(), failed: z.number(), skipped: z.number() }).nullable().optional(),
})

const Evidence = z.looseObject({
  id: Id,
  kind: EvidenceKind,
  title: z.string(),
  sha256: Sha256,
  size: z.number(),
  url: Maybe,
  createdBy: z.string(),
  createdAt: Time,
})

const FieldConditionOf = z.looseObject({ fieldId: Id, label: z.string(), values: z.array(z.string()) })
const Conditioned = {
  condition: FieldConditionOf.nullable().optional(),
  override: z.looseObject({ applies: z.boolean(), reason: z.string(), by: z.string(), at: Time }).nullable().optional(),
}

const Item = z.looseObject({
  ...{
    id: Id,
    sectionId: Id,
    parentId: Maybe,
    position: z.int(),
    title: z.string(),
    required: z.boolean(),
    verification: Verification,
    claimed: z.boolean(),
  },
  ...{
    outcome: Outcome,
    decidedById: Maybe,
    decidedBy: Maybe,
    decidedAt: MaybeTime,
    decidedVia: z.enum(['person', 'machine', 'probe', 'field']).nullable(),
  },
  ...{
    reason: Maybe,
    revision: z.int(),
    fields: z.array(Field),
    evidence: z.array(Evidence),
    hasProbe: z.boolean(),
    probeSha256: Maybe,
  },
  run: Run.nullable(),
  ...Conditioned,
})

const Signature = z.looseObject({
  ...{
    id: Id,
    role: z.string(),
    signerId: Id,
    printedName: z.string(),
    decision: SignoffDecision,
    comment: Maybe,
    contentHash: Sha256,
  },
  ...{ signedAt: Time, withdrawnAt: MaybeTime },
  answers: z.array(Id).optional(),
  method: SignatureMethod.optional(),
})

const Metric = z.looseObject({
  ...{ id: Id, name: z.string(), state: MetricState, value: z.number().nullable(), unit: Maybe, at: MaybeTime },
  ...{ target: Threshold.nullable(), alert: Threshold.nullable(), intervalSeconds: z.number().nullable() },
  sectionId: Maybe.optional(),
})

const Condition = z.looseObject({
  id: Id,
  signatureId: Id.nullable(),
  fieldId: Maybe.optional(),
  role: z.string(),
  text: z.string(),
  dueAt: MaybeTime,
  resolvedAt: MaybeTime,
})
const Waiver = z.looseObject({
  ...{
    id: Id,
    itemId: Id,
    reason: z.string(),
    grantedById: Maybe,
    grantedAt: MaybeTime,
    expiresAt: Time,
    revokedAt: MaybeTime,
  },
  itemChanged: z.boolean().optional(),
})
const SoakWaiver = Waiver.omit({ itemId: true, itemChanged: true }).extend({ soakChanged: z.boolean().optional() })
const Issue = z.looseObject({
  id: Id,
  number: z.int(),
  title: z.string(),
  severity: Severity,
  blocking: z.boolean().optional(),
  itemId: Maybe,
  resolvedAt: MaybeTime,
})

const Question = z.looseObject({
  ...{ id: Id, code: z.string(), document: z.int(), lines: z.array(z.int()), sectionId: Maybe, message: z.string() },
  ...{
    answer: QuestionAnswer.nullable(),
    reason: Maybe,
    answeredById: Maybe,
    answeredBy: Maybe,
    answeredAt: MaybeTime,
  },
})

/** What the verdict was worked out from, to the letter. */
const Snapshot = z.looseObject({
  ...{ id: Id, projectId: Id, name: z.string(), version: z.string(), environment: z.string() },
  ...{ state: z.enum(['open', 'decided', 'rolling-back', 'rolled-back']), round: z.int(), revision: z.int() },
  rulesVersion: z.int().optional(),
  fields: z.array(Field),
  sections: z.array(
    z.looseObject({
      id: Id,
      parentId: Maybe,
      position: z.int(),
      title: z.string(),
      kind: SectionKind,
      ...Conditioned,
      fields: z.array(Field),
    }),
  ),
  items: z.array(Item),
  roles: z.array(
    z.looseObject({
      role: z.string(),
      required: z.boolean(),
      quorum: z.int(),
      independent: z.boolean(),
      position: z.int(),
      ...Conditioned,
      unheld: z.literal(true).optional(),
    }),
  ),
  signatures: z.array(Signature),
  conditions: z.array(Condition),
  waivers: z.array(Waiver),
  issues: z.array(Issue),
  criteria: z.array(
    z.looseObject({
      ...{ id: Id, mode: CriterionMode, text: z.string(), itemId: Maybe, holds: z.boolean().nullable() },
      derives: Derivation.nullable().optional(),
    }),
  ),
  questions: z.array(Question).optional(),
  metrics: z.array(Metric),
  soak: z.preprocess(
    currentSoak,
    z
      .looseObject({
        ...{ requiredSeconds: z.number(), coveredSeconds: z.number(), restartedAt: MaybeTime, reason: Maybe },
        ...{
          state: z.enum(['not-deployed', 'running', 'interrupted', 'completed']).optional(),
          ...{ pausedBecause: Maybe.optional(), resume: Maybe.optional(), sectionId: Maybe.optional() },
          endsAt: MaybeTime.optional(),
        },
      })
      .nullable(),
  ),
  soakWaivers: z.array(SoakWaiver).optional(),
  watches: z
    .array(z.looseObject({ itemId: Id, from: Time, to: Time, everySeconds: z.number(), done: z.array(z.string()) }))
    .optional(),
  freezes: z.array(z.looseObject({ startsAt: Time, endsAt: Time, reason: z.string() })),
  windows: z
    .array(
      z.discriminatedUnion('kind', [
        z.looseObject({ kind: z.literal('once'), zone: z.string(), note: Maybe, startsAt: Time, endsAt: Time }),
        z.looseObject({
          kind: z.literal('weekly'),
          zone: z.string(),
          note: Maybe,
          weekdays: z.array(z.int()),
          from: z.string(),
          to: z.string(),
        }),
      ]),
    )
    .optional(),
  policy: z.looseObject({ freshForSeconds: z.number().nullable(), allowConditional: z.boolean() }),
}) satisfies z.ZodType<ReleaseSnapshot>

const Reason = z.preprocess(
  currentReason,
  z.looseObject({ kind: z.string(), level: VerdictLevel, message: z.string(), clears: z.string() }),
)
const Judgement = z.preprocess(currentVerdict, z.looseObject({ level: VerdictLevel, reasons: z.array(Reason) }))

const Decision = z.looseObject({
  ...{
    id: Id,
    round: z.int(),
    call: DecisionCall,
    contentHash: Sha256,
    reason: Maybe,
    breakGlass: z.boolean(),
    decidedBy: z.string(),
    secondBy: Maybe,
    decidedAt: Time,
  },
  /** What the rules said at that moment, and what they said it of. */
  verdict: z.preprocess(currentVerdict, z.looseObject({ level: VerdictLevel })),
  snapshot: z.unknown(),
})

export const RecordExport = z.looseObject({
  format: z.literal('countersign-record'),
  version: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** The moment that it speaks of. `evaluate(release, at, contentHash)` gives `verdict`. */
  at: Time,
  project: z.looseObject({ id: Id, name: z.string() }),
  createdAt: Time,
  createdBy: z.string(),
  verdict: Judgement,
  /** SHA-256 of the canonical JSON (RFC 8785) of `content`, which is what a signature given now would cover. */
  contentHash: Sha256,
  content: z.looseObject({ v: z.int() }),
  release: Snapshot,
  decisions: z.array(Decision),
  /** Of all rounds, and whether each holds. What it covers is in `contents`; in version 1 it is `content` of the signature itself. */
  signatures: z.array(
    z.preprocess(
      currentSignature,
      Signature.extend({
        round: z.int(),
        content: z.unknown().optional(),
        standing: z.string(),
        why: z.array(z.string()),
      }),
    ),
  ),
  /** What signatures cover, by the SHA-256 of its canonical JSON; what is as it is now is `content`. Absent in version 1. */
  contents: z.record(Sha256, z.unknown()).optional(),
  conditions: z.array(Condition.extend({ round: z.int() })),
  /** Who did the work, without the acts that the same person undid in time; `undone` counts those. Absent in records of before. */
  contributions: z
    .array(
      z.looseObject({
        ...{ personId: Id, person: z.string(), undone: z.int() },
        touches: z.array(z.looseObject({ action: z.string(), count: z.int() })),
      }),
    )
    .optional(),
  /** How many items the verdict was worked out without, and why; absent in records of before. */
  notCounted: z
    .looseObject({
      ...{ items: z.int(), failed: z.int() },
      sections: z.array(
        z.looseObject({ sectionId: Id, title: z.string(), reason: z.string(), items: z.int(), failed: z.int() }),
      ),
    })
    .optional(),
  /** What failed after the decision, beside the verdict; absent in records of before. */
  monitoringFailures: z.array(Reason).optional(),
  /** The go/no-go lines with their answers, whoever or whatever gives them; absent in records of before. */
  criteria: z
    .array(
      z.looseObject({
        ...{ id: Id, mode: CriterionMode, text: z.string(), holds: z.boolean().nullable(), derived: z.boolean() },
        ...{ evidence: z.string().optional(), answeredBy: z.string().optional(), answeredAt: Time.optional() },
        ...{ role: z.string().optional(), counts: z.boolean() },
      }),
    )
    .optional(),
  /** Fields of required items that are empty; absent in records of before. */
  emptyFields: z
    .looseObject({
      ...{ required: z.int(), other: z.int() },
      items: z.array(z.looseObject({ itemId: Id, title: z.string(), labels: z.array(z.string()) })),
    })
    .optional(),
  /** What the documents say against each other; absent in records of before. */
  findings: z
    .array(z.looseObject({ code: z.string(), message: z.string(), suggestion: z.string().optional() }))
    .optional(),
  waivers: z.array(Waiver),
  /** Absent in records of before. */
  soakWaivers: z.array(SoakWaiver).optional(),
  issues: z.array(Issue),
  /** Texts of notes, by the evidence's id; files stay behind, their SHA-256 is in `release`. */
  notes: z.record(z.string(), z.string()),
  /** Probes as they are defined now, by the item's id. */
  probes: z.record(z.string(), z.record(z.string(), z.unknown())),
  /** The texts that the release was made of. */
  documents: z.array(
    z.looseObject({
      templateId: Id,
      versionId: Id,
      name: z.string(),
      version: z.int(),
      sourceSha256: Sha256,
      source: z.string(),
    }),
  ),
  /** Where the release's rows stand in those texts. */
  places: z.looseObject({
    sections: z.array(z.unknown()),
    items: z.array(z.unknown()),
    fields: z.array(z.unknown()),
    criteria: z.array(z.unknown()),
  }),
  /** The events of the release up to this moment: lines that `countersign audit verify` checks, one an event. In version 1 those of its project. */
  history: z.array(z.string()),
  /** The Merkle tree of the events of `history`, which is their number and its root. Absent in version 1. */
  tree: HistoryTree.optional(),
  /** Shows that `history` is all of it up to a signed checkpoint; null where no checkpoint covers the release yet. Absent in version 1. */
  proof: HistoryProof.nullable().optional(),
})
export type RecordExport = z.infer<typeof RecordExport>

/** What the signatures cover that is not the content of now, once each. */
function contentsOf({ signatures, contentHash }: ReleaseRecord): Record<string, unknown> {
  const others = signatures.filter((signature) => signature.contentHash !== contentHash)
  return Object.fromEntries(others.map((signature) => [signature.contentHash, signature.content]))
}

/** The record as it leaves. */
export function exportOf(record: ReleaseRecord): RecordExport {
  const { release, at, createdAt, createdBy, verdict, contentHash, content, conditions } = record
  const { documents, places, history, tree, proof } = record
  const notes = release.items.flatMap((item) =>
    item.evidence.flatMap(({ id, text }) => (text === null ? [] : [[id, text] as const])),
  )
  const probes = release.items.flatMap(({ id, probe }) => (probe === null ? [] : [[id, probe] as const]))
  const signatures = record.signatures.map(({ content: _, ...signature }) => signature)
  return {
    ...{
      format: 'countersign-record',
      version: 3,
      at,
      project: { id: release.projectId, name: release.projectName },
      createdAt,
      createdBy,
    },
    ...{ verdict, contentHash, content, release: snapshotOf(release) },
    decisions: release.decisions.map((decision) => ({ ...decision, snapshot: record.decided[decision.id] ?? null })),
    ...{ monitoringFailures: monitoringFailures(release, new Date(at)), notCounted: notCounted(release) },
    ...{ emptyFields: emptyFields(release), findings: release.findings },
    criteria: viewCriteria(release, new Date(at), contentHash),
    contributions: record.contributions,
    ...{ signatures, contents: contentsOf(record), conditions, waivers: release.waivers, issues: release.issues },
    soakWaivers: release.soakWaivers,
    ...{
      notes: Object.fromEntries(notes),
      probes: Object.fromEntries(probes),
      documents,
      places,
      history,
      tree,
      proof,
    },
  }
}

/** The file: one member a line, and one entry a line where a member is a list. */
export function printExport(record: RecordExport): string {
  const members = Object.entries(record).flatMap(([name, value]) => {
    if (value === undefined) return []
    const isList = Array.isArray(value) && value.length > 0
    const text = isList ? `[\n${value.map((entry) => JSON.stringify(entry)).join(',\n')}\n]` : JSON.stringify(value)
    return `${JSON.stringify(name)}: ${text}`
  })
  return `{\n${members.join(',\n')}\n}\n`
}
