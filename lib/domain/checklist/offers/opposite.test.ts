// An offer that passes whatever happens is worse than none. Each row has an answer that is as the item asks, and
// answers that are not: the offer passes on the first and fails on the others.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { named, withScript } from '@/lib/domain/checklist/fixtures/offered'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { hideSecrets } from '@/lib/domain/checklist/source/secrets'
import type { OfferNode } from '@/lib/domain/checklist/structure'
import { judge } from '@/lib/domain/probe/answer/judge'
import { parseOutput } from '@/lib/domain/probe/output/parse-output'

/** What a command printed; the exit code is 0 where none is given. */
type Printed = { stdout: string; exitCode?: number }
type Answer = Printed | Record<string, unknown>

const isPrinted = (answer: Answer): answer is Printed => typeof Reflect.get(answer, 'stdout') === 'string'

function argvOf({ definition, needs }: OfferNode): string[] {
  return needs.commands?.[String(definition.command)] ?? []
}

function seenBy(offer: OfferNode, answer: Answer): Record<string, unknown> {
  if (!isPrinted(answer)) return { headers: {}, text: '', time: { total: 5 }, ...answer }
  const { stdout, exitCode = 0 } = answer
  const lines = stdout.split('\n').filter((line) => line !== '')
  const output = parseOutput(argvOf(offer), stdout, Date.UTC(2026, 0, 1))
  return { stdout, stderr: '', exitCode, lines, time: { total: 5 }, ...(output && { output }) }
}

function expectations({ definition }: OfferNode): string[] {
  const { expect: wanted } = definition
  return Array.isArray(wanted) ? wanted.map(String) : []
}

const passes = (offer: OfferNode, answer: Answer): boolean =>
  judge({ expect: expectations(offer) }, seenBy(offer, answer)).status === 'passed'

const offersIn = (text: string): OfferNode[] => parseChecklist(text).offers

type Row = [what: string, text: string, good: Answer, ...opposites: Answer[]]

const printed = (stdout: string, exitCode = 0): Printed => ({ stdout, exitCode })
const df = (free: string, percent: number): Printed =>
  printed(`Filesystem Size Used Avail Use% Mounted on\n/dev/sda1 50G 20G ${free} ${percent}% /\n`)
const free = (available: string): Printed =>
  printed(
    `               total        used        free      shared  buff/cache   available\nMem:            15Gi       5.0Gi       2.0Gi       0.1Gi       8.0Gi       ${available}\n`,
  )
const COLUMNS = ['CONTAINER ID', 'IMAGE', 'COMMAND', 'CREATED', 'STATUS', 'PORTS', 'NAMES']
const row = (cells: string[]): string => cells.map((cell) => cell.padEnd(24)).join('')
const ps = (...statuses: string[]): Printed => {
  const rows = statuses.map((status, at) =>
    row([`abc${at}`, 'pg:15', '"x"', '2 days ago', status, '5432/tcp', `pg${at}`]),
  )
  return printed([row(COLUMNS), ...rows, ''].join('\n'))
}
const ROWS: Row[] = [
  [
    'a migration among those that are listed',
    withScript('Check migration status after', 'npm run migrate:status', '- Migration 0037 present? ✅ yes / ❌ no'),
    printed('0036 applied\n0037 applied\n'),
    printed('0036 applied\n'),
    printed('', 1),
  ],
  ['free disk', withScript('Disk: need 20GB+ free', 'df -h /'), df('28G', 42), df('3G', 94), printed('', 1)],
  ['available memory', withScript('Memory: 8GB+ available', 'free -h'), free('9.0Gi'), free('1.0Gi'), printed('', 1)],
  [
    'healthy containers',
    withScript('All containers running', 'docker ps'),
    ps('Up 2 days', 'Up 2 days (healthy)'),
    ps('Up 2 days', 'Up 2 days (unhealthy)'),
    ps('Exited (1) 3 minutes ago'),
    ps(),
  ],
  ['a tag that is there', withScript('Tag `v2.1.0` exists', 'git tag -l v2.1.0', ''), printed('v2.1.0\n'), printed('')],
  [
    'no errors in a log',
    withScript('No errors in the logs', 'grep -i error /var/log/app.log'),
    { count: 0 },
    { count: 3 },
  ],
  [
    'errors by count',
    withScript('Errors in the log: must be 0', 'grep -c ERROR /var/log/app.log'),
    { count: 0 },
    { count: 4 },
  ],
  [
    'an active unit',
    withScript('Service is running', 'systemctl is-active shop'),
    printed('active\n'),
    printed('inactive\n', 3),
    printed('failed\n', 3),
  ],
  [
    'a hit rate',
    withScript('Cache hit rate > 60%', 'redis-cli info stats'),
    printed('keyspace_hits:90\nkeyspace_misses:10\n'),
    printed('keyspace_hits:10\nkeyspace_misses:90\n'),
  ],
  [
    'pods that run',
    withScript('All pods running', 'kubectl get pods'),
    printed('NAME    READY   STATUS    RESTARTS   AGE\nweb-1   1/1     Running   0          2d\n'),
    printed('NAME    READY   STATUS             RESTARTS   AGE\nweb-1   0/1     CrashLoopBackOff   9          2d\n'),
    printed('No resources found in default namespace.\n'),
  ],
  [
    'the status of an answer',
    withScript('Health answers', 'curl -s https://shop.test/health\n# Expected: {"status": "ok"}'),
    { status: 200, body: { status: 'ok' } },
    { status: 503, body: { status: 'down' } },
    { status: 200, body: { status: 'down' } },
  ],
  [
    'a time',
    withScript('Response time', 'curl https://shop.test/api', '- Should be < 500ms'),
    { status: 200, body: {}, time: { total: 120 } },
    { status: 200, body: {}, time: { total: 900 } },
    { status: 500, body: {}, time: { total: 120 } },
  ],
  [
    'a redirect',
    named('`GET /old` → 301'),
    { status: 301, headers: { location: 'https://shop.test/' } },
    { status: 200, headers: {} },
    { status: 404, headers: {} },
  ],
  [
    'rows by number',
    withScript('Links', 'psql $DATABASE_URL -c "SELECT count(*) FROM links"\n# Expected: 4'),
    { rows: [{ count: 4 }], rowCount: 1 },
    { rows: [{ count: 0 }], rowCount: 1 },
    { rows: [], rowCount: 0 },
  ],
  [
    'no slow query',
    withScript('No slow queries', 'psql $DATABASE_URL -c "SELECT query FROM slow"', '- Should return 0 rows'),
    { rows: [], rowCount: 0 },
    { rows: [{ query: 'x' }], rowCount: 1 },
  ],
  [
    'an index',
    withScript('Index created', 'psql $U -c "\\d users" | grep users_email_key'),
    { rows: [{ indexname: 'users_email_key' }], rowCount: 1 },
    { rows: [{ indexname: 'users_pkey' }], rowCount: 1 },
    { rows: [], rowCount: 0 },
  ],
  [
    'lines by number',
    withScript('Two files', 'ls /srv/app | wc -l\n# Expected: 2'),
    printed('a.js\nb.js\n'),
    printed('a.js\n'),
    printed('', 2),
  ],
  [
    'all tests',
    named('All 18 tests passing'),
    { passed: 18, failed: 0 },
    { passed: 17, failed: 1 },
    { passed: 17, failed: 0 },
    { passed: 0, failed: 0 },
  ],
  [
    'something that was tested',
    named('Pattern matching tested'),
    { passed: 3, failed: 0 },
    { passed: 0, failed: 0 },
    { passed: 3, failed: 1 },
  ],
]

