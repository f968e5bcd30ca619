import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countStructure } from '@/lib/domain/checklist/count'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { type FieldNode, type ItemNode, type SectionNode, Structure } from '@/lib/domain/checklist/structure'

const itemsOf = (sections: SectionNode[]): ItemNode[] =>
  sections.flatMap((section) => [...section.items.flatMap(below), ...itemsOf(section.sections)])
const below = (item: ItemNode): ItemNode[] => [item, ...item.items.flatMap(below)]
const sectionsOf = (sections: SectionNode[]): SectionNode[] =>
  sections.flatMap((section) => [section, ...sectionsOf(section.sections)])
const only = (text: string): ItemNode => {
  const [item] = itemsOf(parseChecklist(text).sections)
  if (!item) throw new Error('no item')
  return item
}
const short = ({ label, type, unit, required, threshold, choices }: FieldNode) =>
  [
    label,
    type,
    unit,
    required ? 'required' : '',
    threshold && `${threshold.comparator}${threshold.value}`,
    choices?.map((choice) => `${choice.value}:${choice.meaning}`).join(),
  ]
    .filter(Boolean)
    .join(' ')

describe('boxes', () => {
  test.each([
    ['- [ ] A', 'A', false],
    ['* [x] A', 'A', true],
    ['+ [X] A', 'A', true],
    ['1. [ ] A', 'A', false],
    ['12) [x] A', 'A', true],
    ['☐ A', 'A', false],
    ['- ☑ A', 'A', true],
    ['- [ ] **A**:', 'A', false],
    ['- [ ] A `b` [c](d.md)', 'A b c', false],
    ['- [ ] Backup created: `____`', 'Backup created', false],
    ['- [ ] Smoke 4/4: ✅ / ❌', 'Smoke 4/4', false],
    ['- [ ] <script>alert(1)</script>', '<script>alert(1)</script>', false],
  ])('%s', (text, title, claimed) => {
    expect(only(text)).toMatchObject({ title, claimed })
  })
  test.each(['array[ ] A', '[ ](url) A', '```\n- [ ] A\n```', '    text [x] A', '~~~\n- [ ] A'])(
    'no box: %j',
    (text) => {
      expect(countStructure(parseChecklist(text)).items).toBe(0)
    },
  )
  test.each([
    ['- [~] A', { title: 'A', required: false, claimed: false, applicability: 'marked not applicable' }],
    ['- [x] ~~A~~', { title: 'A', required: false, claimed: false, applicability: 'marked not applicable' }],
    ['- [!] A', { title: 'A', required: true, claimed: false }],
    ['- [/] A', { title: 'A', required: true, claimed: false }],
  ])('a mark says more than a tick: %j', (text, expected) => {
    expect(only(text)).toMatchObject(expected)
  })
  test('a note in a quote below an item is none of its title', () => {
    expect(only('- [ ] A\n    > note').title).toBe('A')
    expect(only('- [ ] A\n  <details><summary>How</summary>\n  words\n  </details>').title).toBe('A')
  })
  test('a document in another format says so', () => {
    const { format, findings, coverage } = parseChecklist('h2. S\n* [ ] A\n{include:B}')
    expect([format, findings.map(({ code, lines }) => [code, lines]), coverage.lost]).toEqual([
      'jira',
      [['format-unread', [3]]],
      0,
    ])
  })
  test('nest to any depth, with tabs and spaces, and flatten where no structure could follow', () => {
    const [a] = parseChecklist('- [ ] a\n  - [ ] b\n\t- [ ] c\n\t\t- [ ] d\n- [ ] e').sections[0]?.items ?? []
    expect(a?.items.map((item) => [item.title, item.items.map((child) => child.title)])).toEqual([['b', ['c']]])
    const deep = Array.from({ length: 10_000 }, (_, level) => `${' '.repeat(level)}- [ ] level ${level}`).join('\n')
    expect(countStructure(parseChecklist(deep)).items).toBe(10_000)
  })
  test('an item that applies only sometimes is not required', () => {
    expect(only('- [ ] Load balancer set (if multi-instance)')).toMatchObject({
      required: false,
      applicability: 'if multi-instance',
    })
    expect(only('- [ ] Binary signed (optional)')).toMatchObject({ required: false })
    expect(only('- [ ] Verify the rest')).toMatchObject({ required: true })
  })
})

