// What a document becomes, in the short form of the pages that document it. Every key is one that `becomes` blocks may name.
import { walk } from '@/lib/domain/checklist/nodes'
import { notCountedIn } from '@/lib/domain/checklist/not-counted'
import type {
  FieldNode,
  Finding,
  ItemNode,
  MetricNode,
  OfferNode,
  RoleNode,
  RollbackNode,
  SectionNode,
  StepNode,
  Structure,
  Threshold,
  Window,
} from '@/lib/domain/checklist/structure'

type Node = SectionNode | ItemNode
type Part = (structure: Structure) => unknown

const isSection = (node: Node): node is SectionNode => 'sections' in node
const sectionsOf = ({ sections }: Structure): SectionNode[] => walk(sections).filter(isSection)

/** The entries that say something. */
function filled(entries: Record<string, unknown>): Record<string, unknown> {
  const isEmpty = (value: unknown) =>
    value === undefined || value === false || (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => !isEmpty(value)))
}

const bound = ({ comparator, value, upper }: Threshold): string =>
  comparator === 'between' ? `between ${value} and ${upper}` : `${comparator} ${value}`

const spanOf = (window: Window | undefined) =>
  window && filled({ fromSeconds: window.fromSeconds, toSeconds: window.toSeconds, everySeconds: window.everySeconds })

const pairs = (facts: readonly { label: string; value: string }[]) =>
  Object.fromEntries(facts.map(({ label, value }) => [label, value]))

function conditionOf(
  { condition }: Pick<Node, 'condition'>,
  labels: Map<string, string>,
): Record<string, unknown> | undefined {
  return condition && { [labels.get(condition.fieldKey) ?? condition.fieldKey]: condition.values }
}

function itemOf(item: ItemNode, labels: Map<string, string>): unknown {
  const more = {
    ...(!item.required && { required: false }),
    ...filled({
      claimed: item.claimed,
      applicability: item.applicability,
      condition: conditionOf(item, labels),
      everySeconds: item.everySeconds,
      window: spanOf(item.window),
      facts: item.facts && pairs(item.facts),
      ...(item.verification !== 'manual-or-probe' && { verification: item.verification }),
      probe: item.probe?.kind,
      items: item.items.map((below) => itemOf(below, labels)),
    }),
  }
  return Object.keys(more).length === 0 ? item.title : { title: item.title, ...more }
}

function fieldText({ type, unit, threshold, choices, expected, required }: FieldNode): string {
  const answers = choices?.map(({ value, meaning }) => (meaning ? `${value} = ${meaning}` : value)).join(' | ')
  const kind = answers === undefined ? type : `${type} (${answers})`
  return [kind, unit, threshold && bound(threshold), expected && `expected ${expected}`, required && 'required']
    .filter(Boolean)
    .join(', ')
}

function labelsOf(structure: Structure): Map<string, string> {
  return new Map(fieldsOf(structure).map(({ key, label }) => [key, label]))
}

function fieldsOf({ fields, sections }: Structure): FieldNode[] {
  return [...fields, ...walk(sections).flatMap((node) => node.fields)]
}

/** Fields by their label; where several have one label, by their item or section and the label. */
function namedFields({ fields, sections }: Structure): { name: string; field: FieldNode }[] {
  const own = fields.map((field) => ({ owner: 'Release', field }))
  const all = [...own, ...walk(sections).flatMap((node) => node.fields.map((field) => ({ owner: node.title, field })))]
  return all.map(({ owner, field }) => {
    const isShared = all.filter((other) => other.field.label === field.label).length > 1
    return { name: isShared ? `${owner} › ${field.label}` : field.label, field }
  })
}

function roleOf(node: RoleNode, labels: Map<string, string>): unknown {
  const { role, required, independent, applicability } = node
  if (required && independent && applicability === undefined) return role
  return {
    role,
    ...(!required && { required: false }),
    ...(!independent && { independent: false }),
    ...filled({ applicability, condition: conditionOf(node, labels) }),
  }
}

function metricText({ unit, target, alert, intervalSeconds }: MetricNode): string {
  return [
    unit,
    target && `target ${bound(target)}`,
    alert && `alert ${bound(alert)}`,
    intervalSeconds && `every ${intervalSeconds} s`,
  ]
    .filter(Boolean)
    .join(', ')
}

function stepOf({ kind, text, changes, expected }: StepNode): Record<string, unknown> {
  const name = kind === 'instruction' ? 'instruction' : changes ? 'changes' : 'reads'
  return { [name]: text.trim(), ...filled({ expected: expected?.trim() }) }
}

const byLine = (one: { line: number }, other: { line: number }): number => one.line - other.line

function rollbackOf({ title, triggers, budgetSeconds, sectionKey }: RollbackNode, structure: Structure): unknown {
  const section = sectionsOf(structure).find(({ key }) => key === sectionKey)
  const nodes = section ? walk([section]) : []
  const steps = nodes.flatMap((node) => [
    ...node.steps,
    ...(isSection(node) ? [] : [{ line: node.line, text: node.title }]),
  ])
  return { title, ...filled({ triggers, budgetSeconds, steps: steps.sort(byLine).map(({ text }) => text.trim()) }) }
}

