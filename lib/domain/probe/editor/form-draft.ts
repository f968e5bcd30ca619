// A definition as a form holds it: text in every place, and back without losing anything.
import type { CurlRequest } from '@/lib/domain/probe/curl/read-curl'
import { type Control, type FormField, flatFields, formOf } from '@/lib/domain/probe/editor/form'
import { holdsRounded } from '@/lib/domain/probe/expression/json'
import { isKind, KINDS, type ProbeKind } from '@/lib/domain/probe/kinds/index'

/**
 * `values` are texts by the path of their field. `kept` is the definition that the draft was made of: whatever was not touched, and whatever
 * the form has no place for, comes back from it as it was.
 */
export type Draft = {
  kind: ProbeKind
  values: Readonly<Record<string, string>>
  kept: Readonly<Record<string, unknown>>
}

/** What a new probe begins with. */
const NEW = { kind: 'http', method: 'GET', url: '{{BASE_URL}}/', expect: ['status == 200'], timeoutMs: 10_000 }

/** The draft of a definition, or of a new probe when there is none that is known. */
export function draftOf(definition: Readonly<Record<string, unknown>> | undefined): Draft {
  if (definition && isKind(definition.kind))
    return { kind: definition.kind, kept: definition, values: writeFields(definition.kind, definition) }
  return { kind: 'http', kept: {}, values: writeFields('http', NEW) }
}

/** The same draft as another kind: what both have stays, and what the new one has no place for is there again when the kind is; an expectation that nobody wrote yet becomes the new kind's example. */
export function withKind(draft: Draft, kind: ProbeKind): Draft {
  const untouched = ['', NEW.expect.join('\n'), KINDS[draft.kind].example].includes((draft.values.expect ?? '').trim())
  const emptyDraft = writeFields(kind, {})
  const same = Object.keys(emptyDraft).flatMap((path) => {
    const text = [path, ...aliases(path)].map((name) => draft.values[name] ?? '').find((written) => written !== '')
    return text === undefined || isChoiceElsewhere(kind, path, text) ? [] : [[path, text]]
  })
  return {
    ...draft,
    kind,
    values: {
      ...draft.values,
      ...emptyDraft,
      ...Object.fromEntries(same),
      ...(untouched && { expect: KINDS[kind].example }),
    },
  }
}

/** The same field of a kind that has its request in a group, or in none. */
function aliases(path: string): string[] {
  const bare = path.replace(/^request\./, '')
  return bare === path ? [`request.${path}`] : bare === 'timeoutMs' ? [] : [bare]
}

/** The draft with another request in the place of its own: where its kind has none, it becomes one of kind `http`. */
export function withRequest(draft: Draft, { headers, body = '', ...request }: CurlRequest): Draft {
  const nested = formOf(draft.kind).target.find(({ control }) => control.type === 'group')?.path
  const kind = nested === undefined ? 'http' : draft.kind
  const under = nested === undefined ? '' : `${nested}.`
  const start = kind === draft.kind ? draft : withKind(draft, kind)
  const given = {
    method: request.method,
    url: request.url,
    body,
    headers: Object.entries(headers ?? {})
      .map(([name, value]) => pair(name, value, ':'))
      .join('\n'),
  }
  const written = {
    ...given,
    ...(request.followRedirects && { followRedirects: 'true' }),
    ...(request.timeoutMs !== undefined && { timeoutMs: String(request.timeoutMs) }),
  }
  return {
    ...start,
    values: {
      ...start.values,
      ...Object.fromEntries(Object.entries(written).map(([name, value]) => [`${under}${name}`, value])),
    },
  }
}

/** The definition that a draft says; whether it is one is judged elsewhere. */
export function definitionOf({ kind, values, kept }: Draft): Record<string, unknown> {
  const form = formOf(kind)
  const known = new Set(
    isKind(kept.kind) ? [...formOf(kept.kind).target, ...formOf(kept.kind).common].map(({ path }) => path) : [],
  )
  const foreign = Object.entries(kept).filter(([name]) => name !== 'kind' && !known.has(name))
  return { ...Object.fromEntries(foreign), kind, ...readFields([...form.target, ...form.common], values, kept) }
}

