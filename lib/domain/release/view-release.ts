// A release as its page, its live patches and its API show it. Pure: what the reader may do is told by the caller.

import { can } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { mayCall } from '@/lib/domain/decision/may-call'
import type { DecisionState, FullIssue, FullRelease } from '@/lib/domain/release/full'
import { progressOf } from '@/lib/domain/release/progress'
import type { DecisionView, IssueView, Permission, ReleaseHead, ReleaseView, RoleView } from '@/lib/domain/release/view'
import { viewField, viewItem } from '@/lib/domain/release/view-item'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { mayCountersign } from '@/lib/domain/signature/duties'
import { roleStates } from '@/lib/domain/signature/validity'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { countingSections } from '@/lib/domain/verdict/scope'

type Sha256 = (text: string) => string

/** A reader's own right to sign for a role, with the reason when they may not. */
function mySignature(release: FullRelease, role: string, actor: Actor): RoleView['may'] {
  return mayCountersign({ snapshot: release, role, actor, holders: (release.holders[role] ?? []).map((holder) => holder.id) })
}

function viewIssue({ id, number, title, severity, blocking = false, itemId, link, owner, openedBy, resolvedAt, resolvedBy, resolution }: FullIssue): IssueView {
  const known = { ...(itemId && { itemId }), ...(link && { link }), ...(owner && { owner }), ...(resolvedBy && { resolvedBy }), ...(resolution && { resolution }) }
  return { id, number, title, severity, blocking, resolved: resolvedAt !== null, openedBy, ...known }
}

function viewDecision({ round, call, verdict, contentHash: hash, reason, breakGlass, decidedBy, secondBy, decidedAt }: DecisionState): DecisionView {
  return { round, call, word: verdict.word, contentHash: hash, breakGlass, by: decidedBy, at: decidedAt, ...(reason && { reason }), ...(secondBy && { second: secondBy }) }
}

/** A right to change something, which nobody has once the release is decided. */
function whileOpen({ state }: FullRelease, permit: Permission): Permission {
  return state === 'decided' ? { allowed: false, reason: 'This release is decided and frozen.' } : permit
}

/** Whether the reader is who calls go or no-go here. */
function myCall(release: FullRelease, actor: Actor): ReleaseView['may']['call'] {
  const authority = release.policy.releaseAuthority
  return mayCall({ release, actor, holders: (authority ? (release.holders[authority] ?? []) : []).map((holder) => holder.id) })
}

/** The head of a release at a time, as this actor sees it. */
export function viewHead(release: FullRelease, actor: Actor, now: Date, sha256: Sha256): ReleaseHead {
  const hash = contentHash(signedContent(release), sha256)
  const verdict = evaluate(release, now, hash)
  const { whole, sections } = progressOf(release, now)
  const { id, revision, name, version, environment, projectId, projectName, state, round } = release
  return {
    ...{ id, revision, name, version, environment, projectId, projectName, state, round },
    verdict: { word: verdict.word, reasons: verdict.reasons, contentHash: hash },
    progress: whole,
    sections,
    roles: roleStates(release, hash).map(({ independent, ...role }) => ({
      ...role,
      independent,
      holders: (release.holders[role.role] ?? []).map((holder) => holder.name),
      may: mySignature(release, role.role, actor),
    })),
    issues: release.issues.map(viewIssue),
    criteria: release.criteria.map(({ itemId, answeredBy, ...criterion }) => ({ ...criterion, ...(itemId && { itemId }), ...(answeredBy && { answeredBy }) })),
    decisions: release.decisions.map(viewDecision),
    ...(release.breakGlass && { breakGlass: release.breakGlass }),
    ...(release.group && { group: release.group }),
    metrics: release.metrics.map(({ id: metricId, name: metric, state: metricState }) => ({ id: metricId, name: metric, state: metricState })),
  }
}

/** The whole page. */
export function viewRelease(release: FullRelease, actor: Actor, now: Date, sha256: Sha256): ReleaseView {
  const counting = countingSections(release)
  const { projectId } = release
  return {
    head: viewHead(release, actor, now, sha256),
    documents: release.documents,
    fields: release.fields.map(viewField),
    sections: release.sections.map(({ id, parentId, title, level, kind, plannedSeconds, prose, links, fields, steps }) => ({
      ...(links.length > 0 && { links }),
      ...{ id, parentId, title, level, kind, prose, steps },
      counts: counting.has(id),
      fields: fields.map(viewField),
      ...(plannedSeconds !== null && { plannedSeconds }),
    })),
    items: release.items.map((item) => viewItem(item, now)),
    may: {
      decide: whileOpen(release, can(actor, 'item.decide', { projectId })),
      request: whileOpen(release, can(actor, 'run.request', { projectId })),
      editProbe: whileOpen(release, can(actor, 'probe.edit', { projectId })),
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
