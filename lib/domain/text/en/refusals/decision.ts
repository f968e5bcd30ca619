// Refusals of decisions, waivers, issues and rounds.
import { fixed, message } from '@/lib/domain/text/catalogue'

export const decisionRefusals = {
  alreadyOpen: fixed('decision.already-open', 'This release is already open.'),
  criterionChanged: fixed(
    'decision.criterion-changed',
    'Somebody else has answered this criterion since you opened it. Your answer was not saved. Review theirs first.',
  ),
  itemAnswers: fixed(
    'decision.item-answers',
    'The item of this criterion answers it. Set the outcome of the item instead. Your answer was not saved.',
  ),
  itemNeedsNoWaiver: fixed(
    'decision.item-needs-no-waiver',
    'This item needs no waiver. It does not affect the verdict.',
  ),
  itemWaiverRequested: fixed(
    'decision.item-waiver-requested',
    'A waiver of this item is already requested. It must be granted or refused first.',
  ),
  noGoNeedsReason: fixed('decision.no-go-needs-reason', 'Enter a reason for the NO-GO.'),
  noTarget: message(
    'decision.no-target',
    ({ target }: { target: string }) => `There is no such ${target} in this release.`,
  ),
  notOpen: fixed('decision.not-open', 'This release is not open, so there is nothing to decide.'),
  overrideEnded: fixed(
    'decision.override-ended',
    'This request has been resolved, or it expired after an hour. Request the override again.',
  ),
  overrideNotNeeded: fixed(
    'decision.override-not-needed',
    'The verdict allows this decision, so it needs no override. Record it as a normal decision.',
  ),
  overrideOwn: fixed('decision.override-own', 'You requested this override. Another administrator must confirm it.'),
  overrideRequested: message(
    'decision.override-requested',
    ({ name }: { name: string }) => `${name} has already requested an override. Confirm or refuse that request.`,
  ),
  personDecides: fixed('decision.person-decides', 'Only a signed-in person can decide a release.'),
  personGrants: fixed('decision.person-grants', 'Only a signed-in person can grant a waiver.'),
  personReopens: fixed('decision.person-reopens', 'Only a signed-in person can reopen a release.'),
  personWaives: fixed('decision.person-waives', 'Only a signed-in person can request a waiver.'),
  questionAnswered: message(
    'decision.question-answered',
    ({ name }: { name: string }) =>
      `${name} has already answered this question, and an answer is final. Yours was not saved.`,
  ),
  releaseAnswers: message(
    'decision.release-answers',
    ({ evidence }: { evidence: string }) =>
      `The release answers this criterion itself: ${evidence} Your answer was not saved.`,
  ),
  releaseChanged: fixed(
    'decision.release-changed',
    'The release has changed since you opened this page. Nothing was decided. Review the changes, then decide.',
  ),
  rollbackRunning: fixed('decision.rollback-running', 'A rollback is in progress. Finish it first.'),
  soakNeedsNoWaiver: fixed(
    'decision.soak-needs-no-waiver',
    'No soak holds this release, so it needs no waiver of a soak.',
  ),
  soakWaiverRequested: fixed(
    'decision.soak-waiver-requested',
    'A waiver of the soak is already requested. It must be granted or refused first.',
  ),
  verdictForbids: message(
    'decision.verdict-forbids',
    ({ level, reason }: { level: string; reason: string }) =>
      `The verdict is ${level}: ${reason} It does not allow this decision. Two administrators can override it.`,
  ),
  waiverEnded: fixed('decision.waiver-ended', 'This waiver was refused or revoked. Request another one.'),
  waiverInPast: fixed(
    'decision.waiver-in-past',
    'This waiver would expire before it starts. Choose a time in the future.',
  ),
  waiverTooLong: fixed('decision.waiver-too-long', 'A waiver can last for a year at most.'),
  itemAlwaysApplies: fixed(
    'decision.item-always-applies',
    'This item always applies. Mark it “not applicable” with a reason, or request a waiver.',
  ),
  alwaysApplies: message(
    'decision.always-applies',
    ({ target }: { target: string }) => `This ${target} always applies: its document has no condition for it.`,
  ),
  finishRollback: message(
    'decision.finish-rollback',
    ({ because }: { because: string }) => `${because} Finish it, or resume the release.`,
  ),
  reopenFirst: message(
    'decision.reopen-first',
    ({ because }: { because: string }) => `${because} Reopen it for a new round before you change anything.`,
  ),
}
