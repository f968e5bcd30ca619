// A condition is closed by the role that set it, and until each is, no release is GO (I17).
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor, Person } from '@/lib/domain/actor'
import { mayClose } from '@/lib/domain/signature/closing'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { EARLIER, LATER, NOW, signature, snapshot } from '@/lib/domain/verdict/snapshot.fixture'

const person = (id: string): Person => ({
  kind: 'person',
  id,
  name: id,
  email: `${id}@example.com`,
  role: 'admin',
  projects: {},
})
const PLACE = { projectId: 'p', roles: [{ role: 'QA', required: true, quorum: 1, independent: true, position: 0 }] }
const condition = { role: 'QA', setBy: 'Qa', setById: 'qa' }
const holder = (id: string, late = false) => ({
  id,
  name: id,
  grantedAt: late ? LATER : EARLIER,
  grantedBy: id,
  grantedById: id,
})

test('whoever is not of the role does not close it: not its owner, not an administrator, not who took the role afterwards', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom('qa', 'ada', 'ben')),
      fc.constantFrom('qa', 'ada', 'ben'),
      fc.boolean(),
      (held, who, late) => {
        const release = { ...PLACE, holders: { QA: held.map((id) => holder(id, late)) }, openedAt: NOW.toISOString() }
        const { allowed } = mayClose({ release, condition, actor: person(who) })
        expect(allowed).toBe(held.length === 0 ? who === 'qa' : held.includes(who) && !late)
      },
    ),
  )
  expect(
    mayClose({
      release: { ...PLACE, holders: {}, openedAt: EARLIER },
      condition,
      actor: { kind: 'machine', id: 'qa', name: 'ci', scope: 'admin' },
    }).allowed,
  ).toBe(false)
})

test('a condition of the document is closed by a lead of the project or a holder of a role of the release', () => {
  const member = (id: string, access: 'lead' | 'viewer'): Person => ({
    ...person(id),
    role: 'member',
    projects: { p: { access, roles: [] } },
  })
  const release = { ...PLACE, holders: { QA: [holder('qa')], Ops: [holder('ops')] }, openedAt: EARLIER }
  const ofDocument = { fieldId: 'f', role: 'Decision', setBy: 'Eve', setById: 'eve' }
  const allows = (actor: Actor) => mayClose({ release, condition: ofDocument, actor }).allowed
  expect(allows(member('lena', 'lead'))).toBe(true)
  expect(allows(member('qa', 'viewer'))).toBe(true)
  expect(allows(member('ops', 'viewer'))).toBe(false)
  expect(allows(member('eve', 'viewer'))).toBe(false)
  expect(allows({ kind: 'machine', id: 'm', name: 'ci', scope: 'admin' })).toBe(false)
})

test('with all else well, the verdict is GO exactly when every condition is closed, and CONDITIONAL before', () => {
  const roles = [{ role: 'QA', required: true, quorum: 1, independent: true, position: 0 }]
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 6 }), fc.boolean(), (closed, approvedSince) => {
      const given = snapshot({
        roles,
        signatures: [
          signature('QA', 'h', { decision: 'approved-with-conditions' }),
          ...(approvedSince
            ? [signature('QA', 'h', { id: 'later', signedAt: NOW.toISOString(), decision: 'approved' })]
            : []),
        ],
        conditions: closed.map((is, at) => ({
          id: `${at}`,
          signatureId: 'QA-h',
          role: 'QA',
          text: 't',
          dueAt: null,
          resolvedAt: is ? EARLIER : null,
        })),
      })
      expect(evaluate(given, NOW, 'h').level).toBe(closed.every(Boolean) ? 'go' : 'conditional')
    }),
    { numRuns: 1000 },
  )
})
