// The deployment details of a sign-off ("Deployment Start Time", "Migration Duration: ____ min"), out of the timings. What is not certain stays empty.
import { spanWords } from '@/lib/domain/time/span'
import type { FieldType, SectionKind } from '@/lib/domain/words'

export type DetailField = {
  id: string
  label: string
  type: FieldType
  unit: string | null
  value: string | number | boolean | null
}
export type DetailSection = {
  id: string
  parentId: string | null
  title: string
  kind: SectionKind
  counts: boolean
  required: number
  startedAt: string | null
  finishedAt: string | null
}

const WORK: ReadonlySet<SectionKind> = new Set<SectionKind>(['prepare', 'deploy', 'verify', 'monitor'])
const START = /^deploy(?:ment)?\s+(?:start(?:ed)?|began|begin)(?:\s+(?:time|at|date))?$/i
const END = /^deploy(?:ment)?\s+(?:end(?:ed)?|finish(?:ed)?|complet(?:ed|ion))(?:\s+(?:time|at|date))?$/i
const TOTAL = /^(?:total|deploy(?:ment)?|total deploy(?:ment)?)\s+(?:duration|time)$/i
const OF_SECTION = /^(.{3,60}?)\s+(?:duration|time taken)$/i

/** The work before the sign-off. It is over when each of its sections that asks for anything is, and a deployment was among them. */
export function workIsOver(sections: readonly DetailSection[]): boolean {
  const work = sections.filter(({ kind, counts, required }) => counts && required > 0 && WORK.has(kind))
  return work.every(({ finishedAt }) => finishedAt !== null) && work.some(({ kind }) => kind === 'deploy')
}

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))

/** Whether the words stand in the title, one right after the other. */
function names(title: string, wanted: string[]): boolean {
  const said = words(title)
  return said.some((_, at) => wanted.every((word, index) => said[at + index] === word))
}

type Span = { from: number; to: number }

function spanOf({ startedAt, finishedAt }: Pick<DetailSection, 'startedAt' | 'finishedAt'>): Span | null {
  return startedAt === null || finishedAt === null ? null : { from: Date.parse(startedAt), to: Date.parse(finishedAt) }
}

/** From the beginning of the first deploying section to the end of the last. */
function deployment(sections: readonly DetailSection[]): Span | null {
  const spans = sections
    .filter(({ kind, counts }) => kind === 'deploy' && counts)
    .flatMap((section) => spanOf(section) ?? [])
  if (spans.length === 0) return null
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) }
}

/** The one section of the work that is called so; null when there is none, or more than one outside of each other. */
function called(sections: readonly DetailSection[], wanted: string[]): Span | null {
  const fits = sections.filter(({ kind, counts, title }) => counts && WORK.has(kind) && names(title, wanted))
  const outer = fits.filter(({ parentId }) => !fits.some(({ id }) => id === parentId))
  const [only] = outer
  return outer.length === 1 && only ? spanOf(only) : null
}

const SECONDS: [RegExp, number][] = [
  [/^(?:s|secs?|seconds?)$/i, 1],
  [/^(?:m|mins?|minutes?)$/i, 60],
  [/^(?:h|hrs?|hours?)$/i, 3600],
]

function asDuration({ type, unit }: DetailField, { from, to }: Span): string | number | null {
  const seconds = Math.max(0, (to - from) / 1000)
  if (unit === null) return type === 'text' ? spanWords(seconds) : null
  const scale = SECONDS.find(([name]) => name.test(unit.trim()))?.[1]
  if (scale === undefined) return null
  const value = Math.round((seconds / scale) * 10) / 10
  return type === 'number' ? value : type === 'text' ? String(value) : null
}

function asTime({ type, unit }: DetailField, at: number): string | null {
  if (unit !== null) return null
  const text = new Date(at).toISOString()
  if (type === 'date-time') return `${text.slice(0, 16)}Z`
  return type === 'text' ? `${text.slice(0, 10)} ${text.slice(11, 16)} UTC` : type === 'date' ? text.slice(0, 10) : null
}

/** The value of one blank, or null: it is filled already, it asks for something else, or it is not sure which section it means. */
export function detailOf(field: DetailField, sections: readonly DetailSection[]): string | number | null {
  if (field.value !== null) return null
  const label = field.label.trim().replace(/\s+/g, ' ').replace(/:$/, '')
  const whole = deployment(sections)
  if (START.test(label)) return whole && asTime(field, whole.from)
  if (END.test(label)) return whole && asTime(field, whole.to)
  if (TOTAL.test(label)) return whole && asDuration(field, whole)
  const of = OF_SECTION.exec(label)?.[1]
  const span = of === undefined ? null : called(sections, words(of))
  return span && asDuration(field, span)
}

export type Detail = { fieldId: string; label: string; value: string | number }

/** Everything that can be filled in, all at once when the work is over; nothing before, so that no signature goes stale bit by bit. */
export function detailsOf(fields: readonly DetailField[], sections: readonly DetailSection[]): Detail[] {
  if (!workIsOver(sections)) return []
  return fields.flatMap((field) => {
    const value = detailOf(field, sections)
    return value === null ? [] : [{ fieldId: field.id, label: field.label, value }]
  })
}
