// The plainest server of events there is, as a measure: what is posted to it goes to everybody who listens, as it is.
import { createServer } from 'node:http'

const listeners = new Set()
const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
    response.write('event: hello\ndata: {}\n\n')
    listeners.add(response)
    response.once('close', () => listeners.delete(response))
    return
  }
  const pieces = []
  request.on('data', (piece) => pieces.push(piece))
  request.on('end', () => {
    const bytes = Buffer.concat(pieces)
    for (const listener of listeners) listener.write(bytes)
    response.writeHead(204).end()
  })
})
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.address().port })))
