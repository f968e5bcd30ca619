// A shell script as the simple commands in it: enough of the POSIX grammar to look at what a document asks for, never to run it.

import { memoize } from '@/lib/domain/memoize'
import { type Token, tokensOf } from '@/lib/domain/shell/lexer'

export type SimpleCommand = {
  /** Words with their quotes taken off; assignments before the program are in `assigns`. */
  words: string[]
  assigns: [name: string, value: string][]
  /** What follows in the same pipe, after this command. */
  pipe: string[][]
  /** Reads a file or a here-document, writes a file (other than /dev/null). */
  input: boolean
  output: boolean
  /** Inside a loop: how often at least, when the document says ("{1..10}"); 1 outside. */
  times: number
  /** Line of the script, from 0. */
  line: number
  /** The shell turns its exit code round: `! grep …`. */
  negated: boolean
  /** What `if`, `while` or `until` asks: its exit code decides what runs, and says nothing by itself. */
  condition: boolean
  /** Runs as another user: the options of `sudo` that came before it. */
  sudo: string[] | null
  /** Scripts that the shell runs to make its words. */
  inner: string[]
}

export const LONGEST_SCRIPT = 20_000
const KEYWORDS = new Set(['do', 'then', 'else', '{', 'time', 'nohup', 'exec', 'env'])
const CONDITIONS = new Set(['if', 'elif', 'while', 'until'])
/** A line that ends with one of these goes on in the next. */
const CONTINUED = new Set(['|', '|&'])
const ENDINGS = new Set(['done', 'fi', '}', 'esac', 'in'])
const SEPARATORS = new Set(['&&', '||', ';', '&', '(', ')', '{', '}'])
/** Options of `sudo` that take a value. */
const SUDO_VALUED = new Set(['-u', '-g', '-h', '-p', '-C', '-r', '-t', '--user', '--group'])
const ASSIGN = /^([A-Za-z_]\w*)=([\s\S]*)$/
const COUNT = /\{1\.\.(\d{1,6})\}/

function emptyCommand(line: number, times: number): SimpleCommand {
  // Written out without spreading: a large document has many thousands of these.
  return {
    words: [],
    assigns: [],
    pipe: [],
    inner: [],
    input: false,
    output: false,
    times,
    line,
    negated: false,
    condition: false,
    sudo: null,
  }
}

class Grouping {
  readonly found: SimpleCommand[] = []
  private times = 1
  private command = emptyCommand(0, 1)
  private piped: string[] | null = null
  private at = 0

  constructor(private readonly tokens: Token[]) {}

  private close(line: number): void {
    if (this.command.words.length > 0 || this.command.assigns.length > 0 || this.command.inner.length > 0)
      this.found.push(this.command)
    this.piped = null
    this.command = emptyCommand(line, this.times)
  }

  private operator({ text, line }: Token): void {
    if (SEPARATORS.has(text)) {
      this.close(line)
      return
    }
    const target = this.tokens[this.at + 1]?.text ?? ''
    if (text === '|' || text === '|&') {
      this.piped = []
      this.command.pipe.push(this.piped)
      return
    }
    if (text.startsWith('<')) this.command.input = true
    else if (!/^\/dev\/(?:null|stderr|stdout)$/.test(target)) this.command.output = true
    if (text !== '<<') this.at += 1
  }

  /** A loop over a counted range says how often; any other counts as more than once. */
  private loop(): void {
    const rest = this.tokens.slice(this.at, this.at + 12)
    const count = rest
      .map((word) => COUNT.exec(word.text)?.[1] ?? (/^\$\(seq (?:1 )?(\d{1,6})\)$/.exec(word.text)?.[1] || ''))
      .find((text) => text !== '')
    this.times = count ? Number(count) : 2
    while (this.tokens[this.at + 1]?.kind === 'word' && this.tokens[this.at + 1]?.text !== 'do') this.at += 1
  }

  private sudo(): void {
    const options: string[] = []
    while (this.tokens[this.at + 1]?.kind === 'word' && /^-/.test(this.tokens[this.at + 1]?.text ?? '')) {
      this.at += 1
      const option = this.tokens[this.at]?.text ?? ''
      options.push(option)
      if (!SUDO_VALUED.has(option)) continue
      this.at += 1
      options.push(this.tokens[this.at]?.text ?? '')
    }
    this.command.sudo = options
  }

  private word({ text, line, inner }: Token): void {
    this.command.inner.push(...inner)
    if (this.piped) {
      this.piped.push(text)
      return
    }
    if (this.command.words.length === 0) {
      if (this.leads(text)) return
      this.command.line = line
    }
    this.command.times = this.times
    this.command.words.push(text)
  }

  /** Takes a word that stands before the program: a keyword, `!`, `sudo`, an assignment. False when it is the program. */
  private leads(text: string): boolean {
    const [, name, value = ''] = ASSIGN.exec(text) ?? []
    if (text === 'for') this.loop()
    else if (ENDINGS.has(text)) this.times = 1
    else if (text === '!') this.command.negated = !this.command.negated
    else if (CONDITIONS.has(text)) this.command.condition = true
    else if (text === 'sudo') this.sudo()
    else if (name !== undefined) this.command.assigns.push([name, value])
    else return KEYWORDS.has(text)
    return true
  }

  private end({ line }: Token): void {
    const before = this.tokens[this.at - 1]
    if (before?.kind === 'operator' && CONTINUED.has(before.text)) return
    this.close(line)
  }

  run(): SimpleCommand[] {
    for (; this.at < this.tokens.length; this.at++) {
      const token = this.tokens[this.at]
      if (!token) continue
      if (token.kind === 'end') this.end(token)
      else if (token.kind === 'operator') this.operator(token)
      else this.word(token)
    }
    this.close(0)
    return this.found
  }
}

/**
 * The simple commands of a script in their order (one that nobody knows, where a quote is never closed); what follows in a pipe belongs to the
 * first of it. Only the first 20,000 characters are read.
 */
export function commandsOf(script: string): readonly SimpleCommand[] {
  return remembered(script.slice(0, LONGEST_SCRIPT))
}

/** Each script is looked at several times in a row: for what it changes, what it sets, what it is offered as. */
const remembered = memoize(500, (script: string): readonly SimpleCommand[] => {
  const tokens = tokensOf(script)
  if (!tokens) return [{ ...emptyCommand(0, 1), words: ['(unfinished)'] }]
  return new Grouping(tokens).run()
})
