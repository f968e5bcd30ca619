// A soak is waived as an item is: it makes the release conditional, for as long as the waiver counts.
import { describe, expect, test } from 'vitest'
import type { ReleaseSnapshot, SoakState, SoakWaiverState } from '@/lib/domain/release/snapshot/snapshot'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { contentDifference } from '@/lib/domain/signature/difference'
import { answersOf, evaluate } from '@/lib/domain/verdict/evaluate'
import { EARLIER, LATER, NOW, snapshot } from '@/lib/domain/verdict/snapshot.fixture'
import { nextChange } from '@/lib/domain/verdict/timeline'
import { planToGo } from '@/lib/domain/verdict/to-go/to-go'

const soak: SoakState = {
  ...{ requiredSeconds: 604_800, coveredSeconds: 3600, restartedAt: null, reason: null },
  ...{ state: 'interrupted', pausedBecause: 'p95 is past its limit.', resume: 'Bring it back.' },
}
const waiver = (facts: Partial<SoakWaiverState> = {}): SoakWaiverState => ({
  ...{ id: 'w', reason: 'a fix of one label', grantedById: 'b', grantedAt: EARLIER, expiresAt: LATER, revokedAt: null },
  ...facts,
})
const release = (facts: Partial<ReleaseSnapshot> = {}) => snapshot({ soak, soakWaivers: [waiver()], ...facts })
const judge = (given: ReleaseSnapshot) => evaluate(given, NOW, 'h')

describe('a waiver of the soak', () => {
  test('that is in force makes the release conditional and says for how much of it, until when and why', () => {
    expect(judge(release())).toEqual({
      level: 'conditional',
      reasons: [
        {
          ...{ kind: 'waiver', level: 'conditional', clears: 'Keep the release healthy until the soak is completed.' },
          message: 'The soak (6 d 23 h left) is waived until 2026-06-01 00:00 UTC: a fix of one label.',
        },
      ],
    })
  })
  test.each([
    ['that is only requested', { grantedById: null, grantedAt: null }],
    ['that is over', { expiresAt: EARLIER }],
    ['that was taken back', { revokedAt: EARLIER }],
    ['that was granted for another soak, or before it began again', { soakChanged: true }],
  ])('%s changes nothing', (_name, facts) => {
    expect(judge(release({ soakWaivers: [waiver(facts)] })).reasons.map(({ kind }) => kind)).toEqual(['soak'])
  })
  test('says nothing once the soak is over', () => {
    expect(judge(release({ soak: { ...soak, coveredSeconds: 604_800 } })).level).toBe('go')
  })
  test('does not help where no release may rest on a waiver', () => {
    const policy = { freshForSeconds: null, allowConditional: false }
    expect(judge(release({ policy })).level).toBe('hold')
  })
  test('is nothing that a GO rests on: the soak is still on the list', () => {
    const given = release()
    expect(planToGo(given, judge(given), NOW, 'h').remedies).toMatchObject([{ do: 'start-soak' }, { do: 'wait' }])
  })
  test('answers the lines that follow from the soak', () => {
    const line = { id: 'c', mode: 'go-if-all' as const, text: 'Stable', itemId: null, holds: null }
    const criteria = [{ ...line, derives: { from: 'soak' as const } }]
    expect(answersOf(release({ criteria }), NOW, 'h').get('c')).toMatchObject({
      holds: true,
      evidence: 'Healthy for 1 h of 7 d; the rest is waived.',
    })
  })
  test('ends the verdict when it ends', () => {
    expect(nextChange(release(), NOW)).toEqual(new Date(LATER))
  })
})

test('signatures cover it, and those of a release without one stay as they are', () => {
  const sha256 = (text: string) => text
  const without = snapshot({ soak })
  expect(contentHash(signedContent({ ...without, soakWaivers: [] }), sha256)).toBe(
    contentHash(signedContent(without), sha256),
  )
  expect(contentDifference(signedContent(without), signedContent(release()))).toEqual([
    { what: 'The soak: is waived: a fix of one label' },
  ])
})
