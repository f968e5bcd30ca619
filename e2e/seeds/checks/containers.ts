// The checklist 002: containers on one staging server, reached over SSH.
import { type Check, file, get, log, prom, run, sql } from '@/e2e/seeds/checks/check'

const APP = '/srv/app'

export const CONTAINERS: Check[] = [
  {
    line: '14-18',
    asks: '20 GB are free',
    probe: run('df --output=avail -BG /', ['int(lines[1].trim().split("G")[0]) >= 20']),
  },
  { line: '19', asks: '8 GB of memory are available', probe: run('free -g', ['int(lines[0].split(" ")[6]) >= 8']) },
  {
    line: '20, 182',
    asks: 'the four services run and are well',
    probe: run('docker ps', [
      '["postgres", "redis", "qdrant", "ollama"].all(name, stdout.contains(name))',
      'lines.filter(l, l != "").all(l, l.contains("(healthy)"))',
    ]),
  },
  {
    line: '23',
    asks: 'a backup of the last hour exists',
    probe: file(`${APP}/backups/staging.sql`, ['exists', 'size > 0', 'ageSeconds < 3600.0']),
  },
  {
    line: '29',
    asks: 'the release is checked out',
    probe: run('git describe --tags', ['stdout.startsWith("v1.8.0\\n")']),
  },
  {
    line: '45',
    asks: 'four addresses are set',
    probe: file(`${APP}/.env`, [
      '["DATABASE_URL", "REDIS_URL", "OLLAMA_URL", "AUTH_SERVICE_URL"].all(name, name in keys)',
    ]),
  },
  {
    line: '57',
    asks: 'three secrets are set, and nobody reads them',
    probe: file(`${APP}/.env`, ['["JWT_SECRET", "DB_PASSWORD", "API_KEYS"].all(name, name in keys)']),
  },
  {
    line: '63',
    asks: 'the composition is valid',
    probe: run('docker compose -f docker-compose.prod.yml config -q', ['exitCode == 0']),
  },
  {
    line: '72',
    asks: 'the migration of the indexes is there',
    probe: file(`${APP}/docker/migrations/006_composite_indexes.sql`, ['exists']),
  },
  {
    line: '131',
    asks: 'the agents’ image has shrunk',
    probe: run('docker images', ['int(lines[0].split(" ")[1]) >= 400 && int(lines[0].split(" ")[1]) <= 500']),
  },
  {
    line: '155',
    asks: 'the indexes exist',
    probe: sql("SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND indexname LIKE 'idx\\_%'", [
      'rowCount >= 1',
    ]),
  },
  {
    line: '164',
    asks: 'the views exist',
    probe: sql("SELECT viewname FROM pg_views WHERE schemaname = 'public' AND viewname LIKE 'v\\_%'", [
      'rowCount >= 1',
    ]),
  },
  {
    line: '170, 414',
    asks: 'the database logs no error',
    probe: log(`${APP}/logs/postgres.log`, '(?i)error', ['count == 0', 'scanned > 0'], { last: 100 }),
  },
  {
    line: '197',
    asks: 'the services have started',
    probe: log(`${APP}/logs/app.log`, 'Application startup complete|Database connection successful|Redis connected', [
      'count == 3',
    ]),
  },
  {
    line: '206',
    asks: 'and say nothing critical',
    probe: log(`${APP}/logs/app.log`, 'ERROR|CRITICAL', ['count == 0', 'scanned > 0']),
  },
  {
    line: '209',
    asks: 'health within the time given',
    probe: get('/health', ['status == 200'], { retryForMs: 400, retryEveryMs: 100 }),
  },
  {
    line: '309-321',
    asks: 'the dashboard loads within two seconds',
    probe: get('/dashboard', ['status < 500', 'time.total < 2000.0']),
  },
  {
    line: '362',
    asks: 'the status answers within 500 ms',
    probe: get('/api/status', ['status == 200', 'time.total < 500.0']),
  },
  { line: '364', asks: 'so do the costs', probe: get('/api/costs/summary', ['status == 200', 'time.total < 500.0']) },
  {
    line: '369',
    asks: 'no statement is slow',
    probe: sql('SELECT query, mean_exec_time FROM slow_statements WHERE mean_exec_time > 500', ['rowCount == 0']),
  },
  {
    line: '382',
    asks: 'the cache is hit',
    probe: run('redis-cli info stats', [
      'double(lines[0].split(":")[1]) / (double(lines[0].split(":")[1]) + double(lines[1].split(":")[1])) > 0.6',
    ]),
  },
  {
    line: '391',
    asks: 'no container is short of anything',
    probe: run('docker stats --no-stream', [
      'double(stdout.trim().split(" ")[0]) < 50.0',
      'double(stdout.trim().split(" ")[1]) < 80.0',
    ]),
  },
  {
    line: '426, 469',
    asks: 'fewer than one request in a hundred fails',
    probe: prom('rate(errors) / rate(requests)', ['value < 0.01']),
  },
]
