// A release as the API answers it: the snapshot, its verdict, and a line of the board.
import { z } from 'zod'
import { Field, item, Link, Step, When } from '@/app/api/v1/answers/item'
import { Id, Time } from '@/app/api/v1/answers/shapes'
import { Threshold } from '@/lib/domain/checklist/structure'
import {
  CriterionMode,
  DecisionCall,
  MetricState,
  NotCountedReason,
  QuestionAnswer,
  SectionKind,
  Severity,
  SignatureMethod,
  SignoffDecision,
  VerdictLevel,
} from '@/lib/domain/enums'
import { EmptyFieldsRule, PassRateOf, PolicyRole, WholePolicy } from '@/lib/domain/policy/policy'
import type { ContractItem, ContractSection } from '@/lib/domain/release/api/contract'
import { type Reason, ReasonKind } from '@/lib/domain/verdict/reasons'

/** What a reason of the verdict may name: an entry for each member, so that a new one does not compile without its place here. */
const REASON = {
  ...{ kind: ReasonKind, level: VerdictLevel, message: z.string() },
  clears: z.string().meta({ description: 'What would clear it.' }),
  ...{ itemId: Id.optional(), sectionId: Id.optional(), fieldId: Id.optional(), role: z.string().optional() },
  ...{ metricId: Id.optional(), issueId: Id.optional(), criterionId: Id.optional(), conditionId: Id.optional() },
  questionId: Id.optional(),
  derived: z.literal(true).optional().meta({ description: 'A criterion that the product answers.' }),
  of: PassRateOf.optional().meta({ description: 'What a pass rate is taken of.' }),
} satisfies Record<keyof Required<Reason>, z.ZodType>
const ReasonAnswer = z.object(REASON).meta({ id: 'Reason' })

export const Question = z
  .object({
    ...{ id: Id, code: z.string(), document: z.int(), lines: z.array(z.int()), sectionId: Id.optional() },
    ...{ message: z.string(), suggestion: z.string().optional(), excerpt: z.array(z.string()) },
    ...{ answered: z.boolean(), answer: QuestionAnswer.optional(), reason: z.string().optional() },
    ...{ answeredBy: z.string().optional(), answeredAt: Time.optional() },
  })
  .meta({ id: 'Question' })

export const Verdict = z.object({
  verdict: VerdictLevel,
  label: z.string().meta({ description: 'The verdict in one line, such as "GO, monitoring failed".' }),
  contentHash: z.string(),
  reasons: z.array(ReasonAnswer),
  monitoringFailures: z.array(ReasonAnswer).meta({
    description: 'What failed after the decision. It does not change the verdict, and stands beside it.',
  }),
  notCounted: z.object({
    ...{ items: z.int(), failed: z.int() },
    sections: z.array(
      z.object({
        ...{ sectionId: Id, title: z.string(), reason: NotCountedReason, whole: z.boolean() },
        ...{ items: z.int(), failed: z.int() },
      }),
    ),
    roles: z.array(z.string()).meta({ description: 'Roles for another case, which need not sign.' }),
  }),
  emptyFields: z.object({ required: z.int(), other: z.int(), rule: EmptyFieldsRule }).meta({
    description:
      'Empty fields of required items: those that must be filled in, and the others, of which `rule` of the policy decides.',
  }),
})

const ReleaseItem: z.ZodType<unknown, ContractItem> = z
  .object({
    ...item,
    counts: z.boolean().meta({ description: 'Whether it matters to the verdict.' }),
    get items() {
      return z.array(ReleaseItem)
    },
  })
  .meta({ id: 'ReleaseItem' })

const ReleaseSection: z.ZodType<unknown, ContractSection> = z
  .object({
    ...{ id: Id, title: z.string(), kind: SectionKind, prose: z.array(z.string()), fields: z.array(Field) },
    ...{ steps: z.array(Step), plannedSeconds: z.number().optional(), applicability: z.string().optional() },
    ...{ when: When.optional(), counts: z.boolean(), links: z.array(Link).optional(), items: z.array(ReleaseItem) },
    get sections() {
      return z.array(ReleaseSection)
    },
  })
  .meta({ id: 'ReleaseSection' })

const Signer = z.object({
  ...{ name: z.string(), decision: SignoffDecision, meaning: z.string(), signedAt: Time, stale: z.boolean() },
  method: SignatureMethod.optional(),
})

const Metric = z.object({
  ...{ id: Id, name: z.string(), state: MetricState, unit: z.string().optional(), value: z.number().optional() },
  ...{ target: Threshold.optional(), alert: Threshold.optional(), intervalSeconds: z.number().optional() },
})

const Soak = z.object({
  state: z.enum(['not-deployed', 'running', 'interrupted', 'completed']),
  ...{ requiredSeconds: z.number(), coveredSeconds: z.number(), restartedAt: Time.optional() },
  ...{ reason: z.string().optional(), resume: z.string().optional(), endsAt: Time.optional(), counts: z.boolean() },
})

