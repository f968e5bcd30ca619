// The command line of the product that the browser tests run against, and tokens made with it.
import { spawnSync } from 'node:child_process'
import { type APIRequestContext, expect, request } from '@playwright/test'

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

export function withToken(token: string): Promise<APIRequestContext> {
  return request.newContext({ baseURL: BASE, extraHTTPHeaders: { authorization: `Bearer ${token}` } })
}
