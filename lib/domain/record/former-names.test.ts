import { expect, test } from 'vitest'
import { currentReason, currentSignature, currentSoak, currentVerdict } from '@/lib/domain/record/former-names'

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
  [
    'an empty field, as it was worded before',
    currentReason,
    { kind: 'field-missing', word: 'hold', message: '“Build” of “Build” is not filled in.', clears: 'Fill it in.' },
    { kind: 'field-missing', level: 'hold', message: '“Build” is empty.', clears: 'Fill it in.' },
  ],
  [
    'a field of another title',
    currentReason,
    { kind: 'field-missing', message: '“Load” of “Server” is not filled in.' },
    { kind: 'field-missing', message: '“Load” of “Server” is empty.' },
  ],
  [
    'a signer who left',
    currentReason,
    { kind: 'signoff-stale', message: 'Bo signed as QA and has a disabled account now. The policy does not count it.' },
    { kind: 'signoff-stale', message: 'Bo signed as QA. The account of Bo is disabled. The policy does not count it.' },
  ],
  [
    'what a signer who left would clear',
    currentReason,
    { kind: 'signoff-rejected', message: 'x', clears: 'Bo has a disabled account now: whoever holds QA now signs.' },
    { kind: 'signoff-rejected', message: 'x', clears: 'The account of Bo is disabled: whoever holds QA now signs.' },
  ],
  [
    'the words of people in another reason',
    currentReason,
    { kind: 'issue-open', message: 'The form is not filled in.' },
    { kind: 'issue-open', message: 'The form is not filled in.' },
  ],
])('%s', (_name, translate, given, expected) => {
  expect(translate(given)).toEqual(expected)
})
