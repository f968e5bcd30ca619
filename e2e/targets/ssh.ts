// An SSH server to probe: a few commands, files over SFTP, connections passed on to this machine; or one of several ways to be hostile.
import { createHash } from 'node:crypto'
import { connect, createServer, type Socket, type Server as TcpServer } from 'node:net'
import ssh2, { type AuthContext, type Connection, type ServerChannel } from 'ssh2'
import { answerCommand, type Prints } from '@/e2e/targets/ssh-commands'
import { type RemoteFiles, serveFiles } from '@/e2e/targets/ssh-files'
import { RAW_ATTACKS, type RawAttack } from '@/e2e/targets/ssh-hostile'

/** Ways of the server as a whole; those of single commands and files have names of their own there. */
export type Manner =
  | RawAttack
  | 'never-authenticates'
  | 'refuses-everybody'
  | 'leaves-after-sign-in'
  | 'old-algorithms'
  | 'no-commands'
  | 'no-files'
  | 'no-forwarding'

export const MANNERS: readonly Manner[] = [
  ...RAW_ATTACKS.names,
  'never-authenticates',
  'refuses-everybody',
  'leaves-after-sign-in',
  'old-algorithms',
  'no-commands',
  'no-files',
  'no-forwarding',
]

/** `entry` is what an environment would say of it. `commands` are the lines that were run, `forwarded` the addresses that were asked for. */
export type TargetHost = {
  port: number
  entry: { address: string; port: number; user: string; hostKey: string }
  hostKeyLine: string
  privateKey: string
  password: string
  commands: string[]
  forwarded: string[]
  /** How many connections have come. */
  connections(): number
  /** How many are open now. */
  open(): number
  close(): Promise<void>
}

const USER = 'probe'

/** Starts on a free port of 127.0.0.1 with a host key, a user key and a password of its own. */
export async function startSsh({
  files = {},
  manner,
  prints = {},
}: {
  files?: RemoteFiles
  manner?: Manner
  prints?: Prints
} = {}): Promise<TargetHost> {
  const [hostKey, userKey] = [makeKey(), makeKey()]
  const password = `pw-${createHash('sha256').update(userKey.private).digest('hex').slice(0, 20)}`
  const [commands, forwarded]: [string[], string[]] = [[], []]
  const sockets = new Set<Socket>()
  let connections = 0
  const ssh = new ssh2.Server(
    {
      hostKeys: [hostKey.private],
      ...(manner === 'old-algorithms' && { algorithms: { kex: ['diffie-hellman-group1-sha1'] } }),
    },
    (client) => {
      client.on('error', () => undefined)
      client.on(
        'authentication',
        (asking) =>
          manner !== 'never-authenticates' &&
          authenticate(asking, userKey.public, password, manner === 'refuses-everybody'),
      )
      client.on('ready', () =>
        manner === 'leaves-after-sign-in'
          ? client.end()
          : serve(client, { files, manner, prints, commands, forwarded }),
      )
    },
  )
  const server = createServer({ noDelay: true }, (socket) => {
    connections++
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
    const attack = RAW_ATTACKS.find(manner)
    if (attack) attack(socket)
    else ssh.injectSocket(socket)
  })
  const port = await listen(server)
  const [type = '', blob = ''] = hostKey.public.split(' ')
  const fingerprint = `SHA256:${createHash('sha256').update(Buffer.from(blob, 'base64')).digest('base64').replace(/=+$/, '')}`
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  const entry = { address: '127.0.0.1', port, user: USER, hostKey: fingerprint }
  return {
    port,
    entry,
    hostKeyLine: `${type} ${blob}`,
    privateKey: userKey.private,
    password,
    commands,
    forwarded,
    connections: () => connections,
    open: () => sockets.size,
    close,
  }
}

/** One key in 256 begins with a zero, which the generator leaves out: such a key cannot be read, and another is made. */
function makeKey(): { private: string; public: string } {
  for (;;) {
    const key = ssh2.utils.generateKeyPairSync('ed25519')
    if (!(ssh2.utils.parseKey(key.private) instanceof Error)) return key
  }
}

function listen(server: TcpServer): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address()
      if (typeof bound === 'object' && bound) resolve(bound.port)
      else reject(new Error('the server listens on no port'))
    })
  })
}

function authenticate(asking: AuthContext, publicKey: string, password: string, refuse: boolean): void {
  if (!refuse && asking.username === USER && isProven(asking, publicKey, password)) asking.accept()
  else asking.reject(['publickey', 'password'])
}

function isProven(asking: AuthContext, publicKey: string, password: string): boolean {
  if (asking.method === 'password') return asking.password === password
  if (asking.method !== 'publickey') return false
  const known = ssh2.utils.parseKey(publicKey)
  if (known instanceof Error || !known.getPublicSSH().equals(asking.key.data)) return false
  return !asking.signature || !asking.blob || known.verify(asking.blob, asking.signature, asking.hashAlgo) === true
}

type Serving = {
  files: RemoteFiles
  manner: Manner | undefined
  prints: Prints
  commands: string[]
  forwarded: string[]
}

function serve(client: Connection, { files, manner, prints, commands, forwarded }: Serving): void {
  client.on('session', (accept) => {
    const session = accept()
    session.on('exec', (take, refuse, { command }) => {
      if (manner === 'no-commands') return refuse()
      commands.push(command)
      const channel: ServerChannel = take()
      channel.on('error', () => undefined)
      answerCommand(command, channel, client, prints)
    })
    session.on('sftp', (take, refuse) => (manner === 'no-files' ? refuse() : serveFiles(take(), files)))
  })
  client.on('tcpip', (accept, refuse, { destIP, destPort }) => {
    forwarded.push(`${destIP}:${destPort}`)
    if (manner === 'no-forwarding' || !['localhost', '127.0.0.1', 'app.inside'].includes(destIP)) return refuse()
    const socket = connect(destPort, '127.0.0.1')
    let taken = false
    socket.once('connect', () => {
      taken = true
      const channel: ServerChannel = accept()
      channel.on('error', () => socket.destroy()).on('close', () => socket.destroy())
      channel.pipe(socket).pipe(channel)
    })
    socket.on('error', () => {
      if (!taken) refuse()
      else socket.destroy()
    })
  })
}
