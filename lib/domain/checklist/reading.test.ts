// Single rules of reading: bounds, times, commands, choices, documents that belong together, findings.
import { describe, expect, test } from 'vitest'
import { changesSomething } from '@/lib/domain/checklist/commands/commands'
import { measuresIn } from '@/lib/domain/checklist/fields/bounds/measures'
import { boundOf } from '@/lib/domain/checklist/fields/bounds/thresholds'
import { numberOf } from '@/lib/domain/checklist/fields/bounds/units'
import { contradictions } from '@/lib/domain/checklist/findings/contradictions/contradictions'
import { ENGLISH, vocabularyOf } from '@/lib/domain/checklist/lexicon/vocabulary'
import { linkDocuments } from '@/lib/domain/checklist/links'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { everyOf, secondsOf, soakOf, windowOf } from '@/lib/domain/checklist/sections/times'

const PORTUGUESE = vocabularyOf('Não há erros na implantação; os testes são verificados pela equipe e pelo gerente.')

test.each([
  ['Should be < 1000ms', '< 1000 ms'],
  ['(should be < 500ms)', '< 500 ms'],
  ['Error rate < 0.1%', '< 0.1 %'],
  ['Taxa de erro < 0,5%', '< 0.5 %'],
  ['Count should be 0', '= 0'],
  ['Expected: > 60% hit rate', '> 60 %'],
  ['~400-500MB (down from 1.58GB)', 'between 400 to 500 MB'],
  ['100% pass rate', '= 100 %'],
  ['need 20GB+ free', '>= 20 GB'],
  ['99%+', '>= 99 %'],
  ['at most 1,500 ms', '<= 1500 ms'],
  ['within 2 seconds', '<= 2 s'],
  ['No queries > 500ms', '<= 500 ms'],
  ['p95 < 1 second', '< 1 s'],
])('%s', (text, expected) => {
  const bound = boundOf(text)
  const { comparator, value, upper } = bound?.threshold ?? {}
  expect(
    [comparator, value, upper !== undefined && `to ${upper}`, bound?.unit]
      .filter((part) => part !== undefined && part !== false)
      .join(' '),
  ).toBe(expected)
})
test.each([
  'wait 30-60 seconds',
  'Node 18+',
  'version 2.0',
  'Hour 4-8',
  '(80, 443, 22)',
  'a -> b',
  'x <commit> y',
  '2>&1',
])('no bound: %s', (text) => {
  expect(boundOf(text)).toBeNull()
})
test('numbers as documents write them', () => {
  expect(['1,000', '1.000.000', '0,5', '1,234.5', '1.234,5', '3.14'].map((text) => numberOf(text))).toEqual([
    1000, 1_000_000, 0.5, 1234.5, 1234.5, 3.14,
  ])
})
test.each([
  ['Response times (<50ms emotion, <200ms creative)', ['emotion', 'creative']],
  ['Check disk space (need 20GB+ free)', ['disk space']],
  ['Server has 4GB+ RAM', ['RAM']],
  ['p95 latency < 500ms, error rate < 1%', ['p95 latency', 'error rate']],
  ['Python >= 3.11 installed', []],
  ['7+ days of stable operation', []],
])('the measures of “%s”', (text, labels) => {
  expect(measuresIn(text).map((measure) => measure.label)).toEqual(labels)
})

test.each([
  ['Hour 4-8', 14_400, 28_800],
  ['Hour 1 (Immediate)', 0, 3600],
  ['Day -1', -86_400, 0],
  ['First 24 hours', 0, 86_400],
  ['1 hour before', -3600, 0],
  ['T-60 min', -3600, undefined],
  ['T+4 h', 14_400, undefined],
  ['T-30 to T-10', -1800, -600],
])('%s is a window', (text, from, to) => {
  const window = windowOf(text, ENGLISH)
  expect([window?.fromSeconds, window?.toSeconds]).toEqual([from, to])
})
test('times', () => {
  expect(
    ['(10 min)', '(30-45 minutes)', '7+ days', '24-hour', '< 15 min', '1-2 weeks'].map((text) =>
      secondsOf(text, ENGLISH),
    ),
  ).toEqual([600, 2700, 604_800, 86_400, 900, 1_209_600])
  expect(
    ['every 30 minutes', 'every hour', 'a cada 2 horas', 'hourly', 'every 0 minutes', 'everybody'].map((text) =>
      everyOf(text, PORTUGUESE),
    ),
  ).toEqual([1800, 3600, 7200, 3600, null, null])
  expect(
    ['7+ days of stable operation', '24-hour stability', 'stable for 48 hours', 'after 24 hours'].map((text) =>
      soakOf(text, ENGLISH),
    ),
  ).toEqual([604_800, 86_400, 172_800, null])
})

