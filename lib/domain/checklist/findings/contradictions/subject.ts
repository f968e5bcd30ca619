// What a bound is about: the words of its label and line, and of the headings and items that it stands below.
import type { Placed } from '@/lib/domain/checklist/findings/contradictions/compared'
import {
  isCompatible,
  isEqual,
  joined,
  type Namer,
  type Naming,
  sharedBy,
} from '@/lib/domain/checklist/findings/contradictions/naming'
import { isSection, type Place, SectionLines, titlesOf } from '@/lib/domain/checklist/findings/places'
import type { FieldNode, MetricNode, Threshold } from '@/lib/domain/checklist/structure'
import type { SectionKind, StepKind } from '@/lib/domain/enums'

const MOST = 200
const SET_ASIDE: ReadonlySet<SectionKind> = new Set<SectionKind>(['reference', 'rollback'])
const COMMAND: StepKind = 'command'
const PERCENTILE = /\bp(\d{2,3}(?:\.\d)?)\b/gi
const SCALE: Readonly<Record<string, readonly [dimension: string, factor: number]>> = {
  ...{ ms: ['time', 1], s: ['time', 1000], min: ['time', 60_000], h: ['time', 3_600_000] },
  ...{ days: ['time', 86_400_000], weeks: ['time', 604_800_000] },
  ...{ bytes: ['size', 1], KB: ['size', 1e3], MB: ['size', 1e6], GB: ['size', 1e9], TB: ['size', 1e12] },
}

type Stated = {
  label: string
  /** In the first unit of its dimension. */
  threshold: Threshold
  /** "time", "size", or the unit itself. */
  dimension: string | undefined
  /** The number of a percentile: "99". */
  percentile: string | null
  document: number
  line: number
  place: Place | null
}

/** A bound with what it is about; its words are read when they are asked for. */
export class Subject {
  readonly threshold: Threshold
  readonly dimension: string | undefined
  readonly percentile: string | null
  readonly document: number
  readonly line: number
  private readonly label: string
  private readonly place: Place | null
  private labelNames: ReadonlySet<string> | undefined
  private ownNaming: Naming | undefined
  private aboveNaming: Naming | undefined
  private allEndpoints: ReadonlySet<string> | undefined
  private contextNames: ReadonlySet<string> | undefined

  constructor(
    { label, threshold, dimension, percentile, document, line, place }: Stated,
    private readonly namer: Namer,
  ) {
    this.threshold = threshold
    this.dimension = dimension
    this.percentile = percentile
    this.document = document
    this.line = line
    this.label = label
    this.place = place
  }

  /** How a message calls it. */
  get said(): string {
    const { comparator, value, text } = this.threshold
    const bound = (text ?? `${comparator} ${value}`).replace(/[\s:]{1,10}$/, '')
    return bound.startsWith(this.label) ? bound : `${this.label}: ${bound}`
  }

  /** Names of its label alone. */
  get labelled(): ReadonlySet<string> {
    this.labelNames ??= this.namer.text(this.label).names
    return this.labelNames
  }

  /** What its label and line name. */
  get own(): Naming {
    this.ownNaming ??= this.namer.text(`${this.label} ${this.threshold.text ?? ''}`)
    return this.ownNaming
  }

  /** What it stands below, with the endpoints that the commands there call. */
  get above(): Naming {
    if (this.aboveNaming) return this.aboveNaming
    const { place } = this
    const titles = place ? titlesOf(place) : []
    const commands = place && !isSection(place.node) ? place.node.steps.filter(({ kind }) => kind === COMMAND) : []
    const called = this.namer.text(commands.map(({ text }) => text.slice(0, 600)).join(' '))
    this.aboveNaming = joined([
      ...titles.map((title) => this.namer.heading(title)),
      { ...EMPTY, endpoints: called.endpoints },
    ])
    return this.aboveNaming
  }

  /** The endpoints that it and what it stands below name. */
  get endpoints(): ReadonlySet<string> {
    this.allEndpoints ??= joined([this.own, this.above]).endpoints
    return this.allEndpoints
  }

