// What may not change when a checklist is spelled in another way: a structure as rows of text, without lines and prose.
import type { FieldNode, ItemNode, SectionNode, StepNode, Structure, Threshold } from '@/lib/domain/checklist/structure'

/** Dashes, quotes, spaces and emphasis of the author stay in titles: they are one spelling here. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?:[\u200b-\u200d\u2060\ufeff]|\ufe0f)/g, '')
    .replace(/✔|:white_check_mark:/g, '✅')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\*\*|__|\\(?=_)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const bound = (threshold: Threshold | undefined): string =>
  threshold ? `${threshold.comparator} ${threshold.value} ${threshold.upper ?? ''}` : '-'

const window = ({ window: seen }: Pick<SectionNode | ItemNode, 'window'>): string =>
  seen ? `${seen.fromSeconds ?? ''}..${seen.toSeconds ?? ''} every ${seen.everySeconds ?? '-'}` : '-'

function field({ label, type, unit, choices = [], threshold, required }: FieldNode): string {
  const values = choices.map(({ value, meaning }) => `${value}=${meaning ?? '?'}`).join('|')
  return `field ${label}: ${type} ${unit ?? '-'} ${bound(threshold)} ${required} ${values}`
}

const step = ({ kind, text, changes }: StepNode): string =>
  `step ${kind} ${changes}: ${text.replace(/_{2,}|\.{4,}/g, '____')}`

/** A title that became a label or a condition, with the number of its heading. */
const NUMBERED_TITLE = /^(field |section .* |item .*manual-or-probe )\d+\. (?=\p{L})/u

/** `names`: keys and titles are part of it, and the findings that come of them. */
type Options = { names: boolean }

function item(node: ItemNode, depth: number, options: Options): string[] {
  const { title, key, required, claimed, verification, applicability, everySeconds, condition } = node
  const named = options.names ? `${key} "${title}"` : ''
  const timing = `${everySeconds ?? '-'} ${window(node)} ${condition ? 'conditional' : ''}`
  const facts = (node.facts ?? []).map(({ label, value }) => `fact ${label}: ${value}`)
  return [
    `item ${depth} ${named} ${required} ${claimed} ${verification} ${applicability ?? '-'} ${timing}`,
    ...facts,
    ...node.fields.map(field),
    ...node.steps.map(step),
    ...(node.offer ? [`offer ${String(node.offer.kind)}`] : []),
    ...node.items.flatMap((child) => item(child, depth + 1, options)),
  ]
}

function section(node: SectionNode, options: Options): string[] {
  const { key, title, kind, plannedSeconds, applicability, condition } = node
  const named = options.names ? `${key} "${title}"` : ''
  const timing = `${plannedSeconds ?? '-'} ${window(node)}`
  return [
    `section ${named} ${kind} ${timing} ${applicability ?? '-'} ${condition ? 'conditional' : ''}`,
    ...node.fields.map(field),
    ...node.steps.map(step),
    ...node.items.flatMap((child) => item(child, 0, options)),
    ...node.sections.flatMap((child) => section(child, options)),
  ]
}

/** The rows of a structure. Two spellings of one checklist have the same. */
export function rowsOf(structure: Structure, options: Options): string[] {
  const { title, facts, fields, sections, roles, metrics, criteria, rollbacks, soak } = structure
  return [
    ...(options.names ? [`title ${title}`] : []),
    ...facts.map(({ label, value }) => `fact ${label}: ${value}`),
    ...fields.map(field),
    ...sections.flatMap((node) => section(node, options)),
    ...roles.map(({ role, required, independent }) => `role ${role} ${required} ${independent}`),
    ...metrics.map(({ name, unit, target, alert }) => `metric ${name} ${unit ?? '-'} ${bound(target)} ${bound(alert)}`),
    ...criteria.map(({ mode, text, itemKey }) => `criterion ${mode} ${text} ${itemKey ? 'item' : ''}`),
    ...rollbacks.map(({ triggers, budgetSeconds }) => `rollback ${budgetSeconds ?? '-'} ${triggers.join(' + ')}`),
    `soak ${soak?.requiredSeconds ?? '-'}`,
    ...structure.contacts.map(
      ({ role, channels }) => `contact ${role} ${channels.map(({ value }) => value).join(' ')}`,
    ),
    ...structure.offers.map(({ definition }) => `offer ${String(definition.kind)}`),
    ...(options.names ? structure.findings.map(({ code, severity }) => `finding ${severity} ${code}`).sort() : []),
  ].map((row) => plain(options.names ? row : row.replace(NUMBERED_TITLE, '$1')))
}

/** The first row that differs, as a person can read it; null where all are the same. */
export function firstDifference(wanted: string[], found: string[]): string | null {
  const at = wanted.findIndex((row, index) => row !== found[index])
  if (at === -1) return found.length > wanted.length ? `more: ${found[wanted.length]}` : null
  return `${wanted[at]} → ${found[at] ?? 'nothing'} (${wanted.length} rows, ${found.length} rows)`
}
