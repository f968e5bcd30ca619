// A mail server that keeps what it is sent: one that behaves, one that says nothing, one that knows no address.
import { createServer, type Socket } from 'node:net'
import { listenOnLoopback } from '@/e2e/targets/listen'

export type SmtpMode = 'good' | 'hanging' | 'unknown'
export type Received = { from: string; to: string[]; data: string }
export type SmtpTarget = {
  port: number
  received: Received[]
  set(mode: SmtpMode): void
  connections(): number
  close(): Promise<void>
}

const ADDRESS = /<([^>]*)>/

/** One conversation. Lines after DATA are the mail, up to a lone dot. */
function discussion(socket: Socket, mode: () => SmtpMode, keep: (mail: Received) => void): void {
  let mail: Received = { from: '', to: [], data: '' }
  let inData = false
  let rest = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  const answers: Record<string, (line: string) => void> = {
    ehlo: () => say('250 sink.example'),
    helo: () => say('250 sink.example'),
    mail: (line) => {
      mail = { from: ADDRESS.exec(line)?.[1] ?? '', to: [], data: '' }
      say('250 ok')
    },
    rcpt: (line) => {
      if (mode() === 'unknown') return say('550 5.1.1 nobody here has this address')
      mail.to.push(ADDRESS.exec(line)?.[1] ?? '')
      return say('250 ok')
    },
    data: () => {
      inData = true
      say('354 go on')
    },
    quit: () => {
      say('221 bye')
      socket.end()
    },
  }
  const hear = (line: string) => {
    if (!inData) return (answers[line.slice(0, 4).toLowerCase()] ?? (() => say('502 not here')))(line)
    if (line !== '.') {
      mail.data += `${line.replace(/^\.\./, '.')}\n`
      return undefined
    }
    inData = false
    keep(mail)
    return say('250 kept')
  }
  if (mode() === 'hanging') return
  say('220 sink.example ESMTP')
  socket.setEncoding('utf8').on('data', (piece) => {
    const lines = `${rest}${String(piece)}`.split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
}

/** Starts on a free port of 127.0.0.1. */
export async function startSmtp(mode: SmtpMode = 'good'): Promise<SmtpTarget> {
  const received: Received[] = []
  let now = mode
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    discussion(
      socket,
      () => now,
      (mail) => received.push(mail),
    )
  })
  const { port, close } = await listenOnLoopback(server)
  return {
    ...{ port, received, close, connections: () => connections },
    set: (next) => {
      now = next
    },
  }
}
