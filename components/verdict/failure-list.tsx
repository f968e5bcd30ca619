// What failed after the decision: it changes no verdict, and stands next to the reasons for it.
import { ReasonLine, reasonKey } from '@/components/verdict/reason-list'
import { verdictText } from '@/components/verdict/text'
import type { ReasonView } from '@/lib/domain/release/view/view'

type Props = {
  failures: ReasonView[]
  releaseId: string
  page?: string
  /** Told which item was asked for, before the browser goes there. */
  onPlace?: (itemId: string) => void
}

export function FailureList({ failures, ...ways }: Props) {
  if (failures.length === 0) return null
  return (
    <section className="mt-3">
      <h3 className="font-strong text-no-go text-small">
        {verdictText.failureList.afterTheDecision(verdictText.failureList.failures(failures.length))}
      </h3>
      <ul>
        {failures.map((failure) => (
          <ReasonLine key={reasonKey(failure)} reason={failure} {...ways} />
        ))}
      </ul>
    </section>
  )
}
