// Credentials in a text: found before anything is stored, and replaced by the name of a secret that the environment must hold.

export type FoundSecret = { name: string; line: number; what: string }

const NAME =
  '((?:[A-Za-z_][A-Za-z0-9_-]{0,60}?)?(?:password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?))'
const ASSIGNED_NAME =
  '(?<![A-Za-z0-9_{$-])((?:[A-Za-z0-9_]{0,40}(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY)[A-Z0-9_]{0,20}|PGPASSWORD))( ?= ?)'
const ASSIGNED = new RegExp(`${ASSIGNED_NAME}(?:(["'])([^"']{3,500})\\3|([^\\s"'\`&;|)]{3,500}))`, 'g')
const MAPPED = new RegExp(`(?<![A-Za-z0-9_-])["']?${NAME}["']?\\s*:\\s*(["'\`])([^"'\`\\s]{6,500})\\2`, 'gi')
const IN_URL = /\b([a-z][a-z0-9+.-]{1,20}:\/\/)([^\s/:@"'`<>]{0,100}):([^\s/@"'`<>]{1,300})@([\w.-]{1,200})/g
const BEARER = /\b(Authorization:\s*(?:Bearer|Basic|Token)\s+)([A-Za-z0-9._~+/=-]{8,2000})/gi
const SHAPES: [RegExp, string, string][] = [
  [/\bAKIA[0-9A-Z]{16}\b/g, 'AWS_ACCESS_KEY_ID', 'an AWS access key'],
  [/\bgh[pousr]_[A-Za-z0-9]{36,255}\b/g, 'GITHUB_TOKEN', 'a GitHub token'],
  [/\bglpat-[A-Za-z0-9_-]{20,}\b/g, 'GITLAB_TOKEN', 'a GitLab token'],
  [/\bxox[abprs]-[A-Za-z0-9-]{10,250}\b/g, 'SLACK_TOKEN', 'a Slack token'],
  [/\bsk-[A-Za-z0-9_-]{20,250}\b/g, 'API_KEY', 'an API key'],
  [/\bsk_live_[A-Za-z0-9]{16,250}\b/g, 'PAYMENT_KEY', 'a payment key'],
  [/\bAIza[0-9A-Za-z_-]{35}\b/g, 'GOOGLE_API_KEY', 'a Google API key'],
  [/\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,2000}\b/g, 'TOKEN', 'a signed token'],
]
const KEY_BEGIN = /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/
const KEY_END = /-----END (?:[A-Z]+ )?PRIVATE KEY-----/
/** What stands for a value without being one: a variable, a name in braces, a place in brackets, dots, stars. */
const PLACEHOLDER =
  /^(?:\$|%|\{\{|<|\[|\(|\*+$|_+$|your[-_]|change[-_]me|changeme$|replace[-_]|insert[-_]|redacted$|hidden$|example$|null$|true$|false$|none$|process\.env|os\.environ|(?:secrets|vars|env)\.)|…|\.{3}/i
/** A value of so few characters is a word, unless it mixes letters and digits: `password`, `xxxx-xxxx`, `00000000`. */
const FEW = 8

function isPlace(value: string): boolean {
  if (PLACEHOLDER.test(value)) return true
  const isMixed = /\p{L}/u.test(value) && /\d/.test(value)
  return !isMixed && new Set(value.slice(0, 500)).size < FEW
}

const LONGEST = 20_000

function nameOf(text: string): string {
  return (
    text
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 60) || 'SECRET'
  )
}

class Hiding {
  readonly found: FoundSecret[] = []
  private readonly values = new Map<string, string>()
  private readonly taken = new Set<string>()

  /** The name for a value: one value has one name, two values never share one. */
  name(value: string, wanted: string, line: number, what: string): string {
    const known = this.values.get(value)
    const base = nameOf(wanted)
    let name = known ?? base
    for (let count = 2; known === undefined && this.taken.has(name); count++) name = `${base}_${count}`
    this.values.set(value, name)
    this.taken.add(name)
    this.found.push({ name, line, what })
    return `{{${name}}}`
  }

  line(text: string, line: number): string {
    if (text.length > LONGEST || !/[=:@]|AKIA|gh[pousr]_|glpat|xox|sk[-_]|AIza|eyJ/.test(text)) return text
    let hidden = text.replace(IN_URL, (whole, scheme: string, user: string, password: string, host: string) => {
      if (isPlace(password)) return whole
      const variable = /([A-Z][A-Z0-9_]{2,60})\s*=\s*["']?$/.exec(text.slice(0, text.indexOf(whole)))?.[1]
      return `${scheme}${user}:${this.name(password, variable ? `${variable}_PASSWORD` : `${host.split('.')[0] ?? ''}_PASSWORD`, line, 'a password in an address')}@${host}`
    })
    hidden = hidden.replace(BEARER, (whole, before: string, value: string) =>
      isPlace(value) ? whole : `${before}${this.name(value, 'TOKEN', line, 'a credential in a header')}`,
    )
    for (const [shape, name, what] of SHAPES)
      hidden = hidden.replace(shape, (value) => this.name(value, name, line, what))
    hidden = hidden.replace(
      ASSIGNED,
      (whole, name: string, sign: string, mark = '', quoted?: string, bare?: string) => {
        const value = quoted ?? bare ?? ''
        if (value.includes('{{') || isPlace(value) || /:\/\//.test(value)) return whole
        return `${name}${sign}${mark}${this.name(value, name, line, `the value of ${name}`)}${mark}`
      },
    )
    return hidden.replace(MAPPED, (whole, name: string, mark: string, value: string) => {
      if (value.includes('{{') || isPlace(value)) return whole
      return whole.replace(
        `${mark}${value}${mark}`,
        `${mark}${this.name(value, name, line, `the value of ${name}`)}${mark}`,
      )
    })
  }
}

/**
 * The text with each credential replaced by `{{NAME}}`, and what was found. One value gets one name. Line by line, in linear time; the same text
 * gives the same names. Line ends stay as they are, and no line is added; of a private key each line is replaced.
 */
export function hideSecrets(text: string): { text: string; found: FoundSecret[] } {
  const hiding = new Hiding()
  let inKey = false
  const lines = text.split('\n').map((line, at) => {
    if (KEY_BEGIN.test(line)) {
      inKey = !KEY_END.test(line)
      return line.replace(/-----BEGIN.*$/, hiding.name(line, 'PRIVATE_KEY', at + 1, 'a private key'))
    }
    if (inKey) {
      inKey = !KEY_END.test(line)
      return line.trim() === '' ? line : '{{PRIVATE_KEY}}'
    }
    return hiding.line(line, at + 1)
  })
  return { text: lines.join('\n'), found: hiding.found }
}
