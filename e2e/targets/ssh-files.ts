// Files in memory, served over SFTP, read only; some of them do not behave.
import ssh2, { type Attributes, type SFTPWrapper } from 'ssh2'

/** Path → content, or what else can be said of a file. `link` leads to another path; mode 0 means that nobody may read it. */
export type RemoteFiles = Record<
  string,
  | string
  | Buffer
  | {
      content?: string | Buffer
      mode?: number
      ageSeconds?: number
      link?: string
      directory?: boolean
      attack?: FileAttack
    }
>

/** `silent` never answers a read, `shrinks` ends early, `endless` has data at any place, `too-much` sends more than was asked for, `huge` claims a size. */
export type FileAttack = 'silent' | 'shrinks' | 'endless' | 'too-much' | 'huge' | 'drips'

type Entry = {
  path: string
  content: Buffer
  attributes: Attributes
  readable: boolean
  attack: FileAttack | undefined
}

const { OK, EOF, NO_SUCH_FILE, PERMISSION_DENIED, OP_UNSUPPORTED } = ssh2.utils.sftp.STATUS_CODE
const DIRECTORY = 0o040000
const REGULAR = 0o100000

function lookUp(files: RemoteFiles, path: string): Entry | undefined {
  const known = Object.hasOwn(files, path) ? files[path] : undefined
  if (known === undefined) return undefined
  const given = typeof known === 'string' || Buffer.isBuffer(known) ? { content: known } : known
  if ('link' in given && given.link !== undefined) return lookUp(files, given.link)
  const { mode = 0o640, ageSeconds = 60, directory = false, attack } = given
  const content = Buffer.from(given.content ?? '')
  const time = Math.floor(Date.now() / 1000) - ageSeconds
  const size = attack === 'huge' ? 2 ** 50 : attack === 'endless' ? 100 : attack ? 100_000 : content.length
  return {
    path,
    content,
    attributes: { mode: (directory ? DIRECTORY : REGULAR) | mode, uid: 0, gid: 0, size, atime: time, mtime: time },
    readable: mode !== 0,
    attack,
  }
}

/** Answers until the connection ends. Whatever would write is not known here. */
export function serveFiles(sftp: SFTPWrapper, files: RemoteFiles): void {
  const open = new Map<string, Entry>()
  sftp.on('error', () => undefined)
  const withEntry = (id: number, path: string, answer: (entry: Entry) => void) => {
    const entry = lookUp(files, path)
    if (entry) answer(entry)
    else sftp.status(id, NO_SUCH_FILE)
  }
  for (const event of ['STAT', 'LSTAT'] as const) {
    sftp.on(event, (id: number, path: string) => withEntry(id, path, ({ attributes }) => sftp.attrs(id, attributes)))
  }
  sftp.on('REALPATH', (id, path) =>
    withEntry(id, path, (entry) =>
      sftp.name(id, [{ filename: entry.path, longname: entry.path, attrs: entry.attributes }]),
    ),
  )
  sftp.on('OPEN', (id, path, flags) =>
    withEntry(id, path, (entry) => {
      if (flags !== ssh2.utils.sftp.OPEN_MODE.READ || !entry.readable) return sftp.status(id, PERMISSION_DENIED)
      const handle = String(open.size)
      open.set(handle, entry)
      sftp.handle(id, Buffer.from(handle))
    }),
  )
  sftp.on('READ', (id, handle, offset, length) => {
    const entry = open.get(handle.toString())
    if (entry) answerRead(sftp, id, entry, offset, length)
    else sftp.status(id, PERMISSION_DENIED)
  })
  sftp.on('CLOSE', (id) => sftp.status(id, OK))
  for (const event of [
    'WRITE',
    'REMOVE',
    'RENAME',
    'MKDIR',
    'RMDIR',
    'SETSTAT',
    'FSETSTAT',
    'SYMLINK',
    'OPENDIR',
    'READLINK',
    'EXTENDED',
  ]) {
    sftp.on(event, (id: number) => sftp.status(id, OP_UNSUPPORTED))
  }
}

function answerRead(sftp: SFTPWrapper, id: number, { content, attack }: Entry, offset: number, length: number): void {
  if (attack === 'silent') return
  const part = attack ? attackRead(attack, offset, length) : content.subarray(offset, offset + length)
  if (part.length === 0) sftp.status(id, EOF)
  else sftp.data(id, part)
}

function attackRead(attack: FileAttack, offset: number, length: number): Buffer {
  if (attack === 'drips') return Buffer.alloc(1, 'd')
  if (attack === 'too-much') return Buffer.alloc(length + 5000, 't')
  if (attack === 'shrinks') return Buffer.alloc(offset >= 10 ? 0 : 10, 's')
  return Buffer.alloc(length, 'e')
}
