// What a fresh clone is missing: packages, and the generated Prisma client. Plain Node, because nothing else is there yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const STAMP = 'node_modules/.countersign'
const CLIENT_STAMP = 'lib/data/generated/.countersign'

const digest = (files) =>
  createHash('sha256')
    .update(files.map((file) => readFileSync(file)).join('\0'))
    .digest('hex')
const isStamped = (stamp, value) => existsSync(stamp) && readFileSync(stamp, 'utf8') === value

function run(command, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`)
}

/**
 * Installs from the lockfile unless that was done. `npm ci` would refuse where the lockfile lacks another platform's optional package, so it is
 * `npm install` that may not save; no package's own script runs.
 */
export function ensureInstalled(say = () => {}) {
  const wanted = digest(['package.json', 'package-lock.json'])
  if (isStamped(STAMP, wanted)) return
  say('installing packages (once)')
  run(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--include=dev', '--include=optional'],
    { NODE_ENV: 'development' },
  )
  writeFileSync(STAMP, wanted)
}

/** Generates the Prisma client unless it is there for this schema. Prisma asks for an engine that generating never runs: any program will do. */
export function ensureClient(say = () => {}) {
  const wanted = digest(['prisma/schema.prisma', 'package-lock.json'])
  if (isStamped(CLIENT_STAMP, wanted)) return
  say('generating the database client')
  run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  })
  writeFileSync(CLIENT_STAMP, wanted)
}
