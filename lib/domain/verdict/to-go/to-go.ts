// What would make it GO: the shortest list of things that would, found by doing them to a model of the release until the rules are content.
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { evaluate, type Verdict } from '@/lib/domain/verdict/evaluate'
import type { Reason, ReasonKind } from '@/lib/domain/verdict/reasons'
import { countedSoak } from '@/lib/domain/verdict/scope/after-decision'
import { applyingItems } from '@/lib/domain/verdict/scope/applies'
import { countingSections } from '@/lib/domain/verdict/scope/scope'
import { type Model, modelled, type Remedy, workOn } from '@/lib/domain/verdict/to-go/remedy'
import { measuredWait } from '@/lib/domain/verdict/to-go/wait'

export type Plan = {
  remedies: Remedy[]
  model: Model /** Reasons that nothing on the list clears: told as they are. */
  beyond: Reason[]
}

const SIGNING: ReadonlySet<ReasonKind> = new Set<ReasonKind>([
  'signoff-missing',
  'signoff-stale',
  'signoff-rejected',
  'signoff-needs-work',
  'signoff-unheld',
  'signoff-waits',
  'signoff-early',
])

type Finder = (reasons: Reason[], model: Model) => Remedy[]

const wait: Finder = (_reasons, { snapshot, now }) => measuredWait(snapshot, countedSoak(snapshot), now)

/** What a waiver covers has to be done all the same: GO rests on none. */
const work: Finder = (reasons, { snapshot, now, hash }) => {
  const waived = reasons.some(({ kind }) => kind === 'waiver')
  const requested = waived ? evaluate({ ...snapshot, waivers: [], soakWaivers: [] }, now, hash).reasons : reasons
  const probed = new Set(
    snapshot.items.filter((item) => item.hasProbe && item.probeCovers !== 'part').map((item) => item.id),
  )
  return requested.flatMap((reason) => workOn(reason, (itemId) => probed.has(itemId)) ?? [])
}

/** Items that need not pass, but without which too few have. */
const rates: Finder = (reasons, { snapshot }) => {
  const requested = reasons.find((reason) => reason.kind === 'pass-rate')
  if (!requested) return []
  const counting = countingSections(snapshot)
  const kindOf = new Map(snapshot.sections.map(({ id, kind }) => [id, kind]))
  const among = applyingItems(snapshot).items.filter(
    ({ sectionId, outcome }) =>
      counting.has(sectionId) &&
      OUTCOMES[outcome].applies &&
      (requested.of === 'all' || kindOf.get(sectionId) === requested.of),
  )
  const least = Math.ceil((snapshot.policy.passRate?.[requested.of ?? 'all'] ?? 1) * among.length - 1e-9)
  const passed = among.filter(({ outcome }) => OUTCOMES[outcome].isPass).length
  return among
    .filter(({ outcome }) => !OUTCOMES[outcome].isPass)
    .slice(0, Math.max(0, least - passed))
    .map(({ id }): Remedy => ({ do: 'pass', itemId: id }))
}

const sign: Finder = (reasons, { snapshot }) => {
  const requested = new Set(reasons.flatMap(({ kind, role }) => (SIGNING.has(kind) && role ? [role] : [])))
  const inOrder = [...snapshot.roles].sort((one, other) => (one.stage ?? 0) - (other.stage ?? 0))
  return inOrder.filter(({ role }) => requested.has(role)).map(({ role }): Remedy => ({ do: 'sign', role }))
}

/** Does what each finder finds until it finds no more. A finder that finds the same again helps no further. */
function planned(start: Model, verdict: Verdict, finders: Finder[]): Plan {
  let model = start
  let { reasons } = verdict
  const remedies: Remedy[] = []
  const done = new Set<string>()
  for (const find of finders) {
    for (;;) {
      const found = find(reasons, model).filter((remedy) => {
        const name = JSON.stringify(remedy)
        return !done.has(name) && done.add(name)
      })
      if (found.length === 0) break
      remedies.push(...found)
      model = modelled(model, found)
      reasons = evaluate(model.snapshot, model.now, model.hash).reasons
    }
  }
  return { remedies, model, beyond: reasons }
}

/** Whoever signs signs last of all, since work makes signatures stale; see `planToGo` for the time. */
function planFrom(start: Model, verdict: Verdict): Plan {
  const meanwhile = planned(start, verdict, [work, rates, work, sign, wait])
  if (meanwhile.beyond.length === 0 || !meanwhile.remedies.some((remedy) => remedy.do === 'wait')) return meanwhile
  const first = planned(start, verdict, [wait, work, rates, work, sign])
  return first.beyond.length < meanwhile.beyond.length ? first : meanwhile
}

/**
 * The things to do, in an order in which doing them makes it GO. The time of a soak or a freeze goes by meanwhile, unless what probes saw would be too
 * old at its end: then it comes first. An approval that is given again no longer answers what it had answered: those criteria are answered before.
 */
export function planToGo(snapshot: ReleaseSnapshot, verdict: Verdict, now: Date, hash: string): Plan {
  const start = { snapshot, hash, now }
  const plan = planFrom(start, verdict)
  const answers = plan.beyond
    .filter(({ kind }) => kind === 'criterion-undecided')
    .flatMap((reason) => workOn(reason, () => false) ?? [])
  if (answers.length === 0) return plan
  const model = modelled(start, answers)
  const rest = planFrom(model, evaluate(model.snapshot, model.now, model.hash))
  return { ...rest, remedies: [...answers, ...rest.remedies] }
}
