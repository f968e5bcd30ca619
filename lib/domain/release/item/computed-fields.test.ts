// Which fields the release fills in itself, with what, and which it leaves to people.
import { describe, expect, test } from 'vitest'
import { COMPUTED_LABELS, computedLabel } from '@/lib/domain/checklist/lexicon/topics/computed-labels'
import { materialOf } from '@/lib/domain/record/material.fixture'
import { computeFields } from '@/lib/domain/release/item/computed-fields'
import type { FullField, FullRelease } from '@/lib/domain/release/snapshot/full'
import type { FieldState, FieldValue, TestCounts } from '@/lib/domain/release/snapshot/snapshot'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { emptyFields } from '@/lib/domain/verdict/scope/empty-fields'
import { field } from '@/lib/domain/verdict/snapshot.fixture'

const full = (id: string, facts: Partial<FieldState>): FullField => ({
  ...field(id, facts),
  ...{ expected: null, revision: 1, position: 0 },
})

type Facts = { deployedAt?: string | null; startedAt?: string | null; kind?: 'deploy' | 'signoff'; tests?: TestCounts }

/** Two items of one section, of which the first passed; the fields stand on a section of their own. */
function releaseWith(fields: Partial<FieldState>[], facts: Facts = {}): FullRelease {
  const { release } = materialOf(2)
  const {
    deployedAt = '2026-05-04T10:30:00.000Z',
    startedAt = '2026-05-04T09:00:00.000Z',
    kind = 'signoff',
    tests,
  } = facts
  const [section] = release.sections
  const [first, second] = release.items
  if (!section || !first || !second) throw new Error('the material has two items')
  return {
    ...release,
    ...{ deployedAt, deployedBy: 'Ada Lindqvist' },
    sections: [
      { ...section, kind: 'deploy', startedAt },
      { ...section, id: 'results', kind, fields: fields.map((facts_, at) => full(`f${at}`, facts_)), startedAt: null },
    ],
    items: [
      { ...first, outcome: 'passed', run: first.run && { ...first.run, ...(tests && { tests }) } },
      { ...second, outcome: 'pending' },
    ],
  }
}
const valuesOf = (release: FullRelease): FieldValue[] =>
  computeFields(release).sections.flatMap(({ fields }) => fields.map(({ value }) => value))
const only = (facts: Partial<FieldState>, more?: Facts) => valuesOf(releaseWith([facts], more))[0]

describe('what the release knows', () => {
  test.each<[string, Partial<FieldState>, FieldValue]>([
    ['the day', { label: 'Deployment Date', type: 'date' }, '2026-05-04'],
    ['the day as text', { label: '**Date of deployment:**' }, '2026-05-04'],
    ['who', { label: 'Deployment Lead' }, 'Ada Lindqvist'],
    ['who, in German', { label: 'Bereitgestellt von' }, 'Ada Lindqvist'],
    ['the start', { label: 'Deployment Start Time' }, '2026-05-04 09:00 UTC'],
    ['the end as a moment', { label: 'Deployment end time', type: 'date-time' }, '2026-05-04T10:30Z'],
    ['how long, in minutes', { label: 'Deployment duration', type: 'number', unit: 'min' }, 90],
    ['how long, in hours', { label: 'Deployment duration', type: 'number', unit: 'h' }, 1.5],
    ['how long, as text', { label: 'Deployment duration' }, '1 h 30 min'],
    ['the share of items', { label: 'Pass rate', type: 'number', unit: '%' }, 50],
  ])('%s', (_, facts, value) => {
    expect(only(facts)).toBe(value)
  })

  test('is what the reports of tests count, where the fields ask for tests', () => {
    const labels = ['Total tests', 'Passed', 'Failed', 'Skipped', 'Pass rate']
    const fields = labels.map((label) => ({ label, type: 'number' as const }))
    const release = releaseWith(fields, { tests: { passed: 685, failed: 2, skipped: 1 } })
    const [section, results] = release.sections
    if (!section || !results) throw new Error('there are two sections')
    // Reports count for the fields of their own section, or of one above it.
    const below = {
      ...release,
      sections: [
        { ...results, id: 'top' },
        { ...section, parentId: 'top' },
      ],
    }
    expect(valuesOf(below)).toEqual([688, 685, 2, 1, 99.7])
    expect(valuesOf(release)).toEqual([null, null, null, null, null])
  })

  test('says what a value is taken from', () => {
    const { sections } = computeFields(
      releaseWith([{ label: 'Pass rate', type: 'number' }, { label: 'Deployment date' }]),
    )
    expect(sections[1]?.fields.map(({ computed }) => computed)).toEqual([
      '1 of 2 items passed',
      'the recorded deployment',
    ])
  })
})

