// An SSH connection to a host of the environment, through egress: checked address, pinned key, one way to sign in, bounded in bytes.
import { createHash } from 'node:crypto'
import ssh2, { type Client, type ConnectConfig } from 'ssh2'
import type { HostEntry } from '@/lib/domain/project/environment'
import { type PinnedKey, readHostKey } from '@/lib/domain/project/host-key'
import { BoundedStream } from '@/lib/egress/bounded-stream'
import { type ConnectTimings, connect } from '@/lib/egress/connect'
import { EgressFailure, failureOf } from '@/lib/egress/denied'
import type { Gate } from '@/lib/egress/gate'
import { ProbeError } from '@/lib/probes/probe-error'

/** What may come over one connection in all. Each kind has its own, narrower limits; this one holds whatever slips past them. */
const MAX_WIRE_BYTES = 64 * 1024 * 1024
const KEEPALIVE_MS = 5000

/** A host of the environment with its secret opened. */
export type SshHost = HostEntry & { privateKey?: string; password?: string }

type Begin<T> = (client: Client, resolve: (value: T) => void, reject: (error: Error) => void) => void

/**
 * `ask` begins something with the client and waits for its answer, or for the end of the connection, the deadline included. What `begin`
 * throws is a connection that ended before it was asked. `close` may be called again.
 */
export type SshConnection = {
  name: string
  host: SshHost
  address: string
  timings: ConnectTimings
  ask<T>(begin: Begin<T>): Promise<T>
  close(): void
}

/** The connection to the host is gone, which says nothing about whatever lies behind it. */
export class HostLost extends EgressFailure {}

/** No SHA-1, no CBC, no compression; the order is by preference. */
const ALGORITHMS: ConnectConfig['algorithms'] = {
  kex: [
    'curve25519-sha256',
    'curve25519-sha256@libssh.org',
    'ecdh-sha2-nistp256',
    'ecdh-sha2-nistp384',
    'ecdh-sha2-nistp521',
    'diffie-hellman-group16-sha512',
    'diffie-hellman-group18-sha512',
    'diffie-hellman-group14-sha256',
  ],
  cipher: [
    'aes128-gcm@openssh.com',
    'aes256-gcm@openssh.com',
    'chacha20-poly1305@openssh.com',
    'aes128-ctr',
    'aes192-ctr',
    'aes256-ctr',
  ],
  hmac: ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com', 'hmac-sha2-256', 'hmac-sha2-512'],
  serverHostKey: [
    'ssh-ed25519',
    'ecdsa-sha2-nistp256',
    'ecdsa-sha2-nistp384',
    'ecdsa-sha2-nistp521',
    'rsa-sha2-512',
    'rsa-sha2-256',
  ],
  compress: ['none'],
}

/**
 * Connects and signs in. Rejects with ProbeError where trying again cannot help (another key, a refused sign-in), else with EgressDenied
 * or EgressFailure. When `signal` aborts, the connection is gone at once.
 */
