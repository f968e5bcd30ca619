// An export in the hands of somebody who wants it to say something else. What is done to it is found, and named.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { chainOf, checkpointOf, lineOf, makeKey, printed, printedCheckpoints } from '@/e2e/support/histories'
import { verifyExport } from '@/lib/cli/commands/audit-verify'
import type { ChainLine } from '@/lib/domain/audit/chain'
import { printLine } from '@/lib/domain/audit/line'
import { programFile } from '@/lib/platform/box/program-file.mjs'

const P = '0199a000-0000-7000-8000-00000000000a'
const Q = '0199a000-0000-7000-8000-00000000000b'
const home = mkdtempSync(join(tmpdir(), 'countersign-verify-'))
afterAll(() => rmSync(home, { recursive: true }))

const key = makeKey()
const foreign = makeKey()
const [inP, inQ, ofInstance] = [chainOf(P, 12), chainOf(Q, 5), chainOf('instance', 6)]
const LINES = [...inP, ...inQ, ...ofInstance]
const TEXTS = LINES.map(printLine)
const at = (lines: ChainLine[], seq: number): ChainLine => {
  const line = lines[seq - 1]
  if (!line) throw new Error(`no event ${seq}`)
  return line
}
const PREPARED = [at(inP, 4), at(inP, 12), at(inQ, 5), at(ofInstance, 6)].map((line) => checkpointOf(line, key))

function write(name: string, content: string | Uint8Array): string {
  const file = join(home, name)
  writeFileSync(file, content)
  return file
}

const keyFile = write('key.pem', key.pem)
const file = (texts: string[]) => write('export.ndjson', texts.map((text) => `${text}\n`).join(''))
const witnesses = (retained = PREPARED) => ({
  checkpoints: write('checkpoints.ndjson', printedCheckpoints(retained)),
  key: keyFile,
})
const verify = (texts: string[], options: { checkpoints?: string; key?: string } = {}) =>
  verifyExport(file(texts), options)

/** The fourth line of P (or another) with something in it exchanged. */
const edit = (from: string | RegExp, to: string, seq = 4) =>
  TEXTS.map((text, index) => (index === seq - 1 ? text.replace(from, to) : text))
/** A chain whose texts were edited from an event on, hashed anew to the end. */
function anew(lines: ChainLine[], from: number, rewrite: (body: string) => string): ChainLine[] {
  const out: ChainLine[] = []
  for (const line of lines)
    out.push(line.seq < from ? line : lineOf(line.chain, line.seq, out.at(-1)?.hash ?? line.prev, rewrite(line.body)))
  return out
}
const renumbered = (lines: ChainLine[]) => {
  const out: ChainLine[] = []
  for (const [index, line] of lines.entries())
    out.push(
      lineOf(
        line.chain,
        index + 1,
        out.at(-1)?.hash ?? '0'.repeat(64),
        line.body.replace(`"seq":${line.seq}`, `"seq":${index + 1}`),
      ),
    )
  return out
}
const without = (...indices: number[]) => TEXTS.filter((_, index) => !indices.includes(index))
const withP = (lines: ChainLine[]) => [...lines, ...inQ, ...ofInstance].map(printLine)
const protest = (body: string) => body.replace('Server', 'Nobody')

