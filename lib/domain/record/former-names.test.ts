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
    'an item below which all is done',
    currentReason,
    {
      kind: 'item-undecided',
      message: '“A” is still open, though all 2 below it are done.',
      clears: 'Do it and tick it.',
    },
    {
      kind: 'item-undecided',
      message: '“A” is still open, although all 2 items below it are done.',
      clears: 'Do it, then mark it passed.',
    },
  ],
  [
    'a probe that has not run',
    currentReason,
    {
      kind: 'run-not-passed',
      message: '“A” rests on its probe, whose last run is missing.',
      clears: 'Run its probe again.',
    },
    { kind: 'run-not-passed', message: '“A” relies on its probe, which has not run.', clears: 'Run its probe.' },
  ],
  [
    'a condition',
    currentReason,
    {
      kind: 'condition',
      message: 'QA demands by 2026-06-01 00:00 UTC: It demands: care.',
      clears: 'Do it, and have QA close it.',
    },
    {
      kind: 'condition',
      message: 'A condition of QA is open, due 2026-06-01 00:00 UTC: It demands: care.',
      clears: 'Meet it, then have QA close it.',
    },
  ],
  [
    'a pass rate',
    currentReason,
    {
      kind: 'pass-rate',
      message: '8 of 10 of the items of verify sections have passed (80 %); 90 % must.',
      clears: 'Pass 1 more.',
    },
    {
      kind: 'pass-rate',
      message: '8 of 10 items of verify sections passed (80 %); 90 % must pass.',
      clears: 'Pass 1 more item.',
    },
  ],
  [
    'a soak that restarted',
    currentReason,
    {
      kind: 'soak',
      message: 'The release must stay healthy for 7 d more. It began again: p95 was past its limit.',
      clears: 'Wait; a breach starts the time again.',
    },
    {
      kind: 'soak',
      message: 'The release must stay healthy for another 7 d. The soak restarted: p95 was past its limit.',
      clears: 'Wait. A breach restarts the soak.',
    },
  ],
  [
    'a signature that is stale',
    currentReason,
    {
      kind: 'signoff-stale',
      message: 'QA signed for content that has changed since.',
      clears: 'QA looks at what changed and signs again.',
    },
    {
      kind: 'signoff-stale',
      message: 'QA signed, but the content has changed since.',
      clears: 'QA must review what changed and sign again.',
    },
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
