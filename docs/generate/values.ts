// The reference of closed lists. A value without a meaning here does not compile.
import { code, page, table } from '@/docs/generate/markdown'
import type {
  Assurance,
  CriterionMode,
  DecisionCall,
  EvidenceKind,
  FieldType,
  InstanceRole,
  MetricState,
  NotCountedReason,
  Outcome,
  ProjectAccess,
  QuestionAnswer,
  RunStatus,
  SectionKind,
  Severity,
  SignatureMethod,
  SignoffDecision,
  StepKind,
  TokenScope,
  VerdictLevel,
  Verification,
} from '@/lib/domain/enums'

const WORK = {
  Outcome: {
    pending: 'not decided yet',
    passed: 'done, or shown to be true',
    failed: 'not done, or shown to be false. A failed required item is a NO-GO without a waiver in force',
    blocked: 'cannot be decided for now. It holds the release',
    'not-applicable': 'does not concern this release',
  } satisfies Record<Outcome, string>,
  Assurance: {
    none: 'nothing backs the outcome',
    claimed: 'a box that was ticked in the document',
    attested: 'a person marked the item',
    evidenced: 'a person marked the item, and there is evidence',
    verified: 'a probe or a report passed, is still fresh, and asserts everything that the item asks',
  } satisfies Record<Assurance, string>,
  Verification: {
    manual: 'a person decides the item',
    probe: 'only its probe decides the item',
    'manual-or-probe': 'a person or its probe decides the item',
  } satisfies Record<Verification, string>,
  'Section kind': {
    prepare: 'work before the deployment',
    deploy: 'the deployment itself',
    verify: 'checks after the deployment',
    monitor: 'check-ins and metrics over time',
    gate: 'go/no-go criteria',
    signoff: 'roles that sign',
    rollback: 'steps and checks of a rollback plan. Does not count towards the verdict',
    'follow-up': 'work for later. Does not count towards the verdict',
    reference: 'what is there to be looked up. Does not count towards the verdict',
  } satisfies Record<SectionKind, string>,
  'Field type': {
    text: 'any text',
    number: 'a number, with a unit where the document gives one',
    boolean: 'yes or no',
    choice: 'one of the answers of the document',
    date: 'a day',
    'date-time': 'a day and a time',
  } satisfies Record<FieldType, string>,
  'Step kind': {
    command: 'something to run in a shell',
    instruction: 'something that a person does',
  } satisfies Record<StepKind, string>,
  'Evidence kind': {
    note: 'a text',
    link: 'an address',
    file: 'a file, with its SHA-256',
    report: 'a report of tests or findings that was pushed',
  } satisfies Record<EvidenceKind, string>,
  'Run status': {
    queued: 'waits for a worker',
    running: 'a worker has taken it',
    passed: 'every expectation holds',
    warned: 'every expectation holds, and a warning does not',
    failed: 'an expectation does not hold',
    error: 'the target could not be looked at, so that nothing is known',
    cancelled: 'somebody cancelled it',
  } satisfies Record<RunStatus, string>,
  'Metric state': {
    ok: 'within its target',
    warn: 'past its target, not past its alert threshold',
    breached: 'past its alert threshold, or past its target where it has no alert threshold',
    'no-data': 'no sample yet',
  } satisfies Record<MetricState, string>,
}

const DECISIONS = {
  'Verdict level': {
    go: 'nothing required is missing, and nothing says no',
    conditional: 'the release rests on a waiver or a condition',
    hold: 'something required is missing or out of date',
    'no-go': 'something says no',
  } satisfies Record<VerdictLevel, string>,
  'Sign-off decision': {
    approved: 'the signer approves',
    'approved-with-conditions': 'the signer approves, and sets conditions',
    'needs-work': 'the signer wants more work first. It holds the release',
    rejected: 'the signer says no. It is a NO-GO',
  } satisfies Record<SignoffDecision, string>,
  'Signature method': {
    password: 'the signer typed their password',
    'password-and-code': 'with the password of the account and a code of its second factor',
    passkey: 'the signer used a passkey',
    'identity-provider': 'the signer signed in at the identity provider again',
  } satisfies Record<SignatureMethod, string>,
  'Decision call': {
    go: 'the release goes',
    conditional: 'the release goes with conditions',
    'no-go': 'the release does not go',
  } satisfies Record<DecisionCall, string>,
  'Criterion mode': {
    'go-if-all': 'the line must hold',
    'no-go-if-any': 'the line must not hold',
    matrix: 'a row of a decision matrix, which must hold',
    success: 'a success criterion, which must hold',
  } satisfies Record<CriterionMode, string>,
  'Question answer': {
    prose: 'the lines ask for nothing',
    corrected: 'something else of the release now asks for it',
  } satisfies Record<QuestionAnswer, string>,
  'Reason not to count': {
    rollback: 'the section is a rollback plan',
    'follow-up': 'the section is work for later',
    reference: 'the section is there to be looked up',
    'after-decision': 'the section is worked on after the decision',
    'not-applicable': 'it is for another case than the one of this release',
  } satisfies Record<NotCountedReason, string>,
  Severity: {
    critical: 'an open issue is a NO-GO',
    high: 'holds the release where it is marked as blocking',
    medium: 'holds the release where it is marked as blocking',
    low: 'holds the release where it is marked as blocking',
  } satisfies Record<Severity, string>,
}

const ACCESS = {
  'Instance role': {
    admin: 'an administrator, who manages the instance',
    member: 'everybody else',
  } satisfies Record<InstanceRole, string>,
  'Project access': {
    lead: 'manages the project and its releases',
    viewer: 'sees the project; with a role, also works on its releases and signs for that role',
  } satisfies Record<ProjectAccess, string>,
  'Token scope': {
    read: 'see releases, runs and the audit log',
    write: 'also create releases, fill in items, add evidence and run probes',
    admin: 'also manage projects, environments, policies, people and tokens',
    scim: 'manage people and groups over SCIM, and nothing else',
  } satisfies Record<TokenScope, string>,
}

const listsOf = (lists: Readonly<Record<string, Readonly<Record<string, string>>>>): string[] =>
  Object.entries(lists).flatMap(([title, meanings]) => [
    `### ${title}`,
    table(
      ['value', 'meaning'],
      Object.entries(meanings).map(([value, meaning]) => [code(value), meaning]),
    ),
  ])

export function valuesPage(): string {
  return page('Values', [
    'For everybody who calls the API or reads an export: what each value of a closed list means. The [glossary](glossary.md) defines the terms.',
    '## Work on a release',
    ...listsOf(WORK),
    '## Verdict, sign-off and decision',
    ...listsOf(DECISIONS),
    '## Access',
    ...listsOf(ACCESS),
  ])
}
