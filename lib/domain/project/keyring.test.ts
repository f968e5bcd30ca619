// Which keys a secret is sealed to, which secrets nobody opens, when a worker may start, and when a key may go.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isAlive,
  keysToSealTo,
  opennessOf,
  resealTargets,
  retireProblem,
  startProblem,
  unopenedMessage,
  type WorkerKeyRow,
  waitReason,
} from '@/lib/domain/project/keyring'

const NOW = new Date('2026-11-28T12:00:00Z')
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000)
const key = (id: string, over: Partial<WorkerKeyRow> = {}): WorkerKeyRow => ({
  ...{ id, publicKey: `public ${id}`, createdAt: ago(86_400), lastSeenAt: ago(1) },
  ...{ resealRequestedAt: null, retiredAt: null, ...over },
})
const ids = (keys: readonly WorkerKeyRow[] | null) => keys?.map(({ id }) => id)

test('a key lives for a minute after its worker was last seen, and is sealed to for an hour', () => {
  const keys = [
    key('a', { lastSeenAt: ago(59) }),
    key('b', { lastSeenAt: ago(60) }),
    key('c', { lastSeenAt: ago(3599) }),
    key('d', { lastSeenAt: ago(3600) }),
    key('e', { retiredAt: ago(5) }),
  ]
  expect(keys.filter((one) => isAlive(one, NOW)).map(({ id }) => id)).toEqual(['a', 'e'])
  expect(ids(keysToSealTo(keys, NOW))).toEqual(['a', 'b', 'c'])
})

