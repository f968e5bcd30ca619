// Answers of Prometheus: what is a value, and what is none.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPrometheusAnswer } from '@/lib/domain/probe/answer/prometheus-answer'

const vector = (value: unknown) =>
  JSON.stringify({
    status: 'success',
    data: { resultType: 'vector', result: [{ metric: { a: 'b' }, value: [1, value] }] },
  })
const sampleOf = (text: string) => {
  const read = readPrometheusAnswer(text)
  return read.kind === 'samples' ? read.value : read.kind
}

test.each([
  ['1', 1],
  ['-0.5', -0.5],
  ['1e-05', 0.00001],
  ['1.5E+3', 1500],
  ['NaN', undefined],
  ['+Inf', undefined],
  ['1e999', undefined],
  ['', undefined],
  ['0x10', undefined],
  [' 1', undefined],
])('%s', (sample, value) => {
  expect(sampleOf(vector(sample))).toBe(value)
})

test('of several series none is the value', () => {
  const result = ['0', '9'].map((value, at) => ({ metric: { instance: String(at) }, value: [1, value] }))
  const read = readPrometheusAnswer(JSON.stringify({ status: 'success', data: { resultType: 'vector', result } }))
  expect(read).toMatchObject({
    series: [
      { labels: { instance: '0' }, value: 0 },
      { labels: { instance: '1' }, value: 9 },
    ],
  })
  expect(read).not.toHaveProperty('value')
})

test('what is no answer, whatever it is', () => {
  for (const text of ['', 'null', '[]', '{}', vector(1), '{"status":"success"}', '<html>', '['.repeat(10_000)])
    expect(sampleOf(text)).toBe('no answer')
  expect(readPrometheusAnswer('{"status":"error","errorType":"timeout","error":"too slow"}')).toEqual({
    kind: 'refused',
    type: 'timeout',
    message: 'too slow',
  })
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readPrometheusAnswer(text)))
})
