// Held against egress itself: what is told before a run is what the run is told.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedBy } from '@/lib/domain/probe/definition/allowed-by'
import { allowRemote } from '@/lib/egress/allow-remote'
import { EgressDenied } from '@/lib/egress/denied'
import { resolveAllowed } from '@/lib/egress/resolve-allowed'

const host = fc.constantFrom(
  'a.example',
  'A.example.',
  'b.a.example',
  'example',
  'localhost',
  '127.0.0.1',
  '10.0.0.7',
  '::1',
  '[::1]',
  '0:0:0:0:0:0:0:1',
  '::ffff:10.0.0.7',
  '[::ffff:a00:7]',
  'metadata.google.internal',
)
const pattern = fc.oneof(host, fc.constantFrom('*.example', '*.a.example', '*.'))
const rule = fc
  .record({ host: pattern, ports: fc.option(fc.subarray([80, 443]), { nil: undefined }) })
  .map(({ host: named, ports }) => ({ host: named, ...(ports && { ports }) }))
const port = fc.constantFrom(80, 443, 5432)

/** Public, so that only names and ports decide. */
const resolve = async () => ['93.184.215.14']
const decided = (requested: Promise<{ rule: string }>) =>
  requested.then(
    (allowed) => allowed.rule,
    (error: unknown) => (error instanceof EgressDenied ? null : Promise.reject(error)),
  )

test('from the worker', async () => {
  await fc.assert(
    fc.asyncProperty(host, port, fc.array(rule, { maxLength: 4 }), async (at, on, rules) => {
      const described = allowedBy(at, on, rules, false)
      // A public address under the name `localhost` is not what the rule is for; egress resolves it to this machine.
      const really = await decided(
        resolveAllowed(at, on, {
          rules,
          never: [],
          resolve: async (name) => (name === 'localhost' ? ['127.0.0.1'] : resolve()),
        }),
      )
      expect('rule' in described ? described.rule : null).toBe(really)
    }),
    { numRuns: 500 },
  )
})

test('through a host', async () => {
  await fc.assert(
    fc.asyncProperty(host, port, fc.array(rule, { maxLength: 4 }), async (at, on, rules) => {
      const described = allowedBy(at, on, rules, true)
      const really = await decided(allowRemote(at, on, { rules, never: [], resolve, from: '10.0.0.1' }))
      expect('rule' in described ? described.rule : null).toBe(really)
    }),
    { numRuns: 500 },
  )
})

test('what is missing is said with what to add', () => {
  expect(allowedBy('a.example', 443, [], false)).toEqual({
    missing: expect.stringContaining('add a rule for host a.example, port 443'),
  })
  expect(allowedBy('a.example', 443, [{ host: 'a.example', ports: [80] }], false)).toEqual({
    missing: expect.stringContaining('add port 443'),
  })
  expect(allowedBy('a.example', 80, [{ host: 'a.example', cidrs: ['10.0.0.0/8'] }], false)).toMatchObject({
    rule: 'a.example in 10.0.0.0/8',
    condition: expect.stringContaining('10.0.0.0/8'),
  })
})
