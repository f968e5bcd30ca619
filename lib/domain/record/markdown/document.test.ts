import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { readSource } from '@/lib/domain/checklist/source/source'
import { fillDocument } from '@/lib/domain/record/markdown/document'
import { codeCell, codeSpan, escapeCell, escapeText, insideFence } from '@/lib/domain/record/markdown/escape'
import type { ItemFilling } from '@/lib/domain/record/markdown/filling'
import { fillingWith, valueFor } from '@/lib/domain/record/markdown/filling.fixture'
import { outlineOf } from '@/lib/domain/record/markdown/layout'

/** COUNTERSIGN_SEEDS names a folder of documents that are not ours to keep. */
const FOLDERS = [
  'lib/domain/checklist/fixtures',
  'examples',
  ...(process.env.COUNTERSIGN_SEEDS ? [process.env.COUNTERSIGN_SEEDS] : []),
]
const DOCUMENTS = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const),
)

/** Documents of every format that is read. */
const SAMPLES = 'lib/domain/checklist/source/samples'
for (const name of readdirSync(SAMPLES)) DOCUMENTS.push([name, readFileSync(join(SAMPLES, name), 'utf8')])

const PASSED: ItemFilling = { outcome: 'passed', marks: [] }
const PENDING: ItemFilling = { outcome: 'pending', marks: [] }
const HOSTILE = [
  '- [ ] not an item',
  '# not a heading',
  '`code` `',
  '| a | b |',
  '```\n- [ ] out',
  '____',
  '✅ / ❌',
  '<!-- filled in -->',
  '<b>x</b>',
  '\u202eevil',
  '[x](y)',
  'a\r\nb',
  '~~~',
  '☐ x',
]

