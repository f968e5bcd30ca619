// The runbook 001 of the same release: migrations, four conversations, and what is looked at afterwards.
import { type Check, file, get, log, post, prom, run, sql } from '@/e2e/seeds/checks/check'

const LOG = '/var/log/vi/staging.log'
const columns = (table: string) => `SELECT column_name FROM information_schema.columns WHERE table_name = '${table}'`
const has = (...names: string[]) => names.map((name) => `rows.exists(r, r.column_name == "${name}")`)

export const RUNBOOK: Check[] = [
  { line: '14', asks: 'Node is 18 or later', probe: run('node -v', ['int(stdout.substring(1).split(".")[0]) >= 18']) },
  {
    line: '16, 22-31',
    asks: 'the environment file names what it must',
    probe: {
      ...file('/srv/app/.env', ['"TEST_DATABASE_URL" in keys', '"LOG_LEVEL" in keys']),
      warn: ['"OPENAI_API_KEY" in keys'],
    },
  },
  {
    line: '46-52',
    asks: 'three migrations are applied',
    probe: sql('SELECT version FROM applied_migrations ORDER BY version', [
      'rows.map(r, r.version) == ["0035", "0036", "0037"]',
    ]),
  },
  {
    line: '55-61',
    asks: 'relationships have their columns',
    probe: sql(columns('user_relationships'), has('relationship_type', 'trust_level', 'voice_profile')),
  },
  {
    line: '55-61',
    asks: 'facts have their columns',
    probe: sql(columns('user_facts'), has('authority', 'scope', 'expires_at')),
  },
  { line: '74-77', asks: 'the server listens', probe: log(LOG, 'listening on port 3000', ['count >= 1']) },
  {
    line: '74-77',
    asks: 'it names its migrations',
    probe: log(LOG, 'Migrations applied: 0035, 0036, 0037', ['count >= 1']),
  },
  {
    line: '74-77',
    asks: 'it says that it validates',
    probe: log(LOG, 'STAGING_VALIDATION_MODE enabled', ['count >= 1']),
  },
  {
    line: '103',
    asks: 'A: an ambiguous question is asked back',
    probe: {
      ...post('/v1/chat', { message: 'so what not', userId: 'test-user-1' }, [
        'status == 200',
        'body.ambiguity_detected',
        'body.reason == "MALFORMED_QUERY"',
        'body.output.contains("clarify")',
      ]),
      headers: { 'content-type': 'application/json', authorization: 'Bearer {{TOKEN}}' },
    },
  },
  {
    line: '125-143',
    asks: 'B: the owner is known',
    probe: log(LOG, 'relationship_type: owner voice_profile: owner_luxury', ['count >= 1']),
  },
  {
    line: '152',
    asks: 'C: an identity is found',
    probe: post('/v1/identity/resolve', { provider: 'discord', provider_user_id: 'discord_12345' }, ['status == 200'], {
      capture: { USER: 'body.vi_user_id' },
    }),
  },
  {
    line: '171',
    asks: 'C: its providers are these two',
    probe: get('/v1/identity/providers/{{USER}}', [
      'body.map(p, p.provider + "/" + p.provider_user_id) == ["discord/discord_12345", "sovereign/sov_67890"]',
    ]),
  },
  {
    line: '183-197',
    asks: 'D: events arrive in their order',
    probe: post('/v1/chat/stream', { message: 'hello' }, [
      'events.map(e, e.event) == ["pipeline.start", "pipeline.relationship_context", "pipeline.ambiguity_check", "generation.token"]',
    ]),
  },
  {
    line: '266',
    asks: 'it names its migrations over HTTP',
    probe: get('/health', ['body.status == "ok"', 'body.migrations == ["0035", "0036", "0037"]']),
  },
  {
    line: '336',
    asks: 'there is something to go back to',
    probe: file('/var/backups/vi_staging.sql', ['exists', 'size > 0']),
  },
  {
    line: '357',
    asks: 'the slowest hundredth is below 500 ms',
    probe: prom('histogram_quantile(0.99, latency)', ['value < 0.5']),
  },
  { line: '358', asks: 'few normal questions are ambiguous', probe: prom('ambiguity_rate', ['value < 0.05']) },
  {
    line: '367',
    asks: 'no error in the log',
    probe: log(LOG, '(?i)error|fail|exception', ['count == 0', 'scanned > 0']),
  },
]
