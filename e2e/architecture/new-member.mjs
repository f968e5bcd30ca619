// Adds one member to each table in a copy of the tree and collects where the compiler stops: a new outcome, verdict level, decision, probe kind or channel must not compile until every place that matters knows it.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const COPIED = ['app', 'components', 'e2e/support', 'e2e/targets', 'lib', 'prisma', 'next-env.d.ts', 'tsconfig.json']

/** A member for the closed list of a zod enum: `list` is how the enum is written. */
const listed = (list, member) => [`z.enum([${list}])`, `z.enum([${list}, '${member}'])`]

/** Where each member is added: file → what is replaced by what. */
const ADDED = {
  'lib/domain/enums.ts': [
    listed("'pending', 'passed', 'failed', 'blocked', 'not-applicable'", 'deferred'),
    listed("'go', 'conditional', 'hold', 'no-go'", 'watch'),
    listed("'approved', 'approved-with-conditions', 'needs-work', 'rejected'", 'abstained'),
    listed("'go', 'conditional', 'no-go'", 'postponed'),
  ],
  'lib/domain/notify/channel.ts': [
    listed("'slack', 'webhook', 'email-list'", 'sms'),
    listed("'email', 'slack', 'webhook'", 'sms'),
  ],
  'lib/domain/probe/kinds/index.ts': [
    ['import { report } from', "import { redis } from '@/lib/domain/probe/kinds/redis'\nimport { report } from"],
    ['  report,\n', '  redis,\n  report,\n'],
  ],
}

function plant(root) {
  for (const [file, changes] of Object.entries(ADDED)) {
    let text = readFileSync(join(root, file), 'utf8')
    for (const [was, is] of changes) {
      if (!text.includes(was)) throw new Error(`${file} has no ${was}: say here how a member is added now`)
      text = text.replace(was, is)
    }
    writeFileSync(join(root, file), text)
  }
  const kinds = join(root, 'lib/domain/probe/kinds')
  const redis = readFileSync(join(kinds, 'tcp.ts'), 'utf8')
    .replace("z.literal('tcp')", "z.literal('redis')")
    .replace('export const tcp =', 'export const redis =')
  writeFileSync(join(kinds, 'redis.ts'), redis)
}

/**
 * Compiles a copy of the tree with every new member.
 * @returns {Map<string, string[]>} The files that do not compile, each with its errors.
 */
export function compileWithNewMembers() {
  const root = mkdtempSync(join(tmpdir(), 'new-member-'))
  try {
    for (const path of COPIED)
      cpSync(path, join(root, path), { recursive: true, filter: (file) => !/\.test\.tsx?$/.test(file) })
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
    plant(root)
    const tsc = resolve('node_modules/typescript/bin/tsc')
    const args = [tsc, '--noEmit', '--incremental', 'false', '--pretty', 'false', '-p', root]
    const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
    const files = new Map()
    for (const [, file, error] of stdout.matchAll(/^(\S[^(\n]*)\(\d+,\d+\): error (.*)$/gm))
      files.set(file, [...(files.get(file) ?? []), error])
    return files
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
