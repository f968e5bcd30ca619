// Fields that the release fills in itself, while nobody has: what was deployed when and by whom, how long it took, what reports of tests count, and how
// many items passed. A value that a person gives stays theirs.

import { type ComputedLabel, computedLabel } from '@/lib/domain/checklist/lexicon/topics/computed-labels'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { FullField, FullItem, FullRelease } from '@/lib/domain/release/snapshot/full'
import type { FieldState, FieldValue, TestCounts } from '@/lib/domain/release/snapshot/snapshot'
import { deploymentSpan, namedSpan, type TimedSection, timedSections } from '@/lib/domain/time/deployment-times'
import { spokenDuration } from '@/lib/domain/time/duration'
import { minuteOf } from '@/lib/domain/verdict/reasons'
import { applyingItems } from '@/lib/domain/verdict/scope/applies'
import { countingSections } from '@/lib/domain/verdict/scope/scope'

/** What the release knows, and what it is taken from. */
type Known =
  | { kind: 'moment'; at: string; from: string }
  | { kind: 'text'; text: string; from: string }
  | { kind: 'seconds'; seconds: number; from: string }
  | { kind: 'count'; count: number; from: string }
  | { kind: 'share'; part: number; of: number; from: string }

type Facts = {
  deployedAt: string | null
  deployedBy: string | null
  startedAt: string | null
  /** The end of the deployment: as recorded, or that of its last section once all the work before the sign-off is over. */
  end(): { at: string; from: string } | null
  /** When each section began and was over. Asked for only by labels that name one. */
  timed(): TimedSection[]
  items: { passed: number; of: number; decided: number }
}
/** Where a field stands: the labels beside it, whether its place deploys or sums up the release, and the reports of tests of that place. */
type Place = { beside: ReadonlySet<ComputedLabel>; deploys: boolean; sums: boolean; tests: TestCounts[] }

const SECONDS_IN: readonly [name: RegExp, seconds: number][] = [
  [/^ms$/i, 0.001],
  [/^(?:s|secs?|seconds?)$/i, 1],
  [/^(?:m|mins?|minutes?)$/i, 60],
  [/^(?:h|hrs?|hours?)$/i, 3600],
  [/^(?:d|days?)$/i, 86_400],
]

function tests(reports: TestCounts[], of: (counts: TestCounts) => number): Known | null {
  if (reports.length === 0) return null
  const count = reports.reduce((sum, report) => sum + of(report), 0)
  return {
    kind: 'count',
    count,
    from: reports.length === 1 ? 'the report of tests' : `${reports.length} reports of tests`,
  }
}

const totalOf = ({ passed, failed, skipped }: TestCounts) => passed + failed + skipped

/** Skipped tests neither pass nor fail. */
function testRate(reports: TestCounts[]): Known | null {
  const passed = reports.reduce((sum, report) => sum + report.passed, 0)
  const of = reports.reduce((sum, report) => sum + report.passed + report.failed, 0)
  return of === 0 ? null : { kind: 'share', part: passed, of, from: `${passed} of ${of} tests passed` }
}

function itemRate({ items: { passed, of, decided } }: Facts): Known | null {
  return decided === 0 ? null : { kind: 'share', part: passed, of, from: `${passed} of ${of} items passed` }
}

function between(from: string, to: string): Known | null {
  const seconds = (Date.parse(to) - Date.parse(from)) / 1000
  return seconds < 0 ? null : { kind: 'seconds', seconds, from: `${minuteOf(from)} to ${minuteOf(to)}` }
}

function duration({ startedAt, end }: Facts): Known | null {
  const to = startedAt === null ? null : end()
  return startedAt === null || to === null ? null : between(startedAt, to.at)
}

const start = ({ startedAt, deployedAt }: Facts): Known | null =>
  startedAt === null || (deployedAt !== null && deployedAt < startedAt)
    ? null
    : { kind: 'moment', at: startedAt, from: 'the start of the deployment' }

function ended({ end }: Facts): Known | null {
  const known = end()
  return known && { kind: 'moment', ...known }
}

