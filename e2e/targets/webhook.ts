// Where webhooks go: keeps what it is sent, and can be down, gone or silent for a while.
import { createServer } from 'node:http'
import { listenOnLoopback } from '@/e2e/targets/listen'

export type WebhookMode = 'good' | 'down' | 'gone' | 'silent'
export type Hooked = { path: string; headers: Record<string, string>; body: string }
/** `received` is what it answered well; `turnedAway` counts what it did not. */
export type WebhookTarget = {
  port: number
  received: Hooked[]
  turnedAway(): number
  set(mode: WebhookMode): void
  close(): Promise<void>
}

const STATUS = { good: 204, down: 503, gone: 410 } as const

/** Starts on a free port of 127.0.0.1. */
export async function startWebhook(): Promise<WebhookTarget> {
  const received: Hooked[] = []
  let mode: WebhookMode = 'good'
  let turnedAway = 0
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      if (mode === 'good') {
        const headers = Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        )
        received.push({ path: request.url ?? '', headers, body: Buffer.concat(pieces).toString('utf8') })
      } else turnedAway += 1
      if (mode !== 'silent') response.writeHead(STATUS[mode]).end()
    })
  })
  const { port, close } = await listenOnLoopback(server)
  return {
    ...{ port, received, close, turnedAway: () => turnedAway },
    set: (next) => {
      mode = next
    },
  }
}
