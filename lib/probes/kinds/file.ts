// Looks at a file on a host of the environment: what it is, never what it says.
import { createHash } from 'node:crypto'
import { decodeBytes } from '@/lib/domain/probe/answer/clean'
import { settingNames } from '@/lib/domain/probe/answer/setting-names'
import type { Yield } from '@/lib/domain/probe/kinds/index'
import { ProbeError } from '@/lib/probes/probe-error'
import type { Reach, Run } from '@/lib/probes/run'
import { openSftp, type RemoteFile, type Sftp } from '@/lib/probes/ssh/sftp'

const MAX_HASHED = 1024 * 1024
const MAX_KEYS_FROM = 256 * 1024

export const runFile: Run<'file'> = async ({ host, path }, reach) => {
  const before = reach.now()
  const connection = await reach.ssh(host)
  reach.mark(connection.timings)
  reach.write(`${path} on ${host} (${connection.host.user}@${connection.address})\n`)
  const sftp = await openSftp(connection)
  const found = await sftp.find(path)
  const seen = found ? { ...outline(found), ...(await lookInside(sftp, found, reach)) } : {}
  const time = { ...connection.timings, total: reach.now() - before }
  reach.mark(time)
  reach.writeAnswer(found ? `${JSON.stringify(seen, null, 1)}\n` : 'nothing there\n')
  return { exists: found !== null, ...seen, time }
}

type Seen = Omit<Yield<'file'>, 'exists' | 'time'>

function outline({ type, size, mode, modified }: RemoteFile): Seen {
  return { type, size, ageSeconds: Math.round(Date.now() / 1000 - modified), mode: mode.toString(8).padStart(4, '0') }
}

/** That a file cannot be read is no failure: it is there, and expectations on its content say that they cannot be evaluated. */
async function lookInside(sftp: Sftp, file: RemoteFile, reach: Reach): Promise<Pick<Seen, 'keys' | 'sha256'>> {
  if (file.type !== 'file' || file.size > MAX_HASHED) return {}
  try {
    const content = await sftp.open(file, (read) => read(0, file.size))
    const sha256 = createHash('sha256').update(content).digest('hex')
    return { sha256, ...(content.length <= MAX_KEYS_FROM && { keys: settingNames(decodeBytes(content)) }) }
  } catch (error) {
    if (!(error instanceof ProbeError)) throw error
    reach.writeAnswer(`${error.message}\n`)
    return {}
  }
}
