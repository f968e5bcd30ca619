// Material of a record for tests and figures: a release of many items with all that can hang on one.

import type { Outcome } from '@/lib/domain/enums'
import type { RecordMaterial } from '@/lib/domain/record/material'
import type { FullField, FullItem } from '@/lib/domain/release/snapshot/full'
import { EARLIER, field, item, LATER, NOW, signature, snapshot } from '@/lib/domain/verdict/snapshot.fixture'

const DIGEST = '0123456789abcdef'.repeat(4)
const OUTCOMES: Outcome[] = ['passed', 'passed', 'passed', 'failed', 'not-applicable', 'blocked', 'pending']
const PER_SECTION = 25

function fullField(id: string, value: string): FullField {
  return {
    ...field(id, { label: `Answer ${id}`, value, filledBy: 'Ada Lindqvist' }),
    expected: null,
    revision: 1,
    position: 0,
  }
}

function fullItem(at: number, say: (words: string) => string): FullItem {
  const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
  const outcome = OUTCOMES[at % OUTCOMES.length] ?? 'passed'
  const evidence = {
    kind: 'note',
    title: say('Output of the command'),
    text: say('All is well, says the log.'),
    url: null,
    sha256: DIGEST,
    size: 4096,
    createdBy: 'Ada Lindqvist',
    createdAt: EARLIER,
  } as const
  const run = {
    number: 2,
    status: 'passed',
    requestedBy: 'Ada Lindqvist',
    requestedAt: EARLIER,
    finishedAt: EARLIER,
    totalMs: 41,
    summary: say('200 in 41 ms'),
    resultSha256: DIGEST,
  } as const
  return {
    ...item(id, {
      sectionId: `s${Math.floor(at / PER_SECTION)}`,
      position: at,
      title: say(`Item ${at}: the server answers on its health endpoint`),
      outcome,
    }),
    ...{
      decidedBy: say('Ada Lindqvist'),
      reason: outcome === 'passed' ? null : say('Seen twice, mended once'),
      applicability: null,
      everySeconds: null,
      window: null,
      facts: [],
      prose: [],
      links: [],
      steps: [],
    },
    fields: [fullField(`${id}-f`, say('harbour_2026.sql'))],
    evidence: at % 2 === 0 ? [{ id: `${id}-e`, ...evidence }] : [],
    ...{ probe: null, schedule: null, offer: null, active: null, waivers: [] },
    run: at % 3 === 0 ? { id: `${id}-r`, freshUntil: null, ...run } : null,
  }
}

/** `say` is asked for every text that a person or a target would have given. */
export function materialOf(count: number, say: (words: string) => string = (words) => words): RecordMaterial {
  const base = snapshot({ name: say('Harbour'), version: say('4.2'), environment: say('production') })
  const items = Array.from({ length: count }, (_, at) => fullItem(at, say))
  const sections = Array.from({ length: Math.ceil(count / PER_SECTION) }, (_, at) => ({
    ...{
      id: `s${at}`,
      parentId: null,
      position: at * PER_SECTION,
      title: say(`Section ${at}`),
      kind: 'verify' as const,
      fields: [],
      level: 2,
      plannedSeconds: null,
      window: null,
      applicability: null,
      startedAt: null,
      prose: [],
      links: [],
      steps: [],
    },
  }))
  const signatures = ['QA Lead', 'Operations'].map((role) => ({
    ...signature(role, DIGEST, { printedName: say('Grace Hopper'), comment: say('looked at all of it') }),
    round: 1,
    content: {},
    withdrawalReason: null,
    forName: null,
  }))
  const first = items[3]
  const waiver = {
    id: 'w',
    itemId: first?.id ?? '',
    reason: say('not needed today'),
    grantedById: 'b',
    grantedAt: EARLIER,
    expiresAt: LATER,
    revokedAt: null,
    scope: '',
    requestedById: 'a',
    requestedBy: 'Ada',
    requestedAt: EARLIER,
    grantedBy: 'Bo',
  }
  return {
    release: {
      ...base,
      ...{
        sections,
        items,
        fields: [],
        projectName: say('Lighthouse'),
        documents: [],
        contacts: [],
        findings: [],
        group: null,
        rollbacks: [],
        rollback: null,
        holders: {},
        checkIns: [],
        deployedBy: null,
        openedAt: EARLIER,
        delegations: [],
        conditions: [],
        breakGlass: null,
        waivers: count > 3 ? [waiver] : [],
        soakWaivers: [],
        issues: [],
        criteria: [],
        questions: [],
        decisions: [],
      },
      roles: ['QA Lead', 'Operations'].map((role, position) => ({
        role,
        required: true,
        quorum: 1,
        independent: true,
        position,
      })),
      signatures,
    },
    ...{
      createdAt: EARLIER,
      createdBy: 'Ada Lindqvist',
      signatures,
      conditions: [],
      decided: {},
      contributions: [],
      history: [],
      tree: { events: 0, root: DIGEST },
      proof: null,
    },
    documents: [
      {
        templateId: 't',
        versionId: 'v',
        name: say('Harbour checklist'),
        version: 3,
        sourceSha256: DIGEST,
        source: `# Harbour\n\n## Do\n${items.map(({ title }) => `- [ ] ${title}\n`).join('')}`,
      },
    ],
    places: {
      sections: sections.map(({ id }) => ({ id, document: 0, key: 'do' })),
      items: [],
      fields: [],
      criteria: [],
    },
  }
}

export const AT = NOW