const ALONE: [string, string[], string][] = [
  ['the name of who did it', edit('Lindqvist', 'Lindquist'), `chain ${P}, event 4: its text is not what was hashed`],
  ['what was done', edit('item.decided', 'item.deleted'), `chain ${P}, event 4:`],
  ['when it was done', edit('2026-01-01', '2025-01-01'), `chain ${P}, event 4:`],
  ['a title', edit('Server 4', 'Server 5'), `chain ${P}, event 4:`],
  ['what it was before', edit('"was":{"outcome":"pending"}', '"was":{"outcome":"blocked"}'), `chain ${P}, event 4:`],
  ['what it is now', edit('"outcome":"passed"', '"outcome":"failed"'), `chain ${P}, event 4:`],
  ['a value', edit('"10":1', '"10":2'), `chain ${P}, event 4:`],
  ['the version of the line', edit('"v":1', '"v":2'), `chain ${P}, event 4:`],
  ['the release', edit(`"releaseId":"${P}"`, `"releaseId":"${Q}"`), `chain ${P}, event 4:`],
  ['the chain', edit(`"chain":"${P}"`, `"chain":"${Q}"`), `chain ${Q}, event 4:`],
  ['the number', edit('"seq":4', '"seq":40'), `chain ${P}, event 40: events 4 to 39 are missing`],
  ['the number, to one that was', edit('"seq":4', '"seq":3'), `chain ${P}, event 3: number 3 comes again after 3`],
  ['the hash', edit(/"hash":"./, '"hash":"x'), 'line 4 is not as it was written'],
  ['the hash, to another', edit(at(inP, 4).hash, at(inP, 5).hash), `chain ${P}, event 4:`],
  [
    'the hash of the one before',
    edit(at(inP, 3).hash, at(inP, 2).hash),
    `chain ${P}, event 4: it does not follow the event before it`,
  ],
  ['a member left out', edit('"v":1,', ''), `chain ${P}, event 4:`],
  ['a member put in', edit('"v":1', '"u":1,"v":1'), `chain ${P}, event 4:`],
  ['a member said twice', edit('"v":1', '"v":1,"v":1'), 'line 4 is not as it was written'],
  [
    'the order of the members',
    edit(/^\{("action":"item.decided"),([\s\S]*?),"at"/, '{$2,$1,"at"'),
    'line 4 is not as it was written',
  ],
  ['a space', edit('"v":1', '"v": 1'), 'line 4 is not as it was written'],
  ['the first event of all taken out', without(0), `chain ${P}, event 2: event`],
  ['one in the middle taken out', without(3), `chain ${P}, event 5: event`],
  ['the first of a later chain taken out', without(12), `chain ${Q}, event 2: event`],
  ['one put in again', [...TEXTS.slice(0, 4), ...TEXTS.slice(3)], `chain ${P}, event 4: number 4 comes again`],
  [
    'one put in that hangs on nothing',
    [...TEXTS.slice(0, 4), printLine(lineOf(P, 5, '0'.repeat(64), at(inP, 5).body)), ...TEXTS.slice(4)],
    `chain ${P}, event 5: it does not follow`,
  ],
  [
    'one of another chain put in',
    [...TEXTS.slice(0, 4), printLine({ ...at(inQ, 5) }), ...TEXTS.slice(4)],
    `chain ${Q}, event 5:`,
  ],
  [
    'two exchanged',
    TEXTS.map((text, index) => TEXTS[index === 3 ? 4 : index === 4 ? 3 : index] ?? text),
    `chain ${P}, event 5:`,
  ],
  ['the whole chain turned round', [...TEXTS.slice(0, 12).reverse(), ...TEXTS.slice(12)], `chain ${P}, event 12:`],
  [
    'one written anew with its own hash',
    [...TEXTS.slice(0, 5), printLine(lineOf(P, 6, at(inP, 6).prev, protest(at(inP, 6).body))), ...TEXTS.slice(6)],
    `chain ${P}, event 7: it does not follow the event before it`,
  ],
  ['two lines run together', [`${TEXTS[0]}${TEXTS[1]}`, ...TEXTS.slice(2)], 'line 1 is not as it was written'],
  ['half a line', [...TEXTS.slice(0, -1), (TEXTS.at(-1) ?? '').slice(0, 80)], 'line 23 is not as it was written'],
  ['a mark before the first byte', [`\ufeff${TEXTS[0]}`, ...TEXTS.slice(1)], 'line 1 is not as it was written'],
]

const BESIDE: [string, string[], string][] = [
  ['the last event cut off', TEXTS.slice(0, -1), 'chain instance, event 6: events 6 to 6 are missing'],
  ['the last three of a chain cut off', without(9, 10, 11), `chain ${P}, event 10: events 10 to 12 are missing`],
  ['a whole chain taken out', TEXTS.slice(12), `chain ${P}, event 1: events 1 to 12 are missing`],
  [
    'one taken out and all numbered and hashed anew',
    withP(renumbered(inP.filter(({ seq }) => seq !== 2))),
    `chain ${P}, event 4: it is not what was signed`,
  ],
  [
    'one put in and all numbered and hashed anew',
    withP(renumbered([...inP.slice(0, 6), at(inP, 6), ...inP.slice(6)])),
    `chain ${P}, event 12:`,
  ],
  [
    'one event and all hashes after it written anew',
    withP(anew(inP, 6, (body) => (body.includes('Server 6') ? protest(body) : body))),
    `chain ${P}, event 12: it is not what was signed at 2026-01-02T00:00:00.000Z: something from event 5 to here`,
  ],
  ['the last event written anew', withP(anew(inP, 12, protest)), `chain ${P}, event 12:`],
  [
    'the whole history written anew with right hashes',
    [...chainOf(P, 12, 'x'), ...chainOf(Q, 5, 'x'), ...chainOf('instance', 6, 'x')].map(printLine),
    `chain ${P}, event 4:`,
  ],
  ['a longer history in its place', withP(chainOf(P, 40, 'x')), `chain ${P}, event 4:`],
]

const [first, ...others] = PREPARED
if (!first) throw new Error('four checkpoints')
const flipped = `${first.signature.startsWith('A') ? 'B' : 'A'}${first.signature.slice(1)}`
const FORGED: [string, typeof PREPARED, string][] = [
  [
    'one of another key',
    [checkpointOf(at(inP, 4), foreign), ...others],
    `chain ${P}, event 4: its checkpoint is signed by another key`,
  ],
  [
    'one of another key that claims to be ours',
    [{ ...checkpointOf(at(inP, 4), foreign), keyId: key.keyId }, ...others],
    `chain ${P}, event 4: its checkpoint is forged`,
  ],
  [
    'another hash under the signature',
    [{ ...first, hash: at(inP, 5).hash }, ...others],
    `chain ${P}, event 4: its checkpoint is forged`,
  ],
  [
    'another number under the signature',
    [{ ...first, seq: 5 }, ...others],
    `chain ${P}, event 5: its checkpoint is forged`,
  ],
  [
    'another time under the signature',
    [{ ...first, at: '2026-01-03T00:00:00.000Z' }, ...others],
    `chain ${P}, event 4: its checkpoint is forged`,
  ],
  [
    'another chain under the signature',
    [{ ...first, chain: Q }, ...others],
    `chain ${Q}, event 4: its checkpoint is forged`,
  ],
  [
    'a bit of the signature',
    [{ ...first, signature: flipped }, ...others],
    `chain ${P}, event 4: its checkpoint is forged`,
  ],
]

describe('what is done to an export', () => {
  test('nothing: it is intact, and says up to where it was signed', async () => {
    expect(await verify(TEXTS)).toBe(`intact: ${P} 12 events, ${Q} 5 events, instance 6 events\n`)
    expect(await verify(TEXTS, witnesses())).toBe(
      `intact: ${P} 12 events, signed up to 12, ${Q} 5 events, signed up to 5, instance 6 events, signed up to 6\n`,
    )
    expect(await verify(inP.map(printLine), witnesses())).toContain(
      `not in this export, though there are checkpoints of them: ${Q}, instance`,
    )
    expect(await verify(TEXTS, { checkpoints: witnesses().checkpoints })).toContain('were not checked')
    expect(await verify(TEXTS.map((text) => `${text}\r`))).toContain('intact')
  })

  test.each(ALONE)('%s is found', async (_, texts, message) => {
    expect(texts).not.toEqual(TEXTS)
    for (const options of [{}, witnesses()])
      await expect(verify(texts, options)).rejects.toMatchObject({ code: 1, message: expect.stringContaining(message) })
  })

  test.each(BESIDE)('%s is found beside checkpoints, and only there', async (_, texts, message) => {
    expect(await verify(texts)).toContain('intact')
    await expect(verify(texts, witnesses())).rejects.toMatchObject({
      code: 1,
      message: expect.stringContaining(message),
    })
  })

  test.each(FORGED)('checkpoints with %s are found', async (_, retained, message) => {
    await expect(verify(TEXTS, witnesses(retained))).rejects.toMatchObject({
      code: 1,
      message: expect.stringContaining(message),
    })
  })

  test('a history written anew with checkpoints to go with it is found by the key', async () => {
    const rewritten = chainOf(P, 12, 'x')
    await expect(
      verify(rewritten.map(printLine), witnesses([checkpointOf(at(rewritten, 12), foreign)])),
    ).rejects.toMatchObject({
      code: 1,
      message: expect.stringContaining('another key'),
    })
  })

  test('whatever byte of it becomes another, it is found, or no line has changed', async () => {
    const bytes = Buffer.from(printed(LINES))
    const options = witnesses()
    const place = fc.nat({ max: bytes.length - 1 })
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 0, max: 255 }), async (index, value) => {
        const changed = Buffer.from(bytes)
        changed[index] = value
        const outcome = await verifyExport(write('byte.ndjson', changed), options).then(
          () => 'intact',
          (error) => error.code,
        )
        if (outcome === 'intact')
          expect(changed.toString('utf8').replaceAll('\r', '').trim()).toBe(bytes.toString('utf8').trim())
        else expect(outcome).toBe(1)
      }),
      // A line feed right behind the first brace made an export look like a record.
      { numRuns: 600, examples: [[1, 10]] },
    )
  })

  test('a replacement mark is not mistaken for the broken bytes that read like it', async () => {
    const lines = chainOf(P, 2, 'odd \ufffd ')
    const bytes = Buffer.from(printed(lines))
    const index = bytes.indexOf(Buffer.from('\ufffd'))
    const changed = Buffer.from(bytes)
    changed[index] = 0xf0
    expect(changed.toString('utf8')).toBe(bytes.toString('utf8'))
    expect(await verifyExport(write('odd.ndjson', bytes), {})).toContain('intact')
    await expect(verifyExport(write('odd.ndjson', changed), {})).rejects.toMatchObject({ code: 1 })
  })
})

