// `npm start`: everything that the product needs, or only its web process or worker, started in order and stopped in
// order. Plain Node until the packages are there.
import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { ensureBuilt } from '../platform/box/build.mjs'
import { ensureClient, ensureInstalled } from '../platform/box/install.mjs'
import { graceMs } from '../platform/box/limits.mjs'
import { printLine } from '../platform/box/log-line.mjs'
import { ensureDatabase, freePort, startPostgres, storedSecret } from '../platform/box/postgres.mjs'
import { programFile } from '../platform/box/program-file.mjs'
import { ensurePrograms } from '../platform/box/programs.mjs'
import { waitForDatabase } from '../platform/box/wait-for-database.mjs'
import { WORKER, WORKER_ARGS } from '../platform/box/worker-args.mjs'

process.chdir(resolve(import.meta.dirname, '../..'))

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Countersign needs Node 20.19 or later; this is ${process.version}.`)
  process.exit(1)
}

/** Longer than the idle limit of usual proxies (60 s): the side that opened a connection is to end it, or a request is lost now and then. */
const KEEP_ALIVE_MS = '75000'
const NOT_UNASKED =
  'Nothing was started: others than this machine could reach the demo (HOST, NEXTAUTH_URL or COUNTERSIGN_URL_ALIASES), whose passwords are public. Set COUNTERSIGN_DEMO=off for an empty installation, or COUNTERSIGN_DEMO=on for a demo with random passwords.'
/** The worker says so where starting it again would not help: its key does not open what is sealed. */
const REFUSED_TO_START = 78
/** What the web process does not get to know. */
const WORKER_ONLY = ['COUNTERSIGN_WORKER_KEY', 'COUNTERSIGN_WORKER_KEY_FILE', 'COUNTERSIGN_SIGNING_KEY_FILE']
const ROLES = ['all', 'web', 'worker']
const NOT_A_ROLE = 'Use `npm start`, `npm start -- web` or `npm start -- worker`.'
const NEEDS_DATABASE =
  'Set DATABASE_URL to start the web process and the worker apart: the embedded database serves one `npm start` only.'
/** After the grace, what has not left by itself is killed. */
const KILL_AFTER_GRACE_MS = 1000
const role = process.argv[2] ?? 'all'
const isServing = role !== 'worker'
const isWorking = role !== 'web'
const DEMO_HINT = 'This is the demo: the sign-in page says who is who.\n'
const started = Date.now()
const dataDir = resolve(process.env.COUNTERSIGN_DATA_DIR || '.data')
const runtimeFile = join(dataDir, 'runtime.json')
const say = (text) => printLine('start', text)

/** What is to be undone when we stop, last first. */
const undo = []
/** Stops each child: all at the same time, because each may take the whole grace. */
const stopChildren = []
let stopping = false

async function stop(code) {
  if (stopping) return
  stopping = true
  for (const step of undo.reverse()) await step()
  process.exit(code)
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function refuseSecond() {
  if (!existsSync(runtimeFile)) return
  try {
    const { pid, url } = JSON.parse(readFileSync(runtimeFile, 'utf8'))
    if (pid !== process.pid && isAlive(pid)) {
      console.error(
        `Countersign is running already at ${url} (process ${pid}), with this data directory. Stop it first, or set COUNTERSIGN_DATA_DIR and PORT.`,
      )
      process.exit(1)
    }
  } catch {
    rmSync(runtimeFile, { force: true })
  }
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/

/** Whether others than this machine can reach the installation: by where it listens, or by an address that it is known by. */
function isReachable(host) {
  const addresses = [process.env.NEXTAUTH_URL, ...(process.env.COUNTERSIGN_URL_ALIASES ?? '').split(',')]
  const names = addresses.filter((address) => URL.canParse(address)).map((address) => new URL(address).hostname)
  return [host, ...names].some((name) => !LOOPBACK.test(name))
}

/** Public, random, or null: the demo must not be served like this. */
function demoPasswords(host) {
  if (!isReachable(host)) return 'public'
  return process.env.COUNTERSIGN_DEMO === 'on' ? 'random' : null
}

/**
 * Starts a child that dies with us, its lines prefixed. When it ends by itself and `mayRestart` says so, it is started
 * again, ever more slowly.
 */
function keep(name, args, env, { mayRestart = () => false, watch = () => {} } = {}) {
  let child
  let ended = Promise.resolve()
  let failures = 0
  const run = () => {
    child = spawn(process.execPath, ['--import', './lib/platform/box/leave-with-parent.mjs', ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const born = Date.now()
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        watch(line)
        if (line.trim() && process.env.COUNTERSIGN_QUIET !== 'on') printLine(name, line, stream === child.stderr)
      })
    }
    ended = new Promise((done) => {
      child.once('exit', (code, signal) => {
        done()
        if (stopping) return
        if (!mayRestart() || code === REFUSED_TO_START) {
          console.error(`The ${name} ended by itself (${signal ?? code}); stopping.`)
          void stop(1)
          return
        }
        failures = Date.now() - born > 60_000 ? 0 : failures + 1
        const wait = Math.min(500 * 2 ** failures, 15_000)
        console.error(`The ${name} ended by itself (${signal ?? code}); starting it again in ${wait / 1000} s.`)
        setTimeout(() => !stopping && run(), wait)
      })
    })
  }
  run()
  stopChildren.push(async () => {
    child.kill('SIGTERM')
    const hard = setTimeout(() => child.kill('SIGKILL'), graceMs() + KILL_AFTER_GRACE_MS)
    await ended
    clearTimeout(hard)
  })
}

/** Runs a program of ours to its end and gives what it printed. */
function runToEnd(file, env) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--enable-source-maps', programFile(file)], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (piece) => (out += piece))
    child.stderr.on('data', (piece) => (err += piece))
    child.once('exit', (code) => (code === 0 ? done(out) : fail(new Error(err || out || `${file} ended with ${code}`))))
  })
}

/** The same, once more when the database was away for a moment. */
async function runOnDatabase(file, env) {
  try {
    return await runToEnd(file, env)
  } catch {
    await waitForDatabase(env.DATABASE_URL, say)
    return runToEnd(file, env)
  }
}

/** A private key of the worker's: the one of its variable, or one that is made once and kept in the data directory. */
function keyFile(variable, name, type) {
  const file = process.env[variable] || join(dataDir, name)
  if (!existsSync(file))
    writeFileSync(file, generateKeyPairSync(type).privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  return { [variable]: resolve(file) }
}

/** What only the worker gets to know. */
function workerKeys() {
  return {
    ...(process.env.COUNTERSIGN_WORKER_KEY
      ? { COUNTERSIGN_WORKER_KEY: process.env.COUNTERSIGN_WORKER_KEY }
      : keyFile('COUNTERSIGN_WORKER_KEY_FILE', 'worker-key.pem', 'x25519')),
    ...keyFile('COUNTERSIGN_SIGNING_KEY_FILE', 'signing-key.pem', 'ed25519'),
  }
}

/**
 * The addresses of the database for who migrates, the web process and the worker: one role each in the database in the
 * box. `grant` gives the last two what they need once it is migrated.
 */
async function findDatabase() {
  const given = process.env.DATABASE_URL
  if (given) {
    await waitForDatabase(given, say)
    return { urls: { migrate: given, web: given, worker: given }, grant: async () => {}, embedded: false }
  }
  const server = await startPostgres(dataDir)
  undo.push(() => server.stop())
  say(server.adopted ? 'took over the database that an earlier run had left behind' : 'the database is up')
  await ensureDatabase(server.url, 'countersign')
  const { ensureRoles, grantRights } = await import('../platform/box/roles.mjs')
  const password = (role) => storedSecret(join(dataDir, `database-password-${role}`))
  const passwords = { migrate: password('migrate'), web: password('web'), worker: password('worker') }
  const urls = await ensureRoles(server.url, 'countersign', passwords)
  return { urls, grant: () => grantRights(server.url, 'countersign'), embedded: true }
}

async function startTarget(env) {
  const file = join(dataDir, 'demo-target.json')
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).port : undefined
  const port = known ?? (await freePort())
  writeFileSync(file, JSON.stringify({ port }))
  const url = await new Promise((done) => {
    keep(
      'demo target',
      [programFile('e2e/targets/staging.ts')],
      { ...env, PORT: String(port) },
      { mayRestart: () => true, watch: (line) => line.startsWith('{') && done(JSON.parse(line).url) },
    )
  })
  return url
}

async function answers(url) {
  for (;;) {
    const ok = await fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false,
    )
    if (ok || stopping) return
    await new Promise((done) => setTimeout(done, 50))
  }
}

function refuseRole() {
  if (!ROLES.includes(role)) throw new Error(`There is no part ${JSON.stringify(role)}. ${NOT_A_ROLE}`)
  if (role !== 'all' && !process.env.DATABASE_URL) throw new Error(NEEDS_DATABASE)
}

function keepWorker(env, mail, url) {
  keep(
    'worker',
    [...WORKER_ARGS, WORKER],
    { ...env, ...mail, ...workerKeys(), DATABASE_URL: url },
    { mayRestart: () => true },
  )
}

/** Starts the web process, and yields how to wait until it answers. From then on it is started again when it dies. */
function keepWeb(env, host, url) {
  let hasAnswered = false
  keep(
    'web',
    [
      ...['--import', './lib/platform/box/drain.mjs', '--import', './lib/platform/box/peer-address.mjs'],
      ...['node_modules/next/dist/bin/next', 'start'],
      ...['-p', env.PORT, '-H', host, '--keepAliveTimeout', KEEP_ALIVE_MS],
    ],
    env,
    { mayRestart: () => hasAnswered },
  )
  return async () => {
    await answers(url)
    hasAnswered = true
  }
}

async function main() {
  refuseRole()
  graceMs()
  mkdirSync(dataDir, { recursive: true })
  if (isServing) refuseSecond()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => void stop(0))
  // npm cannot tell us that it was killed: that our parent is another one does.
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && void stop(0), 1000).unref()
  const host = !process.env.HOST || process.env.HOST === 'localhost' ? '127.0.0.1' : process.env.HOST
  const demo = process.env.COUNTERSIGN_DEMO || (process.env.DATABASE_URL ? 'off' : 'on')
  const passwords = demo === 'on' ? demoPasswords(host) : 'public'
  if (!passwords) throw new Error(NOT_UNASKED)
  ensureInstalled(say)
  ensureClient(say)
  await ensurePrograms(say)
  const database = await findDatabase()
  undo.push(() => Promise.all(stopChildren.map((stopChild) => stopChild())))
  const port = process.env.PORT === '0' ? await freePort() : Number(process.env.PORT || 3000)
  const url = `http://${['127.0.0.1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host}:${port}`
  const secret = process.env.AUTH_SECRET || storedSecret(join(dataDir, 'auth-secret'))
  const env = {
    ...process.env,
    ...{
      DATABASE_URL: database.urls.web,
      AUTH_SECRET: secret,
      NEXTAUTH_SECRET: secret,
      NEXTAUTH_URL: process.env.NEXTAUTH_URL || url,
      COUNTERSIGN_DATA_DIR: dataDir,
      COUNTERSIGN_DEMO: demo,
      COUNTERSIGN_DEMO_PASSWORDS: passwords,
    },
    ...{ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORT: String(port) },
  }
  const mail = Object.fromEntries(Object.entries(process.env).filter(([variable]) => variable.startsWith('SMTP_')))
  for (const variable of [...WORKER_ONLY, ...Object.keys(mail)]) delete env[variable]
  const migrated = await runOnDatabase('prisma/migrate.ts', { ...env, DATABASE_URL: database.urls.migrate })
  await database.grant()
  if (migrated.startsWith('migrated')) say(migrated.trim())
  if (isServing) ensureBuilt(say)
  if (stopping) return
  if (isWorking) keepWorker(env, mail, database.urls.worker)
  if (isServing) await serve({ env, host, url, demo, database })
  else console.log('\nThe worker is running. Stop it with Ctrl-C.\n')
}

