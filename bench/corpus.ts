// How well checklists are read that others wrote: each NAME.md of the folders against NAME.truth.json, what a person
// found in it. `node --import tsx bench/corpus.ts FOLDER…`; with VERBOSE=1 what differs in each.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fieldsOf, nodesOf } from '@/lib/domain/checklist/cases/observed'
import { verdictWhenTicked } from '@/lib/domain/checklist/cases/release-of'
import { requiredItems } from '@/lib/domain/checklist/cases/required'
import { itemsOf } from '@/lib/domain/checklist/nodes'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { hideSecrets } from '@/lib/domain/checklist/source/secrets'
import type { FieldNode, Structure } from '@/lib/domain/checklist/structure'

const Truth = z.object({
  /** Things to do or show true, wherever they are. */
  items: z.int(),
  /** Those that a release waits for. */
  required: z.int(),
  roles: z.array(z.string()),
  /** Labels, or headings above, of what the document asks to be decided. */
  decisions: z.array(z.string()),
  /** Blanks to fill in; those of a signature are none. */
  fields: z.int(),
  bounds: z.int(),
  criteria: z.int(),
  rollbackPlans: z.int(),
  metrics: z.int(),
  /** Beginnings of headings below which nothing may count. */
  notCounting: z.array(z.string()),
  /** Why passing all items may not lead to GO; null where it may. */
  mustHold: z.string().nullable(),
  /** Other answers that are as good: counts, and whole lists of roles. */
  also: z
    .object({
      items: z.array(z.int()).optional(),
      required: z.array(z.int()).optional(),
      roles: z.array(z.array(z.string())).optional(),
    })
    .optional(),
  notes: z.string().optional(),
})
type Truth = z.infer<typeof Truth>

/** Points of one document: ten in all. A wrong GO leaves at most 3, a required role that nobody has at most 6. */
const WEIGHTS = { items: 2.5, required: 1, roles: 2, decisions: 1, fields: 0.5, parts: 1, verdict: 1.5, questions: 0.5 }
type Part = keyof typeof WEIGHTS
const PARTS: Part[] = ['items', 'required', 'roles', 'decisions', 'fields', 'parts', 'verdict', 'questions']
const MOST_WITH_WRONG_GO = 3
const MOST_WITH_FALSE_ROLE = 6
/** More questions than this are more than a person answers at one go. */
const FEW_QUESTIONS = 3

