// Starts the product as `npm start` does, with the demo, on a database and a port of its own; stopped when the tests are over.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { makeDataDir, removeDataDir } from '@/e2e/support/data-dir'

export default async function serve(): Promise<() => Promise<void>> {
  const url = new URL(process.env.E2E_URL ?? 'http://localhost:3999')
  const dataDir = await makeDataDir()
  process.env.E2E_DATA_DIR = dataDir
  const env = {
    ...process.env,
    PORT: url.port,
    COUNTERSIGN_DATA_DIR: dataDir,
    DATABASE_URL: '',
    COUNTERSIGN_DEMO: 'on',
    COUNTERSIGN_WEBHOOK_HOSTS: '127.0.0.1',
    LOG_LEVEL: 'warn',
  }
  const child = spawn(process.execPath, ['lib/cli/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  await new Promise<void>((ready, fail) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line)
      if (line.includes('Stop it with')) ready()
    })
    child.once('exit', (code) => fail(new Error(`the product ended with ${code}:\n${said.join('\n')}`)))
  })
  return async () => {
    child.removeAllListeners('exit')
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGTERM')
    await ended
    await removeDataDir(dataDir)
  }
}
