// What a demand says of an HTTP answer: status, redirect, headers, fields of the body, time.

import { boundOfRequirement, demanded, millisecondsIn, quoted } from '@/lib/domain/checklist/offers/draft'
import { phrasesOf } from '@/lib/domain/checklist/offers/expected/phrases'
import type { Requirement } from '@/lib/domain/checklist/offers/required/requirement'
import type { FieldNode } from '@/lib/domain/checklist/structure'

const STATUS = '[1-5]\\d\\d'
/** "HTTP/1.1 200 OK", "status 200", "returns 204", "→ 301", "200 OK": a number that is a status. */
const STATUS_SAID = new RegExp(
  `(?:\\bhttp(?:/[\\d.]{1,3})?(?: status| code)?|\\bstatus(?: code)?|\\bcode|→|->|=>)\\s*[:=]?\\s*(${STATUS}(?:\\s*(?:/|,|or|ou|oder)\\s*${STATUS}){0,4})(?![\\d.%]|\\s*(?:ms|s|%|MB|KB|GB|min)\\b)|(?<![\\d./:-])(${STATUS}(?:\\s*(?:/|or)\\s*${STATUS}){0,4})(?=\\s*(?:OK\\b|redirect|created\\b|no content|accepted\\b|status|response))`,
  'i',
)
const BARE = new RegExp(`^\\s*(${STATUS}(?:\\s*[/,|]\\s*${STATUS}){0,4})\\s*$`)
/** A verb in front of the code: "returns 200", "répond 200". */
const BEHIND_VERB = new RegExp(
  `(?<![\\d./:-])(${STATUS})(?![\\d.%/]|\\s*(?:ms|s|sec|seconds|%|MB|KB|GB|min|rows|requests|users)\\b)`,
)

/** The statuses that a text asks for. */
export function statusesIn({ text, said }: Requirement): number[] {
  const [, named, counted] = STATUS_SAID.exec(text) ?? []
  // "below 500" is a limit; "should be 200" is not.
  const limit = said.bound !== null && said.bound.threshold.comparator !== '='
  const loose = limit
    ? undefined
    : (BARE.exec(text)?.[1] ?? counted ?? (said.has('reach') ? BEHIND_VERB.exec(text)?.[1] : undefined))
  const spoken = named ?? loose
  return [...new Set((spoken?.match(/[1-5]\d\d/g) ?? []).map(Number))]
}

function statusExpectation(requirement: Requirement): string | null {
  const statuses = statusesIn(requirement)
  const redirect = requirement.said.has('redirect')
  const negated = requirement.said.negated || requirement.unwanted
  if (/\b2xx\b/i.test(requirement.text)) return 'status >= 200 && status < 300'
  if (/\b[45]xx\b|\b500 errors?\b/i.test(requirement.text) && negated)
    return /4xx/i.test(requirement.text) ? 'status < 400' : 'status < 500'
  if (redirect && !negated) {
    const codes = statuses.filter((status) => status >= 300 && status < 400)
    const secure = /https/i.test(requirement.text) ? ' && headers.location.startsWith("https://")' : ''
    return `${codes.length === 1 ? `status == ${codes[0]}` : `status in [${(codes.length > 0 ? codes : secure === '' ? [301, 302, 303, 307, 308] : [301, 308]).join(', ')}]`}${secure}`
  }
  if (statuses.length === 0 || requirement.said.uncertain) return null
  if (negated) return statuses.length === 1 ? `status != ${statuses[0]}` : null
  return statuses.length === 1 ? `status == ${statuses[0]}` : `status in [${statuses.join(', ')}]`
}

const HEADERS = new Map<string, string>(
  Object.entries({
    hsts: 'strict-transport-security',
    'strict-transport-security': 'strict-transport-security',
    'x-frame-options': 'x-frame-options',
    'x-content-type-options': 'x-content-type-options',
    'x-xss-protection': 'x-xss-protection',
    'content-security-policy': 'content-security-policy',
    csp: 'content-security-policy',
    'referrer-policy': 'referrer-policy',
    'permissions-policy': 'permissions-policy',
    'cache-control': 'cache-control',
    'content-encoding': 'content-encoding',
    'content-type': 'content-type',
    'access-control-allow-origin': 'access-control-allow-origin',
    location: 'location',
  }),
)
const HEADER = new RegExp(
  `(?<![\\w-])(${[...HEADERS.keys()].join('|')})(?![\\w-])(?:\\s*[:=]\\s*("?)([^"\\s,;]{1,200}[^"\\n]{0,200}?)\\2)?\\s*$`,
  'i',
)
const HEADER_NAME = new RegExp(`(?<![\\w-])(${[...HEADERS.keys()].join('|')})(?![\\w-])`, 'i')