  /** What it stands below, apart from its own name. */
  get context(): ReadonlySet<string> {
    this.contextNames ??= new Set([...this.above.names].filter((name) => !this.own.names.has(name)))
    return this.contextNames
  }

  /** The time around the deployment that it stands in, in seconds. */
  get window(): string {
    for (let place = this.place; place; place = place.above) {
      const { window } = place.node
      if (window) return `${window.fromSeconds ?? ''}..${window.toSeconds ?? ''}`
    }
    return ''
  }
}

const NONE: ReadonlySet<string> = new Set()
const EMPTY: Naming = { names: NONE, measures: NONE, circumstances: NONE, endpoints: NONE, numbers: NONE }

type Bounded = { label: string; unit?: string; threshold: Threshold; line: number }

const percentilesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(PERCENTILE)].map(([, share = '']) => share))].slice(0, 6)

class Collector {
  readonly found: Subject[] = []

  constructor(
    private readonly document: number,
    private readonly namer: Namer,
  ) {}

  /** One subject, or one for each percentile that the text names: "p50, p99 (should be < 500ms)". */
  add({ label, unit, threshold, line }: Bounded, place: Place | null): void {
    const [dimension, factor] = SCALE[unit ?? ''] ?? [unit, 1]
    const own = `${label} ${threshold.text ?? ''}`
    const percentiles = percentilesIn(own)
    if (percentiles.length === 0) percentiles.push(...percentilesIn(place?.node.title ?? '').slice(0, 1))
    const upper = threshold.upper === undefined ? {} : { upper: threshold.upper * factor }
    const scaled = { ...threshold, value: threshold.value * factor, ...upper }
    const stated = { label, threshold: scaled, dimension, document: this.document, line, place }
    for (const percentile of percentiles.length > 0 ? percentiles : [null])
      this.found.push(new Subject({ ...stated, percentile }, this.namer))
  }
}

const bounded = (field: FieldNode): field is FieldNode & { threshold: Threshold } => field.threshold !== undefined
const targeted = (metric: MetricNode): metric is MetricNode & { target: Threshold } => metric.target !== undefined

/** All that a document bounds, in the order of its lines; at most 200. */
export function subjectsOf({ places, metrics }: Placed, document: number, namer: Namer): Subject[] {
  const lines = metrics.length > 0 ? new SectionLines(places) : null
  const collector = new Collector(document, namer)
  for (const { name, unit, target, line } of metrics.filter(targeted).slice(0, MOST))
    collector.add({ label: name, ...(unit && { unit }), threshold: target, line }, lines?.at(line) ?? null)
  for (const place of places) {
    if (SET_ASIDE.has(place.section.kind)) continue
    for (const field of place.node.fields) if (bounded(field)) collector.add(field, place)
    if (collector.found.length > MOST * 2) break
  }
  return collector.found.sort((one, other) => one.line - other.line).slice(0, MOST)
}

/** Whether both are about the same thing. Generic labels ("Latency", "Threshold") never say so by themselves. */
export function isSameSubject(one: Subject, other: Subject): boolean {
  const [own, their] = [one.own, other.own]
  if (!isEqual(own.circumstances, their.circumstances) || !isCompatible(own.measures, their.measures)) return false
  if (one.window !== '' && other.window !== '' && one.window !== other.window) return false
  const [above, theirAbove] = [one.above, other.above]
  const endpoints = [one.endpoints, other.endpoints] as const
  if (endpoints[0].size > 0 && endpoints[1].size > 0) {
    if (sharedBy(...endpoints) === 0) return false
    if (one.percentile !== null) return isCompatible(own.names, their.names)
  }
  if (one.document === other.document && !isCompatible(above.numbers, theirAbove.numbers)) return false
  if (!isEqual(above.circumstances, theirAbove.circumstances)) return false
  const shared = sharedBy(own.names, their.names)
  const { context } = one
  const { context: theirContext } = other
  if (shared >= 2 && isEqual(one.labelled, other.labelled))
    return isCompatible(own.names, their.names) && isCompatible(context, theirContext)
  if (one.dimension === undefined || !isEqual(own.names, their.names) || !isEqual(context, theirContext)) return false
  return shared === 1 || (one.percentile !== null && isEqual(own.measures, their.measures))
}
