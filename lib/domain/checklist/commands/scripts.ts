// What the comments of a code block say: what is expected, what is to be filled in, and where one step ends and the next begins.

import { LONGEST, plain, slug } from '@/lib/domain/checklist/blocks/inline'
import { roleOfCode } from '@/lib/domain/checklist/commands/fences'
import { commandsOf } from '@/lib/domain/checklist/commands/shell'
import { type Measure, measuresIn } from '@/lib/domain/checklist/fields/bounds/measures'
import { boundOf } from '@/lib/domain/checklist/fields/bounds/thresholds'
import { type FieldContext, fieldsIn, judgedBy, measureField } from '@/lib/domain/checklist/fields/fields'
import { fieldsFrom, withoutKeys } from '@/lib/domain/checklist/fields/keyless'
import { ENGLISH, type Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { FieldNode, VariableNode } from '@/lib/domain/checklist/structure'
import { memoize, memoizeFor } from '@/lib/domain/memoize'

const COMMENT = /^\s*(?:#(?!!)|\/\/|--(?=\s))\s?(.*)$/
const TRAILING = /\s{1,40}#\s+(.{3,400})$/
const NUMBERED = /^\s*#\s*(?:step\s+)?\d{1,2}\s*[.):-]\s*\S/i
/** A blank, or a form for a number: other brackets in code are its own. */
const BLANK = /_{3,}|\[(?:\p{L}{1,12} )?[XN]{1,3}(?:[\s%][^\][]{0,20})?\]/u
/** A comment that begins a paragraph, unless it only says what is expected. */
const STARTS = /^\s{0,20}#\s?\S/
const EXPECTED_COMMENT = /^\s{0,20}#\s?(?:expected|expect|output|response|result|should|returns?)\b/i
const ASSIGN = /^(?:export\s+)?([A-Z][A-Z0-9_]{1,100})=(.*)$/
const SECRET_NAME = /(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|CREDENTIALS?)(?:_|$)/

/** Whether a code block is something to run, as opposed to what comes back from it, a file, or a place to write in. */
export function isScript(language: string, text: string): boolean {
  return holdsScript(text)(language)
}

const holdsScript = memoize(1000, (text) => memoize(2, (language) => roleOfCode(language, text) !== 'data'))

export type Piece = { text: string; line: number; endLine: number }

/** Rows of a script that begin a paragraph: behind a blank row, outside of quotes and here-documents, with a command before the next. */
function paragraphsOf(rows: string[]): number[] {
  const commands = commandsOf(rows.join('\n'))
  if (commands.some(({ words }) => words[0] === '(unfinished)')) return []
  const lines = commands.map((command) => command.line)
  const starts = rows.flatMap((row, at) => (row.trim() !== '' && (at === 0 || rows[at - 1]?.trim() === '') ? [at] : []))
  const own = starts.filter((at) => STARTS.test(rows[at] ?? '') || lines.includes(at))
  return own.filter((at, index) => {
    const next = own[index + 1] ?? rows.length
    return !EXPECTED_COMMENT.test(rows[at] ?? '') && lines.some((line) => line >= at && line < next)
  })
}

/**
 * The steps of a block: one for each numbered comment where there are several ("# 1. Stop server"), else the whole of it. Where `everyStep` is
 * set (going back is done step by step), a block without numbers is one step for each paragraph. `line` is that of the first row.
 */
export function piecesOf(text: string, line: number, everyStep = false): Piece[] {
  const rows = text.split('\n')
  const numbered = rows.flatMap((row, at) => (NUMBERED.test(row.slice(0, 200)) ? [at] : []))
  const starts = numbered.length < 2 && everyStep ? paragraphsOf(rows) : numbered
  if (starts.length < 2) return [{ text, line, endLine: line + rows.length - 1 }]
  const cuts = [0, ...starts.slice(1)]
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? rows.length
    return { text: rows.slice(from, to).join('\n').trimEnd(), line: line + from, endLine: line + to - 1 }
  })
}

/** Whether a comment says what must come out: "Expected: …", "should be 0", "All should be running". */
function opensExpectation(comment: string, words: Vocabulary): boolean {
  const reading = words.read(comment.slice(0, 200))
  if (reading.begins('label.expected', 'label.target', 'demand')) return true
  const first = reading.find('label.expected', 'demand')
  return first !== undefined && reading.text.slice(0, first.at).trim().split(/\s+/).length < 2
}

/** What is expected, without the label that only says so. */
function withoutLabel(comment: string, words: Vocabulary): string {
  const [, label = '', rest = ''] = /^([^:：]{1,60})[:：]\s*(.*)$/.exec(comment) ?? []
  return label !== '' && words.read(label).begins('label.expected') ? rest : comment
}

/** What the comments of a block expect to come out, in their words; null when they expect nothing. */
export function expectedOf(text: string, words: Vocabulary = ENGLISH): string | null {
  const found: string[] = []
  let open = false
  for (const whole of text.slice(0, 20_000).split('\n')) {
    const row = whole.slice(0, LONGEST)
    const comment = COMMENT.exec(row)?.[1]
    if (comment === undefined) {
      open = false
      const aside = TRAILING.exec(row)?.[1]
      if (aside && opensExpectation(aside, words)) found.push(aside)
      continue
    }
    if (BLANK.test(comment)) open = false
    else if (opensExpectation(comment, words)) {
      open = true
      const said = withoutLabel(comment, words)
      if (said !== '') found.push(said)
    } else if (open && comment.trim() !== '') found.push(comment)
  }
  return found.length > 0 ? found.join('\n').slice(0, 4000) : null
}

