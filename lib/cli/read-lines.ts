// The lines of a history that somebody hands us: an export (NDJSON), or a record of a release with its history inside (JSON).
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { Ending } from '@/lib/cli/outcome'
import type { ChainLine } from '@/lib/domain/audit/chain'
import { readLine } from '@/lib/domain/audit/line'
import { HistoryProof, HistoryTree, type ReleaseHistory } from '@/lib/domain/record/history'

const LF = 10
const HEAD_BYTES = 64 * 1024
const Lines = z.array(z.union([z.string(), z.looseObject({})]))
/** Where a record keeps its history: as lines, or as objects. */
const Record = z.union([z.looseObject({ history: Lines }), z.looseObject({ audit: Lines })])

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const notWritten = (number: number) => new Ending(1, `broken: line ${number} is not as it was written`)

function decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

/** Whole lines of a file, a piece at a time; null is one that is not UTF-8. Only a line feed ends a line: a text may hold any other separator. */
async function* readTexts(file: string): AsyncGenerator<(string | null)[]> {
  let rest = Buffer.alloc(0)
  const split = (bytes: Buffer): (string | null)[] => {
    const text = decode(bytes)
    if (text !== null) return text.split('\n')
    const lines: Buffer[] = []
    for (let from = 0; from <= bytes.length; ) {
      const to = bytes.indexOf(LF, from)
      lines.push(bytes.subarray(from, to === -1 ? bytes.length : to))
      from = to === -1 ? bytes.length + 1 : to + 1
    }
    return lines.map(decode)
  }
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    const bytes = Buffer.concat([rest, chunk])
    const end = bytes.lastIndexOf(LF)
    rest = Buffer.from(bytes.subarray(end + 1))
    if (end >= 0) yield split(bytes.subarray(0, end))
  }
  if (rest.length > 0) yield split(rest)
}

/** The texts of the lines of a file that has one JSON value a line, without their ends, a piece at a time; empty ones are left out. */
export async function* readNdjson(file: string): AsyncGenerator<{ number: number; text: string }[]> {
  let number = 0
  for await (const piece of readTexts(file)) {
    const texts: { number: number; text: string }[] = []
    for (const line of piece) {
      number += 1
      if (line === null) throw notWritten(number)
      const text = line.endsWith('\r') ? line.slice(0, -1) : line
      if (text !== '') texts.push({ number, text })
    }
    yield texts
  }
}

async function* ofExport(file: string): AsyncGenerator<ChainLine> {
  for await (const texts of readNdjson(file)) {
    for (const { number, text } of texts) {
      const line = readLine(text)
      if (!line) throw notWritten(number)
      yield line
    }
  }
}

/** Where the text ends that begins with the quote at `from`: behind its closing quote. */
function endOfText(json: string, from: number): number {
  for (let at = json.indexOf('"', from + 1); at !== -1; at = json.indexOf('"', at + 1)) {
    let slashes = 0
    while (json[at - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return at + 1
  }
  return json.length
}

/** JSON without the spaces between its parts. */
function packed(json: string): string {
  const parts: string[] = []
  for (let at = 0; at < json.length; ) {
    const quote = json.indexOf('"', at)
    const between = json.slice(at, quote === -1 ? json.length : quote)
    parts.push(between.replace(/\s+/g, ''))
    if (quote === -1) break
    at = endOfText(json, quote)
    parts.push(json.slice(quote, at))
  }
  return parts.join('')
}

/** The JSON of a record, to the letter. */
async function readRecord(file: string): Promise<z.infer<typeof Record>> {
  const text = decode(await readFile(file))
  // What begins as a record, or as an export whose first line was torn, and is no JSON any more, has been changed.
  if (text?.trimStart().startsWith('{') && parse(text) === undefined) throw notWritten(1)
  const parsed = text === null ? null : Record.safeParse(parse(text))
  if (text === null || !parsed?.success)
    throw new Ending(
      2,
      `${file} is no export of a history, and no record with one inside (a member \`history\` or \`audit\`).`,
    )
  // A member that is said twice would hide the first.
  if (JSON.stringify(parse(text)) !== packed(text)) throw new Ending(1, 'broken: the record is not as it was written')
  return parsed.data
}

async function* ofRecord(file: string): AsyncGenerator<ChainLine> {
  const data = await readRecord(file)
  const lines = 'history' in data ? Lines.parse(data.history) : Lines.parse(data.audit)
  for (const [at, entry] of lines.entries()) {
    const line = readLine(typeof entry === 'string' ? entry : JSON.stringify(entry))
    if (!line) throw new Ending(1, `broken: line ${at + 1} of the record’s history is not as it was written`)
    yield line
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A record is one JSON value: over many lines, or on one with its history inside. The first line of an export is short. */
async function isRecord(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const head = buffer.subarray(0, bytesRead)
    const end = head.indexOf(LF)
    if (end === -1 && bytesRead === HEAD_BYTES) return true
    const first = head.subarray(0, end === -1 ? bytesRead : end).toString('utf8')
    return first.trim() === '{' || Record.safeParse(parse(first)).success
  } finally {
    await handle.close()
  }
}

/** The lines of an export or of a record. One that is not to be read is a tamper too. */
export async function readChainLines(file: string): Promise<AsyncIterable<ChainLine>> {
  return (await isRecord(file)) ? ofRecord(file) : ofExport(file)
}

/** What a record of one release has of its history. */
const OfRelease = z.looseObject({
  version: z.union([z.literal(2), z.literal(3)]),
  project: z.looseObject({ id: z.string() }),
  release: z.looseObject({ id: z.string() }),
  history: z.array(z.string()),
  tree: HistoryTree,
  proof: HistoryProof.nullable().default(null),
})

/** The history of a release with its proof, or null when the file is an export, or a record of version 1 with the chain of its project. */
export async function readRecordHistory(file: string): Promise<ReleaseHistory | null> {
  if (!(await isRecord(file))) return null
  const record = await readRecord(file)
  if (record.version !== 2 && record.version !== 3) return null
  const parsed = OfRelease.safeParse(record)
  if (!parsed.success) throw new Ending(1, `broken: the record is not whole: ${parsed.error.issues[0]?.path.join('.')}`)
  const { project, release, history: lines, tree, proof } = parsed.data
  return { chain: project.id, releaseId: release.id, lines, tree, proof }
}
