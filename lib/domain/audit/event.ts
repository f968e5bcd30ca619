// The events of the history. THEY ARE STORED FOR EVER: never rename an action or change the meaning of a member; add new ones.
import type { Actor } from '@/lib/domain/actor'
import { actorName } from '@/lib/domain/actor'
import { canonicalJson } from '@/lib/domain/audit/canonical'
import type {
  CriterionMode,
  DecisionCall,
  EvidenceKind,
  InstanceRole,
  Outcome,
  ProjectAccess,
  QuestionAnswer,
  RunStatus,
  Severity,
  SignatureMethod,
  SignoffDecision,
  TokenScope,
  VerdictLevel,
} from '@/lib/domain/enums'
import type { ChannelKind } from '@/lib/domain/notify/channel'
import type { NoticeKind } from '@/lib/domain/notify/kinds'
import type { EgressRule } from '@/lib/domain/project/environment'
import type { RefusalCode, RefusalReason } from '@/lib/domain/refusal'
import type { FieldValue } from '@/lib/domain/release/snapshot/snapshot'
import type { RollbackOutcome } from '@/lib/domain/rollback/state'

type InRelease = { projectId: string; releaseId: string }
type OnItem = InRelease & { itemId: string }
type Decided = { outcome?: Outcome; reason?: string | null; values?: Record<string, FieldValue> }
/** Without an item it is of the soak. */
type OfWaiver = InRelease & { itemId?: string; waiverId: string; title: string }
type OfIssue = InRelease & { issueId: string; number: number; title: string; itemId?: string }
/** The words of a comment are somebody's own and may be removed, so that the history has only their digest and length. `mentions` are ids, `names` what they are called. */
type OfComment = InRelease & { commentId: string; itemId?: string; bodySha256: string; length: number }
type Mentioning = { mentions: string[]; names: string[] }
type OfDelegation = { projectId: string; delegationId: string; role: string; from: string; to: string }
/** `title` is the option's, or the step's. */
type OfRollback = InRelease & { runId: string; title: string; rehearsal: boolean }
type OfChannel = { projectId: string; channelId: string; name: string }
type OfCalendar = {
  projectId: string
  environmentId: string
  entryId: string
  environment: string /** When, in words. */
  when: string
}
/** `name` is the administrator's. */
type OfEntry = { projectId: string; entryId: string; userId: string; name: string }
type RunOf = OnItem & { runId: string; number: number }
type EnvironmentFacts = {
  projectId: string
  environmentId: string
  name: string
  egress: EgressRule[]
  allowSideEffects: boolean
  secrets: string[]
  /** Where each of them may be sent; absent in lines of before. */
  secretHosts?: Record<string, string[]>
  /** Names of hosts, and commands with their words; absent in lines of before. */
  hosts?: string[]
  commands?: Record<string, string[]>
}

