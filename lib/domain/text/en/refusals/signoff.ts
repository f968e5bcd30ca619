// Refusals of signing, conditions and delegations.
import { fixed, message } from '@/lib/domain/text/catalogue'

export const signoffRefusals = {
  conditionClosed: fixed(
    'signoff.condition-closed',
    'This condition is already closed. Change its text or the answer to set another one.',
  ),
  conditionClosedBy: message(
    'signoff.condition-closed-by',
    ({ name }: { name: string }) => `${name} has already closed this condition.`,
  ),
  conditionInPast: fixed(
    'signoff.condition-in-past',
    'The due date of a condition is in the past. Nothing was signed.',
  ),
  conditionItem: fixed(
    'signoff.condition-item',
    'The item that shows a condition must be an item of this release with a probe. Nothing was signed.',
  ),
  conditionNeeded: fixed('signoff.condition-needed', 'Enter at least one condition. Nothing was signed.'),
  conditionOfEarlierRound: fixed(
    'signoff.condition-of-earlier-round',
    'This condition belongs to an earlier round, which cannot change.',
  ),
  conditionOwner: fixed(
    'signoff.condition-owner',
    'The owner of a condition must be a member of the project. Nothing was signed.',
  ),
  conditionsMissing: message(
    'signoff.conditions-missing',
    ({ label }: { label: string }) => `The conditions of “${label}” are not filled in yet. Fill them in first.`,
  ),
  criterionAnswered: fixed(
    'signoff.criterion-answered',
    'A go/no-go criterion was answered since you opened this page. Nothing was signed. Review what is open now, then sign again.',
  ),
  decidedOnIt: fixed(
    'signoff.decided-on-it',
    'This release was decided with this signature. Sign again in a new round.',
  ),
  delegateNotMember: fixed(
    'signoff.delegate-not-member',
    'The person who signs for you must be a member of the project.',
  ),
  delegateSelf: fixed('signoff.delegate-self', 'You cannot delegate to yourself. Choose somebody else.'),
  delegateViewer: message(
    'signoff.delegate-viewer',
    ({ name }: { name: string }) =>
      `${name} is a viewer of this project, and viewers cannot sign. Choose somebody who holds a role or leads the project.`,
  ),
  delegationForeign: message(
    'signoff.delegation-foreign',
    ({ from, to }: { from: string; to: string }) => `Only ${from}, ${to} or a lead of the project can revoke it.`,
  ),
  delegationInPast: fixed(
    'signoff.delegation-in-past',
    'The end of the delegation is in the past. Choose a later time.',
  ),
  dueInPast: fixed('signoff.due-in-past', 'dueAt: the due date is in the past. Nothing was saved.'),
  itemNeedsProbe: fixed(
    'signoff.item-needs-probe',
    'itemId: the item that shows it must be an item of this release with a probe.',
  ),
  noDelegation: fixed('signoff.no-delegation', 'There is no such delegation.'),
  noPassword: fixed(
    'signoff.no-password',
    'Your account has no password. Confirm with a passkey, which you can add at /settings/profile, or at the identity provider.',
  ),
  noRole: message('signoff.no-role', ({ role }: { role: string }) => `This release has no role ${role}.`),
  nobodyAwaited: fixed('signoff.nobody-awaited', 'This release is decided, so nobody has to sign.'),
  notLinked: fixed(
    'signoff.not-linked',
    'Your account is not linked to an identity provider. Use your password or a passkey.',
  ),
  notOpen: fixed('signoff.not-open', 'This release is no longer open for signing.'),
  otherRole: fixed(
    'signoff.other-role',
    'You have already signed for another role of this release. One person signs for one role.',
  ),
  ownerNotMember: fixed(
    'signoff.owner-not-member',
    'ownerId: the owner must be a member of the project. Nothing was saved.',
  ),
  passwordNeeded: fixed('signoff.password-needed', 'Enter your password, or use a passkey. Nothing was signed.'),
  personCloses: fixed('signoff.person-closes', 'Only a signed-in person can close a condition.'),
  personConfirms: fixed('signoff.person-confirms', 'Only a signed-in person can confirm their identity.'),
  personHandsOver: fixed('signoff.person-hands-over', 'Only a signed-in person can hand work over.'),
  personReminds: fixed('signoff.person-reminds', 'Only a signed-in person can send a reminder.'),
  personSigns: fixed('signoff.person-signs', 'Only a signed-in person can sign.'),
  personSupersedes: fixed('signoff.person-supersedes', 'Only a signed-in person can supersede a signature.'),
  releaseChanged: fixed(
    'signoff.release-changed',
    'The release has changed since you opened this page. Nothing was signed. Review the changes, then sign again.',
  ),
  remindedRecently: message(
    'signoff.reminded-recently',
    ({ name, role, minutes }: { name: string; role: string; minutes: number }) =>
      `${name} reminded ${role} less than an hour ago. Try again in ${minutes} min.`,
  ),
  roleNotHeld: message(
    'signoff.role-not-held',
    ({ role }: { role: string }) => `You do not hold the role ${role} in this project, so you cannot delegate it.`,
  ),
  roleSigned: message(
    'signoff.role-signed',
    ({ role }: { role: string }) => `${role} has signed, so there is nothing to remind them of.`,
  ),
  roleUnheld: message(
    'signoff.role-unheld',
    ({ role }: { role: string }) => `Nobody holds the role ${role}, so there is nobody to remind. Assign it first.`,
  ),
  rolesChanged: fixed(
    'signoff.roles-changed',
    'Your roles have changed since you were warned. Nothing was saved. Try again.',
  ),
  setsNoCondition: fixed(
    'signoff.sets-no-condition',
    'This field sets no condition, because its answer is not conditional. Nothing was saved.',
  ),
  signatureEnded: fixed(
    'signoff.signature-ended',
    'This signature was withdrawn or superseded in the meantime. Nothing was changed.',
  ),
  signatureNotCounted: fixed(
    'signoff.signature-not-counted',
    'This signature no longer counts: it was withdrawn, or a later one replaced it. Nothing was changed.',
  ),
  signatureOfEarlierRound: fixed(
    'signoff.signature-of-earlier-round',
    'This signature belongs to an earlier round, which cannot change.',
  ),
  signerWithdraws: fixed('signoff.signer-withdraws', 'Only the signer can withdraw a signature.'),
  signerWithdrawsNow: fixed(
    'signoff.signer-withdraws-now',
    'Only the signer can withdraw a signature. Nothing was changed.',
  ),
  wrongInput: message(
    'signoff.wrong-input',
    ({ field, problem }: { field: string; problem: string }) => `${field}: ${problem}. Nothing was signed.`,
  ),
  wrongPassword: fixed('signoff.wrong-password', 'The password is not correct. Nothing was signed. Enter it again.'),
  challengeSpent: fixed(
    'signoff.challenge-spent',
    'This sign-off page is older than five minutes, or was already used. Open it again to see the release as it is now.',
  ),
  challengeForeign: fixed(
    'signoff.challenge-foreign',
    'This sign-off page was opened by somebody else and only works for them. Open it yourself.',
  ),
  codeNeeded: fixed('signoff.code-needed', 'Enter the code of your authenticator app. Nothing was signed.'),
  codeWrong: fixed(
    'signoff.code-wrong',
    'The code is not correct, or it was already used. Nothing was signed. Enter the next code.',
  ),
}