describe('blanks', () => {
  test.each([
    ['- [ ] A\n  - Backup size: `____` MB', 'Backup size number MB'],
    ['- [ ] A\n  - Process ID: ____', 'Process ID number'],
    ['- [ ] A\n  - Date: ____', 'Date date'],
    ['- [ ] A\n  - Any errors? `____`', 'Any errors text'],
    ['- [ ] A\n  - p50: `____` ms (should be < 500ms)', 'p50 number ms required <500'],
    ['- [ ] A\n  - Total: `____` ms\n  - Should be < 1,000ms: ✅ / ❌', 'Total number ms required <1000'],
    ['- [ ] A\n  - Result: ✅ / ❌', 'Result boolean required yes:pass,no:fail'],
    ['- [ ] A\n  - Any errors? ✅ none / ❌ present', 'Any errors choice required none:pass,present:fail'],
    [
      '- [ ] A\n  - Status: ✅ SUCCESS / ⚠️ PARTIAL / ❌ FAILED',
      'Status choice required SUCCESS:pass,PARTIAL:warn,FAILED:fail',
    ],
  ])('%j', (text, expected) => {
    expect(only(text).fields.map(short)).toEqual([expected])
  })
  test('stand on the section, the release and in tables too', () => {
    const structure = parseChecklist(
      '# T\n**Lead:** ____\n\n## S\n**Decision**: ☐ GO ☐ NO-GO\n\n| Item | Value |\n|---|---|\n| Duration | ____ min |\n',
    )
    expect(structure.fields.map(short)).toEqual(['Lead text'])
    expect(structure.sections[0]?.fields.map(short)).toEqual([
      'Decision choice required GO:pass,NO-GO:fail',
      'Duration number min',
    ])
  })
})

describe('roles', () => {
  test.each([
    [
      '## Sign-off\n\n| Role | Name | Date | Signature |\n|--|--|--|--|\n| QA Lead | __ | | |\n| Deployment Lead | | | |',
      ['QA Lead', 'Deployment Lead*'],
    ],
    [
      '## Approvals\n- **Deployed By:** `____`\n- **Verified By:** `____`\n- **Approved For Production:** ✅ YES / ❌ NO',
      ['Deployed By*', 'Verified By'],
    ],
    [
      '## Done\n**Approved By**:\n- **Tech Lead**: ____ Date: ____\n- **DevOps**: ____ Date: ____',
      ['Tech Lead', 'DevOps'],
    ],
    ['## Approval\n- Product:\n- Security:', ['Product', 'Security']],
    ['## Notes\n- Product: is nice', []],
  ])('%j', (text, roles) => {
    expect(parseChecklist(`# T\n\n${text}`).roles.map((role) => role.role + (role.independent ? '' : '*'))).toEqual(
      roles,
    )
  })
})

test.each([
  ['Pre-Deployment (Day -1)', 'prepare'],
  ['Step 1 - Database Migration (10 min)', 'deploy'],
  ['Run Smoke Tests (15 min)', 'verify'],
  ['Monitoring (1-2 hours)', 'monitor'],
  ['Go/No-Go Decision', 'gate'],
  ['Sign-Off', 'signoff'],
  ['Rollback Instructions', 'rollback'],
  ['Next Steps', 'follow-up'],
  ['Troubleshooting', 'reference'],
])('the section “%s” is of kind %s', (title, kind) => {
  expect(parseChecklist(`# T\n\n## ${title}\n\n### Validation\n- [ ] a`).sections[0]).toMatchObject({ kind })
})

test('commands stay steps on their item, told apart by whether they change something', () => {
  const item = only('- [ ] Check\n  ```bash\n  curl -s http://localhost:3000/health | jq .\n  ```\n- [ ] Next')
  expect(item.steps).toMatchObject([
    { kind: 'command', language: 'bash', text: 'curl -s http://localhost:3000/health | jq .', changes: false },
  ])
  for (const command of [
    'git checkout v1',
    'docker system prune -af',
    'psql db < dump.sql',
    'kubectl apply -f x',
    'curl -X POST http://x',
    'pkill -f x',
    'rm -rf x',
    'psql -c "DROP TABLE a"',
  ]) {
    expect(only(`- [ ] Do\n  \`\`\`\n  ${command}\n  \`\`\``).steps[0]?.changes, command).toBe(true)
  }
  for (const command of [
    'df -h',
    'docker ps',
    'psql $URL -c "SELECT 1"',
    'grep error app.log | wc -l',
    'curl https://x/health',
  ]) {
    expect(only(`- [ ] Look\n  \`\`\`\n  ${command}\n  \`\`\``).steps[0]?.changes, command).toBe(false)
  }
})

test('a document without any box yields its steps and criteria', () => {
  const structure = parseChecklist(
    '# Runbook\n\n## Flow\n\n### Step 1: Migrate\n```bash\nnpm run migrate:status\n```\n\n## Success criteria\n\n1. All tests pass\n2. No errors\n',
  )
  expect(itemsOf(structure.sections).map((item) => item.title)).toEqual([
    'Step 1: Migrate',
    'All tests pass',
    'No errors',
  ])
})

