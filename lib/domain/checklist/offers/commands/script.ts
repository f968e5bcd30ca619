// A command step as its commands, each with what stands around it: the comment above, what is expected below, the folder and the variables.
import { withoutPrompts } from '@/lib/domain/checklist/commands/fences'
import { commandsOf, type SimpleCommand } from '@/lib/domain/checklist/commands/shell'
import type { Speech } from '@/lib/domain/checklist/offers/required/said'
import { programOf, skipOptions } from '@/lib/domain/probe/output/unwrap'

const MOST_COMMANDS = 100
const MOST_ROWS = 40

export type ExpectedRow = { text: string; literal: boolean }

export type ScriptCommand = {
  command: SimpleCommand
  comment: string | null
  expected: ExpectedRow[]
  session: Session
}

/** Where a command runs: `cd`, `export` and `ssh` before it. */
export type Session = {
  /** The folder as far as the document says it: absolute, or relative to where the person began; null when it says nothing. */
  folder: string | null
  /** What `export A=b` sets. */
  exported: ReadonlyMap<string, string>
  /** What plain assignments set, for the script itself. */
  assigned: ReadonlyMap<string, string>
  host: string | null
}

export const NEW_SESSION: Session = { folder: null, exported: new Map(), assigned: new Map(), host: null }

