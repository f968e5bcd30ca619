// `curl` as a probe of kind `http`, or `load` where it is called in a loop.

import { percentiles } from '@/lib/domain/checklist/offers/commands/load'
import { capturesOf, type Request, requestOf } from '@/lib/domain/checklist/offers/commands/request'
import { grepOf, isGrep } from '@/lib/domain/checklist/offers/commands/search'
import {
  baseUrl,
  type Draft,
  LOCAL,
  mergeNeeds,
  named,
  placesIn,
  quoted,
  type Setting,
  withAssigned,
} from '@/lib/domain/checklist/offers/draft'
import {
  answerExpectations,
  headerExpectation,
  headerIn,
  statusesIn,
} from '@/lib/domain/checklist/offers/expected/answer'
import { expectJson, type JsonExpectations, jsonOf } from '@/lib/domain/checklist/offers/expected/json'
import type { Requirement } from '@/lib/domain/checklist/offers/required/requirement'
import type { Needs } from '@/lib/domain/checklist/structure'
import { readUrlShape } from '@/lib/domain/probe/definition/placeholder'

const MAX_EXPECTATIONS = 20
/** Words of an address that a request does something to, whatever its method says. */
const ACTS =
  /\b(?:disable|enable|delete|remove|restart|shutdown|stop|scale|rate-?limit|reset|flush|purge|rollback|deploy|maintenance)\b/i
/** Paths that say by themselves that their status is the answer. */
const HEALTH_PATH =
  /\/(?:health\w*|ready|readyz|readiness|live|livez|liveness|alive|ping|status|up|heartbeat|-\/(?:ready|healthy))\/?(?:[?#]|$)/i
const SECRET = /\{\{(\w*(?:TOKEN|SECRET|KEY|PASSWORD|AUTH|CREDENTIAL)\w*)\}\}/gi
/** An id of a sample answer, whole or cut short. */
const SAMPLE_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9a-f]{6,}-?\.{3}/gi

/** Sample ids become what an earlier answer is captured as, or a variable that the document's value is suggested for. */
function withoutSamples(text: string, { document }: Setting, needs: Needs): string {
  return text.replace(SAMPLE_ID, (id: string, at: number) => {
    const known = document.sampleIds.get(id)
    const key =
      /"?([A-Za-z_]\w{0,40})\\?"?\s*[:=]\s*\\?"?$/.exec(text.slice(0, at))?.[1] ??
      /\/([a-z][a-z-]{1,40}?)s?\/$/i.exec(text.slice(0, at))?.[1]
    const name =
      known ??
      (key === undefined
        ? 'ID'
        : `${key
            .replace(/([a-z])([A-Z])/g, '$1_$2')
            .replace(/\W+/g, '_')
            .toUpperCase()}${/id$/i.test(key) ? '' : '_ID'}`)
    if (known === undefined) needs.variables = { ...needs.variables, [name]: id.includes('...') ? '' : id }
    return `{{${name}}}`
  })
}

type Target = {
  method: string
  url: string
  headers?: Record<string, string>
  body?: string
  followRedirects?: boolean
}

function targetOf(request: Request, setting: Setting, needs: Needs): { target: Target; notes: string[] } | null {
  const local = LOCAL.exec(request.url)
  const variable = local ? baseUrl(local[2], setting.document) : null
  const url = withoutSamples(
    named(variable ? request.url.replace(LOCAL, `{{${variable}}}`) : request.url),
    setting,
    needs,
  )
  if (readUrlShape(url)) return null
  const given = { ...request.headers, ...(request.user && { Authorization: 'Basic {{BASIC_AUTH}}' }) }
  const headers = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, named(value)]))
  if (variable) needs.variables = { ...needs.variables, [variable]: local?.[0] ?? '' }
  const notes = [
    ...(variable
      ? [
          'localhost means the host that it runs on: set the address as the worker reaches it, or probe through a host of the environment.',
        ]
      : []),
    ...(request.method === 'POST' ? ['It sends something: the environment must allow side effects.'] : []),
    ...(request.insecure ? ['The document ignores the certificate (-k); the probe does not.'] : []),
    ...(request.user ? ['BASIC_AUTH is user:password in Base64.'] : []),
    ...(/\b(?:your-?domain|example|yourapp|your-?app)\b/i.test(url) && !variable
      ? ['The address looks like a placeholder: put the real one in.']
      : []),
  ]
  return {
    target: {
      ...{ method: request.method, url },
      ...(Object.keys(headers).length > 0 && { headers }),
      ...(request.body !== undefined && { body: withoutSamples(named(request.body), setting, needs) }),
      ...(request.follows && { followRedirects: true }),
    },
    notes,
  }
}

