// The plainest server of live events there is, as a measure: what is posted is a row, committed and told by NOTIFY; what is heard goes to everybody.
import { createServer } from 'node:http'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
await pool.query('CREATE TABLE "bench_event" ("id" serial PRIMARY KEY, "size" int)')
const hearing = new pg.Client({ connectionString: process.env.DATABASE_URL })
await hearing.connect()
await hearing.query('LISTEN bench')

const listeners = new Set()
const waiting = new Map()
hearing.on('notification', ({ payload }) => {
  for (const listener of listeners) listener.write(waiting.get(payload))
  waiting.delete(payload)
})

let posted = 0
async function keep(bytes) {
  const id = String(posted++)
  waiting.set(id, bytes)
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query('INSERT INTO "bench_event" ("size") VALUES ($1)', [bytes.length])
  await client.query("SELECT pg_notify('bench', $1)", [id])
  await client.query('COMMIT')
  client.release()
}

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
  request.on('end', () => void keep(Buffer.concat(pieces)).then(() => response.writeHead(204).end()))
})
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.address().port })))