const day = ({ deployedAt }: Facts): Known | null =>
  deployedAt === null ? null : { kind: 'moment', at: deployedAt, from: 'the recorded deployment' }

/** How long the section took that a label names ("Migration duration"). Asked only where the release is summed up: elsewhere it may mean a run. */
function sectionDuration(label: string, { timed }: Facts, { sums }: Pick<Place, 'sums'>): Known | null {
  const span = sums ? namedSpan(label, timed()) : null
  return span && between(new Date(span.from).toISOString(), new Date(span.to).toISOString())
}

const isOfTests = ({ beside }: Place) => beside.has('tests-total')
const isOfDeployment = ({ beside, deploys }: Place) =>
  deploys || beside.has('deployed-start') || beside.has('deployed-end') || beside.has('deployed-date')

/** What each label asks for in its place; null where the release does not know it, or the place leaves open what is meant. */
const KNOWN: Readonly<Record<ComputedLabel, (facts: Facts, place: Place) => Known | null>> = {
  'deployed-date': day,
  'deployed-by': ({ deployedBy }) =>
    deployedBy === null ? null : { kind: 'text', text: deployedBy, from: 'who recorded the deployment' },
  'deployed-start': start,
  'deployed-end': ended,
  'deployed-duration': duration,
  duration: (facts, place) => (isOfDeployment(place) ? duration(facts) : null),
  start: (facts, place) => (isOfDeployment(place) ? start(facts) : null),
  end: (facts, place) => (isOfDeployment(place) ? ended(facts) : null),
  'tests-total': (_, place) => tests(place.tests, totalOf),
  'tests-passed': (_, place) => tests(place.tests, ({ passed }) => passed),
  'tests-failed': (_, place) => tests(place.tests, ({ failed }) => failed),
  'tests-skipped': (_, place) => tests(place.tests, ({ skipped }) => skipped),
  'tests-rate': (_, place) => testRate(place.tests),
  passed: (_, place) => (isOfTests(place) ? tests(place.tests, ({ passed }) => passed) : null),
  failed: (_, place) => (isOfTests(place) ? tests(place.tests, ({ failed }) => failed) : null),
  skipped: (_, place) => (isOfTests(place) ? tests(place.tests, ({ skipped }) => skipped) : null),
  rate: (facts, place) => (isOfTests(place) ? testRate(place.tests) : itemRate(facts)),
  // Signatures are the record's: what they cover must not change by them.
  signature: () => null,
  'signed-date': () => null,
}

const percent = (part: number, of: number): number => Math.floor((part / of) * 1000) / 10
const oneDecimal = (value: number): number => Math.round(value * 10) / 10

function numberOf(known: Known, unit: string | null): FieldValue {
  switch (known.kind) {
    case 'count':
      return known.count
    case 'share':
      return unit === null || unit === '%' ? percent(known.part, known.of) : null
    case 'seconds': {
      const size = SECONDS_IN.find(([name]) => name.test(unit?.trim() ?? ''))?.[1]
      return size === undefined ? null : oneDecimal(known.seconds / size)
    }
    case 'moment':
    case 'text':
      return null
  }
}

function textOf(known: Known, label: ComputedLabel | null): string {
  switch (known.kind) {
    case 'count':
      return String(known.count)
    case 'share':
      return `${percent(known.part, known.of)} %`
    case 'seconds':
      return spokenDuration(known.seconds)
    case 'moment':
      return label === 'deployed-date' ? known.at.slice(0, 10) : minuteOf(known.at)
    case 'text':
      return known.text
  }
}

/** What is known as a value of a field's type; null where it cannot be one. */
function valueFor(
  { type, unit }: Pick<FieldState, 'type' | 'unit'>,
  known: Known,
  label: ComputedLabel | null,
): FieldValue {
  switch (type) {
    case 'number':
      return numberOf(known, unit)
    case 'text':
      return textOf(known, label)
    case 'date':
      return known.kind === 'moment' ? known.at.slice(0, 10) : null
    case 'date-time':
      return known.kind === 'moment' ? `${known.at.slice(0, 16)}Z` : null
    case 'boolean':
    case 'choice':
      return null
  }
}

