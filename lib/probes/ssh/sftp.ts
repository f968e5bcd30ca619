// Files of a host over SFTP: read only, by paths that were checked, in blocks of known size.
import type { Client, SFTPWrapper, Stats } from 'ssh2'
import { checkPath } from '@/lib/domain/probe/definition/remote-path'
import { EgressFailure } from '@/lib/egress/denied'
import { ProbeError } from '@/lib/probes/probe-error'
import type { SshConnection } from '@/lib/probes/ssh/connection'

/** What every server gives in one answer (draft-ietf-secsh-filexfer-02, 3). */
const BLOCK = 32 * 1024
const AT_ONCE = 8

/** SFTP's status codes. */
const NO_SUCH_FILE = 2
const PERMISSION_DENIED = 3

/** `modified` is in seconds since 1970. */
export type RemoteFile = {
  path: string
  type: 'file' | 'directory' | 'other'
  size: number
  mode: number
  modified: number
}

export type Sftp = {
  /** What stands at a path after following its links, null when nothing does. Its path is the real one. Refuses what may not be looked at. */
  find(path: string): Promise<RemoteFile | null>
  /** Opens a file of `find`, gives it to `use` and closes it. */
  open<T>(file: RemoteFile, use: (read: ReadRange) => Promise<T>): Promise<T>
}

/** Exactly `length` bytes from an offset; a file that has become shorter is a failure. */
export type ReadRange = (from: number, length: number) => Promise<Buffer>

type Answer<T> = (error: Error | undefined, value: T) => void

/** Opens the SFTP of a host. Rejects with ProbeError where the host or the environment does not allow it. */
export async function openSftp(connection: SshConnection): Promise<Sftp> {
  const { name, host } = connection
  const ask = <T>(about: string, begin: (answer: Answer<T>, client: Client) => void): Promise<T> =>
    connection.ask((client, resolve, reject) =>
      begin((error, value) => (error ? reject(explain(error, name, about)) : resolve(value)), client),
    )
  const sftp = await ask<SFTPWrapper>('SFTP', (answer, client) => void client.sftp(answer))
  const find = async (path: string): Promise<RemoteFile | null> => {
    refusePath(name, path, host.paths)
    const stats = await ask<Stats>(path, (answer) => sftp.stat(path, answer)).catch(absentAsNull)
    if (!stats) return null
    const real = await ask<string>(path, (answer) => sftp.realpath(path, answer))
    refusePath(name, real, host.paths)
    return {
      path: real,
      type: stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : 'other',
      size: stats.size,
      mode: stats.mode & 0o7777,
      modified: stats.mtime,
    }
  }
  const open = async <T>({ path }: RemoteFile, use: (read: ReadRange) => Promise<T>): Promise<T> => {
    const handle = await ask<Buffer>(path, (answer) => sftp.open(path, 'r', answer))
    const readBlock = (into: Buffer, at: number, length: number, from: number) =>
      ask<number>(path, (answer) => sftp.read(handle, into, at, length, from, (error, bytes) => answer(error, bytes)))
    try {
      return await use((from, length) => readRange(readBlock, from, length, path))
    } finally {
      sftp.close(handle, () => undefined)
    }
  }
  return { find, open }
}

function refusePath(name: string, path: string, paths: string[] | undefined): void {
  const wrong = checkPath(path, paths)
  if (wrong) throw new ProbeError(`${path} on ${name} is not looked at. ${wrong}`)
}

type ReadBlock = (into: Buffer, at: number, length: number, from: number) => Promise<number>

/** Several blocks are asked for at once, since each takes a way there and back. A server may answer with less than was asked for, but not with nothing. */
async function readRange(readBlock: ReadBlock, from: number, length: number, path: string): Promise<Buffer> {
  const into = Buffer.alloc(length)
  let next = 0
  const readSome = async () => {
    while (next < length) {
      const begin = next
      const end = Math.min(length, begin + BLOCK)
      next = end
      for (let at = begin; at < end; ) {
        const bytes = await readBlock(into, at, end - at, from + at)
        if (bytes <= 0) throw new EgressFailure('protocol', `${path} became shorter while it was read`)
        at += bytes
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, readSome))
  return into
}

class Absent extends Error {}

function absentAsNull(error: unknown): null {
  if (error instanceof Absent) return null
  throw error
}

function explain(error: Error, name: string, about: string): Error {
  const code = 'code' in error ? error.code : undefined
  if (code === NO_SUCH_FILE) return new Absent(`There is no ${about} on ${name}`, { cause: error })
  if (code === PERMISSION_DENIED)
    return new ProbeError(`${name} does not let this user look at ${about}`, { cause: error })
  return new EgressFailure('protocol', `${name} could not be asked about ${about}: ${error.message}`, { cause: error })
}
