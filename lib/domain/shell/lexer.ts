// The words and operators of a shell script: quotes taken off, comments and here-documents skipped.

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

class Lexer {
  private at = 0
  private line = 0
  private readonly heredocs: string[] = []
  private inner: string[] = []
  readonly tokens: Token[] = []
  /** A quote that is never closed: nothing can be said of the script. */
  unfinished = false

  constructor(private readonly text: string) {}

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
