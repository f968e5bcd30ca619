// Lines that are called items: what they say stays, what stood before it becomes a box.
import { expect, test } from 'vitest'
import { asItem } from '@/lib/domain/checklist/corrections/as-item'
import { correct } from '@/lib/domain/checklist/corrections/correct'
import { itemsOf } from '@/lib/domain/checklist/nodes'
import { parseChecklist } from '@/lib/domain/checklist/parse'

test.each([
  ['Backup taken', '- [ ] Backup taken'],
  ['* Backup taken', '- [ ] Backup taken'],
  ['+ Backup taken', '- [ ] Backup taken'],
  ['• Backup taken', '- [ ] Backup taken'],
  ['3. Backup taken', '- [ ] Backup taken'],
  ['12) Backup taken', '- [ ] Backup taken'],
  ['### Backup taken', '- [ ] Backup taken'],
  ['[ ] Backup taken', '- [ ] Backup taken'],
  ['[] Backup taken', '- [ ] Backup taken'],
  ['[_] Backup taken', '- [ ] Backup taken'],
  ['-[ ] Backup taken', '- [ ] Backup taken'],
  ['- [x] Backup taken', '- [ ] Backup taken'],
  ['- \\[ \\] Backup taken', '- [ ] Backup taken'],
  ['( ) Backup taken', '- [ ] Backup taken'],
  ['☐ Backup taken', '- [ ] Backup taken'],
  ['☐Backup taken', '- [ ] Backup taken'],
  ['- ⬜ Backup taken', '- [ ] Backup taken'],
  ['□ Backup taken', '- [ ] Backup taken'],
  ['☑️ Backup taken', '- [ ] Backup taken'],
  ['✅ Backup taken', '- [ ] Backup taken'],
  [':white_check_mark: Backup taken', '- [ ] Backup taken'],
  ['– Backup taken', '- [ ] Backup taken'],
  ['<li><input type="checkbox"> Backup taken</li>', '- [ ] Backup taken'],
])('%s', (line, wanted) => {
  expect(asItem(line)).toBe(wanted)
})

test.each([
  ['    * Backup taken', '    - [ ] Backup taken'],
  ['\t☐ Backup taken', '\t- [ ] Backup taken'],
  ['> [ ] Backup taken', '> - [ ] Backup taken'],
])('it stays as far to the right as it was: %s', (line, wanted) => {
  expect(asItem(line)).toBe(wanted)
})

test.each([
  ['**Backup** taken, see [plan](plan.md)', '- [ ] **Backup** taken, see [plan](plan.md)'],
  ['[Plan](plan.md) read', '- [ ] [Plan](plan.md) read'],
  ['- -5 °C or colder', '- [ ] -5 °C or colder'],
  ['2.5 GB are free', '- [ ] 2.5 GB are free'],
  ['1st node drained', '- [ ] 1st node drained'],
  ['(optional) Backup taken', '- [ ] (optional) Backup taken'],
  ['Backup *** taken ☐ Yes ☐ No', '- [ ] Backup *** taken ☐ Yes ☐ No'],
])('what the line says stays: %s', (line, wanted) => {
  expect(asItem(line)).toBe(wanted)
})

test.each(['', '   ', '| Backup | ☐ |', '- ', '☐'])('there is nothing to do in “%s”', (line) => {
  expect(asItem(line)).toBe(line)
})

test('a line of a megabyte of marks takes no time and loses nothing', () => {
  for (const mark of ['☐', '[', '> ', '- ', '<a ', '1. ']) {
    const line = mark.repeat(1_000_000 / mark.length)
    const started = Date.now()
    expect(asItem(line).length).toBeGreaterThan(line.length - 2000)
    expect(Date.now() - started).toBeLessThan(500)
  }
})

test('the lines of a document that are called items are items, and no other line changes', () => {
  const text = '# Mooring\r\n\r\n## Lines out\r\n▢ Bow line\r\n* Stern line\r\nWind is low today.\r\n'
  const now = correct(text, parseChecklist(text), [{ lines: [4, 5, 5, 99], as: 'item' }])
  expect(now).toBe('# Mooring\r\n\r\n## Lines out\r\n- [ ] Bow line\r\n- [ ] Stern line\r\nWind is low today.\r\n')
  expect(itemsOf(parseChecklist(now).sections).map(({ title }) => title)).toEqual(['Bow line', 'Stern line'])
})

test('lines and comments are corrected together, each where it belongs', () => {
  const text = '# Mooring\n\n## Lines out\n▢ Bow line\n\n## Home\n▢ Stern line'
  const now = correct(text, parseChecklist(text), [
    { key: 'lines-out', says: { kind: 'verify' } },
    { lines: [7], as: 'item' },
    { lines: [4], as: 'item' },
  ])
  expect(now.split('\n')).toEqual([
    '# Mooring',
    '',
    '## Lines out',
    '<!-- countersign: { kind: verify } -->',
    '- [ ] Bow line',
    '',
    '## Home',
    '- [ ] Stern line',
  ])
})
