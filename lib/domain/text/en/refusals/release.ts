// Refusals of work on a release: items, fields, probes, samples, policy.
import { fixed, message } from '@/lib/domain/text/catalogue'

export const releaseRefusals = {
  allRunning: fixed('release.all-running', 'All these probes are already running. Their results will appear here.'),
  environmentGone: fixed('release.environment-gone', 'The environment of this release no longer exists.'),
  fieldChanged: message(
    'release.field-changed',
    ({ name, label }: { name: string; label: string }) =>
      `${name} has changed “${label}” since you opened it. Your value was not saved. Review theirs, then fill it in again.`,
  ),
  foreignField: fixed('release.foreign-field', 'This field does not belong to this item.'),
  foreignTemplate: fixed(
    'release.foreign-template',
    'One of the templates belongs neither to this project nor to the whole instance.',
  ),
  itemChanged: message(
    'release.item-changed',
    ({ name }: { name: string }) =>
      `${name} has changed this item since you opened it. Your change was not saved. Review theirs, then decide again.`,
  ),
  noEnvironment: fixed('release.no-environment', 'There is no such environment in this project.'),
  noFile: fixed('release.no-file', 'There is no such file.'),
  noGroup: fixed('release.no-group', 'There is no such group of probes.'),
  noInterval: fixed(
    'release.no-interval',
    'The probe does not say how often it runs. Set everySeconds in the probe first.',
  ),
  noProbe: fixed('release.no-probe', 'This item has no probe. Save one first.'),
  noProbes: fixed('release.no-probes', 'No item here has a probe. Save one first.'),
  noRun: fixed('release.no-run', 'There is no such run.'),
  noRunPage: fixed('release.no-run-page', 'This page of runs does not exist. Start with the first one.'),
  noSection: fixed('release.no-section', 'There is no such section in this release.'),
  policyChanged: fixed(
    'release.policy-changed',
    'Somebody has changed the policy since you opened it. Nothing was changed. Read it again, then change it.',
  ),
  policyClosed: fixed('release.policy-closed', 'This release is no longer open, so its policy cannot change.'),
  policyRefused: message(
    'release.policy-refused',
    ({ reason }: { reason: string }) => `The policy was not changed. ${reason}`,
  ),
  policyWrong: message(
    'release.policy-wrong',
    ({ place, problem }: { place: string; problem: string }) => `${place}: ${problem}. Nothing was changed.`,
  ),
  probeChanged: fixed(
    'release.probe-changed',
    'Somebody changed this item while you edited its probe. Your changes were not saved. Review theirs, then save again.',
  ),
  probePasses: fixed(
    'release.probe-passes',
    'The probe of this item passes it, not a person. Run the probe, or request a waiver.',
  ),
  probesRunning: fixed(
    'release.probes-running',
    'Probes of this release are already running. Wait for them, or cancel them first.',
  ),
  reportNotTried: fixed('release.report-not-tried', 'A report cannot be tried. It is judged when you add it.'),
  reportNotUtf8: fixed('release.report-not-utf8', 'The report is not text in UTF-8. Nothing was saved.'),
  running: message(
    'release.running',
    ({ number }: { number: number }) => `Run ${number} of this probe is in progress. Its result will appear here.`,
  ),
  sampleExists: message(
    'release.sample-exists',
    ({ value, at }: { value: number; at: string }) =>
      `You have already sent ${value} for ${at}, and samples cannot be changed. Nothing was saved. Send the other value with its own time.`,
  ),
  sampleInFuture: fixed(
    'release.sample-in-future',
    'The time of the sample is in the future. Send the time at which it was measured.',
  ),
  sideEffects: fixed(
    'release.side-effects',
    'The command of this probe may change something, so it only runs on request. Run it by hand, or use a command that only reads.',
  ),
  waitsForReport: fixed(
    'release.waits-for-report',
    'This probe waits for a report. Add the file to this item as evidence, and it is judged when it arrives.',
  ),
  wrongValue: message(
    'release.wrong-value',
    ({ label, right }: { label: string; right: string }) => `“${label}” takes ${right}.`,
  ),
  reasonNotApplicable: fixed('release.reason-not-applicable', 'Enter why it does not apply.'),
  reasonBlocked: fixed('release.reason-blocked', 'Enter what blocks it.'),
  reasonContrary: message(
    'release.reason-contrary',
    ({ contrary }: { contrary: string }) =>
      `This passes the item against the evidence: ${contrary}. Enter why it passes anyway.`,
  ),
}
