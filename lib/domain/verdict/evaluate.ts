// The verdict: a pure function of a release's snapshot, the hash of its content, and the time (design, part 2).
import { wholePolicy } from '@/lib/domain/policy/policy'
import type { ItemState, ReleaseSnapshot, WaiverState } from '@/lib/domain/release/snapshot'
import { judgeCheckIns } from '@/lib/domain/verdict/judge-check-ins'
import { judgeCriteria } from '@/lib/domain/verdict/judge-criteria'
import { judgeFacts, waivedReason } from '@/lib/domain/verdict/judge-facts'
import { type Below, judgeFields, judgeItem } from '@/lib/domain/verdict/judge-item'
import { judgePolicy } from '@/lib/domain/verdict/judge-policy'
import { judgeRoles } from '@/lib/domain/verdict/judge-roles'
import { judgeWindows } from '@/lib/domain/verdict/judge-windows'
import type { Reason } from '@/lib/domain/verdict/reasons'
import { countingSections } from '@/lib/domain/verdict/scope'
import type { VerdictWord } from '@/lib/domain/words'

export type Verdict = { word: VerdictWord; reasons: Reason[] }

/** Worst first. */
const ORDER: VerdictWord[] = ['no-go', 'hold', 'conditional', 'go']

/** Granted, not taken back, not over, and for the item as it is. */
export function waiverInForce(waiver: WaiverState, now: Date): boolean {
  return (
    waiver.grantedAt !== null &&
    waiver.revokedAt === null &&
    waiver.itemChanged !== true &&
    Date.parse(waiver.expiresAt) > now.getTime()
  )
}

function belowEach(items: ItemState[]): Map<string, Below> {
  const below = new Map<string, Below>()
  for (const { parentId, outcome } of items) {
    if (parentId === null) continue
    const { all, open } = below.get(parentId) ?? { all: 0, open: 0 }
    below.set(parentId, { all: all + 1, open: open + (outcome === 'pending' || outcome === 'blocked' ? 1 : 0) })
  }
  return below
}

/** What several judges ask for, worked out once. */
type Known = { counting: ReadonlySet<string>; waived: ReadonlyMap<string, WaiverState> }

function known(snapshot: ReleaseSnapshot, now: Date): Known {
  const inForce = snapshot.waivers.filter((waiver) => waiverInForce(waiver, now))
  return { counting: countingSections(snapshot), waived: new Map(inForce.map((waiver) => [waiver.itemId, waiver])) }
}

/** Reasons of the document: the release's own blanks, then sections and items in the order in which they stand there. */
function judgeDocument(snapshot: ReleaseSnapshot, now: Date, { counting, waived }: Known): Reason[] {
  const below = belowEach(snapshot.items)
  const placed: { position: number; reasons: readonly Reason[] }[] = []
  for (const { id, position, title, fields } of snapshot.sections) {
    if (fields.length > 0 && counting.has(id))
      placed.push({ position, reasons: judgeFields(fields, title, { sectionId: id }) })
  }
  let required = 0
  for (const item of snapshot.items) {
    if (!item.required || !counting.has(item.sectionId)) continue
    required += 1
    const reasons = judgeItem(item, below, now)
    if (reasons.length === 0) continue
    const waiver = waived.get(item.id)
    placed.push({ position: item.position, reasons: waiver ? [waivedReason({ ...item, ...waiver })] : reasons })
  }
  const nothing: Reason = {
    kind: 'nothing-required',
    word: 'hold',
    message: 'No item of this release is required, so nothing has been shown.',
    clears: 'Use a checklist with at least one required item.',
  }
  const inOrder = placed.sort((one, other) => one.position - other.position).flatMap(({ reasons }) => reasons)
  return [...(required === 0 ? [nothing] : []), ...judgeFields(snapshot.fields, null, {}), ...inOrder]
}

/**
 * What the rules say now. All reasons come back, worst first and otherwise in the order of the document; the word is the worst of them.
 * `hash` is the content hash of this very snapshot: signatures over another are stale. Linear in the size of the snapshot.
 */
export function evaluate(snapshot: ReleaseSnapshot, now: Date, hash: string): Verdict {
  const policy = wholePolicy(snapshot.policy)
  const { counting, waived } = known(snapshot, now)
  const found = [
    ...judgeFacts(snapshot, now),
    ...judgeWindows(snapshot, now),
    ...judgeDocument(snapshot, now, { counting, waived }),
    ...judgeCheckIns(snapshot, now, counting),
    ...judgeCriteria(snapshot, policy.gates, counting),
    ...judgePolicy(policy, { snapshot, now, counting, waived }),
    ...judgeRoles(snapshot, hash),
  ]
  if (!policy.allowConditional && found.some((reason) => reason.word === 'conditional')) {
    found.push({
      kind: 'conditional-not-allowed',
      word: 'hold',
      message: 'This release may not go with waivers or open conditions.',
      clears: 'Close the conditions and pass what is waived.',
    })
  }
  const reasons = ORDER.flatMap((word) => found.filter((reason) => reason.word === word))
  return { word: reasons[0]?.word ?? 'go', reasons }
}
