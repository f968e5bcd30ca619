// Refusals of monitoring.
import { fixed, message } from '@/lib/domain/text/catalogue'

export const monitorRefusals = {
  alreadyDeployed: message(
    'monitor.already-deployed',
    ({ at }: { at: string }) =>
      `The release is already marked as deployed at ${at} UTC. Nothing was changed. To correct the time, enter a reason.`,
  ),
  alreadyDone: message(
    'monitor.already-done',
    ({ at }: { at: string }) => `Somebody has already done the check-in of ${at}. Yours was not saved. Review theirs.`,
  ),
  checkInDone: fixed('monitor.check-in-done', 'This check-in is already done. Nothing was saved. Reload to see it.'),
  metricExists: fixed(
    'monitor.metric-exists',
    'This release already has a metric with that name. Nothing was added. Send samples to it, or choose another name.',
  ),
  missed: message(
    'monitor.missed',
    ({ at }: { at: string }) =>
      `The check-in of ${at} was missed. Do the one that is due now. A lead can account for a missed one with a reason.`,
  ),
  noCheckInThen: fixed('monitor.no-check-in-then', 'No check-in of this item is at that time.'),
  noProbe: fixed('monitor.no-probe', 'This release has no such item with a probe.'),
  noWindow: fixed('monitor.no-window', 'This item has no monitoring window. Set the outcome of the item itself.'),
  noneMissed: fixed('monitor.none-missed', 'No check-in of this item was missed.'),
  notDeployed: fixed(
    'monitor.not-deployed',
    'The release is not marked as deployed, so nothing is due yet. Mark it as deployed first.',
  ),
  notDue: message('monitor.not-due', ({ at }: { at: string }) => `This check-in is not due before ${at}. Do it then.`),
  notMember: fixed('monitor.not-member', 'This person is not a member of the project. Choose a member.'),
  notMissed: fixed('monitor.not-missed', 'This check-in was not missed. Do it while it is due, without a reason.'),
  nothingToAssign: message(
    'monitor.nothing-to-assign',
    ({ at }: { at: string }) => `The check-in of ${at} is already done, so there is nothing to assign.`,
  ),
  outsideWindow: fixed('monitor.outside-window', 'This time is outside the monitoring window of the item.'),
  personAccounts: fixed('monitor.person-accounts', 'Only a signed-in person can account for missed check-ins.'),
  windowNotStarted: fixed(
    'monitor.window-not-started',
    'The monitoring window of this item has not started, so no check-in of it was missed.',
  ),
  windowStartsLater: message(
    'monitor.window-starts-later',
    ({ at }: { at: string }) => `The monitoring window of this item starts at ${at}.`,
  ),
  windowEnded: fixed(
    'monitor.window-ended',
    'The monitoring window of this item has ended. A lead can account for missed check-ins with a reason.',
  ),
}