describe('commands', () => {
  test.each([
    'git checkout v1',
    'docker system prune -af',
    'psql db < dump.sql',
    'cat b.sql | psql x',
    'kubectl apply -f x',
    'npm ci',
    'npm run migrate:apply',
    './deploy.sh',
    'sudo systemctl restart x',
    'terraform apply',
    'sed -i s/a/b/ f',
    'redis-cli flushall',
    'docker compose -f a.yml up -d',
    'unknown-program',
    'echo x > /etc/y',
    'psql $U << EOF\nDELETE FROM a\nEOF',
    `true ${'#'.repeat(30_000)}`,
  ])('%s changes something', (command) => {
    expect(changesSomething(command)).toBe(true)
  })
  test.each([
    'df -h',
    'docker ps',
    'docker compose -f a.yml logs -f',
    'psql $U -c "SELECT 1"',
    'npm run migrate:status > a.txt',
    'npm test',
    './scripts/health-check.sh --env x',
    'git tag -l',
    'kubectl rollout status x',
    'grep -i error a.log | wc -l',
    '# rm -rf /',
    'cd /opt',
    'docker exec pg psql -c "SELECT 1"',
  ])('%s only looks', (command) => {
    expect(changesSomething(command)).toBe(false)
  })
})

test('documents of one release point at each other', () => {
  const checklist = parseChecklist(
    '# Harbour release\n\n## Before\n- [ ] Read `docs/HARBOUR_RUNBOOK.md`\n\n## Day: Step 1 - Database migration (10 min)\n- [ ] a\n\n## Something else\n- [ ] b',
  )
  const runbook = parseChecklist(
    '# Harbour runbook\n\n## Step 1: Migrate the database\n```bash\nnpm run x\n```\n\n## Step 2: Start\n',
  )
  expect(
    linkDocuments([checklist, runbook]).map(({ document, key, toKey }) => `${document} ${key} → ${toKey}`),
  ).toEqual([
    '0 before/read-docs-harbour-runbook-md → step-1-migrate-the-database',
    '0 day-step-1-database-migration-10-min → step-1-migrate-the-database',
    '1 step-1-migrate-the-database → day-step-1-database-migration-10-min',
  ])
})

describe('what a careful colleague would say', () => {
  const codes = (text: string) => parseChecklist(text).findings.map((finding) => finding.code)
  test.each([
    ['- [ ] p99 latency < 500ms\n- [ ] p99 latency < 900ms', 'bounds-differ'],
    ['- [ ] a: `npm run migrate:apply`\n- [ ] b: `npm run migrate:up`', 'commands-differ'],
    ['- [ ] Errors near 0', 'bound-vague'],
    ['- [ ] Throughput > baseline', 'bound-relative'],
    ['- [ ] Performance meets SLA', 'criterion-unmeasured'],
    [
      '- [ ] a\n  ```bash\n  for i in {1..10}; do curl http://x/; done\n  ```\n  - p99: ____ ms (should be < 9ms)',
      'samples-few',
    ],
    ['- [ ] a\n  ```bash\n  USER_ID="[from above]"\n  ```', 'reference-dangling'],
    ['- [ ] restore x_[backup_file].sql\n- [ ] b\n  - backup file: ____', 'needed-earlier'],
    ['- [ ] Security team approved\n- [ ] Product team approved\n\n## Sign-off\n- **QA Lead**: ____', 'roles-differ'],
    ['**Status:** READY\n\n## S\n- [ ] a', 'ready-unticked'],
    ['- [x] a', 'claimed'],
    ['- [ ] a\n```\nopen', 'fence-open'],
    ['- [ ] a: `tail -f x.log | wc -l`', 'command-endless'],
    ['# Production\n- [ ] a\n  ```bash\n  docker-compose -f docker-compose.staging.yml ps\n  ```', 'environment-wrong'],
  ])('%j: %s', (text, code) => {
    expect(codes(text.startsWith('#') ? text : `# T\n\n${text}`)).toContain(code)
  })
  test('two options of which one is done', () => {
    expect(codes('# T\n\n## Option A: containers\n- [ ] a\n\n## Option B: machines\n- [ ] b')).toContain('alternatives')
  })
  test('a sound document is left alone', () => {
    expect(
      codes('# T\n\n## S\n- [ ] Latency < 500ms\n- [ ] Backup taken\n\n## Sign-off\n- **QA**: ____ Date: ____'),
    ).toEqual([])
  })
  test('contradictions between documents name both places', () => {
    const [finding] = contradictions([
      parseChecklist('# A\n\n- [ ] Resolve time < 100ms'),
      parseChecklist('# B\n\n- [ ] Resolve time < 50ms'),
    ])
    expect(finding?.message).toContain('A, line 3; B, line 3')
  })
})

