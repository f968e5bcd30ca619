// A kind's definition as a form: which fields there are, what each is called, and how it is filled in. Read from the kind's own schema.
import { z } from 'zod'
import { KINDS, type ProbeKind } from '@/lib/domain/probe/kinds/index'
import { COMMON } from '@/lib/domain/probe/kinds/kind'

/** What of the environment a field names, so that its names can be offered. */
const NAMES = ['hosts', 'databases', 'commands', 'params'] as const
export type Names = (typeof NAMES)[number]

export type Control =
  | { type: 'text' }
  | { type: 'long' }
  /** A number; with `orText` also a placeholder that holds one. */
  | { type: 'number'; orText: boolean }
  | { type: 'choice'; options: string[] }
  | { type: 'yes-no' }
  /** Texts, one a line. */
  | { type: 'lines' }
  /** Names with values, one pair a line; `mark` stands between them. */
  | { type: 'pairs'; mark: ':' | '=' }
  /** Text as it is, or JSON. */
  | { type: 'json' }
  | { type: 'group'; fields: FormField[] }

export type FormField = {
  /** Where it stands in a definition: `url`, `request.url`. */
  path: string
  label: string
  help: string
  required: boolean
  control: Control
  unit?: 'milliseconds' | 'seconds'
  /** What holds when it is left out. */
  fallback?: unknown
  names?: Names
  /** An expression over what the kind yields. */
  expression: boolean
  /** Seldom needed: out of the way until it says something. */
  rare: boolean
}

/** The fields that only this kind has, and those of the envelope that all kinds share. */
export type Form = { target: FormField[]; common: FormField[] }

const EXPRESSIONS = new Set(['expect', 'warn', 'capture'])

type Node = z.core.JSONSchema.JSONSchema

const made = new Map<ProbeKind, Form>()

/** The form of a kind. */
export function formOf(kind: ProbeKind): Form {
  const known = made.get(kind)
  if (known) return known
  const fields = fieldsOf(z.toJSONSchema(KINDS[kind].definition, { io: 'input', unrepresentable: 'any' }), '')
  const form = {
    target: fields.filter(({ path }) => !Object.hasOwn(COMMON, path)),
    common: fields.filter(({ path }) => Object.hasOwn(COMMON, path)),
  }
  made.set(kind, form)
  return form
}

/** All fields that hold a value of their own: those of groups in the place of the group. */
export function flatFields({ target, common }: Form): FormField[] {
  return [...target, ...common].flatMap((field) => (field.control.type === 'group' ? field.control.fields : [field]))
}

function fieldsOf(schema: Node, under: string): FormField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, node]) => {
    if (typeof node === 'boolean' || node.const !== undefined) return []
    return [fieldOf(name, `${under}${name}`, node, schema.required?.includes(name) ?? false)]
  })
}

function fieldOf(name: string, path: string, node: Node, required: boolean): FormField {
  const unit = /Ms$/.test(name) ? 'milliseconds' : /Seconds$/.test(name) ? 'seconds' : undefined
  const names = NAMES.find((known) => known === node['x-names'])
  return {
    ...{
      path,
      label: node.title ?? sentence(name),
      help: node.description ?? '',
      required,
      control: controlOf(node, path),
      expression: EXPRESSIONS.has(path),
      rare: node['x-rare'] === true,
    },
    ...(unit && { unit }),
    ...(node.default !== undefined && { fallback: node.default }),
    ...(names && { names }),
  }
}

/** `followRedirects` → "Follow redirects"; a unit at its end is said elsewhere. */
function sentence(name: string): string {
  const words = name.replace(/(?:Ms|Seconds)$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function controlOf(node: Node, path: string): Control {
  if (node.enum) return { type: 'choice', options: node.enum.map(String) }
  if (node.anyOf) return unionOf(node.anyOf)
  if (node.type === 'string') return node['x-control'] === 'long' ? { type: 'long' } : { type: 'text' }
  if (node.type === 'integer' || node.type === 'number') return { type: 'number', orText: false }
  if (node.type === 'boolean') return { type: 'yes-no' }
  if (node.type === 'array' && isText(node.items)) return { type: 'lines' }
  if (node.type === 'object' && node.properties) return { type: 'group', fields: fieldsOf(node, `${path}.`) }
  if (node.type === 'object' && node.additionalProperties)
    return { type: 'pairs', mark: EXPRESSIONS.has(path) ? '=' : ':' }
  return { type: 'json' }
}

function unionOf(members: readonly (Node | boolean)[]): Control {
  const types = members.map((member) => (typeof member === 'boolean' ? undefined : member.type))
  return types.every((type) => type === 'string' || type === 'integer' || type === 'number')
    ? { type: 'number', orText: true }
    : { type: 'json' }
}

function isText(items: Node['items']): boolean {
  return typeof items === 'object' && 'type' in items && items.type === 'string'
}
