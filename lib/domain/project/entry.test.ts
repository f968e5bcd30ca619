// Entries into projects: until when, and whose access rests on one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor, ProjectGrants } from '@/lib/domain/actor'
import { EnterProject, entryExpiry, firstExpiry, isVisiting } from '@/lib/domain/project/entry'

const UNTIL = '2026-11-28T22:00:00.000Z'
const someone = (projects: Record<string, ProjectGrants>) => ({
  ...{ kind: 'person' as const, id: 'a', name: 'A', email: 'a@example.com', role: 'admin' as const },
  ...{ separated: true as const, projects },
})

test('an entry ends so many hours later', () => {
  expect(entryExpiry(4, new Date('2026-11-28T18:00:00.000Z')).toISOString()).toBe(UNTIL)
})

test('only access that rests on an entry is a visit, for the person and for their tokens', () => {
  const visitor = someone({ p: { access: 'lead', roles: [], until: UNTIL }, q: { access: 'lead', roles: [] } })
  const token: Actor = { kind: 'machine', id: 't', name: 't', scope: 'admin', owner: visitor }
  for (const actor of [visitor, token]) {
    expect(isVisiting(actor, 'p')).toBe(true)
    expect(isVisiting(actor, 'q')).toBe(false)
    expect(isVisiting(actor, 'r')).toBe(false)
  }
  expect(isVisiting({ kind: 'system', name: 'x' }, 'p')).toBe(false)
})

test('a stream ends with the first entry that expires', () => {
  expect(firstExpiry({})).toBeNull()
  expect(firstExpiry({ p: {} })).toBeNull()
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 1 }), (times) => {
      const projects = Object.fromEntries(times.map((time, at) => [`p${at}`, { until: new Date(time).toISOString() }]))
      expect(firstExpiry({ ...projects, lasting: {} })).toBe(new Date(Math.min(...times)).toISOString())
    }),
  )
})

test.each([
  [{ reason: 'too short' }, false],
  [{ reason: 'long enough to say why' }, true],
  [{ reason: 'long enough to say why', hours: 24 }, true],
  [{ reason: 'long enough to say why', hours: 25 }, false],
  [{ reason: 'long enough to say why', hours: 1.5 }, false],
  [{ reason: 'long enough to say why', access: 'owner' }, false],
])('%j is taken: %s', (input, taken) => {
  const projectId = '00000000-0000-7000-8000-000000000000'
  expect(EnterProject.safeParse({ projectId, ...input }).success).toBe(taken)
})
