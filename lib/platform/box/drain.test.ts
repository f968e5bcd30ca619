// A process that is told to stop: what is under way finishes, new requests are served meanwhile, and then it ends.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

/** Answers `/slow` when it is told to, and says in each answer whether it is stopping. */
const SERVER = `
const held = []
process.on('message', () => held.forEach((end) => end()))
const server = require('node:http').createServer((request, response) => {
  const end = () => response.end(String(globalThis.countersignDrain.isStopping))
  if (request.url !== '/slow') return end()
  held.push(end)
  process.send('held')
})
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
globalThis.countersignDrain.listeners.add(() => process.send('stopping'))`

async function startServer(grace: string) {
  const child = spawn(process.execPath, ['--import', './lib/platform/box/drain.mjs', '-e', SERVER], {
    env: { ...process.env, COUNTERSIGN_GRACE_SECONDS: grace },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [port] = await once(child, 'message')
  return { child, url: `http://127.0.0.1:${port}` }
}

test('after SIGTERM a request under way and new ones are answered, and the process ends with 0', async () => {
  const { child, url } = await startServer('20')
  const held = once(child, 'message')
  const slow = fetch(`${url}/slow`)
  await held
  const stopping = once(child, 'message')
  child.kill('SIGTERM')
  expect(await stopping).toContain('stopping')
  const response = await fetch(url)
  expect(response.headers.get('connection')).toBe('close')
  expect(await response.text()).toBe('true')
  child.send('end')
  expect(await (await slow).text()).toBe('true')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('a request that does not finish within the grace does not keep the process', async () => {
  const { child, url } = await startServer('0.2')
  const held = once(child, 'message')
  const slow = fetch(`${url}/slow`).catch(() => 'cut')
  await held
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(await slow).toBe('cut')
})
