// The OpenAPI document: valid, complete, with bounds and types that a generated client can rely on.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openApi } from '@/app/api/v1/openapi.json/document'
import { printReference } from '@/e2e/openapi/reference'
import { MAX_INTEGER } from '@/lib/domain/integers'
import { hidden } from '@/lib/http/answer'
import { problem } from '@/lib/http/problem'

const Node = z.record(z.string(), z.unknown())
const Content = z.record(z.string(), z.object({ schema: Node }))
const Operation = z.looseObject({
  operationId: z.string(),
  parameters: z.array(z.unknown()).default([]),
  requestBody: z.unknown().optional(),
  responses: z.record(z.string(), z.looseObject({ $ref: z.string().optional(), content: Content.optional() })),
})
const Document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), Operation)) })

const text = JSON.stringify(await openApi())
const { paths } = Document.parse(JSON.parse(text))
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
)

/** Every node of a description that is an object, with where it is. */
function nodesOf(value: unknown, place: string): { node: Record<string, unknown>; place: string }[] {
  if (Array.isArray(value)) return value.flatMap((part, index) => nodesOf(part, `${place}.${index}`))
  const { success, data: node } = Node.safeParse(value)
  if (!success) return []
  return [{ node, place }, ...Object.entries(node).flatMap(([name, part]) => nodesOf(part, `${place}.${name}`))]
}

test('is valid OpenAPI, with an id and a summary for each operation', async () => {
  const config = await createConfig({
    extends: ['recommended'],
    rules: { 'operation-operationId': 'error', 'operation-4xx-response': 'error' },
  })
  const found = await lintFromString({ source: text, config })
  expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
  const broken = text.replace('"operationId":"createToken"', '"operationId":"listTokens"')
  const problems = await lintFromString({ source: broken, config })
  expect(problems.map(({ ruleId }) => ruleId)).toContain('operation-operationId-unique')
})

test('has every path that is served', () => {
  const folders = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? folders(join(folder, entry.name)) : entry.name === 'route.ts' ? [folder] : [],
    )
  const served = folders('app/api/v1').map((folder) =>
    folder.replace('app/api/v1', '').replaceAll(/\[(\w+)\]/g, '{$1}'),
  )
  expect(Object.keys(paths).sort()).toEqual(served.filter((path) => path !== '/openapi.json').sort())
})

test('has every method that a route exports', () => {
  const exported = Object.keys(paths).flatMap((path) => {
    const source = readFileSync(`app/api/v1${path.replaceAll(/\{(\w+)\}/g, '[$1]')}/route.ts`, 'utf8')
    return [...source.matchAll(/^export const (GET|POST|PUT|PATCH|DELETE) /gm)].map(([, method]) => `${method} ${path}`)
  })
  expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(exported.sort())
})

/** Numbers of events and notifications are eight bytes long. */
const LONG = ['POST /notices/read.content.application/json.schema.properties.upTo']

test('bounds every integer that it takes to what the database can hold', () => {
  const integers = operations.flatMap(({ path, method, operation: { parameters, requestBody } }) =>
    nodesOf([parameters, Object(requestBody)], '').flatMap(({ node, place }) =>
      node.type === 'integer' ? [{ node, place: `${method} ${path}${place.replace(/^\.[01]/, '')}` }] : [],
    ),
  )
  expect(integers.length).toBeGreaterThan(10)
  const unbounded = integers.filter(
    ({ node: { minimum, maximum } }) =>
      !(
        typeof minimum === 'number' &&
        typeof maximum === 'number' &&
        minimum >= -MAX_INTEGER &&
        maximum <= MAX_INTEGER
      ),
  )
  expect(unbounded.map(({ place }) => place)).toEqual(LONG)
})

test('says of every answer what is in it', () => {
  const vague = operations.flatMap(({ operation: { operationId, responses } }) =>
    Object.entries(responses).flatMap(([status, { content = {} }]) =>
      Object.entries(content).flatMap(([type, { schema: node }]) => {
        const items = Node.parse(Object(node.type === 'array' ? node.items : node))
        const isSaid = items.$ref || items.properties || items.allOf || items.type === 'string'
        return isSaid ? [] : [`${operationId} ${status} ${type}`]
      }),
    ),
  )
  expect(vague).toEqual([])
})

test('lists refusals for each status, and no other', () => {
  const statuses = (id: string) =>
    Object.keys(operations.find(({ operation }) => operation.operationId === id)?.operation.responses ?? {})
  expect(statuses('patchItem')).toEqual([
    '200',
    '400',
    '401',
    '403',
    '404',
    '409',
    '413',
    '415',
    '421',
    '422',
    '429',
    '500',
    '503',
  ])
  expect(statuses('listUsers')).toEqual(['200', '401', '403', '421', '422', '429', '500', '503'])
  expect(operations.filter(({ operation: { responses } }) => 'default' in responses)).toEqual([])
})

test('an unexpected error is 500, with a reference and without its text', async () => {
  const answer = problem(hidden(new Error('column "secret" does not exist')))
  expect(answer.status).toBe(500)
  const body = await answer.json()
  expect(body).toMatchObject({ status: 500, code: 'unexpected', title: 'Unexpected error' })
  expect(JSON.stringify(body)).not.toContain('secret')
})

test('is what docs/reference/api.md says', async () => {
  await expect(printReference(JSON.parse(text))).toMatchFileSnapshot('../../docs/reference/api.md')
})

test('makes a client with which every operation can be called', () => {
  const folder = 'e2e/openapi/client'
  const calls = readFileSync(join(folder, 'calls.ts'), 'utf8')
  const missing = operations.filter(({ method, path }) => !calls.includes(`client.${method}('${path}'`))
  expect(missing.map(({ operation }) => operation.operationId)).toEqual([])
  const types = execFileSync(process.execPath, ['e2e/openapi/generate-types.mjs'], { input: text, encoding: 'utf8' })
  writeFileSync(join(folder, 'api.d.ts'), types)
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', folder], { encoding: 'utf8' })
}, 180_000)
