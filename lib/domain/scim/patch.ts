// PATCH of SCIM (RFC 7644, 3.5.2) on a resource as JSON, in the shapes that Okta and Entra ID send: with or without a
// path, dotted paths in a value, `Replace` with a capital, "True" as a text, and the members to remove in the value.
// Attributes that are not kept are passed over.
import { z } from 'zod'
import { Refusal } from '@/lib/domain/refusal'
import { attributeName, parseScimFilter, type ScimCondition } from '@/lib/domain/scim/filter'
import { SCIM_LIMITS, type ScimRecord } from '@/lib/domain/scim/protocol'

/** How an attribute is kept: one value, an object of values, or a list of objects. */
export type ScimShape = Readonly<Record<string, 'value' | 'object' | 'list'>>

type Operation = { op: 'add' | 'replace' | 'remove'; path?: string; value?: unknown }
type Target = { name: string; filter: ScimCondition[] | null; part: string | null }

const OperationInput = z.object({
  op: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['add', 'replace', 'remove'])),
  path: z.string().optional(),
  value: z.unknown().optional(),
})
const PatchInput = z.object({ Operations: z.array(z.unknown()).min(1) })

const refuse = (message: string, scimType: 'invalidSyntax' | 'invalidPath' | 'noTarget' | 'invalidValue' | 'tooMany') =>
  new Refusal('invalid', message, { scimType })

/** The operations of a request, refused before the first is read when they are too many. */
export function readOperations(body: unknown): Operation[] {
  const patch = PatchInput.safeParse(body)
  if (!patch.success) throw refuse('A PATCH needs a list `Operations` with at least one operation.', 'invalidSyntax')
  const { Operations } = patch.data
  if (Operations.length > SCIM_LIMITS.patchOperations)
    throw refuse(`A PATCH has at most ${SCIM_LIMITS.patchOperations} operations. Send several.`, 'tooMany')
  return Operations.map((one, at) => {
    const operation = OperationInput.safeParse(one)
    if (!operation.success)
      throw refuse(`Operation ${at + 1} must have an op (add, replace or remove) and may have a path.`, 'invalidSyntax')
    const { op, path, value } = operation.data
    if (op === 'remove' && path === undefined) throw refuse(`Operation ${at + 1} removes without a path.`, 'noTarget')
    return { op, ...(path !== undefined && { path }), ...(value !== undefined && { value }) }
  })
}

/** What a path names; null where it is an attribute that is not kept. */
function targetOf(path: string, shape: ScimShape): Target | null {
  if (path.length > SCIM_LIMITS.pathLength)
    throw refuse(`A path has at most ${SCIM_LIMITS.pathLength} characters.`, 'invalidPath')
  const bare = path.trim().replace(/^urn:ietf:params:scim:schemas:core:2\.0:(user|group):/i, '')
  if (/^urn:/i.test(bare)) return null
  const found = /^([A-Za-z]\w*)(?:\[(.*)\])?(?:\.([A-Za-z$]\w*))?$/.exec(bare)
  if (!found) throw refuse(`The path ${JSON.stringify(path)} could not be read.`, 'invalidPath')
  const [, attribute = '', filter, part] = found
  const name = Object.keys(shape).find((known) => known.toLowerCase() === attributeName(attribute))
  if (name === undefined) return null
  return { name, filter: filter === undefined ? null : parseScimFilter(filter), part: part ?? null }
}

const isRecord = (value: unknown): value is ScimRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): ScimRecord[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
    isRecord(one) ? [one] : typeof one === 'string' ? [{ value: one }] : [],
  )

/** The member of a record whose name is written like this, whatever its capitals. */
function memberOf(record: ScimRecord, name: string): unknown {
  return Object.entries(record).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
}

function matches(record: ScimRecord, filter: readonly ScimCondition[]): boolean {
  return filter.every(({ attribute, value }) => {
    const own = memberOf(record, attribute)
    return typeof own === 'string' && typeof value === 'string'
      ? own.toLowerCase() === value.toLowerCase()
      : own === value
  })
}

/** Entries are the same when their `value` is. */
function merged(entries: ScimRecord[], added: ScimRecord[]): ScimRecord[] {
  const known = new Set(added.map((entry) => entry.value))
  const primary = added.some((entry) => entry.primary === true)
  const rest = entries.filter((entry) => !known.has(entry.value))
  return [...(primary ? rest.map((entry) => ({ ...entry, primary: false })) : rest), ...added]
}

function patchList(entries: ScimRecord[], { op, value }: Operation, { filter, part }: Target): ScimRecord[] {
  if (filter === null) {
    if (part !== null) throw refuse('Say which entry is meant: write a filter in the path.', 'invalidPath')
    if (op === 'add') return merged(entries, listOf(value))
    if (op === 'replace') return listOf(value)
    const gone = new Set(value === undefined ? [] : listOf(value).map((entry) => entry.value))
    return value === undefined ? [] : entries.filter((entry) => !gone.has(entry.value))
  }
  const isMeant = (entry: ScimRecord) => matches(entry, filter)
  if (op === 'remove') return entries.filter((entry) => !isMeant(entry))
  const written: ScimRecord = part === null ? (isRecord(value) ? value : {}) : { [part]: value }
  if (entries.some(isMeant)) return entries.map((entry) => (isMeant(entry) ? { ...entry, ...written } : entry))
  const named = Object.fromEntries(filter.map(({ attribute, value: named }) => [attribute, named]))
  return [...entries, { ...named, ...written }]
}

function patchObject(now: unknown, { op, value }: Operation, { part }: Target): unknown {
  const held = isRecord(now) ? now : {}
  if (part !== null) {
    const rest = Object.fromEntries(Object.entries(held).filter(([key]) => key.toLowerCase() !== part.toLowerCase()))
    return op === 'remove' ? rest : { ...rest, [part]: value }
  }
  if (op === 'remove') return undefined
  return isRecord(value) ? { ...held, ...value } : held
}

function write(record: ScimRecord, operation: Operation, target: Target, shape: ScimShape): ScimRecord {
  const { name } = target
  const now = record[name]
  switch (shape[name]) {
    case 'list':
      return { ...record, [name]: patchList(listOf(now), operation, target) }
    case 'object':
      return { ...record, [name]: patchObject(now, operation, target) }
    default:
      return { ...record, [name]: operation.op === 'remove' ? undefined : operation.value }
  }
}

/** Without a path each member of the value is an attribute, or a path of its own as Entra ID writes it. */
function patchOne(record: ScimRecord, operation: Operation, shape: ScimShape): ScimRecord {
  if (operation.path !== undefined) {
    const target = targetOf(operation.path, shape)
    return target ? write(record, operation, target, shape) : record
  }
  if (!isRecord(operation.value)) throw refuse('Without a path the value must be an object.', 'invalidValue')
  return Object.entries(operation.value).reduce((patched, [path, value]) => {
    const target = path === 'schemas' || path === 'id' || path === 'meta' ? null : targetOf(path, shape)
    return target ? write(patched, { op: operation.op, value }, target, shape) : patched
  }, record)
}

/** The resource after all operations, in their order. */
export function applyPatch(resource: ScimRecord, operations: readonly Operation[], shape: ScimShape): ScimRecord {
  return operations.reduce((record, operation) => patchOne(record, operation, shape), resource)
}
