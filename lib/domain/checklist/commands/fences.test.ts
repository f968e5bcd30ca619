// Code blocks: what they are, whether running them changes something, and the steps that they become.
import { describe, expect, test } from 'vitest'
import { codeChanges, roleOfCode, withoutPrompts } from '@/lib/domain/checklist/commands/fences'
import { nodesByKey } from '@/lib/domain/checklist/nodes'
import { parseChecklist } from '@/lib/domain/checklist/parse'

test.each([
  ['bash', 'x', 'shell'],
  ['shellscript', 'x', 'shell'],
  ['Console', 'x', 'shell'],
  ['sh {title="a"}', 'x', 'shell'],
  ['bat', 'x', 'windows'],
  ['powershell', 'x', 'windows'],
  ['sql', 'SELECT 1', 'sql'],
  ['pgsql', 'SELECT 1', 'sql'],
  ['python', 'x', 'code'],
  ['make', 'x', 'code'],
  ['ruby', 'x', 'code'],
  ['klingon', 'x', 'code'],
  ['json', '{}', 'data'],
  ['yaml', 'a: 1', 'data'],
  ['log', 'ERROR', 'data'],
  ['dotenv', 'A=1', 'data'],
  ['nginx', 'server {}', 'data'],
  ['', 'curl https://x.example', 'shell'],
  ['', '$ kubectl get pods', 'shell'],
  ['', './deploy.sh now', 'shell'],
  ['', '[RelationshipResolver] Resolving relationship\n  userId: "550e8400-..."', 'data'],
  ['', 'DATABASE_URL=postgres://x\nLOG_LEVEL=debug', 'data'],
  ['', 'make sure that the team is ready\nfind out who is on call', 'data'],
  ['', 'go to the page and check it', 'data'],
  ['', 'docker image is built\nservice is running', 'data'],
  ['', '(If NO-GO, say why)', 'data'],
  ['', 'src/\n  a.ts\n  b.ts', 'data'],
])('%s %j is %s', (language, text, role) => {
  expect(roleOfCode(language, text)).toBe(role)
})

test.each([
  ['bat', 'deploy.bat --prod', true],
  ['bat', 'dir C:\\app\nREM nothing', false],
  ['powershell', 'Get-Service app | Where-Object Status', false],
  ['powershell', 'Restart-Service app', true],
  ['powershell', 'Get-Content a | Out-File b', true],
  ['cmd', 'ipconfig /flushdns', true],
  ['cmd', 'ping host', false],
  ['python', 'shutil.rmtree("/data")', true],
  ['python', '# nothing\n', false],
  ['js', 'fetch("/x")', true],
  ['ruby', 'puts 1', true],
  ['make', 'deploy:\n\t./x', true],
  ['shellscript', 'rm -rf /data', true],
  ['shellscript', 'df -h', false],
  ['sql', 'SELECT COUNT(*) FROM users;', false],
  ['sql', 'DROP TABLE users;', true],
  ['console', '$ kubectl get pods\nNAME READY\nrm 1/1', false],
  ['console', '# systemctl restart x', true],
  ['bash', '# systemctl restart x', false],
  ['json', '{"rm": 1}', false],
  ['', 'ERROR rm failed', false],
])('%s %j changes: %j', (language, text, changes) => {
  expect(codeChanges(language, text)).toBe(changes)
})

test.each([
  ['$ git status\nnothing to commit', '', 'git status\n'],
  ['user@host:~$ df -h\nFilesystem\n$ ls', '', 'df -h\n\nls'],
  ['$ curl x \\\n  -d y\nok', '', 'curl x \\\n  -d y\n'],
  ['git status\nls', '', 'git status\nls'],
  ['# note\n$ ls', '', '# note\nls'],
])('prompts of %j', (text, language, script) => {
  expect(withoutPrompts(text, language)).toBe(script)
})

const steps = (markdown: string): string[] =>
  [...nodesByKey(parseChecklist(markdown).sections).values()].flatMap((node) =>
    node.steps.map(
      ({ kind, text, changes, expected, language }) =>
        `${kind === 'command' ? (changes ? 'changes' : 'reads') : 'do'}${language === 'sql' ? ' sql' : ''}: ${text.replaceAll('\n', ' ⏎ ')}${expected ? ` → ${expected.replaceAll('\n', ' ⏎ ')}` : ''}`,
    ),
  )

