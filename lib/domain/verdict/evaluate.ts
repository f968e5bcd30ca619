// The verdict: a pure function of a release's snapshot, the hash of its content, and the time (design, part 2).
import type { ReleaseSnapshot, WaiverState } from '@/lib/domain/release/snapshot'
import { roleStates } from '@/lib/domain/signature/validity'
import { judgeFields, judgeItem } from '@/lib/domain/verdict/judge-item'
import { named, type Reason } from '@/lib/domain/verdict/reasons'
import { countingSections } from '@/lib/domain/verdict/scope'
import type { VerdictWord } from '@/lib/domain/words'

export type Verdict = { word: VerdictWord; reasons: Reason[] }

/** Worst first. */
const ORDER: VerdictWord[] = ['no-go', 'hold', 'conditional', 'go']

/** Granted, not taken back, and not over. */
export function waiverInForce(waiver: WaiverState, now: Date): boolean {
  return waiver.grantedAt !== null && waiver.revokedAt === null && Date.parse(waiver.expiresAt) > now.getTime()
}

function itemReasons(snapshot: ReleaseSnapshot, now: Date): Reason[] {
  const counting = countingSections(snapshot)
  const waived = new Map(snapshot.waivers.filter((waiver) => waiverInForce(waiver, now)).map((waiver) => [waiver.itemId, waiver]))
  const reasons: Reason[] = []
  let required = 0
  for (const item of snapshot.items) {
    if (!item.required || !counting.has(item.sectionId)) continue
    required += 1
    const found = judgeItem(item, now)
    const waiver = waived.get(item.id)
    if (waiver && found.length > 0) {
      const until = waiver.expiresAt.slice(0, 16).replace('T', ' ')
      reasons.push({
        kind: 'waiver',
        word: 'conditional',
        message: `${named(item.title)} is waived until ${until} UTC: ${waiver.reason}`,
        clears: 'Pass the item itself.',
        itemId: item.id,
        sectionId: item.sectionId,
      })
    } else reasons.push(...found)
  }
  if (required === 0)
    reasons.push({
      kind: 'nothing-required',
      word: 'hold',
      message: 'No item of this release is required, so nothing has been shown.',
      clears: 'Use a checklist with at least one required item.',
    })
  for (const section of snapshot.sections) {
    if (counting.has(section.id)) reasons.push(...judgeFields(section.fields, named(section.title), { sectionId: section.id }))
  }
  return [...reasons, ...judgeFields(snapshot.fields, 'the release', {})]
}

function roleReasons(snapshot: ReleaseSnapshot, hash: string): Reason[] {
  return roleStates(snapshot, hash).flatMap(({ role, required, quorum, state, signers, missing }): Reason[] => {
    if (state === 'rejected') {
      const by = signers.find((signer) => signer.decision === 'rejected')
      return [
        {
          kind: 'signoff-rejected',
          word: 'no-go',
          message: `${role} rejected${by?.comment ? `: ${by.comment}` : ''}.`,
          clears: `${by?.printedName ?? role} signs again, or withdraws.`,
          role,
        },
      ]
    }
    if (!required) return []
    if (state === 'stale')
      return [
        { kind: 'signoff-stale', word: 'hold', message: `${role} signed for content that has changed since.`, clears: `${role} looks at what changed and signs again.`, role },
      ]
    if (state === 'missing') return [{ kind: 'signoff-missing', word: 'hold', message: `${role} has not signed.`, clears: `Somebody signs as ${role}.`, role }]
    if (state === 'partial')
      return [
        {
          kind: 'signoff-missing',
          word: 'hold',
          message: `${quorum - missing} of ${quorum} have signed as ${role}.`,
          clears: `${missing} more sign${missing === 1 ? 's' : ''} as ${role}.`,
          role,
        },
      ]
    return []
  })
}

function factReasons(snapshot: ReleaseSnapshot, now: Date): Reason[] {
  const reasons: Reason[] = []
  for (const issue of snapshot.issues) {
    if (issue.severity === 'critical' && issue.resolvedAt === null) {
      reasons.push({
        kind: 'issue-open',
        word: 'no-go',
        message: `Critical issue ${issue.number} is open: ${issue.title}.`,
        clears: 'Resolve it.',
        issueId: issue.id,
        ...(issue.itemId && { itemId: issue.itemId }),
      })
    }
  }
  for (const metric of snapshot.metrics) {
    if (metric.state === 'breached')
      reasons.push({
        kind: 'metric-breached',
        word: 'no-go',
        message: `${metric.name} is past its alert threshold at ${metric.value}${metric.unit ? ` ${metric.unit}` : ''}.`,
        clears: 'Bring it back below the threshold.',
        metricId: metric.id,
      })
  }
  for (const criterion of snapshot.criteria) {
    if (criterion.mode === 'no-go-if-any' && criterion.holds === true)
      reasons.push({ kind: 'criterion-holds', word: 'no-go', message: `A no-go criterion holds: ${criterion.text}.`, clears: 'Make it untrue, and say so.' })
  }
  for (const freeze of snapshot.freezes) {
    if (Date.parse(freeze.startsAt) <= now.getTime() && now.getTime() < Date.parse(freeze.endsAt)) {
      reasons.push({
        kind: 'freeze',
        word: 'no-go',
        message: `${snapshot.environment} is frozen until ${freeze.endsAt.slice(0, 16).replace('T', ' ')} UTC: ${freeze.reason}.`,
        clears: 'Wait for the end of the freeze.',
      })
    }
  }
  if (snapshot.state === 'rolling-back' || snapshot.state === 'rolled-back') {
    reasons.push({
      kind: 'rolling-back',
      word: 'no-go',
      message: snapshot.state === 'rolling-back' ? 'A rollback is under way.' : 'This release was rolled back.',
      clears: 'Finish the rollback, and open a new round.',
    })
  }
  if (snapshot.soak && snapshot.soak.coveredSeconds < snapshot.soak.requiredSeconds) {
    const hours = Math.ceil((snapshot.soak.requiredSeconds - snapshot.soak.coveredSeconds) / 3600)
    reasons.push({ kind: 'soak', word: 'hold', message: `The release must stay healthy for ${hours} h more.`, clears: 'Wait; a breach starts the time again.' })
  }
  for (const condition of snapshot.conditions) {
    if (condition.resolvedAt === null)
      reasons.push({
        kind: 'condition',
        word: 'conditional',
        message: `${condition.role} demands: ${condition.text}`,
        clears: `Do it, and have ${condition.role} close it.`,
        role: condition.role,
      })
  }
  return reasons
}

/**
 * What the rules say now. All reasons come back, worst first and otherwise in the order of the document; the word is the worst of them.
 * `hash` is the content hash of this very snapshot: signatures over another are stale.
 */
export function evaluate(snapshot: ReleaseSnapshot, now: Date, hash: string): Verdict {
  const found = [...factReasons(snapshot, now), ...itemReasons(snapshot, now), ...roleReasons(snapshot, hash)]
  if (!snapshot.policy.allowConditional && found.some((reason) => reason.word === 'conditional')) {
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
