// The API as OpenAPI 3.1: each call with the very schema that parses it.
import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { AnswerCriterion } from '@/lib/decision/answer-criterion'
import { AnswerQuestion } from '@/lib/decision/answer-question'
import { OpenIssue } from '@/lib/decision/open-issue'
import { OverrideApplicability } from '@/lib/decision/override-applicability'
import { ResolveIssue } from '@/lib/decision/resolve-issue'
import { AddComment } from '@/lib/discussion/add-comment'
import { ReadComments } from '@/lib/discussion/read-comments'
import { Envelope } from '@/lib/domain/attestation/envelope'
import { SaveFreeze, SaveWindow } from '@/lib/domain/calendar/entry'
import { Choice, Finding, Threshold } from '@/lib/domain/checklist/structure'
import {
  FieldType,
  InstanceRole,
  NotCountedReason,
  ProjectAccess,
  QuestionAnswer,
  RunStatus,
  TokenScope,
  VerdictLevel,
} from '@/lib/domain/enums'
import { NotificationPage } from '@/lib/domain/notify/notification-view'
import { EmptyFieldsRule, PassRateOf, PolicyRole, WholePolicy } from '@/lib/domain/policy/policy'
import { ProbeDefinition } from '@/lib/domain/probe/definition'
import { EnterProject } from '@/lib/domain/project/entry'
import { RecordExport } from '@/lib/domain/record/export'
import { SignoffContract } from '@/lib/domain/release/signoff-contract'
import { type Reason, ReasonKind } from '@/lib/domain/verdict/reasons'
import { DoCheckIn } from '@/lib/monitor/do-check-in'
import { MarkDeployed } from '@/lib/monitor/mark-deployed'
import { AddSignedChannel } from '@/lib/notify/change-channels'
import { MarkNotifications } from '@/lib/notify/mark-notifications'
import { AddUser } from '@/lib/people/add-user'
import { RotateToken } from '@/lib/people/change-token'
import { CreateToken } from '@/lib/people/create-token'
import { InviteUser } from '@/lib/people/invite-user'
import { SaveGroupMapping } from '@/lib/people/save-group-mapping'
import { AddMember } from '@/lib/project/change-members'
import { CreateProject } from '@/lib/project/create-project'
import { ReassignWork } from '@/lib/project/reassign-work'
import { SaveEnvironment } from '@/lib/project/save-environment'
import { LinkEvidence, NoteEvidence } from '@/lib/release/add-evidence'
import { AddSample } from '@/lib/release/add-sample'
import { ChangePolicy } from '@/lib/release/change-policy'
import { CreateRelease } from '@/lib/release/create-release'
import { FillField } from '@/lib/release/fill-field'
import { PatchItem } from '@/lib/release/patch-item'
import { ReadBoard } from '@/lib/release/read-board'
import { RequestGroup } from '@/lib/release/request-group'
import { RequestRun } from '@/lib/release/request-run'
import { ScheduleProbe } from '@/lib/release/schedule-probe'
import { ReportFormat } from '@/lib/report/read-report'
import { FinishRollback, ResumeRelease } from '@/lib/rollback/end-rollback'
import { StartRollback } from '@/lib/rollback/start-rollback'
import { TickStep } from '@/lib/rollback/tick-step'
import { AssignCondition } from '@/lib/signoff/assign-condition'
import { RemindRole } from '@/lib/signoff/remind-role'

const Problem = z
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
const Id = z.uuid()
const Anything = z.record(z.string(), z.unknown())

