// Refusals of SCIM, in the words of its specification.
import { fixed, message } from '@/lib/domain/text/catalogue'

export const scimRefusals = {
  groupExists: fixed('scim.group-exists', 'Another Group has this displayName.'),
  groupTooLarge: message(
    'scim.group-too-large',
    ({ most }: { most: number }) => `The Group has more than ${most} members. Remove members first.`,
  ),
  noEmail: fixed('scim.no-email', 'userName or an entry of emails must be an email.'),
  noGroup: fixed('scim.no-group', 'There is no such Group.'),
  noResource: fixed('scim.no-resource', 'SCIM has no such resource here.'),
  noUser: fixed('scim.no-user', 'There is no such User.'),
  tooManyMembers: message(
    'scim.too-many-members',
    ({ most }: { most: number }) => `A request changes at most ${most} members. Send several requests.`,
  ),
  unknownAttribute: message(
    'scim.unknown-attribute',
    ({ attribute, known }: { attribute: string; known: string }) =>
      `Filters may not use ${attribute}. They may use: ${known}.`,
  ),
  unknownMember: message(
    'scim.unknown-member',
    ({ id }: { id: string }) => `There is no User ${id} to add as a member.`,
  ),
  userExists: fixed('scim.user-exists', 'Somebody else has this userName or email.'),
}
