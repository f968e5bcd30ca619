// Waiting for a database: what passes is waited for and said, what does not is refused at once, and no password is printed.
import { connect, createServer } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { serverUrl } from '@/e2e/support/make-database'
import { freePort } from '@/lib/platform/box/postgres.mjs'
import { waitForDatabase } from '@/lib/platform/box/wait-for-database.mjs'

afterEach(() => vi.unstubAllEnvs())

test('nobody listens: it says what it waits for, once, and gives up with a sentence', async () => {
  vi.stubEnv('COUNTERSIGN_DATABASE_WAIT_SECONDS', '0.6')
  const port = await freePort()
  const said: string[] = []
  const waiting = waitForDatabase(`postgresql://me:hidden@127.0.0.1:${port}/x`, (text: string) => said.push(text))
  await expect(waiting).rejects.toThrow(
    `Waited 0.6 s for the database of DATABASE_URL (127.0.0.1:${port}), and it did not answer: connect ECONNREFUSED 127.0.0.1:${port}. Start it, correct DATABASE_URL, or set COUNTERSIGN_DATABASE_WAIT_SECONDS.`,
  )
  expect(said).toEqual([
    `waiting for the database of DATABASE_URL (127.0.0.1:${port}): connect ECONNREFUSED 127.0.0.1:${port}`,
  ])
})

test('a database that comes while it waits is enough', async () => {
  const server = new URL(serverUrl())
  const port = Number(await freePort())
  const address = new URL(server)
  address.port = String(port)
  address.hostname = '127.0.0.1'
  const relay = createServer((socket) => {
    const onward = connect(Number(server.port || 5432), server.hostname)
    for (const end of [socket, onward]) end.on('error', () => {})
    socket.pipe(onward).pipe(socket)
  })
  const listening = vi.fn(() => void relay.listen(port, '127.0.0.1'))
  await waitForDatabase(address.href, listening)
  expect(listening).toHaveBeenCalledTimes(1)
  relay.close()
})

test('a database that is not there on a server that is is refused at once', async () => {
  const url = new URL(serverUrl())
  url.pathname = '/there_is_none'
  await expect(waitForDatabase(url.href)).rejects.toThrow(
    /^Cannot use the database of DATABASE_URL \([^ ]+\): database "there_is_none" does not exist\.$/,
  )
})

test('a limit that is no number is refused by its name', async () => {
  vi.stubEnv('COUNTERSIGN_DATABASE_WAIT_SECONDS', 'soon')
  await expect(waitForDatabase(serverUrl())).rejects.toThrow(
    'COUNTERSIGN_DATABASE_WAIT_SECONDS is "soon"; set it to a number of seconds from 0 to 86400.',
  )
})
