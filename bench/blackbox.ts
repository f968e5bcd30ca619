// The peer: prometheus-blackbox-exporter (Debian's package), probing the same target with its results thrown away.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PROGRAM = 'prometheus-blackbox-exporter'
const MODULES = `modules:
  http_json:
    prober: http
    timeout: 5s
    http:
      valid_status_codes: [200]
      preferred_ip_protocol: ip4
      fail_if_body_not_matches_regexp: ['"status":"ok"', '"shards":\\[1,2,3\\]']
`

export type Blackbox = {
  pid: number
  probe(url: string, count: number, inFlight: number): Promise<number>
  stop(): Promise<void>
}

/** Null when the program is not there. */
export async function startBlackbox(port: number): Promise<Blackbox | null> {
  if (spawnSync('sh', ['-c', `command -v ${PROGRAM}`]).status !== 0) return null
  const home = await mkdtemp(join(tmpdir(), 'countersign-blackbox-'))
  await writeFile(join(home, 'modules.yml'), MODULES)
  const child: ChildProcess = spawn(
    PROGRAM,
    [`--config.file=${join(home, 'modules.yml')}`, `--web.listen-address=127.0.0.1:${port}`, '--log.level=error'],
    { stdio: 'ignore' },
  )
  const agent = new Agent({ keepAlive: true })
  const ask = (path: string) =>
    new Promise<string>((done, fail) => {
      request({ agent, host: '127.0.0.1', port, path }, (response) => {
        let text = ''
        response.on('data', (chunk) => {
          text += chunk
        })
        response.once('end', () => done(text))
      })
        .once('error', fail)
        .end()
    })
  const up = async (): Promise<void> => {
    for (let tries = 0; tries < 200; tries++) {
      if (await ask('/-/healthy').catch(() => null)) return
      await new Promise((next) => setTimeout(next, 25))
    }
    throw new Error(`${PROGRAM} did not come up`)
  }
  await up()
  return {
    pid: child.pid ?? 0,
    /** Milliseconds for so many probes, so many at once. */
    probe: async (url, count, inFlight) => {
      const path = `/probe?module=http_json&target=${encodeURIComponent(url)}`
      let left = count
      const started = performance.now()
      await Promise.all(
        Array.from({ length: inFlight }, async () => {
          while (left-- > 0)
            if (!(await ask(path)).includes('\nprobe_success 1')) throw new Error(`${PROGRAM}: a probe failed`)
        }),
      )
      return performance.now() - started
    },
    stop: async () => {
      agent.destroy()
      const ended = new Promise((done) => child.once('exit', done))
      child.kill()
      await ended
      await rm(home, { recursive: true, force: true })
    },
  }
}
