// A real worker, started as in production.
import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { WORKER, WORKER_ARGS } from '@/lib/platform/box/worker-args.mjs'

const SIGNING_KEY = 'signing-key.pem'

/** A folder with a worker's private keys. All workers of an installation share them. */
export async function makeWorkerHome(): Promise<{ keyFile: string; remove(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'countersign-worker-'))
  const keyFile = join(home, 'key.pem')
  await writeFile(keyFile, generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))
  await writeFile(
    join(home, SIGNING_KEY),
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
  )
  return { keyFile, remove: () => rm(home, { recursive: true, force: true }) }
}

/** Resolves when the worker is ready. `WORKER_UNDER` names a program that runs it, such as a tracer. `beside` are modules of the test that it loads first. */
export async function startWorker(
  databaseUrl: string,
  keyFile: string,
  settings: Record<string, string> = {},
  beside: string[] = [],
): Promise<ChildProcess> {
  const home = dirname(keyFile)
  const keys = {
    COUNTERSIGN_WORKER_KEY_FILE: keyFile,
    COUNTERSIGN_SIGNING_KEY_FILE: join(home, SIGNING_KEY),
    COUNTERSIGN_DATA_DIR: home,
  }
  const env = { ...process.env, DATABASE_URL: databaseUrl, ...keys, LOG_LEVEL: 'info', ...settings }
  const [program = '', ...args] = [
    ...(process.env.WORKER_UNDER?.split(' ') ?? []),
    process.execPath,
    ...WORKER_ARGS,
    ...beside.flatMap((file) => ['--import', file]),
    WORKER,
  ]
  const worker = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((ready, fail) => {
    createInterface({ input: worker.stdout }).on('line', (line) => line.includes('worker: ready') && ready())
    worker.once('exit', (code) => fail(new Error(`the worker ended with ${code}`)))
  })
  return worker
}
