// Windows around the deployment, periods and moments, as headings and items write them.
import { describe, expect, test } from 'vitest'
import { ENGLISH, vocabularyOf } from '@/lib/domain/checklist/lexicon/vocabulary'
import { everyOf, pointOf, windowOf } from '@/lib/domain/checklist/sections/times'

const GERMAN = vocabularyOf('# Auslieferung\n\n## Überwachung\n- [ ] Nach 30 Minuten: Protokoll gesichtet')

describe('windows', () => {
  test.each([
    ['T-0: Switch', 0, undefined],
    ['T-30 to T-10', -1800, -600],
    ['T-30 min to T-10 min', -1800, -600],
    ['T-2h..T-1h', -7200, -3600],
    ['D-2 - D-1', -172_800, -86_400],
    ['D-1 until D-0', -86_400, 0],
    ['T-30 total freeze', -1800, undefined],
    ['The day before', -86_400, 0],
    ['Day before', -86_400, 0],
    ['The week before', -604_800, 0],
    ['Day -1', -86_400, 0],
  ])('%s', (title, from, to) => {
    const window = windowOf(title, ENGLISH)
    expect([window?.fromSeconds, window?.toSeconds]).toEqual([from, to])
  })
  test('T-30 bis T-10', () => {
    expect(windowOf('T-30 bis T-10', GERMAN)).toMatchObject({ fromSeconds: -1800, toSeconds: -600 })
  })
})

test.each([
  ['every hour', 3600],
  ['Queue looked at every hour', 3600],
  ['each minute', 60],
  ['every day', 86_400],
  ['every 30 minutes', 1800],
  ['twice a day', null],
  ['Handles 500 requests per hour', null],
  ['everybody', null],
])('the period of “%s”', (text, seconds) => {
  expect(everyOf(text, ENGLISH)).toBe(seconds)
})
test('jede Stunde', () => {
  expect(everyOf('jede Stunde', GERMAN)).toBe(3600)
})

test.each([
  ['After 30 minutes: log read', ENGLISH, 1800],
  ['First 24 hours: log read', ENGLISH, undefined],
  ['Nach 30 Minuten: Protokoll gesichtet', GERMAN, 1800],
  ['Erste 24 Stunden: Protokoll gesichtet', GERMAN, undefined],
])('the moment of “%s”', (title, words, from) => {
  expect(pointOf(title, words)?.fromSeconds).toBe(from)
})
