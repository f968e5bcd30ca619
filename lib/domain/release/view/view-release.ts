// A release as its page, its live patches and its API show it. Pure: what the reader may do is told by the caller.

import { can } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { frozenBecause } from '@/lib/domain/decision/frozen'
import { mayCall } from '@/lib/domain/decision/may-call'
import { drawProse } from '@/lib/domain/document/prose'
import { missedByItem, viewMonitoring } from '@/lib/domain/monitor/view-monitoring'
import { wholePolicy } from '@/lib/domain/policy/policy'
import type { DecisionState, FullIssue, FullRelease } from '@/lib/domain/release/snapshot/full'
import { progressOf } from '@/lib/domain/release/view/progress'
import type {
  ContactView,
  DecisionView,
  IssueView,
  Permission,
  ReleaseHead,
  ReleaseView,
  RoleView,
} from '@/lib/domain/release/view/view'
import { viewCases } from '@/lib/domain/release/view/view-cases'
import { viewCriteria } from '@/lib/domain/release/view/view-criterion'
import { viewDecisionFields } from '@/lib/domain/release/view/view-decision-fields'
import { viewField, viewItem, viewWhen } from '@/lib/domain/release/view/view-item'
import { viewQuestion } from '@/lib/domain/release/view/view-question'
import { viewStep } from '@/lib/domain/release/view/view-step'
import { viewRunning } from '@/lib/domain/rollback/view'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import type { ContributionCounts } from '@/lib/domain/signature/duties/contribution-counts'
import { mayCountersign } from '@/lib/domain/signature/duties/duties'
import { lateGrants } from '@/lib/domain/signature/grants'
import { roleStates } from '@/lib/domain/signature/validity'
import { viewTimings } from '@/lib/domain/time/of-release'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { monitoringFailures } from '@/lib/domain/verdict/scope/after-decision'
import { emptyFields } from '@/lib/domain/verdict/scope/empty-fields'
import { notCounted } from '@/lib/domain/verdict/scope/not-counted'
import { countedByRelease, countingSections } from '@/lib/domain/verdict/scope/scope'
import { goList } from '@/lib/domain/verdict/to-go/go-steps'
import { planToGo } from '@/lib/domain/verdict/to-go/to-go'

type Sha256 = (text: string) => string

function viewIssue({
  id,
  number,
  title,
  severity,
  blocking = false,
  itemId,
  link,
  owner,
  openedBy,
  resolvedAt,
  resolvedBy,
  resolution,
}: FullIssue): IssueView {
  const known = {
    ...(itemId && { itemId }),
    ...(link && { link }),
    ...(owner && { owner }),
    ...(resolvedBy && { resolvedBy }),
    ...(resolution && { resolution }),
  }
  return { id, number, title, severity, blocking, resolved: resolvedAt !== null, openedBy, ...known }
}

function viewContact({ role, name, channels }: FullRelease['contacts'][number]): ContactView {
  return { role, channels, ...(name && { name }) }
}

function viewDecision({
  round,
  call,
  verdict,
  contentHash: hash,
  reason,
  breakGlass,
  decidedBy,
  secondBy,
  decidedAt,
}: DecisionState): DecisionView {
  return {
    round,
    call,
    level: verdict.level,
    contentHash: hash,
    breakGlass,
    by: decidedBy,
    at: decidedAt,
    ...(reason && { reason }),
    ...(secondBy && { second: secondBy }),
  }
}

/** A right to change something, which nobody has once the release is decided, or while it goes back. */
export function whileOpen({ state }: Pick<FullRelease, 'state'>, permit: Permission): Permission {
  const because = frozenBecause(state)
  return because ? { allowed: false, reason: because } : permit
}

/** Whether the reader is who calls go or no-go here. */
function myCall(release: FullRelease, actor: Actor): ReleaseView['may']['call'] {
  const authority = release.policy.releaseAuthority
  return mayCall({
    release,
    actor,
    holders: (authority ? (release.holders[authority] ?? []) : []).map((holder) => holder.id),
  })
}

/** Empty fields that nobody has to fill in, where the policy says to point them out. */
function pointedOut(release: FullRelease): Pick<ReleaseHead, 'emptyFields'> {
  if (wholePolicy(release.policy).emptyFields === 'allow') return {}
  const empty = emptyFields(release)
  return empty.other > 0 ? { emptyFields: empty } : {}
}

