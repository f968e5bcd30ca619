// The list that makes it GO, as a page shows it: things of one sort on one line, each with who could do it and the way to the place.

import { formatAge } from '@/lib/domain/policy/format-age'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { asSentence, named } from '@/lib/domain/verdict/reasons'
import type { Remedy } from '@/lib/domain/verdict/to-go/remedy'
import type { Plan } from '@/lib/domain/verdict/to-go/to-go'

/** One line of the list. `who` is empty where only time helps. */
export type GoStep = { do: Remedy['do']; text: string; who: string; itemId?: string; sectionId?: string; role?: string }
export type GoList = { steps: GoStep[] /** What nothing on the list clears. */; beyond: string[] }

type Holders = Record<string, { name: string }[]>
type Known = { snapshot: ReleaseSnapshot; holders: Holders }
/** `isPaused`: the plan starts the clock of the soak. */
type Planned = Known & { isPaused: boolean }

const UNTIL = { soak: '', freeze: ', until the freeze ends', window: ', until the next deployment window opens' }
const TEAM = 'a lead, or anybody with a role'
const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`

function held(role: string, holders: Holders): string {
  const names = (holders[role] ?? []).map(({ name }) => name)
  if (names.length === 0) return 'nobody holds this role: a lead assigns it'
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} or ${names.length - 2} others` : names.join(' or ')
}

function metricName({ snapshot }: Known, remedy: Remedy): string {
  return (
    snapshot.metrics.find((metric) => remedy.do === 'measure' && metric.id === remedy.metricId)?.name ?? 'the metric'
  )
}

function fieldName({ snapshot }: Known, remedy: Remedy): string {
  const fields = [snapshot.fields, ...snapshot.sections.map((section) => section.fields)].flat()
  return named(fields.find(({ id }) => remedy.do === 'decide' && id === remedy.fieldId)?.label ?? 'the field')
}

function sentence(first: Remedy, remedies: Remedy[], known: Planned): { text: string; who: string } {
  const count = remedies.length
  switch (first.do) {
    case 'run':
      return { text: `Run ${many(count, 'check')}`, who: TEAM }
    case 'tick':
      return { text: `Tick ${count}`, who: TEAM }
    case 'fill':
      return { text: `Fill in ${many(count, 'field')}`, who: TEAM }
    case 'decide':
      return { text: count === 1 ? `Decide ${fieldName(known, first)}` : `Decide ${many(count, 'field')}`, who: TEAM }
    case 'fix':
      return { text: `Fix and pass ${count} that failed`, who: TEAM }
    case 'unblock':
      return { text: `Unblock ${count}`, who: TEAM }
    case 'pass':
      return { text: `Pass ${count} more, for the pass rate`, who: TEAM }
    case 'resolve':
      return { text: `Resolve ${many(count, 'critical issue')}`, who: TEAM }
    case 'measure':
      return { text: `Bring back ${count === 1 ? metricName(known, first) : many(count, 'metric')}`, who: TEAM }
    case 'answer':
      return { text: `Answer ${many(count, 'go/no-go criterion', 'go/no-go criteria')}`, who: TEAM }
    case 'answer-question':
      return { text: `Answer ${many(count, 'question')} about the checklist`, who: 'a lead' }
    case 'close':
      return first.role === undefined
        ? { text: `Close ${many(count, 'condition')} of the checklist`, who: 'a lead or a signer' }
        : { text: `Close ${many(count, 'condition')} of ${first.role}`, who: held(first.role, known.holders) }
    case 'sign':
      return { text: `Sign: ${first.role}`, who: held(first.role, known.holders) }
    case 'start-soak': {
      const { pausedBecause, resume } = known.snapshot.soak ?? {}
      return {
        text: `Start the soak clock. It is paused: ${asSentence(pausedBecause ?? '')} ${resume ?? ''}`.trim(),
        who: TEAM,
      }
    }
    case 'wait': {
      const verb = known.isPaused ? 'Then stay healthy for' : 'Wait'
      return { text: `${verb} ${formatAge(first.seconds)}${UNTIL[first.for]}`, who: '' }
    }
  }
}

/** Actions that stand on one line: of one sort, and of one role where one does them. */
const lineOf = (remedy: Remedy): string => ('role' in remedy ? `${remedy.do} ${remedy.role}` : remedy.do)

/** The steps of a plan, in its order. */
export function goList({ remedies, beyond }: Plan, known: Known): GoList {
  const lines = new Map<string, Remedy[]>()
  for (const remedy of remedies) {
    const line = lines.get(lineOf(remedy))
    if (line) line.push(remedy)
    else lines.set(lineOf(remedy), [remedy])
  }
  const isPaused = lines.has('start-soak')
  const steps = [...lines.values()].flatMap((line): GoStep[] => {
    const [first] = line
    if (!first) return []
    const place = {
      ...('itemId' in first && first.itemId && { itemId: first.itemId }),
      ...('sectionId' in first && first.sectionId && { sectionId: first.sectionId }),
    }
    return [
      {
        do: first.do,
        ...sentence(first, line, { ...known, isPaused }),
        ...place,
        ...('role' in first && first.role !== undefined && { role: first.role }),
      },
    ]
  })
  return { steps, beyond: beyond.map(({ clears }) => clears) }
}
