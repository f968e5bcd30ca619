// The kind `prometheus`: an instant query, and what is expected of its samples.
import { z } from 'zod'
import { Authority } from '@/lib/domain/probe/kinds/fields'
import { ANSWER_LIMIT, goalOf, Headers, Url, writeRequest } from '@/lib/domain/probe/kinds/http'
import { COMMON, defineKind, Timings, VIA, writeVia } from '@/lib/domain/probe/kinds/kind'

const PrometheusDefinition = z
  .strictObject({
    kind: z.literal('prometheus'),
    url: Url.describe(
      'The address of the server, such as https://prometheus.example.org; /api/v1/query is added. {{NAME}} takes a variable.',
    ),
    query: z
      .string()
      .trim()
      .min(1, 'A query is an expression in PromQL, such as up{job="api"}')
      .max(2500)
      .describe(
        'One expression in PromQL, evaluated for the present. A capture or a secret may stand within quotes or as a number.',
      )
      .meta({ 'x-control': 'long' }),
    headers: Headers.optional()
      .describe('Headers to send, such as authorization with {{SECRET}}.')
      .meta({ 'x-rare': true }),
    ca: Authority.optional()
      .describe(
        'The certificate of your own authority, as PEM text or {{NAME}}. Only it is trusted then, instead of the public ones.',
      )
      .meta({ 'x-rare': true }),
    via: VIA,
    ...COMMON,
  })
  .describe(
    'An instant query to a Prometheus server, or to one that answers like it, and what is expected of the samples.',
  )

export const QUERY_PATH = '/api/v1/query'

/** The address that is asked. The API's path is added unless it is there already. */
export function queryUrl(base: string, query: string): string {
  const url = new URL(base)
  const path = url.pathname.replace(/\/+$/, '')
  url.pathname = path.endsWith(QUERY_PATH) ? path : `${path}${QUERY_PATH}`
  url.searchParams.set('query', query)
  return url.href
}

/** `value` is missing unless it is a finite number: then no expectation can rest on it. */
const Labels = z.record(z.string(), z.string())
const Series = z.object({ labels: Labels, metric: Labels, value: z.number().optional() })

const PrometheusYield = z.object({
  value: z
    .number()
    .optional()
    .describe(
      'The sample of the only series. Missing when there are several series or none, or when the sample is NaN or infinite: an expectation that speaks of it then fails. Aggregate a query that could find several series, or use series.',
    ),
  series: z
    .array(Series)
    .describe(
      'Every series as {labels, value}; of a range the last value. At most 1000. Without any, all and exists fail; series.size() is 0. metric is an older name of labels.',
    ),
  resultType: z
    .enum(['vector', 'scalar', 'matrix', 'string'])
    .describe('What the query gave: vector, scalar, matrix or string.'),
  time: Timings.describe('How long it took, in milliseconds: dns, connect, tls, firstByte, total.'),
})

export const prometheus = defineKind({
  title: 'Prometheus query',
  explain:
    'Evaluates a PromQL expression once and looks at its samples. Without exactly one sample, no expectation about value passes.',
  example: 'value < 0.01',
  definition: PrometheusDefinition,
  yields: PrometheusYield,
  host: ({ url }) => url,
  line: ({ url, query, via }) => `prometheus ${query} at ${url}${writeVia(via)}`,
  isPushed: false,
  changesSomething: () => false,
  plan: ({ url, query, headers, via }) => ({
    does: 'Sends one query for the present moment.',
    exact: writeRequest({ method: 'GET', url: URL.canParse(url) ? queryUrl(url, query) : url, headers, via }),
    goal: goalOf({ url, via }),
    bytes: `${ANSWER_LIMIT} At most 1000 series are looked at.`,
  }),
  fill: (definition, filler) => ({
    ...definition,
    url: filler.url(definition.url),
    query: filler.promql(definition.query),
    ...(definition.headers && {
      headers: Object.fromEntries(
        Object.entries(definition.headers).map(([name, value]) => [name, filler.text(value)]),
      ),
    }),
    ...(definition.ca !== undefined && { ca: filler.text(definition.ca) }),
    ...(definition.via !== undefined && { via: filler.unsent(definition.via) }),
  }),
})
