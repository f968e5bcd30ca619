'use client'
// The issues of a release: open ones first, worst first.
import { useState } from 'react'
import { IssueDialog } from '@/components/decision/issue-dialog'
import { decisionText } from '@/components/decision/text'
import { TextDialog } from '@/components/decision/text-dialog'
import { Button } from '@/components/ui/button'
import { resolveIssueAction } from '@/lib/decision/actions'
import { Severity } from '@/lib/domain/enums'
import type { IssueView, Permission } from '@/lib/domain/release/view/view'

const INK: Record<Severity, string> = {
  critical: 'text-no-go',
  high: 'text-hold',
  medium: 'text-soft',
  low: 'text-soft',
}
const RANK = (issue: IssueView) => (issue.resolved ? 10 : 0) + Severity.options.indexOf(issue.severity)

type Props = { releaseId: string; issues: IssueView[]; may: Permission; onPlace(itemId: string): void }

function Line({
  issue,
  no,
  onPlace,
  onResolve,
}: {
  issue: IssueView
  no: string | undefined
  onPlace(itemId: string): void
  onResolve(): void
}) {
  const { itemId } = issue
  return (
    <li className="border-line border-b py-1.5 last:border-b-0">
      <p className={`wrap-anywhere ${issue.resolved ? 'text-soft line-through' : ''}`} dir="auto">
        {issue.number}. {issue.title}
      </p>
      <p className="flex flex-wrap items-center gap-x-2 text-small text-soft">
        <span className={issue.resolved ? '' : `font-strong ${INK[issue.severity]}`}>
          {issue.severity}
          {issue.blocking && decisionText.issueList.blocking}
        </span>
        {issue.owner && <span>{issue.owner}</span>}
        {issue.resolved && (
          <span>
            {decisionText.issueList.resolvedBy(issue.resolvedBy ?? '')}: {issue.resolution}
          </span>
        )}
        {itemId && (
          <a href={`#item-${itemId}`} className="text-accent hover:underline" onClick={() => onPlace(itemId)}>
            {decisionText.issueList.theItem}
          </a>
        )}
        {issue.link && (
          <a href={issue.link} rel="noreferrer noopener" target="_blank" className="text-accent hover:underline">
            {new URL(issue.link).host}
          </a>
        )}
        <span className="no-print">
          <Button
            small
            tone="quiet"
            because={no}
            aria-label={decisionText.issueList.reopenOrResolveIssue({
              isResolved: issue.resolved,
              number: issue.number,
            })}
            onClick={onResolve}
          >
            {issue.resolved ? decisionText.issueList.reopen : decisionText.issueList.resolve}
          </Button>
        </span>
      </p>
    </li>
  )
}

export function IssueList({ releaseId, issues, may, onPlace }: Props) {
  const [opening, setOpening] = useState(false)
  const [settling, setSettling] = useState<IssueView | null>(null)
  const no = may.allowed ? undefined : may.reason
  const open = issues.filter((issue) => !issue.resolved).length
  return (
    <section aria-label={decisionText.issueList.issues}>
      <div className="flex items-baseline gap-2">
        <h2 className="flex-1 font-strong">
          {decisionText.issueList.issues}
          {issues.length > 0 && <span className="font-normal text-soft"> {decisionText.issueList.open(open)}</span>}
        </h2>
        <span className="no-print">
          <Button small tone="quiet" because={no} onClick={() => setOpening(true)}>
            {decisionText.issueList.openIssue}
          </Button>
        </span>
      </div>
      {issues.length === 0 && <p className="text-soft">{decisionText.issueList.noIssues}</p>}
      <ul>
        {[...issues]
          .sort((one, other) => RANK(one) - RANK(other))
          .map((issue) => (
            <Line key={issue.id} issue={issue} no={no} onPlace={onPlace} onResolve={() => setSettling(issue)} />
          ))}
      </ul>
      {opening && <IssueDialog releaseId={releaseId} item={null} onClose={() => setOpening(false)} />}
      {settling && (
        <TextDialog
          title={decisionText.issueList.reopenOrResolveIssue({
            isResolved: settling.resolved,
            number: settling.number,
          })}
          explain={settling.title}
          label={settling.resolved ? decisionText.issueList.reason : decisionText.issueList.resolution}
          submit={settling.resolved ? decisionText.issueList.reopen : decisionText.issueList.resolve}
          onClose={() => setSettling(null)}
          onSay={(words) =>
            resolveIssueAction({ releaseId, issueId: settling.id, resolved: !settling.resolved, words })
          }
        />
      )}
    </section>
  )
}
