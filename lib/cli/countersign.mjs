// `npm run -s countersign -- COMMAND`: finds the database, then hands over to the command line proper.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureClient, ensureInstalled } from '../platform/box/install.mjs'

const from = process.cwd()
process.chdir(resolve(import.meta.dirname, '../..'))
const tell = (text) => process.stderr.write(`· ${text}\n`)

/** The database of a running `npm start` with this data directory, unless DATABASE_URL says another. */
function findDatabase() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const file = join(resolve(from, process.env.COUNTERSIGN_DATA_DIR || '.data'), 'runtime.json')
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8')).databaseUrl
  } catch {
    return undefined
  }
}

ensureInstalled(tell)
ensureClient(tell)
const database = findDatabase()
const env = { LOG_LEVEL: 'warn', ...process.env, ...(database && { DATABASE_URL: database }) }
const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', ...process.argv.slice(2)], {
  env,
  stdio: 'inherit',
})
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
child.once('exit', (code, signal) => {
  process.exitCode = signal ? 1 : (code ?? 1)
})
