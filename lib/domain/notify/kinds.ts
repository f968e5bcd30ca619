// The kinds of notice: what each is called, whether it asks something of who gets it, and whether it also comes by e-mail unless a person says otherwise.
import { z } from 'zod'

/** `type` is what webhooks call it. STORED AND SENT FOR EVER: never rename one. */
export const NOTICE_KINDS = {
  'signoff-requested': { title: 'A signature is requested', asks: true, mail: true, type: 'signoff.requested' },
  'signature-stale': { title: 'A signature is stale', asks: true, mail: true, type: 'signature.stale' },
  'waiver-requested': { title: 'A waiver is requested', asks: true, mail: true, type: 'waiver.requested' },
  'condition-due': { title: 'A condition is set, due or overdue', asks: true, mail: true, type: 'condition.due' },
  'issue-escalated': { title: 'An issue is open for too long', asks: true, mail: true, type: 'issue.escalated' },
  'check-in-overdue': { title: 'A check-in is overdue', asks: true, mail: true, type: 'check-in.overdue' },
  mentioned: { title: 'Somebody mentions you', asks: true, mail: true, type: 'comment.mentioned' },
  'issue-opened': { title: 'An issue is opened', asks: false, mail: true, type: 'issue.opened' },
  'monitoring-failed': {
    ...{ title: 'Monitoring fails after the decision', asks: false, mail: true },
    type: 'monitoring.failed',
  },
  'metric-breached': { title: 'A metric is past its limit', asks: false, mail: true, type: 'metric.breached' },
  'rollback-started': { title: 'A rollback starts', asks: false, mail: true, type: 'rollback.started' },
  'rollback-ended': { title: 'A rollback ends', asks: false, mail: true, type: 'rollback.ended' },
  'decision-made': { title: 'A decision is made', asks: false, mail: true, type: 'release.decided' },
  'project-entered': {
    ...{ title: 'An administrator enters a project that you lead', asks: false, mail: true },
    type: 'project.entered',
  },
  'verdict-changed': { title: 'A verdict changes', asks: false, mail: false, type: 'verdict.changed' },
} as const satisfies Record<string, { title: string; asks: boolean; mail: boolean; type: string }>

export const NoticeKind = z.enum(
  Object.keys(NOTICE_KINDS) as [keyof typeof NOTICE_KINDS, ...(keyof typeof NOTICE_KINDS)[]],
)
export type NoticeKind = z.infer<typeof NoticeKind>

/** What a person said about e-mail: kinds that are not named are as they are for everybody. */
export const NoticeChoice = z.strictObject({ quiet: z.boolean(), mail: z.partialRecord(NoticeKind, z.boolean()) })
export type NoticeChoice = z.infer<typeof NoticeChoice>
export const AS_IT_COMES: NoticeChoice = { quiet: false, mail: {} }

/** Whether a kind comes by e-mail to somebody with this choice. */
export function mails(kind: NoticeKind, { quiet, mail }: NoticeChoice): boolean {
  const { asks, mail: usual } = NOTICE_KINDS[kind]
  return (asks || !quiet) && (mail[kind] ?? usual)
}
