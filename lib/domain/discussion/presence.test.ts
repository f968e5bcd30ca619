// However the messages of the processes arrive, the set is what each said last; a process that falls silent is forgotten.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dropAbsent,
  hear,
  inPieces,
  NOBODY,
  type Presence,
  presentIn,
  type Said,
  STAYS_MS,
} from '@/lib/domain/discussion/presence'

const PEOPLE = ['ada', 'bo', 'cem', 'dee']
const someone = (id: string) => ({ id, name: id.toUpperCase() })

/** What processes say, in the order in which each says it. */
const described = fc
  .array(fc.record({ from: fc.constantFrom('p', 'q', 'r'), here: fc.subarray(PEOPLE), gone: fc.subarray(PEOPLE) }), {
    maxLength: 14,
  })
  .map((all) =>
    all.map(
      ({ from, here, gone }, n): Said => ({
        from,
        n,
        here: here.map(someone),
        gone: gone.filter((id) => !here.includes(id)),
      }),
    ),
  )

/** The rule as a sentence: somebody is here when a process, the last time that it spoke of them, said so. */
function expected(all: readonly Said[]): string[] {
  const here = PEOPLE.filter((id) =>
    ['p', 'q', 'r'].some((from) => {
      const last = all
        .filter((said) => said.from === from && (said.gone.includes(id) || said.here.some((who) => who.id === id)))
        .sort((one, other) => other.n - one.n)[0]
      return last?.here.some((who) => who.id === id) ?? false
    }),
  )
  return here.sort()
}

const ids = (presence: Presence, now: number) => presentIn(presence, now).map(({ id }) => id)

describe('presence', () => {
  test('is the same whatever the order in which messages arrive, also twice', () => {
    const arrivals = described.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.shuffledSubarray(all),
        fc.array(fc.nat(STAYS_MS / 40), { minLength: 40, maxLength: 40 }),
      ),
    )
    fc.assert(
      fc.property(arrivals, ([all, shuffled, again, steps]) => {
        let now = 0
        let presence = NOBODY
        for (const [at, said] of [...shuffled, ...again].entries()) {
          now += steps[at] ?? 0
          presence = dropAbsent(hear(presence, said, now), now)
        }
        expect(ids(presence, now)).toEqual(expected(all))
      }),
    )
  })

  test('ends for those whose process has not spoken of them for as long as they stay, and for nobody before', () => {
    fc.assert(
      fc.property(described, fc.array(fc.nat(2 * STAYS_MS), { minLength: 15, maxLength: 15 }), (all, pauses) => {
        let now = 0
        let presence = NOBODY
        const heard: { said: Said; at: number }[] = []
        for (const [index, said] of all.entries()) {
          now += pauses[index] ?? 0
          presence = dropAbsent(hear(presence, said, now), now)
          heard.push({ said, at: now })
        }
        now += pauses[all.length] ?? 0
        const lately = heard.filter(({ at }) => at + STAYS_MS > now).map(({ said }) => said)
        expect(ids(dropAbsent(presence, now), now)).toEqual(expected(lately))
      }),
    )
  })

  test('is told in pieces that fit, and nobody is lost between them', () => {
    const names = fc.array(fc.record({ id: fc.uuid(), name: fc.string({ unit: 'grapheme', maxLength: 60 }) }), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(names, fc.array(fc.uuid(), { maxLength: 60 }), (here, gone) => {
        const pieces = inPieces(here, gone, 1500)
        expect(pieces.flatMap((piece) => piece.here)).toEqual(here)
        expect(pieces.flatMap((piece) => piece.gone)).toEqual(gone)
        for (const piece of pieces)
          expect(Buffer.byteLength(JSON.stringify([...piece.here, ...piece.gone]))).toBeLessThanOrEqual(1502)
      }),
    )
  })
})
