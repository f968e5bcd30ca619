// What calls take in their paths and answer, where no schema of a use case says it.
import { z } from 'zod'
import { Choice, Finding, Threshold } from '@/lib/domain/checklist/structure'
import {
  FieldType,
  InstanceRole,
  NotCountedReason,
  ProjectAccess,
  QuestionAnswer,
  TokenScope,
  VerdictLevel,
} from '@/lib/domain/enums'
import { PassRateOf, PolicyRole, WholePolicy } from '@/lib/domain/policy/policy'
import { type Reason, ReasonKind } from '@/lib/domain/verdict/reasons'

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
    current: z.unknown().optional(),
  })
  .meta({
    id: 'Problem',
    description: 'A problem document (RFC 9457). `detail` says what happened and what to do next.',
  })
export const Id = z.uuid()
export const Anything = z.record(z.string(), z.unknown())

/** What an import gives, of a new template or of a new version. */
export const Imported = z.object({
  id: Id,
  name: z.string(),
  version: z.int(),
  items: z.int(),
  coverage: z.object({ lines: z.int(), structured: z.int(), prose: z.int(), lost: z.int() }),
  findings: z.array(Finding),
  notCounted: z.object({
    items: z.int(),
    sections: z.array(z.object({ key: z.string(), title: z.string(), reason: NotCountedReason, items: z.int() })),
  }),
  structure: Anything,
  sections: z.array(Anything).meta({ description: 'Those of `structure` again.' }),
})

/** What a new version changes: sections, items and roles, and what of the version before was carried over. */
export const Changes = z.object({
  ...{ added: z.int(), changed: z.int(), removed: z.int(), carried: z.int() },
  dropped: z.array(z.string()).meta({ description: 'Corrections and probes whose section or item is gone.' }),
})

/** A document against the version that the last release of the project used. `changes` is null for a large document. */
export const DocumentChanges = z.object({
  ...{ templateId: Id, name: z.string(), version: z.int() },
  since: z.object({ releaseId: Id, releaseName: z.string(), releaseVersion: z.string(), version: z.int() }).nullable(),
  saved: z.array(z.object({ version: z.int(), createdBy: z.string(), createdAt: z.string() })),
  counts: z.object({ added: z.int(), changed: z.int(), removed: z.int() }),
  changes: z
    .array(
      z.object({
        ...{ what: z.enum(['added', 'removed', 'changed']), key: z.string(), line: z.int() },
        ...{ title: z.string(), detail: z.string() },
      }),
    )
    .nullable(),
})

export const Question = z.object({
  ...{ id: Id, code: z.string(), document: z.int(), lines: z.array(z.int()), sectionId: Id.optional() },
  ...{ message: z.string(), suggestion: z.string().optional(), excerpt: z.array(z.string()) },
  ...{ answered: z.boolean(), answer: QuestionAnswer.optional(), reason: z.string().optional() },
  ...{ answeredBy: z.string().optional(), answeredAt: z.string().optional() },
})

/** Items that the verdict is worked out without, by the topmost section that does not count, and why. */
export const NotCounted = z.object({
  ...{ items: z.int(), failed: z.int() },
  sections: z.array(
    z.object({
      ...{ sectionId: Id, title: z.string(), reason: NotCountedReason, whole: z.boolean() },
      ...{ items: z.int(), failed: z.int() },
    }),
  ),
})

/**
 * A field as every answer has it; `decides`: of the release or of a section, its answers say yes or no about the
 * release.
 */
export const Field = z.object({
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
  decides: z.literal(true).optional(),
})

export const PolicyOfRelease = z.object({
  ...{ version: z.string(), sentences: z.array(z.string()) },
  policy: WholePolicy.extend({ roles: z.array(PolicyRole) }),
})

/**
 * What a reason of the verdict may name: an entry for each member, so that a new one does not compile without its place
 * here.
 */
export const REASON: Record<keyof Required<Reason>, z.ZodType> = {
  ...{ kind: ReasonKind, level: VerdictLevel, message: z.string() },
  clears: z.string().meta({ description: 'What would clear it.' }),
  ...{ itemId: Id.optional(), sectionId: Id.optional(), fieldId: Id.optional(), role: z.string().optional() },
  ...{ metricId: Id.optional(), issueId: Id.optional(), criterionId: Id.optional(), conditionId: Id.optional() },
  questionId: Id.optional(),
  derived: z.literal(true).optional().meta({ description: 'A criterion that the product answers.' }),
  of: PassRateOf.optional().meta({ description: 'What a pass rate is taken of.' }),
}

export const Comment = z.object({
  ...{
    id: Id,
    itemId: Id.nullable(),
    body: z.string(),
    mentions: z.array(z.object({ id: Id, name: z.string() })),
    authorId: Id.nullable(),
    author: z.string(),
  },
  ...{ createdAt: z.string(), edited: z.boolean(), removedBy: z.string().optional(), revision: z.int() },
})

export const release = z.object({ releaseId: Id })
export const item = z.object({ releaseId: Id, itemId: Id })
export const planOfRelease = z.object({ releaseId: Id, planId: Id })
export const RollbackEnded = z.object({
  id: Id,
  outcome: z.enum(['rolled-back', 'resumed', 'rehearsed', 'abandoned']),
  seconds: z.int(),
  withinBudget: z.boolean().nullable(),
})

export const environment = z.object({ projectId: Id, environmentId: Id })
export const user = z.object({ userId: Id })
export const token = z.object({ tokenId: Id })

export const User = z.object({
  ...{ id: Id, name: z.string(), email: z.string(), role: InstanceRole, isDisabled: z.boolean() },
  ...{ createdAt: z.string(), lastSignInAt: z.string().nullable(), sessions: z.int() },
  methods: z.array(z.enum(['password', 'passkey', 'single sign-on'])),
})
export const Invitation = z.object({
  ...{ id: Id, email: z.string(), role: InstanceRole, createdBy: z.string() },
  ...{ createdAt: z.string(), expiresAt: z.string(), isExpired: z.boolean() },
})
export const Link = z.object({ id: Id, url: z.string().optional(), expiresAt: z.string() })
export const GroupGiving = z.object({
  ...{ id: Id, groupName: z.string(), people: z.int(), administrator: z.boolean() },
  ...{ projectId: Id.optional(), projectName: z.string().optional() },
  ...{ access: ProjectAccess.optional(), roles: z.array(z.string()).optional() },
})
export const Work = z.object({ checkIns: z.int(), issues: z.int(), conditions: z.int(), delegations: z.int() })
export const Leaver = z.object({
  ...{ userId: Id, name: z.string(), left: z.enum(['disabled', 'not-a-member']) },
  ...{ project: z.object({ id: Id, name: z.string() }), work: Work },
})
export const Named = z.object({ id: Id, name: z.string() })
export const Token = z.object({
  ...{ id: Id, name: z.string(), scope: TokenScope, prefix: z.string(), owner: Named.nullable() },
  ...{ project: Named.nullable(), createdBy: z.string().nullable(), createdAt: z.string() },
  ...{ expiresAt: z.string().nullable(), lastUsedAt: z.string().nullable() },
  state: z.enum(['active', 'expired', 'revoked', 'owner disabled']),
})
export const TokenSecret = z.object({ id: Id, token: z.string(), expiresAt: z.string() })
export const Member = z.object({
  ...{ userId: Id, name: z.string(), email: z.string(), access: ProjectAccess, roles: z.array(z.string()) },
})