type Score = {
  name: string
  points: number
  shares: Record<Part, number>
  counts: string
  wrongGo: boolean
  falseRoles: string[]
  missedRoles: string[]
  questions: number
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const same = (one: string, other: string): boolean => plain(one) === plain(other)

/** Precision and recall by count, as one figure: 1 where as many were found as there are. */
function share(found: number, there: number): number {
  return found === there ? 1 : (2 * Math.min(found, there)) / (found + there)
}

function shareOfRoles(found: string[], there: string[]): number {
  const hits = there.filter((role) => found.some((other) => same(role, other))).length
  return found.length + there.length === 0 ? 1 : (2 * hits) / (found.length + there.length)
}

/** The best of several right answers. */
function best<T>(answers: T[], share: (answer: T) => number): number {
  return Math.max(...answers.map(share))
}

/** A decision is found where a choice is called so, or stands in a section that is. */
function hasDecision(structure: Structure, label: string): boolean {
  const chooses = ({ type, choices }: FieldNode) =>
    type === 'boolean' || (type === 'choice' && (choices?.length ?? 0) > 1)
  const named = (text: string) => plain(text).includes(plain(label))
  return (
    fieldsOf(structure).some((field) => chooses(field) && named(field.label)) ||
    nodesOf(structure).some((node) => named(node.title) && node.fields.some(chooses))
  )
}

function bounds(structure: Structure): number {
  return (
    fieldsOf(structure).filter(({ threshold }) => threshold).length +
    structure.metrics.filter(({ target, alert }) => target ?? alert).length
  )
}

/** Required items below a heading that must not count. */
function countedInVain(structure: Structure, titles: string[]): number {
  const sections = nodesOf(structure).filter((node) => 'sections' in node)
  const apart = sections.filter(({ title }) => titles.some((start) => plain(title).includes(plain(start))))
  const required = new Set(requiredItems(structure).map(({ key }) => key))
  return itemsOf(apart).filter(({ key }) => required.has(key)).length
}

function score(name: string, text: string, truth: Truth): Score {
  const structure = parseChecklist(hideSecrets(text).text)
  const items = itemsOf(structure.sections).length
  const required = requiredItems(structure).length
  const roles = structure.roles.map(({ role }) => role)
  const needed = structure.roles.filter((role) => role.required).map(({ role }) => role)
  const answers = [truth.roles, ...(truth.also?.roles ?? [])]
  const falseRoles = needed.filter((role) => !answers.flat().some((other) => same(role, other)))
  const missesNone = answers.some((there) => shareOfRoles(roles, there) === 1)
  const missedRoles = missesNone ? [] : truth.roles.filter((role) => !roles.some((other) => same(role, other)))
  const questions = structure.findings.filter(({ severity }) => severity === 'question').length
  const word = verdictWhenTicked(structure)
  const wrongGo = truth.mustHold !== null && word === 'go'
  const inVain = countedInVain(structure, truth.notCounting)
  const decided = truth.decisions.filter((label) => hasDecision(structure, label)).length
  const parts = [
    share(bounds(structure), truth.bounds),
    share(structure.criteria.length, truth.criteria),
    share(structure.rollbacks.length, truth.rollbackPlans),
    share(structure.metrics.length, truth.metrics),
  ]
  const shares: Record<Part, number> = {
    items: best([truth.items, ...(truth.also?.items ?? [])], (there) => share(items, there)),
    required: Math.max(
      0,
      best([truth.required, ...(truth.also?.required ?? [])], (there) => share(required, there)) -
        inVain / Math.max(1, required),
    ),
    roles: best(answers, (there) => shareOfRoles(roles, there)),
    decisions: truth.decisions.length === 0 ? 1 : decided / truth.decisions.length,
    fields: share(fieldsOf(structure).length, truth.fields),
    parts: parts.reduce((sum, part) => sum + part, 0) / parts.length,
    verdict: wrongGo ? 0 : truth.mustHold === null && word !== 'go' ? 0.5 : 1,
    questions: questions <= FEW_QUESTIONS ? 1 : 0,
  }
  const sum = PARTS.reduce((total, part) => total + WEIGHTS[part] * shares[part], 0)
  const most = wrongGo ? MOST_WITH_WRONG_GO : falseRoles.length > 0 ? MOST_WITH_FALSE_ROLE : 10
  const counts = [
    `items ${items}/${truth.items}`,
    `required ${required}/${truth.required}`,
    `fields ${fieldsOf(structure).length}/${truth.fields}`,
    `decisions ${decided}/${truth.decisions.length}`,
    `bounds ${bounds(structure)}/${truth.bounds}`,
    `criteria ${structure.criteria.length}/${truth.criteria}`,
    `plans ${structure.rollbacks.length}/${truth.rollbackPlans}`,
    ...(inVain > 0 ? [`${inVain} count in vain`] : []),
  ].join(', ')
  return { name, points: Math.min(sum, most), shares, counts, wrongGo, falseRoles, missedRoles, questions }
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

function report(folder: string): void {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.truth.json'))
    .map((name) => name.replace(/\.truth\.json$/, ''))
  const scores = names.map((name) =>
    score(
      name,
      readFileSync(join(folder, `${name}.md`), 'utf8'),
      Truth.parse(JSON.parse(readFileSync(join(folder, `${name}.truth.json`), 'utf8'))),
    ),
  )
  console.log(`${folder}: ${scores.length} documents`)
  for (const one of [...scores].sort((a, b) => a.points - b.points)) {
    const marks = [
      ...(one.wrongGo ? ['WRONG GO'] : []),
      ...(one.falseRoles.length > 0 ? [`nobody is: ${one.falseRoles.join('; ')}`] : []),
      ...(one.missedRoles.length > 0 ? [`missed: ${one.missedRoles.join('; ')}`] : []),
      ...(one.questions > 0 ? [`${one.questions} questions`] : []),
    ]
    console.log(`  ${one.points.toFixed(1).padStart(4)}  ${one.name.padEnd(30)} ${marks.join(', ')}`)
    if (process.env.VERBOSE) console.log(`        ${one.counts}`)
  }
  const part = (name: Part) => `${name} ${mean(scores.map(({ shares }) => shares[name])).toFixed(2)}`
  console.log(`  mean ${mean(scores.map(({ points }) => points)).toFixed(2)} of 10; ${PARTS.map(part).join(', ')}`)
  const requested = scores.map(({ questions }) => questions)
  console.log(`  wrong GO ${scores.filter(({ wrongGo }) => wrongGo).length}`)
  console.log(
    `  with a required role that nobody has ${scores.filter(({ falseRoles }) => falseRoles.length > 0).length}`,
  )
  console.log(`  questions: median ${median(requested)}, most ${Math.max(0, ...requested)}`)
}

const folders = process.argv.slice(2)
if (folders.length === 0) throw new Error('name the folders that hold NAME.md and NAME.truth.json')
const weights = PARTS.map((part) => `${part} ${WEIGHTS[part]}`).join(', ')
console.log(
  `Points: ${weights}. At most ${MOST_WITH_WRONG_GO} with a wrong GO, ${MOST_WITH_FALSE_ROLE} with a false role.`,
)
for (const folder of folders) report(folder)
