// Definitions of every kind for property tests: strange texts in every place that takes one, each of them a definition of its kind.
import fc from 'fast-check'
import { holdsRounded } from '@/lib/domain/probe/expression/json'
import { KINDS, type ProbeKind } from '@/lib/domain/probe/kinds/index'

type Some = fc.Arbitrary<unknown>

const ODD = [
  '{{TOKEN}}',
  'a b',
  "it's",
  '"quoted"',
  'x\ny',
  '  set in',
  '%20 & =',
  '$HOME `ls` \\',
  'ü 漢 \u2028',
  '#',
  '-x',
  ': y = z',
  '0',
  'true',
  '{"a":[1]}',
]
const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/)
const text = fc
  .oneof(fc.constantFrom(...ODD), fc.string({ minLength: 1, maxLength: 20 }), word)
  .filter((odd) => odd.trim() !== '')
const line = text.map((odd) => odd.replace(/[\r\n\0]/g, ' '))
const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,11}$/)
const header = fc.stringMatching(/^X-[A-Za-z0-9]{1,10}$/)
const host = fc.oneof(word, fc.constantFrom('api.example.org', '{{HOST}}', '10.0.0.7', '::1'))
const port = fc.oneof(fc.integer({ min: 1, max: 65_535 }), fc.constant('{{PORT}}'))
const query = fc.oneof(fc.webQueryParameters(), fc.constant("q={{Q}}&x='$(id)`"))
const url = fc
  .tuple(
    fc.constantFrom('http://', 'https://'),
    host.filter((one) => one !== '::1'),
    fc.constantFrom('', ':8443'),
    word,
    query,
  )
  .map(([scheme, at, on, path, what]) => `${scheme}${at}${on}/${path}?${what}`)
const ca = fc.constantFrom('{{CA}}', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')
const path = word.map((folder) => `/var/log/${folder}.log`)

const http = {
  method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
  url: fc.oneof(url, fc.constant('{{BASE_URL}}/health')),
  headers: optional(fc.dictionary(header, line, { maxKeys: 4 })),
  body: optional(
    fc.oneof(
      text,
      fc
        .jsonValue({ maxDepth: 2 })
        .filter((value) => JSON.stringify(value) !== '-0' && !holdsRounded(value))
        .map((value): unknown => JSON.parse(JSON.stringify(value))),
    ),
  ),
  followRedirects: optional(fc.boolean()),
  via: optional(word),
}

const TARGETS: { [K in ProbeKind]: Record<string, Some> } = {
  dns: { name: host, type: fc.constantFrom('A', 'MX', 'TXT'), server: optional(host) },
  file: { host: word, path },
  http: { ...http, untilEvents: optional(fc.integer({ min: 1, max: 1000 })), ca: optional(ca) },
  load: {
    request: fc.record({ ...http, timeoutMs: optional(fc.integer({ min: 10, max: 30_000 })) }).map(bare),
    requests: fc.integer({ min: 100, max: 5000 }),
    concurrency: optional(fc.integer({ min: 1, max: 50 })),
  },
  log: {
    host: word,
    path,
    pattern: fc.constantFrom('ERROR', '(?i)fatal|panic', 'a b'),
    last: optional(fc.integer({ min: 1, max: 100_000 })),
    countOnly: optional(fc.boolean()),
  },
  prometheus: {
    url,
    query: fc.constantFrom('up', 'sum(rate(x[5m]))\n/ 2'),
    headers: http.headers,
    ca: optional(ca),
    via: optional(word),
  },
  report: { format: fc.constantFrom('junit', 'sarif', 'k6') },
  sql: { database: word, query: fc.constantFrom('select 1', "select *\nfrom t\nwhere a = 'x'") },
  ssh: { host: word, command: word, args: optional(fc.dictionary(name, text, { maxKeys: 3 })) },
  tcp: { host, port, via: optional(word) },
  tls: { host, port: optional(port), servername: optional(host), ca: optional(ca), via: optional(word) },
}

function optional(some: Some): Some {
  return fc.option(some, { nil: undefined })
}

/** Without what is undefined, and without the prototype that a dictionary may lack. */
function bare(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}

function common(kind: ProbeKind): Record<string, Some> {
  const expression = fc.oneof(fc.constantFrom(KINDS[kind].example, 'true', '1 <\n  2', '"a = b: c" != "{{TOKEN}}"'))
  return {
    expect: fc.array(expression, { minLength: 1, maxLength: 3 }),
    warn: optional(fc.array(expression, { maxLength: 2 })),
    capture: optional(fc.dictionary(name, expression, { maxKeys: 3 })),
    timeoutMs: optional(fc.integer({ min: 100, max: 60_000 })),
    retryEveryMs: optional(fc.integer({ min: 100, max: 60_000 })),
    freshForSeconds: optional(fc.integer({ min: 1, max: 1000 })),
  }
}

/** A definition of the kind as somebody may have written it: what may be left out is there or not. */
export function anyDefinition(kind: ProbeKind): fc.Arbitrary<Record<string, unknown>> {
  return fc.record({ ...TARGETS[kind], ...common(kind) }).map((record) => structuredClone({ kind, ...bare(record) }))
}
