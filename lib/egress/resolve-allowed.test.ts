// Which hosts may be reached, by which rule, and what the refusal says.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyAddress } from '@/lib/egress/addresses'
import { EgressDenied, EgressFailure } from '@/lib/egress/denied'
import type { EgressRule } from '@/lib/egress/policy'
import { resolveAllowed } from '@/lib/egress/resolve-allowed'

const DNS: Record<string, string[]> = {
  'api.example.org': ['93.184.216.34'],
  'deep.api.example.org': ['93.184.216.35'],
  'inside.example.org': ['10.1.2.3'],
  'mixed.example.org': ['93.184.216.34', '10.1.2.3'],
  'rebind.example.org': ['127.0.0.1'],
  'meta.example.org': ['169.254.169.254'],
  'mapped.example.org': ['::ffff:169.254.169.254'],
  localhost: ['::1', '127.0.0.1'],
  'many.example.org': Array.from({ length: 1000 }, (_, at) => `93.184.${at >> 8}.${at & 255}`),
  'none.example.org': [],
  'db.internal': ['10.9.9.9'],
}

const resolve = async (host: string) => {
  const found = DNS[host]
  if (!found) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
  return found
}

const ask = (host: string, port: number, rules: EgressRule[], never: { host: string; port: number }[] = []) =>
  resolveAllowed(host, port, { rules, never, resolve })

const rule = (host: string, more: Partial<EgressRule> = {}): EgressRule => ({ host, ...more })

describe('allowed', () => {
  test.each<[string, number, EgressRule, string]>([
    ['api.example.org', 443, rule('api.example.org'), '93.184.216.34'],
    ['API.Example.ORG.', 443, rule('api.example.org'), '93.184.216.34'],
    ['api.example.org', 443, rule('api.example.org', { ports: [80, 443] }), '93.184.216.34'],
    ['api.example.org', 443, rule('*.example.org'), '93.184.216.34'],
    ['deep.api.example.org', 443, rule('*.example.org'), '93.184.216.35'],
    ['api.example.org', 443, rule('api.example.org', { cidrs: ['93.184.0.0/16'] }), '93.184.216.34'],
    ['inside.example.org', 443, rule('inside.example.org', { cidrs: ['10.0.0.0/8'] }), '10.1.2.3'],
    ['mixed.example.org', 443, rule('mixed.example.org', { cidrs: ['10.0.0.0/8', '93.184.0.0/16'] }), '93.184.216.34'],
    ['rebind.example.org', 80, rule('rebind.example.org', { cidrs: ['127.0.0.0/8'] }), '127.0.0.1'],
    ['localhost', 3000, rule('localhost'), '127.0.0.1'],
    ['127.0.0.1', 3000, rule('127.0.0.1'), '127.0.0.1'],
    ['10.0.0.5', 3000, rule('10.0.0.5'), '10.0.0.5'],
    ['[::1]', 3000, rule('::1'), '::1'],
    ['::ffff:127.0.0.1', 3000, rule('127.0.0.1'), '127.0.0.1'],
    ['8.8.8.8', 53, rule('8.8.8.8'), '8.8.8.8'],
  ])('%s:%i by %j', async (host, port, by, address) => {
    await expect(ask(host, port, [rule('other.example.org'), by])).resolves.toMatchObject({
      port,
      address,
      rule: expect.stringContaining(by.host),
    })
  })
})

