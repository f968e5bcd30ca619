// A probe as a form holds it: text in every field, and back. What a field cannot show is kept as it is.
import { type FormField, formOf } from '@/lib/domain/probe/form'
import { KINDS, type ProbeKind } from '@/lib/domain/probe/kinds/index'

/**
 * `values` by the path of the field; `texts` are the paths whose text stays a text although it could be read as JSON. `rest` holds what no field can
 * show: it comes back unchanged.
 */
export type Draft = { kind: ProbeKind; values: Record<string, string>; texts: string[]; rest: Record<string, unknown> }

export const isKind = (kind: unknown): kind is ProbeKind => typeof kind === 'string' && Object.hasOwn(KINDS, kind)

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isOneLine = (value: unknown): value is string => typeof value === 'string' && value === value.trim() && value !== '' && !/[\r\n]/.test(value)
const NAME = /^[^:=\s]+$/

/** The text of a value, or undefined when the field cannot hold it and give it back. */
function printValue({ control, either }: FormField, value: unknown): string | undefined {
  switch (control) {
    case 'lines':
      return Array.isArray(value) && value.length > 0 && value.every(isOneLine) ? value.join('\n') : undefined
    case 'pairs': {
      if (!isRecord(value)) return undefined
      const pairs = Object.entries(value)
      const fits = pairs.every(([name, text]) => NAME.test(name) && (text === '' || isOneLine(text)))
      return fits && pairs.length > 0 ? pairs.map(([name, text]) => `${name}: ${String(text)}`.trimEnd()).join('\n') : undefined
    }
    case 'number':
      return typeof value === 'number' ? String(value) : undefined
    case 'switch':
      return typeof value === 'boolean' ? String(value) : undefined
    case 'json':
      return typeof value !== 'string' ? JSON.stringify(value, null, 2) : value.trim() === '' ? undefined : value
    default:
      if (either && typeof value === 'number') return String(value)
      return typeof value === 'string' && value.trim() !== '' && !(either && isNumber(value)) ? value : undefined
  }
}

const isNumber = (text: string) => /^-?\d+(?:\.\d+)?$/.test(text.trim())

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) !== 'undefined'
  } catch {
    return false
  }
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** What a field says; undefined when it is left empty. The server judges it. */
function readValue({ control, either, required }: FormField, text: string, asText: boolean): unknown {
  if (text.trim() === '') return required && control !== 'number' ? (control === 'lines' ? [] : '') : undefined
  switch (control) {
    case 'lines':
      return lines(text)
    case 'pairs':
      return Object.fromEntries(lines(text).map((line) => readPair(line)))
    case 'number':
      return isNumber(text) ? Number(text) : text
    case 'switch':
      return text === 'true'
    case 'json':
      return !asText && isJson(text) ? JSON.parse(text) : text
    default:
      return either && isNumber(text) ? Number(text) : text
  }
}

function readPair(line: string): [string, string] {
  const [, name = line, value = ''] = /^([^:=\s]+)\s*[:=]\s*(.*)$/.exec(line) ?? []
  return [name, value]
}

const at = (definition: Record<string, unknown>, path: string): unknown => path.split('.').reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), definition)

/** Whether nothing stands at the path or on the way to it. */
function isFree(definition: Record<string, unknown>, path: string): boolean {
  const parent = path.includes('.') ? at(definition, path.slice(0, path.lastIndexOf('.'))) : definition
  return at(definition, path) === undefined && (parent === undefined || isRecord(parent))
}

function put(definition: Record<string, unknown>, path: string, value: unknown): void {
  const [first = '', ...others] = path.split('.')
  if (others.length === 0) {
    definition[first] = value
    return
  }
  const inner = definition[first]
  const next = isRecord(inner) ? inner : {}
  definition[first] = next
  put(next, others.join('.'), value)
}

function take(definition: Record<string, unknown>, path: string): void {
  const [first = '', ...others] = path.split('.')
  const inner = definition[first]
  if (others.length === 0) delete definition[first]
  else if (isRecord(inner)) {
    take(inner, others.join('.'))
    if (Object.keys(inner).length === 0) delete definition[first]
  }
}

/** The form of a new probe: its first expectation is the example of its kind. */
export function emptyDraft(kind: ProbeKind): Draft {
  return { kind, values: { expect: kind === 'http' ? 'status == 200' : KINDS[kind].example, ...(kind === 'http' && { url: '{{BASE_URL}}/' }) }, texts: [], rest: {} }
}

/** The form's contents for a definition. */
export function draftOf(definition: Record<string, unknown>): Draft {
  const kind = isKind(definition.kind) ? definition.kind : 'http'
  const values: Record<string, string> = {}
  const texts: string[] = []
  const rest = structuredClone(definition)
  delete rest.kind
  for (const field of formOf(kind)) {
    const value = at(definition, field.path)
    const text = value === undefined ? undefined : printValue(field, value)
    if (text === undefined) continue
    values[field.path] = text
    if (field.control === 'json' && typeof value === 'string') texts.push(field.path)
    take(rest, field.path)
  }
  return { kind, values, texts, rest }
}

/** The definition that a form says. */
export function definitionOf({ kind, values, texts, rest }: Draft): Record<string, unknown> {
  const definition: Record<string, unknown> = { ...structuredClone(rest), kind }
  for (const field of formOf(kind)) {
    const value = readValue(field, values[field.path] ?? '', texts.includes(field.path))
    if (value !== undefined && (values[field.path]?.trim() || isFree(definition, field.path))) put(definition, field.path, value)
  }
  return definition
}

/** The same probe as another kind: what both have stays. */
export function asKind(draft: Draft, kind: ProbeKind): Draft {
  const kept = new Set(formOf(kind).map(({ path }) => path))
  const values = Object.fromEntries(Object.entries(draft.values).filter(([path]) => kept.has(path) && path !== 'expect'))
  return { kind, values: { ...emptyDraft(kind).values, ...values }, texts: draft.texts, rest: {} }
}
