// A line of shell as words, as far as a pasted command needs it: quotes taken off, `$NAME` as `{{NAME}}`. Nothing is ever run.

/** `rest` is what follows the first command (a pipe, say). */
export type Words = { words: string[]; rest: string } | { wrong: string }

const LONGEST = 100_000
const VARIABLE = /\$(?:\{([A-Za-z_][A-Za-z0-9_]{0,63})\}|([A-Za-z_][A-Za-z0-9_]{0,63}))/y
const ENDS = /[;&|<>()\n]/
const ESCAPES: Record<string, string> = {
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

/** Splits the first command of a text into words. What the shell would have to run to know a word is refused. */
export function readWords(text: string): Words {
  if (text.length > LONGEST) return { wrong: `The command is longer than ${LONGEST} characters` }
  const reader = new Reader(text)
  return reader.read()
}

class Reader {
  private at = 0
  private word: string | null = null
  private readonly words: string[] = []

  constructor(private readonly text: string) {}

  read(): Words {
    while (this.at < this.text.length) {
      const wrong = this.step()
      if (wrong === 'end') break
      if (wrong) return { wrong }
    }
    this.close()
    return { words: this.words, rest: this.text.slice(this.at).trim() }
  }

  private step(): string | null {
    const character = this.text[this.at] ?? ''
    if (character === '\\') return this.escape()
    if (character === "'") return this.until("'", 1)
    if (character === '"') return this.double()
    if (character === '`' || this.text.startsWith('$(', this.at))
      return 'The command runs another one inside ($(…) or `…`): put its result there instead'
    if (this.text.startsWith("$'", this.at)) return this.escaped()
    if (ENDS.test(character)) return 'end'
    if (/\s/.test(character)) this.close()
    else if (character === '$') this.add(this.variable())
    else this.add(character)
    this.at += 1
    return null
  }

  private add(piece: string): void {
    this.word = (this.word ?? '') + piece
  }

  private close(): void {
    if (this.word !== null) this.words.push(this.word)
    this.word = null
  }

  /** A backslash before the end of a line joins it with the next; before anything else it stands for that. */
  private escape(): null {
    const end = /\\\r?\n/y
    end.lastIndex = this.at
    const joined = end.exec(this.text)
    if (!joined) this.add(this.text[this.at + 1] ?? '')
    this.at += joined ? joined[0].length : 2
    return null
  }

  private until(mark: string, skip: number): string | null {
    const end = this.text.indexOf(mark, this.at + skip)
    if (end === -1) return 'A quote is never closed'
    this.add(this.text.slice(this.at + skip, end))
    this.at = end + 1
    return null
  }

  private double(): string | null {
    this.add('')
    for (this.at += 1; this.at < this.text.length; this.at++) {
      const character = this.text[this.at] ?? ''
      const next = this.text[this.at + 1] ?? ''
      if (character === '"') {
        this.at += 1
        return null
      }
      if (character === '`' || (character === '$' && next === '('))
        return 'The command runs another one inside ($(…) or `…`): put its result there instead'
      if (character === '\\' && /["\\$`\n]/.test(next)) {
        this.at += 1
        if (next !== '\n') this.add(next)
      } else this.add(character === '$' ? this.variable() : character)
    }
    return 'A quote is never closed'
  }

  /** The placeholder for the variable that begins here, leaving the place on its last character; a lone `$` is itself. */
  private variable(): string {
    VARIABLE.lastIndex = this.at
    const found = VARIABLE.exec(this.text)
    if (!found) return '$'
    this.at += found[0].length - 1
    return `{{${found[1] ?? found[2] ?? ''}}}`
  }

  /** `$'…'`, as browsers copy what has line ends in it. */
  private escaped(): string | null {
    this.add('')
    for (this.at += 2; this.at < this.text.length; this.at++) {
      const character = this.text[this.at] ?? ''
      if (character === "'") {
        this.at += 1
        return null
      }
      if (character !== '\\') this.add(character)
      else this.add(this.code())
    }
    return 'A quote is never closed'
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
}
