// `node docs/generate.mjs` writes the pages of docs/reference that are made of the code; with `--check` it says which are out of date.
import { spawnSync } from 'node:child_process'

/** Whether every page is up to date, or was written. */
export function generatePages(...args) {
  const program = ['--import', 'tsx', 'docs/generate/write-pages.ts', ...args]
  return spawnSync(process.execPath, program, { stdio: 'inherit' }).status === 0
}

if (import.meta.main ?? process.argv[1] === import.meta.filename)
  process.exitCode = generatePages(...process.argv.slice(2)) ? 0 : 1