/** What an import gives, of a new template or of a new version. */
const Imported = z.object({
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
const Changes = z.object({
  ...{ added: z.int(), changed: z.int(), removed: z.int(), carried: z.int() },
  dropped: z.array(z.string()).meta({ description: 'Corrections and probes whose section or item is gone.' }),
})

/** A document against the version that the last release of the project used. `changes` is null for a large document. */
const DocumentChanges = z.object({
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

const Question = z.object({
  ...{ id: Id, code: z.string(), document: z.int(), lines: z.array(z.int()), sectionId: Id.optional() },
  ...{ message: z.string(), suggestion: z.string().optional(), excerpt: z.array(z.string()) },
  ...{ answered: z.boolean(), answer: QuestionAnswer.optional(), reason: z.string().optional() },
  ...{ answeredBy: z.string().optional(), answeredAt: z.string().optional() },
})

/** Items that the verdict is worked out without, by the topmost section that does not count, and why. */
const NotCounted = z.object({
  ...{ items: z.int(), failed: z.int() },
  sections: z.array(
    z.object({
      ...{ sectionId: Id, title: z.string(), reason: NotCountedReason, whole: z.boolean() },
      ...{ items: z.int(), failed: z.int() },
    }),
  ),
})

/** A field as every answer has it; `decides`: of the release or of a section, its answers say yes or no about the release. */
const Field = z.object({
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

const PolicyOfRelease = z.object({
  ...{ version: z.string(), sentences: z.array(z.string()) },
  policy: WholePolicy.extend({ roles: z.array(PolicyRole) }),
})

/** What a reason of the verdict may name: an entry for each member, so that a new one does not compile without its place here. */
const REASON: Record<keyof Required<Reason>, z.ZodType> = {
  ...{ kind: ReasonKind, level: VerdictLevel, message: z.string() },
  clears: z.string().meta({ description: 'What would clear it.' }),
  ...{ itemId: Id.optional(), sectionId: Id.optional(), fieldId: Id.optional(), role: z.string().optional() },
  ...{ metricId: Id.optional(), issueId: Id.optional(), criterionId: Id.optional(), conditionId: Id.optional() },
  questionId: Id.optional(),
  derived: z.literal(true).optional().meta({ description: 'A criterion that the product answers.' }),
  of: PassRateOf.optional().meta({ description: 'What a pass rate is taken of.' }),
}

const Comment = z.object({
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

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } })
const refusals = { default: { description: 'A refusal', content: { 'application/problem+json': { schema: Problem } } } }
const idempotency = z.object({
  'Idempotency-Key': z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'A retry with the same key does nothing twice and gets the first answer again.' }),
})

type Call = {
  summary: string
  status?: number
  params?: z.ZodObject
  query?: z.ZodObject
  body?: ZodOpenApiOperationObject['requestBody']
  answer: z.ZodType
  posts?: boolean
  type?: string
  /** Other types that it answers with when it is asked for them. */
  also?: string[]
}

function call({
  summary,
  status = 200,
  params,
  query,
  body,
  answer,
  posts,
  type = 'application/json',
  also = [],
}: Call): ZodOpenApiOperationObject {
  const parameters = { ...(params && { path: params }), ...(query && { query }), ...(posts && { header: idempotency }) }
  return {
    summary,
    requestParams: parameters,
    ...(body && { requestBody: body }),
    responses: {
      [String(status)]: {
        description: 'Done',
        content: {
          [type]: { schema: answer },
          ...Object.fromEntries(also.map((other) => [other, { schema: z.string() }])),
        },
      },
      ...refusals,
    },
  }
}

const release = z.object({ releaseId: Id })
const item = z.object({ releaseId: Id, itemId: Id })
const planOfRelease = z.object({ releaseId: Id, planId: Id })
const RollbackEnded = z.object({
  id: Id,
  outcome: z.enum(['rolled-back', 'resumed', 'rehearsed', 'abandoned']),
  seconds: z.int(),
  withinBudget: z.boolean().nullable(),
})

const environment = z.object({ projectId: Id, environmentId: Id })
const user = z.object({ userId: Id })
const token = z.object({ tokenId: Id })

const User = z.object({
  ...{ id: Id, name: z.string(), email: z.string(), role: InstanceRole, isDisabled: z.boolean() },
  ...{ createdAt: z.string(), lastSignInAt: z.string().nullable(), sessions: z.int() },
  methods: z.array(z.enum(['password', 'passkey', 'single sign-on'])),
})
const Invitation = z.object({
  ...{ id: Id, email: z.string(), role: InstanceRole, createdBy: z.string() },
  ...{ createdAt: z.string(), expiresAt: z.string(), isExpired: z.boolean() },
})
const Link = z.object({ id: Id, url: z.string().optional(), expiresAt: z.string() })
const GroupGiving = z.object({
  ...{ id: Id, groupName: z.string(), people: z.int(), administrator: z.boolean() },
  ...{ projectId: Id.optional(), projectName: z.string().optional() },
  ...{ access: ProjectAccess.optional(), roles: z.array(z.string()).optional() },
})
const Work = z.object({ checkIns: z.int(), issues: z.int(), conditions: z.int(), delegations: z.int() })
const Leaver = z.object({
  ...{ userId: Id, name: z.string(), left: z.enum(['disabled', 'not-a-member']) },
  ...{ project: z.object({ id: Id, name: z.string() }), work: Work },
})
const Named = z.object({ id: Id, name: z.string() })
const Token = z.object({
  ...{ id: Id, name: z.string(), scope: TokenScope, prefix: z.string(), owner: Named.nullable() },
  ...{ project: Named.nullable(), createdBy: z.string().nullable(), createdAt: z.string() },
  ...{ expiresAt: z.string().nullable(), lastUsedAt: z.string().nullable() },
  state: z.enum(['active', 'expired', 'revoked', 'owner disabled']),
})
const TokenSecret = z.object({ id: Id, token: z.string(), expiresAt: z.string() })
const Member = z.object({
  ...{ userId: Id, name: z.string(), email: z.string(), access: ProjectAccess, roles: z.array(z.string()) },
})

const paths: ZodOpenApiPathsObject = {
  '/notices': {
    get: call({
      summary: 'What you were told, unread first, a page at a time. For signed-in people: a token has no inbox.',
      query: z.object({
        after: z.string().optional().meta({ description: 'The `next` of the page before.' }),
        limit: z.int().optional(),
      }),
      answer: NotificationPage,
    }),
  },
  '/notices/unread': {
    get: call({ summary: 'How many notices are unread, counted to a hundred', answer: z.object({ unread: z.int() }) }),
  },
  '/notices/read': {
    post: call({
      summary: 'Marks one notice, or all up to a `seq`, as read',
      posts: true,
      body: json(MarkNotifications),
      answer: z.object({ marked: z.int() }),
    }),
  },
  '/projects/{projectId}/channels': {
    get: call({
      summary: 'Where a project’s notices go, and how the last deliveries went. Addresses and secrets never come back.',
      params: z.object({ projectId: Id }),
      answer: Anything,
    }),
    post: call({
      summary: 'A new channel: slack, webhook (a Standard Webhook, signed with `secret`) or email-list',
      status: 201,
      posts: true,
      params: z.object({ projectId: Id }),
      body: json(AddSignedChannel),
      answer: z.object({ id: Id }),
    }),
  },
  '/projects/{projectId}/channels/{channelId}': {
    delete: call({
      summary: 'Removes a channel with what waits for it',
      params: z.object({ projectId: Id, channelId: Id }),
      answer: z.object({}),
    }),
  },
  '/projects/{projectId}/entries': {
    get: call({
      summary: 'Which administrators entered the project, why, and until when',
      params: z.object({ projectId: Id }),
      answer: z.array(Anything),
    }),
    post: call({
      summary: 'An administrator enters the project for a time. Signed-in people only: a token cannot.',
      status: 201,
      posts: true,
      params: z.object({ projectId: Id }),
      body: json(EnterProject.omit({ projectId: true })),
      answer: z.object({ id: Id, expiresAt: z.string() }),
    }),
  },
  '/projects/{projectId}/entries/{entryId}': {
    delete: call({
      summary: 'Ends an entry before its time: one’s own, or as a lead of the project anybody’s',
      params: z.object({ projectId: Id, entryId: Id }),
      answer: z.object({}),
    }),
  },
  '/settings/project-separation': {
    get: call({
      summary: 'Whether administrators see into projects only by an entry. Signed-in administrators only.',
      answer: z.object({ on: z.boolean(), changed: z.object({ at: z.string(), by: z.string() }).nullable() }),
    }),
    put: call({
      summary: 'Sets whether administrators see into projects only by an entry. Signed-in administrators only.',
      body: json(z.strictObject({ on: z.boolean() })),
      answer: z.object({ on: z.boolean() }),
    }),
  },
  '/templates': {
    get: call({
      summary: 'The templates of your projects and of the whole instance',
      query: z.object({
        projectId: Id.optional().meta({ description: 'Only those that a release of this project can be made from.' }),
      }),
      answer: z.array(Anything),
    }),
    post: call({
      summary: 'Markdown becomes a template. Nothing of it is executed.',
      status: 201,
      posts: true,
      query: z.object({
        projectId: Id.optional().meta({
          description:
            'The project that it belongs to. Without it, a token of one project uses that project, and administrators and tokens of the instance make a template of the whole instance.',
        }),
        name: z.string().optional(),
      }),
      body: { content: { 'text/markdown': { schema: z.string() } } },
      answer: Imported,
    }),
  },
  '/templates/{templateId}': {
    get: call({
      summary: 'A template: its structure, or with Accept: text/markdown its Markdown',
      params: z.object({ templateId: Id }),
      query: z.object({ version: z.int().optional().meta({ description: 'The newest unless told.' }) }),
      answer: Anything,
    }),
  },
  '/templates/{templateId}/changes': {
    get: call({
      summary: 'What changed in a template since the last release of a project that used it, and who changed it',
      params: z.object({ templateId: Id }),
      query: z.object({ projectId: Id }),
      answer: DocumentChanges,
    }),
  },
  '/templates/{templateId}/versions': {
    post: call({
      summary:
        'Markdown becomes the next version of a template, with the corrections and probes of the version before written into it. The same text again changes nothing.',
      status: 201,
      posts: true,
      params: z.object({ templateId: Id }),
      query: z.object({
        version: z
          .int()
          .optional()
          .meta({ description: 'The version that the text was made from: refused when there is a newer one.' }),
        carry: z
          .enum(['true', 'false'])
          .optional()
          .meta({ description: '`false`: the text is saved as it is, and what was corrected before is lost.' }),
      }),
      body: { content: { 'text/markdown': { schema: z.string() } } },
      answer: Imported.extend({ changes: Changes.optional() }),
    }),
  },
  '/projects': {
    get: call({ summary: 'The projects that the caller may see', answer: z.array(Anything) }),
    post: call({
      summary: 'A new project',
      status: 201,
      posts: true,
      body: json(CreateProject),
      answer: z.object({ id: Id, name: z.string() }),
    }),
  },
  '/projects/{projectId}/environments': {
    post: call({
      summary: 'A new environment. Secrets never come back.',
      status: 201,
      posts: true,
      params: z.object({ projectId: Id }),
      body: json(SaveEnvironment.omit({ projectId: true, environmentId: true, revision: true })),
      answer: z.object({ id: Id, name: z.string() }),
    }),
  },
  '/projects/{projectId}/environments/{environmentId}/calendar': {
    get: call({
      summary: 'Freezes and deployment windows of the environment, and what holds now',
      params: environment,
      answer: Anything,
    }),
  },
  '/projects/{projectId}/environments/{environmentId}/calendar/freezes': {
    post: call({
      summary: 'A freeze: every release to the environment is NO-GO in it. With id and revision, a change of one.',
      ...{ status: 201, posts: true, params: environment, body: json(SaveFreeze), answer: z.object({ id: Id }) },
    }),
  },
  '/projects/{projectId}/environments/{environmentId}/calendar/freezes/{id}': {
    delete: call({
      summary: 'A freeze ends now, or does not begin',
      params: environment.extend({ id: Id }),
      answer: z.object({ id: Id }),
    }),
  },
  '/projects/{projectId}/environments/{environmentId}/calendar/windows': {
    post: call({
      summary:
        'A deployment window: outside of all of them releases to the environment hold. With id and revision, a change of one.',
      ...{ status: 201, posts: true, params: environment, body: json(SaveWindow), answer: z.object({ id: Id }) },
    }),
  },
  '/projects/{projectId}/environments/{environmentId}/calendar/windows/{id}': {
    delete: call({
      summary: 'A deployment window closes now, or does not open any more',
      params: environment.extend({ id: Id }),
      answer: z.object({ id: Id }),
    }),
  },
  '/calendar.ics': {
    get: call({
      summary: 'The calendar of a person, under its secret address',
      query: z.object({ token: z.string() }),
      answer: z.string(),
      type: 'text/calendar',
    }),
  },
  '/releases': {
    get: call({
      summary: 'The board, 50 releases at a time: `Link` with rel="next" leads on',
      query: ReadBoard.omit({ project: true, level: true, search: true })
        .partial()
        .extend({ projectId: Id.optional(), verdict: VerdictLevel.optional(), q: z.string().max(200).optional() }),
      answer: z.array(Anything),
    }),
    post: call({
      summary: 'A new release from its checklists',
      status: 201,
      posts: true,
      body: json(CreateRelease),
      answer: Anything,
    }),
  },
  '/releases/{releaseId}': { get: call({ summary: 'The release at this moment', params: release, answer: Anything }) },
  '/releases/{releaseId}/documents': {
    get: call({
      summary: 'The documents of a release, and what changed in each since the release before',
      params: z.object({ releaseId: Id }),
      answer: z.object({
        release: z.object({ id: Id, name: z.string(), version: z.string() }),
        documents: z.array(DocumentChanges.extend({ mayRead: z.boolean() })),
      }),
    }),
  },
  '/releases/{releaseId}/verdict': {
    get: call({
      summary: 'The one word, with its reasons',
      params: release,
      answer: z.object({
        verdict: VerdictLevel,
        label: z.string().meta({ description: 'The verdict in one line, such as "GO, monitoring failed".' }),
        contentHash: z.string(),
        reasons: z.array(z.object(REASON)),
        monitoringFailures: z.array(z.object(REASON)).meta({
          description: 'What failed after the decision. It does not change the verdict, and stands beside it.',
        }),
        notCounted: NotCounted.extend({
          roles: z.array(z.string()).meta({ description: 'Roles for another case, which need not sign.' }),
        }),
        emptyFields: z.object({ required: z.int(), other: z.int(), rule: EmptyFieldsRule }).meta({
          description:
            'Empty fields of required items: those that must be filled in, and the others, of which `rule` of the policy decides.',
        }),
      }),
    }),
  },
  '/releases/{releaseId}/signoffs': {
    get: call({
      summary: 'Who has signed what, who is awaited, and what is demanded. Signing itself takes a person.',
      params: release,
      answer: SignoffContract,
    }),
  },
  '/releases/{releaseId}/reminders': {
    post: call({
      summary: 'Asks a role that is awaited to sign: it stands in the inbox of those who may. Once an hour and role.',
      status: 201,
      posts: true,
      params: release,
      body: json(RemindRole.omit({ releaseId: true })),
      answer: z.object({ id: Id }),
    }),
  },
  '/releases/{releaseId}/policy': {
    get: call({
      summary: 'The rules of the release, as data and as sentences',
      params: release,
      answer: PolicyOfRelease,
    }),
    put: call({
      summary:
        'Other rules, made from the version that was read. What is left out is the default; a role that is left out stays. Refused when it is weaker while a signature stands.',
      params: release,
      body: json(ChangePolicy.omit({ releaseId: true })),
      answer: PolicyOfRelease,
    }),
  },
  '/releases/{releaseId}/badge.svg': {
    get: call({
      summary: 'The verdict as a small picture, with "monitoring failed" where something failed after the decision.',
      params: release,
      type: 'image/svg+xml',
      answer: z.string(),
    }),
  },
  '/releases/{releaseId}/report': {
    get: call({
      summary:
        'The record of the release as a file: a self-contained export (`countersign verdict FILE` works the verdict out again from it), the checklist filled in, or a PDF.',
      params: release,
      query: z.object({ format: ReportFormat.optional().meta({ description: 'json unless told.' }) }),
      answer: RecordExport,
      also: ['text/markdown', 'application/pdf'],
    }),
  },
  '/releases/{releaseId}/items/{itemId}': {
    patch: call({
      summary: 'Decide an item, fill in its blanks. 409 with the current item when the revision is old.',
      params: item,
      body: json(z.object(PatchItem.shape).omit({ itemId: true, releaseId: true })),
      answer: Anything,
    }),
  },
  '/releases/{releaseId}/items/{itemId}/probe': {
    put: call({ summary: 'The probe of an item', params: item, body: json(ProbeDefinition), answer: Anything }),
  },
  '/releases/{releaseId}/probe-groups': {
    post: call({
      summary:
        'Runs the probes of a section (or of all that counts) one after the other; refused while others of the release are',
      status: 202,
      posts: true,
      params: release,
      body: json(RequestGroup.omit({ releaseId: true })),
      answer: z.object({ id: Id, total: z.int() }),
    }),
  },
  '/releases/{releaseId}/items/{itemId}/probe-runs': {
    post: call({
      summary: 'Run the item’s probe. One that may change something at its target wants `confirmed`.',
      status: 202,
      posts: true,
      params: item,
      body: json(RequestRun.pick({ confirmed: true })),
      answer: z.object({ id: Id }),
    }),
  },
  '/releases/{releaseId}/items/{itemId}/schedule': {
    put: call({
      summary: 'Runs the item’s probe as often as it says, from now on, or no more',
      params: item,
      body: json(ScheduleProbe.pick({ on: true })),
      answer: z.object({ on: z.boolean(), until: z.string().optional() }),
    }),
  },
  '/releases/{releaseId}/items/{itemId}/evidence': {
    post: call({
      summary:
        'Evidence on an item: a note, a link, or a file of up to 25 MB. A file that is a report (.xml, .json, .sarif) is judged when the item’s probe waits for one.',
      status: 201,
      posts: true,
      params: item,
      body: {
        content: {
          'application/json': {
            schema: z.union([
              NoteEvidence.omit({ itemId: true, releaseId: true }),
              LinkEvidence.omit({ itemId: true, releaseId: true }),
            ]),
          },
          'multipart/form-data': { schema: z.object({ file: z.string().meta({ format: 'binary' }) }) },
        },
      },
      answer: z.object({
        id: Id,
        sha256: z.string(),
        size: z.int(),
        run: z.object({ id: Id, number: z.int(), status: RunStatus, summary: z.string() }).optional(),
      }),
    }),
  },
  '/releases/{releaseId}/fields/{fieldId}': {
    patch: call({
      summary:
        'Fills in a field of the release or of a section against the `revision` of the field that was seen (0: it was seen empty), or one of an item against the item’s. 409 with the field as it is when somebody else was first; 422 when a choice has no such value.',
      params: z.object({ releaseId: Id, fieldId: Id }),
      body: json(FillField.pick({ value: true, revision: true })),
      answer: z.object({ item: Anything.nullable(), field: Field }),
    }),
  },
  '/releases/{releaseId}/rollbacks/{planId}/start': {
    post: call({
      summary:
        'Going back by this option begins, in earnest or as a rehearsal. Refused while one is under way, with which one that is.',
      status: 201,
      posts: true,
      params: planOfRelease,
      body: json(StartRollback.omit({ releaseId: true, planId: true })),
      answer: z.object({ id: Id, planId: Id, startedAt: z.string() }),
    }),
  },
  '/releases/{releaseId}/rollbacks/{planId}/steps/{stepId}': {
    post: call({
      summary:
        'A step is done, left out for a reason (`skipped`), or taken back by whoever ticked it. After the last one the probes of the checks run.',
      posts: true,
      params: planOfRelease.extend({ stepId: Id }),
      body: json(TickStep.pick({ done: true, skipped: true })),
      answer: z.object({ stepId: Id, done: z.boolean(), checks: z.int() }),
    }),
  },
  '/releases/{releaseId}/rollbacks/{planId}/finish': {
    post: call({
      summary: 'Gone back. Every step has to be done or left out; a check that has not passed wants a reason.',
      posts: true,
      params: planOfRelease,
      body: json(FinishRollback.pick({ reason: true })),
      answer: RollbackEnded,
    }),
  },
  '/releases/{releaseId}/rollbacks/{planId}/resume': {
    post: call({
      summary: 'The release goes on as it was before',
      posts: true,
      params: planOfRelease,
      body: json(ResumeRelease.pick({ reason: true })),
      answer: RollbackEnded,
    }),
  },
  '/releases/{releaseId}/comments': {
    get: call({
      summary:
        'What was said of the release (`itemId=release`), of one of its items, or of all, oldest first. Ask with `before` for older ones until it is null.',
      params: release,
      query: ReadComments.omit({ releaseId: true }),
      answer: z.object({ comments: z.array(Comment), before: Id.nullable() }),
    }),
    post: call({
      summary:
        'Says something of the release or of one of its items. “@Name” mentions somebody who can see the project; `mentions` decides between people of one name.',
      status: 201,
      posts: true,
      params: release,
      body: json(AddComment.omit({ releaseId: true })),
      answer: Comment,
    }),
  },
  '/releases/{releaseId}/issues': {
    post: call({
      summary: 'An issue of the release, or of one of its items. An open critical one stands against the release.',
      status: 201,
      posts: true,
      params: z.object({ releaseId: Id }),
      body: json(OpenIssue.omit({ releaseId: true })),
      answer: z.object({ id: Id, number: z.int() }),
    }),
  },
  '/releases/{releaseId}/issues/{issueId}': {
    patch: call({
      summary: 'Resolves an issue, or opens it again; `words` say how or why',
      params: z.object({ releaseId: Id, issueId: Id }),
      body: json(ResolveIssue.pick({ resolved: true, words: true })),
      answer: z.object({ id: Id, resolved: z.boolean() }),
    }),
  },
  '/releases/{releaseId}/criteria/{criterionId}': {
    patch: call({
      summary:
        'Answers a go/no-go criterion; null takes the answer back. 409 when `revision` is old, and for a criterion that is `derived`: its item or the release itself answers it.',
      params: z.object({ releaseId: Id, criterionId: Id }),
      body: json(AnswerCriterion.pick({ holds: true, revision: true })),
      answer: z.object({ id: Id, holds: z.boolean().nullable(), revision: z.int() }),
    }),
  },
  '/releases/{releaseId}/questions/{questionId}/answer': {
    post: call({
      summary:
        'Answers what the reader could not tell of a document: it is only prose, or it was corrected. The same answer again changes nothing; another one is refused with 409 and the answer that is there.',
      posts: true,
      params: z.object({ releaseId: Id, questionId: Id }),
      body: json(AnswerQuestion.pick({ answer: true, reason: true })),
      answer: Question,
    }),
  },
  '/releases/{releaseId}/applicability': {
    post: call({
      summary:
        'Says that a section, an item or a role that is for one case applies, or does not, whatever the answer of the document is. `applies` null: the answer decides again.',
      posts: true,
      params: z.object({ releaseId: Id }),
      body: json(z.object(OverrideApplicability.shape).omit({ releaseId: true })),
      answer: z.object({ applies: z.boolean().nullable(), reason: z.string() }),
    }),
  },
  '/releases/{releaseId}/conditions': {
    post: call({
      summary:
        'Says who meets the condition of a decision field, and until when. Once more for the same text assigns it anew. A person closes it on the sign-off page.',
      posts: true,
      params: z.object({ releaseId: Id }),
      body: json(z.object(AssignCondition.shape).omit({ releaseId: true })),
      answer: z.object({ conditionId: Id }),
    }),
  },
  '/releases/{releaseId}/metrics/{metricId}/samples': {
    post: call({
      summary: 'A value of a metric, or up to 1,000 as `samples`. What was sent before is not written again.',
      status: 201,
      posts: true,
      params: z.object({ releaseId: Id, metricId: Id }),
      body: json(z.object(AddSample.shape).omit({ releaseId: true, metricId: true })),
      answer: z.object({ value: z.number(), at: z.string(), added: z.int() }),
    }),
  },
  '/releases/{releaseId}/deployment': {
    post: call({
      summary:
        'When the release was deployed (now, unless told): hour 0 of its windows and its soak. To correct it, say why.',
      posts: true,
      params: release,
      body: json(MarkDeployed.omit({ releaseId: true })),
      answer: z.object({ at: z.string() }),
    }),
  },
  '/releases/{releaseId}/check-ins': {
    post: call({
      summary:
        'A check-in of an item was done. Without a time it is the oldest that is open; a problem fails the item.',
      status: 201,
      posts: true,
      params: release,
      body: json(DoCheckIn.omit({ releaseId: true })),
      answer: z.object({ itemId: Id, slotAt: z.string(), outcome: z.enum(['ok', 'problem']) }),
    }),
  },
  '/evidence/{evidenceId}': {
    get: call({
      summary: 'The bytes of a file of evidence',
      params: z.object({ evidenceId: Id }),
      answer: z.string(),
      type: 'application/octet-stream',
    }),
  },
  '/probe-runs/{runId}': {
    get: call({
      summary: 'A run with everything that it left',
      params: z.object({ runId: Id }),
      answer: z.object({
        id: Id,
        status: RunStatus,
        assertions: z.array(z.object({ expression: z.string(), passed: z.boolean(), actual: z.string() })),
        timings: z.record(z.string(), z.number()),
        captured: Anything,
        transcript: z.string(),
        error: z.string().optional(),
      }),
    }),
  },
  '/users': {
    get: call({
      summary: 'Everybody with an account, for administrators and tokens with the scope admin',
      answer: z.array(User),
    }),
    post: call({
      summary: 'A new account. A token cannot make an administrator.',
      status: 201,
      posts: true,
      body: json(AddUser),
      answer: z.object({ id: Id }),
    }),
  },
  '/users/{userId}': {
    patch: call({
      summary:
        'Another role, or `disabled`: true ends every session and refuses the tokens, false enables the account. One of the two.',
      params: user,
      body: json(z.object({ role: InstanceRole.optional(), disabled: z.boolean().optional() })),
      answer: z.object({ userId: Id, sessions: z.int() }),
    }),
    delete: call({
      summary: 'Disables an account. What the person did and signed stays.',
      params: user,
      answer: z.object({ userId: Id, sessions: z.int() }),
    }),
  },
  '/users/{userId}/sessions': {
    delete: call({
      summary: 'Ends every session of a person',
      params: user,
      answer: z.object({ sessions: z.int() }),
    }),
  },
  '/users/{userId}/password-link': {
    post: call({
      summary: 'A link with which somebody sets a new password, once. For signed-in administrators: no token may.',
      status: 201,
      posts: true,
      params: user,
      answer: Link,
    }),
  },
  '/invitations': {
    get: call({ summary: 'Invitations that nobody has accepted or revoked', answer: z.array(Invitation) }),
    post: call({
      summary: 'Invites somebody. The link works once, for that email, and comes back this one time.',
      status: 201,
      posts: true,
      body: json(InviteUser),
      answer: Link,
    }),
  },
  '/invitations/{invitationId}': {
    delete: call({
      summary: 'Revokes an invitation',
      params: z.object({ invitationId: Id }),
      answer: z.object({}),
    }),
  },
  '/group-mappings': {
    get: call({
      summary: 'What groups of the identity provider give, and groups that people are in and that give nothing',
      answer: z.object({
        mappings: z.array(GroupGiving),
        unmapped: z.array(z.object({ groupName: z.string(), people: z.int() })),
      }),
    }),
    post: call({
      summary: 'Maps a group to the administrator role, or to access and sign-off roles in a project',
      status: 201,
      posts: true,
      body: json(SaveGroupMapping),
      answer: z.object({ id: Id }),
    }),
  },
  '/group-mappings/{mappingId}': {
    delete: call({
      summary: 'Removes a mapping, and what people have because of it alone',
      params: z.object({ mappingId: Id }),
      answer: z.object({}),
    }),
  },
  '/tokens': {
    get: call({ summary: 'The tokens that were not revoked, without their secrets', answer: z.array(Token) }),
    post: call({
      summary: 'A new token. Its secret comes back this one time. It expires after 90 days unless `days` is given.',
      status: 201,
      posts: true,
      body: json(CreateToken),
      answer: TokenSecret,
    }),
  },
  '/tokens/{tokenId}': {
    delete: call({ summary: 'Revokes a token at once', params: token, answer: z.object({}) }),
  },
  '/tokens/{tokenId}/rotate': {
    post: call({
      summary: 'Gives a token another secret; the one of before stops working at once',
      posts: true,
      params: token,
      body: json(RotateToken.omit({ tokenId: true })),
      answer: TokenSecret,
    }),
  },
  '/projects/{projectId}/members': {
    get: call({
      summary: 'Who belongs to a project, and which roles they sign for',
      params: z.object({ projectId: Id }),
      answer: z.array(Member),
    }),
    post: call({
      summary: 'Makes somebody a member or changes their access, and adds roles that they sign for',
      status: 201,
      posts: true,
      params: z.object({ projectId: Id }),
      body: json(AddMember.omit({ projectId: true })),
      answer: Member,
    }),
  },
  '/projects/{projectId}/members/{userId}': {
    delete: call({
      summary: 'Takes somebody out of a project, or with `role` only that role from them',
      params: z.object({ projectId: Id, userId: Id }),
      query: z.object({ role: z.string().optional() }),
      answer: z.object({}),
    }),
  },
  '/projects/{projectId}/leavers': {
    get: call({
      summary: 'Who left the project with open work in their name',
      params: z.object({ projectId: Id }),
      answer: z.array(Leaver),
    }),
  },
  '/projects/{projectId}/leavers/{userId}/reassign': {
    post: call({
      summary: 'Gives all open work of somebody who left to a member, and ends their delegations',
      posts: true,
      params: z.object({ projectId: Id, userId: Id }),
      body: json(ReassignWork.pick({ toId: true })),
      answer: z.object({ moved: Work }),
    }),
  },
  '/audit/checkpoints': {
    get: call({
      summary:
        'Signed checkpoints of the history as NDJSON, oldest first: keep them elsewhere, and compare an export with them',
      query: z.object({ projectId: Id.optional() }),
      answer: z.string(),
      type: 'application/x-ndjson',
    }),
  },
  '/releases/{releaseId}/attestation': {
    get: call({
      summary: 'The decision as a signed in-toto statement in a DSSE envelope; 404 with the reason until there is one',
      params: release,
      answer: Envelope,
    }),
  },
  '/signing-keys': {
    get: call({
      summary:
        'The public keys of checkpoints and attestations, newest first, as a JSON Web Key Set. `kid` is the thumbprint (RFC 7638). Open to everybody.',
      answer: z.object({
        keys: z.array(
          z.object({
            kid: z.string(),
            kty: z.literal('OKP'),
            crv: z.literal('Ed25519'),
            x: z.string(),
            use: z.string(),
            alg: z.string(),
            pem: z.string(),
            createdAt: z.string(),
          }),
        ),
      }),
    }),
  },
  '/audit': {
    get: call({
      summary: 'The history as NDJSON, oldest first',
      query: z.object({ projectId: Id.optional() }),
      answer: z.string(),
      type: 'application/x-ndjson',
    }),
  },
}

/** The document. */
export function openApi() {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Countersign',
      version: '1',
      description: 'Release readiness and sign-off. Errors are problem documents (RFC 9457).',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths,
  })
}
