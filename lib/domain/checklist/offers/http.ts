// `curl` as a probe of kind `http`, or `load` where it is called in a loop.

import type { SimpleCommand } from '@/lib/domain/checklist/commands/shell'
import {
  baseUrl,
  type Draft,
  LOCAL,
  milliseconds,
  named,
  piped,
  quoted,
  type Setting,
  withAssigned,
  within,
} from '@/lib/domain/checklist/offers/draft'
import type { FieldNode } from '@/lib/domain/checklist/structure'
import { readUrlShape } from '@/lib/domain/probe/placeholder'

const WITH_VALUE = new Set(
  '-w --write-out -o --output -m --max-time -A --user-agent --connect-timeout --retry --retry-delay -u --user --cacert --cert --key -e -b -c --resolve -x'.split(
    ' ',
  ),
)
const OFFERED = /^(?:GET|HEAD|POST)$/
const MAX_EXPECTATIONS = 20

type Request = { method: string; url: string; headers: Record<string, string>; body?: string }

function requestOf(words: string[]): Request | null {
  const request: Request = { method: '', url: '', headers: {} }
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? ''
    const value = () => words[++at] ?? ''
    if (word === '-H' || word === '--header') {
      const header = value()
      const colon = header.indexOf(':')
      if (colon > 0) request.headers[header.slice(0, colon).trim()] = header.slice(colon + 1).trim()
    } else if (word === '-X' || word === '--request') request.method = value().toUpperCase()
    else if (/^-X\w+$/.test(word)) request.method = word.slice(2).toUpperCase()
    else if (word === '-I' || word === '--head') request.method = request.method || 'HEAD'
    else if (/^(?:-d|--data(?:-\w+)?|--json)$/.test(word))
      request.body = request.body === undefined ? value() : `${request.body}&${value()}`
    else if (WITH_VALUE.has(word)) at += 1
    else if (!word.startsWith('-') && request.url === '') request.url = word
  }
  if (!/^https?:\/\/|^\$|^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)|^localhost\b/.test(request.url)) return null
  if (!/^https?:|^\$/.test(request.url)) request.url = `http://${request.url}`
  request.method = request.method || (request.body === undefined ? 'GET' : 'POST')
  return OFFERED.test(request.method) ? request : null
}

