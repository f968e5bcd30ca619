// Critical issues that a field states belong into issues.
import { expect, test } from 'vitest'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { statedIssues } from '@/lib/domain/verdict/judge/stated-issues'
import { field, item, snapshot } from '@/lib/domain/verdict/snapshot.fixture'

const NOW = new Date('2026-05-04T12:00:00.000Z')

test.each<[string, string | number | boolean | null, number]>([
  ['Critical Issues', 'Data of two users lost', 1],
  ['Critical issues:', 3, 3],
  ['Blockers', '2', 2],
  ['Kritische Fehler', 'Zwei Nutzer verloren Daten', 1],
  ['严重问题', '数据丢失', 1],
  ['Critical Issues', null, 0],
  ['Critical Issues', ' ', 0],
  ['Critical Issues', 'None.', 0],
  ['Critical Issues', 'N/A', 0],
  ['Critical Issues', '-', 0],
  ['Critical Issues', 0, 0],
  ['Critical Issues', 'not recorded', 0],
  ['Kritische Fehler', 'keine', 0],
  ['严重问题', '无', 0],
  ['Critical issues resolved by', 'Ada', 0],
  ['Notes', 'Data of two users lost', 0],
])('%s: %j states %i', (label, value, expected) => {
  expect(statedIssues({ label, value })).toBe(expected)
})

const issue = (id: string) => ({
  ...{ id, number: 1, title: id, severity: 'medium' as const, itemId: null, status: 'resolved' as const },
  resolvedAt: '2026-05-04T11:00:00.000Z',
})
const stated = (value: string | number, issues: number, where: 'release' | 'section' | 'aside' | 'item') => {
  const given = [field('Critical Issues', { type: 'text', value })]
  const made = snapshot({
    fields: where === 'release' ? given : [],
    sections: [
      { id: 's', parentId: null, position: 0, title: 'Work', kind: 'verify', fields: where === 'section' ? given : [] },
      { id: 'r', parentId: null, position: 1, title: 'Back', kind: 'rollback', fields: where === 'aside' ? given : [] },
    ],
    items: [item('a', { sectionId: 's', fields: where === 'item' ? given : [] })],
    issues: Array.from({ length: issues }, (_, at) => issue(String(at))),
    rulesVersion: 2,
  })
  return evaluate(made, NOW, 'h').reasons.filter(({ kind }) => kind === 'issue-unrecorded')
}

test.each([
  ['Two users lost data', 0, 'release', 1],
  ['Two users lost data', 0, 'section', 1],
  ['Two users lost data', 0, 'item', 1],
  ['Two users lost data', 0, 'aside', 0],
  ['Two users lost data', 1, 'release', 0],
  ['2', 1, 'release', 1],
  ['2', 2, 'release', 0],
  ['none', 0, 'release', 0],
] as const)('%j with %i issues on the %s holds it %i times', (value, issues, where, times) => {
  expect(stated(value, issues, where)).toHaveLength(times)
})

test('the reason says what to do', () => {
  expect(stated('Two users lost data', 0, 'section')).toMatchObject([
    {
      level: 'hold',
      sectionId: 's',
      message: '“Critical Issues” of “Work” states critical issues, but no issue is recorded: Two users lost data.',
      clears: 'Open an issue for each of them, or write “none”.',
    },
  ])
})
