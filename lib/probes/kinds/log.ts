// Looks through the last lines of a file on a host of the environment, from its end backwards, block by block.
import { cleanText, decodeBytes } from '@/lib/domain/probe/answer/clean'
import { compilePattern, type Pattern } from '@/lib/domain/probe/expression/pattern'
import { EgressFailure, failureOf } from '@/lib/egress/denied'
import { ProbeError } from '@/lib/probes/probe-error'
import type { Run } from '@/lib/probes/run'
import { openSftp, type ReadRange } from '@/lib/probes/ssh/sftp'

const MAX_KEPT = 100
const MAX_SHOWN = 2000
const BLOCK = 256 * 1024
const MAX_WINDOW = 32 * 1024 * 1024

/** What a pattern may be held against at once: the time that one line may take is this times the steps of the pattern. */
const MAX_LINE = 128 * 1024

export const runLog: Run<'log'> = async ({ host, path, pattern, last, countOnly }, reach) => {
  const wanted = readPattern(pattern)
  const before = reach.now()
  const connection = await reach.ssh(host)
  reach.mark(connection.timings)
  reach.write(
    `the last ${last} lines of ${path} on ${host} (${connection.host.user}@${connection.address}) that match ${pattern}\n`,
  )
  const sftp = await openSftp(connection)
  const file = await sftp.find(path)
  if (!file) throw new ProbeError(`There is no ${path} on ${host}: nothing was searched`)
  if (file.type !== 'file')
    throw new ProbeError(
      `${path} on ${host} is no file but ${file.type === 'directory' ? 'a directory' : 'something else'}`,
    )
  const tally: Tally = { count: 0, scanned: 0, lines: [] }
  await sftp.open(file, async (read) => {
    for await (const lines of linesFromEnd(read, file.size)) {
      if (reach.signal.aborted) throw failureOf(reach.signal)
      countLines(tally, lines.slice(0, last - tally.scanned), wanted)
      if (tally.scanned >= last) break
    }
  })
  const time = { ...connection.timings, total: reach.now() - before }
  reach.mark(time)
  const retained = countOnly ? [] : tally.lines.reverse()
  reach.write(`${tally.count} of ${tally.scanned} lines match (${time.total.toFixed(1)} ms)\n`)
  reach.writeAnswer(retained.join('\n'))
  return { count: tally.count, scanned: tally.scanned, lines: retained, time }
}

/** `lines` has the newest that match, newest first. */
type Tally = { count: number; scanned: number; lines: string[] }

function readPattern(text: string): Pattern {
  try {
    return compilePattern(text)
  } catch (error) {
    throw new ProbeError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

/** A line is looked at as it is and as it looks without escape sequences: neither colours nor hidden text keep it from being found. */
function countLines(tally: Tally, lines: Buffer[], { find }: Pattern): void {
  for (const bytes of lines) {
    if (bytes.length > MAX_LINE) throw tooLong()
    const line = decodeBytes(bytes)
    const clean = cleanText(line)
    tally.scanned++
    if (!find(line) && (clean === line || !find(clean))) continue
    tally.count++
    if (tally.lines.length < MAX_KEPT)
      tally.lines.push(clean.length > MAX_SHOWN ? `${clean.slice(0, MAX_SHOWN)}…` : clean)
  }
}

/** The lines of a file, the last first, some at a time and without their ends. A line feed at the very end begins no line. */
async function* linesFromEnd(read: ReadRange, size: number): AsyncGenerator<Buffer[]> {
  let rest: Buffer = Buffer.alloc(0)
  for (let end = size; end > 0; ) {
    const begin = Math.max(0, end - BLOCK)
    const block = await read(begin, end - begin)
    const text = end === size && block.at(-1) === 0x0a ? block.subarray(0, -1) : Buffer.concat([block, rest])
    const { lines, before } = splitFromEnd(text)
    yield lines
    if (before.length > MAX_LINE) throw tooLong()
    if (begin === 0) yield [withoutReturn(before)]
    rest = before
    end = begin
    if (size - end >= MAX_WINDOW && end > 0) {
      throw new EgressFailure(
        'too-large',
        `The lines asked for are longer than ${MAX_WINDOW / 1024 / 1024} MiB in all; they were not judged: ask for fewer with \`last\``,
      )
    }
  }
}

function splitFromEnd(text: Buffer): { lines: Buffer[]; before: Buffer } {
  const lines: Buffer[] = []
  let end = text.length
  for (let at = text.lastIndexOf(0x0a); at >= 0; at = at > 0 ? text.lastIndexOf(0x0a, at - 1) : -1) {
    lines.push(withoutReturn(text.subarray(at + 1, end)))
    end = at
  }
  return { lines, before: text.subarray(0, end) }
}

function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === 0x0d ? line.subarray(0, -1) : line
}

function tooLong(): EgressFailure {
  return new EgressFailure(
    'too-large',
    `A line of the file is longer than ${MAX_LINE / 1024} KiB: nothing can be said about it, so nothing was judged`,
  )
}