/** `| jq .status`, `| jq -e '.ok == true'`: the part of the body that is looked at, and what it must be. */
function filtered(setting: Setting): { path: string; expect: string[] } {
  const filter =
    setting.command.command.pipe.find((words) => words[0] === 'jq')?.find((word) => /^\.[A-Za-z_]/.test(word)) ?? ''
  const path = /^\.[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/.exec(filter)?.[0] ?? ''
  const test = /^\s*(==|!=|<=?|>=?)\s*("[^"]{0,200}"|true|false|-?\d+(?:\.\d+)?)\s*$/.exec(filter.slice(path.length))
  return { path: `body${path}`, expect: test ? [`body${path} ${test[1]} ${test[2]}`] : [] }
}

/** `curl … | grep X`: a header where only headers are shown, else a text of the answer. Null: what is looked for cannot be said. */
function searchedFor(request: Request, setting: Setting): string[] | null {
  const words = setting.command.command.pipe.find(isGrep)
  if (!words) return []
  const grep = grepOf(words)
  if (!grep || grep.inverted || setting.command.command.negated) return null
  const plain = grep.pattern
    .replace(/^\(\?i\)/, '')
    .replace(/^\^/, '')
    .replace(/\\(.)/g, '$1')
  const headers =
    request.method === 'HEAD' || setting.command.command.words.some((word) => /^-[a-zA-Z]*[iI]$|^--include$/.test(word))
  if (headers) {
    if (/^http(?:\/[\d.]+)?$/i.test(plain)) return []
    const header =
      headerIn(plain) ?? (/^[a-z][a-z-]{1,60}:?$/i.test(plain) ? plain.replace(/:$/, '').toLowerCase() : null)
    return header ? [headerExpectation(plain) ?? `${quoted(header)} in headers`] : null
  }
  if (setting.title.negated || setting.comment?.negated) return null
  return /[\\*[\](){}|^$+?]/.test(plain)
    ? [`text.matches(${quoted(grep.pattern)})`]
    : [`text.contains(${quoted(plain)})`]
}

function eventsIn(expected: string): string[] {
  return [...expected.matchAll(/^\s*(?:#\s*)?event:\s*([\w.:-]+)/gm)].map((event) => event[1] ?? '').slice(0, 10)
}

type Asked = { expect: string[]; met: Requirement[]; status: string | null; captures: Record<string, string> }

/** What stands in the way of a status of 200: a demand that names another. */
function asked(setting: Setting, path: string): Asked {
  const expect: string[] = []
  const met: Requirement[] = []
  let status: string | null = null
  const events = eventsIn(setting.expected)
  const json: JsonExpectations | null = events.length > 0 ? null : bodyOf(setting)
  if (events.length > 0) expect.push(...events.map((event) => `events.exists(e, e.event == ${quoted(event)})`))
  if (json) expect.push(...json.expect)
  for (const requirement of setting.requirements) {
    const shown =
      requirement.source === 'expected' &&
      (isJsonRow(requirement, json) || (events.length > 0 && /event/i.test(requirement.text)))
    const said = shown ? [] : answerExpectations(requirement, path)
    if (!said) continue
    met.push(requirement)
    for (const expression of said) {
      if (/^status /.test(expression)) {
        // What is expected says it more exactly than the title.
        if (status === null || requirement.source !== 'title')
          status = status === null ? expression : `${status} && ${expression}`
      } else expect.push(expression)
    }
  }
  return { expect, met, status, captures: json?.captures ?? {} }
}

function bodyOf(setting: Setting): JsonExpectations | null {
  const json = jsonOf(setting.expected)
  if (json === undefined || typeof json !== 'object') return null
  const { sampleIds, text } = setting.document
  const sent = (value: string): boolean => text.indexOf(value) !== text.lastIndexOf(value)
  return expectJson(json, 'body', { ids: sampleIds, sent })
}

/** A row of the JSON that is expected as a whole; when not all of it is asserted, its rows are left. */
function isJsonRow({ text }: Requirement, json: JsonExpectations | null): boolean {
  return json?.complete === true && /^\s*[{}[\]"]/.test(text)
}

/** "Admin page blocked", "invalid input rejected", "error handling": a success would be the opposite, unless a status is named. */
function asksForFailure({ title, comment, requirements }: Setting): boolean {
  const said = [title, ...(comment ? [comment] : []), ...requirements.map((requirement) => requirement.said)]
  return said.some(
    (text) =>
      text.uncertain ||
      text.has('trouble', 'stopped', 'closed', 'removal', 'absence', 'provoked') ||
      (text.negated && !text.has('latency', 'error-rate')),
  )
}

/** Whether a request's success is what the title asks: its path is a health check, or the title speaks of reaching something. */
function settles(url: string, { title, comment }: Setting, found: Asked): boolean {
  const said = comment ?? title
  return (
    HEALTH_PATH.test(url) ||
    found.met.length > 0 ||
    said.has('reach', 'health', 'running') ||
    (said.has('endpoint') && said.has('works', 'pass'))
  )
}

/** A `curl` that sends GET, HEAD or POST as a probe; null for anything else, and where nothing that the document asks would be asserted. */
export function httpOffer(setting: Setting): Draft | null {
  const { command, session } = setting.command
  const values = new Map([...session.assigned, ...command.assigns])
  const request = requestOf(command.words.map((word) => withAssigned(word, values)))
  if (!request || command.condition || (request.method === 'POST' && (setting.goingBack || ACTS.test(request.url))))
    return null
  const needs: Needs = {}
  const made = targetOf(request, setting, needs)
  const searched = searchedFor(request, setting)
  if (!made || searched === null) return null
  const { target, notes } = made
  const secrets = [...JSON.stringify(target).matchAll(SECRET)].map(([, name = '']) => name)
  const open = placesIn(JSON.stringify(target)).filter(
    (name) => !secrets.includes(name) && !(needs.variables && name in needs.variables),
  )
  const all = mergeNeeds(
    needs,
    secrets.length > 0 ? { secrets: [...new Set(secrets)] } : {},
    open.length > 0 && open.every((name) => !isCaptured(name, setting))
      ? { variables: Object.fromEntries(open.map((name) => [name, ''])) }
      : {},
  )
  if (command.times > 1) return loadOf(target, all, notes, setting)
  const filter = filtered(setting)
  const found = asked(setting, filter.path)
  const saysMore = found.expect.some((text) => !text.startsWith('time.'))
  if (found.status === null && !saysMore && asksForFailure(setting)) return null
  const fine = request.method === 'POST' ? 'status >= 200 && status < 300' : 'status == 200'
  const capture = { ...capturesOf(setting.fields), ...found.captures }
  const others = [...filter.expect, ...searched, ...found.expect]
  // Headers come with redirects, too: who asks for one does not ask for 200.
  const onlyHeaders = request.method === 'HEAD' && others.length > 0 && others.every((text) => /\bheaders\b/.test(text))
  const status = found.status ?? (onlyHeaders ? [] : fine)
  const expect = [status, others].flat()
  return {
    definition: {
      kind: 'http',
      ...target,
      expect: [...new Set(expect)].slice(0, MAX_EXPECTATIONS),
      ...(Object.keys(capture).length > 0 && { capture }),
    },
    needs: all,
    notes,
    says: `${target.method} ${target.url} answers ${(found.status ?? fine).replaceAll('status ', '').replaceAll('== ', '')}`,
    met: found.met,
    settles:
      settles(target.url, setting, found) || filter.expect.length > 0 || searched.length > 0 || sends(request, setting),
  }
}

/** A request that sends something is done when it is accepted: "Create test user". */
const sends = (request: Request, { title, requirements }: Setting): boolean =>
  request.method === 'POST' &&
  requirements.every(({ source }) => source === 'title') &&
  !title.negated &&
  !title.has('works', 'health') &&
  !/^(?:test|check|verif|valid|confirm|ensure)/.test(title.words[0]?.text ?? '')

const isCaptured = (name: string, { document }: Setting): boolean => [...document.sampleIds.values()].includes(name)

/** A request that is made many times, with the percentiles that are asked for. */
function loadOf(target: Target, needs: Needs, notes: string[], setting: Setting): Draft | null {
  const { times } = setting.command.command
  const { expect, met } = percentiles(setting.requirements)
  if (expect.length === 0 && setting.requirements.every((requirement) => statusesIn(requirement).length === 0))
    return null
  return {
    definition: {
      kind: 'load',
      request: target,
      requests: Math.max(200, Math.min(times, 5000)),
      concurrency: 5,
      expect: expect.length > 0 ? expect : ['errorRate == 0'],
    },
    needs,
    notes: [
      ...notes,
      ...(times < 100 ? [`The document asks ${times} times, which tells no p99: 200 requests are offered.`] : []),
    ],
    met,
    settles: met.length > 0,
  }
}
