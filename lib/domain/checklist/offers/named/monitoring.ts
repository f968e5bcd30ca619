// Monitoring that a line only names: error rates, latency, alerts, dashboards, logs.

import { percentileOf } from '@/lib/domain/checklist/offers/commands/load'
import { quoted } from '@/lib/domain/checklist/offers/draft'
import {
  AMOUNT,
  baseUrl,
  boundIn,
  type NamedCheck,
  type NamedDraft,
  type NamedLine,
} from '@/lib/domain/checklist/offers/named/check'
import { command } from '@/lib/domain/checklist/offers/named/machine'

const USUAL_NAMES = 'The names of the metrics are the usual ones: put yours in.'

const prometheus = (query: string, expect: string, notes: string[] = [USUAL_NAMES]): NamedDraft => ({
  definition: { kind: 'prometheus', url: '{{PROMETHEUS_URL}}', query, expect: [expect] },
  needs: { variables: { PROMETHEUS_URL: '' } },
  notes,
})

/** "over 24h": how far back a rate looks; five minutes unless the line says. */
const rangeOf = ({ text }: NamedLine): string => {
  const [, count, unit = 'h'] =
    /\b(?:over|in|last|past)\s+(?:the\s+)?(?:last\s+)?(\d{1,3})\s*-?\s*(h|hours?|min|minutes?|m)\b/i.exec(text) ?? []
  return count === undefined ? '5m' : `${count}${unit.charAt(0).toLowerCase()}`
}

const PERCENT = { '%': 1 }
const SECONDS = { ms: 0.001, s: 1, min: 60 }
const MILLISECONDS = { ms: 1, s: 1000, min: 60_000 }

const errorRate: NamedCheck = {
  has: [['error-rate']],
  may: ['unit', 'endpoint'],
  words: /^\d+(?:[a-z]{1,3})?$|^5xx$/,
  drafts(line) {
    const bound = boundIn(line, 'value', 'low', PERCENT)
    const range = rangeOf(line)
    const query = `100 * sum(rate(http_requests_total{status=~"5.."}[${range}])) / sum(rate(http_requests_total[${range}]))`
    return bound ? [prometheus(query, bound)] : []
  },
}

/** A percentile, or a plain response time, for which the 95th percentile stands. */
const latency: NamedCheck = {
  has: [['latency']],
  may: ['endpoint', 'every', 'reach', 'database', 'unit'],
  words: /^(?:\d+(?:[a-z]{1,3})?|p\d{2}|ms|s|http|\d{2}th)$/,
  drafts(line) {
    if (line.said.has('database') || /\bp90\b/i.test(line.text)) return []
    const said = { text: line.text, source: 'title' as const, said: line.whole, literal: false, unwanted: false }
    const named = percentileOf(said)
    const name = named ?? (line.said.has('every') ? 'max' : 'p95')
    const notes = named || name === 'max' ? [] : ['The document names no percentile: 95 of 100 answers keep the bound.']
    if (line.watched && name !== 'max') {
      const bound = boundIn(line, 'value', 'low', SECONDS)
      const query = `histogram_quantile(0.${name.slice(1)}, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))`
      return bound ? [prometheus(query, bound, [USUAL_NAMES, ...notes])] : []
    }
    const bound = boundIn(line, name, 'low', MILLISECONDS)
    if (!bound) return []
    const where = 'The document does not say what is asked: put the path in.'
    return [
      {
        definition: {
          kind: 'load',
          request: { method: 'GET', url: '{{BASE_URL}}/' },
          requests: 200,
          concurrency: 5,
          expect: [bound],
        },
        needs: baseUrl(line),
        notes: [where, ...notes],
      },
    ]
  },
}

const hitRate: NamedCheck = {
  token: /\bRedis\b/i,
  has: [['hit-rate']],
  may: [],
  words: AMOUNT,
  drafts(line) {
    const bound = boundIn(line, 'output.hitRate', 'high', PERCENT)
    return bound ? [command(line, 'redis-info', ['redis-cli', 'info', 'stats'], bound)] : []
  },
}

const throughput: NamedCheck = {
  has: [['throughput']],
  may: ['every', 'unit'],
  words: /^(?:\d+|req|s)$/,
  drafts(line) {
    const bound = line.around.has('load-test', 'tests') ? null : boundIn(line, 'value', 'high', { 'req/s': 1 })
    return bound ? [prometheus('sum(rate(http_requests_total[5m]))', bound)] : []
  },
}

/** Servers of monitoring that say by themselves that they are up. */
const SERVERS: [name: string, token: RegExp, path: string, expect: string[]][] = [
  ['PROMETHEUS', /\bPrometheus\b/i, '/-/ready', ['status == 200']],
  ['GRAFANA', /\bGrafana\b/i, '/api/health', ['status == 200', 'body.database == "ok"']],
  ['LOKI', /\bLoki\b/i, '/ready', ['status == 200']],
  ['ALERTMANAGER', /\bAlertmanager\b/i, '/-/ready', ['status == 200']],
  ['JAEGER', /\bJaeger\b/i, '/', ['status == 200']],
]

