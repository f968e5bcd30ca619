'use client'
// The go/no-go lines of a section that no item stands for: yes or no, by whom.
import { useDeed } from '@/components/shell/use-deed'
import { Button } from '@/components/ui/button'
import { answerCriterionAction } from '@/lib/decision/actions'
import type { CriterionView, Permission } from '@/lib/domain/release/view'
import type { CriterionMode } from '@/lib/domain/words'

const MODES: Record<CriterionMode, string> = {
  'go-if-all': 'GO if all hold',
  'no-go-if-any': 'NO-GO if any holds',
  matrix: 'Must hold',
  success: 'Must hold',
}

function answerOf({ mode, holds }: CriterionView): { word: string; ink: string } {
  if (holds === null) return { word: '○ not answered', ink: 'text-hold' }
  const good = holds !== (mode === 'no-go-if-any')
  return holds
    ? { word: `${good ? '✓' : '✕'} holds`, ink: good ? 'text-go' : 'text-no-go' }
    : { word: `${good ? '✓' : '✕'} does not hold`, ink: good ? 'text-go' : 'text-no-go' }
}

function Line({ releaseId, criterion, no }: { releaseId: string; criterion: CriterionView; no: string | undefined }) {
  const { trouble, busy, run } = useDeed(() => undefined)
  const { id: criterionId, holds, revision, text, answeredBy } = criterion
  const say = (next: boolean) =>
    run(() => answerCriterionAction({ releaseId, criterionId, holds: holds === next ? null : next, revision }))
  const said = answerOf(criterion)
  return (
    <div
      role="group"
      aria-label={text}
      className="flex flex-wrap items-center gap-x-3 gap-y-0.5 border-line border-b py-1 last:border-b-0"
    >
      <span className="min-w-0 flex-1 basis-60 wrap-anywhere" dir="auto">
        {text}
      </span>
      <span className={`whitespace-nowrap text-small ${said.ink}`} title={answeredBy && `by ${answeredBy}`}>
        {said.word}
      </span>
      <span className="no-print flex gap-1">
        <Button
          small
          tone={holds === true ? 'main' : 'plain'}
          because={no}
          disabled={busy}
          aria-pressed={holds === true}
          onClick={() => say(true)}
        >
          Yes
        </Button>
        <Button
          small
          tone={holds === false ? 'main' : 'plain'}
          because={no}
          disabled={busy}
          aria-pressed={holds === false}
          onClick={() => say(false)}
        >
          No
        </Button>
      </span>
      {trouble && (
        <span role="alert" className="basis-full text-no-go text-small">
          {trouble}
        </span>
      )}
    </div>
  )
}

export function CriteriaList({
  releaseId,
  criteria,
  may,
}: {
  releaseId: string
  criteria: CriterionView[]
  may: Permission
}) {
  if (criteria.length === 0) return null
  const modes = [...new Set(criteria.map((criterion) => criterion.mode))]
  return (
    <div className="flex flex-col gap-2 border-line border-b py-2">
      {modes.map((mode) => (
        <div key={mode}>
          <p className="font-strong text-small">{MODES[mode]}</p>
          <div>
            {criteria
              .filter((criterion) => criterion.mode === mode)
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
