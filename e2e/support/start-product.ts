// The product as `npm start` starts it, with the demo, on a port and in a folder of its own.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** Yields how to stop it. Throws with what it printed when it ends before it serves. */
export async function startProduct(port: string, dataDir: string): Promise<() => Promise<void>> {
  const env = {
    ...process.env,
    PORT: port,
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
  }
}
