// Ports: one that greets, one that floods, one that hangs up, one that is never picked up, and one where nobody is.
import { connect, createServer, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import { type Listening, listenOnLoopback } from '@/e2e/targets/listen'

export type TcpMode = 'banner' | 'flood' | 'hang-up' | 'deaf' | 'closed'
export type TcpTarget = Listening

/** Starts on a free port of 127.0.0.1. `deaf` listens and accepts nobody: a connection to it is never made, and never refused. */
export async function startTcp({
  mode = 'banner',
  banner = 'SSH-2.0-Target\r\n',
}: {
  mode?: TcpMode
  banner?: string
} = {}): Promise<TcpTarget> {
  if (mode === 'deaf') return startDeaf()
  const server = createServer((socket) => {
    if (mode === 'hang-up') socket.resetAndDestroy()
    else if (mode === 'flood') flood(socket)
    else socket.write(banner)
  })
  const listening = await listenOnLoopback(server)
  if (mode !== 'closed') return listening
  await listening.close()
  return { port: listening.port, close: async () => undefined }
}

function flood(socket: Socket): void {
  const chunk = Buffer.alloc(64 * 1024, 'a')
  const more = () => {
    while (!socket.destroyed && socket.write(chunk));
  }
  socket.on('drain', more)
  more()
}

/** Its thread stands still once it listens, so that the queue of connections fills and stays full. */
const STAND_STILL = `
  const { parentPort, workerData } = require('node:worker_threads')
  const server = require('node:net').createServer()
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port)
    Atomics.wait(new Int32Array(workerData), 0, 0)
    process.exit(0)
  })`

async function startDeaf(): Promise<TcpTarget> {
  const shared = new SharedArrayBuffer(4)
  const worker = new Worker(STAND_STILL, { eval: true, workerData: shared })
  const port = await new Promise<number>((resolve) =>
    worker.once('message', (message: unknown) => resolve(Number(message))),
  )
  const callers: Socket[] = []
  for (let full = false; !full; ) full = !(await isTaken(port, callers))
  return {
    port,
    close: async () => {
      for (const caller of callers) caller.destroy()
      Atomics.store(new Int32Array(shared), 0, 1)
      Atomics.notify(new Int32Array(shared), 0)
      await worker.terminate()
    },
  }
}

/** Connections are queued within a moment on loopback, or not at all. */
function isTaken(port: number, callers: Socket[]): Promise<boolean> {
  return new Promise((resolve) => {
    const caller = connect({ port, host: '127.0.0.1' })
    callers.push(caller)
    const full = setTimeout(() => resolve(false), 200)
    caller
      .on('error', () => undefined)
      .once('connect', () => {
        clearTimeout(full)
        resolve(true)
      })
  })
}