test('metrics, go/no-go lines and rollback plans are read', () => {
  const structure = parseChecklist(
    '# T\n\n## Watch\n| Metric | Target | Alert Threshold | Check Interval |\n|-|-|-|-|\n| Errors | <0.1% | >1% | 60s |\n\n## Go/No-Go\n**GO IF ALL TRUE**:\n- ✅ tested\n**NO-GO IF ANY TRUE**:\n- ❌ broken\n\n## Rollback (< 15 min)\n```\ngit checkout v1\n```\n',
  )
  expect(structure.metrics).toMatchObject([
    {
      name: 'Errors',
      unit: '%',
      target: { comparator: '<', value: 0.1 },
      alert: { comparator: '>', value: 1 },
      intervalSeconds: 60,
    },
  ])
  expect(structure.criteria.map(({ mode, text }) => `${mode}: ${text}`)).toEqual([
    'go-if-all: tested',
    'no-go-if-any: broken',
  ])
  expect(structure.rollbacks).toMatchObject([{ budgetSeconds: 900 }])
})

const PIECES = [
  '# H',
  '## S',
  '- [ ] a',
  '  - [x] b',
  '- plain',
  '```',
  '~~~',
  '| a | b |',
  '|---|---|',
  '',
  '   ',
  'text ____',
  'Result: ✅ / ❌',
  '---',
  '\t- [ ] c',
  '1. [ ] d',
  '**K**: v',
  '> quote',
  '☐ e',
  'toString',
  'constructor __proto__',
  '```bash',
  'curl -s http://localhost/x | jq .',
  'psql $U -c "SELECT 1"',
  '# Expected: < 10',
  '# Actual: `____`',
  '# 1. stop',
  '# 2. start',
  '- Should be < 500ms: ✅ / ❌',
  '- Actual: ____ ms',
  '**Hour 0-4: watch**',
  '**GO IF ALL TRUE**:',
  '| ☐ | a | ____ |',
  '| Role | Name | Date |',
  'Title',
  '=====',
  '<!-- countersign: {kind: rollback} -->',
  '<!-- ordinary',
  '-->',
  '```probe',
  'kind: http',
  '## Rollback (< 15 min)',
  'Type: [ ] Patch [ ] Minor',
  'a | b',
  '--|--',
  'for i in {1..10}; do',
  'done',
]
const anyDocument = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 40 })
  .map((lines) => lines.join('\n'))

describe('whatever the text', () => {
  test('a parse never throws, loses no line, gives what the schema says, and the same again', () => {
    fc.assert(
      fc.property(anyDocument, (text) => {
        const structure = parseChecklist(text)
        expect(structure.coverage.lost).toBe(0)
        const { lines, structured, prose } = structure.coverage
        expect(structured + prose).toBe(lines)
        expect(Structure.safeParse(structure).error?.issues ?? []).toEqual([])
        expect(parseChecklist(text)).toEqual(structure)
      }),
      { numRuns: 500 },
    )
  })
  test('keys are each used once: a section’s in its document, an item’s in its section', () => {
    fc.assert(
      fc.property(anyDocument, (text) => {
        const sections = sectionsOf(parseChecklist(text).sections)
        expect(new Set(sections.map((section) => section.key)).size).toBe(sections.length)
        for (const section of sections) {
          const keys = section.items.flatMap(below).map((item) => item.key)
          expect(new Set(keys).size).toBe(keys.length)
        }
      }),
      { numRuns: 300 },
    )
  })
  test('CRLF and a byte-order mark change nothing', () => {
    const text = readFileSync('examples/production-cutover.md', 'utf8')
    expect(parseChecklist(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(parseChecklist(text))
  })
})

/** Lines with a box outside fences, found by the plainest rule there is, and how many are ticked. */
function findBoxes(text: string): { lines: Set<number>; ticked: number } {
  const lines = new Set<number>()
  let ticked = 0
  let fence = ''
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1]
    if (fence) {
      if (mark?.startsWith(fence)) fence = ''
    } else if (mark) fence = mark
    else if (/^\s*([-*+]|\d+[.)])\s+\[[ xX]\]\s/.test(line)) {
      lines.add(at + 1)
      if (/\[[xX]\]/.test(line)) ticked += 1
    }
  }
  return { lines, ticked }
}

const folders = ['examples', ...(process.env.COUNTERSIGN_SEEDS ? [process.env.COUNTERSIGN_SEEDS] : [])]
const documents = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => join(folder, name)),
)

test.each(documents)('every box of %s is an item, every tick a claim, and no line is lost', (file) => {
  const text = readFileSync(file, 'utf8')
  const structure = parseChecklist(text)
  const { lines, ticked } = findBoxes(text)
  const { claims } = countStructure(structure)
  expect(structure.coverage.lost).toBe(0)
  expect(claims).toBe(ticked)
  const items = itemsOf(structure.sections)
  // Steps without a box are items too.
  expect(items.length).toBeGreaterThan(0)
  expect(items.filter(({ line }) => lines.has(line))).toHaveLength(lines.size)
})
