// What looks like something that counts and was not understood: one question for each kind of it in each section.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import type { QuestionCode } from '@/lib/domain/checklist/findings/codes'
import { counted, finding } from '@/lib/domain/checklist/findings/finding'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { Finding, SectionNode } from '@/lib/domain/checklist/structure'

type Section = Pick<SectionNode, 'key' | 'title'>
export type Answer = { label: string; corrections: Correction[] }
type Question = {
  code: QuestionCode
  key: string
  /** Why it is asked, where that is not clear from its code. */
  reason: string
  lines: number[]
  answers: Answer[]
}

const MOST_ANSWERS = 6
const MOST_ROLES = 8
const MOST_CORRECTED = 500

/** How each question is put for a number of lines. */
const MESSAGES: Readonly<Record<QuestionCode, (lines: number, reason: string) => string>> = {
  'boxes-unread': (lines) => (lines === 1 ? '1 line looks like a box.' : `${lines} lines look like boxes.`),
  'roles-unrecognised': () => 'Asks for signatures; nobody was recognised.',
  'does-not-count': (lines, reason) => `${counted(lines, 'item', 'items')} would not count, because ${reason}.`,
  'decision-unread': () => 'Asks for a decision; its answers were not understood.',
  'criteria-unread': () => 'Names go/no-go criteria; none was understood.',
  'rollback-unread': () => 'Describes a rollback; no step was recognised.',
  'steps-unread': () => 'Describes work; there is nothing to tick.',
  'polarity-unknown': (lines, reason) =>
    lines === 1
      ? `1 bound does not say which of its sides is good. ${reason || 'It is read as an alert.'}`
      : `${lines} bounds do not say which of their sides is good. ${reason || 'They are read as alerts.'}`,
}

/** The lines become items. */
const asItems = (lines: number[]): Answer[] => [
  { label: 'These are items', corrections: [{ lines: lines.slice(0, MOST_CORRECTED), as: 'item' }] },
]

export class Questions {
  private readonly asked = new Map<string, Question>()
  /** Lines of criteria that ask for a signature ("Team sign-off"). */
  readonly signers: { section: Section; line: number }[] = []

  constructor(private readonly words: Vocabulary) {}

  private ask(code: QuestionCode, { key }: Section, lines: number[], answers: Answer[] = [], reason = ''): void {
    const id = `${code}:${key}`
    const known = this.asked.get(id)
    if (!known) {
      this.asked.set(id, { code, key, reason, lines: [...lines], answers: [...answers] })
      return
    }
    known.lines.push(...lines)
    known.answers.push(...answers.filter((answer) => !known.answers.some(({ label }) => label === answer.label)))
  }

  /** Lines that hold something like a box and became prose. */
  boxesUnread(section: Section, lines: number[]): void {
    this.ask('boxes-unread', section, lines, asItems(lines))
  }

  /** Bounds that may be kept or may raise an alarm. */
  polarityUnknown(section: Section, lines: number[]): void {
    this.ask('polarity-unknown', section, lines)
  }

  /** Bounds of items whose good side the text does not say. */
  sideUnclear(section: Section, lines: number[], answers: Answer[]): void {
    this.ask('polarity-unknown', section, lines, answers, 'Nothing is decided by it until you answer.')
  }

  /** A place that asks for signatures, and nobody who signs. `names` are words there that could be roles. */
  rolesUnrecognised(section: Section, lines: number[], names: string[]): void {
    const roles = [...new Set(names.map(plain))].filter((name) => name !== '').slice(0, MOST_ROLES)
    const corrections: Correction[] = roles.map((role) => ({ says: { role: role.slice(0, 120), required: true } }))
    const label = `Signed by ${roles.join(', ')}`.slice(0, 200)
    this.ask('roles-unrecognised', section, lines, roles.length > 0 ? [{ label, corrections }] : [])
  }

  /** Notes a line of a matrix or a list of criteria that asks for a signature. */
  signerInCriterion(text: string, section: Section, line: number): void {
    if (this.words.read(text.slice(0, 200)).has('kind.signoff')) this.signers.push({ section, line })
  }

  /** Boxes that would not count, for a reason that is not a strong one. */
  doesNotCount(section: Section, lines: number[], kind: string): void {
    const answers: Answer[] = [{ label: 'They count', corrections: [{ key: section.key, says: { kind: 'prepare' } }] }]
    const reason = `the section “${section.title.slice(0, 120)}” is read as ${kind}`
    this.ask('does-not-count', section, lines, answers, reason)
  }

  /** A decision whose answers were not understood. */
  decisionUnread(section: Section, lines: number[]): void {
    this.ask('decision-unread', section, lines)
  }

  /** A go/no-go list without a line that was understood. */
  criteriaUnread(section: Section, lines: number[]): void {
    this.ask('criteria-unread', section, lines)
  }

  /** A rollback without a step. */
  rollbackUnread(section: Section, lines: number[]): void {
    this.ask('rollback-unread', section, lines)
  }

  /** A section of work whose steps were not understood. */
  stepsUnread(section: Section, lines: number[]): void {
    this.ask('steps-unread', section, lines, asItems(lines))
  }

  /** The questions in the order in which they were first asked. */
  findings(): Finding[] {
    return [...this.asked.values()].map(({ code, key, reason, lines, answers }) => ({
      ...finding(code, MESSAGES[code](new Set(lines).size, reason), lines),
      key,
      answers: answers.slice(0, MOST_ANSWERS),
    }))
  }
}