test('a box that goes on in the next line is one item, and so is a step', () => {
  const [item] =
    parseChecklist(
      '- [ ] All suites pass: unit,\n      integration and browser\n  - Open the report\n    and read it\n- [ ] ✅ Done',
    ).sections[0]?.items ?? []
  expect(item?.title).toBe('All suites pass: unit, integration and browser')
  expect(item?.steps.map((step) => step.text)).toEqual(['Open the report and read it'])
})

test.each([
  ['🆘 ROLLBACK PLAN', 'rollback'],
  ['🧪 STEP 1: LOCAL TESTING', 'verify'],
  ['回滚方案', 'rollback'],
  ['发布后监控', 'monitor'],
  ['⏰ TIMELINE', 'prepare'],
])('the heading “%s” is of kind %s', (title, kind) => {
  expect(parseChecklist(`# T\n\n## ${title}\n- [ ] a`).sections[0]?.kind).toBe(kind)
})

describe('met in the wild', () => {
  const read = (text: string) => parseChecklist(`# T\n\n${text}`)
  const titles = (text: string) =>
    read(text).sections.flatMap((section) => section.items.map((item) => `${item.claimed ? 'x ' : ''}${item.title}`))
  const roles = (text: string) => read(text).roles.map((role) => role.role)
  const blanks = (text: string) =>
    [...read(text).fields, ...read(text).sections.flatMap((section) => section.fields)].map(
      (field) => `${field.label}: ${field.type}`,
    )
  test('boxes inside of cells', () => {
    expect(titles('## S\n| Item | Owner |\n|--|--|\n| [ ] Code merged | [Name] |\n| [x] Flags set | [Name] |')).toEqual(
      ['Code merged', 'x Flags set'],
    )
  })
  test('a status column that nobody has filled in', () => {
    expect(titles('## S\n| Item | Status | Evidence |\n|--|--|--|\n| Drill done | | |')).toEqual(['Drill done'])
  })
  test('people to call are no roles that sign, and a table below a sign-off heading is', () => {
    expect(roles('## Team\n| Role | Name | Phone |\n|--|--|--|\n| Tech Lead | [Name] | [Phone] |')).toEqual([])
    expect(roles('## Functional sign-offs\n| Role | Owner | Status (Pass/Waiver) |\n|--|--|--|\n| SRE | | |')).toEqual([
      'SRE',
    ])
  })
  test('who signs right below a go/no-go list is no line of it', () => {
    const text =
      '## Go / No-Go\n\n**NO-GO IF ANY TRUE**:\n- ❌ Data was lost\n\n- **QA Lead**: ________ Date: ________\n- **Operations**: ________ Date: ________'
    expect(roles(text)).toEqual(['QA Lead', 'Operations'])
    expect(parseChecklist(text).criteria.map((criterion) => criterion.text)).toEqual(['Data was lost'])
  })
  test('signatures as nested bullets, approvals as boxes', () => {
    expect(
      roles('## Go / No-Go\n- Decision: ☐ Go ☐ No-Go\n- Signatures:\n  - Delivery Manager:\n  - SRE Lead:'),
    ).toEqual(['Delivery Manager', 'SRE Lead'])
    expect(
      roles('Approvals\n---------\n- [ ] Product Owner <!-- business -->\n- [ ] Legal/Compliance (if applicable)'),
    ).toEqual(['Product Owner', 'Legal/Compliance'])
  })
  test('places that say what belongs there', () => {
    expect(
      blanks(
        '## S\n| Field | Value |\n|--|--|\n| Go-live date | [MM/DD/YYYY] |\n| Manager | [Name] |\n| Risk | High / Medium / Low |',
      ),
    ).toEqual(['Go-live date: date', 'Manager: text', 'Risk: choice'])
    expect(
      blanks('## S\n- [ ] Ready\n\n- **Cutover date and time:** [YYYY-MM-DD HH:MM]\n- [a link](b.md)\n- see [1]'),
    ).toEqual(['Cutover date and time: date-time'])
  })
  test('a checklist of plain bullets', () => {
    expect(
      titles('## Before cutover\n- Checks are green.\n- Freeze merges.\n\n## Rollback trigger\n- Any sev 0'),
    ).toEqual(['Checks are green.', 'Freeze merges.'])
  })
})

test('hostile text is text: nothing hangs, nothing throws, and every line is kept', () => {
  const many = [
    'x'.repeat(1_000_000),
    '`'.repeat(100_000),
    '['.repeat(100_000),
    `- [ ] ${'a '.repeat(100_000)}`,
    '| '.repeat(100_000),
    `${'> '.repeat(5000)}- [ ] a`,
    '\u202e- [ ] flipped',
    '- [ ] [x](javascript:alert(1))',
    '- [ ] a\u200bb',
    `\`\`\`bash\n${'$('.repeat(50_000)}\n\`\`\``,
    `<!--${'\n'.repeat(10_000)}`,
  ]
  for (const text of many) expect(parseChecklist(text).coverage.lost).toBe(0)
})
