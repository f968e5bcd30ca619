// Places to write on, in every spelling.
import { describe, expect, test } from 'vitest'
import { readSource } from '@/lib/domain/checklist/source/source'

const canonical = (text: string): string => readSource(text).lines.join('\n')
const becomes = (rows: [string, string][]) => {
  test.each(rows)('%j', (text, expected) => {
    expect(canonical(text)).toBe(expected)
  })
}
const stays = (texts: string[]) => {
  test.each(texts)('stays %j', (text) => {
    expect(canonical(text)).toBe(text)
  })
}

describe('places to write on', () => {
  becomes([
    ['Name: ....', 'Name: ____'],
    ['Name: ............', 'Name: ____'],
    ['Name ........ Date ........', 'Name ____ Date ____'],
    ['Signature.........', 'Signature____'],
    ['Name: . . . .', 'Name: ____'],
    ['Name: ……', 'Name: ____'],
    ['Name: ‥‥', 'Name: ____'],
    ['Name: -----', 'Name: ____'],
    ['Name: _ _ _ _', 'Name: ____'],
    ['Name: ＿＿＿', 'Name: ____'],
    ['Name: [    ]', 'Name: ____'],
    ['Name: (        )', 'Name: ____'],
    ['Response time: __ seconds (target: < 3s)', 'Response time: ____ seconds (target: < 3s)'],
    ['Success rate: __% (target: > 99%)', 'Success rate: ____% (target: > 99%)'],
    ['Time: __ms', 'Time: ____ms'],
    ['Passed: __/__', 'Passed: ____/____'],
    ['Date: __', 'Date: ____'],
    ['| QA | __ | |', '| QA | ____ | |'],
    ['- [ ] Backup: ......', '- [ ] Backup: ____'],
  ])
  stays([
    'Name: ____',
    'Name: ____________',
    '`____` MB',
    'wait...',
    'and so on....',
    'Introduction ........ 3',
    '1.2.3.4',
    '../../x',
    '`__init__`.py',
    'a --- b',
    '--prod --x',
    '......',
    '__',
    '|---|:----:|',
  ])
})