const said = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE))
const itemFilling: fc.Arbitrary<ItemFilling> = fc.oneof(
  fc.constantFrom(PASSED, PENDING),
  fc.record({
    outcome: fc.constantFrom('failed', 'blocked', 'not-applicable', 'pending', 'passed'),
    marks: fc.array(fc.record({ word: fc.constantFrom('failed', 'waived'), says: fc.option(said) }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
)

/** What of a source is there to be written over. */
function bones(source: string): string {
  return source
    .replace(/`?_{3,}`?/g, '')
    .replace(/(:\**\s*)<!--(?:(?!-->)[^\n])*-->[ \t]*$/gm, '$1')
    .replace(/\\?\[[ xX✓✔!/~]\\?\]|[☐☑☒✅□]/gu, '')
    .replace(/\[[^\][\n]{2,300}\](?!\()/g, '')
    .replace(/\b(?:open|pending|no|to ?do)\b/gi, '')
    .replace(/\s+/g, '')
}

function holdsAll(source: string, text: string): string | null {
  let at = 0
  const wanted = bones(source)
  for (let index = 0; index < wanted.length; index++) {
    at = text.indexOf(wanted[index] ?? '', at) + 1
    if (at === 0) return wanted.slice(Math.max(0, index - 40), index + 20)
  }
  return null
}

describe.each(DOCUMENTS)('%s', (_, source) => {
  const read = readSource(source)
  /** A document in another format is filled in as Markdown. */
  const asMarkdown = /^(?:markdown|text)$/.test(read.format) ? source : read.lines.join('\n').replaceAll('\u2028', '\n')
  const outline = outlineOf(parseChecklist(source))
  const claimed = new Map<string, boolean>()
  const note = (items: ReturnType<typeof parseChecklist>['sections'][number]['items']): void => {
    for (const item of items) {
      claimed.set(item.key, item.claimed)
      note(item.items)
    }
  }
  const walk = (sections: ReturnType<typeof parseChecklist>['sections']): void => {
    for (const section of sections) {
      note(section.items)
      walk(section.sections)
    }
  }
  walk(parseChecklist(source).sections)

  test('with no answers but those that the source claims, is the source to the letter', () => {
    const asIs = fillingWith(source, {
      item: (key) => (claimed.get(key) ? PASSED : PENDING),
      value: () => null,
      signer: null,
      holds: null,
    })
    expect(fillDocument(asIs)).toBe(source)
  })

  test('filled in with all that can be, keeps every word, holds every answer, and reads as the same items and sections', () => {
    const filling = fillingWith(source, {
      item: (_key, at) =>
        at % 5 === 2 ? { outcome: 'failed', marks: [{ word: 'failed', says: `reason ${at}` }] } : PASSED,
      value: (field, at) => valueFor(field, `answer-${at}`, at),
      signer: 'Ada Lindqvist',
      holds: true,
    })
    const text = fillDocument(filling)
    expect(holdsAll(asMarkdown, text)).toBeNull()
    expect(outlineOf(parseChecklist(text))).toBe(outline)
    const answers = [...filling.values.values()].filter(
      ({ value }) => typeof value === 'string' && value.startsWith('answer-'),
    )
    expect(answers.filter(({ value }) => !text.includes(String(value))).map(({ label }) => label)).toEqual([])
    if (filling.signatures.size > 0) expect(text).toContain('Ada Lindqvist')
    const reasons = [...filling.items.values()].flatMap(({ marks }) => marks.map(({ says }) => says ?? ''))
    expect(reasons.filter((reason) => !text.includes(reason))).toEqual([])
  })

  test('whatever people and targets say, reads as the same items and sections, and loses nothing of its source', () => {
    fc.assert(
      fc.property(
        fc.array(itemFilling, { minLength: 1, maxLength: 9 }),
        fc.array(said, { minLength: 1, maxLength: 9 }),
        said,
        fc.option(fc.boolean()),
        (items, values, signer, holds) => {
          const text = fillDocument(
            fillingWith(source, {
              item: (_key, at) => items[at % items.length] ?? PENDING,
              value: (field, at) => valueFor(field, values[at % values.length] ?? '', at),
              signer,
              holds,
            }),
          )
          expect(outlineOf(parseChecklist(text))).toBe(outline)
          expect(holdsAll(asMarkdown, text)).toBeNull()
        },
      ),
      { numRuns: 12 },
    )
  })
})

describe('a place and what is written into it', () => {
  const fill = (
    source: string,
    answer: (label: string) => string | number | boolean | null,
    item: ItemFilling = PENDING,
  ) =>
    fillDocument(
      fillingWith(source, { item: () => item, value: ({ label }) => answer(label), signer: 'Ada', holds: true }),
    )

  test.each<[string, string | number | boolean | null, string]>([
    ['# R\n\n**Lead:** ____\n', 'Ada *L*', '# R\n\n**Lead:** Ada \\*L\\*\n'],
    ['# R\n## S\n- [ ] A\n  - Size: `____` MB\n', 12, '# R\n## S\n- [ ] A\n  - Size: `12` MB\n'],
    ['# R\n## S\n- [ ] A\n  - Result: ✅ / ❌\n', 'no', '# R\n## S\n- [ ] A\n  - Result: ~~✅~~ / ❌\n'],
    ['# R\n## S\n- [ ] A\n  - Result: ✅ / ❌\n', 'yes', '# R\n## S\n- [ ] A\n  - Result: ✅ / ~~❌~~\n'],
    [
      '# R\n## S\n- [ ] A\n  - Type: [ ] Patch [ ] Minor\n',
      'Minor',
      '# R\n## S\n- [ ] A\n  - Type: [ ] Patch [x] Minor\n',
    ],
    ['# R\n## S\n- [ ] A\n  - Approved: Yes / No\n', 'Yes', '# R\n## S\n- [ ] A\n  - Approved: **Yes** / ~~No~~\n'],
    [
      '# R\n## S\n| Item | Value |\n|---|---|\n| Start | `____` |\n',
      'a|b',
      '# R\n## S\n| Item | Value |\n|---|---|\n| Start | `a\\|b` |\n',
    ],
    [
      '# R\n## S\n| Item | Value |\n|---|---|\n| Start | |\n',
      'now',
      '# R\n## S\n| Item | Value |\n|---|---|\n| Start | now |\n',
    ],
    ['# R\n## S\nIssues:\n```\n[List any]\n```\n', 'one\n```\ntwo', '# R\n## S\nIssues:\n```\none\n> ```\ntwo\n```\n'],
    ['# R\n## S\n- [ ] Backup: `____`\n', 'a.sql', '# R\n## S\n- [ ] Backup: <!-- filled in --> `a.sql`\n'],
    ['# R\n## S\n- [ ] A\n  - RTO: [X hours], RPO: [X hours]\n', 4, '# R\n## S\n- [ ] A\n  - RTO: 4 h, RPO: 4 h\n'],
    ['# R\n## S\n- [ ] A\n  - Size: [N] MB\n', 12, '# R\n## S\n- [ ] A\n  - Size: 12 MB\n'],
    ['# R\n## S\n- [ ] A\n  - Request: <!-- paste link -->\n', 'x', '# R\n## S\n- [ ] A\n  - Request: x\n'],
    ['# R\n## S\n- [ ] A\n  - Ready? YES ☐ NO ☐\n', 'NO', '# R\n## S\n- [ ] A\n  - Ready? YES ☐ NO ☑\n'],
    [
      '# R\n## S\n- [ ] A\n  - Status: [Success/Failed/Rolled back]\n',
      'Failed',
      '# R\n## S\n- [ ] A\n  - Status: [~~Success~~/**Failed**/~~Rolled back~~]\n',
    ],
    [
      '# R\n## S\n- [ ] A\n  - State: Healthy / Degraded / Down\n',
      'Healthy',
      '# R\n## S\n- [ ] A\n  - State: **Healthy** / ~~Degraded~~ / ~~Down~~\n',
    ],
    [
      '# R\n## S\n| Topic | Good | Bad |\n|---|---|---|\n| Plan | [TODO] | [TODO] |\n',
      'fine',
      '# R\n## S\n| Topic | Good | Bad |\n|---|---|---|\n| Plan | fine | fine |\n',
    ],
    ['# R\n## S\n- [ ] Error rate < 1%\n', 0.5, '# R\n## S\n- [ ] Error rate < 1%\n  - Error rate: 0.5 %\n'],
  ])('%j with %j', (source, value, expected) => {
    expect(fill(source, () => value)).toBe(expected)
  })

  test('an outcome is ticked, or said in words behind the title', () => {
    expect(fill('## S\n- [ ] A\n', () => null, PASSED)).toBe('## S\n- [x] A\n')
    expect(fill('## S\n- [x] A\n', () => null, PENDING)).toBe('## S\n- [ ] A\n')
    const waived = {
      outcome: 'failed',
      marks: [
        { word: 'failed', says: 'x' },
        { word: 'waived', says: 'y (Bo, until then)' },
      ],
    } as const
    expect(fill('## S\n- [ ] A\n  goes on\n', () => null, { ...waived, marks: [...waived.marks] })).toBe(
      '## S\n- [ ] A\n  goes on <!-- filled in --> — **failed**: x; **waived**: y (Bo, until then)\n',
    )
  })

  test('a bound is answered by the number below it', () => {
    expect(fill('## S\n- [ ] A\n  - Count should be 0: ✅ / ❌\n  - Actual count: `____`\n', () => 3)).toContain(
      'Count should be 0: ~~✅~~ / ❌\n  - Actual count: `3`',
    )
  })

  test('roles get name, date and decision where there is room, and keep what stands there already', () => {
    const rows = fill(
      '## Sign-off\n| Role | Name | Date | Signature |\n|---|---|---|---|\n| QA | ____ | | Bo |\n',
      () => null,
    )
    expect(rows).toContain('| QA | Ada | 2026-05-05 | Bo |')
    expect(fill('## Sign-off\n- **QA Lead**: ____ Date: ____\n', () => null)).toContain(
      '- **QA Lead**: Ada Date: 2026-05-05',
    )
    expect(fill('# R\n\n## S\n\n- [ ] x\n\n### Approved by\n\n- Maintainer:\n', () => null)).toContain(
      '- Maintainer: Ada, 2026-05-05 (approved, 0123456789ab)',
    )
  })

  test.each([
    ['* [ ] A', '* [x] A'],
    ['☐ A', '☑ A'],
    ['- ☐ A', '- ☑ A'],
    ['• ☐ A', '• ☑ A'],
    ['- ⬜ A', '- ☑ A'],
    ['-[ ] A', '-[x] A'],
    ['- [] A', '- [x] A'],
    ['- [ ]A', '- [x]A'],
    ['[ ] A', '[x] A'],
    ['1) [ ] A', '1) [x] A'],
    ['- \\[ \\] A', '- [x] A'],
    ['- [\u00a0] A', '- [x] A'],
    ['- [\u3000] A', '- [x] A'],
    ['- ［ ］ A', '- [x] A'],
    ['- &#9744; A', '- [x] A'],
    ['- <input type="checkbox"> A', '- [x] A'],
    ['- ( ) A', '- [x] A'],
    ['- :white_large_square: A', '- [x] A'],
    ['- [ ] __A__', '- [x] __A__'],
    ['- [ ] R&amp;D &lt; 5', '- [x] R&amp;D &lt; 5'],
    ['> - [ ] A\n\nwords', '> - [x] A\n\nwords'],
    ['- [!] A', '- [x] A'],
    ['- [/] A', '- [x] A'],
    ['- [~] A', '- [~] A <!-- filled in --> — **passed**'],
    ['| Item | Done |\n|--|--|\n| A | ☐ |', '| Item | Done |\n|--|--|\n| A | ☑ |'],
    ['| Item | Done |\n|--|--|\n| A | ⬜ |', '| Item | Done |\n|--|--|\n| A | ☑ |'],
    ['| Item | Done |\n|--|--|\n| A | [ ] |', '| Item | Done |\n|--|--|\n| A | [x] |'],
    ['| Item | Done |\n|--|--|\n| A | \\[ \\] |', '| Item | Done |\n|--|--|\n| A | [x] |'],
  ])('a box is ticked in the spelling of the document: %j', (source, expected) => {
    const text = fill(`## S\n\n${source}\n`, () => null, PASSED)
    expect(text).toBe(`## S\n\n${expected}\n`)
    expect(outlineOf(parseChecklist(text)).replaceAll('false', 'true')).toBe(
      outlineOf(parseChecklist(`## S\n\n${source}\n`)).replaceAll('false', 'true'),
    )
  })

  test.each([
    ['__Lead:__ ____', '__Lead:__ Ada'],
    ['* Lead: \\_\\_\\_\\_', '* Lead: Ada'],
    ['• Lead: ........', '• Lead: Ada'],
    ['Lead: ____<br>', 'Lead: Ada<br>'],
    ['Lead: ____\\', 'Lead: Ada\\'],
    ['Lead&nbsp;name: ____', 'Lead&nbsp;name: Ada'],
    ['Lead: ____<br>Deputy: ____', 'Lead: Ada<br>Deputy: Ada'],
    ['- Lead: ____<br>Deputy: ____', '- Lead: Ada<br>Deputy: Ada'],
  ])('a blank is filled in where it stands: %j', (source, expected) => {
    expect(fill(`# R\n\n## S\n- [ ] A\n\n${source}\n`, () => 'Ada')).toBe(`# R\n\n## S\n- [ ] A\n\n${expected}\n`)
  })

  test('line ends stay what they are', () => {
    expect(fill('## S\r\n- [ ] A\r\n- [ ] B', () => null, PASSED)).toBe('## S\r\n- [x] A\r\n- [x] B')
  })
})

describe('words of people as Markdown', () => {
  const UNSEEN = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u2028\u2029]/u
  test('are on one line, show what cannot be seen, and open nothing', () => {
    fc.assert(
      fc.property(said, (text) => {
        for (const print of [escapeText, escapeCell, codeSpan, codeCell]) expect(print(text)).not.toMatch(UNSEEN)
        expect(escapeText(text).replace(/\\./gu, '')).not.toMatch(/[`*[\]<>|~\\]/)
        expect(escapeCell(text).replace(/\\./gu, '')).not.toMatch(/[`|]/)
        expect(insideFence(text).join('\n')).not.toMatch(/^\s*(?:`{3}|~{3})/m)
      }),
    )
    expect(escapeText('a\u202eb\u0007')).toBe('a(U+202E)b(U+0007)')
    expect(escapeText('vi_staging_1 and _this_')).toBe('vi_staging_1 and \\_this\\_')
    expect(codeSpan('a`b``c')).toBe('``` a`b``c ```')
  })
})
