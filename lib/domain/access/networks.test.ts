// Who a request comes from cannot be chosen by whoever sends it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clientAddress, networkOf, readNetworks } from '@/lib/domain/access/networks'

const PROXIES = readNetworks('10.0.0.0/8, ::1, 2001:db8:1::/48')

describe('clientAddress', () => {
  test.each([
    ['203.0.113.7', null, '203.0.113.7'],
    ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['10.1.2.3', null, '10.1.2.3'],
    ['10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['::ffff:10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['10.1.2.3', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
    ['10.1.2.3', '1.1.1.1, 198.51.100.1, 10.9.9.9', '198.51.100.1'],
    ['10.1.2.3', '198.51.100.1:4711, 2001:db8:1::5', '198.51.100.1:4711'],
    ['10.1.2.3', 'evil, 10.9.9.9', '10.9.9.9'],
    ['10.1.2.3', 'evil', '10.1.2.3'],
    ['::1', '2001:db8:2::1', '2001:db8:2::1'],
    ['2001:db8:2::1', '198.51.100.1', '2001:db8:2::1'],
    ['', '198.51.100.1', ''],
  ])('from %s with %s: %s', (peer, forwarded, address) => {
    expect(clientAddress(peer, forwarded, PROXIES)).toBe(address)
  })

  test('nothing that a client puts in front changes it', () => {
    fc.assert(
      fc.property(fc.string(), (forged) => {
        expect(clientAddress('10.1.2.3', `${forged}, 198.51.100.1`, PROXIES)).toBe('198.51.100.1')
        expect(clientAddress('203.0.113.7', forged, PROXIES)).toBe('203.0.113.7')
      }),
      { numRuns: 1000 },
    )
  })
})

describe('networkOf', () => {
  test.each([
    ['198.51.100.1', '::ffff:198.51.100.1'],
    ['198.51.100.1', '198.51.100.1:4711'],
    ['2001:db8:2:3::1', '2001:db8:2:3:ffff:ffff:ffff:ffff'],
    ['2001:db8:2:3::1', '[2001:db8:2:3::9]:443'],
    ['fe80::1%eth0', 'fe80::2'],
  ])('%s and %s are one', (one, other) => {
    expect(networkOf(one)).toBe(networkOf(other))
  })

  test.each([
    ['198.51.100.1', '198.51.100.2'],
    ['2001:db8:2:3::1', '2001:db8:2:4::1'],
    ['::1', '0.0.0.1'],
  ])('%s and %s are two', (one, other) => {
    expect(networkOf(one)).not.toBe(networkOf(other))
  })

  test('every text has one, of bounded length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (text) => {
        expect(networkOf(text).length).toBeLessThan(70)
      }),
    )
  })
})

test.each(['10.0.0.0/33', '10.0.0', 'proxy.example', '::1/129', '1:2:3:4:5:6:7:8:9', '::1::', '10.0.0.0/'])(
  '%s is refused as a setting',
  (text) => {
    expect(() => readNetworks(text)).toThrow(text)
  },
)
