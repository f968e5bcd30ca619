// The labels of requests: the template of a known path, one word for everything else, and ids that cannot be misused.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  acceptedRequestId,
  methodLabel,
  readRouteTable,
  routeOf,
  statusClass,
} from '@/lib/domain/request/request-route'

const entry = (page: string, regex: string) => ({ page, regex })
const MANIFEST = {
  version: 3,
  basePath: '',
  staticRoutes: [entry('/', '^/(?:/)?$'), entry('/api/v1/releases', '^/api/v1/releases(?:/)?$')],
  dynamicRoutes: [
    entry('/api/v1/releases/[releaseId]', '^/api/v1/releases/([^/]+?)(?:/)?$'),
    entry('/releases/[releaseId]', '^/releases/([^/]+?)(?:/)?$'),
    entry('/api/[...nowhere]', '^/api/(.+?)(?:/)?$'),
  ],
}
const TABLE = readRouteTable(MANIFEST)

describe('the route of a path', () => {
  test.each([
    ['/', '/'],
    ['/?state=decided', '/'],
    ['/api/v1/releases', '/api/v1/releases'],
    ['/api/v1/releases?projectId=1', '/api/v1/releases'],
    ['/api/v1/releases/42', '/api/v1/releases/[releaseId]'],
    ['/releases/42/', '/releases/[releaseId]'],
    ['/releases/42/nothing', 'unmatched'],
    ['/api/wp-login.php', '/api/[...nowhere]'],
    ['/_next/static/chunks/a.js', '/_next/static'],
    ['/_next/image', 'unmatched'],
    ['*', 'unmatched'],
    ['', '/'],
  ])('%s is %s', (path, template) => {
    expect(routeOf(TABLE, path)).toBe(template)
  })

  test('is one of those of the build, whatever is sent', () => {
    const known = new Set([...TABLE.routes.map(({ template }) => template), '/_next/static', 'unmatched'])
    fc.assert(fc.property(fc.string(), (path) => known.has(routeOf(TABLE, path))))
    fc.assert(fc.property(fc.webPath(), (path) => known.has(routeOf(TABLE, path))))
  })

  test('is found below a base path, and not beside it', () => {
    const table = readRouteTable({ ...MANIFEST, basePath: '/go' })
    expect(routeOf(table, '/go')).toBe('/')
    expect(routeOf(table, '/go/releases/42')).toBe('/releases/[releaseId]')
    expect(routeOf(table, '/releases/42')).toBe('unmatched')
  })
})

test('methods and statuses are few', () => {
  expect(['GET', 'PATCH', 'PROPFIND', 'get'].map(methodLabel)).toEqual(['GET', 'PATCH', 'other', 'other'])
  expect([200, 204, 304, 404, 503].map(statusClass)).toEqual(['2xx', '2xx', '3xx', '4xx', '5xx'])
})

describe('the id of a request', () => {
  test('is taken from a trusted proxy only', () => {
    expect(acceptedRequestId('0193d7d8-0000-7000-8000-00000000ffff', true)).toBe('0193d7d8-0000-7000-8000-00000000ffff')
    expect(acceptedRequestId('0193d7d8-0000-7000-8000-00000000ffff', false)).toBeNull()
  })

  test.each([
    [undefined],
    [''],
    ['short'],
    ['a'.repeat(129)],
    ['with a space'],
    ['two\nlines here'],
    [['list-of-ids']],
  ])('%j is not taken', (sent) => {
    expect(acceptedRequestId(sent, true)).toBeNull()
  })
})
