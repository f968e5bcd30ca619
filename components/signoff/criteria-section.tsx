// All go/no-go criteria on one page, so that they are answered in one pass before anybody signs.
import { CriteriaList } from '@/components/decision/criteria-list'
import { signoffText } from '@/components/signoff/text'
import type { Permission, ReleaseHead, RoleView } from '@/lib/domain/release/view/view'
import { isItsItem } from '@/lib/domain/verdict/criteria/criterion-needs'

/** Roles that the reader may sign for now and could not once they have answered: answering is work on the release. */
function atStake(roles: RoleView[]): string[] {
  return roles.filter(({ independent, may }) => independent && may.allowed).map(({ role }) => role)
}

export function CriteriaSection({ head, may }: { head: ReleaseHead; may: Permission }) {
  const criteria = head.criteria.filter((criterion) => criterion.counts && !isItsItem(criterion))
  if (criteria.length === 0) return null
  const open = criteria.filter(({ holds, derived }) => holds === null && !derived).length
  const roles = atStake(head.roles)
  const closed = head.state !== 'open'
  const armed = criteria.some(({ mode }) => mode === 'no-go-if-any')
  return (
    <section aria-label={signoffText.criteriaSection.goNoGoCriteria}>
      <h2 className="border-line border-b pb-1 font-strong">{signoffText.criteriaSection.goNoGoCriteria}</h2>
      <p className="text-small text-soft">
        {closed
          ? signoffText.criteriaSection.decided
          : open === 0
            ? signoffText.criteriaSection.allAnswered
            : signoffText.criteriaSection.ofAreStillOpenAnswer({ open, criteriaCount: criteria.length })}
        {armed && !closed && signoffText.criteriaSection.aNoGoCriterionCounts}
      </p>
      {!closed && open > 0 && may.allowed && roles.length > 0 && (
        <p className="text-hold text-small">
          {signoffText.criteriaSection.ifYouAnswerHereYou(roles.join(signoffText.criteriaSection.or))}
        </p>
      )}
      <CriteriaList releaseId={head.id} criteria={criteria} may={may} />
    </section>
  )
}
