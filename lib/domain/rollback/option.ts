// One option for going back, as it is worked: its steps in order, and the items that show whether it worked.
import type { FullItem, FullRelease, FullSection, FullStep } from '@/lib/domain/release/snapshot/full'
import type { RollbackPlan } from '@/lib/domain/rollback/state'

/** What is ticked as one: an instruction with the commands that carry it out, or a command alone. `id` is that of its first part. */
export type OptionStep = { id: string; title: string; optional: boolean; parts: FullStep[] }
/**
 * `workIds`: which of the items are work to be done ("Put the previous build back"), not a look at whether it worked:
 * none below steps of their section.
 */
export type RollbackOption = { steps: OptionStep[]; checks: FullItem[]; workIds: ReadonlySet<string> }

const OPTIONAL = /\boptional\b|\bopcional\b|\bif (?:needed|necessary|applicable|required|any)\b|\bse necessário\b/i
const VALIDATES = /validat|valida[çc]|verif|confirm|\bcheck|\bafter\b|\bhealth\b|\bsmoke\b/i
const NUMBERED_COMMENT = /^\s*(?:#|\/\/|--)\s*(?:step\s+)?(?:\d{1,2}\s*[.):-]\s*)?(.*)$/i

/** What a command is called: the comment that it begins with, else its first line. */
function titleOf({ kind, text }: FullStep): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  const said = kind === 'command' ? (NUMBERED_COMMENT.exec(first.slice(0, 300))?.[1] ?? first) : first
  return (said.trim() || first.trim()).slice(0, 300)
}

/** A command belongs to the instruction right before it in the same section. */
function stepsOf(sections: FullSection[]): OptionStep[] {
  return sections.flatMap(({ steps }) => {
    const grouped: OptionStep[] = []
    for (const step of steps) {
      const open = grouped.at(-1)
      if (step.kind === 'command' && open?.parts[0]?.kind === 'instruction') open.parts.push(step)
      else grouped.push({ id: step.id, title: titleOf(step), optional: OPTIONAL.test(titleOf(step)), parts: [step] })
    }
    return grouped
  })
}

type OptionFacts = Pick<FullRelease, 'sections' | 'items' | 'rollbacks'>

/** A section with all below it, up to where `other` begins. Parents stand before their children. */
function withBelow(sections: FullSection[], id: string, other: ReadonlySet<string>): Set<string> {
  const inside = new Set([id])
  for (const section of sections)
    if (section.parentId !== null && inside.has(section.parentId) && !other.has(section.id)) inside.add(section.id)
  return inside
}

/** Sections beside an option that validate it: those up to the next option, else those after the last one, which serve them all. */
function validatingBeside(
  { sections, rollbacks }: OptionFacts,
  own: FullSection,
  plans: ReadonlySet<string>,
): FullSection[] {
  if (own.parentId === null || rollbacks.length === 0) return []
  const holdsPlan = (id: string) =>
    plans.has(id) || sections.some((section) => section.parentId === id && plans.has(section.id))
  const beside = sections.filter((section) => section.parentId === own.parentId)
  const validates = (section: FullSection) => VALIDATES.test(section.title) && !holdsPlan(section.id)
  const at = beside.findIndex(({ id }) => id === own.id)
  const next = beside.findIndex(({ id }, index) => index > at && plans.has(id))
  const near = beside.slice(at + 1, next === -1 ? undefined : next).filter(validates)
  const last = beside.findLastIndex(({ id }) => plans.has(id))
  return near.length > 0 ? near : beside.slice(last + 1).filter(validates)
}

/** The steps and checks of a plan of this release. */
export function optionOf(release: OptionFacts, plan: Pick<RollbackPlan, 'sectionId'>): RollbackOption {
  const { sections, items, rollbacks } = release
  const own = sections.find(({ id }) => id === plan.sectionId)
  if (!own) return { steps: [], checks: [], workIds: new Set() }
  const plans = new Set(rollbacks.map(({ sectionId }) => sectionId))
  const inside = withBelow(sections, own.id, plans)
  const beside = validatingBeside(release, own, plans).flatMap(({ id }) => [...withBelow(sections, id, plans)])
  const checked = new Set([...inside, ...beside])
  const checks = items.filter(({ sectionId }) => checked.has(sectionId))
  const isWorking = ({ id, title, steps }: FullSection) =>
    inside.has(id) && steps.length === 0 && !VALIDATES.test(title)
  const working = new Set(sections.filter(isWorking).map(({ id }) => id))
  const works = ({ sectionId, title, probe }: FullItem) =>
    working.has(sectionId) && probe === null && !VALIDATES.test(title)
  return {
    steps: stepsOf(sections.filter(({ id }) => inside.has(id))),
    checks,
    workIds: new Set(checks.filter(works).map(({ id }) => id)),
  }
}
