// The files of deploy/: each is read by the tool that it is for where that tool is installed, and by its rules everywhere.
import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const read = (file: string) => readFileSync(join('deploy', file), 'utf8')
const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0
const nginx = ['nginx', '/usr/sbin/nginx'].find((program) => has(program, '-v'))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-deploy-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a program said; fails with it unless the program ended with 0. */
function run(program: string, args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', ...options })
  expect(status, `${program} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0)
  return stdout + stderr
}

/** The instructions of the Dockerfile, continued lines joined. */
function instructions(): { name: string; rest: string }[] {
  return read('Dockerfile')
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ name: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }))
}

/** Whether `.dockerignore` leaves a file out: the last line that fits decides, for the file or a folder that it is in. */
function isLeftOut(file: string, lines: string[]): boolean {
  const parts = file.split('/')
  const paths = parts.map((_, at) => parts.slice(0, at + 1).join('/'))
  const fits = (pattern: string) => paths.some((path) => matchesPattern(path, pattern))
  return lines.reduce((out, line) => (line.startsWith('!') ? out && !fits(line.slice(1)) : out || fits(line)), false)
}

/** A pattern of `.dockerignore` as this project writes them: a path, with `*` in a name and a leading `**`. */
function matchesPattern(path: string, pattern: string): boolean {
  const source = pattern
    .split(/(\*\*\/|\*)/)
    .map((part) => (part === '**/' ? '(?:.*/)?' : part === '*' ? '[^/]*' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&')))
    .join('')
  return new RegExp(`^${source}$`).test(path)
}

const ignored = () =>
  readFileSync('.dockerignore', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
const committed = () =>
  execFileSync('git', ['ls-files'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '')

describe('the image', () => {
  it('runs as a user without rights, who does not own the program', () => {
    const steps = instructions()
    const last = steps.slice(steps.findLastIndex(({ name }) => name === 'FROM'))
    expect(steps.filter(({ name }) => name === 'FROM')).toHaveLength(2)
    expect(last.filter(({ name }) => name === 'USER')).toEqual([{ name: 'USER', rest: '1000:1000' }])
    const owned = last.filter(({ name, rest }) => name === 'COPY' && rest.includes('--chown'))
    expect(owned.map(({ rest }) => rest)).toEqual(['--from=build --chown=1000:1000 /data /data'])
    expect(last.some(({ name }) => name === 'RUN' || name === 'ADD')).toBe(false)
  })

  it('starts a program that is there, with a role', () => {
    const list = (name: string) =>
      z.array(z.string()).parse(JSON.parse(instructions().find((step) => step.name === name)?.rest ?? ''))
    const [node, program = ''] = list('ENTRYPOINT')
    expect(node).toBe('node')
    expect(existsSync(program)).toBe(true)
    expect(list('CMD')).toEqual(['all'])
  })

  it('copies files that are there, and runs scripts that are there', () => {
    const copied = instructions()
      .filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from'))
      .flatMap(({ rest }) => rest.split(' ').slice(0, -1))
    for (const file of copied) expect(existsSync(file), file).toBe(true)
    expect(copied).toContain('package-lock.json')
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')))
    expect(scripts.build).toBe('node lib/cli/build.mjs')
  })

  it('leaves out secrets, tests and what was built on this machine', () => {
    const lines = ignored()
    const left = [
      '.env',
      '.git',
      '.data',
      'node_modules',
      '.next',
      'deploy/compose/.env',
      'lib/a.test.ts',
      'worker-key.pem',
    ]
    for (const file of left) expect(isLeftOut(file, lines), file).toBe(true)
    for (const file of ['package.json', 'lib/cli/start.mjs', 'e2e/targets/staging.ts', 'prisma/migrate.ts'])
      expect(isLeftOut(file, lines), file).toBe(false)
  })

  it('has every source that its programs are bundled from', () => {
    const lines = ignored()
    for (const file of committed().filter((name) => !isLeftOut(name, lines) && existsSync(name))) {
      mkdirSync(dirname(join(folder, 'image', file)), { recursive: true })
      cpSync(file, join(folder, 'image', file))
    }
    symlinkSync(resolve('node_modules'), join(folder, 'image/node_modules'))
    cpSync('lib/data/generated', join(folder, 'image/lib/data/generated'), { recursive: true })
    const program = "import('./lib/platform/box/programs.mjs').then((programs) => programs.ensurePrograms())"
    run(process.execPath, ['-e', program], { cwd: join(folder, 'image') })
    for (const file of [
      'lib/cli/main',
      'lib/worker/main',
      'lib/cli/setup-link',
      'prisma/migrate',
      'lib/report/print-thread',
    ])
      expect(existsSync(join(folder, 'image/dist', `${file}.mjs`)), file).toBe(true)
  })
})

const Service = z.strictObject({
  image: z.string().regex(/^(countersign|docker\.io\/library\/[a-z]+:\d[\d.]*)$/),
  build: z.strictObject({ context: z.literal('../..'), dockerfile: z.literal('deploy/Dockerfile') }).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()),
      interval: z.string(),
      timeout: z.string(),
      retries: z.number(),
      start_period: z.string().optional(),
    })
    .optional(),
  volumes: z.array(z.string()),
  secrets: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  stop_grace_period: z.string().optional(),
  restart: z.literal('unless-stopped'),
  mem_limit: z.string().optional(),
  shm_size: z.string().optional(),
})
const Compose = z.strictObject({
  name: z.string(),
  'x-countersign': z.unknown(),
  services: z.record(z.string(), Service),
  secrets: z.record(z.string(), z.strictObject({ file: z.string() })),
  volumes: z.record(z.string(), z.null()),
})

describe('the compose file', () => {
  const compose = () => Compose.parse(parse(read('compose/compose.yaml'), { merge: true }))

  it('runs web and worker apart, read-only, without capabilities', () => {
    const { services } = compose()
    expect(Object.keys(services)).toEqual(['db', 'web', 'worker', 'proxy'])
    for (const role of ['web', 'worker'])
      expect(services[role]).toMatchObject({
        command: [role],
        read_only: true,
        init: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      })
  })

  it('opens no port but the proxy’s, and gives the keys to the worker only', () => {
    const { services } = compose()
    const open = Object.entries(services).filter(([, { ports }]) => ports !== undefined)
    expect(open.map(([name]) => name)).toEqual(['proxy'])
    expect(services.web?.secrets).toBeUndefined()
    expect(services.worker?.secrets).toEqual(['worker-key', 'signing-key'])
    expect(services.worker?.environment?.NEXTAUTH_URL).toBe(services.web?.environment?.NEXTAUTH_URL)
  })

  it('names only what it declares', () => {
    const { services, secrets, volumes } = compose()
    for (const { depends_on = {}, secrets: used = [], volumes: mounted } of Object.values(services)) {
      for (const name of Object.keys(depends_on)) expect(services[name]?.healthcheck, name).toBeDefined()
      for (const name of used) expect(secrets).toHaveProperty(name)
      for (const name of mounted.filter((mount) => !mount.startsWith('.')))
        expect(volumes).toHaveProperty(name.split(':')[0] ?? '')
    }
  })

  it('has a script that makes its secrets once, and changes none that are there', () => {
    const home = join(folder, 'deploy')
    cpSync('deploy', home, { recursive: true, filter: (file) => !/compose\/(\.env|secrets)$/.test(file) })
    const script = join(home, 'compose/make-secrets.sh')
    run('sh', [script, 'go.internal.test'])
    const made = readFileSync(join(home, 'compose/.env'), 'utf8')
    expect(made).toMatch(
      /^COUNTERSIGN_HOST=go\.internal\.test\nPOSTGRES_PASSWORD=[0-9a-f]{48}\nAUTH_SECRET=[0-9a-f]{64}\n$/,
    )
    expect(statSync(join(home, 'compose/.env')).mode & 0o077).toBe(0)
    expect(statSync(join(home, 'compose/secrets')).mode & 0o077).toBe(0)
    for (const { file } of Object.values(compose().secrets))
      expect(readFileSync(join(home, 'compose', file), 'utf8')).toContain('BEGIN PRIVATE KEY')
    expect(readFileSync(join(home, 'compose/secrets/server.conf'), 'utf8')).toContain('server_name go.internal.test;')
    expect(spawnSync('sh', [script, 'other.test']).status).toBe(1)
    expect(readFileSync(join(home, 'compose/.env'), 'utf8')).toBe(made)
    expect(spawnSync('sh', [script, 'a host;']).status).toBe(2)
  })
})

describe('the systemd units', () => {
  it.each(['web', 'worker'])('start the %s process as a user of its own, with time to finish', (role) => {
    const unit = read(`systemd/countersign-${role}.service`)
    expect(unit).toContain(`ExecStart=/usr/bin/node lib/cli/start.mjs ${role}\n`)
    for (const line of [
      'DynamicUser=yes',
      'ProtectSystem=strict',
      'NoNewPrivileges=yes',
      'KillMode=mixed',
      'Restart=always',
    ])
      expect(unit).toContain(`\n${line}\n`)
    const grace = /COUNTERSIGN_GRACE_SECONDS=(\d+)/.exec(read('systemd/environment.example'))?.[1]
    expect(Number(/TimeoutStopSec=(\d+)/.exec(unit)?.[1])).toBeGreaterThan(Number(grace) + 1)
    expect(unit.includes('LoadCredential=')).toBe(role === 'worker')
    const page = /Documentation=file:\/\/\/opt\/countersign\/(\S+)/.exec(unit)?.[1] ?? ''
    expect(existsSync(page), page).toBe(true)
  })

  it.skipIf(!has('systemd-analyze', '--version'))('are understood and closed enough, says systemd', () => {
    const units = ['web', 'worker'].map((role) => {
      const unit = join(folder, `countersign-${role}.service`)
      writeFileSync(unit, read(`systemd/countersign-${role}.service`).replace('/usr/bin/node', process.execPath))
      return unit
    })
    // An unknown key is only a warning to it.
    expect(run('systemd-analyze', ['verify', ...units])).not.toMatch(/countersign-(web|worker)\.service/)
    run('systemd-analyze', ['security', '--offline=true', '--threshold=20', ...units])
  })
})

/** A certificate for the tests of the proxies. */
function makeCertificate(): void {
  mkdirSync(join(folder, 'certs'), { recursive: true })
  run('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1'],
    ...['-subj', '/CN=go.example.com', '-keyout', join(folder, 'certs/countersign.key')],
    ...['-out', join(folder, 'certs/countersign.crt')],
  ])
}

describe('the proxies', () => {
  it('pass the host and the address, do not hold back streams, and let evidence through', () => {
    const server = read('nginx/server.conf')
    expect(server).toContain('proxy_set_header Host $http_host;')
    expect(server).toContain('proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;')
    expect(server).toContain('client_max_body_size 26m;')
    // nginx sends a request with an effect twice only when told to.
    expect(server).not.toContain('non_idempotent')
    expect(read('caddy/Caddyfile')).toMatch(/max_size 26MB[\s\S]*flush_interval -1/)
  })

  it.skipIf(nginx === undefined).each(['nginx/upstream.conf', 'compose/upstream.conf'])(
    'nginx accepts server.conf with %s',
    (upstream) => {
      makeCertificate()
      const local = (text: string) =>
        text
          .replaceAll('/etc/nginx/certs', join(folder, 'certs'))
          .replace('server web:', 'server 127.0.0.1:')
          .replace('listen 80;', 'listen 127.0.0.1:18080;')
          .replace('listen 443', 'listen 127.0.0.1:18443')
      const main = `pid ${folder}/nginx.pid; error_log stderr; events {} http { access_log off; ${local(read(upstream))} ${local(read('nginx/server.conf'))} }`
      writeFileSync(join(folder, 'nginx.conf'), main)
      expect(run(nginx ?? '', ['-t', '-c', join(folder, 'nginx.conf')])).toContain('test is successful')
    },
  )

  it.skipIf(!has('caddy', 'version'))('Caddy accepts the Caddyfile', () => {
    const home = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
    const args = ['validate', '--adapter', 'caddyfile', '--config', 'deploy/caddy/Caddyfile']
    expect(run('caddy', args, { env: home })).toContain('Valid configuration')
  })
})
