import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { offerFor } from '@/lib/domain/checklist/offers'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { parseDefinition } from '@/lib/domain/probe/definition'

const offer = (text: string, changes = false) => offerFor({ kind: 'command', text, changes })

describe('a command that only reads', () => {
  test.each([
    ['curl -s http://localhost:3000/health | jq .', { kind: 'http', url: '{{BASE_URL}}/health' }],
    ['# health\ncurl https://staging.example.com/api/status', { kind: 'http', url: 'https://staging.example.com/api/status' }],
    ['curl -s -H "Authorization: Bearer $TOKEN" \\\n  http://127.0.0.1:8080/v1/me', { url: '{{BASE_URL}}/v1/me', headers: { Authorization: 'Bearer {{TOKEN}}' } }],
    ['curl -w "%{time_total}" -o out.txt ${BASE}/x', { url: '{{BASE}}/x' }],
    ['psql $DATABASE_URL -c "SELECT 1"', { kind: 'sql', database: 'DATABASE_URL', query: 'SELECT 1' }],
    [`psql -h db -U app -d shop -c "SELECT count(*) FROM t WHERE a = 'x';"`, { kind: 'sql', database: 'main', query: `SELECT count(*) FROM t WHERE a = 'x'` }],
  ])('%j is offered as a probe that can be saved', (command, expected) => {
    const offered = offer(command)
    expect(offered).toMatchObject(expected)
    expect(parseDefinition(offered)).toBeTruthy()
  })

  test.each([
    'curl -X POST http://localhost/x',
    'curl -d a=b http://x/y | rm',
    'psql $U -c "\\d t"',
    'psql $U -c "SELECT 1; DROP TABLE a"',
    'df -h',
    'curl',
    'curl http://x/y && rm -rf /',
    'curl "http://x/y',
    'psql $U -c "INSERT INTO a VALUES (1)"',
  ])('%j is not', (command) => {
    expect(offer(command)).toBeNull()
  })

  test('what changes something is never offered', () => {
    expect(offer('curl http://localhost/health', true)).toBeNull()
  })

  test('whatever the text, there is an answer', () => {
    fc.assert(
      fc.property(fc.constantFrom('curl ', 'psql ', ''), fc.string(), (program, rest) => {
        const offered = offer(program + rest)
        expect(offered === null || typeof offered.kind === 'string').toBe(true)
      }),
    )
  })
})

test('an item of a checklist carries the offer of its first command', () => {
  const [item] = parseChecklist('## S\n- [ ] Server answers\n  ```\n  curl -s http://localhost:3000/health\n  ```\n').sections[0]?.items ?? []
  expect(item?.probe).toEqual({ kind: 'http', method: 'GET', url: '{{BASE_URL}}/health', expect: ['status == 200'] })
})
