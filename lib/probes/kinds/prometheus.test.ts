// Queries from definition to result, against a server that answers like Prometheus.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tryProbe } from '@/e2e/support/probe'
import { type PrometheusTarget, startPrometheus } from '@/e2e/targets/prometheus'
import { startStaging } from '@/e2e/targets/staging'
import type { ProbeContext } from '@/lib/probes/context'

let target: PrometheusTarget
beforeAll(async () => {
  target = await startPrometheus()
})
afterAll(() => target.close())

const run = (
  query: string,
  expectation: string,
  more: Record<string, unknown> = {},
  context: Partial<ProbeContext> = {},
) =>
  tryProbe(
    { kind: 'prometheus', url: '{{PROMETHEUS}}', query, expect: [expectation], ...more },
    { variables: { PROMETHEUS: target.url }, ...context },
  )

describe('judges', () => {
  test.each([
    ['error_rate', 'value < 0.01 && value == 0.0042 && resultType == "vector" && time.total < 5000'],
    ['up', 'series.size() == 2 && series.exists(s, s.labels.instance == "b" && s.value == 0)'],
    ['up', 'series.exists(s, s.metric.job == "api") && !series.all(s, s.value == 1)'],
    ['scalar(1)', 'value == 1 && resultType == "scalar"'],
    ['up[5m]', 'value == 1 && resultType == "matrix"'],
    ['absent', 'series.size() == 0 && series == []'],
    ['absent', 'size(series) == 0 || series.all(s, s.value < 1)'],
  ])('%s', async (query, expectation) => {
    expect(await run(query, expectation)).toMatchObject({ status: 'passed', error: null })
  })

  test.each([
    ['nan', 'the sample is NaN, which is no number to compare with'],
    ['infinite', 'the sample is +Inf'],
    ['negative', 'the sample is -Inf'],
    ['words', 'the sample is 12 monkeys'],
    ['histogram', 'the series has no plain sample'],
    ['"text"', 'the sample is text'],
    ['absent', 'the query gives no series'],
    [
      'up',
      'the query gives 2 series, and value is the sample of one: aggregate it, or use series, a list of {labels, value}',
    ],
  ])('%s has no value: nothing about it holds', async (query, reason) => {
    for (const expectation of ['value < 1', 'value >= 0', 'value != 1', 'value == value', '!(value > 5)'])
      expect(await run(query, expectation)).toMatchObject({
        status: 'failed',
        assertions: [{ passed: false, message: expect.stringContaining(`It could not be evaluated: ${reason}`) }],
      })
    const { assertions } = await run(query, 'true', { capture: { V: 'value' } })
    expect(assertions.at(-1)?.message).toContain(reason)
  })

  test.each([
    'series.all(s, s.value < 1)',
    '!series.exists(s, s.value > 1)',
    'series.filter(s, s.value > 1).size() == 0',
    'series.map(s, s.value) == []',
  ])('no series is no proof: %s', async (expectation) => {
    expect(await run('absent', expectation)).toMatchObject({
      status: 'failed',
      assertions: [{ message: 'It could not be evaluated: the query gives no series, so that nothing was compared' }],
    })
  })

  test('the transcript shows each sample as it was sent, and warnings', async () => {
    expect((await run('nan', 'value > 0')).transcript).toContain('NaN')
    expect((await run('error_rate', 'true')).transcript).toContain('one store did not answer')
    expect((await run('controls', 'value == 1')).transcript).toContain('before\\u0000after')
  })

  test('the path is added once; values go in as text', async () => {
    expect(
      await run(
        'up{job="{{JOB}}"}',
        'value == 1',
        { url: '{{PROMETHEUS}}/api/v1/query' },
        { captures: { JOB: 'api' } },
      ),
    ).toMatchObject({ status: 'passed' })
    expect(await run('up{job="{{JOB}}"}', 'true', {}, { captures: { JOB: 'x"} or vector(1) #' } })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('\\"} or vector(1) #'),
    })
    expect(await run('{{JOB}}', 'true', {}, { captures: { JOB: 'up' } })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('may stand in'),
    })
  })
})

describe('does not judge', () => {
  test.each([
    ['rate(', 'Prometheus says: bad_data: invalid parameter'],
    ['unavailable', 'Prometheus says: unavailable: the server is starting'],
    ['not json', 'not the query API of Prometheus'],
    ['many', '1500 series'],
    ['endless', 'longer than 1 MiB'],
  ])('%s', async (query, error) => {
    expect(await run(query, 'true', { timeoutMs: 2000 })).toMatchObject({
      status: 'error',
      assertions: [],
      error: expect.stringContaining(error),
    })
  })

  test('another server at that address, nobody, and one that is not listed', async () => {
    const other = await startStaging()
    expect(await run('up', 'true', { url: other.url })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('status 404'),
    })
    expect(await run('up', 'true', { url: `${other.url}/hostile/silence?`, timeoutMs: 300 })).toMatchObject({
      status: 'error',
    })
    await other.close()
    expect(await run('up', 'true', { url: other.url })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('nothing listens'),
    })
    expect(await run('up', 'true', {}, { egress: [] })).toMatchObject({
      status: 'error',
      egress: [],
      error: expect.stringContaining('does not list this host'),
    })
  })

  test('a wrong query is not asked again, an unavailable server is', async () => {
    const patient = { retryForMs: 300, retryEveryMs: 100 }
    expect((await run('rate(', 'true', patient)).transcript).not.toMatch(/^Try/)
    expect((await run('unavailable', 'true', patient)).transcript).toMatch(/^Try [234]/)
  })
})
