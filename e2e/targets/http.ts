// An HTTP server on loopback that answers as a test wants, byte for byte.
import { createServer, type RequestListener } from 'node:http'
import { type Listening, listenOnLoopback } from '@/e2e/targets/listen'

export type HttpTarget = Listening & { url: string }

/** Starts on a free port of 127.0.0.1. */
export async function startHttp(answer: RequestListener): Promise<HttpTarget> {
  const listening = await listenOnLoopback(createServer(answer))
  return { ...listening, url: `http://127.0.0.1:${listening.port}` }
}
