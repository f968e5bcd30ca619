// A `curl` command as the request of a probe. What a probe cannot or must not do is said, never done silently.

import { readUrlShape, replacePlaceholders } from '@/lib/domain/probe/definition/placeholder'
import { Headers, http, typeOfTemplate } from '@/lib/domain/probe/kinds/http'
import { firstCommand } from '@/lib/domain/shell/lexer'

export type CurlRequest = {
  method: string
  url: string
  headers?: Record<string, string>
  body?: string
  followRedirects?: boolean
  timeoutMs?: number
}
export type CurlRead = { request: CurlRequest; notes: string[] } | { wrong: string }

/** Short options with their long names. Those that take a value are in `VALUED`. */
const SHORT: Record<string, string> = {
  ...{
    A: 'user-agent',
    b: 'cookie',
    c: 'cookie-jar',
    d: 'data',
    e: 'referer',
    E: 'cert',
    F: 'form',
    f: 'fail',
    G: 'get',
    g: 'globoff',
    H: 'header',
    I: 'head',
    i: 'include',
  },
  ...{
    k: 'insecure',
    L: 'location',
    m: 'max-time',
    N: 'no-buffer',
    n: 'netrc',
    o: 'output',
    O: 'remote-name',
    s: 'silent',
    S: 'show-error',
    T: 'upload-file',
    u: 'user',
  },
  ...{
    U: 'proxy-user',
    v: 'verbose',
    w: 'write-out',
    X: 'request',
    x: 'proxy',
    '#': 'progress-bar',
    '4': 'ipv4',
    '6': 'ipv6',
  },
}
const VALUED = new Set(
  'user-agent cookie cookie-jar data data-raw data-binary data-ascii data-urlencode json referer cert key cacert capath form form-string header max-time connect-timeout max-redirs output upload-file user proxy-user write-out request proxy url resolve connect-to retry retry-delay retry-max-time limit-rate interface ciphers tls-max config range continue-at oauth2-bearer aws-sigv4 dns-servers'.split(
    ' ',
  ),
)
/** What a probe does anyway, or what only changes how curl itself speaks. */
const IDLE = new Set(
  'silent show-error verbose include fail fail-with-body no-buffer progress-bar no-progress-meter globoff compressed path-as-is output write-out http1.1 http2 cookie-jar max-redirs connect-timeout ipv4 ipv6 remote-name tcp-nodelay no-keepalive'.split(
    ' ',
  ),
)
const NOTES: Record<string, string> = {
  insecure:
    'The command ignores the certificate (-k). A probe does not: give it the certificate of your own authority instead.',
  proxy: 'The proxy was left out: a probe goes straight to its target, or through a host of the environment.',
  cacert: 'The file of the authority was not read: paste its text into Authority.',
}
const CREDENTIALS = /^(?:authorization|cookie|x-api-key|x-auth-token|proxy-authorization)$/i

type Option = { name: string; value: string }

/** Reads one `curl` command, as it is copied from a browser, a page or a shell. */
export function readCurl(text: string): CurlRead {
  const read = firstCommand(text.trim().replace(/^[$>]\s+/, ''), (name) => `{{${name}}}`)
  if ('wrong' in read) return read
  if (!/^(?:.*\/)?curl(?:\.exe)?$/.test(read.words[0] ?? '')) return { wrong: 'The command does not begin with curl' }
  const notes = read.rest === '' ? [] : [`What follows the command was left out: ${read.rest.slice(0, 80)}`]
  const { options, urls } = readOptions(read.words.slice(1))
  const maker = new Request(notes)
  for (const url of urls) maker.address(url)
  for (const option of options) maker.take(option)
  return maker.make()
}

/** Whether a text looks like a command to read rather than something to type. */
export function looksLikeCurl(text: string): boolean {
  return /^\s*(?:[$>]\s+)?curl(?:\.exe)?\s/.test(text)
}

function readOptions(words: readonly string[]): { options: Option[]; urls: string[] } {
  const options: Option[] = []
  const urls: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (word.startsWith('--') && word.length > 2) {
      const name = word.slice(2)
      options.push({ name, value: VALUED.has(name) ? (words[++at] ?? '') : '' })
    } else if (word.startsWith('-') && word.length > 1) {
      const last = readCluster(word.slice(1), options)
      if (last) options.push({ name: last, value: words[++at] ?? '' })
    } else urls.push(word)
  }
  return { options, urls }
}

/** `-sSXPOST`: flags, and at most one option that takes the rest of the word, or the next word, whose name is answered. */
function readCluster(letters: string, options: Option[]): string | null {
  for (const [at, letter] of [...letters].entries()) {
    const name = SHORT[letter] ?? letter
    if (!VALUED.has(name)) {
      options.push({ name, value: '' })
      continue
    }
    const value = [...letters].slice(at + 1).join('')
    if (value === '') return name
    options.push({ name, value })
    return null
  }
  return null
}

class Request {
  private method = ''
  private url = ''
  private readonly headers: Record<string, string> = {}
  private readonly data: string[] = []
  private asQuery = false
  private json = false
  private more: Pick<CurlRequest, 'followRedirects' | 'timeoutMs'> = {}

  constructor(private readonly notes: string[]) {}

  address(url: string): void {
    if (this.url === '') this.url = url
    else this.notes.push(`Only the first address was taken, not ${url.slice(0, 80)}`)
  }

