// The command line of the product that the browser tests run against, and tokens made with it.
import { spawnSync } from 'node:child_process'
import { type APIRequestContext, expect, request } from '@playwright/test'
import { answerChecker } from '@/e2e/support/contract'

export function countersign(args: string[], input = '', env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/cli/countersign.mjs', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, COUNTERSIGN_DATA_DIR: process.env.E2E_DATA_DIR ?? '', DATABASE_URL: '', ...env },
  })
  return { status, stdout, stderr }
}

const tokens = new Map<string, string>()

/** A token of this scope; the tests of one process share it. */
export function tokenOf(scope: string): string {
  const known = tokens.get(scope)
  if (known) return known
  const { stdout, status, stderr } = countersign(['token', 'create', '--name', `test ${scope}`, '--scope', scope])
  expect(stderr + String(status)).toBe('0')
  const made = stdout.trim().split('\n').at(-1) ?? ''
  tokens.set(scope, made)
  return made
}

export const BASE = process.env.E2E_URL ?? 'http://localhost:3999'

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const
const isMethod = (name: unknown): name is (typeof METHODS)[number] => METHODS.some((method) => method === name)

/** The same requests; each answer is first held against the document of the API, so that a test that meets an undocumented one fails. */
async function withContract(api: APIRequestContext): Promise<APIRequestContext> {
  const check = answerChecker(await (await api.get('/api/v1/openapi.json')).json())
  const send =
    (method: (typeof METHODS)[number]) =>
    async (...given: Parameters<APIRequestContext['get']>) => {
      const answer = await api[method](...given)
      const { pathname, search } = new URL(answer.url())
      const fault = check({
        ...{ method: method.toUpperCase(), path: pathname + search, status: answer.status() },
        ...{ contentType: answer.headers()['content-type'] ?? '', body: await answer.text() },
      })
      expect(fault).toBeNull()
      return answer
    }
  return new Proxy(api, {
    get(target, name) {
      if (isMethod(name)) return send(name)
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

export async function withToken(token: string): Promise<APIRequestContext> {
  return withContract(
    await request.newContext({ baseURL: BASE, extraHTTPHeaders: { authorization: `Bearer ${token}` } }),
  )
}
