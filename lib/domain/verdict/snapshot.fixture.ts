// Snapshots for tests of rules: small, whole, and GO unless told otherwise.
import type {
  FieldState,
  ItemState,
  QuestionState,
  ReleaseSnapshot,
  SignatureState,
} from '@/lib/domain/release/snapshot/snapshot'
import { RULES_VERSION } from '@/lib/domain/verdict/rules-version'

export const NOW = new Date('2026-05-04T12:00:00.000Z')
export const LATER = '2026-06-01T00:00:00.000Z'
export const EARLIER = '2026-05-04T11:00:00.000Z'

export function field(id: string, facts: Partial<FieldState> = {}): FieldState {
  return {
    id,
    label: id,
    type: 'text',
    unit: null,
    choices: [],
    threshold: null,
    required: false,
    value: null,
    filledBy: null,
    ...facts,
  }
}

export function item(id: string, facts: Partial<ItemState> = {}): ItemState {
  return {
    ...{
      id,
      sectionId: 's',
      parentId: null,
      position: 0,
      title: id,
      required: true,
      verification: 'manual-or-probe',
      claimed: false,
    },
    ...{
      outcome: 'passed',
      decidedById: 'worker',
      decidedBy: 'Worker',
      decidedAt: EARLIER,
      decidedVia: 'person',
      reason: null,
      revision: 1,
    },
    ...{ fields: [], evidence: [], hasProbe: false, probeSha256: null, run: null },
    ...facts,
  }
}

export function signature(role: string, contentHash: string, facts: Partial<SignatureState> = {}): SignatureState {
  return {
    id: `${role}-${contentHash}`,
    role,
    signerId: `signer of ${role}`,
    printedName: role,
    decision: 'approved',
    comment: null,
    contentHash,
    signedAt: EARLIER,
    withdrawnAt: null,
    ...facts,
  }
}

/** A question that nobody has answered. */
export function question(id: string, facts: Partial<QuestionState> = {}): QuestionState {
  return {
    ...{ id, code: 'boxes-unread', document: 0, lines: [4, 5], sectionId: null, message: '2 lines look like boxes.' },
    ...{ answer: null, reason: null, answeredById: null, answeredBy: null, answeredAt: null },
    ...facts,
  }
}

export function snapshot(facts: Partial<ReleaseSnapshot> = {}): ReleaseSnapshot {
  return {
    ...{
      id: 'r',
      projectId: 'p',
      name: 'Release',
      version: '1',
      environment: 'staging',
      state: 'open',
      round: 1,
      revision: 1,
      rulesVersion: RULES_VERSION,
      fields: [],
    },
    sections: [{ id: 's', parentId: null, position: 0, title: 'Section', kind: 'verify', fields: [] }],
    items: [item('a'), item('b')],
    ...{
      roles: [],
      signatures: [],
      conditions: [],
      waivers: [],
      issues: [],
      criteria: [],
      metrics: [],
      soak: null,
      freezes: [],
    },
    policy: { freshForSeconds: null, allowConditional: true },
    ...facts,
  }
}
