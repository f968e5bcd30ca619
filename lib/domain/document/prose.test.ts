import { expect, test } from 'vitest'
import { drawLine, drawProse } from '@/lib/domain/document/prose'

test('a link is a link, a table a table, code is code', () => {
  const [paragraph, table] = drawProse([
    'Read the [runbook](https://wiki.example.org/run?a=1), then `deploy.sh`.',
    '| Host | Port |\n| --- | ---: |\n| web | 443 |',
  ])
  expect(paragraph).toMatchObject({
    kind: 'paragraph',
    lines: [
      {
        content: [
          'Read the ',
          {
            kind: 'link',
            href: 'https://wiki.example.org/run?a=1',
            host: 'wiki.example.org',
            content: ['runbook'],
          },
          ', then ',
          { kind: 'code', text: 'deploy.sh' },
          '.',
        ],
      },
    ],
  })
  expect(table).toMatchObject({ kind: 'table', rows: [{ cells: [['web'], ['443']] }] })
})

test('two pieces never run into one another', () => {
  expect(drawProse(['one', 'two']).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph'])
})

test('a comment of the document is no prose', () => {
  expect(drawProse(['<!-- for editors -->', 'Said.'])).toMatchObject([{ kind: 'paragraph' }])
})

test('what would run something stays text', () => {
  for (const text of ['[x](javascript:alert(1))', '<script>alert(1)</script>', '![x](data:image/svg+xml,<svg/>)'])
    expect(JSON.stringify(drawProse([text]))).not.toContain('"href"')
})

test('the rows that the reader keeps of a table are a table again', () => {
  expect(drawProse(['Host | Port\nweb-1 | 443\nweb-2 | 8443'])).toMatchObject([
    { kind: 'table', head: { cells: [['Host'], ['Port']] }, rows: [{ cells: [['web-1'], ['443']] }, {}] },
  ])
  expect(drawProse(['Rows of different length | none\nno table'])).toMatchObject([{ kind: 'paragraph' }])
})

test('an address in an instruction can be followed, a scheme that runs something cannot', () => {
  expect(drawLine('Compare with <https://wiki.example.org/plan> first')).toEqual([
    'Compare with ',
    { kind: 'link', href: 'https://wiki.example.org/plan', content: ['https://wiki.example.org/plan'] },
    ' first',
  ])
  expect(JSON.stringify(drawLine('[x](javascript:alert(1)) <javascript:alert(1)>'))).not.toContain('"href"')
})
