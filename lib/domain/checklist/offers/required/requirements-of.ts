// Everything that the document asks for at an item or a section, so that an offer can say what it leaves.

import { readScript, type ScriptCommand, type Session } from '@/lib/domain/checklist/offers/commands/script'
import {
  boundInWords,
  partsOfTitle,
  type Requirement,
  requirementOf,
} from '@/lib/domain/checklist/offers/required/requirement'
import type { Speech } from '@/lib/domain/checklist/offers/required/said'
import type { FieldNode, ItemNode, SectionNode, StepNode } from '@/lib/domain/checklist/structure'

/** A command of a place, with the demands that stand beside it. */
export type AskedCommand = {
  step: StepNode
  script: ScriptCommand
  requirements: Requirement[]
  fields: FieldNode[]
  /** What is expected of it, as written. */
  expected: string
  comment: Requirement[]
}

export type Asked = {
  title: Requirement[]
  commands: AskedCommand[]
  /** Demands of fields and lines that stand beside no command. */
  readonly loose: Requirement[]
  session: Session
}

type Read = { commands: AskedCommand[]; session: Session }

/** Whether a field asks for more than what its item is about: a bound, an answer of its own, a text to be read. */
function requirementOfField(field: FieldNode, speech: Speech): Requirement | null {
  const bound = boundInWords(field)
  const words = bound ?? field.expected ?? wordsOfChoice(field, speech)
  if (words === null) return null
  return {
    ...requirementOf(words, 'field', speech),
    said: speech.of(bound === null ? words : (field.threshold?.text ?? words)),
    field,
  }
}

/** "Result: ✅ / ❌" only asks for the outcome; "Migration 0037 present?" and "✅ none / ❌ present" ask for something. */
function wordsOfChoice({ label, choices, type }: FieldNode, speech: Speech): string | null {
  if (!choices && type !== 'boolean') return null
  const good = choices?.find(({ meaning }) => meaning === 'pass')?.value ?? ''
  const reading = speech.vocabulary.read(label)
  const outcome = reading.whole('label.status', 'label.actual', 'result.pass', 'state.done', 'label.evidence')
  if (/^(?:yes|ok|true|pass|passed|)$/i.test(good)) return outcome || label === '' ? null : label
  return outcome ? good : `${label}: ${good}`
}

/** Fields that belong to a step: those on its lines and those below it, up to the next command. */
function fieldsOf(step: StepNode, steps: StepNode[], fields: FieldNode[]): FieldNode[] {
  const next = steps.find((other) => other.kind === 'command' && other.line > step.endLine)
  const last = !steps.some((other) => other.kind === 'command' && other.line < step.line)
  return fields.filter(({ line }) => (line >= step.line || last) && (next === undefined || line < next.line))
}

/** Of the fields of a step with several commands, those between a command and the next; those outside of the step belong to all. */
function near(fields: FieldNode[], step: StepNode, at: number, lines: number[]): FieldNode[] {
  const from = lines[at] ?? 0
  const next = lines.find((line) => line > from) ?? Number.POSITIVE_INFINITY
  return fields.filter(({ line }) => line < step.line || line > step.endLine || (line >= from && line < next))
}

/** Whether a demand and a field ask for the same number: they have the same bound, or the field's was read from the demand's words. */
function sameBound({ text, said }: Requirement, { threshold }: FieldNode): boolean {
  if (threshold === undefined) return false
  if (said.bound === null) return text.length > 3 && /\d/.test(text) && (threshold.text?.includes(text) ?? false)
  return said.bound.threshold.value === threshold.value && said.bound.threshold.comparator === threshold.comparator
}

/** Rows that the step's own comments do not have: they stand in the text below. */
function rowsBelow({ expected }: StepNode, commands: ScriptCommand[]): string[] {
  const known = new Set(commands.flatMap((script) => script.expected.map(({ text }) => text.trim())))
  return (expected ?? '')
    .split('\n')
    .map((row) => row.trim())
    .filter(
      (row) =>
        row !== '' &&
        !row.endsWith(':') &&
        !known.has(row) &&
        ![...known].some((text) => text.includes(row) || row.includes(text)),
    )
}

/** The command that a text below a block is about: the last that reads something, which is the last of all where none does. */
const READS_NOTHING = /^(?:cd|export|echo|sleep|source|set|ssh)$/

function lastReading(commands: ScriptCommand[]): number {
  const at = commands.findLastIndex(
    ({ command }) => command.words.length > 0 && !READS_NOTHING.test(command.words[0] ?? ''),
  )
  return at === -1 ? commands.length - 1 : at
}

