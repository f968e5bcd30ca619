// The answer of Prometheus's HTTP API to an instant query: samples out of JSON, or the name of what went wrong.
import { z } from 'zod'
import { parseJson } from '@/lib/domain/probe/expression/json'

const Sample = z.tuple([z.number(), z.string()])
const Labels = z.record(z.string(), z.string())

/** A native histogram has no `value`: it is a series without a sample that could be compared. */
const Data = z.discriminatedUnion('resultType', [
  z.object({
    resultType: z.literal('vector'),
    result: z.array(z.object({ metric: Labels, value: Sample.optional() })),
  }),
  z.object({
    resultType: z.literal('matrix'),
    result: z.array(z.object({ metric: Labels, values: z.array(Sample).optional() })),
  }),
  z.object({ resultType: z.literal('scalar'), result: Sample }),
  z.object({ resultType: z.literal('string'), result: Sample }),
])

const Answer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('success'), data: Data, warnings: z.array(z.string()).optional() }),
  z.object({ status: z.literal('error'), errorType: z.string(), error: z.string() }),
])

export type Series = { labels: Record<string, string>; value?: number }

/**
 * `shown` is each sample as it was sent, NaN and Inf included. `value` is the sample of the only series; `noValue` says
 * why there is none.
 */
export type PrometheusAnswer =
  | {
      kind: 'samples'
      resultType: z.infer<typeof Data>['resultType']
      value?: number
      noValue?: string
      series: Series[]
      shown: string[]
      warnings: string[]
    }
  | { kind: 'refused'; type: string; message: string }
  | { kind: 'no answer' }

/** Reads the text of an answer. Total: what is not such an answer is `no answer`. A sample that is NaN, infinite or no number has no `value`. */
export function readPrometheusAnswer(text: string): PrometheusAnswer {
  const parsed = Answer.safeParse(parseJson(text)?.value)
  if (!parsed.success) return { kind: 'no answer' }
  if (parsed.data.status === 'error')
    return { kind: 'refused', type: parsed.data.errorType, message: parsed.data.error }
  const { data, warnings = [] } = parsed.data
  const found = readSamples(data)
  const series = found.map(({ labels, sample }) => ({ labels, ...finite(sample) }))
  return {
    kind: 'samples',
    resultType: data.resultType,
    ...singleValue(found),
    series,
    shown: found.map(({ sample }) => sample ?? 'no value'),
    warnings,
  }
}

/** An expectation about one value says nothing of several: which of them is first is up to the server. */
function singleValue([first, ...more]: Found[]): { value: number } | { noValue: string } {
  if (!first) return { noValue: 'the query gives no series' }
  if (more.length > 0)
    return {
      noValue: `the query gives ${more.length + 1} series, and value is the sample of one: aggregate it, or use series, a list of {labels, value}`,
    }
  const { value } = finite(first.sample)
  if (value !== undefined) return { value }
  return {
    noValue:
      first.sample === undefined
        ? 'the series has no plain sample, as a native histogram has none'
        : `the sample is ${first.sample.slice(0, 100)}, which is no number to compare with`,
  }
}

type Found = { labels: Record<string, string>; sample: string | undefined }

function readSamples(data: z.infer<typeof Data>): Found[] {
  switch (data.resultType) {
    case 'vector':
      return data.result.map(({ metric, value }) => ({ labels: metric, sample: value?.[1] }))
    case 'matrix':
      return data.result.map(({ metric, values }) => ({ labels: metric, sample: values?.at(-1)?.[1] }))
    default:
      return [{ labels: {}, sample: data.result[1] }]
  }
}

function finite(sample: string | undefined): { value?: number } {
  const value =
    sample !== undefined && /^[-+]?[\d.]{1,400}(e[-+]?\d{1,4})?$/i.test(sample) ? Number(sample) : Number.NaN
  return Number.isFinite(value) ? { value } : {}
}
