// What a worker connects to while every hostile target tries to lead it elsewhere, as the kernel saw it: `TEST_DATABASE_URL=… node bench/egress.mjs`.
// Needs strace, which no fresh machine has; so it is no part of the tests.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

process.chdir(resolve(import.meta.dirname, '..'))
const home = mkdtempSync(join(tmpdir(), 'countersign-egress-'))
const trace = join(home, 'trace')
/** The targets of the suite and its PostgreSQL are all on this machine; everything else that it is led to is to be refused before it is dialled. */
const ALLOWED = /^(?:127\.0\.0\.1|::1|::ffff:127\.0\.0\.1)$/

try {
  const under = `strace -D -f -qq -e trace=connect,sendto -o ${trace}`
  const run = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '-c', 'e2e/vitest.config.ts', 'e2e/hostile'],
    {
      env: { ...process.env, WORKER_UNDER: under },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  const calls = readFileSync(trace, 'utf8').split('\n')
  const addresses = calls.flatMap((line) => {
    const found = /sa_family=AF_INET6?\b.*?(?:inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")/.exec(line)
    return found ? [found[1] ?? found[2]] : []
  })
  const counts = {}
  for (const address of addresses) counts[address] = (counts[address] ?? 0) + 1
  const outside = Object.keys(counts).filter((address) => !ALLOWED.test(address))
  console.log(`connections of the worker by address: ${JSON.stringify(counts)}`)
  console.log(outside.length === 0 ? 'none outside the list' : `OUTSIDE THE LIST: ${outside.join(', ')}`)
  process.exitCode = run.status === 0 && outside.length === 0 && addresses.length > 0 ? 0 : 1
} finally {
  rmSync(home, { recursive: true, force: true })
}
