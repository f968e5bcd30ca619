// The production build of the pages, made when what it is made of has changed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { digestSources } from './sources.mjs'

const STAMP = '.next/.countersign'
const PARTS = [
  'app',
  'components',
  'lib',
  'prisma/schema.prisma',
  'next.config.ts',
  'proxy.ts',
  'instrumentation.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/** Builds unless the build is of these very sources. */
export function ensureBuilt(say = () => {}) {
  const wanted = digestSources(PARTS)
  if (existsSync('.next/BUILD_ID') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  say('building the pages (when sources change)')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`)
  writeFileSync(STAMP, wanted)
}
