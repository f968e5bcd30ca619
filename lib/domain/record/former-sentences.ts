// Sentences of reasons that are worded otherwise since, so that a verdict that is worked out again says what its record says.
import type { ReasonKind } from '@/lib/domain/verdict/reasons'

/** `kinds` are those of the reasons that said it. Both sentences of a reason are looked at; older wordings come first. */
type Rule = readonly [kinds: RegExp, former: RegExp, now: string]

const FIRST: readonly Rule[] = [
  [/^(?:field-|decision-field-|issue-)/, /^(“.{1,300}?”) of \1 /su, '$1 '],
  [/^field-(?:missing|empty)$/, / is not filled in\.$/u, ' is empty.'],
  [/^signoff-/, /^(.{1,200}?) has a disabled account now: /su, 'The account of $1 is disabled: '],
  [
    /^signoff-stale$/,
    /^(.{1,200}?) signed as (.{1,200}) and has a disabled account now\. /su,
    '$1 signed as $2. The account of $1 is disabled. ',
  ],
  [
    /^signoff-stale$/,
    /^(.{1,200}?) signed as (.{1,200}) and does not hold the role any more\. /su,
    '$1 signed as $2. $1 does not hold the role any more. ',
  ],
]

type Wording = readonly [former: RegExp, now: string]

const DERIVED: readonly Wording[] = [
  [/^Finish the items: it follows from them\.$/, 'Finish the items. This answer is derived from them.'],
  [
    /^Resolve the critical issues: it follows from them\.$/,
    'Resolve the critical issues. This answer is derived from them.',
  ],
  [/^Get the signatures: it follows from them\.$/, 'Get the signatures. This answer is derived from them.'],
  [
    /^Push the reports of the tests: it follows from them\.$/,
    'Push the test reports. This answer is derived from them.',
  ],
  [
    /^It holds when the soak is over: it follows from it\.$/,
    'Wait until the soak is completed. This answer is derived from it.',
  ],
  [/; the checklist asks for (\d+)\.$/, '; the checklist requires $1.'],
]

const AGAINST: readonly Wording[] = [
  ...DERIVED,
  [
    /^When it does not hold any more, reset its item to pending and answer it\.$/,
    'When it no longer holds, reset its item to pending and answer the criterion.',
  ],
  [/^Make it untrue, and say so\.$/, 'Resolve it, then answer that it does not hold.'],
  [/^Make it true, and say so\.$/, 'Fix it, then answer that it holds.'],
]

const CONDITION: readonly Wording[] = [
  [/^(.{1,400}?) demands by (\d{4}-\d\d-\d\d \d\d:\d\d UTC): /su, 'A condition of $1 is open, due $2: '],
  [/^(?!A condition of )(.{1,400}?) demands: /su, 'A condition of $1 is open: '],
  [
    /^(.{1,400}?) demanded by (\d{4}-\d\d-\d\d \d\d:\d\d UTC), and it is not done: /su,
    'A condition of $1 is overdue since $2: ',
  ],
  [/^Do it, and have (.+) close it\.$/su, 'Meet it, then have $1 close it.'],
]

const LEAVER: readonly Wording[] = [
  [/^(.{1,200}) does not hold the role any more: /su, '$1 no longer holds the role: '],
  [
    /: whoever holds (.{1,200}) now supersedes it with a reason, on the sign-off page\.$/su,
    '. Somebody who holds $1 now can supersede the signature on the sign-off page.',
  ],
]

const LATER: readonly Wording[] = [[/, roll back, or open a new round\.$/, ', roll back, or reopen the release.']]

