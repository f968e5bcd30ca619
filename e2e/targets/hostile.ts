// What a hostile or a broken target may do to a probe: one path for each.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'

type Attack = (socket: Socket, request: IncomingMessage, response: ServerResponse) => void

const OK = 'HTTP/1.1 200 OK\r\n'
const ENDLESS = Buffer.alloc(64 * 1024, 'a')

/** Sends without end for as long as the other side takes it. */
function pour(socket: Socket, chunk: Buffer | string): void {
  const more = () => {
    while (!socket.destroyed && socket.write(chunk));
  }
  socket.on('drain', more)
  more()
}

/** A byte, again and again, slowly. */
function drip(socket: Socket, text: string): void {
  let at = 0
  const timer = setInterval(
    () => (socket.destroyed ? clearInterval(timer) : socket.write(text[at++ % text.length] ?? ' ')),
    50,
  )
  socket.on('close', () => clearInterval(timer))
}

const raw =
  (text: string | Buffer): Attack =>
  (socket) =>
    void socket.end(text)
const redirectTo = (location: string): Attack =>
  raw(`HTTP/1.1 302 Found\r\nlocation: ${location}\r\ncontent-length: 0\r\n\r\n`)

const ATTACKS: Record<string, Attack> = {
  silence: () => undefined,
  'slow-headers': (socket) =>
    drip(
      socket,
      `${OK}x-slow: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`,
    ),
  'slow-body': (socket) => {
    socket.write(`${OK}content-type: text/plain\r\ncontent-length: 100000\r\n\r\n`)
    drip(socket, 'still alive ')
  },
  'endless-body': (socket) => {
    socket.write(`${OK}content-type: text/plain\r\n\r\n`)
    pour(socket, ENDLESS)
  },
  'endless-chunks': (socket) => {
    socket.write(`${OK}transfer-encoding: chunked\r\n\r\n`)
    pour(socket, Buffer.concat([Buffer.from(`${ENDLESS.length.toString(16)}\r\n`), ENDLESS, Buffer.from('\r\n')]))
  },
  'endless-headers': (socket) => {
    socket.write(OK)
    pour(socket, 'x-more: and more and more and more\r\n')
  },
  'endless-continue': (socket) => pour(socket, 'HTTP/1.1 103 Early Hints\r\nlink: </a.css>\r\n\r\n'),
  'huge-header': raw(`${OK}x-huge: ${'h'.repeat(64 * 1024)}\r\ncontent-length: 0\r\n\r\n`),
  binary: raw(
    Buffer.concat([
      Buffer.from(`${OK}content-type: application/octet-stream\r\ncontent-length: 1024\r\n\r\n`),
      Buffer.from(Array.from({ length: 1024 }, (_, at) => at % 256)),
    ]),
  ),
  'gzip-bomb': (socket) => {
    const bomb = gzipSync(Buffer.alloc(10 * 1024 * 1024))
    socket.end(
      Buffer.concat([
        Buffer.from(
          `${OK}content-encoding: gzip\r\ncontent-type: text/plain\r\ncontent-length: ${bomb.length}\r\n\r\n`,
        ),
        bomb,
      ]),
    )
  },
  'redirect-loop': redirectTo('/hostile/redirect-loop'),
  'redirect-metadata': redirectTo('http://169.254.169.254/latest/meta-data/'),
  'redirect-mapped': redirectTo('http://[::ffff:169.254.169.254]/latest/meta-data/'),
  'redirect-decimal': redirectTo('http://2852039166/latest/meta-data/'),
  'redirect-file': redirectTo('file:///etc/passwd'),
  'redirect-userinfo': redirectTo('http://user:password@127.0.0.1/'),
  'redirect-nowhere': raw('HTTP/1.1 302 Found\r\ncontent-length: 0\r\n\r\n'),
  controls: raw(
    `${OK}content-type: text/plain\r\n\r\nbefore\0after \u001b[31mred\u001b[0m \u001b]0;title\u0007 \u202egpj.exe \r\n`,
  ),
  'invalid-utf8': raw(
    Buffer.concat([
      Buffer.from(`${OK}content-type: text/plain\r\n\r\nbroken `),
      Buffer.from([0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80]),
    ]),
  ),
  'deep-json': raw(`${OK}content-type: application/json\r\n\r\n${'['.repeat(200_000)}`),
  'proto-json': raw(
    `${OK}content-type: application/json\r\n\r\n{"__proto__":{"status":"ok"},"constructor":{"name":"x"},"toString":1}`,
  ),
  'endless-events': (socket) => {
    socket.write(`${OK}content-type: text/event-stream\r\n\r\ndata: 1\n\n`)
    pour(socket, `data: ${'x'.repeat(60_000)}\n`)
  },
  'broken-events': (socket) => {
    socket.write(`${OK}content-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n9\r\ndata: 1\n\n\r\n`)
    setTimeout(() => socket.resetAndDestroy(), 50)
  },
  'early-close': (socket) => void socket.end(`${OK}content-length: 1000\r\n\r\nonly this`),
  reset: (socket) => void socket.resetAndDestroy(),
  'no-http': raw('SSH-2.0-OpenSSH_9.2\r\n'),
  'old-http': raw('just a body without any header'),
  'two-lengths': raw(`${OK}content-length: 5\r\ncontent-length: 6\r\n\r\nhello!`),
  'length-and-chunks': raw(`${OK}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`),
  'bad-chunk': raw(`${OK}transfer-encoding: chunked\r\n\r\nzz\r\nhello\r\n`),
  upgrade: raw('HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n'),
}

/** The names of the paths below /hostile/. */
export const HOSTILE = Object.keys(ATTACKS)

export function answerHostile(url: URL, request: IncomingMessage, response: ServerResponse): void {
  const attack = ATTACKS[url.pathname.slice('/hostile/'.length)]
  const { socket } = request
  socket.on('error', () => socket.destroy())
  if (!attack) return void socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n')
  attack(socket, request, response)
}
