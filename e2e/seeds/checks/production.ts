// The checklist 004: a production deployment, with its certificates, headers, names and database.
import { type Check, file, get, post, prom, run, sql } from '@/e2e/seeds/checks/check'

const header = (name: string, test: string) =>
  get('/', [`status == 200`, `"${name}" in headers && headers["${name}"]${test}`])

export const PRODUCTION: Check[] = [
  {
    line: '11',
    asks: 'the release has its tag',
    probe: run('git tag -l', ['lines.exists(l, l == "v0.1.0-phase9+10")']),
  },
  { line: '31', asks: 'the server has two processors', probe: run('nproc', ['int(stdout.trim()) >= 2']) },
  { line: '31', asks: 'and 4 GB of memory', probe: run('free -g', ['int(lines[0].split(" ")[6]) >= 4']) },
  {
    line: '32, 33',
    asks: 'its port is open',
    probe: { kind: 'tcp', host: '{{HOST}}', port: '{{APP_PORT}}', expect: ['connected'] },
  },
  {
    line: '34',
    asks: 'its name resolves',
    probe: {
      kind: 'dns',
      server: '{{DNS_SERVER}}',
      name: '{{DOMAIN}}',
      type: 'CNAME',
      expect: ['rcode == "NOERROR"', '"staging.example" in records'],
    },
  },
  {
    line: '35, 74, 75',
    asks: 'its certificate is trusted and lasts',
    probe: {
      kind: 'tls',
      host: '{{HOST}}',
      port: '{{TLS_PORT}}',
      servername: 'staging.example',
      ca: '{{CA}}',
      expect: ['authorized', 'daysLeft > 30.0', 'issuer.contains("Test Authority")'],
    },
  },
  { line: '36', asks: 'the proxy’s configuration is valid', probe: run('nginx -t', ['exitCode == 0']) },
  {
    line: '36, 114',
    asks: 'the service is active',
    probe: run('systemctl is-active gaia', ['exitCode == 0', 'stdout.startsWith("active")']),
  },
  {
    line: '44',
    asks: 'a backup of the last day exists',
    probe: file('/var/backups/vi_staging.sql', ['exists', 'size > 0', 'ageSeconds < 86400.0']),
  },
  {
    line: '45',
    asks: 'the write-ahead log is archived',
    probe: sql("SELECT value FROM app_setting WHERE name = 'archive_mode'", ['rows[0].value == "on"']),
  },
  {
    line: '46, 50',
    asks: 'the application reaches its database',
    probe: sql('SELECT count(*) AS n FROM applied_migrations', ['rows[0].n >= 3']),
  },
  {
    line: '54',
    asks: 'every target of the monitoring is up',
    probe: get('/api/v1/targets', ['body.data.activeTargets.all(t, t.health == "up")']),
  },
  {
    line: '55',
    asks: 'the dashboards answer',
    probe: get('/grafana/api/health', ['status == 200', 'body.database == "ok"']),
  },
  {
    line: '56',
    asks: 'the logs are collected',
    probe: get('/loki/ready', ['status == 200', 'text.contains("ready")']),
  },
  {
    line: '66, 112',
    asks: 'the environment file is nobody else’s',
    probe: file('/srv/app/.env', ['exists', 'mode == "0600"']),
  },
  {
    line: '71',
    asks: 'it does not run as root',
    probe: run('ps -o user= -C gaia_go', ['!stdout.contains("root")', 'size(stdout) > 0']),
  },
  { line: '76', asks: 'the key is nobody else’s', probe: file('/etc/ssl/private/site.key', ['mode == "0600"']) },
  {
    line: '77',
    asks: 'browsers are told to use HTTPS',
    probe: header('strict-transport-security', '.matches("max-age=[0-9]{8,}")'),
  },
  {
    line: '82',
    asks: 'a foreign page may not read answers',
    probe: get('/', ['status == 200', '!("access-control-allow-origin" in headers)'], {
      headers: { origin: 'https://elsewhere.example' },
    }),
  },
  { line: '83', asks: 'it may not be framed', probe: header('x-frame-options', ' == "DENY"') },
  { line: '84', asks: 'types are not guessed', probe: header('x-content-type-options', ' == "nosniff"') },
  { line: '85', asks: 'the old filter is set', probe: header('x-xss-protection', '.startsWith("1")') },
  {
    line: '86',
    asks: 'a policy for content is set',
    probe: header('content-security-policy', '.contains("default-src")'),
  },
  { line: '87', asks: 'debugging is off', probe: get('/config', ['body.debug == false']) },
  {
    line: '88',
    asks: 'an error shows no stack',
    probe: get('/api/claude/confirm/request', [
      'status >= 400 && status < 500',
      '!text.matches("at [A-Za-z_$]+ \\\\(/")',
    ]),
  },
  {
    line: '93',
    asks: 'connections to the database are encrypted',
    probe: sql("SELECT value FROM app_setting WHERE name = 'ssl'", ['rows[0].value == "on"']),
  },
  {
    line: '104',
    asks: 'the binary has its size',
    probe: file('/srv/app/bin/gaia_go', ['size > 10000 && size < 20000', 'mode == "0755"']),
  },
  { line: '148, 284, 340', asks: 'it is well', probe: get('/health', ['status == 200', 'body.status == "ok"']) },
  {
    line: '149',
    asks: 'a permission can be asked for',
    probe: post('/api/claude/confirm/request', { session_id: 'test', permission_type: 'read', resource_type: 'file' }, [
      'status == 200',
      'body.decision == "pending"',
    ]),
  },
  {
    line: '262',
    asks: 'there are rules of alarm',
    probe: get('/api/v1/rules', ['size(body.data.groups[0].rules) >= 3']),
  },
  { line: '296', asks: 'requests are counted', probe: get('/metrics', ['text.contains("http_requests_total")']) },
  {
    line: '351',
    asks: 'fewer than one request in a thousand fails',
    probe: prom('rate(errors) / rate(requests)', ['value < 0.001']),
  },
  {
    line: '352',
    asks: 'nearly all answers take less than a second',
    probe: prom('histogram_quantile(0.99, latency)', ['value < 0.5']),
  },
  {
    line: '357',
    asks: 'no alarm is on',
    probe: prom('count(ALERTS{alertstate="firing"}) or vector(0)', ['value == 0.0']),
  },
]
