// One line of the history → who is told what. Total: an action that is not named here, or a line that does not say what it should, tells nobody.

import { z } from 'zod'
import { currentAction } from '@/lib/domain/audit/former-actions'
import { type Audience, holders, known, leads, named, working } from '@/lib/domain/notify/audience'
import type { NoticeKind } from '@/lib/domain/notify/kinds'
import { type NewNotice, noticesFor } from '@/lib/domain/notify/notice'
import { calledRelease, itemPlace, type ReleaseFacts, releasePage, rolePage } from '@/lib/domain/notify/of-release'
import { notificationTexts } from '@/lib/domain/text/en/notifications'

/** A line of the history as it is stored: its body is read here, and nothing of it is taken for granted. */
export type HistoryLine = { chain: string; seq: number; body: object }

type Scene = { release: ReleaseFacts; called: string; audience: Audience; by: string }
type NoticeDraft = {
  kind: NoticeKind
  people: string[]
  channels: boolean
  title: string
  body?: string | null
  href: string
}
type Notifier = (body: object, scene: Scene) => NoticeDraft[]

/** What every line says. A line without an actor's id is of a machine's or the product's own. */
const Frame = z.object({
  action: z.string(),
  at: z.iso.datetime(),
  actor: z.object({ name: z.string(), id: z.string().optional() }),
})

function notifier<S extends z.ZodType>(
  schema: S,
  notify: (said: z.output<S>, scene: Scene) => NoticeDraft[],
): Notifier {
  return (body, scene) => {
    const said = schema.safeParse(body)
    return said.success ? notify(said.data, scene) : []
  }
}

const Words = z.string().nullish()
const minuteOf = (iso: string): string => iso.slice(0, 16).replace('T', ' ')

const notifyOfIssue = (textOf: typeof notificationTexts.issueOpened) =>
  notifier(
    z.object({
      number: z.number(),
      title: z.string(),
      severity: z.string(),
      owner: Words,
      itemId: z.string().optional(),
      words: Words,
    }),
    ({ number, title, severity, owner, itemId, words }, { release, called, audience, by }) => [
      {
        kind: 'issue-opened',
        people: [...named(audience, owner ?? null), ...leads(audience)],
        channels: true,
        title: `${called}: ${textOf({ by, number, severity, title })}`,
        body: words ?? (owner ? notificationTexts.issueOwner({ owner }) : notificationTexts.issueUnowned()),
        href: itemPlace(release.id, itemId),
      },
    ],
  )

const notifyOfRollback = (
  kind: 'rollback-started' | 'rollback-ended',
  textOf: typeof notificationTexts.rollbackStarted,
) =>
  notifier(
    z.object({ title: Words, reason: Words, outcome: Words, rehearsal: z.boolean().optional() }),
    ({ title = null, reason, outcome = null, rehearsal = false }, { release, called, audience, by }) => [
      {
        kind,
        people: working(audience),
        channels: true,
        title: `${called}: ${textOf({ by, isRehearsal: rehearsal, title, outcome })}`,
        body: reason ?? null,
        href: releasePage(release.id),
      },
    ],
  )

/** The words of a comment are not in the history: whoever is mentioned reads them at their place. Those of a comment that was changed are the new ones alone. */
const notifyOfMention = notifier(
  z.object({ mentions: z.array(z.string()), itemId: z.string().optional() }),
  ({ mentions, itemId }, { release, called, audience, by }) => [
    {
      kind: 'mentioned',
      people: known(audience, mentions),
      channels: false,
      title: `${called}: ${notificationTexts.mentioned({ by })}`,
      href: itemPlace(release.id, itemId),
    },
  ],
)

