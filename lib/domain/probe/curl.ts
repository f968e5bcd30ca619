// A request of kind `http` as a curl command, and a curl command as such a request.
import { commandsOf } from '@/lib/domain/checklist/shell'
import { replacePlaceholders } from '@/lib/domain/probe/placeholder'

export type CurlRequest = { method?: string; url: string; headers?: Record<string, string>; body?: string; followRedirects?: boolean; timeoutMs?: number }
/** `notes` say what of the command the probe leaves out. */
export type FromCurl = { request: CurlRequest; notes: string[] }

/** Options whose value says nothing of the request. */
const ASIDE = new Set('-w --write-out -o --output --connect-timeout --retry --retry-delay --retry-max-time -c --cookie-jar --resolve --create-dirs --stderr --trace'.split(' '))
const LEFT_OUT: Record<string, string> = {
  '-k': 'It ignores the certificate; a probe does not. Give the authority of your certificate instead.',
  '--insecure': 'It ignores the certificate; a probe does not. Give the authority of your certificate instead.',
  '-F': 'A form with files cannot be sent by a probe.',
  '--form': 'A form with files cannot be sent by a probe.',
  '-x': 'It goes through a proxy; a probe goes from the worker, or through a host of the environment.',
  '--proxy': 'It goes through a proxy; a probe goes from the worker, or through a host of the environment.',
  '--cert': 'It shows a certificate of its own, which a probe cannot.',
  '--key': 'It shows a certificate of its own, which a probe cannot.',
}

/** Shell variables in capitals are names of the environment. */
const named = (text: string) => text.replace(/\$\{?([A-Z_][A-Z0-9_]{0,63})\}?/g, '{{$1}}')

class Reading {
  readonly notes: string[] = []
  method: string | undefined
  url = ''
  readonly headers: Record<string, string> = {}
  readonly data: string[] = []
  asQuery = false
  followRedirects = false
  timeoutMs: number | undefined

  note(text: string): void {
    if (!this.notes.includes(text)) this.notes.push(text)
  }

  header(line: string): void {
    const colon = line.indexOf(':')
    if (colon > 0) this.headers[line.slice(0, colon).trim()] = named(line.slice(colon + 1).trim())
  }

  send(value: string, encode = false): void {
    if (value.startsWith('@')) {
      this.note('It sends a file, which a probe cannot: give the body as text.')
      return
    }
    const [, name = '', text = value] = encode ? (/^([^=]*)=(.*)$/s.exec(value) ?? []) : []
    this.data.push(encode ? `${name ? `${name}=` : ''}${encodeURIComponent(text)}` : named(value))
  }
}

type Take = (reading: Reading, value: string) => void

const WITH_VALUE: Record<string, Take> = {
  '-X': (reading, value) => {
    reading.method = value.toUpperCase()
  },
  '-H': (reading, value) => reading.header(value),
  '-d': (reading, value) => reading.send(value),
  '--data-raw': (reading, value) => reading.data.push(named(value)),
  '--data-urlencode': (reading, value) => reading.send(value, true),
  '--json': (reading, value) => {
    reading.send(value)
    reading.headers['content-type'] ??= 'application/json'
    reading.headers.accept ??= 'application/json'
  },
  '-A': (reading, value) => reading.header(`user-agent: ${value}`),
  '-e': (reading, value) => reading.header(`referer: ${value}`),
  '-b': (reading, value) => (value.includes('=') ? reading.header(`cookie: ${value}`) : reading.note('It reads cookies from a file, which a probe cannot.')),
  '-u': (reading) => reading.note('It signs in with a name and a password: keep “Basic …” as a secret and send it in an authorization header.'),
  '-m': (reading, value) => {
    reading.timeoutMs = Math.min(60_000, Math.max(100, Math.round(Number(value) * 1000) || 10_000))
  },
  '--url': (reading, value) => {
    reading.url = named(value)
  },
}
const LONG: Record<string, string> = {
  ...{ '--request': '-X', '--header': '-H', '--data': '-d', '--data-ascii': '-d', '--data-binary': '-d', '--user-agent': '-A', '--referer': '-e', '--cookie': '-b' },
  ...{ '--user': '-u', '--max-time': '-m' },
}