describe('a record with its history inside', () => {
  const record = (audit: unknown[]) => ({ release: { name: 'R' }, audit, verdict: 'go' })
  const objects = TEXTS.map((text): unknown => JSON.parse(text))

  test.each([
    ['on many lines', JSON.stringify(record(objects), null, 2)],
    ['on one line', JSON.stringify(record(objects))],
    ['as texts', JSON.stringify(record(TEXTS), null, 2)],
    [
      'as the record of a release has it',
      `${JSON.stringify({ format: 'countersign-record', note: 'a "quoted\\" \\\\ one', history: TEXTS }, null, 2)}\n`,
    ],
    ['on one long line', JSON.stringify({ prose: 'x'.repeat(100_000), ...record(objects) })],
  ])('verifies, %s', async (_, text) => {
    expect(await verifyExport(write('record.json', text), witnesses())).toContain(`${P} 12 events, signed up to 12`)
  })

  test('is broken where it was changed', async () => {
    const edited = JSON.stringify(record(objects), null, 2).replace('Server 4', 'Server 5')
    await expect(verifyExport(write('record.json', edited), {})).rejects.toMatchObject({
      code: 1,
      message: expect.stringContaining(`chain ${P}, event 4`),
    })
    const twice = JSON.stringify(record(objects), null, 2).replace(
      '"title": "Server 4"',
      '"title": "Nobody", "title": "Server 4"',
    )
    await expect(verifyExport(write('record.json', twice), {})).rejects.toMatchObject({ code: 1 })
  })
})