/** How many lines a bound may stand below the number that it judges. */
const NEAR = 3

class CommentReader {
  readonly fields: FieldNode[] = []
  private heading = ''
  private pending: { measure: Measure; line: number }[] = []
  private expecting = false

  constructor(
    private readonly context: FieldContext,
    private readonly measures: boolean,
  ) {}

  private settle(): void {
    if (this.measures) {
      for (const { measure, line } of this.pending) {
        if (!this.fields.some((field) => field.label === measure.label))
          this.fields.push(measureField(measure, this.context.keys, line))
      }
    }
    this.pending = []
  }

  private expect(said: string, line: number): void {
    const last = this.fields.at(-1)
    for (const measure of measuresIn(said, this.heading, this.context.words)) {
      const isAbove = last?.type === 'number' && !last.threshold && line - last.line <= NEAR
      if (last && isAbove && this.isTarget(measure.label)) Object.assign(last, judgedBy(last, measure.bound))
      else this.pending.push({ measure, line })
    }
  }

  /** "Target: < 500 ms" speaks of the number that was filled in right above it. */
  private isTarget(label: string): boolean {
    return this.context.words.read(label).whole('label.target', 'label.expected', 'label.threshold')
  }

  /** A blank takes the bound that was stated right before it; one that is only called "Actual" takes the name of what was asked. */
  private fill(said: string, line: number): void {
    const { keys, words } = this.context
    const [joined] = this.pending
    this.pending = []
    for (const field of fieldsIn(said, this.heading || 'Value', this.context, line)) {
      const isActual = this.heading !== '' && words.read(field.label).whole('label.actual')
      const name = isActual ? plain(this.heading) : field.label
      const named = { ...field, ...(isActual && { label: name.slice(0, 300), key: keys.take(slug(name)) }) }
      this.fields.push(joined && !field.threshold ? judgedBy(named, joined.measure.bound) : named)
    }
  }

  read(row: string, line: number): void {
    const { words } = this.context
    const comment = COMMENT.exec(row)?.[1]?.trim()
    if (comment === undefined) {
      const aside = TRAILING.exec(row)?.[1]
      this.settle()
      this.expecting = false
      if (aside && boundOf(aside, words)) this.expect(aside, line)
    } else if (comment === '') {
      this.settle()
      this.expecting = false
    } else if (BLANK.test(comment)) this.fill(comment, line)
    else if (opensExpectation(comment, words) || (this.expecting && boundOf(comment, words))) {
      this.expecting = true
      this.expect(comment.replace(/^[-•*]\s*/, ''), line)
    } else if (!this.expecting) this.heading = comment.replace(/:$/, '')
  }

  end(): FieldNode[] {
    this.settle()
    return this.fields
  }
}

/** The places in the comments of a block and, where `measures` is set, a number for each bound that has no blank. `line` is that of the first row. */
export function fieldsOfScript(text: string, line: number, context: FieldContext, measures: boolean): FieldNode[] {
  const { words, keys } = context
  return fieldsFrom(measures ? measuredFields(text, words) : commentFields(text, words), keys, line)
}

const measuredFields = memoizeFor(1000, (text: string, words: Vocabulary) =>
  withoutKeys((keys) => readComments(text, { words, keys }, true)),
)
const commentFields = memoizeFor(1000, (text: string, words: Vocabulary) =>
  withoutKeys((keys) => readComments(text, { words, keys }, false)),
)

function readComments(text: string, context: FieldContext, measures: boolean): FieldNode[] {
  const reader = new CommentReader(context, measures)
  text.split('\n').forEach((row, at) => {
    reader.read(row.slice(0, LONGEST), at)
  })
  return reader.end()
}

/** The variables that a block of nothing else sets, or that its comments ask for ("# - DATABASE_URL=…"). The value of a secret is left out. */
export function variablesOf(text: string, line: number): VariableNode[] {
  if (!/^[ \t]{0,40}(?:#[ \t]{0,8}[-*]?[ \t]{0,8})?(?:export )?[A-Z][A-Z0-9_]+=/m.test(text.slice(0, 100_000)))
    return []
  const settings = onlySetsVariables(text)
  return text
    .slice(0, 100_000)
    .split('\n')
    .flatMap((row, at): VariableNode[] => {
      const asked = /^\s*#\s*[-*]\s*/.test(row)
      const found = settings || asked ? ASSIGN.exec(row.replace(/^\s*#\s*[-*]?\s*/, '').trim()) : null
      if (!found || /\s/.test((found[2] ?? '').replace(/\s+#.*$/, '').replace(/^(["']).*\1$/, ''))) return []
      const [, name = '', raw = ''] = found
      const value = raw.replace(/\s+#.*$/, '').replace(/^(["'])(.*)\1$/, '$2')
      const secret = SECRET_NAME.test(name) || /:\/\/[^\s/:@]+:[^\s/@]+@/.test(value)
      return [
        {
          name: name.slice(0, 120),
          secret,
          line: line + at,
          ...(!secret && value !== '' && { value: value.slice(0, 500) }),
        },
      ]
    })
}

/** Whether a block does nothing but set variables. */
export function onlySetsVariables(text: string): boolean {
  if (!text.includes('=')) return false
  const commands = commandsOf(text)
  return commands.length > 0 && commands.every((command) => command.words.length === 0 || command.words[0] === 'export')
}
