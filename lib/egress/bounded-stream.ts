// A dialled connection as a stream that ends after so many bytes, for clients that want to do the dialling themselves.
import { Duplex } from 'node:stream'
import { EgressFailure } from '@/lib/egress/denied'

/** A socket, or another stream that knows nothing of keeping the process alive. */
type Connected = Duplex & { ref?: () => unknown; unref?: () => unknown }

/**
 * Hands a connected stream to a client that insists on calling `connect(port, host)`: its arguments are ignored, since the address was
 * checked and dialled already. Reading more than `maxBytes` destroys it with an EgressFailure.
 */
export class BoundedStream extends Duplex {
  readonly #socket: Connected
  #left: number

  constructor(socket: Connected, maxBytes: number) {
    super({ allowHalfOpen: false })
    this.#socket = socket
    this.#left = maxBytes
    socket.on('data', (chunk: Buffer) => this.#take(chunk))
    socket.on('end', () => this.push(null))
    socket.on('error', (error) => this.destroy(error))
    socket.on('close', () => this.destroy())
    socket.pause()
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'))
    return this
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    this.#socket.ref?.()
    return this
  }

  unref(): this {
    this.#socket.unref?.()
    return this
  }

  #take(chunk: Buffer): void {
    this.#left -= chunk.length
    if (this.#left < 0) this.destroy(new EgressFailure('too-large', 'The answer is larger than a probe may take'))
    else if (!this.push(chunk)) this.#socket.pause()
  }

  override _read(): void {
    this.#socket.resume()
  }

  override _write(chunk: Buffer, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#socket.write(chunk, encoding, done)
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#socket.end(() => done())
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#socket.destroy()
    done(error)
  }
}
