// Every text of the interface is in a catalogue, and the check sees it when one is not.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkTexts, interfaceFiles, textsIn } from '@/e2e/architecture/check-texts.mjs'

test('every text of the interface is in a catalogue', () => {
  const files = interfaceFiles().filter((file) => existsSync(file))
  expect(files.length).toBeGreaterThan(200)
  expect(checkTexts(files)).toEqual([])
})

test('planted texts are seen, and nothing else of their file', () => {
  const source = readFileSync('e2e/architecture/broken/components/literal-text.tsx', 'utf8')
  expect(textsIn(source).sort()).toEqual([
    'Between two tags',
    'First choice',
    'GET https://example.com',
    'Steps to take',
    'Still open',
    'left over',
  ])
})

test.each([
  ['a class, a role and a name of a form', '<p className="flex gap-2" role="status"><input name="search" /></p>'],
  ['a unit', '<p>{seconds} ms</p>'],
  ['a text of a catalogue', '<p title={boardText.list.older}>{boardText.list.newest}</p>'],
  ['a comparison', "<p>{state === 'open' && <b>{count}</b>}</p>"],
])('%s is no text', (_, markup) => {
  expect(textsIn(`export const shown = ${markup}`)).toEqual([])
})
