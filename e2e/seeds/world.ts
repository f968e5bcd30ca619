// A whole staging world for one run of the five checklists: HTTP, TLS, DNS, an SSH host with commands, files and logs, and a database. Either as the
// documents describe it, or wrong wherever one of their checks would notice.
import { startWorldHttp } from '@/e2e/seeds/world-http'
import { adminUrlFromEnvironment, startDatabase } from '@/e2e/targets/database'
import { startDns } from '@/e2e/targets/dns'
import { startRelay } from '@/e2e/targets/relay'
import { startSsh } from '@/e2e/targets/ssh'
import type { Prints } from '@/e2e/targets/ssh-commands'
import type { RemoteFiles } from '@/e2e/targets/ssh-files'
import { startTls } from '@/e2e/targets/tls'
import { freePort } from '@/lib/platform/box/postgres.mjs'

const DAY = 86_400

function files(good: boolean): RemoteFiles {
  const lines = good
    ? [
        'vi-staging listening on port 3000',
        'Migrations applied: 0035, 0036, 0037',
        'STAGING_VALIDATION_MODE enabled',
        '[Staging] Ambiguity check completed in 12 ms',
        '[Staging] Relationship resolved relationship_type: owner voice_profile: owner_luxury',
        '[Staging] Governor pass',
      ]
    : [
        'starting',
        'ERROR cannot bind',
        'exception: pool exhausted',
        'user 550e8400-e29b-41d4-a716-446655440000 signed in',
        ...Array(12).fill('Ambiguity check'),
      ]
  const env = good
    ? 'DATABASE_URL=x\nTEST_DATABASE_URL=x\nREDIS_URL=x\nOLLAMA_URL=x\nAUTH_SERVICE_URL=x\nSTAGING_VALIDATION_MODE=true\nLOG_LEVEL=debug\nNODE_ENV=staging\nJWT_SECRET=s\nDB_PASSWORD=s\nAPI_KEYS=s\n'
    : 'LOG_LEVEL=debug\n'
  const backup = { content: good ? 'dump' : '', ageSeconds: good ? 600 : 3 * DAY }
  const startup = good
    ? 'Application startup complete\nDatabase connection successful\nRedis connected\n'
    : 'CRITICAL no database\n'
  return {
    '/var/log/vi/staging.log': `${lines.join('\n')}\n`,
    '/srv/app/.env': { content: env, mode: good ? 0o600 : 0o644 },
    '/var/backups/vi_staging.sql': backup,
    '/srv/app/backups/staging.sql': backup,
    '/srv/app/logs/app.log': startup,
    '/srv/app/logs/postgres.log': good ? 'checkpoint complete\n' : 'ERROR: deadlock detected\n',
    '/srv/app/bin/gaia_go': { content: Buffer.alloc(good ? 14_000 : 100), mode: 0o755 },
    '/etc/ssl/private/site.key': { content: 'k', mode: good ? 0o600 : 0o644 },
    ...(good && {
      '/srv/app/docker/migrations/006_composite_indexes.sql': 'create',
      '/srv/app/docker/migrations/007_metrics_views.sql': 'create',
    }),
  }
}

function prints(good: boolean): Prints {
  const failing = (text: string) => (good ? text : { text, code: 1 })
  return {
    'node -v': good ? 'v20.11.0\n' : 'v16.2.0\n',
    'psql --version': good ? 'psql (PostgreSQL) 15.4\n' : { text: 'not found\n', code: 127 },
    'npm run migrate:status': good ? '0035 applied\n0036 applied\n0037 applied\n' : '0035 applied\n0036 pending\n',
    'npm run test:staging': failing(good ? '4/4 passed\n' : '2/4 passed\n'),
    'git describe --tags': good ? 'v1.8.0\n' : 'v1.7.9-3-gabc\n',
    'pgrep -f vi-staging': good ? '4242\n' : { text: '', code: 1 },
    'df --output=avail -BG /': good ? 'Avail\n 52G\n' : 'Avail\n  3G\n',
    'free -g': good ? 'Mem: 15 4 7 0 3 10\n' : 'Mem: 15 14 0 0 1 1\n',
    'docker ps': good
      ? 'staging-postgres Up 3 hours (healthy)\nstaging-redis Up 3 hours (healthy)\nstaging-qdrant Up 3 hours (healthy)\nstaging-ollama Up 3 hours (healthy)\n'
      : 'staging-postgres Restarting (1) 4 seconds ago\n',
    'docker compose -f docker-compose.prod.yml config -q': failing(''),
    'docker images': good
      ? 'temponest-staging-agents 450\ntemponest-staging-auth 250\n'
      : 'temponest-staging-agents 1580\n',
    'docker stats --no-stream': good ? '12.5 41.0\n' : '88.1 93.4\n',
    'redis-cli info stats': good
      ? 'keyspace_hits:940\nkeyspace_misses:60\n'
      : 'keyspace_hits:40\nkeyspace_misses:960\n',
    'npm run orchestrator:status': failing(good ? 'all running\n' : 'crashed\n'),
    'git tag -l': good ? 'staging-backup-20251118\nv0.1.0-phase9+10\n' : '\n',
    nproc: good ? '4\n' : '1\n',
    'nginx -t': failing('nginx: configuration file test\n'),
    'systemctl is-active gaia': good ? 'active\n' : { text: 'failed\n', code: 3 },
    'ps -o user= -C gaia_go': good ? 'gaia\n' : 'root\n',
  }
}

