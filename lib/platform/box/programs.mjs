// The programs that Node runs beside the web process, bundled ahead of time: read as TypeScript at each start, they take five times as long to start.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { PROGRAMS_FOLDER } from './program-file.mjs'
import { digestSources } from './sources.mjs'

const STAMP = `${PROGRAMS_FOLDER}/.countersign`
const PARTS = [
  'lib',
  'prisma/migrate.ts',
  'e2e/targets',
  'e2e/support',
  'e2e/hostile/weigh.ts',
  'tsconfig.json',
  'package-lock.json',
]
const PROGRAMS = [
  'lib/cli/main.ts',
  'lib/cli/demo.ts',
  'lib/cli/setup-link.ts',
  'lib/worker/main.ts',
  'lib/report/print-thread.ts',
  'lib/template/compare-thread.ts',
  'lib/template/draw-thread.ts',
  'lib/template/read-thread.ts',
  'prisma/migrate.ts',
  'e2e/targets/staging.ts',
  'e2e/support/writer.ts',
  'e2e/hostile/weigh.ts',
]

/** A file as a whole or not at all: another process may be starting from it. */
function writeWhole(path, contents) {
  const draft = `${path}.${process.pid}`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(draft, contents)
  renameSync(draft, path)
}

/** Takes away what an earlier build left. */
function removeOthers(written) {
  for (const name of readdirSync(PROGRAMS_FOLDER).filter((file) => file.startsWith('chunk-')))
    if (!written.has(resolve(PROGRAMS_FOLDER, name))) rmSync(join(PROGRAMS_FOLDER, name), { force: true })
}

/** Bundles the programs unless that was done of these very sources. */
export async function ensurePrograms(say = () => {}) {
  const wanted = digestSources(PARTS)
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  say('bundling the programs (when sources change)')
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: PROGRAMS.filter((file) => existsSync(file)),
    outdir: PROGRAMS_FOLDER,
    outbase: '.',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: true,
    write: false,
    logLevel: 'error',
  })
  // What others import comes first, what is started last.
  const isStarted = ({ path }) => !/chunk-[A-Z0-9]+\.mjs/.test(path)
  for (const file of [...outputFiles].sort((a, b) => isStarted(a) - isStarted(b))) writeWhole(file.path, file.contents)
  removeOthers(new Set(outputFiles.map(({ path }) => path)))
  writeWhole(STAMP, wanted)
}
