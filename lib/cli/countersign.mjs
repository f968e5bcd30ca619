// `npm run -s countersign -- COMMAND`: finds the database, then hands over to the command line proper.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureClient, ensureInstalled } from '../platform/box/install.mjs'
import { programFile } from '../platform/box/program-file.mjs'
import { ensurePrograms } from '../platform/box/programs.mjs'

const from = process.cwd()
process.chdir(resolve(import.meta.dirname, '../..'))
const tell = (text) => process.stderr.write(`· ${text}\n`)

/** The database of a running `npm start` with this data directory and the address that people use, unless the environment says others. */
function findInstallation() {
  const file = join(resolve(from, process.env.COUNTERSIGN_DATA_DIR || '.data'), 'runtime.json')
  if (!existsSync(file)) return {}
  try {
    const { databaseUrl, address } = JSON.parse(readFileSync(file, 'utf8'))
    return { ...(databaseUrl && { DATABASE_URL: databaseUrl }), ...(address && { NEXTAUTH_URL: address }) }
  } catch {
    return {}
  }
}

ensureInstalled(tell)
ensureClient(tell)
await ensurePrograms(tell)
const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
const found = process.env.DATABASE_URL ? {} : findInstallation()
const env = { LOG_LEVEL: 'warn', ...found, ...given }
const child = spawn(
  process.execPath,
  ['--enable-source-maps', programFile('lib/cli/main.ts'), ...process.argv.slice(2)],
  {
    env,
    stdio: 'inherit',
  },
)
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
child.once('exit', (code, signal) => {
  process.exitCode = signal ? 1 : (code ?? 1)
})
