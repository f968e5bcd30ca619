// The questions that only the whole document raises: signatures that nobody gives, boxes in prose, sections of work without anything to do.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import { askForSides } from '@/lib/domain/checklist/findings/criteria/unclear-bounds'
import type { Questions } from '@/lib/domain/checklist/findings/questions'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { walk } from '@/lib/domain/checklist/nodes'
import { isNounPhrase, isRoleName } from '@/lib/domain/checklist/roles/names'
import { labelled } from '@/lib/domain/checklist/roles/roles'
import type { Tree } from '@/lib/domain/checklist/sections/tree'
import type { FieldNode, Prose, SectionNode } from '@/lib/domain/checklist/structure'
import type { SectionKind } from '@/lib/domain/enums'

export type Read = { tree: Tree; questions: Questions }

/** Something like a box that is no box: a glyph, or brackets at the beginning of a line. */
const BOX_LIKE =
  /^\W{0,6}(?:\[\s{0,3}[xX✓✔√.?_-]{0,3}\s{0,3}\](?![(:[])|[|</(]\s{0,2}_?\s{0,2}[|>/)]\s|\([xX✓✔√]\)\s|[☐☑☒□▢◻⬜❏❐❑❒🔲🔳])/u
/** More boxes than this are no answers of one decision. */
const MOST_ANSWERS = 6
/** The name of a role in a sentence has no more words. */
const MOST_OF_NAME = 4
/** A heading of more words says something of the work. */
const WORDS_OF_WORK = 3
const SET_ASIDE: ReadonlySet<SectionKind> = new Set<SectionKind>(['rollback', 'reference'])

function sectionsOf(sections: readonly SectionNode[]): SectionNode[] {
  return walk([...sections]).filter((node): node is SectionNode => 'sections' in node)
}

const linesOf = ({ line, endLine }: Prose): number[] => Array.from({ length: endLine - line + 1 }, (_, at) => line + at)

/** Prose lines that still hold something like a box. */
function boxesInProse({ tree, questions }: Read, lines: readonly string[]): void {
  for (const node of walk(tree.structure.sections)) {
    const said = node.prose.filter(({ text }) => !text.startsWith('<!--'))
    const found = said.flatMap(linesOf).filter((line) => BOX_LIKE.test((lines[line - 1] ?? '').slice(0, 200)))
    if (found.length > 0) questions.boxesUnread('sections' in node ? node : sectionOf(tree, node.key), found)
  }
}

function sectionOf(tree: Tree, itemKey: string): SectionNode {
  const owner = sectionsOf(tree.structure.sections).findLast((section) => itemKey.startsWith(`${section.key}/`))
  return owner ?? tree.section(1)
}

/** Sections that ask for signatures in which, and below and above which, nobody was found. */
function unsigned({ tree, questions }: Read, lines: readonly string[]): void {
  const { words, structure } = tree
  const isSigned = (section: SectionNode): boolean => tree.signed.has(section) || section.sections.some(isSigned)
  const visit = (section: SectionNode): void => {
    const asks = section.kind === 'signoff' && words.read(section.title.slice(0, 300)).has('kind.signoff')
    if (!asks) {
      for (const below of section.sections) visit(below)
      return
    }
    if (isSigned(section) || (structure.roles.length > 0 && !holdsFields(section))) return
    questions.rolesUnrecognised(section, [section.line], candidates(section, lines, words))
  }
  for (const section of structure.sections) visit(section)
  if (structure.roles.length > 0) return
  for (const { section, line } of questions.signers) questions.rolesUnrecognised(section, [line], [])
}

/** Places for a signature in a document in which nobody signs: "Signed: ____". */
function signaturePlaces({ tree, questions }: Read): void {
  const { words, structure } = tree
  if (structure.roles.length > 0) return
  const signs = ({ type, label }: FieldNode): boolean =>
    type === 'text' && words.read(label.slice(0, 200)).whole('sign.signature', 'sign.approved-by')
  const ask = (section: Pick<SectionNode, 'key' | 'title'>, fields: readonly FieldNode[]): void => {
    const lines = fields.filter(signs).map(({ line }) => line)
    if (lines.length > 0) questions.rolesUnrecognised(section, lines, [])
  }
  ask({ key: '', title: '' }, structure.fields)
  for (const section of sectionsOf(structure.sections)) {
    ask(section, section.fields)
    // "Reviewer: ____" on an item names who did it; a signature below the last step is one all the same.
    const onItems = walk([{ ...section, sections: [], fields: [] }]).flatMap(({ fields }) => fields)
    ask(
      section,
      onItems.filter(({ label }) => words.read(label.slice(0, 200)).whole('sign.signature')),
    )
  }
}

/** Whether a section holds places to write in: something of it was meant for somebody. */
function holdsFields(section: SectionNode): boolean {
  return section.fields.length > 0 || section.sections.some(holdsFields)
}

/** Words of a section that could be roles. */
function candidates(section: SectionNode, lines: readonly string[], words: Vocabulary): string[] {
  return section.prose
    .flatMap(linesOf)
    .map((line) => (lines[line - 1] ?? '').replace(/^\s*(?:[-*+•]|\d{1,3}[.)])\s+/, ''))
    .flatMap((text) => {
      const label = labelled(text)?.label ?? text
      return isNounPhrase(label, words) ? [label] : roleInSentence(text, words)
    })
    .slice(0, 8)
}

/** "It must be approved by the Release Manager": the longest name of a role in a sentence. */
function roleInSentence(text: string, words: Vocabulary): string[] {
  const said = plain(text.slice(0, 300)).split(/\s+/)
  for (let length = MOST_OF_NAME; length > 1; length--)
    for (let from = 0; from + length <= said.length; from++) {
      const name = said.slice(from, from + length).join(' ')
      if (/^\p{Lu}/u.test(name) && isRoleName(name, words)) return [name]
    }
  return []
}

/** Boxes below a heading about going back or a reference that do not read as a plan: they may be meant to count. */
function setAside({ tree, questions }: Read): void {
  for (const section of sectionsOf(tree.structure.sections)) {
    if (!SET_ASIDE.has(section.kind) || section.applicability !== undefined) continue
    const ready = section.items.filter(({ title }) => tree.words.read(title.slice(0, 300)).has('readiness'))
    if (ready.length > 0 && section.steps.length === 0 && !validates(section, tree.words))
      questions.doesNotCount(
        section,
        ready.map((item) => item.line),
        section.kind,
      )
  }
}

const validates = ({ title }: SectionNode, words: Vocabulary): boolean =>
  words.read(title.slice(0, 300)).has('rollback.validation', 'kind.verify')

/** A heading that asks for a decision, with boxes below it that are no choice: ticking them all decides nothing. */
function undecided({ tree, questions }: Read): void {
  const choices = (section: SectionNode): boolean =>
    section.fields.some((field) => field.choices) || section.sections.some(choices)
  const boxes = (section: SectionNode): number[] => [
    ...section.items.filter((item) => item.fields.every((field) => !field.choices)).map((item) => item.line),
    ...section.sections.flatMap(boxes),
  ]
  for (const section of sectionsOf(tree.structure.sections)) {
    if (!tree.words.read(section.title.slice(0, 300)).whole('label.decision') || choices(section)) continue
    const lines = boxes(section)
    if (lines.length > 1 && lines.length <= MOST_ANSWERS) questions.decisionUnread(section, lines)
  }
}

/**
 * The lines of a section that a heading opened and that holds sentences and nothing else; none where anything of it was
 * understood.
 */
function proseAlone({ lineProse }: Tree, section: SectionNode, lines: readonly string[], end: number): number[] {
  const said = section.prose.filter(({ text }) => !text.startsWith('<!--')).flatMap(linesOf)
  const says = (line: number) => (lines[line - 1] ?? '').trim()
  // Our own comment stands there once the question was answered.
  const isProse = (line: number) =>
    lineProse[line - 1] === true || says(line) === '' || says(line).startsWith('<!-- countersign:')
  if (said[0] === section.line || section.sections.length > 0) return []
  for (let line = section.line + 1; line < end; line++) if (!isProse(line)) return []
  return said
}

/** "Deployment", "Database migration". "Features of this release" and "Deployment strategy" only speak of work. */
function namesWork(title: string, reading: Reading): boolean {
  if (reading.has('kind.explanation')) return false
  const isShort = title.trim().split(/\s+/).length <= WORDS_OF_WORK
  return reading.whole('kind.deploy') || (isShort && reading.ends('kind.deploy'))
}

/** Sections of work and go/no-go lists that end with sentences alone: what they ask for would be left out. */
function unread({ tree, questions }: Read, lines: readonly string[]): void {
  const sections = sectionsOf(tree.structure.sections)
  for (const [at, section] of sections.entries()) {
    const reading = tree.words.read(section.title.slice(0, 300))
    const isWork = section.kind === 'deploy' && namesWork(section.title, reading)
    const isGate = section.kind === 'gate' && reading.has('kind.gate') && !reading.whole('label.decision')
    if ((!isWork && !isGate) || section.applicability !== undefined) continue
    const said = proseAlone(tree, section, lines, sections[at + 1]?.line ?? lines.length + 1)
    if (said.length === 0) continue
    if (isWork) questions.stepsUnread(section, said)
    else questions.criteriaUnread(section, said)
  }
}

/** Asks what the document leaves open; `empty` are sections about going back without a step. */
export function askQuestions(read: Read, lines: readonly string[], empty: readonly SectionNode[]): void {
  boxesInProse(read, lines)
  unsigned(read, lines)
  signaturePlaces(read)
  setAside(read)
  undecided(read)
  unread(read, lines)
  askForSides(read.tree, read.questions, lines)
  for (const section of empty) {
    const said = section.prose.flatMap(linesOf)
    if (said.length > 1) read.questions.rollbackUnread(section, [section.line, ...said])
  }
}
