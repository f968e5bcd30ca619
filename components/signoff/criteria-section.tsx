// All go/no-go criteria on one page, so that they are answered in one pass before anybody signs.
import { CriteriaList } from '@/components/decision/criteria-list'
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
    <section aria-label="Go/no-go criteria">
      <h2 className="border-line border-b pb-1 font-strong">Go/no-go criteria</h2>
      <p className="text-small text-soft">
        {closed
          ? 'The release is decided: the answers are what they were then.'
          : open === 0
            ? 'All are answered.'
            : `${open} of ${criteria.length} ${open === 1 ? 'is' : 'are'} still open. Answer here, or let your approval answer them when you sign.`}
        {armed && !closed && ' A NO-GO criterion counts as soon as it holds, also after the last signature.'}
      </p>
      {!closed && open > 0 && may.allowed && roles.length > 0 && (
        <p className="text-hold text-small">
          If you answer here, you can no longer sign as {roles.join(' or ')}, which must be independent of the work. Let
          your approval answer them instead.
        </p>
      )}
      <CriteriaList releaseId={head.id} criteria={criteria} may={may} />
    </section>
  )
}
