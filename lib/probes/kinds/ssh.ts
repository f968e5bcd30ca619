// Runs a named command on a host of the environment over SSH and reads what it prints, within limits.
import type { Readable } from 'node:stream'
import type { ClientChannel } from 'ssh2'
import { cleanText, decodeBytes } from '@/lib/domain/probe/answer/clean'
import { fillCommand } from '@/lib/domain/probe/definition/command'
import { parseExactJson } from '@/lib/domain/probe/expression/json'
import { parseOutput } from '@/lib/domain/probe/output/parse-output'
import { quoteForShell } from '@/lib/domain/shell/quote'
import { EgressFailure } from '@/lib/egress/denied'
import { ProbeError } from '@/lib/probes/probe-error'
import type { Run } from '@/lib/probes/run'
import type { SshConnection } from '@/lib/probes/ssh/connection'

const MAX_STDOUT = 256 * 1024
const MAX_STDERR = 64 * 1024

type Exit = { exitCode: number | null; signal: string | null }
type Ended = Exit & { stdout: Buffer; stderr: Buffer }

export const runSsh: Run<'ssh'> = async ({ host, command, args = {} }, reach) => {
  const known = reach.command(command)
  if (!known) throw new ProbeError(`The environment has no command named ${command}: add it there, or name another`)
  const argv = fillCommand(command, known, args)
  const line = quoteForShell(argv)
  const before = reach.now()
  const connection = await reach.ssh(host)
  reach.mark(connection.timings)
  reach.write(`${connection.host.user}@${host} (${connection.address})$ ${line}\n`)
  const ended = await execute(connection, line, reach.writeAnswer)
  const time = { ...connection.timings, total: reach.now() - before }
  reach.mark(time)
  const { exitCode, signal } = ended
  reach.write(
    `\n${signal === null ? `exit code ${exitCode}` : `ended by signal ${signal}`} (${time.total.toFixed(1)} ms)\n`,
  )
  const [raw, stderr] = [decodeBytes(ended.stdout), cleanText(decodeBytes(ended.stderr))]
  const stdout = cleanText(raw)
  const json = parseExactJson(raw)
  const output = parseOutput(argv, stdout, Date.now())
  return {
    ...{ stdout, stderr, exitCode, signal, lines: splitLines(stdout), time },
    ...(json && { json: json.value }),
    ...(output && { output }),
  }
}

function splitLines(text: string): string[] {
  if (text === '') return []
  return text.replace(/\n$/, '').split('\n')
}

async function execute(connection: SshConnection, line: string, write: (text: string) => void): Promise<Ended> {
  const { channel, exit } = await open(connection, line)
  channel.on('error', () => undefined).end()
  const reading = [
    collect(channel, MAX_STDOUT, 'output', write),
    collect(channel.stderr, MAX_STDERR, 'error output', write),
  ] as const
  const [stdout, stderr, how] = await connection.ask<[Buffer, Buffer, Exit | null]>(
    (_, resolve, reject) => void Promise.all([...reading, exit]).then(resolve, reject),
  )
  if (!how) throw new EgressFailure('protocol', `${connection.name} ended the command without saying how it ended`)
  return { stdout, stderr, ...how }
}

/** `exit` is null when the channel was closed without a word about it. Listened for at once: a short command has ended before anybody else could. */
function open(
  { name, ask }: SshConnection,
  line: string,
): Promise<{ channel: ClientChannel; exit: Promise<Exit | null> }> {
  return ask((client, resolve, reject) => {
    client.exec(line, (error, channel) => {
      if (error)
        return reject(
          new ProbeError(`${name} does not run commands for this user (${error.message})`, {
            cause: error,
            plain: `${name} does not run commands for this user`,
          }),
        )
      const exit = new Promise<Exit | null>((settle) => {
        let said: Exit | null = null
        channel.on('exit', (code: number | null, signal?: string) => {
          said = { exitCode: code, signal: code === null ? (signal ?? 'unknown').replace(/^SIG/, '') : null }
        })
        channel.on('close', () => settle(said))
      })
      resolve({ channel, exit })
    })
  })
}

/** Everything that a stream gives until it ends, written down as it comes; more than `max` bytes is a failure, and nothing more is read. */
function collect(stream: Readable, max: number, what: string, write: (text: string) => void): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const decoder = new TextDecoder()
    let size = 0
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= max) {
        chunks.push(chunk)
        write(decoder.decode(chunk, { stream: true }))
        return
      }
      stream.removeAllListeners('data').pause()
      reject(
        new EgressFailure(
          'too-large',
          `The command's ${what} is longer than ${max / 1024} KiB; it was ended there and not judged`,
        ),
      )
    })
    stream.once('end', () => resolve(Buffer.concat(chunks)))
  })
}
