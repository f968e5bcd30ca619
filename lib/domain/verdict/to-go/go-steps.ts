// The list that makes it GO, as a page shows it: things of one sort on one line, each with who could do it and the way to the place.

import { formatAge } from '@/lib/domain/policy/format-age'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { stepTexts } from '@/lib/domain/text/en/go-steps'
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

function held(role: string, holders: Holders): string {
  const names = (holders[role] ?? []).map(({ name }) => name)
  if (names.length === 0) return stepTexts.whoNobody()
  const isLong = names.length > 3
  return stepTexts.whoHolders({ first: isLong ? names.slice(0, 2) : names, others: isLong ? names.length - 2 : 0 })
}

function metricName({ snapshot }: Known, remedy: Remedy): string {
  return (
    snapshot.metrics.find((metric) => remedy.do === 'measure' && metric.id === remedy.metricId)?.name ??
    stepTexts.unnamedMetric()
  )
}

function fieldName({ snapshot }: Known, remedy: Remedy): string {
  const fields = [snapshot.fields, ...snapshot.sections.map((section) => section.fields)].flat()
  const found = fields.find(({ id }) => remedy.do === 'decide' && id === remedy.fieldId)
  return found ? named(found.label) : stepTexts.unnamedField()
}

const BY_TEAM: ReadonlySet<Remedy['do']> = new Set<Remedy['do']>([
  ...([
    'run',
    'tick',
    'fill',
    'decide',
    'fix',
    'unblock',
    'pass',
    'resolve',
    'measure',
    'answer',
    'start-soak',
  ] as const),
])

function whoDoes(remedy: Remedy, { holders }: Known): string {
  if (BY_TEAM.has(remedy.do)) return stepTexts.whoTeam()
  if (remedy.do === 'answer-question') return stepTexts.whoLead()
  if (remedy.do === 'close' && remedy.role === undefined) return stepTexts.whoSigner()
  return 'role' in remedy && remedy.role !== undefined ? held(remedy.role, holders) : ''
}

function textOf(first: Remedy, count: number, known: Planned): string {
  switch (first.do) {
    case 'run':
    case 'tick':
    case 'fill':
    case 'fix':
    case 'unblock':
    case 'pass':
    case 'resolve':
    case 'answer':
      return stepTexts[first.do]({ count })
    case 'decide':
      return stepTexts.decide({ count, field: fieldName(known, first) })
    case 'measure':
      return stepTexts.measure({ count, metric: metricName(known, first) })
    case 'answer-question':
      return stepTexts.answerQuestion({ count })
    case 'close':
      return first.role === undefined
        ? stepTexts.closeOfChecklist({ count })
        : stepTexts.closeOfRole({ count, role: first.role })
    case 'sign':
      return stepTexts.sign(first)
    case 'start-soak': {
      const { pausedBecause, resume } = known.snapshot.soak ?? {}
      return stepTexts.startSoak({ because: asSentence(pausedBecause ?? ''), resume: resume ?? '' })
    }
    case 'wait': {
      const wait = { duration: formatAge(first.seconds), until: first.for }
      return known.isPaused ? stepTexts.waitAfterPause(wait) : stepTexts.wait(wait)
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
        text: textOf(first, line.length, { ...known, isPaused }),
        who: whoDoes(first, known),
        ...place,
        ...('role' in first && first.role !== undefined && { role: first.role }),
      },
    ]
  })
  return { steps, beyond: beyond.map(({ clears }) => clears) }
}