test.each<[string, () => Promise<unknown>]>([
  ['a file that is not there', () => verifyExport(join(home, 'nowhere.ndjson'), {})],
  ['an empty file', () => verifyExport(write('empty.ndjson', ''), {})],
  ['JSON that is no record', () => verifyExport(write('other.json', '{\n "a": 1\n}'), {})],
  ['no checkpoint in the file of checkpoints', () => verify(TEXTS, { checkpoints: write('none.ndjson', '\n') })],
  ['a key without checkpoints', () => verify(TEXTS, { key: keyFile })],
  ['a key that is none', () => verify(TEXTS, { ...witnesses(), key: write('no.pem', 'x') })],
])('%s is unusable, not broken', async (_, run) => {
  await expect(run()).rejects.toSatisfy(
    (error) => error instanceof Error && ('code' in error ? error.code === 2 || error.code === 'ENOENT' : false),
  )
})

test('what a file says does not speak to the terminal', async () => {
  const hostile = chainOf('\u001b[2J\u202e', 2)
  expect(await verify(hostile.map(printLine))).toBe('intact: \ufffd[2J\ufffd 2 events\n')
})

test('the command ends with 0, 1 or 2, and says why', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [programFile('lib/cli/main.ts'), 'audit', 'verify', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: '' },
    })
  const { checkpoints, key: pem } = witnesses()
  expect(run(file(TEXTS), '--checkpoints', checkpoints, '--key', pem)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('signed up to 12'),
  })
  expect(run(file(TEXTS.slice(0, -1)), '--checkpoints', checkpoints, '--key', pem)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('chain instance, event 6'),
  })
  expect(run(join(home, 'nowhere.ndjson'))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('cannot be read'),
  })
})
