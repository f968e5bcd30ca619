// What sets a rollback off, and where the list of it ends.
import { expect, test } from 'vitest'
import { parseChecklist } from '@/lib/domain/checklist/parse'

const read = (...lines: string[]) => parseChecklist(['# T', '', '- [ ] a', '', ...lines].join('\n'))
const steps = (...lines: string[]) =>
  read(...lines)
    .sections.at(-1)
    ?.steps.map(({ text }) => text)
const TRIGGERS = ['## Rollback', '', 'When to roll back:', '', '- Error rate above 5 %']

test('what is listed above the options sets off each of them', () => {
  const { rollbacks } = read(
    ...[...TRIGGERS, '- Double charges', ''],
    ...['### Option A: Old version', '1. Start the old version', '', '### Option B: Restore', '1. Restore the dump'],
  )
  expect(rollbacks.map(({ title, triggers }) => [title, triggers])).toEqual([
    ['Option A: Old version', ['Error rate above 5 %', 'Double charges']],
    ['Option B: Restore', ['Error rate above 5 %', 'Double charges']],
  ])
})

test.each([[['- Double charges']], [[]]])('a sentence ends the list of triggers (%j more)', (more) => {
  const lines = [...TRIGGERS, ...more, '', 'The operator then goes back.', '', '- Stop the workers', '- Start v1']
  const { rollbacks, findings } = read(...lines)
  expect(steps(...lines)).toEqual(['Stop the workers', 'Start v1'])
  expect(rollbacks.map(({ triggers }) => triggers)).toEqual([
    ['Error rate above 5 %', ...more.map((line) => line.slice(2))],
  ])
  expect(findings.filter(({ code }) => code === 'rollback-unread')).toEqual([])
})

test('a line that goes on with a trigger, and another condition, do not end the list', () => {
  const { rollbacks } = read(
    ...[...TRIGGERS, '  for 10 minutes', '- Double charges', '', 'If orders do not arrive.', ''],
    ...['- Data is lost', '', '1. Start the old version'],
  )
  expect(rollbacks[0]?.triggers).toContain('Data is lost')
  expect(rollbacks[0]?.triggers).toContain('Double charges')
})
