// What the signs of an entry mean.
import { expect, test } from 'vitest'
import { patternsOf } from '@/lib/domain/checklist/lexicon/search/notation'

const texts = (entry: string): string[] => patternsOf(entry).map(({ text }) => text)

test.each([
  ['go live', ['go live']],
  ['(go/no-go) decision', ['go decision', 'no-go decision']],
  ['sign-off [by]', ['sign-off by', 'sign-off']],
  ['second(s)', ['seconds', 'second']],
  ['минут(а/ы)', ['минута', 'минуты', 'минут']],
  ['(上线/发布)前', ['上线前', '发布前']],
  ['(go-live/发布)(前/后)', ['go-live前', 'go-live后', '发布前', '发布后']],
  ['カットオーバー(前/後)', ['カットオーバー前', 'カットオーバー后']],
  ['应(显示/返回)', ['应显示', '应返回']],
  ['max[imum [value]]', ['maximum value', 'maximum', 'max']],
  ['gate [review/meeting]', ['gate review', 'gate meeting', 'gate']],
  ['n/a', ['n/a']],
  ['Prüf*', ['pruf*']],
  ['only for …', ['only for']],
  ['no … found', ['no … found']],
])('%s', (entry, expected) => {
  expect(texts(entry)).toEqual(expected)
})

test('anchors say where an entry may match', () => {
  expect(patternsOf('^before')).toEqual([{ text: 'before', begins: true, ends: false, suffix: false }])
  expect(patternsOf('links$')).toEqual([{ text: 'links', begins: false, ends: true, suffix: false }])
  expect(patternsOf('=team')).toEqual([{ text: 'team', begins: true, ends: true, suffix: false }])
  expect(patternsOf('*freigabe')).toEqual([{ text: 'freigabe', begins: false, ends: false, suffix: true }])
})

test('a bracket that does not close is a mistake', () => {
  expect(() => patternsOf('go (live')).toThrow('Bracket without an end')
})