describe('each command stands once', () => {
  test.each<[markdown: string, expected: string[]]>([
    [
      '- [ ] Load\n  - Command: `top -b -n 1 | head`\n  - Expected: load below 2',
      ['reads: top -b -n 1 | head → load below 2'],
    ],
    ['- [ ] Card\n  - **Command:** `ethtool eth0`', ['reads: ethtool eth0']],
    ['- [ ] Mail\n  - Run: `telnet host 587`', ['reads: telnet host 587']],
    ['- [ ] Rows\n  - Execute: `SELECT count(*) FROM t;`', ['reads sql: SELECT count(*) FROM t;']],
    ['- [ ] Rows\n  - Run `DELETE FROM t`', ['changes sql: DELETE FROM t']],
    ['- [ ] Own tool\n  - Command: `acme-check --all`', ['changes: acme-check --all']],
    ['- [ ] Tool\n  - Look at `acme-check`', ['do: Look at acme-check']],
    ['- [ ] Stop\n  - Stop the service: `systemctl stop x`', ['changes: # Stop the service ⏎ systemctl stop x']],
    ['- [ ] Look\n  - Run `npm test` and read the log', ['reads: # Run and read the log ⏎ npm test']],
    ['- [ ] Two\n  - Command: `df -h` and `free -h`', ['reads: df -h', 'reads: free -h']],
    ['- [ ] Reachable: `ping db.example`', ['reads: ping db.example']],
    ['- [ ] Set `export A=1`', []],
    ['- [ ] Pods `$ kubectl get pods`', ['reads: kubectl get pods']],
    ['| Check | Command | Status |\n|---|---|---|\n| Load | `acme-load` | ☐ |', ['changes: acme-load']],
    [
      '## Rollback\n1. Stop it: `systemctl stop x`\n2. Tell everybody',
      ['changes: # Stop it ⏎ systemctl stop x', 'do: Tell everybody'],
    ],
  ])('%j', (markdown, expected) => {
    expect(steps(markdown.startsWith('#') ? markdown : `## S\n${markdown}`)).toEqual(expected)
  })
})

describe('blocks', () => {
  test('samples, logs and settings are prose; their variables are read all the same', () => {
    const read = parseChecklist(
      '## S\n- [ ] Make `.env` with:\n  ```\n  LOG_LEVEL=debug\n  NODE_ENV=staging\n  ```\n- [ ] Log\n  ```\n  [Gate] refused\n  ```',
    )
    expect(steps('## S\n- [ ] Make `.env` with:\n  ```\n  LOG_LEVEL=debug\n  ```')).toEqual([])
    expect(read.variables.map(({ name }) => name)).toEqual(['LOG_LEVEL', 'NODE_ENV'])
    expect(read.sections[0]?.items[1]?.prose[0]?.text).toBe('[Gate] refused')
    expect(read.coverage.lost).toBe(0)
  })
  test('what follows a command is its output, when it is announced or right below', () => {
    const output = '```json\n{"status": "ok"}\n```'
    expect(
      steps(`## S\n- [ ] A\n\n  \`\`\`bash\n  curl x\n  \`\`\`\n\n  \`\`\`json\n  {"status": "ok"}\n  \`\`\``),
    ).toEqual(['reads: curl x → {"status": "ok"}'])
    expect(steps(`## S\n\`\`\`bash\ncurl x\n\`\`\`\n\nExpected response:\n\n${output}`)).toEqual([
      'reads: curl x → {"status": "ok"}',
    ])
    expect(steps(`## S\n\`\`\`bash\ncurl x\n\`\`\`\n\nPoor automation candidates\n\n${output}`)).toEqual([
      'reads: curl x',
    ])
  })
  test('going back is one step for each paragraph of a script', () => {
    const script =
      '# Stop server\npkill -f app\n\n# Restore\npsql $U << EOF\nDELETE FROM a;\n\n-- not a step\nEOF\n\nnpm run migrate:up\n\n# Restart\n# Expected: up again\nnpm run dev'
    expect(steps(`## Rollback\n\`\`\`bash\n${script}\n\`\`\``).map((step) => step.slice(0, 30))).toEqual(
      [
        'changes: # Stop server ⏎ pkill',
        'changes: # Restore ⏎ psql $U <',
        'changes: npm run migrate:up',
        'changes: # Restart ⏎ # Expecte',
      ].map((start) => expect.stringContaining(start)),
    )
    expect(steps(`## Deploy\n\`\`\`bash\n${script}\n\`\`\``)).toHaveLength(1)
    expect(
      steps('## Rollback\n```bash\n# Long-term: fix\ngit checkout -b fix\n# Make fixes\ngit commit\n```'),
    ).toHaveLength(1)
  })
  test('numbered comments part a script wherever it stands', () => {
    expect(steps('## Deploy\n```bash\n# 1. Pull\ngit pull\n# 2. Start\nnpm run dev\n```')).toHaveLength(2)
  })
})