/** Starts the web process, and says where it is and how to sign in. */
async function serve({ env, host, url, demo, database }) {
  // Before anybody can reach it, the demo has passwords that nobody knows.
  const isHidden = env.COUNTERSIGN_DEMO_PASSWORDS === 'random'
  const early = isHidden ? await introduce(env, demo, database.embedded) : null
  const answered = keepWeb(env, host, url)
  const hint = early ?? (await introduce(env, demo, database.embedded))
  await answered()
  if (stopping) return
  writeFileSync(
    runtimeFile,
    JSON.stringify({
      ...{ pid: process.pid, url, address: env.NEXTAUTH_URL, databaseUrl: database.urls.web },
      startedAt: new Date().toISOString(),
    }),
    { mode: 0o600 },
  )
  undo.push(() => rmSync(runtimeFile, { force: true }))
  console.log(
    `\nCountersign is at ${url} (${((Date.now() - started) / 1000).toFixed(1)} s)\n${hint}\nStop it with Ctrl-C.\n`,
  )
}

/** How to sign in: the demo's people, or the one-time link of an empty installation. */
async function introduce(env, demo, embedded) {
  if (demo === 'on') {
    const target = await startTarget(env)
    const seeded = join(dataDir, 'demo-is-seeded')
    const hidden = env.COUNTERSIGN_DEMO_PASSWORDS === 'random'
    const people =
      existsSync(seeded) && !hidden
        ? ''
        : await runToEnd('lib/cli/demo.ts', { ...env, COUNTERSIGN_DEMO_TARGET: target })
    if (embedded) writeFileSync(seeded, '')
    if (people) return `The demo’s people${hidden ? ' (shown once; write the passwords down)' : ''}:\n${people}`
    return hidden ? 'This is the demo. Its passwords were shown when it was first started.\n' : DEMO_HINT
  }
  const link = await runOnDatabase('lib/cli/setup-link.ts', env)
  return link
    ? `Nobody has an account yet. Make the first one here (the link works once, for seven days):\n${link}`
    : 'Sign in with your account.\n'
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  void stop(1)
})
