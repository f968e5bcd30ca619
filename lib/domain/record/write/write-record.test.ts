// What the record says, and that none of it contradicts the rest.
import { describe, expect, test } from 'vitest'
import type { Outcome } from '@/lib/domain/enums'
import type { RecordMaterial } from '@/lib/domain/record/material'
import { AT, materialOf } from '@/lib/domain/record/material.fixture'
import { recordOf } from '@/lib/domain/record/record'
import { writeRecord } from '@/lib/domain/record/write/write-record'
import type { Cell, WrittenRecord } from '@/lib/domain/record/written-record'
import { field } from '@/lib/domain/verdict/snapshot.fixture'

const written = (material: RecordMaterial): WrittenRecord =>
  writeRecord(recordOf(material, AT, (text) => String(text.length)))
const textOf = (cell: Cell | undefined): string[] => (cell ?? []).map((line) => line.map(({ text }) => text).join(''))
const tableOf = ({ tables }: WrittenRecord, id: string) => tables.find((table) => table.id === id)

/** A release that nobody signs, with every item at this outcome. */
function materialAt(count: number, outcome: Outcome): RecordMaterial {
  const material = materialOf(count)
  const { release } = material
  return {
    ...material,
    signatures: [],
    release: {
      ...release,
      ...{ roles: [], signatures: [], waivers: [] },
      items: release.items.map((item) => ({ ...item, outcome, reason: null, run: null })),
    },
  }
}

test('signatures come first, then the decision, then why', () => {
  expect(
    written(materialOf(4))
      .tables.map(({ id }) => id)
      .slice(0, 3),
  ).toEqual(['signatures', 'decision', 'why'])
})

describe('the reasons', () => {
  test('of one kind are one row with their number, the first ten of them, and how many more', () => {
    const rows = tableOf(written(materialAt(60, 'pending')), 'why')?.rows ?? []
    expect(rows).toHaveLength(1)
    const [says, reasons, clears] = rows[0]?.cells ?? []
    expect(textOf(says)).toEqual(['HOLD'])
    const lines = textOf(reasons)
    expect(lines).toHaveLength(12)
    expect(lines[0]).toBe('60 items are still open')
    expect(lines[1]).toContain('Item 0')
    expect(lines.at(-1)).toBe('+50 more')
    expect(textOf(clears)).toHaveLength(1)
  })

  test('that stand alone are as they were', () => {
    const [row] = tableOf(written(materialAt(1, 'pending')), 'why')?.rows ?? []
    expect(textOf(row?.cells[1])).toHaveLength(1)
    expect(textOf(row?.cells[1])[0]).toContain('Item 0')
  })
})

describe('a GO', () => {
  const FAILED = {
    ...field('status', { label: 'Overall status', value: 'FAILED', type: 'choice' }),
    choices: [
      { value: 'SUCCESS', meaning: 'pass' as const },
      { value: 'FAILED', meaning: 'fail' as const },
    ],
    ...{ expected: null, revision: 1, position: 0 },
  }
  const good = materialAt(2, 'passed')

  test('with nothing against it says so', () => {
    const record = written(good)
    expect(record.level).toBe('go')
    expect(record.said).toEqual([])
    expect(tableOf(record, 'why')?.empty).toBe('No reason stands against GO.')
  })

  test('by the rules of before, over a decision field that says FAILED, names it', () => {
    const record = written({ ...good, release: { ...good.release, rulesVersion: 1, fields: [FAILED] } })
    expect(record.level).toBe('go')
    expect(record.said).toEqual([
      '“Overall status” of the release is “FAILED”. The verdict was worked out without it: the rules of that time did not count it.',
    ])
    expect(tableOf(record, 'why')?.empty).toBe(
      'No reason counts against GO, but “Overall status” of the release is “FAILED”.',
    )
  })

  test('is none by the rules of now', () => {
    const record = written({ ...good, release: { ...good.release, fields: [FAILED] } })
    expect(record.level).toBe('no-go')
    expect(textOf(tableOf(record, 'why')?.rows[0]?.cells[1])[0]).toContain(
      '“Overall status” of the release is “FAILED”',
    )
  })

  test('with a failure among what does not count never says that nothing stands against it', () => {
    const [section] = good.release.sections
    const [item] = good.release.items
    if (!section || !item) throw new Error('there is a section with an item')
    const record = written({
      ...good,
      release: {
        ...good.release,
        sections: [section, { ...section, id: 'back', title: 'Rollback', kind: 'rollback' }],
        items: [...good.release.items, { ...item, id: 'late', sectionId: 'back', outcome: 'failed' }],
      },
    })
    expect(record.level).toBe('go')
    expect(record.said).toEqual(['1 item failed in sections that do not count towards the verdict.'])
    expect(tableOf(record, 'why')?.empty).toBe('No reason counts against GO, but 1 item that does not count failed.')
  })
})

test('what is for one case only says whether it applies, and who decided otherwise', () => {
  const material = materialOf(2)
  const { release } = material
  const condition = { fieldId: 'type', label: 'Release type', values: ['Major'] }
  const override = { applies: true, reason: 'New licence', by: 'Ada', at: '2026-05-04T12:00:00.000Z' }
  const given = {
    ...material,
    release: {
      ...release,
      roles: release.roles.slice(0, 1).map((role) => ({ ...role, role: 'Legal', condition, override })),
      signatures: [],
    },
    signatures: [],
  }
  expect(tableOf(written(material), 'cases')).toBeUndefined()
  const [row] = tableOf(written(given), 'cases')?.rows ?? []
  expect(row?.cells.map(textOf)).toEqual([
    ['Legal'],
    ['yes'],
    ['only if Release type is Major'],
    [expect.stringMatching(/^Ada, .*: New licence$/)],
  ])
})
