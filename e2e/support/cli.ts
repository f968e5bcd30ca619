// The command line of the product that the browser tests run against, and tokens made with it.
import { spawnSync } from 'node:child_process'
import { type APIRequestContext, expect, request } from '@playwright/test'

export function countersign(args: string[], input = '', env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'countersign', '--', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, COUNTERSIGN_DATA_DIR: process.env.E2E_DATA_DIR ?? '', DATABASE_URL: '', ...env },
  })
  return { status, stdout, stderr }
}

export function tokenOf(scope: string): string {
  const { stdout, status, stderr } = countersign(['token', 'create', '--name', `test ${scope}`, '--scope', scope])
  expect(stderr + String(status)).toBe('0')
  return stdout.trim().split('\n').at(-1) ?? ''
}

export const BASE = process.env.E2E_URL ?? 'http://localhost:3999'

export function withToken(token: string): Promise<APIRequestContext> {
  return request.newContext({ baseURL: BASE, extraHTTPHeaders: { authorization: `Bearer ${token}` } })
}
