// A server that answers queries as Prometheus does: a few metrics, and answers that say nothing or too much.
import { createServer } from 'node:http'
import { type Listening, listenOnLoopback } from '@/e2e/targets/listen'

export type PrometheusTarget = Listening & { url: string }

const NOW = 1_800_000_000
const vector = (...values: [Record<string, string>, string][]) => ({
  resultType: 'vector',
  result: values.map(([metric, value]) => ({ metric, value: [NOW, value] })),
})

/** Query → data of its answer. */
const ANSWERS: Record<string, unknown> = {
  up: vector(
    [{ __name__: 'up', job: 'api', instance: 'a' }, '1'],
    [{ __name__: 'up', job: 'api', instance: 'b' }, '0'],
  ),
  'up{job="api"}': vector([{ __name__: 'up', job: 'api' }, '1']),
  error_rate: vector([{}, '0.0042']),
  nan: vector([{}, 'NaN']),
  infinite: vector([{}, '+Inf']),
  negative: vector([{}, '-Inf']),
  words: vector([{}, '12 monkeys']),
  absent: vector(),
  histogram: {
    resultType: 'vector',
    result: [{ metric: { __name__: 'h' }, histogram: [NOW, { count: '1', sum: '1' }] }],
  },
  'scalar(1)': { resultType: 'scalar', result: [NOW, '1'] },
  '"text"': { resultType: 'string', result: [NOW, 'text'] },
  'up[5m]': {
    resultType: 'matrix',
    result: [
      {
        metric: { job: 'api' },
        values: [
          [NOW - 60, '0'],
          [NOW, '1'],
        ],
      },
    ],
  },
  many: vector(
    ...Array.from({ length: 1500 }, (_, at): [Record<string, string>, string] => [{ instance: String(at) }, '1']),
  ),
  controls: vector([{ __name__: 'up', note: 'before\0after \u001b[31mred' }, '1']),
}

/** Starts on a free port of 127.0.0.1. Other queries are refused as bad data; `unavailable`, `endless` and `not json` do what they say. */
export async function startPrometheus(): Promise<PrometheusTarget> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://prometheus')
    const query = url.searchParams.get('query') ?? ''
    const send = (status: number, body: string) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(body)
    if (url.pathname !== '/api/v1/query') return send(404, '404 page not found')
    if (query === 'not json') return send(200, '<html>sign in</html>')
    if (query === 'unavailable')
      return send(503, JSON.stringify({ status: 'error', errorType: 'unavailable', error: 'the server is starting' }))
    if (query === 'endless') {
      const more = () => {
        while (
          !response.destroyed &&
          response.write('{"status":"success","data":{"resultType":"vector","result":['.repeat(500))
        );
      }
      response.on('drain', more)
      return more()
    }
    const data = ANSWERS[query]
    if (data === undefined)
      return send(
        400,
        JSON.stringify({
          status: 'error',
          errorType: 'bad_data',
          error: `invalid parameter "query": 1:1: parse error near ${query}`,
        }),
      )
    send(
      200,
      JSON.stringify({
        status: 'success',
        data,
        ...(query === 'error_rate' && { warnings: ['one store did not answer'] }),
      }),
    )
  })
  const listening = await listenOnLoopback(server)
  return { ...listening, url: `http://127.0.0.1:${listening.port}` }
}
