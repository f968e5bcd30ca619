// PATCH of SCIM (RFC 7644, 3.5.2) on a resource as JSON, in the shapes that Okta and Entra ID send: with or without a
// path, dotted paths in a value, `Replace` with a capital, "True" as a text, and the members to remove in the value.
// Attributes that are not kept are passed over.
import { z } from 'zod'
import { Refusal } from '@/lib/domain/refusal'
import { attributeName, parseScimFilter, type ScimCondition } from '@/lib/domain/scim/filter'
import { SCIM_LIMITS, type ScimRecord } from '@/lib/domain/scim/protocol'

/** How an attribute is kept: one value, an object of values, or a list of objects. */
export type ScimShape = Readonly<Record<string, 'value' | 'object' | 'list'>>

type Operation = { op: 'add' | 'replace' | 'remove'; path: string; value?: unknown }
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

const isRecord = (value: unknown): value is ScimRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Each member of a value without a path is an attribute, or a path of its own as Entra ID writes it. */
function membersOf(op: Operation['op'], value: unknown): Operation[] {
  if (!isRecord(value)) throw refuse('Without a path the value must be an object.', 'invalidValue')
  return Object.keys(value)
    .filter((path) => path !== 'schemas' && path !== 'id' && path !== 'meta')
    .map((path) => ({ op, path, value: value[path] }))
}

const assertFew = (operations: number): void => {
  if (operations > SCIM_LIMITS.patchOperations)
    throw refuse(`A PATCH has at most ${SCIM_LIMITS.patchOperations} operations. Send several.`, 'tooMany')
}

/** The operations of a request, each with a path. Refused before the first is applied when they are too many. */
export function readOperations(body: unknown): Operation[] {
  const patch = PatchInput.safeParse(body)
  if (!patch.success) throw refuse('A PATCH needs a list `Operations` with at least one operation.', 'invalidSyntax')
  const { Operations } = patch.data
  assertFew(Operations.length)
  const operations = Operations.flatMap((one, at) => {
    const operation = OperationInput.safeParse(one)
    if (!operation.success)
      throw refuse(`Operation ${at + 1} must have an op (add, replace or remove) and may have a path.`, 'invalidSyntax')
    const { op, path, value } = operation.data
    if (path !== undefined) return [{ op, path, ...(value !== undefined && { value }) }]
    if (op === 'remove') throw refuse(`Operation ${at + 1} removes without a path.`, 'noTarget')
    return membersOf(op, value)
  })
  assertFew(operations.length)
  return operations
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
  const known = part === undefined ? null : PART_NAMES.get(part.toLowerCase())
  if (name === undefined || known === undefined) return null
  return { name, filter: filter === undefined ? null : parseScimFilter(filter), part: known }
}

/** Attributes of entries and of names, of which no more are copied than are known. */
const PARTS = ['value', 'type', 'primary', 'display', '$ref', 'formatted', 'givenName', 'familyName']
const PART_NAMES = new Map(PARTS.map((part) => [part.toLowerCase(), part]))

/** The known parts of a record, under the names that the standard gives them. */
function partsOf(record: ScimRecord): ScimRecord {
  const parts: ScimRecord = {}
  for (const key of Object.keys(record)) {
    const part = PART_NAMES.get(key.toLowerCase())
    if (part !== undefined) parts[part] = record[part] ?? record[key]
  }
  return parts
}

const listOf = (value: unknown): ScimRecord[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
    isRecord(one) ? [partsOf(one)] : typeof one === 'string' ? [{ value: one }] : [],
  )

function matches(record: ScimRecord, filter: readonly ScimCondition[]): boolean {
  return filter.every(({ attribute, value }) => {
    const own = record[PART_NAMES.get(attribute) ?? attribute]
    return typeof own === 'string' && typeof value === 'string'
      ? own === value || own.toLowerCase() === value.toLowerCase()
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
  const written: ScimRecord = part === null ? (isRecord(value) ? partsOf(value) : {}) : { [part]: value }
  if (entries.some(isMeant)) return entries.map((entry) => (isMeant(entry) ? { ...entry, ...written } : entry))
  const named = Object.fromEntries(filter.map(({ attribute, value: named }) => [attribute, named]))
  return [...entries, { ...partsOf(named), ...written }]
}

function patchObject(now: unknown, { op, value }: Operation, { part }: Target): unknown {
  const held = isRecord(now) ? now : {}
  if (part !== null) return { ...held, [part]: op === 'remove' ? undefined : value }
  if (op === 'remove') return undefined
  return isRecord(value) ? { ...held, ...partsOf(value) } : held
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 1)

/** The resource after all operations, in their order. Refused before the one with which it takes too long. */
export function applyPatch(resource: ScimRecord, operations: readonly Operation[], shape: ScimShape): ScimRecord {
  const patched = { ...resource }
  const lists = new Map<string, ScimRecord[]>()
  let comparisons = 0
  for (const operation of operations) {
    const target = targetOf(operation.path, shape)
    if (!target) continue
    const { name, filter } = target
    if (shape[name] === 'list') {
      const entries = lists.get(name) ?? listOf(patched[name])
      comparisons += (entries.length + lengthOf(operation.value)) * Math.max(1, filter?.length ?? 0)
      if (comparisons > SCIM_LIMITS.patchComparisons)
        throw refuse('The operations of this PATCH compare too many members. Send several.', 'tooMany')
      lists.set(name, patchList(entries, operation, target))
    } else if (shape[name] === 'object') patched[name] = patchObject(patched[name], operation, target)
    else patched[name] = operation.op === 'remove' ? undefined : operation.value
  }
  return { ...patched, ...Object.fromEntries(lists) }
}