const servers: NamedCheck[] = SERVERS.map(([name, token, path, expect]) => ({
  token,
  has: [['reach', 'running', 'works', 'installed']],
  may: ['service', 'container'],
  drafts: () => [
    {
      definition: { kind: 'http', method: 'GET', url: `{{${name}_URL}}${path}`, expect },
      needs: { variables: { [`${name}_URL`]: '' } },
      notes: [],
    },
  ],
}))

const targets: NamedCheck = {
  token: /\bPrometheus\s+(?:scrape\s+)?(?:targets?|scrap\w+(?:\s+config\w*)?)\b/i,
  may: ['configured', 'running', 'reach', 'works', 'every'],
  words: /^(?:updated|up)$/,
  drafts: () => [
    {
      definition: {
        kind: 'http',
        method: 'GET',
        url: '{{PROMETHEUS_URL}}/api/v1/targets',
        expect: ['body.data.activeTargets.size() > 0', 'body.data.activeTargets.all(t, t.health == "up")'],
      },
      needs: { variables: { PROMETHEUS_URL: '' } },
      notes: [],
    },
  ],
}

const alertRules: NamedCheck = {
  has: [['alerts'], ['configured']],
  may: ['rules', 'works'],
  drafts: () => [
    {
      definition: {
        kind: 'http',
        method: 'GET',
        url: '{{PROMETHEUS_URL}}/api/v1/rules?type=alert',
        expect: ['status == 200', 'body.data.groups.exists(g, g.rules.size() > 0)'],
      },
      needs: { variables: { PROMETHEUS_URL: '' } },
      notes: ['It asks Prometheus whether there are rules for alerts; which ones, a person has to see.'],
    },
  ],
}

/** "Zero alerts triggered", "No alerts firing". */
const noAlerts: NamedCheck = {
  negated: true,
  has: [['alerts']],
  may: ['running', 'firing', 'open'],
  drafts: () => [prometheus('count(ALERTS{alertstate="firing"}) or vector(0)', 'value == 0', [])],
}

const dashboards: NamedCheck = {
  token: /\bGrafana\b/i,
  has: [['dashboard'], ['configured', 'reach', 'works']],
  may: [],
  drafts: () => [
    {
      definition: {
        kind: 'http',
        method: 'GET',
        url: '{{GRAFANA_URL}}/api/search?type=dash-db',
        headers: { Authorization: 'Bearer {{GRAFANA_TOKEN}}' },
        expect: ['status == 200', 'body.size() > 0'],
      },
      needs: { variables: { GRAFANA_URL: '' }, secrets: ['GRAFANA_TOKEN'] },
      notes: ['It asks Grafana whether there are dashboards; which ones, a person has to see.'],
    },
  ],
}

/** "No errors in logs": in the file that the line names, else in one that the environment has to name. */
const logs: NamedCheck = {
  negated: true,
  token: /(?<![\w/.])\/[\w./-]{2,200}\.log\b/i,
  has: [['logs'], ['trouble']],
  may: [],
  drafts: (line) => [logDraft(line, /(?<![\w/.])(\/[\w./-]{2,200}\.log)\b/i.exec(line.text)?.[1])],
}

const unnamedLogs: NamedCheck = {
  negated: true,
  has: [['logs'], ['trouble']],
  may: [],
  drafts: (line) => [logDraft(line, undefined)],
}

const PATTERNS: [word: RegExp, pattern: string][] = [
  [/critical/i, '(?i)critical|fatal|panic'],
  [/fatal/i, '(?i)fatal|panic'],
  [/exception/i, '(?i)exception|traceback'],
  [/timeout/i, '(?i)timed? ?out|timeout'],
]

function logDraft({ text, document }: NamedLine, path: string | undefined): NamedDraft {
  const pattern = PATTERNS.find(([word]) => word.test(text))?.[1] ?? '(?i)error|exception|fatal|critical'
  return {
    definition: {
      kind: 'log',
      host: document.host,
      path: path ?? '{{APP_LOG}}',
      pattern,
      expect: ['count == 0', 'scanned > 0'],
    },
    needs: { hosts: [document.host], ...(path === undefined && { variables: { APP_LOG: '' } }) },
    notes: [`It looks for ${quoted(pattern)} in the last 1,000 lines.`],
  }
}

export const MONITORING: NamedCheck[] = [
  ...[errorRate, hitRate, throughput, latency],
  ...[targets, dashboards, noAlerts, alertRules, ...servers, logs, unnamedLogs],
]
