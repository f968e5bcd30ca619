// A proxy in front of PostgreSQL that cuts every connection after a number of messages from the client.
import { connect, createServer, type Socket } from 'node:net'

/** After `cutAfter(n)` the n-th chunk from a client still reaches the server, but nothing of what the server answers to it comes back. */
export async function startCutProxy(databaseUrl: string): Promise<{
  url: string
  cutAfter(messages: number): void
  /** True once a connection was cut since `cutAfter`. */
  hasCut(): boolean
  close(): Promise<void>
}> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let left = Number.POSITIVE_INFINITY
  let isCut = false
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {})
    }
    upstream.on('data', (chunk) => client.writable && client.write(chunk))
    upstream.on('close', () => client.destroy())
    client.on('close', () => upstream.end())
    client.on('data', (chunk) => {
      left--
      if (left > 0) return upstream.write(chunk)
      isCut = true
      client.destroy()
      return upstream.write(chunk)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const url = new URL(databaseUrl)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy listens on a port')
  url.host = `127.0.0.1:${address.port}`
  return {
    url: url.href,
    cutAfter: (messages) => {
      left = messages
      isCut = false
    },
    hasCut: () => isCut,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}
