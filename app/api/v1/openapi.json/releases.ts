// Releases, and what is done in them.
import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { call, json } from '@/app/api/v1/openapi.json/call'
import {
  Anything,
  Comment,
  DocumentChanges,
  Field,
  Id,
  item,
  NotCounted,
  PolicyOfRelease,
  planOfRelease,
  Question,
  REASON,
  RollbackEnded,
  release,
} from '@/app/api/v1/openapi.json/shapes'
import { AnswerCriterion } from '@/lib/decision/answer-criterion'
import { AnswerQuestion } from '@/lib/decision/answer-question'
import { OpenIssue } from '@/lib/decision/open-issue'
import { OverrideApplicability } from '@/lib/decision/override-applicability'
import { ResolveIssue } from '@/lib/decision/resolve-issue'
import { AddComment } from '@/lib/discussion/add-comment'
import { ReadComments } from '@/lib/discussion/read-comments'
import { RunStatus, VerdictLevel } from '@/lib/domain/enums'
import { EmptyFieldsRule } from '@/lib/domain/policy/policy'
import { ProbeDefinition } from '@/lib/domain/probe/definition/definition'
import { RecordExport } from '@/lib/domain/record/export'
import { SignoffContract } from '@/lib/domain/release/api/signoff-contract'
import { DoCheckIn } from '@/lib/monitor/do-check-in'
import { MarkDeployed } from '@/lib/monitor/mark-deployed'
import { LinkEvidence, NoteEvidence } from '@/lib/release/add-evidence'
import { AddSample } from '@/lib/release/add-sample'
import { ChangePolicy } from '@/lib/release/change-policy'
import { CreateRelease } from '@/lib/release/create-release'
import { FillField } from '@/lib/release/fill-field'
import { PatchItem } from '@/lib/release/patch-item'
import { ReadBoard } from '@/lib/release/read/read-board'
import { RequestGroup } from '@/lib/release/runs/request-group'
import { RequestRun } from '@/lib/release/runs/request-run'
import { ScheduleProbe } from '@/lib/release/runs/schedule-probe'
import { ReportFormat } from '@/lib/report/read-report'
import { FinishRollback, ResumeRelease } from '@/lib/rollback/end-rollback'
import { StartRollback } from '@/lib/rollback/start-rollback'
import { TickStep } from '@/lib/rollback/tick-step'
import { AssignCondition } from '@/lib/signoff/assign-condition'
import { RemindRole } from '@/lib/signoff/remind-role'

export const releasePaths: ZodOpenApiPathsObject = {
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
      query: z.object({ format: ReportFormat.optional().meta({ description: 'json by default.' }) }),
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
        'Says who meets the condition of a decision field, and until when. A second call for the same text changes the owner and the date. A person closes it on the sign-off page.',
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
        'When the release was deployed (now by default): hour 0 of its windows and its soak. To correct it, say why.',
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
}