function changed(folder: string | null, to: string): string | null {
  if (to === '' || to === '-' || to === '~' || /[$`]/.test(to)) return null
  if (/^[/~]/.test(to)) return to.replace(/(?<=.)\/$/, '')
  const parts = folder === null ? [] : folder.split('/')
  for (const part of to.split('/')) {
    if (part === '..') {
      if (parts.length === 0 || (parts.length === 1 && parts[0] === '')) return null
      parts.pop()
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/') || null
}

/** The session behind a command. */
export function sessionAfter(session: Session, { words, assigns }: SimpleCommand): Session {
  const [program = '', ...rest] = words
  if (program === 'cd' || program === 'pushd')
    return { ...session, folder: changed(session.folder, rest.find((word) => !word.startsWith('-')) ?? '') }
  if (program === 'export') {
    const pairs = rest.flatMap((word): [string, string][] => {
      const [, name, value = ''] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word) ?? []
      return name === undefined ? [] : [[name, value]]
    })
    return {
      ...session,
      exported: new Map([...session.exported, ...pairs]),
      assigned: new Map([...session.assigned, ...pairs]),
    }
  }
  if (program === '') return { ...session, assigned: new Map([...session.assigned, ...assigns]) }
  if (programOf(program) === 'ssh') {
    const [target = '', ...remote] = skipOptions(rest, 'ssh')
    if (target !== '' && remote.length === 0) return { ...NEW_SESSION, host: hostOf(target) }
  }
  return session
}

/** `deploy@web-1` logs in to `web-1`. */
export const hostOf = (target: string): string => target.split('@').at(-1) ?? target

const COMMENT = /^\s*#(?!!)\s?(.*)$/
const TRAILING = /\s{1,40}#\s+(.{3,400})$/

type Group = { rows: ExpectedRow[]; behind: number; apart: boolean; every: boolean }

/** What comments say is expected, in groups; `behind` is the index of the command that a group follows. */
class Comments {
  readonly groups: Group[] = []
  readonly headings = new Map<number, string>()
  private open: Group | null = null
  private literal = false
  private heading: string[] = []

  constructor(
    private readonly speech: Speech,
    private readonly commands: SimpleCommand[],
  ) {}

  private before(row: number): number {
    return this.commands.findLastIndex(({ line }) => line < row)
  }

  private expects(text: string, row: number, blank: boolean): boolean {
    const label = this.speech.vocabulary.read(text.slice(0, 200))
    const unmarked = text.replace(/^(?:[-•*]|[✅❌]|\s)+/u, '')
    const begins =
      label.begins('label.expected', 'demand') ||
      /^look for:/i.test(unmarked) ||
      (label.has('label.expected', 'demand') && (this.speech.of(text).words[0]?.topics.includes('every') ?? false))
    if (!begins) return false
    const behind = this.before(row)
    if (behind === -1) return false
    const colon = /^[^:]{1,60}:\s*(.*)$/.exec(text)
    const head = colon ? text.slice(0, text.indexOf(':')) : ''
    const labelled = colon !== null && this.speech.vocabulary.read(head).has('label.expected', 'demand')
    const said = labelled ? (colon[1] ?? '') : /:\s*$/.test(text) ? '' : text
    this.literal = said === ''
    this.open = { rows: [], behind, apart: blank, every: this.speech.of(text).has('every') }
    this.groups.push(this.open)
    if (said !== '') this.open.rows.push({ text: said, literal: false })
    return true
  }

  comment(text: string, row: number, blank: boolean): void {
    if (text.trim() === '') {
      this.open = null
      return
    }
    if (/_{3,}/.test(text)) {
      this.open = null
      return
    }
    if (!(this.open && /^\s*[{}[\]"']/.test(text)) && this.expects(text, row, blank)) {
      this.heading = []
      return
    }
    if (this.open) {
      if (this.open.rows.length < MOST_ROWS && !/^\.{2,}$/.test(text.trim()))
        this.open.rows.push({ text, literal: this.literal && !/^\s*[-•*]\s/.test(text) })
      return
    }
    this.heading.push(
      text
        .trim()
        .replace(/^\d{1,2}[.):]\s*/, '')
        .replace(/:$/, ''),
    )
  }

  code(row: number): void {
    this.open = null
    const index = this.commands.findIndex(({ line }) => line === row)
    if (index !== -1 && this.heading.length > 0) this.headings.set(index, this.heading.join(' ').slice(0, 300))
    if (index !== -1) this.heading = []
  }

  blank(): void {
    this.open = null
    this.heading = []
  }

  /** A comment that nothing follows says what else is to be seen to. */
  end(): void {
    const behind = this.commands.length - 1
    const text = this.heading.join(' ').slice(0, 300)
    if (text !== '' && behind >= 0)
      this.groups.push({ rows: [{ text, literal: false }], behind, apart: false, every: false })
  }
}

/**
 * The groups that belong to a command: those right behind it; and one that stands apart, or that speaks of all, also belongs to the commands of
 * the same program in front of it that have none of their own.
 */
function expectedFor(index: number, commands: SimpleCommand[], groups: Group[]): ExpectedRow[] {
  const own = groups.filter(({ behind }) => behind === index)
  if (own.length > 0) return own.flatMap(({ rows }) => rows)
  const program = lastProgram(commands[index])
  const shared = groups.find(
    ({ behind, apart, every }) => behind > index && (apart || every) && lastProgram(commands[behind]) === program,
  )
  const between = shared && groups.some(({ behind }) => behind >= index && behind < shared.behind)
  return shared && !between ? shared.rows : []
}

const lastProgram = (command: SimpleCommand | undefined): string => {
  const words = command?.words ?? []
  const inner = words.indexOf('exec')
  return programOf(words[0] === 'docker' && inner !== -1 ? words[inner + 2] : words[0])
}

/** A comment above several commands without a blank row between them is about each of them. */
function headingFor(
  index: number,
  commands: SimpleCommand[],
  rows: string[],
  headings: ReadonlyMap<number, string>,
): string | null {
  for (let at = index; at >= 0; at--) {
    const known = headings.get(at)
    if (known !== undefined) return known
    const [line = 0, before = 0] = [commands[at]?.line, commands[at - 1]?.line]
    if (at === 0 || rows.slice(before, line).some((row) => row.trim() === '')) return null
  }
  return null
}

/** The commands of a script, and the session behind it. `language` tells how prompts look. */
export function readScript(
  text: string,
  language: string,
  before: Session,
  speech: Speech,
): { commands: ScriptCommand[]; session: Session } {
  const script = withoutPrompts(text, language)
  const rows = script.split('\n')
  const simple = commandsOf(script).slice(0, MOST_COMMANDS)
  const comments = new Comments(speech, simple)
  // Whether a blank row stands between the last command and here.
  let apart = false
  rows.forEach((row, at) => {
    const comment = COMMENT.exec(row.slice(0, 600))?.[1]
    if (comment !== undefined) comments.comment(comment, at, apart)
    else if (row.trim() === '') comments.blank()
    else comments.code(at)
    if (comment === undefined) apart = row.trim() === ''
  })
  comments.end()
  let session = before
  const commands = simple.map((command, index) => {
    const trailing = TRAILING.exec((rows[command.line] ?? '').slice(0, 2000))?.[1] ?? null
    const own =
      trailing !== null && speech.vocabulary.read(trailing).begins('label.expected', 'demand')
        ? [{ text: trailing, literal: false }]
        : []
    const comment =
      own.length === 0 && trailing !== null ? trailing : headingFor(index, simple, rows, comments.headings)
    const found: ScriptCommand = {
      command,
      comment,
      expected: [...own, ...expectedFor(index, simple, comments.groups)],
      session,
    }
    session = sessionAfter(session, command)
    return found
  })
  return { commands, session }
}