/** The head of a release at a time, as this actor sees it. Without `touched` nobody is told that they did the work: who signs is asked again, with it. */
export function viewHead(
  release: FullRelease,
  actor: Actor,
  now: Date,
  sha256: Sha256,
  contributionCounts: ContributionCounts = {},
): ReleaseHead {
  const hash = contentHash(signedContent(release), sha256)
  const verdict = evaluate(release, now, hash)
  const states = roleStates(release, hash)
  const cases = viewCases(release)
  const { whole, sections } = progressOf(release, now)
  const applicable = new Map(
    release.roles.flatMap(({ role, applicability }) => (applicability ? [[role, applicability] as const] : [])),
  )
  const { id, revision, name, version, environment, projectId, projectName, state, round, deployedAt, deployedBy } =
    release
  return {
    ...{ id, revision, name, version, environment, projectId, projectName, state, round },
    ...(deployedAt && { deployed: { at: deployedAt, by: deployedBy ?? '' } }),
    verdict: { level: verdict.level, reasons: verdict.reasons, contentHash: hash },
    monitoringFailures: monitoringFailures(release, now),
    progress: whole,
    sections,
    roles: states.map((role): RoleView => {
      const holders = release.holders[role.role] ?? []
      const may = mayCountersign({ release, role: role.role, actor, contributionCounts, states, now })
      return {
        ...role,
        ...(applicable.has(role.role) && { applicability: applicable.get(role.role) ?? '' }),
        holders: holders.map((holder) => holder.name),
        late: lateGrants(holders, release.openedAt),
        may,
      }
    }),
    ...(cases.length > 0 && { cases }),
    issues: release.issues.map(viewIssue),
    criteria: viewCriteria(release, now, hash),
    questions: release.questions.map(viewQuestion),
    decisionFields: viewDecisionFields(release),
    ...pointedOut(release),
    notCounted: notCounted(release),
    decisions: release.decisions.map(viewDecision),
    ...(release.breakGlass && { breakGlass: release.breakGlass }),
    ...(release.group && { group: release.group }),
    ...(release.rollback && { rollback: viewRunning(release.rollback, now) }),
    metrics: release.metrics.map(({ id: metricId, name: metric, state: metricState }) => ({
      id: metricId,
      name: metric,
      state: metricState,
    })),
    ...viewMonitoring(release, now),
  }
}

/** The head of the release's own page: with its timings and what would make it GO, which a list of many releases does not need. */
export function viewWholeHead(
  release: FullRelease,
  actor: Actor,
  now: Date,
  sha256: Sha256,
  contributionCounts: ContributionCounts = {},
): ReleaseHead {
  const head = {
    ...viewHead(release, actor, now, sha256, contributionCounts),
    timing: viewTimings(release, now),
    missed: missedByItem(release, now),
  }
  if (head.verdict.level === 'go') return head
  const hash = head.verdict.contentHash
  const plan = planToGo(release, evaluate(release, now, hash), now, hash)
  return { ...head, toGo: goList(plan, { snapshot: release, holders: release.holders }) }
}

/** The whole page. */
export function viewRelease(
  release: FullRelease,
  actor: Actor,
  now: Date,
  sha256: Sha256,
  contributionCounts: ContributionCounts = {},
): ReleaseView {
  const counting = countingSections(release)
  const made = countedByRelease(release.sections)
  const { projectId } = release
  const work = {
    decide: can(actor, 'item.decide', { projectId }),
    request: can(actor, 'run.request', { projectId }),
    editProbe: can(actor, 'probe.edit', { projectId }),
  }
  return {
    head: viewWholeHead(release, actor, now, sha256, contributionCounts),
    documents: release.documents,
    contacts: release.contacts.map(viewContact),
    findings: release.findings,
    fields: release.fields.map(viewField),
    sections: release.sections.map(
      ({
        id,
        parentId,
        title,
        level,
        kind,
        plannedSeconds,
        prose,
        links,
        fields,
        steps,
        applicability,
        condition,
      }) => ({
        ...(links.length > 0 && { links }),
        ...{ id, parentId, title, level, kind },
        steps: steps.map(viewStep),
        prose: drawProse(prose),
        counts: counting.has(id),
        openAfterDecision: !made.has(id),
        fields: fields.map(viewField),
        ...(plannedSeconds !== null && { plannedSeconds }),
        ...(applicability && { applicability }),
        ...viewWhen(condition),
      }),
    ),
    items: release.items.map((item) => viewItem(item, now)),
    may: {
      decide: whileOpen(release, work.decide),
      request: whileOpen(release, work.request),
      editProbe: whileOpen(release, work.editProbe),
      answerQuestion: whileOpen(release, can(actor, 'question.answer', { projectId })),
      overrideApplicability: whileOpen(release, can(actor, 'applicability.override', { projectId })),
      excluded: work,
      openIssue: can(actor, 'issue.open', { projectId }),
      administer: can(actor, 'project.administer', { projectId }),
      grantWaiver: whileOpen(release, can(actor, 'waiver.grant', { projectId })),
      call: myCall(release, actor),
      breakGlass: can(actor, 'release.break-glass', { projectId }),
      reopen: can(actor, 'release.reopen', { projectId }),
    },
    me: actor.kind === 'person' ? { id: actor.id, name: actor.name } : { id: '', name: '' },
  }
}