describe('denied', () => {
  test.each<[string, number, EgressRule[], RegExp]>([
    ['api.example.org', 443, [], /does not list this host. Add a rule for host api.example.org, port 443/],
    ['example.org', 443, [rule('*.example.org')], /does not list/],
    ['evilexample.org', 443, [rule('*.example.org')], /does not list/],
    ['api.example.org', 443, [rule('*.')], /does not list/],
    ['api.example.org', 443, [rule('*')], /does not list/],
    ['api.example.org', 22, [rule('api.example.org', { ports: [443] })], /only for api.example.org:443. Add port 22/],
    ['inside.example.org', 443, [rule('inside.example.org')], /10.1.2.3 is a private network and no rule .* Add cidrs/],
    ['inside.example.org', 443, [rule('*.example.org')], /a private network/],
    ['inside.example.org', 443, [rule('inside.example.org'), rule('10.1.2.3')], /a private network/],
    ['mixed.example.org', 443, [rule('mixed.example.org')], /a private network/],
    ['mixed.example.org', 443, [rule('mixed.example.org', { cidrs: ['93.184.0.0/16'] })], /10.1.2.3/],
    ['rebind.example.org', 80, [rule('rebind.example.org'), rule('localhost')], /this machine/],
    ['api.example.org', 443, [rule('api.example.org', { cidrs: ['10.0.0.0/8'] })], /lists that address/],
    ['127.0.0.1', 80, [rule('localhost')], /does not list/],
    ['127.0.0.1', 80, [rule('127.0.0.2')], /does not list/],
    ['meta.example.org', 80, [rule('meta.example.org', { cidrs: ['0.0.0.0/0'] })], /link-local.*No rule can allow it/],
    ['mapped.example.org', 80, [rule('mapped.example.org', { cidrs: ['0.0.0.0/0', '::/0'] })], /No rule can allow it/],
    ['169.254.169.254', 80, [rule('169.254.169.254', { cidrs: ['169.254.0.0/16'] })], /No rule can allow it/],
    ['[::ffff:a9fe:a9fe]', 80, [rule('169.254.169.254')], /No rule can allow it/],
    ['metadata.google.internal', 80, [rule('metadata.google.internal')], /No rule can allow it/],
    ['fe80::1%eth0', 80, [rule('fe80::1%eth0')], /./],
    ['2130706433', 80, [rule('2130706433')], /not a host name/],
    ['0x7f.1', 80, [rule('0x7f.1')], /not a host name/],
    ['017700000001', 80, [rule('017700000001')], /not a host name/],
    ['127.1', 80, [rule('127.1')], /not a host name/],
    ['-oProxyCommand=x', 80, [rule('-oProxyCommand=x')], /not a host name/],
    ['a b', 80, [rule('a b')], /not a host name/],
    ['user@api.example.org', 80, [rule('api.example.org')], /not a host name/],
    ['api.example.org\0.evil', 80, [rule('*.example.org')], /not a host name/],
    ['', 80, [rule('')], /not a host name/],
    ['api.example.org', 0, [rule('api.example.org')], /not a port/],
    ['api.example.org', 65_536, [rule('api.example.org')], /not a port/],
  ])('%s:%i', async (host, port, rules, message) => {
    const denied = await ask(host, port, rules).then(
      () => null,
      (error: unknown) => error,
    )
    expect(denied).toBeInstanceOf(EgressDenied)
    expect(String(denied)).toMatch(message)
  })
})

test('a URL in a strange spelling is the address it means', async () => {
  for (const url of [
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://１２７.0.0.1/',
    'http://127。0。0。1/',
  ]) {
    await expect(ask(new URL(url).hostname, 80, [])).rejects.toThrow('127.0.0.1:80 may not be reached')
  }
})

test('the product’s own database is refused by every name and address of it', async () => {
  const rules = [
    rule('localhost'),
    rule('127.0.0.1'),
    rule('127.0.0.2'),
    rule('db.internal', { cidrs: ['10.0.0.0/8'] }),
    rule('10.9.9.9'),
  ]
  for (const host of ['localhost', '127.0.0.1', '127.0.0.2'])
    await expect(ask(host, 5432, rules, [{ host: 'localhost', port: 5432 }])).rejects.toThrow(
      /database of this product/,
    )
  for (const host of ['db.internal', '10.9.9.9'])
    await expect(ask(host, 5432, rules, [{ host: 'db.internal', port: 5432 }])).rejects.toThrow(
      /database of this product/,
    )
  await expect(ask('localhost', 5433, rules, [{ host: 'localhost', port: 5432 }])).resolves.toMatchObject({
    address: '127.0.0.1',
  })
})

test('a name that does not resolve, has nothing, or has a thousand addresses', async () => {
  for (const host of ['nowhere.example.org', 'none.example.org', 'many.example.org'])
    await expect(ask(host, 80, [rule('*.example.org')])).rejects.toBeInstanceOf(EgressFailure)
})

test('a name is resolved once, and what was resolved is what is dialled', async () => {
  let requested = 0
  const flip = async () => (requested++ === 0 ? ['93.184.216.34'] : ['127.0.0.1'])
  const allowed = await resolveAllowed('flip.example.org', 80, {
    rules: [rule('flip.example.org')],
    never: [],
    resolve: flip,
  })
  expect(requested).toBe(1)
  expect(allowed.addresses).toEqual([{ address: '93.184.216.34', family: 4 }])
})

test('waiting for a name ends with the signal', async () => {
  const controller = new AbortController()
  const waiting = resolveAllowed('never.example.org', 80, {
    rules: [rule('*.example.org')],
    never: [],
    resolve: () => new Promise(() => undefined),
    signal: controller.signal,
  })
  controller.abort(new DOMException('late', 'TimeoutError'))
  await expect(waiting).rejects.toMatchObject({ reason: 'timeout' })
})

test('without a block, no address but a public one is ever reached through a name', async () => {
  const addresses = fc.array(fc.oneof(fc.ipV4(), fc.ipV6()), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(addresses, async (found) => {
      const answer = await resolveAllowed('any.example.org', 80, {
        rules: [rule('any.example.org')],
        never: [],
        resolve: async () => found,
      }).then(
        (allowed) => allowed.addresses,
        () => [],
      )
      for (const { address } of answer) expect(classifyAddress(address).kind).toBe('public')
      if (found.some((address) => classifyAddress(address).kind !== 'public')) expect(answer).toEqual([])
    }),
  )
})
