// What the timings of a release say of the deployment, and of the section that a label names.
import { expect, test } from 'vitest'
import { deploymentSpan, namedSpan, type TimedSection } from '@/lib/domain/time/deployment-times'

const ZERO = Date.parse('2026-11-02T10:00:00Z')
const at = (seconds: number | null) => (seconds === null ? null : new Date(ZERO + seconds * 1000).toISOString())
const section = (
  title: string,
  kind: TimedSection['kind'],
  from: number | null,
  to: number | null,
  more: Partial<TimedSection> = {},
): TimedSection => ({
  ...{ id: title, parentId: null, title, kind, counts: true, required: 2 },
  ...{ startedAt: at(from), finishedAt: at(to) },
  ...more,
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
const seconds = (span: { from: number; to: number } | null) => span && (span.to - span.from) / 1000

test('the deployment is from the first to the last section that deploys', () => {
  expect(seconds(deploymentSpan(DAY))).toBe(1100)
})

test.each([0, 1, 2, 3])('it is not known before section %i is over', (open) => {
  expect(deploymentSpan(DAY.map((one, index) => (index === open ? { ...one, finishedAt: null } : one)))).toBeNull()
})

test('without a section that deploys there is none', () => {
  expect(deploymentSpan(DAY.filter(({ kind }) => kind !== 'deploy'))).toBeNull()
})

test.each([
  ['Migration Duration', 760],
  ['Smoke test duration:', 930],
  ['Monitoring time taken', 5400],
  ['Rollback Duration', null],
  ['Deployment Lead', null],
  ['Duration', null],
])('“%s” is of %s seconds', (label, expected) => {
  expect(seconds(namedSpan(label, DAY))).toBe(expected)
})

test('two sections of the name are one too many; one inside of the other is one', () => {
  const other = section('Run the migration again', 'deploy', 10, 20)
  expect(namedSpan('Migration Duration', [...DAY, other])).toBeNull()
  expect(seconds(namedSpan('Migration Duration', [...DAY, { ...other, parentId: DAY[0]?.id ?? null }]))).toBe(760)
})

test('a section that is not over has no duration', () => {
  const running = [section('Database migration', 'deploy', 0, null)]
  expect(namedSpan('Migration Duration', running)).toBeNull()
})
