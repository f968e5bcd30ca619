// What a structure has to show for each key of a case.
import type { Case } from '@/lib/domain/checklist/cases/case'
import { verdictWhenTicked } from '@/lib/domain/checklist/cases/release-of'
import { requiredItems } from '@/lib/domain/checklist/cases/required'
import { itemsOf, nodesByKey } from '@/lib/domain/checklist/nodes'
import { hideSecrets } from '@/lib/domain/checklist/source/secrets'
import type {
  FieldNode,
  ItemNode,
  OfferNode,
  RollbackNode,
  SectionNode,
  StepNode,
  Structure,
  Threshold,
} from '@/lib/domain/checklist/structure'
import { metricState } from '@/lib/domain/release/metric-state'

type Node = SectionNode | ItemNode

const isSection = (node: Node): node is SectionNode => 'sections' in node
const begins = (text: string, start: string): boolean => text.toLowerCase().startsWith(start.toLowerCase())

/** The sections and items of a structure in order. */
export function nodesOf({ sections }: Structure): Node[] {
  return [...nodesByKey(sections).values()]
}

export function fieldsOf(structure: Structure): FieldNode[] {
  return [...structure.fields, ...nodesOf(structure).flatMap(({ fields }) => fields)]
}

function stepsOf(structure: Structure): StepNode[] {
  return nodesOf(structure).flatMap(({ steps }) => steps)
}

/** "number ms < 500". */
function described({ type, unit, threshold }: FieldNode): string {
  return [type, unit, threshold && bound(threshold)].filter(Boolean).join(' ')
}

const bound = ({ comparator, value, upper }: Threshold): string =>
  comparator === 'between' ? `${value} to ${upper}` : `${comparator} ${value}`

/** What each label, title or name that a case speaks of has: under the very text by which it was looked for. */
function lookUp<T, R>(wanted: Record<string, unknown>, all: T[], named: (one: T) => string, what: (one: T) => R) {
  return Object.fromEntries(
    Object.keys(wanted).map((start) => {
      const found = all.find((one) => begins(named(one), start))
      return [start, found === undefined ? 'not there' : what(found)]
    }),
  )
}

function sectionsIn(structure: Structure): SectionNode[] {
  return nodesOf(structure).filter(isSection)
}

/** An instruction and the commands right behind it are one step. */
function grouped(steps: StepNode[]): number {
  return steps.filter(({ kind }, at) => kind === 'instruction' || steps[at - 1]?.kind !== 'instruction').length
}

function stepsIn(section: SectionNode): number {
  const below = section.sections.reduce((sum, child) => sum + stepsIn(child), 0)
  return grouped(section.steps) + itemsOf([{ ...section, sections: [] }]).length + below
}

/** A plan inside of another is counted with that one. */
function rollbackSteps(structure: Structure): number {
  const keys = new Set(structure.rollbacks.map(({ sectionKey }: RollbackNode) => sectionKey))
  const outer = (sections: SectionNode[]): number =>
    sections.reduce((sum, section) => sum + (keys.has(section.key) ? stepsIn(section) : outer(section.sections)), 0)
  return outer(structure.sections)
}

function samples(structure: Structure, values: Record<string, number>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const metric = structure.metrics.find((candidate) => begins(candidate.name, name))
      return [name, metric ? metricState(value, metric.target ?? null, metric.alert ?? null) : 'not there']
    }),
  )
}

/** What a sample must come to: a target that is missed breaches where the metric has no alert threshold. */
function isBreach(structure: Structure, name: string, state: string): boolean {
  const metric = structure.metrics.find((candidate) => begins(candidate.name, name))
  return state === 'breached' || (state === 'warn' && metric?.alert === undefined)
}

const runs = ({ definition, needs }: OfferNode): string[] => [
  ...Object.values(needs.commands ?? {}).map((words) => words.join(' ')),
  JSON.stringify(definition),
]

function labelsOf(structure: Structure): string[] {
  return [
    structure.title,
    ...nodesOf(structure).flatMap(({ title, key }) => [title, key]),
    ...fieldsOf(structure).map(({ label }) => label),
    ...structure.roles.map(({ role }) => role),
  ]
}

const codes = ({ findings }: Structure): string[] => findings.map(({ code }) => code)
const expectations = ({ offers }: Structure): string[] =>
  offers.map(({ definition }) => JSON.stringify(definition.expect ?? []))

type Observe = {
  [K in keyof Required<Omit<Case, 'text'>>]: (structure: Structure, wanted: Required<Case>[K], text: string) => unknown
}

