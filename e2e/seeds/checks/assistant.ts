// The checklist 000: a staging deployment of an assistant with identities, checked from the host it runs on.
import { type Check, file, get, log, post, run, sql } from '@/e2e/seeds/checks/check'

const LOG = '/var/log/vi/staging.log'
/** `localhost` in the document is the host's own. */
const local = (path: string, expect: string[]) => ({
  kind: 'http',
  via: 'server',
  url: `http://localhost:{{LOCAL_PORT}}${path}`,
  expect,
})

export const ASSISTANT: Check[] = [
  {
    line: '17',
    asks: 'the database answers',
    probe: sql('SELECT count(*) AS n FROM applied_migrations', ['rows[0].n == 3']),
  },
  {
    line: '17, 23',
    asks: 'a backup of the last day exists',
    probe: file('/var/backups/vi_staging.sql', ['exists', 'size > 0', 'ageSeconds < 86400.0']),
  },
  { line: '18', asks: 'memory is free', probe: run('free -g', ['int(lines[0].split(" ")[6]) >= 4']) },
  { line: '20', asks: 'psql is there', probe: run('psql --version', ['exitCode == 0']) },
  {
    line: '34-43',
    asks: 'the environment file names what it must',
    probe: file('/srv/app/.env', [
      '"DATABASE_URL" in keys',
      '"TEST_DATABASE_URL" in keys',
      '"STAGING_VALIDATION_MODE" in keys',
      '"NODE_ENV" in keys',
    ]),
  },
  {
    line: '77, 91',
    asks: 'the last migration is applied',
    probe: run('npm run migrate:status', ['stdout.contains("0037 applied")', '!stdout.contains("pending")']),
  },
  {
    line: '100',
    asks: 'the key is on provider and its user id',
    probe: sql(
      "SELECT kcu.column_name FROM information_schema.key_column_usage kcu JOIN pg_constraint c ON c.conname = kcu.constraint_name WHERE c.contype = 'p' AND kcu.table_name = 'user_identity_map' ORDER BY 1",
      ['rows.map(r, r.column_name) == ["provider", "provider_user_id"]'],
    ),
  },
  {
    line: '107',
    asks: 'the index on the user id exists',
    probe: sql("SELECT indexname FROM pg_indexes WHERE tablename = 'user_identity_map'", [
      'rows.exists(r, r.indexname.startsWith("user_identity_map_vi_user_id"))',
    ]),
  },
  {
    line: '127',
    asks: 'the release is checked out',
    probe: run('git describe --tags', ['stdout.startsWith("v1.8.0\\n")'], { capture: { COMMIT: 'stdout' } }),
  },
  {
    line: '144-151',
    asks: 'the process runs',
    probe: run('pgrep -f vi-staging', ['exitCode == 0', 'int(lines[0]) > 0']),
  },
  {
    line: '151',
    asks: 'its port is open',
    probe: { kind: 'tcp', host: '{{HOST}}', port: '{{APP_PORT}}', expect: ['connected'] },
  },
  { line: '156', asks: 'it says that it is well', probe: local('/health', ['status == 200', 'body.status == "ok"']) },
  {
    line: '163-171',
    asks: 'all five flags are on',
    probe: local(
      '/health',
      [
        'stagingValidationMode',
        'ambiguityGateEnabled',
        'relationshipModelEnabled',
        'identitySpineEnabled',
        'continuityPackRequired',
      ].map((flag) => `body.config.${flag}`),
    ),
  },
  {
    line: '173',
    asks: 'no error at the start',
    probe: log(LOG, '(?i)error|exception', ['count == 0', 'scanned > 0'], { last: 20 }),
  },
  {
    line: '186',
    asks: 'the smoke tests pass',
    probe: run('npm run test:staging', ['exitCode == 0', 'stdout.contains("4/4 passed")']),
  },
  { line: '217', asks: 'telemetry is in the log', probe: log(LOG, '\\[Staging\\]', ['count >= 1'], { last: 100 }) },
  {
    line: '224',
    asks: 'nobody’s id is in the log',
    probe: log(LOG, '[0-9a-f]{8}-[0-9a-f]{4}', ['count == 0', 'scanned > 0'], { countOnly: true }),
  },
  {
    line: '237',
    asks: 'a malformed question is noticed',
    probe: post('/v1/chat', { message: 'so what not', userId: 'test-user' }, [
      'status == 200',
      'body.ambiguity_detected',
    ]),
  },
  { line: '246', asks: 'and logged', probe: log(LOG, 'Ambiguity check completed', ['count >= 1']) },
  {
    line: '255',
    asks: 'a test user is made',
    probe: post(
      '/v1/identity/create',
      { provider: 'discord', provider_user_id: 'test_discord_123' },
      ['status >= 200 && status < 300'],
      {
        capture: { VI_USER_ID: 'body.vi_user_id' },
      },
    ),
  },
  {
    line: '268',
    asks: 'and made owner',
    probe: post('/v1/relationships', { relationship_type: 'owner', trust_level: 100 }, ['status == 201']),
  },
  {
    line: '281',
    asks: 'the relationship is resolved',
    probe: log(LOG, 'Relationship resolved .*owner_luxury', ['count >= 1']),
  },
  {
    line: '292',
    asks: 'a second provider is linked',
    probe: post('/v1/identity/link', { provider: 'sovereign' }, ['status == 201']),
  },
  {
    line: '305',
    asks: 'both providers are there',
    probe: get('/v1/identity/providers/{{VI_USER_ID}}', ['status == 200', 'size(body) == 2']),
  },
  {
    line: '314',
    asks: 'and both rows',
    probe: sql("SELECT * FROM user_identity_map WHERE vi_user_id = 'u1'", ['rowCount == 2']),
  },
  {
    line: '337',
    asks: 'few questions are ambiguous',
    probe: log(LOG, 'Ambiguity check', ['count < 10', 'scanned > 0']),
  },
  { line: '345-353', asks: 'the governor passes answers', probe: log(LOG, 'Governor pass', ['count > 0']) },
  {
    line: '357',
    asks: 'an answer takes less than a second',
    probe: post('/v1/chat', { message: 'What is AI?' }, ['status == 200', 'time.total < 1000.0']),
  },
  {
    line: '367',
    asks: 'half of the answers take less than 500 ms, nearly all less than two seconds',
    probe: {
      kind: 'load',
      request: {
        method: 'POST',
        url: '{{BASE_URL}}/v1/chat',
        headers: { 'content-type': 'application/json' },
        body: { message: 'What is AI?' },
      },
      ...{ requests: 100, concurrency: 50, expect: ['p50 < 500.0', 'p99 < 2000.0', 'errorRate == 0.0'] },
    },
  },
]
