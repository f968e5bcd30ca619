import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DetailField, type DetailSection, detailOf, detailsOf } from '@/lib/domain/time/fill-details'

const ZERO = Date.parse('2026-11-02T10:00:00Z')
const iso = (seconds: number) => new Date(ZERO + seconds * 1000).toISOString()
const section = (
  title: string,
  kind: DetailSection['kind'],
  from: number | null,
  to: number | null,
  more: Partial<DetailSection> = {},
): DetailSection => ({
  ...{ id: title, parentId: null, title, kind, counts: true, required: 2 },
  ...{ startedAt: from === null ? null : iso(from), finishedAt: to === null ? null : iso(to) },
  ...more,
})
const field = (
  label: string,
  unit: string | null = null,
  type: DetailField['type'] = unit ? 'number' : 'text',
  value: DetailField['value'] = null,
): DetailField => ({
  ...{ id: label, label, type, unit, value },
})

/** The staging checklist's day. */
const DAY = [
  section('Deployment Day: Step 1 - Database Migration (10 min)', 'deploy', 0, 760),
  section('Deployment Day: Step 2 - Deploy & Start Server (5 min)', 'deploy', 800, 1100),
  section('Deployment Day: Step 3 - Run Smoke Tests (15 min)', 'verify', 1100, 2030),
  section('Post-Deployment: Monitoring (1-2 hours)', 'monitor', 2100, 7500),
  section('Deployment Details', 'signoff', null, null),
  section('Post-Deployment Monitoring (First 24 Hours)', 'monitor', null, null, { counts: false }),
]

test('the details of the staging checklist are filled in, in their units', () => {
  const asked = ['Deployment Start Time', 'Deployment End Time'].map((label) => field(label))
  const durations = ['Total Duration', 'Migration Duration', 'Smoke Test Duration', 'Monitoring Duration'].map(
    (label) => field(label, 'min'),
  )
  expect(detailsOf([...asked, ...durations], DAY).map(({ label, value }) => [label, value])).toEqual([
    ['Deployment Start Time', '2026-11-02 10:00 UTC'],
    ['Deployment End Time', '2026-11-02 10:18 UTC'],
    ['Total Duration', 18.3],
    ['Migration Duration', 12.7],
    ['Smoke Test Duration', 15.5],
    ['Monitoring Duration', 90],
  ])
})

test('a day with its time is filled in as it is stored', () => {
  const [detail] = detailsOf([field('Deployment Start Time', null, 'date-time')], DAY)
  expect(detail?.value).toBe('2026-11-02T10:00Z')
})

test.each([
  ['a blank that is filled already', field('Migration Duration', 'min', 'number', 11)],
  ['a label that says something else', field('Deployment Lead')],
  ['a date that was planned beforehand', field('Deployment Date')],
  ['a section that nobody has', field('Rollback Duration', 'min')],
  ['a unit that is no time', field('Migration Duration', 'MB')],
  ['a number without a unit', field('Migration Duration', null, 'number')],
  ['a choice', field('Deployment Start Time', null, 'choice')],
])('%s stays as it is', (_what, blank) => {
  expect(detailsOf([blank], DAY)).toEqual([])
})

test('two sections of the name are one too many; one inside of the other is one', () => {
  const other = section('Run the migration again', 'deploy', 10, 20)
  expect(detailOf(field('Migration Duration', 'min'), [...DAY, other])).toBeNull()
  expect(detailOf(field('Migration Duration', 'min'), [...DAY, { ...other, parentId: DAY[0]?.id ?? null }])).toBe(12.7)
})

test('nothing is filled in before all the work is over, and then everything at once', () => {
  const blanks = [
    field('Deployment Start Time'),
    field('Migration Duration', 'min'),
    field('Monitoring Duration', 'min'),
  ]
  fc.assert(
    fc.property(fc.subarray([0, 1, 2, 3]), (open) => {
      const sections = DAY.map((one, index) => (open.includes(index) ? { ...one, finishedAt: null } : one))
      expect(detailsOf(blanks, sections)).toHaveLength(open.length === 0 ? 3 : 0)
    }),
  )
})

test('the same time in every unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (seconds) => {
      const day = [section('Migration', 'deploy', 0, seconds)]
      const inUnit = (unit: string) => Number(detailOf(field('Migration Duration', unit), day))
      expect(inUnit('s')).toBe(seconds)
      expect(Math.abs(inUnit('min') * 60 - seconds)).toBeLessThan(3.001)
      expect(Math.abs(inUnit('hours') * 3600 - seconds)).toBeLessThan(180.001)
    }),
  )
})
