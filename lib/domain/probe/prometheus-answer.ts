// The answer of Prometheus's HTTP API to an instant query: samples out of JSON, or the name of what went wrong.
import { z } from 'zod'
import { parseJson } from '@/lib/domain/probe/json'

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

export type Series = { metric: Record<string, string>; value?: number }

/** `shown` is each sample as it was sent, NaN and Inf included. */
export type PrometheusAnswer =
  | {
      kind: 'samples'
      resultType: z.infer<typeof Data>['resultType']
      value?: number
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
  const series = found.map(({ metric, sample }) => ({ metric, ...finite(sample) }))
  return {
    kind: 'samples',
    resultType: data.resultType,
    ...finite(found[0]?.sample),
    series,
    shown: found.map(({ sample }) => sample ?? 'no value'),
    warnings,
  }
}

type Found = { metric: Record<string, string>; sample: string | undefined }

function readSamples(data: z.infer<typeof Data>): Found[] {
  switch (data.resultType) {
    case 'vector':
      return data.result.map(({ metric, value }) => ({ metric, sample: value?.[1] }))
    case 'matrix':
      return data.result.map(({ metric, values }) => ({ metric, sample: values?.at(-1)?.[1] }))
    default:
      return [{ metric: {}, sample: data.result[1] }]
  }
}

function finite(sample: string | undefined): { value?: number } {
  const value =
    sample !== undefined && /^[-+]?[\d.]{1,400}(e[-+]?\d{1,4})?$/i.test(sample) ? Number(sample) : Number.NaN
  return Number.isFinite(value) ? { value } : {}
}
