// A port of 127.0.0.1 that leads to another one: the tests' database server is also the product's own, which no probe may reach by its own address.
import { connect, createServer } from 'node:net'
import { type Listening, listenOnLoopback } from '@/e2e/targets/listen'

export function startRelay(host: string, port: number): Promise<Listening> {
  return listenOnLoopback(
    createServer((socket) => {
      const there = connect(port, host)
      socket.on('close', () => there.destroy())
      there.on('error', () => socket.destroy()).on('close', () => socket.destroy())
      socket.pipe(there).pipe(socket)
    }),
  )
}
