// A change of the policy form, written into the YAML text beside it: only what changed is touched, so comments and order of the author stay.
import { isAlias, isMap, isScalar, isSeq, Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml'
import type { PolicyDraft } from '@/lib/domain/policy/change'
import { type PolicyDocument, parsePolicyText } from '@/lib/domain/policy/read-policy'

type Changes = { was: unknown; is: unknown }
type Members = Record<string, unknown>

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The document of a text that can be changed in place: a mapping or nothing yet, without syntax errors and references. */
function editable(text: string): PolicyDocument | null {
  const document = parsePolicyText(text)
  if (!document || document.errors.length > 0) return null
  if (document.contents !== null && !isMap(document.contents)) return null
  let hasReference = false
  visit(document, (_key, node) => {
    hasReference ||= isAlias(node)
  })
  return hasReference ? null : document
}

/** Whether `editPolicyText` can write into this text. */
export function isEditable(text: string): boolean {
  return editable(text) !== null
}

function roleOf(value: unknown): string | null {
  return isMembers(value) && typeof value.role === 'string' ? value.role : null
}

/** Where the entry of a list stands in the text: a role by its name, since the text may leave some out; others by their position, where it has all. */
function placeOf({ items }: YAMLSeq, entry: unknown, at: number | null): number {
  const role = roleOf(entry)
  if (role !== null) return items.findIndex((item) => isMap(item) && item.get('role') === role)
  return at ?? items.findIndex((item) => isScalar(item) && item.value === entry)
}

/** The entry that a list needs for what it did not have: a role that the text leaves out says only what changed. */
function newEntry({ was, is }: Changes): unknown {
  if (roleOf(was) === null || !isMembers(was) || !isMembers(is)) return is
  return Object.fromEntries(Object.entries(is).filter(([key, value]) => key === 'role' || !same(was[key], value)))
}

function editList(document: PolicyDocument, list: YAMLSeq, was: unknown[], is: unknown[]): void {
  if (list.items.length === 0) list.flow = false
  const isInOrder = list.items.length === was.length
  let head = 0
  while (head < was.length && head < is.length && same(was[head], is[head])) head += 1
  let tail = 0
  while (tail < Math.min(was.length, is.length) - head && same(was.at(-1 - tail), is.at(-1 - tail))) tail += 1
  const before = was.slice(head, was.length - tail)
  const after = is.slice(head, is.length - tail)
  const places = before.map((entry, at) => placeOf(list, entry, isInOrder ? head + at : null))
  const gone: number[] = []
  for (const [at, entry] of before.entries()) {
    const place = places[at] ?? -1
    if (at >= after.length) gone.push(place)
    else if (place === -1) list.add(document.createNode(newEntry({ was: entry, is: after[at] })))
    else list.items[place] = edited(document, list.items[place], { was: entry, is: after[at] })
  }
  for (const place of gone.filter((found) => found !== -1).sort((one, other) => other - one)) list.delete(place)
  const added = after.slice(before.length).map((entry) => document.createNode(entry))
  list.items.splice(isInOrder ? head + before.length : list.items.length, 0, ...added)
}

function editMembers(document: PolicyDocument, map: YAMLMap, was: Members, is: Members): void {
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (same(was[key], is[key])) continue
    if (is[key] === undefined) map.delete(key)
    else map.set(key, edited(document, map.get(key, true), { was: was[key], is: is[key] }))
  }
}

/** The node with the change in it, or another in its place where it cannot hold the change. */
function edited(document: PolicyDocument, node: unknown, { was, is }: Changes): unknown {
  if (isMap(node) && isMembers(was) && isMembers(is)) {
    editMembers(document, node, was, is)
    return node
  }
  if (isSeq(node) && Array.isArray(was) && Array.isArray(is)) {
    const aligned = node.items.length === was.length || !was.some((entry) => isMembers(entry) && roleOf(entry) === null)
    if (!aligned) return document.createNode(is)
    editList(document, node, was, is)
    return node
  }
  const next = document.createNode(is)
  if (!isScalar(node) || !(next instanceof Scalar)) return next
  next.comment = node.comment
  next.commentBefore = node.commentBefore
  next.spaceBefore = node.spaceBefore
  // An empty text needs its quotes, and what is written in its place may not.
  if (typeof node.value === 'string' && node.value !== '' && typeof next.value === 'string' && node.type)
    next.type = node.type
  return next
}

/**
 * The text with a change of the form in it. `was` is what the form showed, which is what the text says as far as it can be read. Null where the text
 * cannot be changed in place (`isEditable`).
 */
export function editPolicyText(text: string, was: PolicyDraft, change: Partial<PolicyDraft>): string | null {
  const document = editable(text)
  if (!document) return null
  const is = { ...was, ...change }
  if (same(was, is)) return text
  if (document.contents === null) document.contents = document.createNode({})
  if (isMap(document.contents)) editMembers(document, document.contents, was, is)
  return document.toString({ lineWidth: 0 })
}
