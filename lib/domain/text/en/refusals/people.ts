// Refusals of accounts, passwords, passkeys and tokens.
import { fixed, message } from '@/lib/domain/text/catalogue'

export const peopleRefusals = {
  accountDisabled: message(
    'people.account-disabled',
    ({ name }: { name: string }) => `The account of ${name} is disabled. Enable it first.`,
  ),
  accountExists: message('people.account-exists', ({ email }: { email: string }) => `${email} already has an account.`),
  accountExistsSignIn: message(
    'people.account-exists-sign-in',
    ({ email }: { email: string }) => `${email} already has an account. Sign in.`,
  ),
  addPasskeyFirst: fixed(
    'people.add-passkey-first',
    'You have no passkey. Add one in your profile, at /settings/profile.',
  ),
  alreadySetUp: fixed('people.already-set-up', 'This installation already has accounts. Ask an administrator for one.'),
  codeExpired: fixed('people.code-expired', 'The QR code is older than 15 minutes. Nothing was changed. Start again.'),
  codeNeeded: fixed('people.code-needed', 'Enter the code of your authenticator app. Nothing was changed.'),
  codeWrong: fixed(
    'people.code-wrong',
    'The code is not correct, or it was already used. Nothing was changed. Enter the next code.',
  ),
  codeWrongClock: fixed(
    'people.code-wrong-clock',
    'The code is not correct. Check the clock of your device, and enter the code that is shown now.',
  ),
  disabled: fixed('people.disabled', 'This account is disabled. Ask an administrator to enable it.'),
  emailNotSetUp: fixed(
    'people.email-not-set-up',
    'Email is not set up here. Create the link without sending it, and copy it.',
  ),
  hasNoSecondFactor: message(
    'people.has-no-second-factor',
    ({ name }: { name: string }) => `${name} has no second factor. Nothing was changed.`,
  ),
  noInvitation: fixed('people.no-invitation', 'There is no such invitation, or it was used or revoked.'),
  noMapping: fixed('people.no-mapping', 'There is no such mapping.'),
  noPasskey: fixed('people.no-passkey', 'You have no such passkey.'),
  noProjectForToken: fixed('people.no-project-for-token', 'There is no such project, or you are not a member of it.'),
  noSecondFactor: fixed('people.no-second-factor', 'Your account has no second factor.'),
  notLinked: message(
    'people.not-linked',
    ({ name }: { name: string }) => `The account of ${name} is not linked to an identity provider.`,
  ),
  ownerRotates: fixed(
    'people.owner-rotates',
    'Only the owner of a personal token can replace its secret. You can revoke the token.',
  ),
  passkeyExists: fixed('people.passkey-exists', 'This passkey is already registered.'),
  passkeyNeedsHost: fixed(
    'people.passkey-needs-host',
    'Passkeys need a host name, but the address of this installation is a number. An administrator must set NEXTAUTH_URL.',
  ),
  passkeyNotVerified: fixed(
    'people.passkey-not-verified',
    'The passkey could not be verified. Nothing was saved. Try again.',
  ),
  personHasPasskeys: fixed('people.person-has-passkeys', 'Only a signed-in person has passkeys.'),
  personHasPassword: fixed('people.person-has-password', 'Only a signed-in person can change their password.'),
  personHasProfile: fixed('people.person-has-profile', 'Only a signed-in person has a profile.'),
  personHasSecondFactor: fixed('people.person-has-second-factor', 'Only a signed-in person has a second factor.'),
  personHasSessions: fixed('people.person-has-sessions', 'Only a signed-in person has sessions.'),
  personHasTokens: fixed('people.person-has-tokens', 'Only a signed-in person can create a personal token.'),
  scimTokenIsGlobal: fixed(
    'people.scim-token-is-global',
    'A token with the scope scim manages the people of the whole instance, so it belongs to no person and no project.',
  ),
  secondFactorExists: fixed(
    'people.second-factor-exists',
    'Your account already has a second factor. Remove it first to set up another app.',
  ),
  secondFactorRequired: fixed(
    'people.second-factor-required',
    'This installation requires a second factor, so you cannot remove it.',
  ),
  secondFactorSet: fixed('people.second-factor-set', 'Your account already has a second factor.'),
  sessionEnded: fixed('people.session-ended', 'This session has already ended, or it is not yours.'),
  setUpLink: fixed(
    'people.set-up-link',
    'This set-up link was used, has expired, or is not valid. Start the program again to get a new one.',
  ),
  tokenOutlivesEntry: fixed(
    'people.token-outlives-entry',
    'An instance token for this project would outlive your entry into it. Only a lead of the project can create one.',
  ),
  unknownEmail: message(
    'people.unknown-email',
    ({ email }: { email: string }) => `Nobody here has the email ${email}.`,
  ),
  visitorMapsNoGroups: fixed(
    'people.visitor-maps-no-groups',
    'You entered this project for a limited time, so you cannot map groups to it. Ask one of its members to make you a lead.',
  ),
  wrongSecret: message(
    'people.wrong-secret',
    ({ what }: { what: string }) => `The ${what} is not correct. Nothing was changed.`,
  ),
  inviteeDisabled: message(
    'people.invitee-disabled',
    ({ email }: { email: string }) => `${email} has a disabled account. Enable it instead of inviting them again.`,
  ),
  inviteeExists: message(
    'people.invitee-exists',
    ({ email }: { email: string }) => `${email} already has an account. Create a password link if they cannot sign in.`,
  ),
  lastAdministrator: fixed(
    'people.last-administrator',
    'This would leave no administrator. Give somebody the administrator role by hand first. Nothing was changed.',
  ),
  noToken: fixed('people.no-token', 'There is no such token, or it was revoked.'),
}