export type AuditEvent =
  | { action: 'setup.offered' }
  | { action: 'user.added'; userId: string; name: string; email: string; role: InstanceRole; via: string }
  | { action: 'user.disabled'; userId: string; name: string; sessions: number }
  | { action: 'session.started'; sessionId: string; userId: string; name: string; via: string }
  | { action: 'session.revoked'; sessionId: string; userId: string; reason: string }
  | {
      action: 'token.created'
      tokenId: string
      name: string
      scope: TokenScope
      projectId?: string
      /** Whose it is, when it is a person's. */
      ownerId?: string
      expiresAt?: string
    }
  | { action: 'token.rotated'; tokenId: string; name: string; expiresAt: string; projectId?: string; ownerId?: string }
  | { action: 'token.revoked'; tokenId: string; name: string; projectId?: string; ownerId?: string }
  | { action: 'user.invited'; linkId: string; email: string; role: InstanceRole; expiresAt: string }
  | { action: 'invitation.revoked'; linkId: string; email: string }
  | { action: 'user.enabled'; userId: string; name: string }
  /** `via`: a group of the identity provider did it; absent where a person did. */
  | { action: 'user.role-changed'; userId: string; name: string; was: InstanceRole; is: InstanceRole; via?: 'group' }
  | {
      action: 'user.updated'
      userId: string
      name: string
      was: { name: string; email: string }
      is: { name: string; email: string }
      via: 'scim'
    }
  /** `keptAdministrator`: no group makes this person an administrator any more, and they are the last one. */
  | {
      action: 'person.groups-changed'
      userId: string
      name: string
      source: 'oidc' | 'scim'
      added: string[]
      removed: string[]
      keptAdministrator?: true
    }
  | {
      action: 'group-mapping.saved'
      mappingId: string
      groupName: string
      administrator: boolean
      projectId?: string
      access?: ProjectAccess
      roles?: string[]
    }
  | { action: 'group-mapping.removed'; mappingId: string; groupName: string; projectId?: string }
  /** `members`: how many it has now. */
  | { action: 'scim-group.saved'; groupId: string; name: string; members: number; added: number; removed: number }
  | { action: 'scim-group.removed'; groupId: string; name: string; members: number }
  | { action: 'user.identity-linked'; userId: string; name: string; issuer: string }
  | { action: 'user.identity-unlinked'; userId: string; name: string; issuers: string[]; sessions: number }
  | { action: 'password.reset-offered'; linkId: string; userId: string; name: string; expiresAt: string }
  /** `sessions`: how many ended with it. */
  | { action: 'password.changed'; userId: string; name: string; how: 'own' | 'link' | 'operator'; sessions: number }
  | { action: 'sessions.ended'; userId: string; name: string; sessions: number }
  | {
      action: 'profile.changed'
      userId: string
      was: { name: string; timeZone: string | null }
      is: { name: string; timeZone: string | null }
    }
  | { action: 'passkey.added' | 'passkey.removed'; userId: string; passkeyId: string; name: string }
  | { action: 'second-factor.added' | 'second-factor.removed'; userId: string; name: string }
  | { action: 'second-factor.reset'; userId: string; name: string; sessions: number }
  | { action: 'recovery-codes.replaced'; userId: string; name: string }
  /** `left`: how many still work. */
  | { action: 'recovery-code.used'; userId: string; name: string; left: number }
  /** Ids of workers' keys. */
  | { action: 'reseal.requested'; keys: string[] }
  | { action: 'secrets.resealed'; secrets: number; keys: string[] }
  /** `unopened`: how many secrets were sealed to it alone. */
  | { action: 'worker-key.retired'; key: string; lost: boolean; unopened: number }
  | { action: 'project.created'; projectId: string; name: string }
  /** Whether administrators see into projects only by an entry. */
  | { action: 'separation.changed'; on: boolean }
  | ({
      action: 'project.entered'
      /** The name of the project. */
      project: string
      access: ProjectAccess
      reason: string
      expiresAt: string
    } & OfEntry)
  | ({ action: 'project.left' } & OfEntry)
  | ({ action: 'environment.created' | 'environment.changed' } & EnvironmentFacts)
  | {
      action: 'member.granted'
      projectId: string
      userId: string
      name: string
      access?: ProjectAccess
      role?: string
      via?: 'group'
    }
  | { action: 'member.revoked'; projectId: string; userId: string; role?: string; via?: 'group' }
  | ({ action: 'channel.added'; kind: ChannelKind; target: string; notices: NoticeKind[] } & OfChannel)
  | ({ action: 'channel.removed'; kind: ChannelKind } & OfChannel)
  | ({ action: 'channel.tested' } & OfChannel)
  | ({ action: 'delivery.retried'; deliveryId: string } & OfChannel)
  | { action: 'email-preferences.changed'; userId: string; quiet: boolean; mail: Partial<Record<NoticeKind, boolean>> }
  | {
      action: 'template.imported'
      /** Whose template it is; absent for those of the whole instance, and in lines of before. */
      projectId?: string
      templateId: string
      name: string
      version: number
      sourceSha256: string
      items: number
    }
  | ({
      action: 'release.created'
      name: string
      version: string
      environmentId: string
      templateVersionIds: string[]
      items: number
    } & InRelease)
  | ({ action: 'policy.changed'; was: object; is: object } & InRelease)
  | ({ action: 'policy.refused'; because: string[]; wanted: object } & InRelease)
  | ({ action: 'item.decided'; title: string; was: Decided; is: Decided } & OnItem)
  | ({
      action: 'field.filled'
      itemId?: string
      fieldId?: string
      title: string
      was: Decided
      is: Decided
    } & InRelease)
  /** `samples`: how many were brought at once; then value and time are of the last, or of the one that is past its threshold. */
  | ({
      action: 'metric.sampled' | 'metric.breached' | 'metric.recovered'
      metricId: string
      name: string
      value: number
      sampledAt: string
      samples?: number
    } & InRelease)
  | ({
      action: 'metric.added'
      metricId: string
      name: string
      unit: string | null
      target: object | null
      alert: object | null
      intervalSeconds: number | null
    } & InRelease)
  | ({
      action: 'metric.linked'
      metricId: string
      name: string
      itemId: string | null
      expression: string | null
    } & InRelease)
  | ({ action: 'release.deployed'; deployedAt: string; was: string | null; reason: string | null } & InRelease)
  | ({ action: 'window.planned'; sectionId: string; title: string; was: object | null; is: object } & InRelease)
  | ({
      action: 'check-in.done'
      title: string
      slotAt: string
      outcome: 'ok' | 'problem'
      note: string | null
      was?: Outcome
      is?: Outcome
    } & OnItem)
  /** Check-ins that were missed: `slotAt` is the first of them, `slots` how many they are. */
  | ({
      action: 'check-in.accounted'
      title: string
      slotAt: string
      slots: number
      outcome: 'ok' | 'problem'
      reason: string
      was?: Outcome
      is?: Outcome
    } & OnItem)
  | ({
      action: 'check-in.assigned'
      title: string
      slotAt: string
      assigneeId: string | null
      assignee: string | null
    } & OnItem)
  | ({
      action: 'evidence.added'
      evidenceId: string
      kind: EvidenceKind
      title: string
      sha256: string
      size: number
    } & OnItem)
  | ({ action: 'probe.saved'; was: object | null; is: object | null } & OnItem)
  | ({ action: 'run.requested'; trial: boolean } & RunOf)
  | ({ action: 'run.cancelled' } & RunOf)
  | ({ action: 'schedule.started'; title: string; everySeconds: number; until: string | null } & OnItem)
  | ({ action: 'schedule.stopped'; title: string } & OnItem)
  | ({ action: 'group.requested'; groupId: string; title: string; probes: number } & InRelease)
  | ({ action: 'group.cancelled'; groupId: string; title: string; done: number } & InRelease)
  | ({
      action: 'run.recorded'
      trial: boolean
      status: RunStatus
      summary: string
      resultSha256: string
      was: string
      is: string
    } & RunOf)
  | ({
      action: 'release.signed'
      signatureId: string
      role: string
      decision: SignoffDecision
      comment: string | null
      contentHash: string
      verdict: VerdictLevel
      /** As it is printed with the signature, and what it says in words; absent in lines of before. */
      printedName?: string
      meaning?: string
      /** In whose place it was signed. */
      forId?: string
      /** How the signer confirmed who they are; absent in lines of before. */
      method?: SignatureMethod
      conditions?: { text: string; owner: string; dueAt: string; itemId?: string }[]
      /** The go/no-go lines that it answers, as the signer's own answer. */
      answers?: { criterionId: string; text: string; holds: boolean }[]
    } & InRelease)
  | ({
      action: 'release.signature-withdrawn'
      signatureId: string
      role: string
      reason: string
      verdict: VerdictLevel
      /** How the signer confirmed who they are; absent in lines of before. */
      method?: SignatureMethod
    } & InRelease)
  /** Somebody who holds the role now put aside what a signer who left had said. */
  | ({
      action: 'release.signature-superseded'
      signatureId: string
      role: string
      decision: SignoffDecision
      signer: string
      left: 'disabled' | 'role-lost'
      reason: string
      verdict: VerdictLevel
      method: SignatureMethod
    } & InRelease)
  /** Open work of somebody who left went to another: items with check-ins, numbers of issues, ids of conditions. */
  | ({
      action: 'work.reassigned'
      fromId: string
      from: string
      toId: string
      to: string
      checkIns: string[]
      issues: number[]
      conditions: string[]
    } & InRelease)
  /**
   * A try to sign that did not become a signature. Of one that belongs to no release, only the reason is known. `refusal` is the text
   * of the catalogue that the reason is; events of before have none.
   */
  | ({
      action: 'signoff.refused'
      role?: string
      code: RefusalCode
      reason: string
      refusal?: RefusalReason
    } & Partial<InRelease>)
  /** Somebody was told that working on the release costs them these roles, and went on. */
  | ({ action: 'separation.acknowledged'; roles: string[] } & InRelease)
  | ({ action: 'signoff.reminded'; role: string; note: string | null } & InRelease)
  /** A condition of the document, by its decision field: who meets it and until when. */
  | ({
      action: 'condition.assigned'
      conditionId: string
      fieldId: string
      role: string
      text: string
      owner: string
      dueAt: string
      itemId?: string
      verdict: VerdictLevel
    } & InRelease)
  | ({
      action: 'condition.closed'
      conditionId: string
      role: string
      text: string
      resolution: string
      verdict: VerdictLevel
    } & InRelease)
  | ({
      action: 'delegation.created'
      fromId: string
      toId: string
      startsAt: string
      endsAt: string
      reason: string
    } & OfDelegation)
  | ({ action: 'delegation.revoked' } & OfDelegation)
  | ({ action: 'waiver.requested'; reason: string; scope: string; expiresAt: string } & OfWaiver)
  | ({ action: 'waiver.granted'; requestedBy: string; expiresAt: string } & OfWaiver)
  | ({ action: 'waiver.ended'; how: 'refused' | 'taken back' | 'withdrawn' } & OfWaiver)
  | ({ action: 'waiver.grant-refused'; why: string } & OfWaiver)
  | ({
      action: 'issue.opened'
      severity: Severity
      blocking: boolean
      link: string | null
      owner: string | null
    } & OfIssue)
  | ({ action: 'issue.resolved' | 'issue.reopened'; severity: Severity; words: string } & OfIssue)
  | ({
      action: 'criterion.answered'
      criterionId: string
      mode: CriterionMode
      text: string
      was: boolean | null
      is: boolean | null
    } & InRelease)
  /** `document` counts from 0, `lines` from 1. */
  | ({
      action: 'question.answered'
      questionId: string
      code: string
      document: number
      lines: number[]
      text: string
      answer: QuestionAnswer
      reason: string | null
    } & InRelease)
  /** Something that is for one case only: `is` null, its condition decides again. */
  | ({
      action: 'applicability.overridden'
      target: 'section' | 'item' | 'role'
      /** The name of a role, the id of the others. */
      targetId: string
      title: string
      itemId?: string
      was: boolean | null
      is: boolean | null
      reason: string | null
    } & InRelease)
  | ({ action: 'comment.added' } & OfComment & Mentioning)
  /** `mentions` are those that were not mentioned before. */
  | ({ action: 'comment.changed'; wasSha256: string } & OfComment & Mentioning)
  | ({ action: 'comment.removed'; author: string } & OfComment)
  | ({
      action: 'release.decided'
      decisionId: string
      round: number
      call: DecisionCall
      verdict: VerdictLevel
      contentHash: string
      reason: string | null
      breakGlass: boolean
      second?: string
    } & InRelease)
  | ({
      action: 'break-glass.requested'
      breakGlassId: string
      call: DecisionCall
      verdict: VerdictLevel
      reason: string
    } & InRelease)
  | ({ action: 'break-glass.ended'; breakGlassId: string; how: 'withdrawn' | 'refused' } & InRelease)
  | ({ action: 'release.reopened'; round: number; reason: string } & InRelease)
  | ({ action: 'section.started'; sectionId: string; title: string } & InRelease)
  /** `values` by the labels of the fields. */
  /** Of before, when durations were written into fields. They are computed now. */
  | ({ action: 'details.filled'; fieldIds: string[]; values: Record<string, FieldValue> } & InRelease)
  | ({ action: 'rollback.started'; planId: string; reason: string; budgetSeconds: number | null } & OfRollback)
  | ({ action: 'rollback.step-done'; stepId: string; skipped: string | null } & OfRollback)
  | ({ action: 'rollback.step-undone'; stepId: string } & OfRollback)
  | ({
      action: 'rollback.ended'
      planId: string
      outcome: RollbackOutcome
      seconds: number
      budgetSeconds: number | null
      /** Null where there was no budget. */
      withinBudget: boolean | null
      reason: string | null
    } & OfRollback)
  | ({ action: 'freeze.created' | 'freeze.changed' | 'freeze.ended'; reason: string } & OfCalendar)
  | ({ action: 'window.created' | 'window.changed' | 'window.ended'; note: string | null } & OfCalendar)
  | { action: 'calendar-feed.created' | 'calendar-feed.revoked'; userId: string }

