// Refusals of projects, environments, members and the calendar.
import { fixed, message } from '@/lib/domain/text/catalogue'

export const projectRefusals = {
  alreadyMember: message(
    'project.already-member',
    ({ access }: { access: string }) => `You are already a member of this project, as a ${access}.`,
  ),
  calendarFull: message(
    'project.calendar-full',
    ({ most }: { most: number }) =>
      `The calendar of this environment has ${most} entries that have not ended. End some of them first.`,
  ),
  entryChanged: fixed(
    'project.entry-changed',
    'Somebody changed or ended this while you edited it. Your changes were not saved. Review theirs, then save again.',
  ),
  entryGone: message('project.entry-gone', ({ what }: { what: string }) => `This ${what} no longer exists.`),
  environmentChanged: fixed(
    'project.environment-changed',
    'Somebody changed this environment while you edited it. Your changes were not saved. Review theirs, then save again.',
  ),
  environmentExists: message(
    'project.environment-exists',
    ({ name }: { name: string }) => `This project already has an environment named “${name}”.`,
  ),
  hostsSealed: message(
    'project.hosts-sealed',
    ({ secret }: { secret: string }) =>
      `The hosts of the secret ${secret} are sealed with its value. To change them, enter the value again. Nothing was saved.`,
  ),
  keyRetired: message('project.key-retired', ({ key }: { key: string }) => `The worker key ${key} is already retired.`),
  memberRemoved: message(
    'project.member-removed',
    ({ email }: { email: string }) => `${email} was removed from the project in the meantime.`,
  ),
  nameExists: message(
    'project.name-exists',
    ({ name }: { name: string }) => `A project named “${name}” already exists. Choose another name.`,
  ),
  noCalendar: fixed('project.no-calendar', 'There is no such project or environment.'),
  noEntry: fixed('project.no-entry', 'There is no such entry, or it has ended.'),
  noFeed: fixed(
    'project.no-feed',
    'This address is unknown or was revoked. Create a new one on the calendar of a project.',
  ),
  noWorkerKey: fixed(
    'project.no-worker-key',
    'No worker has run within the last hour, so there is no key to seal secrets with. Nothing was saved. Start a worker, then save again.',
  ),
  noWorkerKeyOf: message('project.no-worker-key-of', ({ key }: { key: string }) => `There is no worker key ${key}.`),
  noWorkerReseals: fixed(
    'project.no-worker-reseals',
    'No worker is running, so secrets cannot be sealed again. Start a worker, then try again.',
  ),
  nothingToEnter: fixed(
    'project.nothing-to-enter',
    'Administrators see every project of this instance, so there is nothing to enter.',
  ),
  ownRole: fixed(
    'project.own-role',
    'You cannot assign a sign-off role to yourself. Ask another lead or an administrator.',
  ),
  personEnters: fixed('project.person-enters', 'Only a signed-in person can enter a project.'),
  personHasCalendar: fixed('project.person-has-calendar', 'Only a person has a calendar.'),
  revisionNeeded: fixed('project.revision-needed', 'Send the revision that you saw.'),
  stillMember: message(
    'project.still-member',
    ({ name }: { name: string }) =>
      `${name} is a member of the project. You can only reassign the work of people who left.`,
  ),
  successorNotMember: fixed(
    'project.successor-not-member',
    'toId: the person who takes over must be a member of the project.',
  ),
  unknownAddress: message(
    'project.unknown-address',
    ({ email }: { email: string }) =>
      `Nobody here has the email ${email}. An administrator can add people with \`countersign user add\`.`,
  ),
  unknownEmail: message(
    'project.unknown-email',
    ({ email }: { email: string }) => `Nobody here has the email ${email}. An administrator can invite people.`,
  ),
  visitorAddsNot: fixed(
    'project.visitor-adds-not',
    'You entered this project for a limited time, so you cannot add yourself to it. Ask one of its leads.',
  ),
}
