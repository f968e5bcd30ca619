import { describe, expect, test } from 'vitest'
import {
  type Completion,
  completeExpression,
  completeName,
  completeParam,
  completePlaceholder,
  placeholderOffers,
} from '@/lib/domain/probe/editor/complete'

const WORDS = placeholderOffers({
  variables: [{ name: 'BASE_URL', value: 'https://a.example' }],
  secrets: ['API_TOKEN'],
  captures: [{ name: 'SESSION', from: 'Sign in' }],
  hosts: [],
  databases: [],
  commands: [],
})
/** The text with `|` for the caret, after the first offer was taken. */
function take(marked: string, complete: (text: string, caret: number) => Completion | null): string | null {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  const found = complete(text, caret)
  const [offer] = found?.offers ?? []
  return found && offer ? text.slice(0, found.from) + offer.text + text.slice(found.to) : null
}

describe('after {{', () => {
  const complete = (text: string, caret: number) => completePlaceholder(text, caret, WORDS)
  test.each([
    ['{{|', '{{BASE_URL}}'],
    ['x {{ to| y', 'x {{API_TOKEN}} y'],
    ['{{se|}}/z', '{{SESSION}}/z'],
    ['{{se|ss}}', '{{SESSION}}'],
    ['{{A}}|', null],
    ['{|', null],
    ['{{nothing|', null],
  ])('%s → %s', (marked, taken) => {
    expect(take(marked, complete)).toBe(taken)
  })
  test('says of each what it is, and never what a secret holds', () => {
    expect(completePlaceholder('{{', 2, WORDS)?.offers.map(({ note }) => note)).toEqual([
      'https://a.example',
      'secret',
      'captured by “Sign in”',
    ])
  })
})

describe('in an expression', () => {
  const complete = (text: string, caret: number) => completeExpression(text, caret, 'tls', false)
  test.each([
    ['days|', 'daysLeft'],
    ['authorized && d| > 3', 'authorized && daysLeft > 3'],
    ['true\nis|', 'true\nissuer'],
    ['time.to|', 'time.total'],
    ['time.|', 'time.dns'],
    ['bef|', 'before'],
    ['before.|', 'before.total'],
    ['daysLeft|', null],
    ['daysLeft > |', null],
    ['"days|', null],
    ['names[0].d|', null],
    ["protocol == 'it\\'s d|", null],
  ])('%s → %s', (marked, taken) => {
    expect(take(marked, complete)).toBe(taken)
  })
  test('every name is offered when it is asked for, with what it is', () => {
    expect(completeExpression('', 0, 'tls', true)?.offers[0]).toEqual({
      text: 'daysLeft',
      label: 'daysLeft',
      note: expect.stringContaining('Days until'),
    })
  })
})

test('a name of the environment takes the whole field; those that hold what was typed come last', () => {
  const words = [
    { name: 'db-web', note: '' },
    { name: 'web-1', note: '' },
  ]
  expect(completeName('web', 3, words, false)?.offers.map(({ label }) => label)).toEqual(['web-1', 'db-web'])
  expect(completeName('', 0, words, false)).toBeNull()
  expect(completeName('web-1', 5, words, true)?.offers).toHaveLength(2)
})

test('a parameter is offered once, at the beginning of a line', () => {
  const words = [
    { name: 'lines', note: '' },
    { name: 'unit', note: '' },
  ]
  const complete = (text: string, caret: number) => completeParam(text, caret, words, true)
  expect(take('|', complete)).toBe('lines: ')
  expect(take('lines: 3\n|', complete)).toBe('lines: 3\nunit: ')
  expect(take('lines: u|', complete)).toBeNull()
})