/** Reads the words after `curl`. */
function readWords(words: string[]): Reading {
  const reading = new Reading()
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? ''
    const [, stuck = '', inline] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? /^(-[XHdAebum])(.+)$/s.exec(word) ?? []
    const option = LONG[stuck || word] ?? (stuck || word)
    const value = () => (stuck ? (inline ?? '') : (words[++at] ?? ''))
    const take = WITH_VALUE[option]
    if (take) take(reading, value())
    else if (LEFT_OUT[option]) {
      reading.note(LEFT_OUT[option])
      if (!/^(?:-k|--insecure)$/.test(option)) value()
    } else if (ASIDE.has(option)) value()
    else if (word === '-G' || word === '--get') reading.asQuery = true
    else if (word === '-I' || word === '--head') reading.method ??= 'HEAD'
    else if (/^-[a-zA-Z]*L/.test(word) || word === '--location') reading.followRedirects = true
    else if (/^-[sSvifN]*k[sSvifN]*$/.test(word)) reading.note(LEFT_OUT['-k'] ?? '')
    else if (!word.startsWith('-') && reading.url === '') reading.url = named(word)
  }
  return reading
}

/** The request of the first `curl` in a text; null when there is none, or it has no address. */
export function fromCurl(text: string): FromCurl | null {
  const command = commandsOf(text).find(({ words }) => words[0] === 'curl')
  if (!command) return null
  const { notes, method, url, headers, data, asQuery, followRedirects, timeoutMs } = readWords(command.words)
  if (url === '') return null
  const whole = /^(?:https?:\/\/|\{\{)/i.test(url) ? url : `http://${url}`
  const query = asQuery && data.length > 0 ? `${whole}${whole.includes('?') ? '&' : '?'}${data.join('&')}` : whole
  const body = !asQuery && data.length > 0 ? data.join('&') : undefined
  const sent = method ?? (body === undefined ? 'GET' : 'POST')
  const typed = body !== undefined && !Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')
  const all = { ...(typed && { 'content-type': 'application/x-www-form-urlencoded' }), ...headers }
  return {
    request: {
      ...{ method: sent, url: query },
      ...(Object.keys(all).length > 0 && { headers: all }),
      ...(body !== undefined && { body }),
      ...(followRedirects && { followRedirects }),
      ...(timeoutMs !== undefined && { timeoutMs }),
    },
    notes,
  }
}

/** A word of a POSIX shell that is exactly this text, but for `{{NAME}}`, which becomes the variable `NAME`. */
export function quoteWord(text: string): string {
  const marks: string[] = []
  const marked = replacePlaceholders(text, (name) => `\u0000${marks.push(name) - 1}\u0000`)
  return marked
    .split('\u0000')
    .map((piece, at) => (at % 2 === 1 ? `"\${${marks[Number(piece)] ?? ''}}"` : piece === '' ? '' : `'${piece.replaceAll("'", `'"'"'`)}'`))
    .join('')
    .replace(/^$/, "''")
}

/** A curl command that sends the same request, with the names of the environment as variables of the shell. */
export function toCurl({ method = 'GET', url, headers = {}, body, followRedirects, timeoutMs }: Omit<CurlRequest, 'body'> & { body?: unknown }): string {
  const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
  const named = Object.keys(headers).map((name) => name.toLowerCase())
  const json = body !== undefined && typeof body !== 'string' && !named.includes('content-type')
  const parts = [
    'curl -sS',
    method === 'HEAD' ? '-I' : method === 'GET' && text === undefined ? '' : `-X ${method}`,
    followRedirects ? '-L' : '',
    timeoutMs === undefined ? '' : `-m ${timeoutMs / 1000}`,
    quoteWord(url),
    ...Object.entries(headers).map(([name, value]) => `-H ${quoteWord(`${name}: ${value}`)}`),
    json ? "-H 'content-type: application/json'" : '',
    text === undefined ? '' : `--data-raw ${quoteWord(text)}`,
  ]
  return parts.filter(Boolean).join(' \\\n  ').replace('curl -sS \\\n  ', 'curl -sS ')
}