function jsonOf(text: string): unknown {
  const start = text.search(/[{[]/)
  if (start === -1) return undefined
  const bare = text.slice(start).replace(/^\s*(?:#|\/\/)\s?/gm, '')
  for (
    let end = bare.length, tries = 0;
    end > 0 && tries < 20;
    end = Math.max(bare.lastIndexOf('}', end - 1), bare.lastIndexOf(']', end - 1)), tries++
  ) {
    const piece = bare.slice(0, end + 1)
    try {
      return JSON.parse(piece)
    } catch {
      // A sentence may follow: a shorter piece is tried.
    }
  }
  return undefined
}

const member = (path: string, key: string): string =>
  /^[A-Za-z_]\w*$/.test(key) ? `${path}.${key}` : `${path}[${quoted(key)}]`

function expectJson(value: unknown, path: string): string[] {
  if (typeof value === 'string')
    return value.includes('...') || value.includes('…') ? prefixOf(value, path) : [`${path} == ${quoted(value)}`]
  if (typeof value === 'number' || typeof value === 'boolean') return [`${path} == ${value}`]
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one === 'string' || typeof one === 'number'))
      return value.length > 0 ? [`${path} == ${JSON.stringify(value)}`] : []
    return [
      `size(${path}) == ${value.length}`,
      ...value.slice(0, 5).flatMap((one, at) => expectJson(one, `${path}[${at}]`)),
    ]
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .slice(0, 20)
      .flatMap(([key, inner]) => expectJson(inner, member(path, key)))
  return []
}

function prefixOf(value: string, path: string): string[] {
  const start = value.split(/\.\.\.|…/)[0]?.trimEnd() ?? ''
  return start.length >= 3 ? [`${path}.startsWith(${quoted(start)})`] : []
}

/** What a choice says of the answer: "stagingValidationMode: ✅ true", "Status: ✅ ok", "✅ ambiguity_detected=true". */
function expectChoice({ label, choices }: FieldNode, path: string): string[] {
  const good = choices?.find((choice) => choice.meaning === 'pass')?.value ?? ''
  const pair = /^([A-Za-z_]\w*)\s*[=:]\s*(true|false|\d+|\w+)$/.exec(good)
  const literal = (text: string) => (/^(?:true|false|\d+)$/.test(text) ? text : quoted(text))
  if (pair?.[1] && pair[2]) return [`${path}.${pair[1]} == ${literal(pair[2])}`]
  if (/^(?:true|false)$/.test(good) && /^[A-Za-z_]\w*$/.test(label)) return [`${path}.${label} == ${good}`]
  return /^status$/i.test(label) && /^(?:ok|healthy|up|pass|alive)$/i.test(good)
    ? [`${path}.status == ${quoted(good)}`]
    : []
}

function expectations(request: Request, command: SimpleCommand, setting: Setting): string[] {
  const found = [request.method === 'POST' ? 'status >= 200 && status < 300' : 'status == 200']
  const filter = piped(command, 'jq')?.find((word) => /^\.[A-Za-z_]/.test(word))
  const path = /^\.[A-Za-z_][\w.]*/.exec(filter ?? '')?.[0] ?? ''
  const search = piped(command, 'grep')
  const wanted = search?.findLast((word) => !word.startsWith('-') && word !== 'grep')
  if (wanted && !/[\\*[\](){}|^$+?]/.test(wanted)) found.push(`text.contains(${quoted(wanted)})`)
  const events = [...setting.expected.matchAll(/^\s*event:\s*([\w.:-]+)/gm)].map((event) => event[1] ?? '')
  if (events.length > 0)
    found.push(...events.slice(0, 10).map((event) => `events.exists(e, e.event == ${quoted(event)})`))
  else found.push(...expectJson(jsonOf(setting.expected), 'body'))
  for (const field of setting.fields) {
    found.push(...expectChoice(field, `body${path}`))
    const time =
      /respon|latency|time|duration|total/i.test(field.label) && !/\bp\d\d/i.test(field.label)
        ? milliseconds('time.total', field)
        : null
    if (time) found.push(time)
  }
  return [...new Set(found)].slice(0, MAX_EXPECTATIONS)
}

function capturesOf(fields: FieldNode[]): Record<string, string> {
  const ids = fields.filter(
    (field) => field.type === 'text' && /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*_(?:id|token|key|uuid)$|^id$/i.test(field.label),
  )
  return Object.fromEntries(ids.slice(0, 10).map((field) => [field.label.toUpperCase(), `body.${field.label}`]))
}

function percentiles(fields: FieldNode[]): string[] {
  return fields.flatMap((field) => {
    const name =
      /\b(p50|p95|p99)\b/i.exec(field.label)?.[1]?.toLowerCase() ?? (/median/i.test(field.label) ? 'p50' : null)
    const rate = /error rate/i.test(field.label) ? within('errorRate', field, field.unit === '%' ? 0.01 : 1) : null
    return [name ? milliseconds(name, field) : null, rate].filter((text) => text !== null)
  })
}

/** Words of an address that a request does something to, whatever its method says. */
const DEED =
  /\b(?:disable|enable|delete|remove|restart|shutdown|stop|scale|rate-?limit|reset|flush|purge|rollback|deploy|maintenance)\b/i

/** A `curl` that sends GET, HEAD or POST as a probe; null for anything else. */
export function httpOffer(command: SimpleCommand, setting: Setting, assigned: Map<string, string>): Draft | null {
  const request = requestOf(command.words.map((word) => withAssigned(word, assigned)))
  if (!request || (request.method === 'POST' && (setting.goingBack || DEED.test(request.url)))) return null
  const local = LOCAL.exec(request.url)
  const variable = local ? baseUrl(local[2], setting.document) : null
  const url = named(variable ? request.url.replace(LOCAL, `{{${variable}}}`) : request.url)
  if (readUrlShape(url)) return null
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, named(value)]))
  const target = {
    ...{ method: request.method, url },
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(request.body !== undefined && { body: named(request.body) }),
  }
  const notes: string[] = []
  if (variable)
    notes.push(
      'localhost means the host that it runs on: set the address as the worker reaches it, or probe through a host of the environment.',
    )
  if (request.method === 'POST') notes.push('It sends something: the environment must allow side effects.')
  if (command.words.some((word) => /^(?:-k|--insecure)$/.test(word)))
    notes.push('The document ignores the certificate (-k); the probe does not.')
  const secrets = [...JSON.stringify([headers, url]).matchAll(/\{\{(\w*(?:TOKEN|SECRET|KEY|PASSWORD)\w*)\}\}/gi)].map(
    (found) => found[1] ?? '',
  )
  const needs = {
    ...(variable && { variables: { [variable]: local?.[0] ?? '' } }),
    ...(secrets.length > 0 && { secrets: [...new Set(secrets)] }),
  }
  if (command.times > 1) {
    const bounds = percentiles(setting.fields)
    if (command.times < 100)
      notes.push(`The document asks ${command.times} times, which tells no p99: 200 requests are offered.`)
    return {
      definition: {
        kind: 'load',
        request: target,
        requests: Math.max(200, command.times),
        concurrency: 5,
        expect: bounds.length > 0 ? bounds : ['errorRate == 0'],
      },
      needs,
      notes,
    }
  }
  const capture = capturesOf(setting.fields)
  return {
    definition: {
      kind: 'http',
      ...target,
      expect: expectations(request, command, setting),
      ...(Object.keys(capture).length > 0 && { capture }),
    },
    needs,
    notes,
  }
}

/** A load test by a tool whose script is not in the document: the figures that it expects, over requests that somebody has to name. */
export function loadOffer(command: SimpleCommand, { fields }: Setting): Draft | null {
  const option = (...names: string[]) => command.words[command.words.findIndex((word) => names.includes(word)) + 1]
  const users = command.words.some((word) => word === '--vus' || word === '-u') ? Number(option('--vus', '-u')) : 10
  const bounds = percentiles(fields)
  const concurrency = Number.isInteger(users) && users > 0 ? Math.min(50, users) : 10
  return {
    definition: {
      kind: 'load',
      request: { method: 'GET', url: '{{BASE_URL}}/' },
      requests: 500,
      concurrency,
      expect: bounds.length > 0 ? bounds : ['errorRate == 0'],
    },
    needs: { variables: { BASE_URL: '' } },
    notes: [
      'What the script requests is not in the document: give the URL. Its own figures can be pushed as a report instead.',
    ],
  }
}
