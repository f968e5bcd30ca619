// Refusals of rollback plans.
import { fixed, message } from '@/lib/domain/text/catalogue'

export const rollbackRefusals = {
  alreadyRolledBack: fixed(
    'rollback.already-rolled-back',
    'This release is already rolled back. Reopen it for a new round before you roll back again.',
  ),
  noRehearsal: fixed('rollback.no-rehearsal', 'There is no such rehearsal in this release.'),
  noStep: fixed('rollback.no-step', 'There is no such step in this rollback.'),
  notDone: message(
    'rollback.not-done',
    ({ steps }: { steps: string }) =>
      `Not done yet: ${steps}. Mark each step done, or skip it with a reason. The rollback continues.`,
  ),
  otherTicked: message(
    'rollback.other-ticked',
    ({ name }: { name: string }) => `${name} marked this step done, and only they can undo that. It stays done.`,
  ),
  rehearsalAbandoned: fixed('rollback.rehearsal-abandoned', 'Only a completed rehearsal can back an item.'),
  checksOpen: message(
    'rollback.checks-open',
    ({ checks }: { checks: string }) =>
      `Not verified yet: ${checks}. Verify them, or enter why the rollback is finished anyway. The rollback continues.`,
  ),
  otherRuns: message(
    'rollback.other-runs',
    ({ title, other, name }: { title: string; other: string; name: string }) =>
      `“${title}” is not in progress. “${other}” is: ${name} started it. Nothing was saved.`,
  ),
  notRunning: message(
    'rollback.not-running',
    ({ title }: { title: string }) =>
      `“${title}” is not in progress. Somebody may have ended it: reload the page to see. Nothing was saved.`,
  ),
}
