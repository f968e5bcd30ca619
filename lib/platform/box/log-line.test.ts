// Whatever a process prints, a line of the log is one JSON object that names the process.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonLine } from '@/lib/platform/box/log-line.mjs'

const NOW = new Date('2026-11-29T10:00:00.000Z')

test('a line of the log stays what it is and gets its process', () => {
  expect(jsonLine('web', '{"level":30,"msg":"request"}')).toBe('{"process":"web","level":30,"msg":"request"}')
  expect(jsonLine('web', '{"process":"worker","msg":"x"}')).toBe('{"process":"worker","msg":"x"}')
})

test('other text becomes the message of an object', () => {
  expect(jsonLine('web', '   ▲ Next.js 16.4.6', { now: NOW })).toBe(
    '{"process":"web","level":30,"time":"2026-11-29T10:00:00.000Z","msg":"   ▲ Next.js 16.4.6"}',
  )
  expect(JSON.parse(jsonLine('worker', '{ half', { isError: true, now: NOW }))).toEqual({
    process: 'worker',
    level: 40,
    time: '2026-11-29T10:00:00.000Z',
    msg: '{ half',
  })
})

test('any text is one line and one object', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const line = jsonLine('web', text)
      expect(line).not.toMatch(/[\n\r]/)
      expect(JSON.parse(line)).toMatchObject({ process: 'web' })
    }),
  )
})
