// What the comments of a code block say: what is expected, what is to be filled in, and where one step ends and the next begins.

import { type Keys, LONGEST, plain, slug } from '@/lib/domain/checklist/blocks/inline'
import { runs } from '@/lib/domain/checklist/commands/commands'
import { commandsOf } from '@/lib/domain/checklist/commands/shell'
import { fieldsIn, measureField } from '@/lib/domain/checklist/fields/fields'
import { type Measure, measuresIn } from '@/lib/domain/checklist/fields/measures'
import { boundOf } from '@/lib/domain/checklist/fields/thresholds'
import type { FieldNode, VariableNode } from '@/lib/domain/checklist/structure'

const SHELLS = new Set(['bash', 'sh', 'shell', 'zsh', 'console', 'terminal', 'powershell', 'ps1', 'sql', 'cmd', 'fish'])
const COMMENT = /^\s*(?:#(?!!)|\/\/|--(?=\s))\s?(.*)$/
const TRAILING = /\s{1,40}#\s+(.{3,400})$/
const EXPECTS =
  /^(?:\*\*)?(?:target|goal|expected|expect|esperado|should|must|response|returns?|output|all should|sample output)\b|^look for:/i
const ACTUAL = /^(?:actual|measured|observed|result|value|real|obtido|medido)(?: \w+)?$/i
const NUMBERED = /^\s*#\s*(?:step\s+)?\d{1,2}\s*[.):-]\s*\S/i
const BLANK = /_{3,}/
const ASSIGN = /^(?:export\s+)?([A-Z][A-Z0-9_]{1,100})=(.*)$/
const SECRET_NAME = /(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|CREDENTIALS?)(?:_|$)/

/** Whether a code block is something to run, as opposed to what comes back from it, a file, or a place to write in. */
export function isScript(language: string, text: string): boolean {
  if (language !== '') return SHELLS.has(language.toLowerCase())
  return text
    .slice(0, 4000)
    .split('\n')
    .some((line) => runs(line.trim().replace(/^\$\s+/, '')))
}

export type Piece = { text: string; line: number; endLine: number }

/** The steps of a block: one for each numbered comment where there are several ("# 1. Stop server"), else the whole of it. `line` is that of the first row. */
export function piecesOf(text: string, line: number): Piece[] {
  const rows = text.split('\n')
  const starts = rows.flatMap((row, at) => (NUMBERED.test(row.slice(0, 200)) ? [at] : []))
  if (starts.length < 2) return [{ text, line, endLine: line + rows.length - 1 }]
  const cuts = [0, ...starts.slice(1)]
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? rows.length
    return { text: rows.slice(from, to).join('\n').trimEnd(), line: line + from, endLine: line + to - 1 }
  })
}

/** What the comments of a block expect to come out, in their words; null when they expect nothing. */
export function expectedOf(text: string): string | null {
  const found: string[] = []
  let open = false
  for (const whole of text.slice(0, 20_000).split('\n')) {
    const row = whole.slice(0, LONGEST)
    const comment = COMMENT.exec(row)?.[1]
    if (comment === undefined) {
      open = false
      const aside = TRAILING.exec(row)?.[1]
      if (aside && EXPECTS.test(aside)) found.push(aside)
      continue
    }
    if (BLANK.test(comment)) open = false
    else if (EXPECTS.test(comment)) {
      open = true
      const said = comment.replace(/^expected(?: \w+)?:\s*/i, '')
      if (said !== '') found.push(said)
    } else if (open && comment.trim() !== '') found.push(comment)
  }
  return found.length > 0 ? found.join('\n').slice(0, 4000) : null
}

class CommentReader {
  readonly fields: FieldNode[] = []
  private heading = ''
  private pending: { measure: Measure; line: number }[] = []
  private expecting = false

  constructor(
    private readonly keys: Keys,
    private readonly measures: boolean,
  ) {}

  private settle(): void {
    if (this.measures) {
      for (const { measure, line } of this.pending) {
        if (!this.fields.some((field) => field.label === measure.label))
          this.fields.push(measureField(measure, this.keys, line))
      }
    }
    this.pending = []
  }

  private expect(said: string, line: number): void {
    for (const measure of measuresIn(said, this.heading)) this.pending.push({ measure, line })
  }

  /** A blank takes the bound that was stated right before it; one that is only called "Actual" takes the name of what was asked. */
  private fill(said: string, line: number): void {
    const [joined] = this.pending
    this.pending = []
    for (const field of fieldsIn(said, this.heading || 'Value', this.keys, line)) {
      const name = ACTUAL.test(field.label) && this.heading !== '' ? plain(this.heading) : field.label
      const bound = joined && !field.threshold ? joined.measure.bound : null
      this.fields.push({
        ...field,
        ...(name !== field.label && { label: name.slice(0, 300), key: this.keys.take(slug(name)) }),
        ...(bound && {
          type: 'number',
          required: true,
          threshold: bound.threshold,
          ...(bound.unit && { unit: bound.unit }),
        }),
      })
    }
  }

  read(row: string, line: number): void {
    const comment = COMMENT.exec(row)?.[1]?.trim()
    if (comment === undefined) {
      const aside = TRAILING.exec(row)?.[1]
      this.settle()
      this.expecting = false
      if (aside && boundOf(aside)) this.expect(aside, line)
    } else if (comment === '') {
      this.settle()
      this.expecting = false
    } else if (BLANK.test(comment)) this.fill(comment, line)
    else if (EXPECTS.test(comment) || (this.expecting && boundOf(comment))) {
      this.expecting = true
      this.expect(comment.replace(/^[-•*]\s*/, ''), line)
    } else if (!this.expecting) this.heading = comment.replace(/:$/, '')
  }

  end(): FieldNode[] {
    this.settle()
    return this.fields
  }
}

/** The blanks in the comments of a block and, where `measures` is set, a number for each bound that has no blank. `line` is that of the first row. */
export function fieldsOfScript(text: string, line: number, keys: Keys, measures: boolean): FieldNode[] {
  const reader = new CommentReader(keys, measures)
  text.split('\n').forEach((row, at) => {
    reader.read(row.slice(0, LONGEST), line + at)
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
