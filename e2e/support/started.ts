// The product started as `npm start` does, with an environment and a data directory of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export type Started = { child: ChildProcess; said: string[]; ended: Promise<number | null> }

/** Resolves once it serves, or has ended. */
export async function startProduct(
  { port, dataDir }: { port: number; dataDir: string },
  more: Record<string, string> = {},
  role: string[] = [],
): Promise<Started> {
  const env = {
    ...process.env,
    PORT: String(port),
    COUNTERSIGN_DATA_DIR: dataDir,
    DATABASE_URL: '',
    COUNTERSIGN_DEMO: 'off',
    LOG_LEVEL: 'warn',
    ...more,
  }
  const child = spawn(process.execPath, ['lib/cli/start.mjs', ...role], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  await new Promise<void>((ready) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line)
        if (line.includes('Stop it with')) ready()
      })
    }
    void ended.then(() => ready())
  })
  return { child, said, ended }
}