describe('an offer passes on what the item asks and fails on the opposite', () => {
  test.each(ROWS)('%s', (_, text, good, ...opposites) => {
    const [offer, ...others] = offersIn(text)
    expect(others).toEqual([])
    if (!offer) throw new Error('nothing is offered')
    expect([expectations(offer), passes(offer, good)]).toEqual([expectations(offer), true])
    for (const opposite of opposites) expect([opposite, passes(offer, opposite)]).toEqual([opposite, false])
  })
})

describe('nothing is offered where no answer could tell', () => {
  test.each([
    ['a count without a number', withScript('Database restored', 'psql $DATABASE_URL -c "SELECT COUNT(*) FROM users"')],
    ['what was taken back', withScript('Schema reverted', 'psql $DATABASE_URL -c "\\d users"')],
    ['a disk without a bound', withScript('Disk space', 'df -h /')],
    ['a command that never ends', withScript('Watch the log', 'tail -f /var/log/app.log')],
  ])('%s', (_, text) => {
    expect(offersIn(text)).toEqual([])
  })
})

/** Targets on which everything is missing or wrong, and one on which something is always found. */
const WORLDS: Answer[] = [
  { stdout: '', exitCode: 1, lines: [] },
  { stdout: 'ERROR\n', exitCode: 2 },
  { stdout: 'ERROR error critical fatal exception 550e8400-e29b-41d4-a716-446655440000\n', exitCode: 0 },
  { status: 503, body: {}, rows: [], rowCount: 0, count: 0, exists: false, open: false, passed: 0, failed: 9 },
  { status: 200, body: {}, rows: [], rowCount: 0, count: 0, exists: false, open: false, passed: 0, failed: 0 },
  { status: 200, body: {}, rows: [{}, {}], rowCount: 2, count: 9, exists: true, size: 0, open: true, failed: 9 },
]

const FOLDERS = ['examples', 'lib/domain/checklist/fixtures', process.env.COUNTERSIGN_SEEDS ?? ''].filter(Boolean)
const documents = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => join(folder, name)),
)

test.each(documents)('no offer of %s passes whatever happens', (file) => {
  const offers = offersIn(hideSecrets(readFileSync(file, 'utf8')).text)
  const always = offers.filter((offer) => WORLDS.every((world) => passes(offer, world)))
  expect(always.map((offer) => `${offer.line} ${expectations(offer).join(' && ')}`)).toEqual([])
  expect(offers.filter((offer) => expectations(offer).length === 0).map(({ line }) => line)).toEqual([])
})
