// What may answer on port 22 without being an SSH server that one could talk to.
import type { Socket } from 'node:net'

const BANNER = 'SSH-2.0-OpenSSH_9.2\r\n'

function pour(socket: Socket, chunk: Buffer | string): void {
  const more = () => {
    while (!socket.destroyed && socket.write(chunk));
  }
  socket.on('drain', more)
  more()
}

const ATTACKS = {
  silence: (socket: Socket) => void socket.resume(),
  closes: (socket: Socket) => void socket.end(),
  resets: (socket: Socket) => void socket.resetAndDestroy(),
  'no-ssh': (socket: Socket) => void socket.end('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n'),
  'endless-greeting': (socket: Socket) => pour(socket, 'Welcome to the machine, please wait\r\n'),
  'endless-banner': (socket: Socket) => {
    socket.write('SSH-2.0-')
    pour(socket, Buffer.alloc(32 * 1024, 'a'))
  },
  'garbage-packets': (socket: Socket) => {
    socket.write(BANNER)
    pour(socket, Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)))
  },
  'huge-packet': (socket: Socket) => {
    socket.write(BANNER)
    socket.write(Buffer.from([0x7f, 0xff, 0xff, 0xff, 0x04]))
    pour(socket, Buffer.alloc(32 * 1024, 0))
  },
  'banner-only': (socket: Socket) => void socket.write(BANNER),
  'old-ssh': (socket: Socket) => void socket.end('SSH-1.5-ancient\r\n'),
}

export type RawAttack = keyof typeof ATTACKS

const isRaw = (manner: string | undefined): manner is RawAttack =>
  manner !== undefined && Object.hasOwn(ATTACKS, manner)

export const RAW_ATTACKS = {
  names: Object.keys(ATTACKS).filter(isRaw),
  find: (manner: string | undefined): ((socket: Socket) => void) | undefined =>
    isRaw(manner) ? ATTACKS[manner] : undefined,
}
