// Every way in which a target may hurt the one who looks at it, by kind of probe: what is asked, and how it must end. None may pass.

import { startDatabase, type TargetDatabase } from '@/e2e/targets/database'
import { DNS_HOSTILE, type DnsTarget, startDns } from '@/e2e/targets/dns'
import { HOSTILE } from '@/e2e/targets/hostile'
import { type PrometheusTarget, startPrometheus } from '@/e2e/targets/prometheus'
import { startRelay } from '@/e2e/targets/relay'
import { MANNERS, startSsh, type TargetHost } from '@/e2e/targets/ssh'
import { MISBEHAVING } from '@/e2e/targets/ssh-commands'
import { type Staging, startStaging } from '@/e2e/targets/staging'
import { startTcp } from '@/e2e/targets/tcp'
import { startTls, TLS_MODES, type TlsTarget } from '@/e2e/targets/tls'

export type Behaviour = { name: string; ends: 'failed' | 'error'; probe: Record<string, unknown> }

const LIMIT = 2000
const FILES = ['silent', 'shrinks', 'endless', 'too-much', 'huge', 'drips'] as const

/** What is answered is no HTTP error in itself: these are seen, and are not what was expected. */
const SEEN = new Set(['controls', 'invalid-utf8', 'redirect-nowhere', 'endless-events', 'deep-json', 'proto-json'])
const SAID = new Set(['false', 'killed', 'escapes', 'invalid-utf8'])

export type HostileWorld = Awaited<ReturnType<typeof startHostileWorld>>

type Parts = {
  staging: Staging
  tls: Map<string, TlsTarget>
  dns: DnsTarget
  hosts: Map<string, TargetHost>
  prometheus: PrometheusTarget
  base: TargetDatabase
  deafPort: number
}

const limited = (name: string, ends: Behaviour['ends'], probe: Record<string, unknown>): Behaviour => ({
  name,
  ends,
  probe: { timeoutMs: LIMIT, ...probe },
})

function overHttp({ staging, tls, deafPort }: Parts): Behaviour[] {
  const paths = HOSTILE.map((path) =>
    limited(`http ${path}`, SEEN.has(path) ? 'failed' : 'error', {
      kind: 'http',
      url: `${staging.url}/hostile/${path}`,
      followRedirects: true,
      expect: ['status == 200', 'body.status == "ok"'],
    }),
  )
  const secured = [...tls].map(([mode, target]) =>
    limited(`https ${mode}`, 'error', {
      kind: 'http',
      url: `https://localhost:${target.port}/`,
      ca: target.ca,
      expect: ['status == 200'],
    }),
  )
  const shown = ['expired', 'wrong-name', 'self-signed', 'unknown-authority'].map((mode) =>
    limited(`certificate ${mode}`, 'failed', {
      kind: 'tls',
      host: 'localhost',
      port: tls.get(mode)?.port,
      ca: tls.get(mode)?.ca,
      expect: ['authorized'],
    }),
  )
  const forbidden = [
    'http://169.254.169.254/latest/meta-data/',
    'http://2852039166/',
    'http://0251.0376.0251.0376/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://[2002:a9fe:a9fe::]/',
    'http://100.100.100.200/',
  ].map((url) => limited(`egress ${url}`, 'error', { kind: 'http', url, expect: ['status == 200'] }))
  return [
    ...paths,
    ...secured,
    ...shown,
    ...forbidden,
    limited('tcp deaf', 'error', { kind: 'tcp', host: '127.0.0.1', port: deafPort, expect: ['!connected'] }),
  ]
}

function overSsh({ hosts }: Parts): Behaviour[] {
  const manners = [...hosts.keys()]
    .filter((name) => name !== 'well')
    .map((host) =>
      limited(`ssh ${host}`, 'error', {
        kind: host === 'no-files' ? 'file' : 'ssh',
        host,
        ...(host === 'no-files' ? { path: '/x' } : { command: 'uptime' }),
        expect: [host === 'no-files' ? '!exists' : 'exitCode == 0'],
      }),
    )
  const commands = MISBEHAVING.map((command) =>
    limited(`command ${command}`, SAID.has(command) ? 'failed' : 'error', {
      kind: 'ssh',
      host: 'well',
      command,
      expect: ['exitCode == 0', 'stdout == "all is well"'],
    }),
  )
  const files = FILES.map((attack) =>
    limited(`log ${attack}`, ['endless', 'too-much'].includes(attack) ? 'failed' : 'error', {
      kind: 'log',
      host: 'well',
      path: `/attack/${attack}`,
      pattern: 'ERROR',
      last: 100_000,
      expect: ['count > 0'],
    }),
  )
  return [...manners, ...commands, ...files]
}

