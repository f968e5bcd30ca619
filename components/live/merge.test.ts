// News may arrive in any order: what the page shows in the end is the same.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Shown, takePatch } from '@/components/live/merge'
import type { ItemView, ReleaseHead, ReleasePatch, ReleaseView } from '@/lib/domain/release/view/view'

const item = (id: string, revision: number): ItemView => ({
  id,
  sectionId: 's',
  parentId: null,
  title: `${id} at ${revision}`,
  required: true,
  verification: 'manual',
  claimed: false,
  outcome: 'pending',
  assurance: 'none',
  revision,
  prose: [],
  fields: [],
  steps: [],
  evidence: [],
})

const head = (revision: number): ReleaseHead => ({
  id: 'r',
  revision,
  name: 'R',
  version: '1',
  environment: 'production',
  projectId: 'p',
  projectName: 'P',
  state: 'open',
  round: 1,
  verdict: { level: 'hold', reasons: [], contentHash: String(revision) },
  monitoringFailures: [],
  progress: {
    tally: { required: 0, decided: 0, passed: 0, failed: 0, blocked: 0 },
    assurance: { none: 0, claimed: 0, attested: 0, evidenced: 0, verified: 0 },
  },
  sections: {},
  roles: [],
  issues: [],
  criteria: [],
  questions: [],
  decisionFields: [],
  notCounted: { items: 0, failed: 0, sections: [] },
  decisions: [],
  metrics: [],
})

const allowed = { allowed: true } as const
const view: ReleaseView = {
  head: head(0),
  documents: [],
  contacts: [],
  findings: [],
  fields: [],
  sections: [],
  items: ['a', 'b', 'c'].map((id) => item(id, 0)),
  may: {
    decide: allowed,
    request: allowed,
    editProbe: allowed,
    answerQuestion: allowed,
    overrideApplicability: allowed,
    excluded: { decide: allowed, request: allowed, editProbe: allowed },
    administer: allowed,
    openIssue: allowed,
    grantWaiver: allowed,
    call: allowed,
    breakGlass: allowed,
    reopen: allowed,
  },
  me: { id: 'me', name: 'Me' },
}
const known: Shown = { view, head: view.head, items: view.items, fields: {} }

/**
 * A day's changes, each of one or two rows: the n-th makes revision n of the release, and of each row the number that
 * follows.
 */
const days = fc
  .array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 }), { maxLength: 12 })
  .map((changes) => {
    const revisions = new Map<string, number>()
    return changes.map((ids, at): ReleasePatch => {
      for (const id of ids) revisions.set(id, (revisions.get(id) ?? 0) + 1)
      const items = ids.map((id) => item(id, revisions.get(id) ?? 0))
      return { releaseId: 'r', revision: at + 1, head: head(at + 1), items, fields: [], by: 'Lead' }
    })
  })

describe('news', () => {
  test('leave the same rows and the same head whatever the order in which they come', () => {
    fc.assert(
      fc.property(
        days.chain((day) => fc.tuple(fc.constant(day), fc.shuffledSubarray(day, { minLength: day.length }))),
        ([day, shuffled]) => {
          expect(shuffled.reduce(takePatch, known)).toEqual(day.reduce(takePatch, known))
        },
      ),
    )
  })

  test('that come twice change nothing more', () => {
    fc.assert(
      fc.property(days, (day) => {
        const shown = day.reduce(takePatch, known)
        expect(day.reduce(takePatch, shown)).toEqual(shown)
      }),
    )
  })
})
