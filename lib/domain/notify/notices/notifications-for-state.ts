// What a release asks for as it stands: signatures when nothing else is missing, and again from those whose signature has gone stale.

import { type Audience, holders } from '@/lib/domain/notify/audience'
import { type NewNotice, noticesFor } from '@/lib/domain/notify/notice'
import { calledRelease, rolePage } from '@/lib/domain/notify/of-release'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'
import { roleStates } from '@/lib/domain/signature/validity'
import { notificationTexts } from '@/lib/domain/text/en/notifications'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import type { ReasonKind } from '@/lib/domain/verdict/reasons'

const OF_SIGNING: ReadonlySet<ReasonKind> = new Set<ReasonKind>([
  'signoff-missing',
  'signoff-stale',
  'signoff-unheld',
  'signoff-waits',
  'signoff-early',
])
/** What does not keep a release from being signed for: an approval may answer the open criteria, and what rests on signatures waits for them. */
const BORNE: ReadonlySet<ReasonKind> = new Set<ReasonKind>([
  ...(['waiver', 'condition', 'condition-overdue', 'decision-field-conditional'] as const),
  ...(['criterion-undecided', 'criterion-open'] as const),
])

/** Each role is asked once a round, and each signature is said to be stale once. */
export function notificationsForState(
  release: ReleaseSnapshot,
  hash: string,
  audience: Audience,
  now: Date,
): NewNotice[] {
  if (release.state !== 'open') return []
  const { reasons } = evaluate(release, now, hash)
  const facts = { projectId: release.projectId, releaseId: release.id, at: now }
  const called = calledRelease(release)
  const states = roleStates(release, hash)
  const stale = states.flatMap(({ role, signers }) =>
    signers
      .filter((signer) => signer.stale && SIGNOFF_DECISIONS[signer.decision].isApproval)
      .flatMap(({ id, signerId }) =>
        noticesFor([signerId], false, {
          ...{ ...facts, kind: 'signature-stale', key: `stale ${id}`, href: rolePage(release.id, role) },
          title: `${called}: ${notificationTexts.signatureStale({ role })}`,
          body: notificationTexts.signatureStaleBody(),
        }),
      ),
  )
  const open = reasons.filter(({ kind }) => kind === 'criterion-undecided').length
  const onlySigning = reasons.every(({ kind }) => OF_SIGNING.has(kind) || BORNE.has(kind))
  const awaited = onlySigning
    ? reasons.flatMap(({ kind, role }) => (kind === 'signoff-missing' && role ? [role] : []))
    : []
  const requested = [...new Set(awaited)].flatMap((role) => {
    const signed = new Set(states.find((state) => state.role === role)?.signers.map(({ signerId }) => signerId))
    return noticesFor(
      holders(audience, role).filter((id) => !signed.has(id)),
      true,
      {
        ...{
          ...facts,
          kind: 'signoff-requested',
          key: `sign ${release.id} ${release.round} ${role}`,
          href: rolePage(release.id, role),
        },
        title: `${called}: ${notificationTexts.readyToSign({ role })}`,
        body: open > 0 ? notificationTexts.criteriaOpen({ open }) : '',
      },
    )
  })
  return [...stale, ...requested]
}
