// Counting events as they arrive agrees with reading them when all is there.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeEventCounter, parseEvents } from '@/lib/domain/probe/answer/events'

const line = fc.constantFrom(
  'data: a',
  'data',
  'data:',
  'database: x',
  'dat',
  'event: e',
  'id: 1',
  ': note',
  '',
  '',
  'retry: 5',
  ' data: x',
)
const ending = fc.constantFrom('\n', '\r\n', '\r')

test('whatever the stream and however it is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(line, ending), { maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 1, max: 6 }),
      (lines, size, most) => {
        const stream = lines.map((parts) => parts.join('')).join('')
        const bytes = new TextEncoder().encode(stream)
        const isEnough = makeEventCounter(most)
        let enoughAt: number | undefined
        for (let at = 0; at < bytes.length && enoughAt === undefined; at += size)
          if (isEnough(bytes.subarray(at, at + size))) enoughAt = Math.min(bytes.length, at + size)
        expect(enoughAt !== undefined).toBe(parseEvents(stream).length >= most)
        if (enoughAt === undefined) return
        expect(parseEvents(stream.slice(0, enoughAt)).length).toBeGreaterThanOrEqual(most)
        expect(parseEvents(stream.slice(0, Math.max(0, enoughAt - size))).length).toBeLessThan(most)
      },
    ),
  )
})