function questionOf({ code, key, lines, answers }: Finding): unknown {
  return { code, ...(key && { section: key }), lines, ...filled({ answers: answers?.map(({ label }) => label) }) }
}

function offerOf({ definition, asserts, leaves }: OfferNode): unknown {
  return { probe: definition.kind, ...filled({ asserts, leaves }) }
}

function linesByCode(findings: readonly Finding[]): Record<string, number[]> {
  const found: Record<string, number[]> = {}
  for (const { code, lines } of findings) found[code] = [...(found[code] ?? []), ...lines]
  return found
}

function bySection(structure: Structure, what: (section: SectionNode) => unknown): Record<string, unknown> {
  return filled(Object.fromEntries(sectionsOf(structure).map((section) => [section.title, what(section)])))
}

function applicabilityOf(section: SectionNode, labels: Map<string, string>): unknown {
  const condition = conditionOf(section, labels)
  return section.applicability && condition ? { text: section.applicability, condition } : section.applicability
}

/** What every example is compared by, whether its block names it or not. */
const ALWAYS: Record<string, Part> = {
  items: (structure) => {
    const labels = labelsOf(structure)
    return sectionsOf(structure).flatMap(({ items }) => items.map((item) => itemOf(item, labels)))
  },
  fields: (structure) => Object.fromEntries(namedFields(structure).map(({ name, field }) => [name, fieldText(field)])),
  roles: (structure) => structure.roles.map((role) => roleOf(role, labelsOf(structure))),
  criteria: ({ criteria }) => criteria.map(({ mode, text }) => ({ [mode]: text })),
  metrics: ({ metrics }) => Object.fromEntries(metrics.map((metric) => [metric.name, metricText(metric)])),
  rollbacks: (structure) => structure.rollbacks.map((plan) => rollbackOf(plan, structure)),
  contacts: ({ contacts }) =>
    contacts.map(({ role, name, channels }) => ({ role, ...filled({ name }), channels: pairs(channels) })),
  escalations: ({ escalations }) =>
    escalations.map(({ severity, text, withinSeconds }) => ({ [severity]: text, ...filled({ withinSeconds }) })),
  soak: ({ soak }) =>
    soak ? [{ requiredSeconds: soak.requiredSeconds, ...(soak.restartsOnBreach && { restartsOnBreach: true }) }] : [],
  questions: ({ findings }) => findings.filter(({ severity }) => severity === 'question').map(questionOf),
}

/** What an example is compared by where its block names it. */
const NAMED: Record<string, Part> = {
  title: ({ title }) => title,
  format: ({ format }) => format,
  languages: ({ languages }) => languages,
  kinds: (structure) => bySection(structure, ({ kind }) => kind),
  planned: (structure) => bySection(structure, ({ plannedSeconds }) => plannedSeconds),
  windows: (structure) => bySection(structure, ({ window }) => spanOf(window)),
  applies: (structure) => bySection(structure, (section) => applicabilityOf(section, labelsOf(structure))),
  notCounted: (structure) => pairsOf(notCountedIn(structure).sections.map(({ title, reason }) => [title, reason])),
  prose: ({ sections }) => walk(sections).flatMap((node) => node.prose.map(({ text }) => text)),
  steps: ({ sections }) => walk(sections).flatMap((node) => node.steps.map(stepOf)),
  facts: ({ facts }) => pairs(facts),
  phases: ({ phases }) => pairsOf(phases.map(({ title, plannedSeconds }) => [title, plannedSeconds ?? null])),
  troubles: ({ troubles }) => troubles.map(({ title, symptoms, solutions }) => ({ title, symptoms, solutions })),
  variables: ({ variables }) =>
    pairsOf(variables.map(({ name, value, secret }) => [name, secret ? 'secret' : (value ?? null)])),
  prerequisites: ({ prerequisites }) => prerequisites.map(({ text }) => text),
  offers: ({ offers }) => offers.map(offerOf),
  policy: ({ policy }) => policy ?? null,
  findings: ({ findings }) => linesByCode(findings.filter(({ severity }) => severity !== 'question')),
}

const pairsOf = (entries: (readonly [string, unknown])[]): Record<string, unknown> => Object.fromEntries(entries)

/** An example without a key of `ALWAYS` has none of it: an empty list or mapping, as the part gives one. */
function nothing(value: unknown): unknown {
  return Array.isArray(value) ? [] : {}
}

/** What a `becomes` block asks for and what the structure has, side by side: equal where the page says what is so. */
export function compareBecomes(structure: Structure, becomes: Record<string, unknown>) {
  const unknown = Object.keys(becomes).filter((key) => !Object.hasOwn(ALWAYS, key) && !Object.hasOwn(NAMED, key))
  const wanted: Record<string, unknown> = { ...Object.fromEntries(unknown.map((key) => [key, 'a key of this form'])) }
  const found: Record<string, unknown> = { ...Object.fromEntries(unknown.map((key) => [key, 'no such key'])) }
  for (const [key, part] of Object.entries({ ...ALWAYS, ...NAMED })) {
    const isNamed = Object.hasOwn(becomes, key)
    if (!isNamed && !Object.hasOwn(ALWAYS, key)) continue
    const value = part(structure)
    found[key] = value
    wanted[key] = isNamed ? becomes[key] : nothing(value)
  }
  return { wanted, found }
}
