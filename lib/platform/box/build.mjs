// The production build, made when what it is made of has changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const STAMP = '.next/.countersign'
const PARTS = [
  'app',
  'components',
  'lib',
  'prisma/schema.prisma',
  'next.config.ts',
  'proxy.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const NOT_BUILT = /(\.test\.ts|\.md|lib\/data\/generated.*)$/

function* filesOf(path) {
  if (!existsSync(path)) return
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) yield* filesOf(inner)
    else yield inner
  }
}

function digest() {
  const hash = createHash('sha256').update(process.version)
  for (const part of PARTS) {
    const files = existsSync(part) && readFileOrNull(part) !== null ? [part] : [...filesOf(part)].sort()
    for (const file of files) if (!NOT_BUILT.test(file)) hash.update(file).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex')
}

function readFileOrNull(path) {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

/** Builds unless the build is of these very sources. */
export function ensureBuilt(say = () => {}) {
  const wanted = digest()
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
