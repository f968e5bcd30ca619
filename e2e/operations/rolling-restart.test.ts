// Two web processes behind nginx, which retries nothing and takes a node out when its readiness fails: clients tick while
// one node after the other is stopped and started again, and no request fails.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pace } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDataDir, removeDataDir } from '@/e2e/support/data-dir'
import { testDatabase } from '@/e2e/support/database'
import { buildProject, buildRelease, SYSTEM } from '@/e2e/support/releases'
import { type Started, startProduct } from '@/e2e/support/started'
import { database } from '@/lib/data/client'
import { createToken } from '@/lib/people/tokens/create-token'
import { ensureBuilt } from '@/lib/platform/box/build.mjs'
import { freePort } from '@/lib/platform/box/postgres.mjs'

const NGINX = '/usr/sbin/nginx'
const CLIENTS = 50
const START_MS = 300_000
const served = testDatabase()

type Node = { port: number; dataDir: string; started: Started; isReady: boolean }
const nodes: Node[] = []
let folder = ''
let port = 0
let nginx: ChildProcess | undefined
let bearer = ''

const startNode = ({ port: own, dataDir }: { port: number; dataDir: string }) =>
  startProduct(
    { port: own, dataDir },
    { DATABASE_URL: served.url(), NEXTAUTH_URL: `http://localhost:${port}`, COUNTERSIGN_GRACE_SECONDS: '20' },
    ['web'],
  )

/** What nginx serves: the nodes that are ready. Nothing is tried at a second node. */
function configuration(): string {
  const servers = nodes.filter(({ isReady }) => isReady).map((node) => `server 127.0.0.1:${node.port} max_fails=0;`)
  return `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} worker_processes 1; pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  upstream web { ${servers.join(' ')} }
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass http://web; proxy_set_header Host $http_host; proxy_next_upstream off; proxy_buffering off; }
  }
}`
}

/** Asks each node for its readiness, and has nginx serve those that are. */
async function balance(): Promise<void> {
  const before = nodes.map(({ isReady }) => isReady).join()
  for (const node of nodes)
    node.isReady = await fetch(`http://127.0.0.1:${node.port}/api/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  if (nodes.map(({ isReady }) => isReady).join() === before) return
  await writeFile(join(folder, 'nginx.conf'), configuration())
  nginx?.kill('SIGHUP')
}

beforeAll(async () => {
  if (!existsSync(NGINX)) return
  ensureBuilt()
  folder = await makeDataDir()
  port = Number(await freePort())
  bearer = (await createToken(SYSTEM, { name: 'ticks', scope: 'admin' }, new Date())).token
  for (const _ of [1, 2]) {
    const place = { port: Number(await freePort()), dataDir: await makeDataDir() }
    nodes.push({ ...place, started: await startNode(place), isReady: false })
  }
  await balance()
  nginx = spawn(NGINX, ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
}, START_MS)

afterAll(async () => {
  nginx?.kill('SIGTERM')
  for (const { started, dataDir } of nodes) {
    started.child.kill('SIGTERM')
    await started.ended
    await removeDataDir(dataDir)
  }
  if (folder) await removeDataDir(folder)
}, START_MS)

type Tick = { releaseId: string; itemId: string; revision: number }

/** One change of one item, on a connection of its own. Yields what went wrong, or null. */
async function tick(at: Tick, outcome: string): Promise<string | null> {
  const url = `http://localhost:${port}/api/v1/releases/${at.releaseId}/items/${at.itemId}`
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json', connection: 'close' }
  try {
    const body = JSON.stringify({ outcome, revision: at.revision })
    const response = await fetch(url, { method: 'PATCH', headers, body })
    const text = await response.text()
    if (!response.ok) return `${response.status} ${text}`
    at.revision += 1
    return null
  } catch (error) {
    return error instanceof Error ? `${error.message} ${String(error.cause)}` : String(error)
  }
}

async function itemsToTick(): Promise<Tick[]> {
  const place = await buildProject()
  const text = `# Plan\n\n## Checks\n\n${Array.from({ length: 5 }, (_, n) => `- [ ] Check ${n}`).join('\n')}\n`
  const releases: string[] = []
  for (let n = 0; n < CLIENTS / 5; n += 1) releases.push(await buildRelease(place, text))
  const items = await database().item.findMany({
    where: { releaseId: { in: releases } },
    select: { id: true, revision: true, releaseId: true },
  })
  return items.map(({ id, revision, releaseId }) => ({ releaseId, itemId: id, revision }))
}

test.runIf(existsSync(NGINX))(
  'both nodes are restarted while 50 clients tick: no request fails',
  async () => {
    const isServed = () =>
      fetch(`http://127.0.0.1:${port}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    await expect.poll(isServed, { timeout: 30_000 }).toBe(true)
    const items = await itemsToTick()
    expect(items).toHaveLength(CLIENTS)
    const failures: string[] = []
    let done = 0
    const over = new AbortController()
    const clients = items.map(async (item) => {
      for (let n = 0; !over.signal.aborted; n += 1) {
        const failure = await tick(item, n % 2 === 0 ? 'passed' : 'pending')
        if (failure) failures.push(failure)
        done += 1
        await pace(500)
      }
    })
    const balancer = (async () => {
      while (!over.signal.aborted) {
        await balance()
        await pace(200)
      }
    })()
    for (const node of nodes) {
      const before = done
      await expect.poll(() => done, { timeout: 60_000 }).toBeGreaterThan(before + CLIENTS)
      node.started.child.kill('SIGTERM')
      expect(await node.started.ended).toBe(0)
      node.started = await startNode(node)
      await expect.poll(() => node.isReady, { timeout: 60_000 }).toBe(true)
    }
    over.abort()
    await Promise.all([...clients, balancer])
    expect(failures).toEqual([])
    expect(done).toBeGreaterThan(4 * CLIENTS)
  },
  START_MS,
)