describe('what stays a field', () => {
  test.each<[string, Partial<FieldState>, Facts?]>([
    ['the duration of something else', { label: 'Migration Duration', type: 'number', unit: 'min' }],
    ['a duration beside nothing', { label: 'Duration', type: 'number', unit: 'ms' }],
    ['a duration in an unknown unit', { label: 'Deployment duration', type: 'number', unit: 'rows' }],
    ['passed beside no total', { label: 'Passed', type: 'number' }],
    ['a start time of no deployment', { label: 'Start time' }],
    ['a date of nothing', { label: 'Date', type: 'date' }],
    ['a signature', { label: 'Signature' }],
    ['a choice', { label: 'Pass rate', type: 'choice', choices: [{ value: 'high' }] }],
    ['yes or no', { label: 'Deployment date', type: 'boolean' }],
    ['a deployment that is not recorded', { label: 'Deployment date' }, { deployedAt: null }],
    ['a lead before the deployment', { label: 'Deployment lead' }, { deployedAt: null }],
    ['a start that was not noted', { label: 'Deployment start time' }, { startedAt: null }],
    ['an end before its start', { label: 'Deployment duration' }, { startedAt: '2026-05-05T00:00:00.000Z' }],
  ])('%s', (_, facts, more) => {
    expect(only(facts, more)).toBeNull()
  })

  test('what a person gave', () => {
    const [value] =
      computeFields(releaseWith([{ label: 'Deployment lead', value: 'Grace', filledBy: 'Bo' }])).sections[1]?.fields ??
      []
    expect(value).toMatchObject({ value: 'Grace', filledBy: 'Bo' })
    expect(value?.computed).toBeUndefined()
  })
})

test('a plain duration is of the deployment beside its start or end, and in a section that deploys', () => {
  const duration = { label: 'Total duration', type: 'number' as const, unit: 'min' }
  expect(valuesOf(releaseWith([{ label: 'Deployment start time' }, duration]))[1]).toBe(90)
  expect(only(duration, { kind: 'deploy' })).toBe(90)
})

test('signatures cover a computed field as empty, so that it never makes them stale', () => {
  const hash = (release: FullRelease) => contentHash(signedContent(release), (text) => text)
  const before = releaseWith([{ label: 'Deployment date' }], { deployedAt: null })
  const after = releaseWith([{ label: 'Deployment date' }])
  expect(valuesOf(after)).toEqual(['2026-05-04'])
  expect(hash(computeFields(after))).toBe(hash(computeFields(before)))
})

test('a computed field of an item is not counted as empty', () => {
  const release = releaseWith([], { tests: { passed: 3, failed: 0, skipped: 0 } })
  const [first, ...others] = release.items
  if (!first) throw new Error('there are items')
  const asking = { ...first, required: true, fields: [full('t', { label: 'Total tests', type: 'number' })] }
  const requested = { ...release, items: [asking, ...others] }
  expect(emptyFields(requested).items.map(({ itemId }) => itemId)).toContain(first.id)
  expect(emptyFields(computeFields(requested)).items.map(({ itemId }) => itemId)).not.toContain(first.id)
})

test('no label means two things', () => {
  for (const [name, labels] of Object.entries(COMPUTED_LABELS))
    for (const label of labels) expect(computedLabel(label), label).toBe(name)
})
