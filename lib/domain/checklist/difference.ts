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

type Node = { key: string; line: number; title: string; kind: 'section' | 'item'; facts: Record<string, string> }

const fieldSays = ({ label, type, unit, required, threshold }: FieldNode): string =>
  `${label} (${[type, unit, threshold && `${threshold.comparator} ${threshold.value}${threshold.upper === undefined ? '' : ` to ${threshold.upper}`}`, required && 'required'].filter(Boolean).join(', ')})`

function factsOf(node: SectionNode | ItemNode): Record<string, string> {
  const shared = {
    title: node.title,
    blanks: node.fields.map(fieldSays).join('; '),
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
    })
    if ('sections' in node) open.push(...node.sections)
    open.push(...node.items)
  }
  return found.sort((one, other) => one.line - other.line)
}

function detailOf(was: Record<string, string>, is: Record<string, string>): string {
  const short = (text: string) => (text === '' ? 'nothing' : text.length > 80 ? `${text.slice(0, 79)}…` : text)
  return Object.keys({ ...was, ...is })
    .filter((fact) => was[fact] !== is[fact])
    .map((fact) =>
      fact === 'steps' || fact === 'probe'
        ? `another ${fact === 'steps' ? 'procedure' : 'probe'}`
        : `${fact}: ${short(was[fact] ?? '')} → ${short(is[fact] ?? '')}`,
    )
    .join('; ')
}

/** Sections and items that are new, gone or different, and roles that come or go; in the order of the new document, what is gone last. */
export function structureDifference(before: Structure, now: Structure): NodeChange[] {
  const known = new Map(nodesOf(before.sections).map((node) => [node.key, node]))
  const found: NodeChange[] = []
  for (const { key, line, title, kind, facts } of nodesOf(now.sections)) {
    const was = known.get(key)
    known.delete(key)
    if (!was) found.push({ what: 'added', key, line, title, detail: kind })
    else {
      const detail = detailOf(was.facts, facts)
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
