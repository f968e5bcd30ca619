// Checks of web servers that a line only names: health, headers, redirects, certificates, names, ports.

import { demanded, quoted } from '@/lib/domain/checklist/offers/draft'
import { headerExpectation, headerIn } from '@/lib/domain/checklist/offers/expected/answer'
import {
  AMOUNT,
  baseUrl,
  host,
  type NamedCheck,
  type NamedDraft,
  type NamedLine,
} from '@/lib/domain/checklist/offers/named/check'

const get = (line: NamedLine, path: string, expect: string[], more: Record<string, unknown> = {}): NamedDraft => ({
  definition: { kind: 'http', method: 'GET', url: `{{BASE_URL}}${path}`, ...more, expect },
  needs: baseUrl(line),
  notes: [],
})

const HEALTH_PATHS = /^\/[\w./-]{1,80}$/

/** "Health endpoint returns 200": at the path that the line names, else at /health. */
const health: NamedCheck = {
  token: /(?<![\w/.-])\/[a-z][\w./-]{1,80}/i,
  has: [['health', 'endpoint']],
  may: ['endpoint', 'reach', 'running', 'works', 'pass', 'service', 'every'],
  words: /^[1-5]\d\d$|^(?:ok|http|get|status|code)$/,
  drafts(line) {
    const path =
      line.code.find((code) => HEALTH_PATHS.test(code)) ??
      /(?<![\w/.-])(\/[a-z][\w./-]{1,80})/i.exec(line.text)?.[1] ??
      '/health'
    const status = /(?<![\d.])([1-5]\d\d)(?![\d.])/.exec(line.text)?.[1] ?? '200'
    if (line.said.has('every') || (!line.said.has('health') && !line.said.has('reach', 'works', 'running'))) return []
    return [get(line, path, [`status == ${status}`])]
  },
}

const plainHealth: NamedCheck = {
  has: [['health']],
  may: ['endpoint', 'reach', 'running', 'works', 'pass', 'service'],
  words: /^[1-5]\d\d$|^(?:ok|http|get|status|code)$/,
  drafts(line) {
    const status = /(?<![\d.])([1-5]\d\d)(?![\d.])/.exec(line.text)?.[1] ?? '200'
    const checks = line.said.words.some(({ text, topics }) => topics.includes('health') && !/^healthy$/.test(text))
    const note = 'The document does not say where: /health is the usual path.'
    return checks && !line.said.has('tests', 'pass')
      ? [{ ...get(line, '/health', [`status == ${status}`]), notes: [note] }]
      : []
  },
}

/** "Website is reachable". */
const site: NamedCheck = {
  has: [['site'], ['reach', 'running', 'works']],
  may: ['every'],
  words: /^(?:[1-5]\d\d|ok|http|https|get|status|code)$/,
  drafts(line) {
    const status = /(?<![\d.])([1-5]\d\d)(?![\d.])/.exec(line.text)?.[1] ?? '200'
    return line.said.has('every') ? [] : [get(line, '/', [`status == ${status}`])]
  },
}

const HEADER_NAMES =
  /HTTP Strict Transport Security|Strict-Transport-Security|HSTS|X-Frame-Options|X-Content-Type-Options|X-XSS-Protection|Content[- ]Security[- ]Policy|CSP|Referrer-Policy|Permissions-Policy/i

const header: NamedCheck = {
  token: HEADER_NAMES,
  may: ['header', 'configured', 'works', 'presence', 'installed', 'restricted'],
  words: /^(?:deny|sameorigin|nosniff|max|age|mode|block|\d{1,9})$/,
  drafts(line) {
    const named = HEADER_NAMES.exec(line.text)?.[0] ?? ''
    const header = headerIn(named.replace(/ /g, '-')) ?? 'strict-transport-security'
    const value = /\b(DENY|SAMEORIGIN|nosniff)\b/i.exec(line.text)?.[1]
    const age = /max-age\s*[=:]?\s*(\d{1,9})/i.exec(line.text)?.[1]
    const present = headerExpectation(header) ?? `${quoted(header)} in headers`
    const lower = `headers[${quoted(header)}].lowerAscii()`
    const expect =
      value !== undefined
        ? `${lower}.contains(${quoted(value.toLowerCase())})`
        : age !== undefined
          ? `${lower}.contains(${quoted(`max-age=${age}`)})`
          : header === 'x-xss-protection'
            ? `${lower}.startsWith("1")`
            : present
    return [get(line, '/', [expect])]
  },
}

const SECURITY_HEADERS = [
  'strict-transport-security',
  'x-frame-options',
  'x-content-type-options',
  'content-security-policy',
]

/** "Security headers configured" names none: the four that scanners ask for. */
const securityHeaders: NamedCheck = {
  token: /\bsecurity headers?\b/i,
  may: ['header', 'configured', 'works', 'presence', 'every'],
  drafts: (line) => [
    {
      ...get(
        line,
        '/',
        SECURITY_HEADERS.map((name) => `${quoted(name)} in headers`),
      ),
      notes: ['The document names no header: these are the four that scanners ask for.'],
    },
  ],
}

const FOREIGN = 'https://countersign-foreign-origin.invalid'

