// The kind `load`: one request many times over, and what is expected of how long the answers took.
import { z } from 'zod'
import { ANSWER_LIMIT, fillRequest, goalOf, http, SAFE, writeRequest, writeTarget } from '@/lib/domain/probe/kinds/http'
import { COMMON, defineKind, Timings } from '@/lib/domain/probe/kinds/kind'

/** From how many samples on a percentile is more than the slowest of them: below, nothing lies above it. */
const SAMPLES_FOR = { p95: 20, p99: 100 }

const Request = http.definition
  .pick({ method: true, url: true, headers: true, body: true, followRedirects: true, via: true })
  .extend({
    timeoutMs: z
      .int()
      .min(10)
      .max(30_000)
      .default(5000)
      .describe('How long one request may take, in milliseconds. One that gets no answer counts as this long.')
      .meta({ title: 'Time limit of one', 'x-rare': true }),
  })
  .strict()

const LoadDefinition = z
  .strictObject({
    kind: z.literal('load'),
    request: Request.describe(
      'The request to repeat, as in the kind http. Any method but GET and HEAD needs the environment to allow side effects.',
    ),
    requests: z.int().min(1).max(5000).describe('How many requests to send in all.'),
    concurrency: z.int().min(1).max(50).default(1).describe('How many of them may be under way at once.'),
    ...COMMON,
  })
  .describe('One HTTP request many times over, and what is expected of the times and the errors.')

const LoadYield = z.object({
  count: z.int().describe('How many requests were sent: all of them, or the probe ends with an error.'),
  p50: z.number().describe('The median time in milliseconds, nearest rank over all requests.'),
  p95: z.number().describe('The 95th percentile in milliseconds; from 20 requests on.'),
  p99: z.number().describe('The 99th percentile in milliseconds; from 100 requests on.'),
  max: z.number().describe('The slowest in milliseconds.'),
  errorRate: z
    .number()
    .describe('The part of the requests that got no answer or one of status 400 or above, from 0 to 1.'),
  rps: z.number().describe('Requests per second over the whole run.'),
  statuses: z
    .record(z.string(), z.int())
    .describe('How many answers there were of each status; those without one are under "none".'),
  method: z.string().describe('How the figures were made, in one sentence.'),
  time: Timings.describe('How long all of it took, in milliseconds.'),
})

export const load = defineKind({
  title: 'Load',
  explain:
    'Sends one request many times, several at once, and looks at percentiles and errors. Requests without an answer count as slow as the time limit.',
  example: 'p95 < 500 && errorRate == 0.0',
  definition: LoadDefinition,
  yields: LoadYield,
  unfounded: ({ requests }) =>
    Object.fromEntries(
      Object.entries(SAMPLES_FOR)
        .filter(([, least]) => requests < least)
        .map(([name, least]) => [
          name,
          `${name} of ${requests} ${requests === 1 ? 'request' : 'requests'} would only be the slowest one: send at least ${least}, or use max`,
        ]),
    ),
  host: ({ request }) => request.url,
  line: ({ request, requests, concurrency }) => `load ${requests} × ${writeTarget(request)}, ${concurrency} at once`,
  isPushed: false,
  changesSomething: ({ request }) => !SAFE.includes(request.method),
  plan: ({ request, requests, concurrency }) => ({
    does: `Sends the same request ${requests} times.`,
    exact: `${requests} times, at most ${concurrency} at once:\n${writeRequest(request)}`,
    goal: goalOf(request),
    bytes: ANSWER_LIMIT,
  }),
  fill: (definition, filler) => ({
    ...definition,
    request: { ...definition.request, ...fillRequest(definition.request, filler) },
  }),
})