/** What the rewording of all reasons changed. */
const REWORDED: Partial<Record<ReasonKind, readonly Wording[]>> = {
  'item-failed': LATER,
  'decision-field-failed': [
    [/^Fix what is wrong, then decide it again\.$/, 'Fix the cause, then change the field.'],
    ...LATER,
  ],
  'field-failed': LATER,
  'field-out-of-bounds': [
    [
      /^Bring it within the bound, and fill in the new value\.$/,
      'Bring it within the limit, then fill in the new value.',
    ],
    ...LATER,
  ],
  'metric-breached': [
    [
      /^Bring it back within its limit, and measure it again\.$/,
      'Bring it back within its limit, then measure it again.',
    ],
    ...LATER,
  ],
  'item-undecided': [
    [/ is still open, though all 1 below it are done\.$/, ' is still open, although the item below it is done.'],
    [
      / is still open, though all (\d+) below it are done\.$/,
      ' is still open, although all $1 items below it are done.',
    ],
    [/^Do it and tick it\.$/, 'Do it, then mark it passed.'],
    [/^Finish what stands below it, then tick it\.$/, 'Finish the items below it, then mark it passed.'],
    [
      /^Tick it too: it passes when those below it and its own tick do\.$/,
      'Mark it passed too: the items below it do not do that.',
    ],
  ],
  'item-blocked': [[/^Clear what blocks it, then decide it\.$/, 'Remove what blocks it, then set its outcome.']],
  'run-not-passed': [
    [/^(“.{1,90}”) rests on its probe, whose last run is missing\.$/su, '$1 relies on its probe, which has not run.'],
    [
      /^(“.{1,90}?”) rests on its probe, whose last run has not begun/su,
      '$1 relies on its probe, whose last run has not started',
    ],
    [
      /^(“.{1,90}?”) rests on its probe, whose last run has not ended/su,
      '$1 relies on its probe, whose last run is still running',
    ],
    [/^(“.{1,90}?”) rests on its probe, whose last run /su, '$1 relies on its probe, whose last run '],
    [/^Run its probe again\.$/, 'Run its probe.'],
  ],
  'run-stale': [
    [
      /^What the probe of (“.{1,90}”) saw (\d+ [a-z]+ ago) is too old to count\.$/su,
      'The last probe run of $1, $2, is too old to count.',
    ],
    [/^What the probe of (“.{1,90}”) saw is too old to count\.$/su, 'The last probe run of $1 is too old to count.'],
    [/^Run it again\.$/, 'Run its probe.'],
  ],
  'check-in-overdue': [[/^Look, and do the check-in\.$/, 'Do the check-in.']],
  'field-undecided': [
    [/, which decides nothing yet\.$/, ', which is not a result yet.'],
    [/^Fill in how it came out\.$/, 'Fill in the result.'],
  ],
  'decision-field-open': [
    [/, which decides nothing yet\.$/, ', which is not a decision yet.'],
    [/^Decide it: /, 'Choose one of: '],
  ],
  'decision-field-conditional': [
    [/, and its conditions are not written down\.$/, ', but its conditions are not filled in.'],
    [
      /^Write down the conditions, then say who meets them and until when\.$/,
      'Fill in the conditions, then assign them with a due date.',
    ],
    [
      /^Say who meets it and until when, and close it when it is met; or decide the field again\.$/,
      'Assign the condition with a due date and close it when it is met, or change the field.',
    ],
  ],
  condition: CONDITION,
  'condition-overdue': CONDITION,
  'issue-unrecorded': [
    [/ states critical issues, and (no issue|only \d+) /u, ' states critical issues, but $1 '],
    [/^Open each of them as an issue, or write “none”\.$/, 'Open an issue for each of them, or write “none”.'],
  ],
  freeze: [[/^Wait for the end of the freeze\.$/, 'Wait until the freeze ends.']],
  'rolling-back': [
    [/^A rollback is under way\.$/, 'A rollback is in progress.'],
    [/^Finish the rollback, and open a new round\.$/, 'Reopen the release when it is rolled back.'],
  ],
  waiver: [
    [/^The soak, of which (.{1,30}?) is left, is waived until /, 'The soak ($1 left) is waived until '],
    [/^Stay healthy until the soak is over\.$/, 'Keep the release healthy until the soak is completed.'],
  ],
  soak: [
    [
      /^The release must stay healthy for (.{1,30}?) more, and is not deployed yet\.$/,
      'The release must stay healthy for another $1, and it is not deployed yet.',
    ],
    [
      /^The release must stay healthy for (.{1,30}?) more, and the clock is paused: /,
      'The release must stay healthy for another $1, and the soak is paused: ',
    ],
    [/^The release must stay healthy for (.{1,30}?) more\./, 'The release must stay healthy for another $1.'],
    [/^(The release must stay healthy for another .{1,500}?) It began again: /su, '$1 The soak restarted: '],
    [/^Mark it as deployed: the time counts from then\.$/, 'Mark it as deployed. The soak starts then.'],
    [/^See that it is measured again\.$/, 'Measure it again.'],
    [/^Wait; a breach starts the time again\.$/, 'Wait. A breach restarts the soak.'],
  ],
  'nothing-required': [[/, so nothing has been shown\.$/, ', so there is nothing that a GO could rest on.']],
  'conditional-not-allowed': [
    [
      /^This release may not go with waivers or open conditions\.$/,
      'The policy of this release does not allow waivers or open conditions.',
    ],
    [/^Close the conditions and pass what is waived\.$/, 'Close the conditions, and pass the waived items.'],
  ],
  'outside-window': [
    [
      /^Outside of the deployment windows of (.{1,300}); the next opens (.{1,100})\.$/su,
      'It is outside the deployment windows of $1. The next one opens $2.',
    ],
    [
      /^Outside of the deployment windows of (.{1,300}); no other is planned\.$/su,
      'It is outside the deployment windows of $1. No other window is planned.',
    ],
    [/^Plan a window in the calendar/, 'Plan a deployment window in the calendar'],
  ],
  'criterion-undecided': [
    [/^Nobody has said whether /, 'Nobody has answered whether '],
    [/^Look, and say whether it holds\.$/, 'Answer whether it holds.'],
  ],
  'criterion-open': DERIVED,
  'criterion-failed': AGAINST,
  'criterion-holds': AGAINST,
  'pass-rate': [
    [/ must have passed, and there is none\.$/, ' must pass, but there are none.'],
    [/^(\d+) of 1 of the items(.*) have passed (\(.+\); .+) must\.$/, '$1 of 1 item$2 passed $3 must pass.'],
    [/^(\d+) of (\d+) of the items(.*) have passed (\(.+\); .+) must\.$/, '$1 of $2 items$3 passed $4 must pass.'],
    [/^Change the policy, or the checklist\.$/, 'Change the policy or the checklist.'],
    [/^Pass 1 more\.$/, 'Pass 1 more item.'],
    [/^Pass (\d+) more\.$/, 'Pass $1 more items.'],
  ],
  rule: [[/^Bring it to where (.+) holds\.$/su, 'Make this true: $1.']],
  'signoff-rejected': [
    ...LEAVER,
    [/^(.+) signs again, or withdraws\.$/su, '$1 must sign again or withdraw the signature.'],
  ],
  'signoff-needs-work': [
    ...LEAVER,
    [/^(.{1,200}?) wants more done before signing as /su, '$1 asked for more work as '],
    [
      /^Do it, and (.+) signs again, or withdraws\.$/su,
      'Do the work. Then $1 must sign again or withdraw the signature.',
    ],
  ],
  'signoff-stale': [
    [/^(.+) signed for content that has changed since\.$/su, '$1 signed, but the content has changed since.'],
    [/^(.+) looks at what changed and signs again\.$/su, '$1 must review what changed and sign again.'],
    [/ does not hold the role any more\. The policy does/u, ' no longer holds the role. The policy does'],
    [/\. The policy does not count the signature\.$/u, ', so the policy does not count the signature.'],
    [/^Somebody who holds (.+) now signs\.$/su, 'Somebody who holds $1 now must sign.'],
  ],
  'signoff-missing': [
    [/^(\d+) of (\d+) have signed as /, '$1 of $2 people signed as '],
    [/^1 more person signs as /, '1 more person must sign as '],
    [/^(\d+) more people sign as /, '$1 more people must sign as '],
  ],
  'signoff-unheld': [
    [/^A lead of the project assigns (.+) to somebody\.$/su, 'A lead of the project must assign $1 to somebody.'],
  ],
  'signoff-waits': [[/^(.+) first, then (.+)\.$/su, '$1 must sign first, then $2.']],
  'signoff-early': [
    [/^(.+) signed before those had who sign first\.$/su, '$1 signed before the roles that must sign first.'],
    [/^(.+) signs again\.$/su, '$1 must sign again.'],
  ],
}

const isReworded = (kind: string): kind is keyof typeof REWORDED => Object.hasOwn(REWORDED, kind)

/** A sentence of a reason of this kind as it is worded now. A sentence that was never worded otherwise is given back. */
export function currentSentence(kind: string, sentence: string): string {
  const first = FIRST.filter(([kinds]) => kinds.test(kind)).reduce(
    (text, [, former, now]) => text.replace(former, now),
    sentence,
  )
  const wordings = isReworded(kind) ? (REWORDED[kind] ?? []) : []
  return wordings.reduce((text, [former, now]) => text.replace(former, now), first)
}