/** For each key: what is there, in the form in which the case says what must be. */
export const OBSERVED: Observe = {
  items: ({ sections }) => itemsOf(sections).length,
  titles: ({ sections }) => itemsOf(sections).map(({ title }) => title),
  required: (structure) => requiredItems(structure).length,
  claimed: ({ sections }) => itemsOf(sections).filter(({ claimed }) => claimed).length,
  roles: ({ roles }) => roles.map(({ role }) => role),
  optionalRoles: ({ roles }) => roles.filter(({ required }) => !required).map(({ role }) => role),
  choices: (structure) => fieldsOf(structure).filter(({ type }) => type === 'choice' || type === 'boolean').length,
  meanings: (structure, wanted) =>
    lookUp(
      wanted,
      fieldsOf(structure).filter(({ choices }) => choices),
      ({ label }) => label,
      ({ choices = [] }) => Object.fromEntries(choices.map(({ value, meaning }) => [value, meaning ?? null])),
    ),
  criteria: ({ criteria }) => criteria.length,
  metrics: ({ metrics }) => metrics.length,
  rollbacks: ({ rollbacks }) => rollbacks.length,
  rollbackSteps,
  budgetSeconds: ({ rollbacks }) => rollbacks[0]?.budgetSeconds ?? null,
  triggers: ({ rollbacks }) => rollbacks.flatMap(({ triggers }) => triggers).length,
  kinds: (structure, wanted) =>
    lookUp(
      wanted,
      sectionsIn(structure),
      ({ title }) => title,
      ({ kind }) => kind,
    ),
  planned: (structure, wanted) =>
    lookUp(
      wanted,
      sectionsIn(structure),
      ({ title }) => title,
      ({ plannedSeconds }) => plannedSeconds ?? null,
    ),
  windows: (structure, wanted) =>
    lookUp(
      wanted,
      sectionsIn(structure),
      ({ title }) => title,
      ({ window }) => (window ? [window.fromSeconds ?? null, window.toSeconds ?? null] : null),
    ),
  checkIns: ({ sections }) => itemsOf(sections).flatMap(({ window }) => window?.fromSeconds ?? window?.toSeconds ?? []),
  every: ({ sections }, wanted) =>
    lookUp(
      wanted,
      itemsOf(sections),
      ({ title }) => title,
      ({ everySeconds }) => everySeconds ?? null,
    ),
  healthy: (structure, wanted) =>
    Object.fromEntries(
      Object.entries(samples(structure, wanted)).map(([name, state]) => [name, state === 'ok' ? wanted[name] : state]),
    ),
  breached: (structure, wanted) =>
    Object.fromEntries(
      Object.entries(samples(structure, wanted)).map(([name, state]) => [
        name,
        isBreach(structure, name, state) ? wanted[name] : state,
      ]),
    ),
  units: (structure, wanted) => {
    const units = [...fieldsOf(structure), ...structure.metrics].map(({ unit }) => unit)
    return wanted.filter((unit) => units.includes(unit))
  },
  bounds: (structure) =>
    fieldsOf(structure).filter(({ threshold }) => threshold).length +
    structure.metrics.filter(({ target, alert }) => target ?? alert).length,
  fields: (structure, wanted) => lookUp(wanted, fieldsOf(structure), ({ label }) => label, described),
  fieldCount: (structure) => fieldsOf(structure).length,
  holds: (structure) => verdictWhenTicked(structure) !== 'go',
  offers: ({ offers }) => offers.length,
  offersWith: (structure, wanted) =>
    wanted.filter((part) =>
      expectations(structure).some((expect) => expect.includes(JSON.stringify(part).slice(1, -1))),
    ),
  noOfferWith: (structure, wanted) =>
    wanted.filter((part) => expectations(structure).every((expect) => !expect.includes(JSON.stringify(part)))),
  noOfferCommand: ({ offers }, wanted) =>
    wanted.filter((command) => offers.flatMap(runs).every((run) => !run.includes(command))),
  noOfferRuns: ({ offers }, wanted) =>
    wanted.filter((command) => offers.flatMap(runs).every((run) => run.trim() !== command)),
  offersLeave: ({ offers }) => offers.every(({ leaves }) => leaves.length > 0),
  changes: (structure, wanted) =>
    Object.fromEntries(
      Object.keys(wanted).map((part) => {
        const step = stepsOf(structure).find(({ kind, text }) => kind === 'command' && text.includes(part))
        return [part, step ? step.changes : 'not there']
      }),
    ),
  commands: (structure) => stepsOf(structure).filter(({ kind }) => kind === 'command').length,
  textsWithout: (structure, wanted) =>
    wanted.filter((part) => labelsOf(structure).every((text) => !text.includes(part))),
  contacts: ({ contacts }) => contacts.length,
  secrets: (_, _wanted, text) => hideSecrets(text).found.length,
  facts: (structure, wanted) => {
    const facts = [...structure.facts, ...itemsOf(structure.sections).flatMap(({ facts: own }) => own ?? [])]
    return wanted.filter((label) => facts.some((fact) => begins(fact.label, label)))
  },
  title: ({ title }) => title,
  findings: (structure, wanted) => wanted.filter((code) => codes(structure).includes(code)),
  findingsWithout: (structure, wanted) => wanted.filter((code) => !codes(structure).includes(code)),
  questions: ({ findings }) =>
    findings
      .filter(({ severity }) => severity === 'question')
      .map(({ code }) => code)
      .sort(),
}