/** The chain of everything that belongs to no project. */
export const INSTANCE_CHAIN = 'instance'

/** An event ready to be appended: the canonical body in three pieces, around the time and the number, which the database fills in. */
export type AuditBody = {
  chain: string
  action: AuditEvent['action']
  projectId?: string
  releaseId?: string
  beforeAt: string
  beforeSeq: string
  afterSeq: string
}

/**
 * Builds the body of an event: `{v, chain, seq, at, actor, action, …}`, canonical: members in the order of their UTF-16 code units, as RFC 8785
 * has it. Each member is written on its own, so that no text of a user can be taken for the place of the time or of the number.
 */
export function auditBody(actor: Actor, event: AuditEvent): AuditBody {
  const projectId = 'projectId' in event ? event.projectId : undefined
  const releaseId = 'releaseId' in event ? event.releaseId : undefined
  const chain = projectId ?? INSTANCE_CHAIN
  const by = {
    kind: actor.kind,
    name: actorName(actor),
    ...('id' in actor && { id: actor.id }),
    ...(actor.kind === 'machine' && actor.owner && { owner: actor.owner.id }),
  }
  const members = Object.entries({ ...event, v: 1, chain, actor: by })
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  const print = (where: (key: string) => boolean) =>
    members.filter(([key]) => where(key)).map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`)
  return {
    ...{ chain, action: event.action },
    beforeAt: `{${[...print((key) => key < 'at'), '"at":"'].join(',')}`,
    beforeSeq: `"${['', ...print((key) => key > 'at' && key < 'seq'), '"seq":'].join(',')}`,
    afterSeq: `${['', ...print((key) => key > 'seq')].join(',')}}`,
    ...(projectId && { projectId }),
    ...(releaseId && { releaseId }),
  }
}
