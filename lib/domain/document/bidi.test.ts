// Text in any direction: which way a document reads, and characters that would turn it.
import { expect, test } from 'vitest'
import { directionOf, piecesOf, withoutControls } from '@/lib/domain/document/bidi'

test.each([
  ['# Release checklist', 'ltr'],
  ['# قائمة النشر\n\n- [ ] نسخة احتياطية مع `pg_dump`', 'rtl'],
  ['# רשימת בדיקה\n\n```bash\ncurl -s http://a/health\n```\n- [ ] גיבוי נלקח לפני ההעברה', 'rtl'],
  ['# Release checklist\n\nAsk שלום before you start, and read the plan', 'ltr'],
  ['1. 2. 3.', 'ltr'],
  ['', 'ltr'],
] as const)('%s reads %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction)
})

test('controls are named where they stand, and nothing else is lost', () => {
  expect(piecesOf('Pay \u202egnp.exe\u202c now')).toEqual([
    { text: 'Pay ', control: false },
    { text: 'U+202E', control: true },
    { text: 'gnp.exe', control: false },
    { text: 'U+202C', control: true },
    { text: ' now', control: false },
  ])
  expect(piecesOf('')).toEqual([])
  expect(piecesOf('plain')).toEqual([{ text: 'plain', control: false }])
  expect(withoutControls('a\u2066b\u2069')).toBe('a[U+2066]b[U+2069]')
})
