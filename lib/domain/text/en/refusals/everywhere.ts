// Refusals that several areas give.
import { fixed } from '@/lib/domain/text/catalogue'

export const commonRefusals = {
  noChannel: fixed('common.no-channel', 'There is no such channel.'),
  noComment: fixed('common.no-comment', 'There is no such comment in this release.'),
  noCondition: fixed('common.no-condition', 'There is no such condition.'),
  noCriterion: fixed('common.no-criterion', 'There is no such criterion in this release.'),
  noEnvironment: fixed('common.no-environment', 'There is no such environment.'),
  noField: fixed('common.no-field', 'There is no such field in this release.'),
  noIssue: fixed('common.no-issue', 'There is no such issue in this release.'),
  noItem: fixed('common.no-item', 'There is no such item in this release.'),
  noMetric: fixed('common.no-metric', 'This release has no such metric.'),
  noMonitoringSection: fixed('common.no-monitoring-section', 'This release has no such monitoring section.'),
  noPerson: fixed('common.no-person', 'There is no such person.'),
  noProject: fixed('common.no-project', 'There is no such project.'),
  noQuestion: fixed('common.no-question', 'There is no such question in this release.'),
  noRelease: fixed('common.no-release', 'There is no such release.'),
  noRollbackPlan: fixed('common.no-rollback-plan', 'This release has no such rollback plan.'),
  noSignature: fixed('common.no-signature', 'There is no such signature.'),
  noWaiver: fixed('common.no-waiver', 'There is no such waiver.'),
  signInFirst: fixed('common.sign-in-first', 'Sign in first.'),
  notFound: fixed('common.not-found', 'It does not exist, or it belongs to a project that you are not a member of.'),
}
