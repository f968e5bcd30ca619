// A probe as a form holds it: text in every place, and back.
import { KINDS, type ProbeKind } from '@/lib/domain/probe/kinds/index'

export type Draft = {
  kind: ProbeKind
  method: string
  url: string
  headers: string
  body: string
  database: string
  query: string
  expect: string
  timeoutMs: string
  freshForSeconds: string
  rest: Record<string, unknown>
}

const EMPTY: Draft = {
  kind: 'http',
  method: 'GET',
  url: '{{BASE_URL}}/',
  headers: '',
  body: '',
  database: '',
  query: '',
  expect: 'status == 200',
  timeoutMs: '10000',
  freshForSeconds: '',
  rest: {},
}

/** The kinds that the form has fields for. The target of any other is kept as it was written. */
export const FORM_KINDS: readonly ProbeKind[] = ['http', 'sql']

const text = (value: unknown): string => (value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value))
const isKind = (kind: unknown): kind is ProbeKind => typeof kind === 'string' && kind in KINDS

/** The form's contents for a definition, or for a new probe. What the form has no place for is kept in `rest`. */
export function draftOf(definition: Record<string, unknown> | undefined): Draft {
  if (!definition || !isKind(definition.kind)) return EMPTY
  const { kind: _, expect, timeoutMs, freshForSeconds, ...target } = definition
  const { method, url, headers, body, database, query, ...others } = target
  const pairs = typeof headers === 'object' && headers !== null ? Object.entries(headers) : []
  const rest = FORM_KINDS.includes(definition.kind) ? others : target
  return {
    ...{ kind: definition.kind, rest, method: text(method) || 'GET', url: text(url), body: text(body), database: text(database), query: text(query) },
    headers: pairs.map(([name, value]) => `${name}: ${text(value)}`).join('\n'),
    expect: Array.isArray(expect) ? expect.map(text).join('\n') : '',
    timeoutMs: text(timeoutMs) || '10000',
    freshForSeconds: text(freshForSeconds),
  }
}

const lines = (value: string) =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
const numberOr = (value: string): number | string | undefined => (value.trim() === '' ? undefined : Number.isFinite(Number(value)) ? Number(value) : value)

/** The definition that a form says; the server judges it. */
export function definitionOf(draft: Draft): Record<string, unknown> {
  const { kind, method, url, headers, body, database, query, expect, timeoutMs, freshForSeconds, rest } = draft
  const pairs = lines(headers).map((line) => [line.slice(0, Math.max(0, line.indexOf(':'))).trim(), line.slice(line.indexOf(':') + 1).trim()])
  const targets: Partial<Record<ProbeKind, Record<string, unknown>>> = {
    http: { method, url, ...(pairs.length > 0 && { headers: Object.fromEntries(pairs) }), ...(body.trim() && method !== 'GET' && method !== 'HEAD' && { body }) },
    sql: { database, query },
  }
  const target = targets[kind] ?? {}
  const limits = { timeoutMs: numberOr(timeoutMs), freshForSeconds: numberOr(freshForSeconds) }
  return { ...rest, kind, ...target, expect: lines(expect), ...Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined)) }
}