  take({ name, value }: Option): void {
    if (name === 'url') this.address(value)
    else if (name === 'request') this.method = value.toUpperCase()
    else if (name === 'head') this.method ||= 'HEAD'
    else if (name === 'get') this.asQuery = true
    else if (name === 'header') this.header(value)
    else if (name === 'user-agent') this.set('User-Agent', value)
    else if (name === 'referer') this.set('Referer', value)
    else if (name === 'cookie') this.cookie(value)
    else if (name === 'user') this.user()
    else if (name === 'oauth2-bearer') this.set('Authorization', `Bearer ${value}`)
    else if (name === 'location') this.more.followRedirects = true
    else if (name === 'max-time') this.limit(value)
    else if (/^(?:data|json)/.test(name)) this.body(name, value)
    else if (!IDLE.has(name))
      this.notes.push(NOTES[name] ?? `The option --${name} was left out: a probe has nothing like it.`)
  }

  make(): CurlRead {
    const url = this.finalUrl()
    const wrong = url === '' ? 'The command names no address' : readUrlShape(url)
    if (wrong) return { wrong }
    const body = this.asQuery || this.data.length === 0 ? undefined : this.data.join('&')
    const method = this.method || (body === undefined ? 'GET' : 'POST')
    if (!http.definition.shape.method.safeParse(method).success)
      return { wrong: `A probe cannot send the method ${method.slice(0, 40)}` }
    if (body !== undefined) this.typeOf(body)
    const headers = Object.keys(this.headers).length > 0 ? { headers: this.headers } : {}
    return {
      request: { method, url, ...headers, ...(body !== undefined && { body }), ...this.more },
      notes: this.notes,
    }
  }

  private header(line: string): void {
    const colon = line.indexOf(':')
    const [name, value] =
      colon === -1
        ? [line.replace(/;$/, ''), '']
        : [line.slice(0, colon), line.slice(colon + 1).replace(/^[ \t]+|[ \t]+$/g, '')]
    if (value !== '' || (colon === -1 && line.endsWith(';'))) this.set(name.trim(), value)
    else if (colon === -1) this.notes.push(`This is not a header: ${line.slice(0, 80)}`)
  }

  private set(name: string, value: string): void {
    if (!Headers.safeParse({ [name]: value }).success) {
      this.notes.push(`The header ${name.slice(0, 60)} was left out: a probe sets it itself, or it is none.`)
      return
    }
    const known = Object.keys(this.headers).find((other) => other.toLowerCase() === name.toLowerCase())
    this.headers[known ?? name] = value
    if (CREDENTIALS.test(name) && !value.includes('{{')) {
      this.notes.push(
        `The header ${name} stands here in plain text, for everybody who may see the probe: store its value as a secret and write {{NAME}} instead.`,
      )
    }
  }

  private cookie(value: string): void {
    if (value.includes('=')) this.set('Cookie', value)
    else this.notes.push('The file of the cookies was not read: write them as a header Cookie.')
  }

  /** A password never enters a definition. */
  private user(): void {
    this.headers.Authorization = 'Basic {{CREDENTIALS}}'
    this.notes.push(
      "User and password were not taken over: store them as the secret CREDENTIALS, in the form that `printf %s 'USER:PASSWORD' | base64` prints.",
    )
  }

  private limit(value: string): void {
    const ms = Math.round(Number(value) * 1000)
    if (ms >= 100 && ms <= 60_000) this.more.timeoutMs = ms
    else this.notes.push(`The time limit of ${value.slice(0, 20)} seconds was left out: a probe takes from 0.1 to 60.`)
  }

  private body(name: string, value: string): void {
    if (name === 'json') this.json = true
    if (name === 'data-urlencode') {
      this.encoded(value)
      return
    }
    if (name !== 'data-raw' && value.startsWith('@'))
      this.notes.push(`The file ${value.slice(1, 80)} was not read: paste its text as the body.`)
    else this.data.push(value)
  }

  /** `name=content`, `=content` or `content`: only the content is encoded. */
  private encoded(value: string): void {
    const [, name = '', content = value] = /^([^=@]*)=([\s\S]*)$/.exec(value) ?? []
    if (/^[^=]*@/.test(value)) this.notes.push('A file was not read: paste its text as the body.')
    else this.data.push(`${name}${name === '' ? '' : '='}${encodeAround(content)}`)
  }

  private finalUrl(): string {
    const withScheme =
      this.url === '' || /^[a-z][a-z0-9+.-]*:\/\/|^\{\{/i.test(this.url) ? this.url : `http://${this.url}`
    const login = /^(https?:\/\/)[^/?#@]*@/i.exec(withScheme)
    if (login) this.user()
    const url = login ? withScheme.replace(login[0], login[1] ?? '') : withScheme
    if (!this.asQuery || this.data.length === 0) return url
    const [address = '', fragment] = url.split('#', 2)
    return `${address}${address.includes('?') ? '&' : '?'}${this.data.join('&')}${fragment === undefined ? '' : `#${fragment}`}`
  }

  /** curl says that a body is a form unless told; a probe says what the body looks like, which then need not be written. */
  private typeOf(body: string): void {
    const name = Object.keys(this.headers).find((other) => other.toLowerCase() === 'content-type')
    const type =
      name === undefined ? (this.json ? 'application/json' : 'application/x-www-form-urlencoded') : this.headers[name]
    if (type === typeOfTemplate(body)) delete this.headers[name ?? '']
    else this.headers[name ?? 'Content-Type'] = type ?? ''
  }
}

function encodeAround(content: string): string {
  const names: string[] = []
  const marked = replacePlaceholders(content, (name) => `\u{e000}${names.push(name) - 1}\u{e001}`)
  return encodeURIComponent(marked.replaceAll(/[\ud800-\udfff]/gu, '\ufffd')).replaceAll(
    /%EE%80%80(\d+)%EE%80%81/g,
    (_, at: string) => `{{${names[Number(at)] ?? ''}}}`,
  )
}
