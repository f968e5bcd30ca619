// A shell script as the simple commands in it: enough of the POSIX grammar to look at what a document asks for, never to run it.

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
}

type Token = { kind: 'word' | 'operator' | 'end'; text: string; line: number }

const LONGEST = 20_000
const OPERATORS = ['&&', '||', '>>', '<<', '|&', '|', ';', '&', '>', '<', '(', ')', '{', '}']
const KEYWORDS = new Set([
  'do',
  'then',
  'else',
  'if',
  'while',
  'until',
  '{',
  '!',
  'time',
  'sudo',
  'nohup',
  'exec',
  'command',
  'env',
])
const ENDINGS = new Set(['done', 'fi', '}', 'esac', 'in'])

class Lexer {
  private at = 0
  private line = 0
  private readonly heredocs: string[] = []
  readonly tokens: Token[] = []
  /** A quote that is never closed: nothing can be said of the script. */
  unfinished = false

  constructor(private readonly text: string) {}

  private quoted(mark: string): string {
    let value = ''
    this.at += 1
    while (this.at < this.text.length && this.text[this.at] !== mark) {
      if (this.text[this.at] === '\n') this.line += 1
      if (mark === '"' && this.text[this.at] === '\\' && /["\\$`\n]/.test(this.text[this.at + 1] ?? '')) {
        this.at += 1
        if (this.text[this.at] !== '\n') value += this.text[this.at]
      } else value += this.text[this.at]
      this.at += 1
    }
    if (this.at >= this.text.length) this.unfinished = true
    this.at += 1
    return value
  }

  private word(): string {
    let value = ''
    while (this.at < this.text.length) {
      const character = this.text[this.at] ?? ''
      if (/\s/.test(character)) break
      if (character === '"' || character === "'") value += this.quoted(character)
      else if (character === '$' && this.text[this.at + 1] === '(') value += this.substitution()
      else if (character === '\\') {
        value += this.text[this.at + 1] === '\n' ? '' : (this.text[this.at + 1] ?? '')
        if (this.text[this.at + 1] === '\n') this.line += 1
        this.at += 2
      } else if (';&|<>()'.includes(character)) break
      else {
        value += character
        this.at += 1
      }
    }
    return value
  }

  private substitution(): string {
    const from = this.at
    let depth = 0
    do {
      const character = this.text[this.at]
      if (character === '(') depth += 1
      else if (character === ')') depth -= 1
      else if (character === '\n') this.line += 1
      this.at += 1
    } while (this.at < this.text.length && depth > 0)
    return this.text.slice(from, this.at)
  }

  private newline(): void {
    this.tokens.push({ kind: 'end', text: '\n', line: this.line })
    this.at += 1
    this.line += 1
    for (let mark = this.heredocs.shift(); mark !== undefined; mark = this.heredocs.shift()) this.skipTo(mark)
  }

  private skipTo(mark: string): void {
    while (this.at < this.text.length) {
      const end = this.text.indexOf('\n', this.at)
      const row = this.text.slice(this.at, end === -1 ? undefined : end).trim()
      this.at = end === -1 ? this.text.length : end + 1
      this.line += 1
      if (row === mark) return
    }
  }

  private operator(): boolean {
    const found = OPERATORS.find((operator) => this.text.startsWith(operator, this.at))
    if (!found || ((found === '{' || found === '}') && !/\s/.test(this.text[this.at + 1] ?? ' '))) return false
    this.at += found.length
    if (found === '<<') {
      while (/[- ~]/.test(this.text[this.at] ?? '')) this.at += 1
      const mark = this.word()
      if (mark !== '') this.heredocs.push(mark)
    }
    this.tokens.push({ kind: 'operator', text: found, line: this.line })
    return true
  }

  run(): Token[] {
    while (this.at < this.text.length) {
      const character = this.text[this.at] ?? ''
      if (character === '\n') this.newline()
      else if (/\s/.test(character)) this.at += 1
      else if (character === '#') {
        const end = this.text.indexOf('\n', this.at)
        this.at = end === -1 ? this.text.length : end
      } else if (character === '\\' && this.text[this.at + 1] === '\n') {
        this.at += 2
        this.line += 1
      } else if (!this.operator()) {
        const line = this.line
        const from = this.at
        const word = this.word()
        if (this.at === from) this.at += 1
        else this.tokens.push({ kind: 'word', text: word, line })
      }
    }
    return this.tokens
  }
}

const ASSIGN = /^([A-Za-z_]\w*)=([\s\S]*)$/
const COUNT = /\{1\.\.(\d{1,6})\}/

function emptyCommand(line: number, times: number): SimpleCommand {
  return { words: [], assigns: [], pipe: [], input: false, output: false, times, line }
}

/** The simple commands of a script in their order (one that nobody knows, where a quote is never closed); what follows in a pipe belongs to the first of it. Only the first 20,000 characters are read. */
export function commandsOf(script: string): SimpleCommand[] {
  const lexer = new Lexer(script.slice(0, LONGEST))
  const tokens = lexer.run()
  if (lexer.unfinished) return [{ ...emptyCommand(0, 1), words: ['(unfinished)'] }]
  const found: SimpleCommand[] = []
  let times = 1
  let command = emptyCommand(0, 1)
  let piped: string[] | null = null
  const close = () => {
    if (command.words.length > 0 || command.assigns.length > 0) found.push(command)
    piped = null
  }
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token) continue
    const fresh: boolean = command.words.length === 0
    if (
      token.kind === 'end' ||
      (token.kind === 'operator' && ['&&', '||', ';', '&', '(', ')', '{', '}'].includes(token.text))
    ) {
      const redirected = token.text === '&' && tokens[index - 1]?.text === '>'
      if (redirected) continue
      close()
      command = emptyCommand(token.line, times)
    } else if (token.kind === 'operator') {
      const target = tokens[index + 1]?.text ?? ''
      if (token.text === '|' || token.text === '|&') {
        piped = []
        command.pipe.push(piped)
      } else if (token.text === '<' || token.text === '<<') command.input = true
      else if (!/^(?:\/dev\/null|\d|&)$/.test(target)) command.output = true
      if (token.text === '<' || token.text.startsWith('>')) index += 1
    } else if (piped) piped.push(token.text)
    else if (fresh && (token.text === 'for' || token.text === 'seq')) {
      const rest = tokens.slice(index, index + 12)
      const count = rest
        .map((word) => COUNT.exec(word.text)?.[1] ?? (/^\$\(seq (?:1 )?(\d{1,6})\)$/.exec(word.text)?.[1] || ''))
        .find((text) => text !== '')
      times = count ? Number(count) : 2
      while (index + 1 < tokens.length && tokens[index + 1]?.kind === 'word' && tokens[index + 1]?.text !== 'do')
        index += 1
    } else if (fresh && ENDINGS.has(token.text)) times = 1
    else if (fresh && KEYWORDS.has(token.text)) continue
    else if (fresh && ASSIGN.test(token.text)) {
      const [, name = '', value = ''] = ASSIGN.exec(token.text) ?? []
      command.assigns.push([name, value])
    } else {
      if (fresh) command.line = token.line
      command.times = times
      command.words.push(token.text)
    }
  }
  close()
  return found
}
