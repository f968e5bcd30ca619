// From commands to probes that can be saved.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'

const offersIn = (script: string, below = '', title = 'Look') =>
  parseChecklist(
    `## S\n- [ ] ${title}\n  \`\`\`bash\n${script.replace(/^/gm, '  ')}\n  \`\`\`\n${below.replace(/^(?=.)/gm, '  ')}`,
  ).offers.map((offer) => offer.definition)

describe('a command that only looks is offered as a probe that can be saved', () => {
  test.each([
    [
      'curl -s http://localhost:3000/health | jq .',
      '',
      { kind: 'http', method: 'GET', url: '{{BASE_URL}}/health', expect: ['status == 200'] },
    ],
    ['curl https://staging.example.com/api/status', '', { url: 'https://staging.example.com/api/status' }],
    [
      'curl -s -H "Authorization: Bearer $TOKEN" \\\n  http://127.0.0.1:8080/v1/me',
      '',
      { url: '{{BASE_URL}}/v1/me', headers: { Authorization: 'Bearer {{TOKEN}}' } },
    ],
    [
      'curl http://x.example/health\n# Expected: { "status": "ok", "shards": [1, 2] }',
      '',
      { expect: ['status == 200', 'body.status == "ok"', 'body.shards == [1,2]'] },
    ],
    [
      'curl http://x.example/h | jq .config',
      '- cacheEnabled: ✅ true / ❌ false',
      { expect: ['status == 200', 'body.config.cacheEnabled == true'] },
    ],
    [
      'curl -X POST http://x.example/chat -d \'{"a":1}\'',
      '- Result: ✅ flagged=true / ❌',
      { method: 'POST', body: '{"a":1}', expect: ['status >= 200 && status < 300', 'body.flagged == true'] },
    ],
    [
      'curl http://x.example/h',
      '- Total time: ____ ms\n- Should be < 900ms',
      { expect: ['status == 200', 'time.total < 900'] },
    ],
    ['curl -X POST http://x.example/user', '- user_id: ____', { capture: { USER_ID: 'body.user_id' } }],
    ['ID="[from above]"\ncurl http://x.example/u/$ID', '', { url: 'http://x.example/u/{{ID}}' }],
    [
      'curl -N http://x.example/s | head\n# Expected: events\n# event: start\n# event: token',
      '',
      { expect: ['status == 200', 'events.exists(e, e.event == "start")', 'events.exists(e, e.event == "token")'] },
    ],
    [
      'psql $DATABASE_URL -c "SELECT 1"',
      '',
      { kind: 'sql', database: 'DATABASE_URL', query: 'SELECT 1', expect: ['rowCount == 1'] },
    ],
    [
      `psql -h db -U app -d shop -c "SELECT count(*) FROM t WHERE a = 'x';"\n# Expected: 4`,
      '',
      { database: 'shop', query: `SELECT count(*) FROM t WHERE a = 'x'`, expect: ['rows[0].count == 4'] },
    ],
    [
      'docker exec pg psql -U p -d shop -c \\\n  "SELECT a FROM b"\n# Expected: 3 rows',
      '',
      { kind: 'sql', database: 'shop', query: 'SELECT a FROM b', expect: ['rowCount == 3'] },
    ],
    [
      'psql $U -c "\\d users" | grep users_email_key',
      '',
      { expect: ['rows.exists(r, r.indexname.contains("users_email_key"))'] },
    ],
    [
      `psql $U -c "SELECT * FROM m WHERE id = '[id]'" | wc -l`,
      '- Should have 2 rows: ✅ / ❌\n- Actual: ____',
      { query: 'SELECT * FROM m WHERE id = {{ID}}', expect: ['rowCount == 2'] },
    ],
  ])('%j %j', (script, below, expected) => {
    const [offered] = offersIn(script, below)
    expect(offered).toMatchObject(expected)
    expect(parseDefinition(offered)).toBeTruthy()
  })
})

test.each([
  'psql $U -c "INSERT INTO a VALUES (1)"',
  'psql $U -c "SELECT 1; DROP TABLE a"',
  'psql $U < dump.sql',
  'curl -X DELETE http://x.example/u/1',
  'curl -X POST http://x.example/admin/disable-endpoint -d x=1',
  'curl',
  'curl "http://x',
  'git pull',
  'rm -rf /tmp/x',
  'echo done',
])('%j is not', (script) => {
  expect(offersIn(script)).toEqual([])
})

test('what is offered can always be saved, and whatever the text there is an answer', () => {
  const words = fc.constantFrom(
    'curl',
    'psql',
    '$U',
    '-c',
    '"SELECT 1"',
    'http://localhost:9/x',
    '-X',
    'POST',
    '-d',
    "'{}'",
    '|',
    'jq',
    '.a.b',
    'grep',
    '&&',
    '-H',
    '"A: b"',
    '[from above]',
    '#',
    '\\d t',
    'docker',
    'exec',
    'for',
    'do',
    'done',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(words, fc.string({ maxLength: 12 })), { maxLength: 14 }),
      fc.constantFrom('', '- n: ____ ms (should be < 5ms)', '- ok: ✅ true / ❌ false'),
      (parts, below) => {
        for (const offered of offersIn(parts.join(' ').replaceAll('\n', ' ').replaceAll('`', ''), below))
          expect(parseDefinition(offered)).toBeTruthy()
      },
    ),
    { numRuns: 600 },
  )
})
