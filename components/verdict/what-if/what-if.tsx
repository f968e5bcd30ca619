'use client'
// What if: the verdict that the release would have with everything that somebody supposes. Nothing here is saved.
import { useMemo, useState } from 'react'
import { ReleasePage } from '@/components/release/frame'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ReasonList } from '@/components/verdict/reason-list'
import { verdictText } from '@/components/verdict/text'
import { VerdictBlock, VerdictMark } from '@/components/verdict/verdict-mark'
import { WhatIfControls } from '@/components/verdict/what-if/what-if-controls'
import type { VerdictLevel } from '@/lib/domain/enums'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { answersOf, evaluate } from '@/lib/domain/verdict/evaluate'
import { countingSections } from '@/lib/domain/verdict/scope/scope'
import { supposeAllDone, supposedModel } from '@/lib/domain/verdict/what-if/suppose'
import { countSupposed, NOTHING_SUPPOSED, type Supposition } from '@/lib/domain/verdict/what-if/supposition'

type Props = { snapshot: ReleaseSnapshot; hash: string; now: string }

function SupposedVerdict({ is, would, count }: { is: VerdictLevel; would: VerdictLevel; count: number }) {
  return (
    <div className="sticky top-0 z-20 border-conditional border-y-2 border-dashed bg-paper py-2">
      <Notice>
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span className="font-strong">{verdictText.whatIf.hypotheticalNothingHereIsSaved}</span>
          <span>
            {verdictText.whatIf.itIs} <VerdictMark level={is} />.{' '}
            {count === 0
              ? verdictText.whatIf.noChangesYetCurrentVerdict
              : verdictText.whatIf.withChangesTheVerdictWould(count)}
          </span>
          <VerdictBlock level={would} />
        </span>
      </Notice>
    </div>
  )
}

export function WhatIf({ snapshot, hash, now: at }: Props) {
  const now = useMemo(() => new Date(at), [at])
  const [supposition, setSupposition] = useState<Supposition>(NOTHING_SUPPOSED)
  /** Controls with a state of their own start over with everything else. */
  const [round, setRound] = useState(0)
  const is = useMemo(() => evaluate(snapshot, now, hash), [snapshot, hash, now])
  const model = useMemo(() => supposedModel({ snapshot, hash, now }, supposition), [snapshot, hash, now, supposition])
  const would = useMemo(() => evaluate(model.snapshot, model.now, model.hash), [model])
  const counting = useMemo(() => countingSections(model.snapshot), [model])
  const answers = useMemo(() => answersOf(snapshot, now, hash), [snapshot, now, hash])
  const supposed = countSupposed(supposition)
  const startWith = (next: Supposition) => {
    setSupposition(next)
    setRound(round + 1)
  }
  return (
    <ReleasePage
      release={snapshot}
      tab="what-if"
      title={verdictText.whatIf.title}
      actions={
        <>
          <Button onClick={() => startWith(supposeAllDone(snapshot, hash, now))}>
            {verdictText.whatIf.assumeEverythingPasses}
          </Button>
          <Button onClick={() => startWith(NOTHING_SUPPOSED)} disabled={supposed === 0}>
            {verdictText.whatIf.reset}
          </Button>
        </>
      }
    >
      <SupposedVerdict is={is.level} would={would.level} count={supposed} />
      <div className="grid gap-8 wide:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <WhatIfControls
            key={round}
            {...{ snapshot, now, answers, counting, supposition }}
            onChange={setSupposition}
          />
        </div>
        <section aria-label={verdictText.whatIf.reasons}>
          <h2 className="mb-1 font-strong">{verdictText.whatIf.reasons}</h2>
          <ReasonList reasons={would.reasons} page={`/releases/${snapshot.id}`} />
        </section>
      </div>
    </ReleasePage>
  )
}
