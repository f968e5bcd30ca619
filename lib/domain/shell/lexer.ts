// The words and operators of a shell script: quotes taken off, comments and here-documents skipped. Nothing is ever run.

export type Token = {
  kind: 'word' | 'operator' | 'end'
  text: string
  line: number
  /** Scripts that the shell runs to make this word: `$(…)` and `` `…` ``, outside of single quotes. */
  inner: string[]
}

const OPERATORS = ['&&', '||', '&>>', '&>', '>>', '<<<', '<<', '|&', '|', ';', '&', '>', '<', '(', ')', '{', '}']
/** `2>&1` joins two outputs: nothing is read or written. */
const JOINED = /^[<>]&(?:\d|-)/

/** `$NAME` and `${NAME}`, with the name. */
const VARIABLE = /\$(?:\{([A-Za-z_][A-Za-z0-9_]{0,63})\}|([A-Za-z_][A-Za-z0-9_]{0,63}))/y
const JOINED_LINE = /\\\r?\n/y
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\x1b',
  '0': '\0',
}
const CODE = /x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})/y

/** What a variable becomes outside of single quotes. With it `$'…'` is decoded too, as browsers copy what has line ends in it. */
type Expand = (name: string) => string

class Lexer {
  at = 0
  private line = 0
  private readonly heredocs: string[] = []
  private inner: string[] = []
  readonly tokens: Token[] = []
  /** A quote that is never closed: nothing can be said of the script. */
  unfinished = false

  constructor(
    private readonly text: string,
    private readonly expand: Expand | null = null,
  ) {}

