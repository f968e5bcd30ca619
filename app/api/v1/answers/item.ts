// An item of a release with its fields, steps and evidence.
import { z } from 'zod'
import { AnyValues, Id, SavedDefinition, Time } from '@/app/api/v1/answers/shapes'
import { Choice, Threshold } from '@/lib/domain/checklist/structure'
import { Assurance, EvidenceKind, FieldType, Outcome, RunStatus, StepKind, Verification } from '@/lib/domain/enums'
import { Covers } from '@/lib/domain/probe/definition/covers'

export const Field = z
  .object({
    ...{ id: Id, label: z.string(), type: FieldType, required: z.boolean(), unit: z.string().optional() },
    value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
    choices: z.array(Choice).optional(),
    threshold: Threshold.optional(),
    ...{ expected: z.string().optional(), filledBy: z.string().optional() },
    computed: z
      .string()
      .optional()
      .meta({ description: 'What the release took the value from; absent where somebody gave it, or nobody did.' }),
    revision: z
      .int()
      .meta({ description: 'Of this field. A change of a field of the release or of a section sends it back.' }),
    decides: z
      .literal(true)
      .optional()
      .meta({ description: 'Of the release or of a section: its answers say yes or no about the release.' }),
  })
  .meta({ id: 'Field' })

export const Step = z.object({
  ...{ id: Id, kind: StepKind, text: z.string(), language: z.string().optional(), expected: z.string().optional() },
  changes: z.boolean().meta({ description: 'The command changes something.' }),
})

const Evidence = z.object({
  ...{
    id: Id,
    itemId: Id.optional(),
    kind: EvidenceKind,
    title: z.string(),
    text: z.string().optional(),
    url: z.string().optional(),
  },
  ...{ sha256: z.string(), size: z.int(), createdBy: z.string(), createdAt: Time },
})

export const run = {
  ...{ id: Id, number: z.int(), status: RunStatus, requestedBy: z.string(), requestedAt: Time },
  ...{ finishedAt: Time.optional(), totalMs: z.number().optional(), summary: z.string().optional() },
  waitReason: z
    .string()
    .optional()
    .meta({ description: 'Of a queued run that no worker takes: why it does not start, and what to do.' }),
  fresh: z.boolean(),
  covers: Covers.meta({ description: 'What its probe covered: `part` decided nothing by passing.' }),
}

const Waiver = z.object({
  ...{ id: Id, state: z.enum(['requested', 'in-force', 'ended', 'outdated']), reason: z.string() },
  ...{ scope: z.string().optional(), expiresAt: Time, inForce: z.boolean(), requestedBy: z.string() },
  ...{ requestedById: z.string(), grantedBy: z.string().optional() },
})

export const When = z
  .object({ label: z.string(), values: z.array(z.string()) })
  .meta({ description: 'It applies only while the field of that label has one of these values.' })

export const Link = z.object({ id: Id, title: z.string() })

/** The members that an item has alone and within a release. */
export const item = {
  ...{ id: Id, title: z.string(), required: z.boolean(), verification: Verification, claimed: z.boolean() },
  ...{ applicability: z.string().optional(), when: When.optional() },
  facts: z.array(z.object({ label: z.string(), value: z.string(), line: z.int().optional() })).optional(),
  ...{ outcome: Outcome, assurance: Assurance, decidedById: z.string().optional(), decidedBy: z.string().optional() },
  decidedAt: Time.optional(),
  decidedVia: z.enum(['person', 'machine', 'probe', 'field']).optional(),
  ...{ reason: z.string().optional(), revision: z.int(), prose: z.array(z.string()) },
  links: z.array(Link).optional().meta({ description: 'Sections of the other documents that say more.' }),
  ...{ fields: z.array(Field), steps: z.array(Step), probe: SavedDefinition.optional() },
  offer: AnyValues.optional().meta({ description: 'A definition that the import offers for the command of the item.' }),
  lastRun: z.object(run).optional(),
  verifiedInPart: z.literal(true).optional(),
  schedule: z.object({ until: Time.optional(), startedBy: z.string() }).optional(),
  ...{ evidence: z.array(Evidence), waiver: Waiver.optional() },
}

export const Item = z.object({ ...item, sectionId: Id, parentId: Id.nullable() }).meta({ id: 'Item' })

export const RunDetail = z.object({
  ...run,
  ...{ itemId: Id, releaseId: Id, trial: z.boolean(), startedAt: Time.optional(), definition: SavedDefinition },
  timings: z.record(z.string(), z.number()).meta({ description: 'Milliseconds.' }),
  assertions: z.array(
    z.object({
      ...{ expression: z.string(), passed: z.boolean(), actual: z.string() },
      message: z.string().optional(),
    }),
  ),
  captured: AnyValues,
  ...{ transcript: z.string(), error: z.string().optional() },
  egress: z.array(z.object({ host: z.string(), port: z.int(), address: z.string(), rule: z.string() })),
  ...{ attempt: z.int(), resultSha256: z.string().optional() },
})

const { fresh: _fresh, ...listed } = run
export const RunPage = z.object({
  runs: z.array(z.object({ ...listed, itemId: Id, item: z.string(), startedAt: Time.optional() })),
  next: z.string().nullable().meta({ description: 'Null on the last page.' }),
})