/** A title without the commands that stand in it: they are steps. */
function withoutCommands({ title, steps, line }: ItemNode | SectionNode): string {
  return steps
    .filter((step) => step.kind === 'command' && step.line === line && step.text.length > 2)
    .reduce((text, step) => text.replace(step.text, ' '), title)
}

/** "Step 3", and "A." in front of a title. */
const COUNTS_ONLY = /^\p{L}{1,20}\s+\d{1,3}$/u
const LETTERED = /^[A-Z][.)]\s+(?=\S)/

/** A part that only says "verify" or "check" asks for nothing of its own. */
function partsOf(text: string, speech: Speech): Requirement[] {
  const parts = partsOfTitle(text)
    .filter(
      (part, _at, all) =>
        all.length === 1 || !COUNTS_ONLY.test(part) || !speech.vocabulary.read(part).has('enumerator'),
    )
    .map((part) => requirementOf(part.replace(LETTERED, ''), 'title', speech))
  const own = parts.filter(({ said }) => said.words.some(({ topics }) => !topics.includes('filler')))
  return own.length > 0 ? own : parts
}

export class Asking {
  constructor(private readonly speech: Speech) {}

  /** A line takes the field that asks for the same number; a bound without words takes those of its field. */
  private joined(rows: Requirement[], fields: FieldNode[]): Requirement[] {
    return rows.map((row) => {
      const field = fields.find((candidate) => sameBound(row, candidate))
      const words = field && /^[<>≤≥=]/.test(row.text) ? (boundInWords(field) ?? row.text) : row.text
      return field ? { ...row, text: words, field } : row
    })
  }

  private beside(script: ScriptCommand, below: string[], fields: FieldNode[], title: Requirement[]): Requirement[][] {
    const rows = [
      ...script.expected.map(({ text, literal }) => requirementOf(text, 'expected', this.speech, literal)),
      ...below.map((text) => requirementOf(text, 'expected', this.speech)),
    ].filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    const comment = script.comment === null ? [] : partsOf(script.comment, this.speech)
    const said = [...rows, ...comment, ...title]
    const others = fields.filter((field) => !said.some((requirement) => sameBound(requirement, field)))
    const requirements = [
      ...this.joined(rows, fields),
      ...others.flatMap((field) => requirementOfField(field, this.speech) ?? []),
    ]
    return [requirements, comment]
  }

  private commandsOf(step: StepNode, owner: ItemNode | SectionNode, title: Requirement[], session: Session): Read {
    const read = readScript(step.text, step.language ?? '', session, this.speech)
    const below = rowsBelow(step, read.commands)
    const target = lastReading(read.commands)
    const fields = fieldsOf(step, owner.steps, owner.fields)
    const offset = step.endLine > step.line ? 1 : 0
    const lines = read.commands.map(({ command }) => step.line + offset + command.line)
    const commands = read.commands.map((script, at): AskedCommand => {
      const own = near(fields, step, at, lines)
      const [requirements = [], comment = []] = this.beside(script, at === target ? below : [], own, title)
      const shown = script.expected.map(({ text }) => text).join('\n')
      const expected = at === target && below.length > 0 ? (step.expected ?? '') : shown
      return { step, script, requirements, fields: own, expected, comment }
    })
    return { commands, session: read.session }
  }

  /** What an item or a section asks, in the session that the document has come to. */
  of(owner: ItemNode | SectionNode, session: Session): Asked {
    const title = partsOf(withoutCommands(owner), this.speech)
    const commands: AskedCommand[] = []
    let now = session
    for (const step of owner.steps) {
      if (step.kind !== 'command' || /sql|postgres/i.test(step.language ?? '')) continue
      const read = this.commandsOf(step, owner, title, now)
      commands.push(...read.commands)
      now = read.session
    }
    const speech = this.speech
    let loose: Requirement[] | undefined
    return {
      title,
      commands,
      /** Most places are never asked for it. */
      get loose() {
        loose ??= looseOf(owner, commands, title, speech)
        return loose
      },
      session: now,
    }
  }
}

function looseOf(
  owner: ItemNode | SectionNode,
  commands: AskedCommand[],
  title: Requirement[],
  speech: Speech,
): Requirement[] {
  const taken = new Set(commands.flatMap(({ fields }) => fields))
  const free = owner.fields.filter(
    (field) => !taken.has(field) && !title.some((requirement) => sameBound(requirement, field)),
  )
  const bounds = new Set(owner.fields.map(({ threshold }) => threshold?.text))
  const work = owner.steps.filter(({ kind, text }) => kind === 'instruction' && !bounds.has(text))
  return [
    ...free.flatMap((field) => requirementOfField(field, speech) ?? []),
    ...work.map(({ text }) => requirementOf(text, 'work', speech)),
  ]
}
