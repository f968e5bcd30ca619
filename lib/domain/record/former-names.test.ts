import { expect, test } from 'vitest'
import { currentSignature, currentSoak, currentVerdict } from '@/lib/domain/record/former-names'

test.each<[string, (given: unknown) => unknown, unknown, unknown]>([
  ['a verdict of before', currentVerdict, { word: 'go', reasons: [] }, { level: 'go', reasons: [] }],
  ['a verdict of now', currentVerdict, { level: 'hold', reasons: [] }, { level: 'hold', reasons: [] }],
  ['both names: the present one wins', currentVerdict, { word: 'go', level: 'hold' }, { level: 'hold' }],
  ['a soak of before', currentSoak, { state: 'over', stands: null }, { state: 'completed', pausedBecause: null }],
  ['a soak that still runs', currentSoak, { state: 'running' }, { state: 'running' }],
  ['no soak', currentSoak, null, null],
  ['a signature of before', currentSignature, { standing: 'holds', role: 'QA' }, { standing: 'valid', role: 'QA' }],
  ['a stale signature', currentSignature, { standing: 'stale' }, { standing: 'stale' }],
  ['a list is no object', currentVerdict, ['word'], ['word']],
])('%s', (_name, translate, given, expected) => {
  expect(translate(given)).toEqual(expected)
})
