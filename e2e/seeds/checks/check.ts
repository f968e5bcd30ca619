// One read-only check of a checklist: where it stands there, what it asks, and the probe that answers it.

/** `line` is where the document asks for it. */
export type Check = { line: string; asks: string; probe: Record<string, unknown> & { kind: string; expect: string[] } }

const JSON_TYPE = { 'content-type': 'application/json' }

export const get = (path: string, expect: string[], more: object = {}) => ({
  kind: 'http',
  url: `{{BASE_URL}}${path}`,
  expect,
  ...more,
})
export const post = (path: string, body: object, expect: string[], more: object = {}) => ({
  kind: 'http',
  method: 'POST',
  url: `{{BASE_URL}}${path}`,
  headers: JSON_TYPE,
  body,
  expect,
  ...more,
})
export const run = (command: string, expect: string[], more: object = {}) => ({
  kind: 'ssh',
  host: 'server',
  command: command.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, ''),
  expect,
  ...more,
})
export const log = (path: string, pattern: string, expect: string[], more: object = {}) => ({
  kind: 'log',
  host: 'server',
  path,
  pattern,
  expect,
  ...more,
})
export const file = (path: string, expect: string[]) => ({ kind: 'file', host: 'server', path, expect })
export const sql = (query: string, expect: string[]) => ({ kind: 'sql', database: 'main', query, expect })
export const prom = (query: string, expect: string[]) => ({ kind: 'prometheus', url: '{{BASE_URL}}', query, expect })