function computeAll(fields: FullField[], facts: Facts, place: Omit<Place, 'beside'>): FullField[] {
  const labels = fields.map(({ label, choices }) => (choices.length > 0 ? null : computedLabel(label)))
  if (!place.sums && labels.every((label) => label === null)) return fields
  const beside = new Set(labels.filter((label) => label !== null))
  return fields.map((field, at): FullField => {
    if (field.value !== null || field.choices.length > 0) return field
    const label = labels[at] ?? null
    const known =
      label === null ? sectionDuration(field.label, facts, place) : KNOWN[label](facts, { ...place, beside })
    const value = known && valueFor(field, known, label)
    return known && value !== null ? { ...field, value, computed: known.from } : field
  })
}

/** The recorded deployment is its end; without one, the end of its last section is. */
function endOf({ deployedAt = null }: FullRelease, timed: () => TimedSection[]): ReturnType<Facts['end']> {
  if (deployedAt !== null) return { at: deployedAt, from: 'the recorded deployment' }
  const span = deploymentSpan(timed())
  return span && { at: new Date(span.to).toISOString(), from: 'the end of its last section' }
}

function factsOf(release: FullRelease, counting: ReadonlySet<string>): Facts {
  const { sections, deployedAt = null, deployedBy } = release
  const starts = sections.filter(({ kind }) => kind === 'deploy').flatMap(({ startedAt }) => startedAt ?? [])
  const among = applyingItems(release).items.filter(
    ({ sectionId, outcome }) => counting.has(sectionId) && OUTCOMES[outcome].applies,
  )
  let sectionTimes: TimedSection[] | null = null
  const timed = () => {
    sectionTimes ??= timedSections(release)
    return sectionTimes
  }
  const countOf = (is: (item: FullItem) => boolean) => among.filter(is).length
  return {
    ...{ deployedAt, deployedBy: deployedAt === null ? null : deployedBy, startedAt: starts.sort()[0] ?? null },
    ...{ timed, end: () => endOf(release, timed) },
    items: {
      passed: countOf(({ outcome }) => OUTCOMES[outcome].isPass),
      of: among.length,
      decided: countOf(({ outcome }) => OUTCOMES[outcome].isDecided),
    },
  }
}

/** The ids of a section and of those below it. Parents stand before their children. */
function withBelow(id: string, sections: FullRelease['sections']): ReadonlySet<string> {
  const ids = new Set([id])
  for (const section of sections) if (section.parentId !== null && ids.has(section.parentId)) ids.add(section.id)
  return ids
}

/** The release with the fields filled in that it can answer itself. Each says in `computed` what its value is taken from. */
export function computeFields(release: FullRelease): FullRelease {
  const { sections, items, fields } = release
  const counting = countingSections(release)
  const facts = factsOf(release, counting)
  const reports = (within: (item: FullItem) => boolean): TestCounts[] =>
    items.filter(within).flatMap(({ run }) => run?.tests ?? [])
  return {
    ...release,
    fields: computeAll(fields, facts, {
      ...{ deploys: false, sums: true, tests: reports(({ sectionId }) => counting.has(sectionId)) },
    }),
    sections: sections.map((section) => {
      if (section.fields.length === 0) return section
      const ids = withBelow(section.id, sections)
      const kind = { deploys: section.kind === 'deploy', sums: section.kind === 'signoff' && counting.has(section.id) }
      const place = { ...kind, tests: reports(({ sectionId }) => ids.has(sectionId)) }
      return { ...section, fields: computeAll(section.fields, facts, place) }
    }),
    items: items.map((item) => {
      if (item.fields.length === 0) return item
      const place = { deploys: false, sums: false, tests: item.run?.tests ? [item.run.tests] : [] }
      // How many items passed is asked for beside them, and never by one of them.
      const own = { ...facts, items: { passed: 0, of: 0, decided: 0 } }
      return { ...item, fields: computeAll(item.fields, own, place) }
    }),
  }
}