const Issue = z.object({
  ...{ id: Id, number: z.int(), title: z.string(), severity: Severity, blocking: z.boolean(), resolved: z.boolean() },
  ...{ itemId: Id.optional(), link: z.string().optional(), owner: z.string().optional(), openedBy: z.string() },
  ...{ resolvedBy: z.string().optional(), resolution: z.string().optional() },
})

const Criterion = z.object({
  ...{ id: Id, sectionId: Id, mode: CriterionMode, text: z.string(), holds: z.boolean().nullable() },
  ...{ derived: z.boolean(), counts: z.boolean(), itemId: Id.optional(), evidence: z.string().optional() },
  ...{ answeredBy: z.string().optional(), answeredAt: Time.optional(), role: z.string().optional() },
  revision: z.int(),
})

const Decision = z.object({
  ...{
    round: z.int(),
    call: DecisionCall,
    level: VerdictLevel,
    contentHash: z.string(),
    reason: z.string().optional(),
  },
  ...{ breakGlass: z.boolean(), by: z.string(), second: z.string().optional(), at: Time },
})

const Condition = z.object({
  ...{ id: Id, fieldId: Id.optional(), role: z.string(), text: z.string(), owner: z.string().optional() },
  ...{ dueAt: Time.optional(), resolvedAt: Time.optional(), resolvedBy: z.string().optional() },
})

const RollbackPlan = z.object({
  ...{ id: Id, title: z.string(), triggers: z.array(z.string()), budgetSeconds: z.number().optional() },
  ...{ state: z.string(), steps: z.array(z.object({ id: Id, title: z.string(), optional: z.boolean() })) },
})

const Contact = z.object({
  ...{ role: z.string(), name: z.string().optional() },
  channels: z.array(z.object({ label: z.string(), value: z.string() })),
})

const ReleaseFinding = z.object({
  ...{ code: z.string(), severity: z.enum(['info', 'warning', 'question']), message: z.string() },
  ...{ lines: z.array(z.int()), suggestion: z.string().optional() },
})

export const Release = z
  .object({
    ...{ id: Id, revision: z.int(), name: z.string(), version: z.string(), projectId: Id, environment: z.string() },
    ...{ state: z.string(), deployedAt: Time.optional(), verdict: VerdictLevel, contentHash: z.string() },
    ...{ monitoringFailures: z.array(ReasonAnswer), fields: z.array(Field), sections: z.array(ReleaseSection) },
    signoffs: z.array(
      z.object({
        ...{ role: z.string(), required: z.boolean(), state: z.string(), quorum: z.int() },
        signers: z.array(Signer),
      }),
    ),
    ...{ metrics: z.array(Metric), soak: Soak.optional(), issues: z.array(Issue), criteria: z.array(Criterion) },
    ...{ questions: z.array(Question), decisions: z.array(Decision), conditions: z.array(Condition) },
    waivers: z.array(z.object({ id: Id, itemId: Id, reason: z.string(), expiresAt: Time, grantedAt: Time.optional() })),
    ...{ rollbacks: z.array(RollbackPlan), contacts: z.array(Contact), findings: z.array(ReleaseFinding) },
  })
  .meta({ id: 'Release' })

export const BoardLine = z.object({
  ...{ id: Id, name: z.string(), version: z.string(), projectId: Id, projectName: z.string() },
  ...{ environmentId: Id, environment: z.string(), verdict: VerdictLevel, worst: z.string().optional() },
  ...{ reasons: z.int(), awaited: z.array(z.string()), signs: z.boolean(), changedAt: Time },
  tally: z.object({
    ...{ required: z.int(), decided: z.int(), passed: z.int(), failed: z.int(), blocked: z.int() },
  }),
  monitoring: z.object({ failed: z.int(), worst: z.string() }).optional(),
  ...{ soakLeftSeconds: z.number().optional(), soakPaused: z.boolean().optional() },
  decided: z.object({ call: DecisionCall, breakGlass: z.boolean() }).optional(),
})

export const PolicyOfRelease = z.object({
  ...{ version: z.string(), sentences: z.array(z.string()) },
  policy: WholePolicy.extend({ roles: z.array(PolicyRole) }),
})

export const Comment = z.object({
  ...{ id: Id, itemId: Id.nullable(), body: z.string() },
  mentions: z.array(z.object({ id: Id, name: z.string() })),
  ...{ authorId: Id.nullable(), author: z.string(), createdAt: Time, edited: z.boolean() },
  ...{ removedBy: z.string().optional(), revision: z.int() },
})

export const RollbackEnded = z.object({
  id: Id,
  outcome: z.enum(['rolled-back', 'resumed', 'rehearsed', 'abandoned']),
  seconds: z.int(),
  withinBudget: z.boolean().nullable(),
})
