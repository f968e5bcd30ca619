// What is signed: the verdict and why, counts, and everything that is not a plain pass, in groups that stay readable
// with 300 items.
import type { ReactNode } from 'react'
import { EmptyFieldsLine } from '@/components/checklist/section/empty-fields-line'
import { NotCountedLine } from '@/components/checklist/section/not-counted-line'
import { DecisionFieldList } from '@/components/decision/decision-field-list'
import { ChangeLines } from '@/components/signoff/sign/change-list'
import type { Challenge } from '@/components/signoff/sign/use-challenge'
import { signoffText } from '@/components/signoff/text'
import { Moment } from '@/components/ui/moment'
import { ReasonList } from '@/components/verdict/reason-list'
import { VerdictMark } from '@/components/verdict/verdict-mark'
import type { Exception } from '@/lib/domain/signature/summary'
import { NEEDED } from '@/lib/domain/verdict/criteria/criterion-needs'
import { linesOf } from '@/lib/domain/verdict/judge/questions'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'

const TITLES: Record<Exception, string> = {
  failed: 'failed',
  'against evidence': signoffText.summary.passedAgainstTheEvidence,
  waived: 'waived',
  'not applicable': signoffText.summary.notApplicable,
  blocked: 'blocked',
  open: signoffText.summary.notDecided,
}

/** Groups of this many stand open. */
const OPEN_UP_TO = 7

function Group({
  title,
  count,
  open,
  children,
}: {
  title: string
  count: number
  open?: boolean
  children: ReactNode
}) {
  return (
    <details open={open ?? count <= OPEN_UP_TO}>
      <summary className="font-strong">
        {count} {title}
      </summary>
      <div className="max-h-48 overflow-y-auto">{children}</div>
    </details>
  )
}

const LIST = 'list-disc pl-5 text-small'

export function SummaryView({ releaseId, signoffSummary }: { releaseId: string; signoffSummary: Challenge }) {
  const page = `/releases/${releaseId}`
  const { counts, groups, lines, missed, issues, conditions, changes, since, verdict, contentHash } = signoffSummary
  const { questions, notCounted, decisionFields, emptyFields } = signoffSummary
  const place = (itemId: string, title: string) => (
    <a href={`${page}#item-${itemId}`} target="_blank" rel="noopener" className="hover:underline">
      <bdi>{title}</bdi>
    </a>
  )
  return (
    <div className="flex flex-col gap-2">
      <p>
        <VerdictMark level={verdict.level} />{' '}
        <span className="font-strong">
          {signoffText.summary.passedFailedNotApplicableWaived({
            passed: counts.passed,
            failed: counts.failed,
            notApplicable: counts.notApplicable,
            waived: counts.waived,
            pending: counts.pending,
          })}
        </span>{' '}
        <span className="text-soft">
          {signoffText.summary.content} <code title={contentHash}>{contentHash.slice(0, 12)}</code>
        </span>
      </p>
      {verdict.reasons.length > 0 && (
        <Group
          title={signoffText.summary.reasonsFor({
            reasonCount: verdict.reasons.length,
            level: VERDICT_LEVELS[verdict.level].label,
          })}
          count={verdict.reasons.length}
          open={false}
        >
          <ReasonList reasons={verdict.reasons} page={page} releaseId={releaseId} />
        </Group>
      )}
      {since && changes.length > 0 && (
        <details open>
          <summary className="font-strong text-stale">
            {signoffText.summary.changedSinceYouLastSigned(changes.length)} <Moment at={since} />
          </summary>
          <div className="max-h-48 overflow-y-auto">
            <ChangeLines page={page} changes={changes} />
          </div>
        </details>
      )}
      {questions.length > 0 && (
        <Group title={signoffText.summary.questionsAboutTheChecklist(questions.length)} count={questions.length}>
          <ul className={LIST}>
            {questions.map((question) => (
              <li key={question.id} className="wrap-anywhere">
                <bdi>{question.message}</bdi>{' '}
                <span className="text-soft">
                  {linesOf(question.lines)} ·{' '}
                  {question.answer === undefined
                    ? signoffText.summary.open
                    : [
                        signoffText.summary.confirmedAsProseBy({
                          isProse: question.answer === 'prose',
                          answeredBy: question.answeredBy ?? 'somebody',
                        }),
                        question.reason,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Group>
      )}
      {decisionFields.length > 0 && (
        <Group title={signoffText.summary.checklistDecisions(decisionFields.length)} count={decisionFields.length} open>
          <DecisionFieldList fields={decisionFields} page={page} />
        </Group>
      )}
      <EmptyFieldsLine empty={emptyFields} page={page} />
      <NotCountedLine notCounted={notCounted} page={page} />
      {groups.map(({ what, entries }) => (
        <Group key={what} title={TITLES[what]} count={entries.length}>
          <ul className={LIST}>
            {entries.map(({ itemId, title, why, optional }) => (
              <li key={itemId} className="wrap-anywhere">
                {place(itemId, title)}{' '}
                <span className="text-soft">{[optional && 'optional', why].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </Group>
      ))}
      {lines.length > 0 && (
        <Group title={signoffText.summary.unansweredCriteria(lines.length)} count={lines.length} open>
          <ul className={LIST}>
            {lines.map(({ id, mode, text }) => (
              <li key={id} className="wrap-anywhere">
                <bdi>{text}</bdi>{' '}
                <span className="text-soft">
                  {NEEDED[mode] ? signoffText.summary.mustHold : signoffText.summary.mustNotHold}
                </span>
              </li>
            ))}
          </ul>
        </Group>
      )}
      {missed.length > 0 && (
        <Group title={signoffText.summary.itemsWithMissedCheckIns(missed.length)} count={missed.length}>
          <ul className={LIST}>
            {missed.map(({ itemId, title, count }) => (
              <li key={itemId} className="wrap-anywhere">
                {place(itemId, title)} <span className="text-soft">{signoffText.summary.missed(count)}</span>
              </li>
            ))}
          </ul>
        </Group>
      )}
      {issues.length > 0 && (
        <Group title={signoffText.summary.openIssues(issues.length)} count={issues.length}>
          <ul className={LIST}>
            {issues.map(({ id, number, title, severity, itemId }) => (
              <li key={id} className="wrap-anywhere">
                {number}, {severity}: {itemId ? place(itemId, title) : <bdi>{title}</bdi>}
              </li>
            ))}
          </ul>
        </Group>
      )}
      {conditions.length > 0 && (
        <Group title={signoffText.summary.existingConditions(conditions.length)} count={conditions.length}>
          <ul className={LIST}>
            {conditions.map(({ id, role, text, owner, dueAt, state }) => (
              <li key={id} className="wrap-anywhere">
                {role}: <bdi>{text}</bdi>{' '}
                <span className="text-soft">
                  {[state, owner].filter(Boolean).join(' · ')}
                  {dueAt && (
                    <>
                      {' '}
                      {signoffText.summary.due} <Moment at={dueAt} />
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </Group>
      )}
    </div>
  )
}
