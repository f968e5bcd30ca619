// Real workers for a test file: started as in production, killed at its end.
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { makeWorkerHome, startWorker } from '@/e2e/support/start-worker'

/** All workers of a file share one key, as those of one installation do. */
export function testWorkers(databaseUrl: () => string): {
  start(settings?: Record<string, string>, beside?: string[]): Promise<ChildProcess>
  killAll(): void
  /** The lines that they kept outside of the database. */
  checkpoints(): string[]
} {
  const workers: ChildProcess[] = []
  let home: Awaited<ReturnType<typeof makeWorkerHome>> | undefined
  beforeAll(async () => {
    home = await makeWorkerHome()
  })
  const killAll = () => {
    for (const worker of workers) worker.kill('SIGKILL')
  }
  afterAll(async () => {
    killAll()
    await home?.remove()
  })
  const start = async (settings?: Record<string, string>, beside?: string[]) => {
    if (!home) throw new Error('the key is made in beforeAll')
    const worker = await startWorker(databaseUrl(), home.keyFile, settings, beside)
    workers.push(worker)
    return worker
  }
  const checkpoints = () =>
    readFileSync(join(dirname(home?.keyFile ?? ''), 'checkpoints.ndjson'), 'utf8')
      .split('\n')
      .filter(Boolean)
  return { start, killAll, checkpoints }
}