/** The header that a text names, in lower case; null when it names none that is known. */
export function headerIn(text: string): string | null {
  return HEADERS.get(HEADER_NAME.exec(text)?.[1]?.toLowerCase() ?? '') ?? null
}

/** "X-Frame-Options: DENY" asks for the value, "HSTS header present" for the header. */
export function headerExpectation(text: string): string | null {
  const [, name = '', , value] = HEADER.exec(text.slice(0, 400)) ?? []
  const header = HEADERS.get(name.toLowerCase())
  if (header !== undefined && value !== undefined && !/\.{3}|…/.test(value))
    return `headers[${quoted(header)}].lowerAscii().contains(${quoted(value.trim().toLowerCase())})`
  const named = headerIn(text)
  return named ? `${quoted(named)} in headers` : null
}

/** `status: "healthy"`, `"db" = ok`, `.ok is true`: a field of the body and its value. */
const PAIR =
  /^[\s"'`.]{0,4}([A-Za-z_][\w.]{0,60})["'`]?\s*(?::|==?|\bis\b)\s*(?:"([^"]{1,100})"|'([^']{1,100})'|`([^`]{1,100})`|(true|false|-?\d+(?:\.\d+)?)(?![\w.%])|([A-Za-z][\w-]{1,40})(?=\s*$))/

function pairExpectation(requirement: Requirement, path: string): string | null {
  const found = PAIR.exec(requirement.text)
  if (!found || headerIn(found[1] ?? '') || /^https?$/i.test(found[1] ?? '')) return null
  const [, key = '', ...values] = found
  const text = values.slice(0, 3).find((value) => value !== undefined)
  const [, , , literal, word] = values
  if (/^(?:status|code)$/i.test(key) && literal !== undefined && /^[1-5]\d\d$/.test(literal)) return null
  const isKey = /_|^[a-z]\w*[A-Z]|^(?:status|state|health|ok|success|ready|healthy|version|message|error)$/.test(key)
  if (!isKey && !(text !== undefined && /^[a-z]/.test(key)) && !/^\s*["'`]/.test(requirement.text)) return null
  return `${path}.${key} == ${literal ?? quoted(text ?? word ?? '')}`
}

function timeExpectation(requirement: Requirement): string | null {
  const bound = boundOfRequirement(requirement)
  const scale = millisecondsIn(bound?.unit)
  if (
    !bound ||
    scale === undefined ||
    /\bp\d\d/i.test(requirement.text) ||
    /\bp\d\d/i.test(requirement.field?.label ?? '')
  )
    return null
  return demanded('time.total', 'low', bound.threshold, scale)
}

/** What a choice says of the answer: "stagingValidationMode: ✅ true", "Status: ✅ ok", "✅ ambiguity_detected=true". */
function choiceExpectation({ label, choices }: FieldNode, path: string): string | null {
  const good = choices?.find((choice) => choice.meaning === 'pass')?.value ?? ''
  const pair = /^([A-Za-z_]\w*)\s*[=:]\s*(true|false|\d+|\w+)$/.exec(good)
  const literal = (text: string) => (/^(?:true|false|\d+)$/.test(text) ? text : quoted(text))
  if (pair?.[1] && pair[2]) return `${path}.${pair[1]} == ${literal(pair[2])}`
  if (/^(?:true|false)$/.test(good) && /^[A-Za-z_]\w*$/.test(label)) return `${path}.${label} == ${good}`
  return /^status$/i.test(label) && /^(?:ok|healthy|up|pass|alive)$/i.test(good)
    ? `${path}.status == ${quoted(good)}`
    : null
}

/** Every expectation that a demand comes to; null when it says nothing of an answer, or something that no expectation can say. */
export function answerExpectations(requirement: Requirement, path: string): string[] | null {
  if (requirement.field?.choices) {
    const choice = choiceExpectation(requirement.field, path)
    return choice ? [choice] : null
  }
  const time = timeExpectation(requirement)
  if (requirement.source === 'field' && requirement.field?.threshold) return time ? [time] : null
  const status = statusExpectation(requirement)
  const pair = status ? null : pairExpectation(requirement, path)
  const header = pair || status ? null : headerExpectation(requirement.text)
  const phrases = status || pair || header ? [] : phrasesOf(requirement)
  const said = [
    ...(status ? [status] : []),
    ...(pair ? [pair] : []),
    ...(header ? [requirement.said.negated || requirement.unwanted ? `!(${header})` : header] : []),
    ...phrases.map(
      (phrase) => `${requirement.said.negated || requirement.unwanted ? '!' : ''}text.contains(${quoted(phrase)})`,
    ),
    ...(time ? [time] : []),
  ]
  return said.length > 0 ? said : null
}