const NOTIFIERS: Partial<Record<string, Notifier>> = {
  'signoff.reminded': notifier(
    z.object({ role: z.string(), note: Words }),
    ({ role, note }, { release, called, audience, by }) => [
      {
        kind: 'signoff-requested',
        people: holders(audience, role),
        channels: true,
        title: `${called}: ${notificationTexts.signatureRequested({ by, role })}`,
        body: note ?? null,
        href: rolePage(release.id, role),
      },
    ],
  ),
  'waiver.requested': notifier(
    z.object({ title: z.string(), reason: z.string(), itemId: z.string().optional() }),
    ({ title, reason, itemId }, { release, called, audience, by }) => [
      {
        kind: 'waiver-requested',
        people: leads(audience),
        channels: true,
        title: `${called}: ${notificationTexts.waiverRequested({ by, title })}`,
        body: reason,
        href: itemId ? itemPlace(release.id, itemId) : `${releasePage(release.id)}/monitoring`,
      },
    ],
  ),
  'release.signed': notifier(
    z.object({
      role: z.string(),
      conditions: z.array(z.object({ text: z.string(), owner: z.string(), dueAt: z.string() })),
    }),
    ({ role, conditions }, { release, called, audience }) =>
      conditions.map(({ text, owner, dueAt }) => ({
        kind: 'condition-due',
        people: named(audience, owner),
        channels: false,
        title: `${called}: ${notificationTexts.conditionSet({ role, text })}`,
        body: notificationTexts.dueAt({ at: minuteOf(dueAt) }),
        href: rolePage(release.id, role),
      })),
  ),
  'condition.assigned': notifier(
    z.object({ role: z.string(), text: z.string(), owner: z.string(), dueAt: z.string() }),
    ({ role, text, owner, dueAt }, { release, called, audience }) => [
      {
        kind: 'condition-due',
        people: named(audience, owner),
        channels: false,
        title: `${called}: ${notificationTexts.conditionAssigned({ role, text })}`,
        body: notificationTexts.dueAt({ at: minuteOf(dueAt) }),
        href: rolePage(release.id, role),
      },
    ],
  ),
  'issue.opened': notifyOfIssue(notificationTexts.issueOpened),
  'issue.reopened': notifyOfIssue(notificationTexts.issueReopened),
  'release.decided': notifier(
    z.object({ call: z.string(), reason: Words, breakGlass: z.boolean() }),
    ({ call, reason, breakGlass }, { release, called, audience, by }) => [
      {
        kind: 'decision-made',
        people: working(audience),
        channels: true,
        title: `${called}: ${notificationTexts.decided({ by, call, isOverride: breakGlass })}`,
        body: reason ?? null,
        href: releasePage(release.id),
      },
    ],
  ),
  'metric.breached': notifier(
    z.object({ name: z.string(), value: z.number() }),
    ({ name, value }, { release, called, audience }) => [
      {
        kind: 'metric-breached',
        people: working(audience),
        channels: true,
        title: `${called}: ${notificationTexts.metricBreached({ name, value })}`,
        href: releasePage(release.id),
      },
    ],
  ),
  'rollback.started': notifyOfRollback('rollback-started', notificationTexts.rollbackStarted),
  'rollback.ended': notifyOfRollback('rollback-ended', notificationTexts.rollbackEnded),
  'comment.added': notifyOfMention,
  'comment.changed': notifyOfMention,
}

const Entered = z.object({ project: z.string(), access: z.string(), reason: z.string(), expiresAt: z.iso.datetime() })

/** The notifications of an event that belongs to a project and to no release. */
function notificationsForProject(body: object, action: string, by: string, audience: Audience): NoticeDraft[] {
  const said = action === 'project.entered' ? Entered.safeParse(body) : null
  if (!said?.success) return []
  const { project, access, reason, expiresAt } = said.data
  return [
    {
      kind: 'project-entered',
      people: leads(audience),
      channels: true,
      title: `${project}: ${notificationTexts.projectEntered({ by, access })}`,
      body: notificationTexts.enteredUntil({ reason, until: minuteOf(expiresAt) }),
      href: `/projects/${audience.projectId}`,
    },
  ]
}

/** Nobody is told of what they did themselves. */
export function notificationsFor(
  { chain, seq, body }: HistoryLine,
  release: ReleaseFacts | null,
  audience: Audience,
): NewNotice[] {
  const frame = Frame.safeParse(body)
  if (!frame.success) return []
  const { at, actor } = frame.data
  const action = currentAction(frame.data.action)
  const notify = Object.hasOwn(NOTIFIERS, action) ? NOTIFIERS[action] : undefined
  const drafts = release
    ? (notify?.(body, { release, called: calledRelease(release), audience, by: actor.name }) ?? [])
    : notificationsForProject(body, action, actor.name, audience)
  return drafts.flatMap(({ kind, people, channels, title, body: words, href }, index) =>
    noticesFor(
      people.filter((id) => id !== actor.id),
      channels,
      {
        projectId: release?.projectId ?? audience.projectId,
        releaseId: release?.id ?? null,
        kind,
        title,
        body: words ?? '',
        href,
        key: `history ${chain} ${seq} ${index}`,
        at: new Date(at),
      },
    ),
  )
}