  private quoted(mark: string): string {
    let value = ''
    this.at += 1
    while (this.at < this.text.length && this.text[this.at] !== mark) {
      const character = this.text[this.at] ?? ''
      if (character === '\n') this.line += 1
      if (mark === '"' && character === '\\' && /["\\$`\n]/.test(this.text[this.at + 1] ?? '')) {
        this.at += 1
        if (this.text[this.at] === '\n') this.line += 1
        else value += this.text[this.at] ?? ''
      } else if (mark === '"' && this.isSubstitution()) {
        value += this.substitution()
        continue
      } else if (mark === '"' && character === '$' && this.expand) {
        value += this.variable(this.expand)
        continue
      } else value += character
      this.at += 1
    }
    if (this.at >= this.text.length) this.unfinished = true
    this.at += 1
    return value
  }

  private isSubstitution(): boolean {
    return this.text[this.at] === '`' || this.text.startsWith('$(', this.at)
  }

  private word(): string {
    let value = ''
    while (this.at < this.text.length) {
      const character = this.text[this.at] ?? ''
      if (/\s/.test(character)) break
      if (character === '"' || character === "'") value += this.quoted(character)
      else if (this.isSubstitution()) value += this.substitution()
      else if (character === '$' && this.expand)
        value += this.text[this.at + 1] === "'" ? this.decoded() : this.variable(this.expand)
      else if (character === '\\') value += this.escape()
      else if (';&|<>()'.includes(character)) break
      else {
        value += character
        this.at += 1
      }
    }
    return value
  }

  /** A backslash before the end of a line joins it with the next; before anything else it stands for that. */
  private escape(): string {
    JOINED_LINE.lastIndex = this.at
    const joined = JOINED_LINE.exec(this.text)
    const escaped = joined ? '' : (this.text[this.at + 1] ?? '')
    if (joined) this.line += 1
    this.at += joined ? joined[0].length : 2
    return escaped
  }

  /** A lone `$` is itself. */
  private variable(expand: Expand): string {
    VARIABLE.lastIndex = this.at
    const found = VARIABLE.exec(this.text)
    this.at += found ? found[0].length : 1
    return found ? expand(found[1] ?? found[2] ?? '') : '$'
  }

  /** The text of `$'…'`. */
  private decoded(): string {
    let value = ''
    for (this.at += 2; this.at < this.text.length; this.at++) {
      const character = this.text[this.at] ?? ''
      if (character === "'") {
        this.at += 1
        return value
      }
      value += character === '\\' ? this.code() : character
    }
    this.unfinished = true
    return value
  }

  private code(): string {
    this.at += 1
    CODE.lastIndex = this.at
    const found = CODE.exec(this.text)
    const point = found ? Number.parseInt(found[1] ?? found[2] ?? found[3] ?? '', 16) : Number.NaN
    if (found && point <= 0x10_ffff) {
      this.at += found[0].length - 1
      return String.fromCodePoint(point)
    }
    const next = this.text[this.at] ?? ''
    return ESCAPES[next] ?? next
  }

  private substitution(): string {
    const from = this.at
    if (this.text[from] === '`') {
      const end = this.text.indexOf('`', from + 1)
      this.at = end === -1 ? this.text.length : end + 1
      if (end === -1) this.unfinished = true
      this.inner.push(this.text.slice(from + 1, end === -1 ? undefined : end))
    } else {
      let depth = 0
      do {
        const character = this.text[this.at]
        if (character === '(') depth += 1
        else if (character === ')') depth -= 1
        this.at += 1
      } while (this.at < this.text.length && (depth > 0 || this.at === from + 1))
      if (depth > 0) this.unfinished = true
      this.inner.push(this.text.slice(from + 2, this.at - 1))
    }
    const whole = this.text.slice(from, this.at)
    for (const character of whole) if (character === '\n') this.line += 1
    return whole
  }

  private newline(): void {
    this.push('end', '\n')
    this.at += 1
    this.line += 1
    for (let mark = this.heredocs.shift(); mark !== undefined; mark = this.heredocs.shift()) this.skipTo(mark)
  }

  private push(kind: Token['kind'], text: string, line = this.line): void {
    this.tokens.push({ kind, text, line, inner: this.inner })
    this.inner = []
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
    const joined = JOINED.exec(this.text.slice(this.at, this.at + 3))
    if (joined) {
      this.at += joined[0].length
      return true
    }
    const found = OPERATORS.find((operator) => this.text.startsWith(operator, this.at))
    if (!found || ((found === '{' || found === '}') && !/\s/.test(this.text[this.at + 1] ?? ' '))) return false
    this.at += found.length
    if (found === '<<') {
      while (/[- ~]/.test(this.text[this.at] ?? '')) this.at += 1
      const mark = this.word()
      if (mark !== '') this.heredocs.push(mark)
    }
    this.push('operator', found.replace('&>', '>'))
    return true
  }

  /** The digit of `2> file` names an output and is no word. */
  private isDescriptor(word: string): boolean {
    return /^\d$/.test(word) && /[<>]/.test(this.text[this.at] ?? '')
  }

  /** Reads on from where it stands; with `until` only as long as that holds before each token. */
  run(until: () => boolean = () => true): Token[] {
    while (this.at < this.text.length && until()) {
      const character = this.text[this.at] ?? ''
      if (character === '\n') this.newline()
      else if (/\s/.test(character)) this.at += 1
      else if (character === '#') {
        const end = this.text.indexOf('\n', this.at)
        this.at = end === -1 ? this.text.length : end
      } else if (character === '\\' && /^\r?\n/.test(this.text.slice(this.at + 1, this.at + 3))) this.escape()
      else if (!this.operator()) {
        const line = this.line
        const from = this.at
        const word = this.word()
        if (this.at === from) this.at += 1
        else if (!this.isDescriptor(word)) this.push('word', word, line)
      }
    }
    return this.tokens
  }
}

/** The tokens of a script; null when a quote is never closed. */
export function tokensOf(script: string): Token[] | null {
  const lexer = new Lexer(script)
  const tokens = lexer.run()
  return lexer.unfinished ? null : tokens
}

/** `rest` is what follows the first command (a pipe, say), without the space around it. */
export type FirstCommand = { words: string[]; rest: string } | { wrong: string }

const LONGEST = 100_000

/** The words of the first command of a text. What the shell would have to run to know a word is refused. */
export function firstCommand(text: string, expand: Expand): FirstCommand {
  if (text.length > LONGEST) return { wrong: `The command is longer than ${LONGEST} characters` }
  const lexer = new Lexer(text, expand)
  const isFirst = () => (lexer.tokens.at(-1)?.kind ?? 'word') === 'word'
  let end = 0
  lexer.run(() => {
    if (isFirst()) end = lexer.at
    return isFirst()
  })
  if (isFirst()) end = text.length
  const words = lexer.tokens.filter(({ kind }) => kind === 'word')
  if (words.some(({ inner }) => inner.length > 0))
    return { wrong: 'The command runs another one inside ($(…) or `…`): put its result there instead' }
  if (lexer.unfinished) return { wrong: 'A quote is never closed' }
  return { words: words.map((word) => word.text), rest: text.slice(end).trim() }
}
