// Which paths of a host may be looked at.
import { describe, expect, test } from 'vitest'
import { checkPath } from '@/lib/domain/probe/definition/remote-path'

describe('without a list', () => {
  test.each(['/', '/var/log/app.log', '/etc/app/.env', '/srv/…/ü', '/procedure', '/var/./log//x', '/a..b/...'])(
    '%s may',
    (path) => {
      expect(checkPath(path)).toBeNull()
    },
  )
  test.each([
    ['', /begins with/],
    ['var/log', /begins with/],
    ['~/x', /begins with/],
    ['/var/../etc/shadow', /without \.\./],
    ['/..', /without/],
    ['/a\0b', /control/],
    ['/a\nb', /control/],
    ['/proc/self/environ', /no files/],
    ['//proc/self/environ', /no files/],
    ['/./dev/sda', /no files/],
    ['/sys', /no files/],
    [`/${'a'.repeat(1024)}`, /at most/],
  ])('%j may not', (path, why) => {
    expect(checkPath(path)).toMatch(why)
  })
})

describe('with a list', () => {
  const paths = ['/var/log/**', '/srv/*/releases/*.json', '/etc/app/.env']
  test.each([
    '/var/log/app.log',
    '/var/log/nginx/error.log',
    '/srv/atlas/releases/4.2.json',
    '/etc/app/.env',
    '//etc//app/./.env',
  ])('%s may', (path) => {
    expect(checkPath(path, paths)).toBeNull()
  })
  test.each([
    '/etc/shadow',
    '/var/logs',
    '/srv/a/b/releases/x.json',
    '/etc/app/.envx',
    '/etc/app/xenv',
    '/var/log/../x',
  ])('%s may not', (path) => {
    expect(checkPath(path, paths)).not.toBeNull()
  })
  test('an empty list allows nothing, and many stars cost little', () => {
    expect(checkPath('/x', [])).toMatch(/none/)
    const before = performance.now()
    expect(checkPath(`/${'a'.repeat(1000)}`, [`/${'**a'.repeat(80)}b`])).not.toBeNull()
    expect(performance.now() - before).toBeLessThan(2000)
  })
})
