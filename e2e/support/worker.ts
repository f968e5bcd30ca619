// Real workers for a test file: started as in production, killed at its end.
import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll } from 'vitest'

/** All workers of a file share one key, as those of one installation do. */
export function testWorkers(databaseUrl: () => string): { start(): Promise<ChildProcess>; killAll(): void } {
  const workers: ChildProcess[] = []
  let home = ''
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'countersign-worker-'))
    await writeFile(join(home, 'key.pem'), generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))
  })
  const killAll = () => {
    for (const worker of workers) worker.kill('SIGKILL')
  }
  afterAll(async () => {
    killAll()
    await rm(home, { recursive: true, force: true })
  })
  const start = async () => {
    const env = { ...process.env, DATABASE_URL: databaseUrl(), COUNTERSIGN_WORKER_KEY_FILE: join(home, 'key.pem'), LOG_LEVEL: 'info' }
    const worker = spawn(process.execPath, ['--import', 'tsx', 'lib/worker/main.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    workers.push(worker)
    await new Promise<void>((ready, fail) => {
      createInterface({ input: worker.stdout }).on('line', (line) => line.includes('worker: ready') && ready())
      worker.once('exit', (code) => fail(new Error(`the worker ended with ${code}`)))
    })
    return worker
  }
  return { start, killAll }
}
