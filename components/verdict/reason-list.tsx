// Why the verdict is what it is, worst first, each with what would clear it and the way to the place.

import { Sentence } from '@/components/document/plain-text'
import { Button } from '@/components/ui/button'
import { verdictText } from '@/components/verdict/text'
import { VERDICT_INK } from '@/components/verdict/verdict-mark'
import type { ReasonView } from '@/lib/domain/release/view/view'
import { VERDICT_LEVELS, WORST_FIRST } from '@/lib/domain/verdict/levels'

type Props = {
  reasons: ReasonView[] /** Told which item was asked for, before the browser goes there. */
  onPlace?: (itemId: string) => void /** Where items stand, when that is another page. */
  page?: string
  none?: string
  /** With it, reasons of metrics and of the soak lead to their pages. */
  releaseId?: string
  /** Assigns a role that nobody holds; absent for a reader who cannot. */
  onAssign?: ((role: string) => void) | undefined
}

const SHOWN = 12

/** The id of a role's card. Roles are named by people, so what an address cannot hold is left out. */
export const roleAnchor = (role: string) => `role-${role.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`

function placeOf(reason: ReasonView, page: string, releaseId: string | undefined): string | null {
  if (releaseId && reason.metricId) return `/releases/${releaseId}/metrics/${reason.metricId}`
  if (releaseId && (reason.kind === 'soak' || reason.kind === 'check-in-overdue'))
    return `/releases/${releaseId}/monitoring`
  if (reason.questionId) return `${page}#question-${reason.questionId}`
  if (reason.itemId) return `${page}#item-${reason.itemId}`
  if (reason.fieldId) return `${page}#field-${reason.fieldId}`
  if (reason.criterionId) return `${page}#criterion-${reason.criterionId}`
  if (reason.role) return `#${roleAnchor(reason.role)}`
  return reason.sectionId ? `${page}#section-${reason.sectionId}` : null
}

export function ReasonLine({
  reason,
  onPlace,
  page = '',
  releaseId,
  onAssign,
}: { reason: ReasonView } & Omit<Props, 'reasons' | 'none'>) {
  const { itemId, kind, role } = reason
  const place = placeOf(reason, page, releaseId)
  const body = (
    <>
      <span className="block wrap-anywhere">
        <Sentence text={reason.message} />
      </span>
      <span className="block text-small text-soft">
        <Sentence text={reason.clears} />
      </span>
    </>
  )
  return (
    <li className="border-line border-b py-1 last:border-b-0">
      {place ? (
        <a
          href={place}
          onClick={() => itemId && onPlace?.(itemId)}
          className="-mx-1 block rounded-small px-1 py-0.5 hover:bg-sunk"
        >
          {body}
        </a>
      ) : (
        body
      )}
      {kind === 'signoff-unheld' && role && onAssign && (
        <span className="no-print">
          <Button small aria-label={verdictText.reasonList.assignFor(role)} onClick={() => onAssign(role)}>
            {verdictText.reasonList.assign}
          </Button>
        </span>
      )}
    </li>
  )
}

export const reasonKey = (reason: ReasonView) =>
  `${reason.kind} ${reason.fieldId ?? reason.criterionId ?? reason.itemId ?? reason.role ?? reason.questionId ?? ''} ${reason.message}`

/** `none`: what to say where there is no reason. */
export function ReasonList({ reasons, none = verdictText.reasonList.nothingBlocksIt, ...ways }: Props) {
  if (reasons.length === 0) return <p className="text-soft">{none}</p>
  const groups = WORST_FIRST.map((level) => ({
    level,
    found: reasons.filter((reason) => reason.level === level),
  })).filter(({ found }) => found.length > 0)
  return (
    <div className="flex flex-col gap-3">
      {groups.map(({ level, found }) => (
        <section key={level}>
          <h3 className={`font-strong text-small ${VERDICT_INK[level]}`}>
            {verdictText.reasonList.reasonsFor({ foundCount: found.length, level: VERDICT_LEVELS[level].label })}
          </h3>
          <ul>
            {found.slice(0, SHOWN).map((reason) => (
              <ReasonLine key={reasonKey(reason)} reason={reason} {...ways} />
            ))}
          </ul>
          {found.length > SHOWN && (
            <details>
              <summary className="text-accent text-small">{verdictText.reasonList.more(found.length - SHOWN)}</summary>
              <ul>
                {found.slice(SHOWN).map((reason) => (
                  <ReasonLine key={reasonKey(reason)} reason={reason} {...ways} />
                ))}
              </ul>
            </details>
          )}
        </section>
      ))}
    </div>
  )
}