describe('a secret is sealed again', () => {
  const requested = { resealRequestedAt: ago(5) }
  test.each([
    ['is not, when nobody asked', ['a'], [key('a'), key('b')], undefined],
    ['to a key that it was requested for', ['a'], [key('a'), key('b', requested)], ['a', 'b']],
    ['is not, when it is so', ['a', 'b'], [key('a'), key('b', requested)], undefined],
    ['without a retired key', ['a', 'b'], [key('a', { retiredAt: ago(1) }), key('b')], ['b']],
    [
      'is not, when only a retired key has it and no other wants it',
      ['a'],
      [key('a', { retiredAt: ago(1) })],
      undefined,
    ],
    ['never to a retired key', ['a'], [key('a'), key('b', { ...requested, retiredAt: ago(1) })], undefined],
  ])('%s', (_, keyIds, keys, wanted) => {
    expect(ids(resealTargets({ keyIds }, keys)) ?? undefined).toEqual(wanted)
  })

  test('once: what was sealed again has nothing left to do, and is never sealed to nobody', () => {
    const rows = fc.array(fc.record({ requested: fc.boolean(), retired: fc.boolean(), has: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(rows, (drawn) => {
        const keys = drawn.map((one, at) =>
          key(`k${at}`, { retiredAt: one.retired ? NOW : null, resealRequestedAt: one.requested ? NOW : null }),
        )
        const keyIds = drawn.flatMap(({ has }, at) => (has ? [`k${at}`] : []))
        const targets = resealTargets({ keyIds }, keys)
        if (!targets) return
        expect(targets.length).toBeGreaterThan(0)
        expect(targets.every(({ retiredAt }) => retiredAt === null)).toBe(true)
        expect(resealTargets({ keyIds: targets.map(({ id }) => id) }, keys)).toBeNull()
      }),
    )
  })
})

test.each([
  ['open', ['a'], [key('a')]],
  ['open', ['a', 'b'], [key('a', { lastSeenAt: ago(600) }), key('b')]],
  ['away', ['a'], [key('a', { lastSeenAt: ago(600) }), key('b')]],
  ['away', ['unknown'], [key('a')]],
  ['lost', ['a'], [key('a', { lastSeenAt: ago(600), retiredAt: ago(5) }), key('b')]],
  ['away', ['a', 'b'], [key('a', { lastSeenAt: ago(600), retiredAt: ago(5) }), key('b', { lastSeenAt: ago(600) })]],
])('a secret is %s that is sealed to %j', (openness, keyIds, keys) => {
  expect(opennessOf({ keyIds }, keys, NOW)).toBe(openness)
})

describe('a worker', () => {
  const sealed = [{ keyIds: ['a'] }, { keyIds: ['a', 'b'] }]
  test.each([
    ['starts where nothing is sealed', ['new'], [], [], false],
    ['starts with the key of the others', ['a'], [key('a')], sealed, false],
    ['starts with the key of before beside its own', ['new', 'a'], [key('a')], sealed, false],
    ['starts again with a key that was let in', ['b'], [key('a'), key('b')], sealed, false],
    ['joins when the operator says so', ['new'], [key('a')], sealed, true],
    [
      'starts when what it cannot open is given up',
      ['new'],
      [key('a', { retiredAt: NOW })],
      [{ keyIds: ['a'] }],
      false,
    ],
  ])('%s', (_, held, keys, secrets, mayJoin) => {
    expect(startProblem(held, keys, secrets, mayJoin)).toBeNull()
  })

  test('with a key that nobody knows does not start, and is told of each way on', () => {
    const problem = startProblem(['new'], [key('a'), key('b')], [...sealed, { keyIds: ['new'] }], false)
    expect(problem).toContain('The worker key new cannot open 2 of 3 sealed secrets. They are sealed to a, b.')
    expect(problem).toContain('COUNTERSIGN_WORKER_KEY_FILE')
    expect(problem).toContain('COUNTERSIGN_WORKER_KEY_JOIN=on')
    expect(problem).toContain('countersign secrets reseal')
    expect(problem).toContain('countersign secrets retire KEY --lost')
  })

  test('with a retired key does not start, whatever the operator says', () => {
    expect(startProblem(['a'], [key('a', { retiredAt: NOW })], [], true)).toContain('The worker key a is retired')
  })
})

test('a key goes when something else opens what it does, or when it is lost', () => {
  const sealed = [{ keyIds: ['a'] }, { keyIds: ['a', 'b'] }, { keyIds: ['b'] }]
  expect(retireProblem('a', sealed, false)).toMatch(/^1 secret is sealed to the key a alone, .* --lost/)
  expect(retireProblem('a', [...sealed, { keyIds: ['a'] }], false)).toMatch(/^2 secrets are sealed to the key a alone/)
  expect(retireProblem('a', sealed, true)).toBeNull()
  expect(retireProblem('c', sealed, false)).toBeNull()
})

test('a run names the secrets that nobody opens, and the keys', () => {
  expect(unopenedMessage([{ name: 'TOKEN', keyIds: ['b', 'a'] }])).toBe(
    'No running worker can open the secret TOKEN of the environment. It is sealed to the worker key a, b. Start a worker with this key, or save the secret again.',
  )
  expect(
    unopenedMessage([
      { name: 'TOKEN', keyIds: ['a'] },
      { name: 'URL', keyIds: ['a'] },
    ]),
  ).toContain('the secrets TOKEN, URL of the environment. They are sealed to')
})

test('a queued run waits for a worker, for one with the right key, or for nothing that is wrong', () => {
  const unopened = [
    { name: 'A', keyIds: ['k2', 'k1'] },
    { name: 'B', keyIds: ['k1'] },
  ]
  expect(waitReason({ hasWorker: true, unopened: [] })).toBeNull()
  expect(waitReason({ hasWorker: true, unopened })).toBe(unopenedMessage(unopened))
  expect(waitReason({ hasWorker: false, unopened: [] })).toBe(
    'No worker is running. Start one with `npm start -- worker`. The run then starts by itself.',
  )
  expect(waitReason({ hasWorker: false, unopened })).toBe(
    'No worker is running. Start one with `npm start -- worker` and the worker key k1, k2, which opens the secrets of the environment. The run then starts by itself.',
  )
})