export async function openSsh(name: string, host: SshHost, gate: Gate, signal: AbortSignal): Promise<SshConnection> {
  const pinned = readHostKey(host.hostKey)
  if (!pinned)
    throw new ProbeError(
      `The host key of ${name} is neither SHA256:… nor a public key: put the output of ssh-keyscan into the environment`,
    )
  const credentials = credentialsOf(name, host)
  const { socket, address, timings } = await connect(await gate(host.address, host.port), { signal })
  const stream = new BoundedStream(socket, MAX_WIRE_BYTES)
  const client = new ssh2.Client()
  let impostor: ProbeError | undefined
  let isOpen = false
  const lost = new Promise<never>((_, reject) => {
    const end = (error: Error) =>
      reject(
        impostor ??
          (isOpen && error instanceof EgressFailure
            ? new HostLost(error.reason, error.message, { cause: error })
            : error),
      )
    // ssh2 announces one failure as several, and goes on doing so after the connection is gone.
    client.on('error', (error) => end(explain(error, name, host, signal)))
    client.on('close', () =>
      end(signal.aborted ? failureOf(signal) : new EgressFailure('reset', `${name} closed the SSH connection`)),
    )
    const stop = () => {
      end(failureOf(signal))
      stream.destroy()
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  lost.catch(() => undefined)
  const close = () => {
    client.end()
    stream.destroy()
  }
  const ready = new Promise<void>((resolve) => client.once('ready', resolve))
  try {
    client.connect({
      sock: stream,
      username: host.user,
      ...credentials,
      hostVerifier: (key: Buffer) => {
        impostor = explainKey(name, pinned, key)
        return impostor === undefined
      },
      algorithms: ALGORITHMS,
      agentForward: false,
      readyTimeout: 0,
      keepaliveInterval: KEEPALIVE_MS,
    })
    await Promise.race([ready, lost])
    isOpen = true
    const ask: SshConnection['ask'] = (begin) => Promise.race([promise(name, client, begin), lost])
    return { name, host, address, timings, ask, close }
  } catch (error) {
    close()
    throw error
  }
}

function promise<T>(name: string, client: Client, begin: Begin<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    try {
      begin(client, resolve, reject)
    } catch (error) {
      reject(new HostLost('reset', `${name} closed the SSH connection`, { cause: error }))
    }
  })
}

/** The one way to sign in that the environment names: no agent, no other keys, no questions. */
function credentialsOf(
  name: string,
  { privateKey, password, privateKeySecret, passwordSecret }: SshHost,
): Pick<ConnectConfig, 'privateKey' | 'password' | 'authHandler'> {
  if (password !== undefined) return { password, authHandler: ['password'] }
  if (privateKey === undefined)
    throw new ProbeError(
      `The secret ${privateKeySecret ?? passwordSecret} that ${name} is signed in to with is not stored: save it in the environment`,
    )
  const parsed = ssh2.utils.parseKey(privateKey)
  if (parsed instanceof Error || !parsed.isPrivateKey()) {
    throw new ProbeError(
      `The secret ${privateKeySecret} is not a private key in the form of OpenSSH without a passphrase (as ssh-keygen writes it): save such a key`,
    )
  }
  return { privateKey, authHandler: ['publickey'] }
}

/** Why the key of whoever answered is not the pinned one, or undefined when it is. */
function explainKey(name: string, pinned: PinnedKey, key: Buffer): ProbeError | undefined {
  const sha256 = createHash('sha256').update(key).digest('base64').replace(/=+$/, '')
  if ('sha256' in pinned ? pinned.sha256 === sha256 : Buffer.from(pinned.blob, 'base64').equals(key)) return undefined
  const expected = 'sha256' in pinned ? `SHA256:${pinned.sha256}` : `the ${pinned.type} key in the environment`
  return new ProbeError(
    `${name} is not who it should be: it shows the host key ${typeOf(key)} SHA256:${sha256} instead of ${expected}. Nothing was sent. If the host was set up anew, ask who runs it for its key and change hostKey`,
  )
}

/** The name of a key's type stands in its first bytes (RFC 4253, 6.6). */
function typeOf(key: Buffer): string {
  const length = key.length >= 4 ? key.readUInt32BE(0) : 0
  const type = key.subarray(4, 4 + Math.min(length, 40)).toString('latin1')
  return /^[a-z0-9@.-]+$/.test(type) ? type : 'of an unknown type'
}

function explain(error: Error, name: string, host: SshHost, signal: AbortSignal): Error {
  if (signal.aborted) return failureOf(signal)
  if (error instanceof EgressFailure || error instanceof ProbeError) return error
  const level = 'level' in error ? error.level : undefined
  const code = 'code' in error ? String(error.code) : ''
  if (level === 'client-authentication') {
    return new ProbeError(
      `${name} does not let ${host.user} in with the ${host.password === undefined ? 'key' : 'password'} that the environment holds for it`,
      { cause: error },
    )
  }
  if (level === 'handshake')
    return new EgressFailure('protocol', `No SSH connection to ${name} could be agreed on: ${error.message}`, {
      cause: error,
    })
  if (code === 'ECONNRESET' || code === 'EPIPE')
    return new EgressFailure('reset', `${name} closed the SSH connection`, { cause: error })
  return new EgressFailure('protocol', `The SSH connection to ${name} broke: ${error.message}`, { cause: error })
}