function overSql(): Behaviour[] {
  const on = (database: string, query: string) => ({ kind: 'sql', database, query, expect: ['rowCount >= 0'] })
  return [
    limited('sql ten million rows', 'error', {
      ...on('reader', 'SELECT repeat(n::text, 100) AS text FROM generate_series(1, 10000000) n'),
      expect: ['rowCount == 10000000'],
    }),
    limited('sql sleeps', 'error', on('reader', 'SELECT pg_sleep(60)')),
    limited('sql two statements', 'error', on('reader', 'SELECT 1; DROP TABLE app_user')),
    limited('sql writes', 'error', on('reader', 'WITH gone AS (DELETE FROM app_user RETURNING 1) SELECT * FROM gone')),
    limited('sql as the owner', 'error', on('owner', 'SELECT 1')),
    limited('sql as a superuser', 'error', on('admin', 'SELECT 1')),
    limited('sql against HTTP', 'error', on('http', 'SELECT 1')),
    limited('sql against silence', 'error', on('deaf', 'SELECT 1')),
    limited('sql one huge row', 'error', {
      ...on('reader', "SELECT repeat('x', 100000000) AS text"),
      expect: ['size(rows[0].text) == 100000000'],
    }),
  ]
}

function overNames({ dns, prometheus }: Parts): Behaviour[] {
  const names = DNS_HOSTILE.map((label) =>
    limited(`dns ${label}`, label === 'cname-loop' ? 'failed' : 'error', {
      kind: 'dns',
      server: `127.0.0.1:${dns.port}`,
      name: `${label}.hostile.example`,
      type: 'A',
      expect: ['"192.0.2.1" in records'],
    }),
  )
  const figures = [
    'nan',
    'infinite',
    'negative',
    'words',
    'absent',
    'histogram',
    'unavailable',
    'endless',
    'not json',
    'many',
  ].map((query) =>
    limited(
      `prometheus ${query}`,
      ['unavailable', 'endless', 'not json', 'many'].includes(query) ? 'error' : 'failed',
      {
        kind: 'prometheus',
        url: prometheus.url,
        query,
        expect: ['value < 1.0 || value != 1.0'],
      },
    ),
  )
  return [...names, ...figures]
}

/** Starts all of them. `environment` is what an administrator would write down; `behaviours` what is asked of them. */
export async function startHostileWorld(adminUrl: string) {
  const staging = await startStaging()
  const tls = new Map<string, TlsTarget>()
  for (const mode of TLS_MODES.filter((mode) => mode !== 'good')) tls.set(mode, await startTls({ mode }))
  const dns = await startDns()
  const hosts = new Map<string, TargetHost>([
    ['well', await startSsh({ files: Object.fromEntries(FILES.map((attack) => [`/attack/${attack}`, { attack }])) })],
  ])
  for (const manner of MANNERS.filter((manner) => manner !== 'no-forwarding'))
    hosts.set(manner, await startSsh({ manner }))
  const prometheus = await startPrometheus()
  const base = await startDatabase(adminUrl)
  const there = new URL(base.reader)
  const relay = await startRelay(there.hostname, Number(there.port))
  const deaf = await startTcp({ mode: 'deaf' })
  const at = (url: string, port: number) => {
    const moved = new URL(url)
    moved.port = String(port)
    return moved.href
  }
  const urls = {
    reader: at(base.reader, relay.port),
    owner: at(base.owner, relay.port),
    admin: at(base.admin, relay.port),
    http: at(base.reader, staging.port),
    deaf: at(base.reader, deaf.port),
  }
  const keys = [...hosts].map(([name, host]) => [name.toUpperCase().replaceAll('-', '_'), host.privateKey])
  const parts: Parts = { staging, tls, dns, hosts, prometheus, base, deafPort: deaf.port }
  return {
    good: { kind: 'http', url: `${staging.url}/health`, expect: ['status == 200', 'body.status == "ok"'] },
    behaviours: [...overHttp(parts), ...overSsh(parts), ...overSql(), ...overNames(parts)],
    environment: {
      egress: [{ host: '127.0.0.1' }, { host: 'localhost' }, { host: '169.254.169.254' }, { host: '100.100.100.200' }],
      hosts: Object.fromEntries(
        [...hosts].map(([name, host]) => [
          name,
          { ...host.entry, privateKeySecret: name.toUpperCase().replaceAll('-', '_') },
        ]),
      ),
      commands: Object.fromEntries(['uptime', ...MISBEHAVING].map((command) => [command, { argv: [command] }])),
      databases: Object.fromEntries(Object.keys(urls).map((name) => [name, { urlSecret: `URL_${name}` }])),
      secrets: {
        ...Object.fromEntries(keys),
        ...Object.fromEntries(Object.entries(urls).map(([name, url]) => [`URL_${name}`, url])),
      },
      allowSideEffects: true,
      perHost: 50,
    },
    close: async () => {
      for (const part of [staging, dns, prometheus, relay, deaf, ...tls.values(), ...hosts.values()]) await part.close()
      await base.close()
    },
  }
}