function isChoiceElsewhere(kind: ProbeKind, path: string, text: string): boolean {
  const control = flatFields(formOf(kind)).find((field) => field.path === path)?.control
  return control?.type === 'choice' && !control.options.includes(text)
}

function writeFields(kind: ProbeKind, definition: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    flatFields(formOf(kind)).map((field) => [field.path, writeField(field, at(definition, field.path))]),
  )
}

function readFields(
  fields: readonly FormField[],
  values: Draft['values'],
  kept: Draft['kept'],
): Record<string, unknown> {
  const read = fields.map(
    ({ path, ...field }) => [path.split('.').at(-1) ?? path, readField({ path, ...field }, values, kept)] as const,
  )
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

function readField(field: FormField, values: Draft['values'], kept: Draft['kept']): unknown {
  const { control, path } = field
  const before = at(kept, path)
  if (control.type === 'group') {
    const inside = readFields(control.fields, values, kept)
    const known = new Set(control.fields.map((member) => member.path.slice(path.length + 1)))
    const foreign = isRecord(before) ? Object.entries(before).filter(([name]) => !known.has(name)) : []
    return { ...Object.fromEntries(foreign), ...inside }
  }
  const text = values[path] ?? ''
  if (text === writeField(field, before))
    return before === undefined && field.required ? readText(field, text, before) : before
  return readText(field, text, before)
}

function at(definition: Readonly<Record<string, unknown>>, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), definition)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function writeField({ control, fallback }: FormField, value: unknown): string {
  return value === undefined
    ? fallback === undefined
      ? ''
      : writeValue(control, fallback)
    : writeValue(control, value)
}

function writeValue(control: Control, value: unknown): string {
  if (control.type === 'lines' && Array.isArray(value)) return value.map((line) => writeLine(plain(line))).join('\n')
  if (control.type === 'pairs' && isRecord(value))
    return Object.entries(value)
      .map(([name, one]) => writeLine(pair(name, plain(one), control.mark)))
      .join('\n')
  if (control.type === 'json' && typeof value !== 'string') return JSON.stringify(value, null, 2)
  return plain(value)
}

function pair(name: string, value: string, mark: ':' | '='): string {
  return mark === ':' ? `${name}: ${value}` : `${name} = ${value}`
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What goes on in a further line is set in, so that it is still one entry. */
function writeLine(text: string): string {
  return text.replaceAll('\n', '\n  ')
}

/** The entries of a text with one a line: a line that is set in goes on with the one before. */
export function readLines(text: string): { text: string; line: number }[] {
  const entries: { text: string; line: number }[] = []
  for (const [line, row] of text.split('\n').entries()) {
    const last = entries.at(-1)
    if (last && /^ {2}/.test(row)) last.text += `\n${row.slice(2)}`
    else if (row.trim() !== '') entries.push({ text: row, line })
  }
  return entries.map((entry) => ({ ...entry, text: entry.text.trim() }))
}

/** Name and value of a line; a line without the mark is a name without a value. */
export function readPair(line: string, mark: ':' | '='): [name: string, value: string] {
  const found = line.indexOf(mark)
  return found === -1 ? [line.trim(), ''] : [line.slice(0, found).trim(), line.slice(found + 1).trim()]
}

function readText({ control, required }: FormField, text: string, before: unknown): unknown {
  const bare = text.trim()
  switch (control.type) {
    case 'lines': {
      const lines = readLines(text).map((entry) => entry.text)
      return lines.length > 0 || required ? lines : undefined
    }
    case 'pairs': {
      const pairs = readLines(text).map((entry) => readPair(entry.text, control.mark))
      return pairs.length > 0 || required ? Object.fromEntries(pairs) : undefined
    }
    case 'number':
      if (bare === '') return undefined
      return Number.isFinite(Number(bare)) ? Number(bare) : bare
    case 'yes-no':
      return bare === '' ? undefined : bare === 'true'
    case 'json':
      if (bare === '') return undefined
      return typeof before === 'string' || before === undefined ? text : readJson(text)
    default:
      return bare === '' && !required ? undefined : text
  }
}

/** What was JSON stays JSON for as long as it can be read as such, without rounding a number. */
function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return holdsRounded(value) ? text : value
  } catch {
    return text
  }
}
