// Fields where they stand: below items, in tables, in the comments of code, and what later lines use of them.
import { describe, expect, test } from 'vitest'
import { nodesByKey } from '@/lib/domain/checklist/nodes'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import type { FieldNode } from '@/lib/domain/checklist/structure'

function formatField({ label, type, unit, threshold, required }: FieldNode): string {
  const bound = threshold && `${threshold.comparator} ${threshold.value}`
  return [label, type, unit, bound, required && '!'].filter(Boolean).join(' | ')
}

function fieldsOf(text: string): string[] {
  const { fields, sections } = parseChecklist(`# T\n\n## S\n${text}`)
  return [...fields, ...[...nodesByKey(sections).values()].flatMap((node) => node.fields)].map(formatField)
}

describe('below an item', () => {
  test.each<[string, string[]]>([
    [
      [
        '- [ ] Normal load: 50 users',
        '  - Response time: __ seconds (target: < 3s)',
        '  - Success rate: __% (target: > 99%)',
        '- [ ] Peak load: 100 users',
        '  - Response time: __ seconds (target: < 5s)',
      ].join('\n'),
      [
        'Response time | number | s | < 3 | !',
        'Success rate | number | % | > 99 | !',
        'Response time | number | s | < 5 | !',
      ],
    ],
    ['- [ ] Alerts\n  - High Error Rate: Configured (> 5%)', []],
    ['- [ ] Scaling\n  - Metrics: CPU > 70% triggers scale-up', []],
    ['- [ ] A\n  - Actual: ____ ms\n  - Target: < 500 ms', ['Actual | number | ms | < 500 | !']],
    ['- [ ] A\n  - Actual: ____ s\n  - Should be < 500 ms', ['Actual | number | s | < 0.5 | !']],
    ['- [ ] A\n  - Latency < 50 ms: ✅ / ❌\n  - Actual: ____ ms', ['Actual | number | ms | < 50 | !']],
    ['- [ ] A\n  - Actual error rate: ____ %\n  - Alert when > 5 %', ['Actual error rate | number | %']],
    ['- [ ] Screens\n  - iPhone (< 768px)\n  - iPad (> 768px)', []],
  ])('%s', (text, fields) => {
    expect(fieldsOf(text)).toEqual(fields)
  })
  test('a line that goes on behind a place stays a step as well', () => {
    const { sections } = parseChecklist(
      '- [ ] A\n  - Deploy <version> and wait for the pods\n  - Latency: __ ms (all pods)',
    )
    const [item] = sections[0]?.items ?? []
    expect(item?.fields.map(formatField)).toEqual(['version | text', 'Latency | number | ms'])
    expect(item?.steps.map(({ text }) => text)).toEqual(['Deploy <version> and wait for the pods'])
  })
})

describe('in a table', () => {
  test.each<[string, string[]]>([
    [
      '| Category | What went well? | What went badly? |\n|---|---|---|\n| **Planning** | [TODO] | [TODO] |',
      ['Planning: What went well? | text', 'Planning: What went badly? | text'],
    ],
    [
      '| Field | Value |\n|---|---|\n| System | |\n| Date / time | |\n| Environment | Production |',
      ['System | text', 'Date / time | date-time'],
    ],
    [
      '| Field | Value |\n|---|---|\n| Go-live date | [MM/DD/YYYY] |\n| Manager | [Name] |\n| Risk | High / Medium / Low |',
      ['Go-live date | date', 'Manager | text', 'Risk | choice'],
    ],
    [
      '| Scenario | Trigger | Action |\n|---|---|---|\n| Critical error | outage / loss of a critical function | Run rollback + restore |',
      [],
    ],
    ['| Check | Value |\n|---|---|\n| Free memory (> 2 GB) | ____ |', ['Free memory | number | GB | > 2 | !']],
    [
      '| Check | Result |\n|---|---|\n| Duration | ____ min |\n| Size | [X MB] |',
      ['Duration | number | min', 'Size | number | MB'],
    ],
    [
      '| Server | CPU | Memory |\n|---|---|---|\n| web | ____ % | ____ % |',
      ['web: CPU | number | %', 'web: Memory | number | %'],
    ],
    [
      '| Component | Notes | Evidence |\n|---|---|---|\n| API | done by hand | |\n| Web | | |',
      ['API: Evidence | text', 'Web: Notes | text', 'Web: Evidence | text'],
    ],
  ])('%s', (text, fields) => {
    expect(fieldsOf(text)).toEqual(fields)
  })
  test('a filled cell of a table of names and values is a fact', () => {
    const { facts } = parseChecklist(
      '# T\n\n## S\n| Field | Value |\n|---|---|\n| System | |\n| Environment | Production |',
    )
    expect(facts).toEqual([{ label: 'Environment', value: 'Production', line: 7 }])
  })
})