function tables(good: boolean): string {
  const key = good ? 'provider, provider_user_id' : 'vi_user_id'
  return `
  create table user_identity_map (provider text, provider_user_id text, vi_user_id text, primary key (${key}));
  insert into user_identity_map values ('discord', 'd', 'u1') ${good ? ", ('sovereign', 's', 'u1')" : ''};
  create table user_relationships (id int, relationship_type text ${good ? ', trust_level int, voice_profile text' : ''});
  create table user_facts (id int ${good ? ', authority text, scope text, expires_at timestamptz' : ''});
  create table applied_migrations (id int, version text);
  insert into applied_migrations values (1, '0035') ${good ? ", (2, '0036'), (3, '0037')" : ''};
  create table slow_statements (query text, mean_exec_time float);
  ${good ? '' : "insert into slow_statements values ('select', 900);"}
  ${good ? 'create index user_identity_map_vi_user_id on user_identity_map (vi_user_id); create index idx_runs on user_facts (id); create view v_run_metrics_summary as select 1 as runs;' : ''}
  create table app_setting (name text, value text);
  insert into app_setting values ('archive_mode', '${good ? 'on' : 'off'}'), ('ssl', '${good ? 'on' : 'off'}');`
}

export type World = Awaited<ReturnType<typeof startWorld>>

/** `environment` is what an administrator writes down of it; the checks name nothing else. */
export async function startWorld(good: boolean) {
  const http = await startWorldHttp(good)
  const ssh = await startSsh({ files: files(good), prints: prints(good) })
  const tls = await startTls({ mode: good ? 'good' : 'expired', days: good ? 90 : -2 })
  const dns = await startDns()
  const base = await startDatabase(adminUrlFromEnvironment(), tables(good))
  const reader = new URL(base.reader)
  const relay = await startRelay(reader.hostname, Number(reader.port))
  reader.port = String(relay.port)
  const closed = await freePort()
  const port = String(http.port)
  const argv = Object.keys(prints(good)).map((line) => [
    line.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, ''),
    { argv: line.split(' ') },
  ])
  return {
    environment: {
      variables: {
        ...{
          BASE_URL: `http://127.0.0.1:${port}`,
          LOCAL_PORT: port,
          HOST: '127.0.0.1',
          TLS_PORT: String(tls.port),
          APP_PORT: good ? port : String(closed),
        },
        ...{
          DNS_SERVER: `127.0.0.1:${dns.port}`,
          DOMAIN: good ? 'www.staging.example' : 'gone.staging.example',
          CA: tls.ca,
        },
      },
      egress: [{ host: '127.0.0.1' }, { host: 'localhost' }],
      hosts: { server: { ...ssh.entry, privateKeySecret: 'SERVER_KEY' } },
      databases: { main: { urlSecret: 'DB_URL' } },
      commands: Object.fromEntries(argv),
      allowSideEffects: true,
      perHost: 20,
      secrets: { SERVER_KEY: ssh.privateKey, DB_URL: reader.href, TOKEN: 'test-token-1' },
    },
    close: async () => {
      for (const part of [http, ssh, tls, dns, relay, base]) await part.close()
    },
  }
}
