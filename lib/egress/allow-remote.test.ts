// What a host may reach for us: only what is listed by its very name, and never our own database by any of its names.
import { describe, expect, test } from 'vitest'
import { allowRemote } from '@/lib/egress/allow-remote'
import { EgressDenied } from '@/lib/egress/denied'
import type { EgressRule, Endpoint } from '@/lib/egress/policy'

const NAMES: Record<string, string[]> = {
  'db.internal': ['10.0.0.7'],
  'alias.internal': ['10.0.0.7'],
  'app.internal': ['10.0.0.8'],
  'self.internal': ['127.0.0.1'],
}
const resolve = async (name: string) => {
  const found = NAMES[name]
  if (!found) throw new Error('ENOTFOUND')
  return found
}
const ask = (
  host: string,
  port: number,
  rules: EgressRule[],
  { from = '192.168.0.9', never = [] }: { from?: string; never?: Endpoint[] } = {},
) => allowRemote(host, port, { rules, never, from, resolve })

describe('allowed', () => {
  test.each<[string, number, EgressRule, string]>([
    ['localhost', 3000, { host: 'localhost', ports: [3000] }, 'localhost:3000'],
    ['LOCALHOST.', 3000, { host: 'localhost' }, 'localhost'],
    ['127.0.0.1', 3000, { host: '127.0.0.1' }, '127.0.0.1'],
    ['app.internal', 80, { host: 'app.internal', ports: [80, 443] }, 'app.internal:80,443'],
    ['only.there', 80, { host: 'only.there' }, 'only.there'],
    ['10.0.0.8', 80, { host: '10.0.0.8', cidrs: ['10.0.0.0/24'] }, '10.0.0.8 in 10.0.0.0/24'],
  ])('%s:%d by %j', async (host, port, rule, text) => {
    expect(await ask(host, port, [rule])).toMatchObject({ rule: text })
  })
})

describe('denied', () => {
  test.each<[string, string, number, EgressRule[], RegExp]>([
    ['what is not listed', 'localhost', 3000, [], /does not list this host/],
    ['another port', 'localhost', 3001, [{ host: 'localhost', ports: [3000] }], /only as localhost:3000/],
    ['what a wildcard covers', 'a.internal', 80, [{ host: '*.internal' }], /by its very name/],
    ['a name with blocks', 'app.internal', 80, [{ host: 'app.internal', cidrs: ['10.0.0.0/8'] }], /without cidrs/],
    ['metadata by address', '169.254.169.254', 80, [{ host: '169.254.169.254' }], /No rule can allow it/],
    ['metadata, mapped', '::ffff:169.254.169.254', 80, [{ host: '::ffff:169.254.169.254' }], /No rule can allow it/],
    [
      'metadata by name',
      'metadata.google.internal',
      80,
      [{ host: 'metadata.google.internal' }],
      /No rule can allow it/,
    ],
    ['every address', '0.0.0.0', 80, [{ host: '0.0.0.0' }], /No rule can allow it/],
    ['a number', '2130706433', 80, [{ host: '2130706433' }], /not a host name/],
  ])('%s', async (_, host, port, rules, message) => {
    await expect(ask(host, port, rules)).rejects.toThrow(EgressDenied)
    await expect(ask(host, port, rules)).rejects.toThrow(message)
  })
})

describe('our own database', () => {
  const everything = [
    'localhost',
    '127.0.0.1',
    '::1',
    '127.9.9.9',
    'db.internal',
    'alias.internal',
    '10.0.0.7',
    'self.internal',
    'app.internal',
  ].map((host) => ({ host }))
  const tell = (host: string, port: number, from: string, never: Endpoint[]) =>
    ask(host, port, everything, { from, never }).then(
      () => 'allowed',
      (error: unknown) =>
        error instanceof EgressDenied && error.message.includes('database of this product') ? 'refused' : String(error),
    )

  test('on another machine: by address, by any name, and as the localhost of that machine', async () => {
    const never = [{ host: 'db.internal', port: 5432 }]
    for (const host of ['db.internal', 'alias.internal', '10.0.0.7'])
      expect(await tell(host, 5432, '192.168.0.9', never)).toBe('refused')
    for (const host of ['localhost', '127.0.0.1', '::1', '127.9.9.9']) {
      expect(await tell(host, 5432, '10.0.0.7', never)).toBe('refused')
      expect(await tell(host, 5432, '192.168.0.9', never)).toBe('allowed')
      expect(await tell(host, 3000, '10.0.0.7', never)).toBe('allowed')
    }
    expect(await tell('app.internal', 5432, '192.168.0.9', never)).toBe('allowed')
  })

  test('on this machine: through a host that is this machine', async () => {
    const never = [{ host: '127.0.0.1', port: 5432 }]
    for (const host of ['localhost', '127.0.0.1', '::1', '127.9.9.9', 'self.internal']) {
      expect(await tell(host, 5432, '127.0.0.1', never)).toBe('refused')
      expect(await tell(host, 5432, '192.168.0.9', never)).toBe('allowed')
    }
  })
})
