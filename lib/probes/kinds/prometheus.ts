// Looks at a metric: one instant query over HTTP, the same way as every other request.
import { decodeBytes } from '@/lib/domain/probe/answer/clean'
import { readPrometheusAnswer } from '@/lib/domain/probe/answer/prometheus-answer'
import { QUERY_PATH, queryUrl } from '@/lib/domain/probe/kinds/prometheus'
import { EgressFailure } from '@/lib/egress/denied'
import { fetchThrough } from '@/lib/egress/fetch'
import { headersFor, tooLarge } from '@/lib/probes/kinds/http'
import { ProbeError } from '@/lib/probes/probe-error'
import type { Run } from '@/lib/probes/run'

const MAX_SERIES = 1000
const SHOWN_SERIES = 50

/** What asking again would not change: the query is wrong. */
const LASTING = new Set(['bad_data', 'execution', 'not_found'])

export const runPrometheus: Run<'prometheus'> = async ({ url, query, headers, ca, via }, reach) => {
  reach.write(`${query}\n\n`)
  const sent = {
    method: 'GET',
    url: queryUrl(url, query),
    headers: headersFor(headers),
    ...(ca !== undefined && { ca }),
  }
  const answer = await fetchThrough(await reach.dialFrom(via), sent, reach.signal)
  const time = { ...answer.timings, firstByte: answer.firstByteMs, total: answer.totalMs }
  reach.mark(time)
  const [from, took] = [answer.hops.at(-1)?.address ?? '', answer.totalMs.toFixed(1)]
  reach.writeAnswer(
    `HTTP/1.1 ${answer.status} ${answer.statusText} (${from}, ${took} ms)\n`,
    `HTTP/1.1 ${answer.status} (${from}, ${took} ms)\n`,
  )
  if (answer.cut) throw tooLarge(answer)
  const text = decodeBytes(answer.body)
  const read = readPrometheusAnswer(text)
  if (read.kind === 'refused') {
    const says = `Prometheus says: ${read.type}: ${read.message}`
    throw LASTING.has(read.type)
      ? new ProbeError(says, { plain: 'Prometheus refuses the query' })
      : new EgressFailure('protocol', says)
  }
  if (read.kind === 'no answer' || answer.status !== 200) {
    reach.writeAnswer(text)
    throw new EgressFailure(
      'protocol',
      `What answered with status ${answer.status} is not the query API of Prometheus: look at the URL, to which ${QUERY_PATH} is added`,
    )
  }
  if (read.series.length > MAX_SERIES)
    throw new EgressFailure(
      'too-large',
      `The query gives ${read.series.length} series; at most ${MAX_SERIES} are looked at. Aggregate them`,
    )
  const { resultType, value, noValue, series, shown, warnings } = read
  if (noValue !== undefined) reach.absent('value', noValue)
  if (series.length === 0) reach.absent('series', 'the query gives no series, so that nothing was compared')
  reach.writeAnswer(
    [
      `${resultType}, ${series.length} series`,
      ...warnings.map((warning) => `warning: ${warning}`),
      ...series.slice(0, SHOWN_SERIES).map(({ labels }, at) => `${writeLabels(labels)} ${shown[at] ?? ''}`),
    ].join('\n'),
  )
  return {
    resultType,
    series: series.map((one) => ({ ...one, metric: one.labels })),
    time,
    ...(value !== undefined && { value }),
  }
}

function writeLabels({ __name__: name = '', ...labels }: Record<string, string>): string {
  return `${name}{${Object.entries(labels)
    .map(([label, value]) => `${label}=${JSON.stringify(value)}`)
    .join(', ')}}`
}
