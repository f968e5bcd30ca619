import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dropStoppedWriters,
  FORGOTTEN_MS,
  isWriting,
  LAST,
  NOTHING,
  recordTyping,
  type TypingSignal,
  writersIn,
} from '@/lib/domain/discussion/writing'

const who = (id: string) => ({ id, name: id })
const signals = fc.array(
  fc.record({
    tab: fc.constantFrom('1', '2'),
    who: fc.constantFrom('ada', 'bo').map(who),
    itemId: fc.constantFrom('x', 'y', null),
  }),
  { maxLength: 12 },
)

test('each page writes where it said last, whatever the order in which it is heard', () => {
  const days = signals
    .map((all) => all.map((signal, n): TypingSignal => ({ ...signal, n })))
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  fc.assert(
    fc.property(days, ([all, shuffled]) => {
      const known = shuffled.reduce((writing, signal) => recordTyping(writing, signal, 0), NOTHING)
      const last = new Map(all.map((signal) => [`${signal.who.id} ${signal.tab}`, signal]))
      const wanted = (itemId: string) =>
        [
          ...new Set([...last.values()].filter((signal) => signal.itemId === itemId).map((signal) => signal.who.id)),
        ].sort()
      const shown = writersIn(known, 0)
      for (const itemId of ['x', 'y']) expect((shown[itemId] ?? []).map(({ id }) => id).sort()).toEqual(wanted(itemId))
    }),
  )
})

test('it is forgotten when it is not said again, and at once when the page is gone; nobody ends it for another', () => {
  const writing = recordTyping(NOTHING, { tab: '1', who: who('ada'), itemId: 'x', n: 1 }, 0)
  expect(writersIn(writing, FORGOTTEN_MS - 1)).toEqual({ x: [who('ada')] })
  expect(writersIn(writing, FORGOTTEN_MS)).toEqual({})
  expect(dropStoppedWriters(writing, FORGOTTEN_MS).size).toBe(0)
  expect(dropStoppedWriters(writing, FORGOTTEN_MS - 1)).toBe(writing)
  const ended = recordTyping(writing, { tab: '1', who: who('ada'), itemId: null, n: LAST }, 1)
  expect([writersIn(ended, 1), isWriting(ended, 'ada', '1')]).toEqual([{}, false])
  expect(
    writersIn(recordTyping(ended, { tab: '1', who: who('ada'), itemId: 'x', n: 2 }, 2), 2),
    'a late word of a page that is gone',
  ).toEqual({})
  const other = recordTyping(writing, { tab: '1', who: who('bo'), itemId: null, n: LAST }, 1)
  expect(isWriting(other, 'ada', '1')).toBe(true)
})