describe('in the comments of code', () => {
  test.each<[string, string[]]>([
    ['# Actual: ____ ms\n# Target: < 500 ms', ['Actual | number | ms | < 500 | !']],
    ['# Memory\n# Expected: < 500 MB\n# Actual: ____', ['Memory | number | MB | < 500 | !']],
    ['# Latency\n# Target: < 2 s\n# Actual: [X ms]', ['Latency | number | ms | < 2000 | !']],
    ['# Usage: deploy <env> [options]', []],
    ['curl x # should be < 500 ms', []],
  ])('%s', (comments, fields) => {
    const text = `- [ ] A\n  \`\`\`bash\n  df -h\n${comments.replace(/^/gm, '  ')}\n  \`\`\``
    expect(fieldsOf(text).filter((field) => !field.startsWith('A |'))).toEqual(fields)
  })
})

describe('a value that a later line uses', () => {
  const required = (text: string) => fieldsOf(text).map((field) => field.endsWith('!'))
  test.each(['Restore [backup_file] now', 'psql < $BACKUP_FILE', 'gunzip <backup-file>', '`restore {backup_file}`'])(
    'is required: %s',
    (use) => {
      expect(required(`- [ ] A\n  - Backup file: ____\n- [ ] ${use}`)).toContain(true)
    },
  )
  test.each(['Nothing uses it', 'Restore [other_file] now', 'See [backup_file](link.md)', 'A backup file'])(
    'is not: %s',
    (use) => {
      expect(required(`- [ ] A\n  - Backup file: ____\n- [ ] ${use}`)).not.toContain(true)
    },
  )
  test('one that is used before may stay empty', () => {
    expect(required('- [ ] Restore [backup_file] now\n- [ ] A\n  - Backup file: ____')).not.toContain(true)
  })
})

describe('what the document calls required', () => {
  test.each<[string, string[]]>([
    ['- [ ] A\n- Build (mandatory): ____\n- Note: ____', ['Build (mandatory) | text | !', 'Note | text']],
    ['- [ ] A\n- 发布版本（必填）：____', ['发布版本（必填） | text | !']],
    [
      '- [ ] A\n\n## Smoke test (required)\n- Passed:\n- Failed (if any):\n- Where:',
      ['Passed | text | !', 'Failed (if any) | text', 'Where | text | !'],
    ],
    ['- [ ] A\n\n## Critical issues\n- Passed:\n- Where:', ['Passed | text', 'Where | text']],
  ])('%s', (text, fields) => {
    expect(fieldsOf(text)).toEqual(fields)
  })
})

describe('boxes that ask how much is meant', () => {
  test.each<[string, string[]]>([
    [
      '- [ ] Target is clear\n  - [ ] Frontend only?\n  - [ ] Backend only?\n  - [ ] Both?',
      ['Target is clear | choice | !'],
    ],
    ['- [ ] 部署目标明确\n  - [ ] 前端 only？\n  - [ ] 后端 only？\n  - [ ] 全部？', ['部署目标明确 | choice | !']],
    [
      '- [ ] Der Umfang ist geklärt\n  - [ ] Nur die Oberfläche?\n  - [ ] Nur der Server?\n  - [ ] Beides?',
      ['Der Umfang ist geklärt | choice | !'],
    ],
    ['- [ ] Ready\n  - [ ] Backup taken?\n  - [ ] Team told?', []],
    ['- [ ] Ready\n  - [ ] All backups taken?\n  - [ ] Team told', []],
  ])('%s', (text, fields) => {
    expect(fieldsOf(text)).toEqual(fields)
  })
})
