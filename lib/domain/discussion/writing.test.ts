import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  FORGOTTEN_MS,
  hearStroke,
  isWriting,
  LAST,
  NOTHING,
  type Stroke,
  settleWriting,
  writersIn,
} from '@/lib/domain/discussion/writing'

const who = (id: string) => ({ id, name: id })
const strokes = fc.array(
  fc.record({
    tab: fc.constantFrom('1', '2'),
    who: fc.constantFrom('ada', 'bo').map(who),
    itemId: fc.constantFrom('x', 'y', null),
  }),
  { maxLength: 12 },
)

test('each page writes where it said last, whatever the order in which it is heard', () => {
  const days = strokes
    .map((all) => all.map((stroke, n): Stroke => ({ ...stroke, n })))
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  fc.assert(
    fc.property(days, ([all, shuffled]) => {
      const known = shuffled.reduce((writing, stroke) => hearStroke(writing, stroke, 0), NOTHING)
      const last = new Map(all.map((stroke) => [`${stroke.who.id} ${stroke.tab}`, stroke]))
      const wanted = (itemId: string) =>
        [
          ...new Set([...last.values()].filter((stroke) => stroke.itemId === itemId).map((stroke) => stroke.who.id)),
        ].sort()
      const shown = writersIn(known, 0)
      for (const itemId of ['x', 'y']) expect((shown[itemId] ?? []).map(({ id }) => id).sort()).toEqual(wanted(itemId))
    }),
  )
})

test('it is forgotten when it is not said again, and at once when the page is gone; nobody ends it for another', () => {
  const writing = hearStroke(NOTHING, { tab: '1', who: who('ada'), itemId: 'x', n: 1 }, 0)
  expect(writersIn(writing, FORGOTTEN_MS - 1)).toEqual({ x: [who('ada')] })
  expect(writersIn(writing, FORGOTTEN_MS)).toEqual({})
  expect(settleWriting(writing, FORGOTTEN_MS).size).toBe(0)
  expect(settleWriting(writing, FORGOTTEN_MS - 1)).toBe(writing)
  const ended = hearStroke(writing, { tab: '1', who: who('ada'), itemId: null, n: LAST }, 1)
  expect([writersIn(ended, 1), isWriting(ended, 'ada', '1')]).toEqual([{}, false])
  expect(
    writersIn(hearStroke(ended, { tab: '1', who: who('ada'), itemId: 'x', n: 2 }, 2), 2),
    'a late word of a page that is gone',
  ).toEqual({})
  const other = hearStroke(writing, { tab: '1', who: who('bo'), itemId: null, n: LAST }, 1)
  expect(isWriting(other, 'ada', '1')).toBe(true)
})
