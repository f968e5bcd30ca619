'use client'
// The go/no-go criteria that no item stands for: whether each holds, and who or what says so. What the release knows
// itself has no buttons.
import { decisionText } from '@/components/decision/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { answerCriterionAction } from '@/lib/decision/actions'
import type { CriterionMode } from '@/lib/domain/enums'
import type { CriterionView, Permission } from '@/lib/domain/release/view/view'

const MODES: Record<CriterionMode, string> = {
  'go-if-all': decisionText.criteriaList.goIfAllHold,
  'no-go-if-any': decisionText.criteriaList.noGoIfAnyHolds,
  matrix: decisionText.criteriaList.mustHold,
  success: decisionText.criteriaList.mustHold,
}

function stateOf({ mode, holds, derived }: CriterionView): { label: string; ink: string } {
  if (holds === null)
    return {
      label: derived ? decisionText.criteriaList.notYet : decisionText.criteriaList.notAnswered,
      ink: 'text-hold',
    }
  const good = holds !== (mode === 'no-go-if-any')
  return {
    label: `${good ? '✓' : '✕'} ${holds ? 'holds' : decisionText.criteriaList.doesNotHold}`,
    ink: good ? 'text-go' : 'text-no-go',
  }
}

/** Who or what gives the answer. */
function Source({ criterion }: { criterion: CriterionView }) {
  const { evidence, answeredBy, answeredAt, role } = criterion
  if (evidence) return <span className="basis-full text-small text-soft">{evidence}</span>
  if (!answeredBy) return null
  return (
    <span className="basis-full text-small text-soft">
      {role
        ? decisionText.criteriaList.answeredByTheApprovalOf({ answeredBy, role })
        : decisionText.criteriaList.answeredBy(answeredBy)}
      {answeredAt && (
        <>
          , <Moment at={answeredAt} />
        </>
      )}
    </span>
  )
}

type LineProps = { releaseId: string; criterion: CriterionView; no: string | undefined }

function Answers({ releaseId, criterion, no }: LineProps) {
  const { error, busy, run } = useServerAction(() => undefined)
  const { id: criterionId, holds, revision, role } = criterion
  const own = role ? null : holds
  const say = (next: boolean) =>
    run(() => answerCriterionAction({ releaseId, criterionId, holds: own === next ? null : next, revision }))
  return (
    <>
      <span className="no-print flex gap-1">
        {[true, false].map((answer) => (
          <Button
            key={String(answer)}
            small
            tone={own === answer ? 'main' : 'plain'}
            because={no}
            disabled={busy}
            aria-pressed={own === answer}
            onClick={() => say(answer)}
          >
            {answer ? decisionText.criteriaList.holds : decisionText.criteriaList.doesNotHoldOption}
          </Button>
        ))}
      </span>
      {error && (
        <span role="alert" className="basis-full text-no-go text-small">
          {error}
        </span>
      )}
    </>
  )
}

function Line(props: LineProps) {
  const { criterion } = props
  const { id, text, derived } = criterion
  const state = stateOf(criterion)
  return (
    <div
      role="group"
      aria-label={text}
      id={`criterion-${id}`}
      className="flex scroll-mt-24 flex-wrap items-center gap-x-3 gap-y-0.5 border-line border-b py-1 last:border-b-0"
    >
      <span className="min-w-0 flex-1 basis-60 wrap-anywhere" dir="auto">
        {text}
      </span>
      <span className={`whitespace-nowrap text-small ${state.ink}`}>{state.label}</span>
      {!derived && <Answers {...props} />}
      <Source criterion={criterion} />
    </div>
  )
}

type Props = { releaseId: string; criteria: CriterionView[]; may: Permission }

export function CriteriaList({ releaseId, criteria, may }: Props) {
  if (criteria.length === 0) return null
  const modes = [...new Set(criteria.map((criterion) => MODES[criterion.mode]))]
  return (
    <div className="flex flex-col gap-2 border-line border-b py-2">
      {modes.map((mode) => (
        <div key={mode}>
          <p className="font-strong text-small">{mode}</p>
          <div>
            {criteria
              .filter((criterion) => MODES[criterion.mode] === mode)
              .map((criterion) => (
                <Line
                  key={criterion.id}
                  releaseId={releaseId}
                  criterion={criterion}
                  no={may.allowed ? undefined : may.reason}
                />
              ))}
          </div>
        </div>
      ))}
    </div>
  )
}