const cors: NamedCheck = {
  token: /\bCORS\b|\bcross-origin\b/i,
  has: [['restricted']],
  may: ['configured', 'works', 'records', 'header'],
  words: /^(?:resource|sharing|policy|allowed)$/,
  drafts: (line) => [
    get(
      line,
      '/',
      [
        `!("access-control-allow-origin" in headers) || !(headers["access-control-allow-origin"] in ["*", ${quoted(FOREIGN)}])`,
      ],
      {
        headers: { Origin: FOREIGN },
      },
    ),
  ],
}

const redirect: NamedCheck = {
  token: /\bhttps?\b(?:\s*(?:→|->|=>|to)\s*https\b)?|\bssl\b|\btls\b/i,
  has: [['redirect']],
  may: ['configured', 'works', 'certificate', 'every'],
  words: /^(?:30[1278]|traffic|requests?|80|443|permanent)$/,
  drafts(line) {
    if (!/https|ssl|tls/i.test(line.text)) return []
    const status = /\b(30[1278])\b/.exec(line.text)?.[1]
    const { host: name, needs } = host(line)
    const code = status === undefined ? 'status in [301, 308]' : `status == ${status}`
    return [
      {
        definition: {
          kind: 'http',
          method: 'GET',
          url: `http://${name}/`,
          expect: [code, 'headers.location.startsWith("https://")'],
        },
        needs,
        notes: [],
      },
    ]
  },
}

const certificate: NamedCheck = {
  has: [['certificate']],
  may: ['expiry', 'issued', 'configured', 'installed', 'works', 'reach', 'records'],
  words: AMOUNT,
  drafts(line) {
    const { bound } = line.whole
    const days =
      bound && (bound.unit === 'days' || bound.unit === 'weeks')
        ? demanded('daysLeft', 'high', bound.threshold, bound.unit === 'weeks' ? 7 : 1)
        : null
    if (
      (/\d/.test(line.text) && !days) ||
      (!days && !line.said.has('expiry', 'issued', 'configured', 'installed', 'works'))
    )
      return []
    const { host: name, needs } = host(line)
    return [
      {
        definition: { kind: 'tls', host: name, port: 443, expect: ['authorized', days ?? 'daysLeft > 14'] },
        needs,
        notes: days ? [] : ['A chain that ends within 14 days fails: set the days that you need to renew it.'],
      },
    ]
  },
}

const dns: NamedCheck = {
  has: [['dns']],
  may: ['records', 'configured', 'works', 'reach'],
  drafts(line) {
    const { host: name, needs } = host(line)
    return [
      {
        definition: { kind: 'dns', name, type: 'A', expect: ['size(records) > 0'] },
        needs,
        notes: ['It asks for the A records of HOST: put another type in where the name has others.'],
      },
    ]
  },
}

/** "Port 443 open", "Firewall rules configured (80, 443)": a connection to each. What must be closed is refused. */
const ports: NamedCheck = {
  has: [['port', 'firewall']],
  may: ['open', 'closed', 'reach', 'configured', 'rules', 'running', 'restricted', 'every'],
  words: /^(?:\d{2,5}|tcp|http|https|ssh|ufw)$/,
  drafts(line) {
    const closed = line.said.has('closed')
    if (line.said.has('restricted') && !line.said.has('firewall')) return []
    const found = [...new Set(line.text.match(/(?<![\d.])\d{2,5}(?![\d.])/g) ?? [])]
      .map(Number)
      .filter((port) => port > 0 && port < 65_536)
    const { host: name, needs } = host(line)
    return found.slice(0, 6).map((port) => ({
      definition: { kind: 'tcp', host: name, port, expect: [closed ? '!connected' : 'connected'] },
      needs,
      notes: [],
      ...(found.length > 1 && { says: `Port ${port} of HOST is ${closed ? 'closed' : 'open'}` }),
    }))
  },
}

const statusPage: NamedCheck = {
  has: [['status-page']],
  may: ['reach', 'works', 'configured', 'running'],
  drafts: () => [
    {
      definition: { kind: 'http', method: 'GET', url: '{{STATUS_PAGE_URL}}', expect: ['status == 200'] },
      needs: { variables: { STATUS_PAGE_URL: '' } },
      notes: [],
    },
  ],
}

/** "Error stack traces disabled in responses": of one answer that is an error. */
const stackTraces: NamedCheck = {
  token: /\b(?:error\s+)?stack\s?traces?\b/i,
  has: [['stopped', 'restricted', 'closed', 'removal']],
  may: ['reach', 'latency', 'trouble', 'endpoint'],
  drafts: (line) => [
    {
      ...get(line, '/countersign-no-such-page', [
        'status >= 400',
        '!text.matches("(?i)traceback|stack ?trace|\\\\bat [\\\\w.$]+ ?\\\\(|exception in thread")',
      ]),
      says: 'The answer to a path that does not exist shows no stack trace',
    },
  ],
}

export const WEB: NamedCheck[] = [
  stackTraces,
  securityHeaders,
  header,
  cors,
  redirect,
  health,
  plainHealth,
  certificate,
  dns,
  ports,
  statusPage,
  site,
]
