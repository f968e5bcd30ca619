// What waits for me: signatures, waivers that I may grant, conditions and issues that are mine.
import { inboxText } from '@/components/inbox/text'
import { Name } from '@/components/people/name'
import { Moment } from '@/components/ui/moment'
import { VerdictMark } from '@/components/verdict/verdict-mark'
import type { Duties, WaiverDuty } from '@/lib/domain/notify/duties'
import { formatOpenWork, LEFT_PROJECT, type LeaverView } from '@/lib/domain/project/open-work'
import type { InboxEntry } from '@/lib/domain/release/view/view'
import { SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'

const WHY: Record<InboxEntry['state'], string> = {
  missing: inboxText.waitingList.hasNotSignedYet,
  partial: inboxText.waitingList.needsMoreSignatures,
  stale: inboxText.waitingList.signedForContentThatHas,
  'needs-work': SIGNOFF_DECISIONS['needs-work'].waiting,
  rejected: SIGNOFF_DECISIONS.rejected.waiting,
  approved: SIGNOFF_DECISIONS.approved.waiting,
  'approved-with-conditions': SIGNOFF_DECISIONS['approved-with-conditions'].waiting,
}

const ROW = 'flex flex-wrap items-baseline gap-x-4 gap-y-1 border-line border-b py-2.5'
const WHAT = 'w-32 shrink-0'
const LINK = 'basis-full font-strong wrap-anywhere hover:underline wide:basis-auto'
type Called = { name: string; version: string; environment: string }
const called = ({ name, version, environment }: Called) => `${name} ${version} → ${environment}`

function SignoffRow({ entry }: { entry: InboxEntry }) {
  return (
    <li className={ROW}>
      <span className={WHAT}>
        <VerdictMark level={entry.level} />
      </span>
      <a href={`/releases/${entry.releaseId}/sign-off?role=${encodeURIComponent(entry.role)}`} className={LINK}>
        {called(entry)}
      </a>
      <span className="text-soft">
        {entry.role} {WHY[entry.state]}
        {entry.for && (
          <>
            {' '}
            {inboxText.waitingList.onBehalfOf} <Name text={entry.for} />
          </>
        )}
      </span>
      {entry.reminded && (
        <span className="basis-full text-small">
          <Name text={entry.reminded.by} /> {inboxText.waitingList.reminded} <Moment at={entry.reminded.at} />
          {entry.reminded.note && <q className="ms-1">{entry.reminded.note}</q>}
        </span>
      )}
    </li>
  )
}

/** A waiver of an item leads to the item, one of the soak to the monitoring. */
function WaiverRow({ waiver }: { waiver: WaiverDuty }) {
  return (
    <li className={ROW}>
      <span className={WHAT}>{inboxText.waitingList.waiverToGrant}</span>
      <a
        href={`/releases/${waiver.releaseId}${waiver.itemId ? `#item-${waiver.itemId}` : '/monitoring'}`}
        className={LINK}
      >
        {waiver.title}
      </a>
      <span className="text-soft">
        {inboxText.waitingList.requestedBy} <Name text={waiver.requestedBy} />, <Moment at={waiver.requestedAt} /> ·{' '}
        {called(waiver)}
      </span>
      <span className="basis-full text-small">{waiver.reason}</span>
    </li>
  )
}

/** Work of somebody who left leads to the project, where it is reassigned. */
function LeaverRow({ leaver: { name, left, project, work } }: { leaver: LeaverView }) {
  return (
    <li className={ROW}>
      <span className={WHAT}>{inboxText.waitingList.workToReassign}</span>
      <a href={`/projects/${project.id}#leavers`} className={LINK}>
        <Name text={name} /> {inboxText.waitingList.inLabel(project.name)}
      </a>
      <span className="text-soft">
        {LEFT_PROJECT[left].before}
        <Name text={name} />
        {LEFT_PROJECT[left].after} · {formatOpenWork(work)}
      </span>
    </li>
  )
}

export function WaitingList({
  signoffs,
  duties: { waivers, conditions, issues },
  leavers,
}: {
  signoffs: InboxEntry[]
  duties: Duties
  leavers: LeaverView[]
}) {
  return (
    <ul className="border-line border-t" aria-label={inboxText.waitingList.title}>
      {signoffs.map((entry) => (
        <SignoffRow key={`${entry.releaseId} ${entry.role}`} entry={entry} />
      ))}
      {issues.map((issue) => (
        <li key={issue.id} className={ROW}>
          <span className={WHAT}>{inboxText.waitingList.issue(issue.number)}</span>
          <a href={`/releases/${issue.releaseId}${issue.itemId ? `#item-${issue.itemId}` : ''}`} className={LINK}>
            {issue.title}
          </a>
          <span className="text-soft">
            {inboxText.waitingList.assignedToYou({ severity: issue.severity, called: called(issue) })}
          </span>
        </li>
      ))}
      {conditions.map((condition) => (
        <li key={condition.id} className={ROW}>
          <span className={`${WHAT} ${condition.overdue ? 'font-strong text-no-go' : ''}`}>
            {condition.overdue ? inboxText.waitingList.overdueCondition : inboxText.waitingList.condition}
          </span>
          <a
            href={`/releases/${condition.releaseId}/sign-off?role=${encodeURIComponent(condition.role)}`}
            className={LINK}
          >
            {condition.text}
          </a>
          <span className="text-soft">
            {inboxText.waitingList.of(condition.role)}
            {condition.dueAt && (
              <>
                {inboxText.waitingList.due} <Moment at={condition.dueAt} />
              </>
            )}{' '}
            · {called(condition)}
          </span>
        </li>
      ))}
      {waivers.map((waiver) => (
        <WaiverRow key={waiver.id} waiver={waiver} />
      ))}
      {leavers.map((leaver) => (
        <LeaverRow key={`${leaver.project.id} ${leaver.userId}`} leaver={leaver} />
      ))}
    </ul>
  )
}
