// What changed between two versions of a checklist, node by node, in sentences.
import { canonicalJson } from '@/lib/domain/audit/canonical'
import type { FieldNode, ItemNode, SectionNode, Structure } from '@/lib/domain/checklist/structure'

export type NodeChange = {
  what: 'added' | 'removed' | 'changed'
  key: string
  line: number
  title: string
  detail: string
}

type Node = {
  key: string
  line: number
  title: string
  kind: 'section' | 'item'
  facts: Record<string, string>
  fields: FieldNode[]
}

const typeOf = ({ type, unit }: FieldNode): string => (unit ? `${type} in ${unit}` : type)

function limitOf({ threshold, unit }: FieldNode): string | null {
  if (!threshold) return null
  const { comparator, value, upper } = threshold
  const bound = comparator === 'between' ? `from ${value} to ${upper ?? value}` : `${comparator} ${value}`
  return unit ? `${bound} ${unit}` : bound
}

/** What is different about a field: "limit < 300 ms is now < 250 ms". */
function fieldDifference(was: FieldNode, is: FieldNode): string[] {
  const [before, now] = [limitOf(was), limitOf(is)]
  const limit =
    before === now
      ? null
      : before === null
        ? `limit ${now} is new`
        : `limit ${before} is ${now === null ? 'removed' : `now ${now}`}`
  return [
    was.label !== is.label && `is now called “${is.label}”`,
    typeOf(was) !== typeOf(is) && (limit === null || was.type !== is.type) && `${typeOf(was)} is now ${typeOf(is)}`,
    limit,
    was.required !== is.required && (is.required ? 'now required' : 'no longer required'),
    canonicalJson(was.choices ?? null) !== canonicalJson(is.choices ?? null) && 'choices changed',
  ].filter((said) => typeof said === 'string')
}

/** The differences of the fields of a node; which field it is, is said where there are several. */
function fieldsDifference(before: readonly FieldNode[], now: readonly FieldNode[]): string[] {
  const known = new Map(before.map((field) => [field.key, field]))
  const isOne = before.length === 1 && now.length === 1
  const found = now.flatMap((field) => {
    const was = known.get(field.key)
    known.delete(field.key)
    if (!was) return [`new field “${field.label}”`]
    const said = fieldDifference(was, field).join(', ')
    return said === '' ? [] : [isOne ? said : `“${was.label}”: ${said}`]
  })
  return [...found, ...[...known.values()].map(({ label }) => `field “${label}” removed`)]
}

function factsOf(node: SectionNode | ItemNode): Record<string, string> {
  const shared = {
    title: node.title,
    steps: node.steps.map((step) => step.text).join('\n'),
  }
  if ('sections' in node) return { ...shared, kind: node.kind, planned: String(node.plannedSeconds ?? '') }
  return {
    ...shared,
    required: node.required ? 'yes' : 'no',
    claimed: node.claimed ? 'yes' : 'no',
    verification: node.verification,
    probe: canonicalJson(node.probe ?? null),
  }
}

function nodesOf(sections: SectionNode[]): Node[] {
  const found: Node[] = []
  const open: (SectionNode | ItemNode)[] = [...sections]
  for (let node = open.pop(); node; node = open.pop()) {
    found.push({
      key: node.key,
      line: node.line,
      title: node.title,
      kind: 'sections' in node ? 'section' : 'item',
      facts: factsOf(node),
      fields: node.fields,
    })
    if ('sections' in node) open.push(...node.sections)
    open.push(...node.items)
  }
  return found.sort((one, other) => one.line - other.line)
}

function detailOf({ facts: was, fields }: Node, { facts: is, fields: now }: Node): string {
  const short = (text: string) => (text === '' ? 'nothing' : text.length > 80 ? `${text.slice(0, 79)}…` : text)
  const changed = Object.keys({ ...was, ...is })
    .filter((fact) => was[fact] !== is[fact])
    .map((fact) =>
      fact === 'steps' || fact === 'probe'
        ? `another ${fact === 'steps' ? 'procedure' : 'probe'}`
        : `${fact}: ${short(was[fact] ?? '')} → ${short(is[fact] ?? '')}`,
    )
  return [...changed, ...fieldsDifference(fields, now)].join('; ')
}

/** Sections and items that are new, gone or different, and roles that come or go; in the order of the new document, what is gone last. */
export function structureDifference(before: Structure, now: Structure): NodeChange[] {
  const known = new Map(nodesOf(before.sections).map((node) => [node.key, node]))
  const found: NodeChange[] = []
  for (const node of nodesOf(now.sections)) {
    const { key, line, title, kind } = node
    const was = known.get(key)
    known.delete(key)
    if (!was) found.push({ what: 'added', key, line, title, detail: kind })
    else {
      const detail = detailOf(was, node)
      if (detail !== '') found.push({ what: 'changed', key, line, title, detail })
    }
  }
  for (const { key, line, title, kind } of known.values())
    found.push({ what: 'removed', key, line, title, detail: kind })
  const roles = (structure: Structure) => new Set(structure.roles.map((role) => role.role))
  for (const { role, line } of now.roles)
    if (!roles(before).has(role)) found.push({ what: 'added', key: `role ${role}`, line, title: role, detail: 'role' })
  for (const { role, line } of before.roles)
    if (!roles(now).has(role)) found.push({ what: 'removed', key: `role ${role}`, line, title: role, detail: 'role' })
  if (canonicalJson(before.policy ?? null) !== canonicalJson(now.policy ?? null))
    found.push({ what: 'changed', key: 'policy', line: 1, title: 'Policy', detail: 'another policy' })
  return found
}
