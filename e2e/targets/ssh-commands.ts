// What the SSH server's few commands print; some of them do not behave.
import type { Connection, ServerChannel } from 'ssh2'

const DF = `Filesystem      Size  Used Avail Use% Mounted on
/dev/sda1        98G   42G   52G  45% /
tmpfs           7.8G     0  7.8G   0% /dev/shm
`
const FREE = `              total        used        free      shared  buff/cache   available
Mem:             15           4           7           0           3          10
Swap:             1           0           1
`
const DOCKER_PS = `NAMES        STATUS                 IMAGE
atlas-web    Up 3 hours (healthy)   registry.example.org/atlas:4.2.0
atlas-db     Up 3 hours (healthy)   postgres:16
`

const PRINTS: Record<string, string> = {
  'df -h': DF,
  'df -h /': DF.split('\n').slice(0, 2).join('\n'),
  'free -g': FREE,
  'docker ps': DOCKER_PS,
  'docker inspect atlas-web': JSON.stringify([
    { Name: '/atlas-web', State: { Running: true, Health: { Status: 'healthy' } } },
  ]),
  uptime: ' 10:00:00 up 12 days,  3:04,  1 user,  load average: 0.42, 0.40, 0.38\n',
  'systemctl is-active atlas': 'active\n',
}

type Behave = (channel: ServerChannel, client: Connection) => void

/** Writes without end for as long as the other side takes it. */
function pour(stream: NodeJS.WritableStream & { destroyed?: boolean }, channel: ServerChannel, chunk: Buffer): void {
  let open = true
  channel.on('close', () => {
    open = false
  })
  const more = () => {
    for (let turn = 0; open && turn < 64; turn++) if (!stream.write(chunk)) return
    if (open) setImmediate(more)
  }
  stream.on('drain', more)
  more()
}

const CHUNK = Buffer.alloc(32 * 1024, 'x')

const MISBEHAVES: Record<string, Behave> = {
  false: (channel) => {
    channel.stderr.write('it did not work\n')
    channel.exit(1)
    channel.end()
  },
  killed: (channel) => {
    channel.write('half of it')
    channel.exit('KILL', false, 'killed')
    channel.end()
  },
  flood: (channel) => pour(channel, channel, CHUNK),
  'flood-errors': (channel) => pour(channel.stderr, channel, CHUNK),
  'never-ends': (channel) => void channel.write('starting…\n'),
  'exits-but-stays': (channel) => {
    channel.write('done\n')
    channel.exit(0)
  },
  'no-status': (channel) => {
    channel.write('done\n')
    channel.close()
  },
  breaks: (channel, client) => {
    channel.write('half of it')
    client.end()
  },
  drips: (channel) => {
    const timer = setInterval(() => channel.write('.'), 30)
    channel.on('close', () => clearInterval(timer))
  },
  escapes: (channel) => {
    channel.write('before\0after \u001b[31mred\u001b[0m \u001b]0;title\u0007\u202egpj.exe\r\nsecond\n')
    channel.exit(0)
    channel.end()
  },
  'invalid-utf8': (channel) => {
    channel.write(Buffer.from([0x61, 0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0x0a]))
    channel.exit(0)
    channel.end()
  },
}

/** The names of the commands that do something else than print and succeed. */
export const MISBEHAVING = Object.keys(MISBEHAVES)

/** Command (its words without quotes) → what it prints, or that and how it ends. */
export type Prints = Record<string, string | { text: string; code: number }>

/** Prints what the command prints; an unknown one ends with 127, as in a shell. `echo` prints its words as they arrived. `more` knows further commands. */
export function answerCommand(command: string, channel: ServerChannel, client: Connection, more: Prints = {}): void {
  const misbehave = MISBEHAVES[command]
  const known = more[command.replaceAll("'", '')]
  if (misbehave) misbehave(channel, client)
  else if (typeof known === 'object') {
    channel.write(known.text)
    channel.exit(known.code)
    channel.end()
  } else print(command, channel, known)
}

function print(command: string, channel: ServerChannel, known: string | undefined): void {
  const printed = known ?? (command.startsWith('echo ') ? `${command.slice('echo '.length)}\n` : PRINTS[command])
  if (printed === undefined) channel.stderr.write(`sh: 1: ${command.split(' ', 1)[0]}: not found\n`)
  else channel.write(printed)
  channel.exit(printed === undefined ? 127 : 0)
  channel.end()
}
