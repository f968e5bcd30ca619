// Answers as servers pack and write them: compressed in each common way, in charsets that are not UTF-8, and broken in
// both.
import type { ServerResponse } from 'node:http'
import {
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  deflateRawSync,
  deflateSync,
  gzipSync,
} from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tryProbe } from '@/e2e/support/probe'
import { type HttpTarget, startHttp } from '@/e2e/targets/http'

const JSON_TEXT = JSON.stringify({ status: 'ok', words: 'grüße '.repeat(200) })
const PACKED = {
  gzip: gzipSync(JSON_TEXT),
  'x-gzip': gzipSync(JSON_TEXT),
  deflate: deflateSync(JSON_TEXT),
  br: brotliCompressSync(JSON_TEXT),
}
const RAW_DEFLATE = deflateRawSync(JSON_TEXT)
const MiB = 1024 * 1024

type Answer = { type?: string; encoding?: string; body: Buffer | string; chunked?: boolean; length?: number }

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const html = (head: string, word: Buffer) => Buffer.concat([Buffer.from(`<html><head>${head}</head><p>`), word])

const ANSWERS: Record<string, Answer> = {
  ...Object.fromEntries(Object.entries(PACKED).map(([encoding, body]) => [`/${encoding}`, { encoding, body }])),
  '/raw-deflate': { encoding: 'deflate', body: RAW_DEFLATE },
  '/capitals': { encoding: 'GZIP', body: PACKED.gzip },
  '/identity': { encoding: 'identity', body: JSON_TEXT },
  '/chunked': { encoding: 'gzip', body: PACKED.gzip, chunked: true },
  '/two-members': { encoding: 'gzip', body: Buffer.concat([gzipSync('{"status":'), gzipSync('"ok"}')]) },
  '/empty': { encoding: 'gzip', body: '' },
  '/gzip-bomb': { encoding: 'gzip', body: gzipSync(Buffer.alloc(50 * MiB)) },
  '/br-bomb': { encoding: 'br', body: brotliCompressSync(Buffer.alloc(50 * MiB)) },
  '/fits-unpacked': { type: 'text/plain', encoding: 'gzip', body: gzipSync(Buffer.alloc(MiB, 'a')) },
  '/one-too-many': { type: 'text/plain', encoding: 'gzip', body: gzipSync(Buffer.alloc(MiB + 1, 'a')) },
  '/truncated': { encoding: 'gzip', body: PACKED.gzip.subarray(0, 60), chunked: true },
  '/truncated-br': { encoding: 'br', body: PACKED.br.subarray(0, 40) },
  '/cut-off': { encoding: 'gzip', body: PACKED.gzip.subarray(0, 60), length: PACKED.gzip.length },
  '/not-packed': { encoding: 'gzip', body: JSON_TEXT },
  '/zstd': { encoding: 'zstd', body: 'whatever' },
  '/several': { encoding: 'gzip, br', body: brotliCompressSync(PACKED.gzip) },
  '/gbk': { type: 'text/html; charset=gbk', body: Buffer.from([0xd6, 0xd0, 0xce, 0xc4]) },
  '/shift_jis': { type: 'text/plain;charset="Shift_JIS"', body: Buffer.from([0x93, 0xfa, 0x96, 0x7b]) },
  '/latin1': { type: 'text/plain; charset=iso-8859-1', body: latin1('gr\u00fc\u00dfe') },
  '/windows-1252': { type: 'text/plain; charset=windows-1252', body: Buffer.from([0x80, 0x35, 0x92, 0x9f]) },
  '/utf-16': { type: 'application/json; charset=utf-16le', body: Buffer.from('{"status":"日本"}', 'utf16le') },
  '/utf-16-unsaid': { type: 'application/json', body: Buffer.from('{"status":"ok"}', 'utf16le') },
  '/bom': { type: 'text/plain; charset=latin1', body: Buffer.from('\ufeffgrüße') },
  '/bom-16': {
    type: 'application/json',
    body: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('[1]', 'utf16le')]),
  },
  '/meta': { type: 'text/html', body: html('<meta charset="gb2312">', Buffer.from([0xd6, 0xd0])) },
  '/meta-long': {
    type: 'text/html',
    body: html('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', Buffer.from([0xc1])),
  },
  '/meta-comment': { type: 'text/html', body: html('<!-- <meta charset="gbk"> -->', Buffer.from('grüße')) },
  '/header-over-meta': { type: 'text/html; charset=utf-8', body: html('<meta charset="gbk">', Buffer.from('日本')) },
  '/xml': {
    type: 'application/xml',
    body: Buffer.concat([Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>'), latin1('\u00fc</a>')]),
  },
  '/unknown': { type: 'text/plain; charset=x-klingon', body: 'grüße' },
  '/utf-7': { type: 'text/plain; charset=utf-7', body: '+ADw-script+AD4-' },
  '/not-utf-8': { type: 'text/plain', body: latin1('gr\u00fc\u00dfe') },
  '/packed-gbk': {
    type: 'text/plain; charset=gbk',
    encoding: 'br',
    body: brotliCompressSync(Buffer.from([0xd6, 0xd0])),
  },
}

let target: HttpTarget
let accepted: string | undefined
beforeAll(async () => {
  target = await startHttp((request, response) => {
    accepted = String(request.headers['accept-encoding'])
    const path = request.url ?? ''
    if (path.startsWith('/stream/')) return sendStream(path, response)
    const { type = 'application/json', encoding, body, chunked, length } = ANSWERS[path] ?? { body: 'not here' }
    response.setHeader('content-type', type)
    if (encoding) response.setHeader('content-encoding', encoding)
    if (request.method === 'HEAD') return response.end()
    if (!chunked) response.setHeader('content-length', length ?? Buffer.byteLength(body))
    if (length !== undefined) return response.write(body, () => response.destroy())
    if (!chunked) return response.end(body)
    for (let at = 0; at < body.length; at += 7) response.write(body.slice(at, at + 7))
    response.end()
  })
})
afterAll(() => target.close())

/** An event, and a connection that stays open: what was sent can be read although the stream has not ended. */
function sendStream(path: string, response: ServerResponse): void {
  const encoding = path.slice('/stream/'.length)
  const flush = encoding === 'br' ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH
  const packer = encoding === 'br' ? createBrotliCompress() : createGzip()
  response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': encoding })
  packer.pipe(response)
  packer.write('data: {"n":1}\n\ndata: {"n":2}\n\n')
  packer.flush(flush)
  response.on('close', () => packer.destroy())
}

const look = (path: string, expect: string[], more: Record<string, unknown> = {}) =>
  tryProbe({ kind: 'http', url: `${target.url}${path}`, expect, ...more })

describe('unpacks', () => {
  test.each(['/gzip', '/x-gzip', '/deflate', '/raw-deflate', '/br', '/capitals', '/identity', '/chunked'])(
    '%s',
    async (path) => {
      const result = await look(path, ['body.status == "ok" && body.words.startsWith("grüße ")', 'text.contains("ok")'])
      expect(result).toMatchObject({ status: 'passed', error: null })
      expect(accepted).toBe('gzip, deflate, br')
    },
  )

  test('several members of gzip, one after the other', async () => {
    expect(await look('/two-members', ['body.status == "ok"'])).toMatchObject({ status: 'passed' })
  })

  test('nothing where there is nothing to unpack', async () => {
    expect(await look('/empty', ['text == "" && size == 0'])).toMatchObject({ status: 'passed', error: null })
    expect(await look('/gzip', ['text == "" && bytes == 0'], { method: 'HEAD' })).toMatchObject({ status: 'passed' })
  })

  test('events while they arrive', async () => {
    for (const encoding of ['gzip', 'br'])
      expect(
        await look(`/stream/${encoding}`, ['events.size() == 2 && events[1].data.n == 2'], { untilEvents: 2 }),
      ).toMatchObject({ status: 'passed', error: null })
  })

  test('and says how many bytes there are, as they came and unpacked', async () => {
    const size = Buffer.byteLength(JSON_TEXT)
    const bytes = PACKED.gzip.length
    const packed = await look('/gzip', [`size == ${size} && bytes == ${bytes} && bytes < size`])
    expect(packed).toMatchObject({ status: 'passed' })
    expect(packed.transcript).toContain(`gzip: ${bytes} bytes, unpacked ${size}`)
    expect(await look('/identity', [`size == ${size} && bytes == ${size}`])).toMatchObject({ status: 'passed' })
  })
})

describe('ends with a reason', () => {
  test.each([
    ['/gzip-bomb', 'unpacks to more than 1 MiB (gzip)'],
    ['/br-bomb', 'unpacks to more than 1 MiB (br)'],
    ['/one-too-many', 'unpacks to more than 1 MiB (gzip)'],
    ['/truncated', 'breaks off before it can be unpacked (gzip)'],
    ['/truncated-br', 'breaks off before it can be unpacked (br)'],
    ['/cut-off', 'closed before the answer was complete'],
    ['/not-packed', 'cannot be unpacked (gzip): incorrect header check'],
    ['/zstd', 'compressed as zstd, which was not asked for'],
    ['/several', 'compressed several times (gzip, br)'],
  ])('%s: %s', async (path, error) => {
    const result = await look(path, ['true'])
    expect(result).toMatchObject({ status: 'error', error: expect.stringContaining(error) })
  })

  test('but not where the limit is just met', async () => {
    expect(await look('/fits-unpacked', [`size == ${MiB}`])).toMatchObject({ status: 'passed' })
  })
})

describe('reads', () => {
  test.each([
    ['/gbk', 'text == "中文"'],
    ['/shift_jis', 'text == "日本"'],
    ['/latin1', 'text == "grüße"'],
    ['/windows-1252', 'text == "€5’Ÿ"'],
    ['/utf-16', 'body.status == "日本"'],
    ['/utf-16-unsaid', 'body.status == "ok"'],
    ['/bom', 'text.endsWith("grüße")'],
    ['/bom-16', 'body == [1]'],
    ['/meta', 'text.endsWith("中")'],
    ['/meta-long', 'text.endsWith("а")'],
    ['/meta-comment', 'text.endsWith("grüße")'],
    ['/header-over-meta', 'text.endsWith("日本")'],
    ['/xml', 'text.contains("<a>ü</a>")'],
    ['/packed-gbk', 'text == "中" && size == 2'],
  ])('%s: %s', async (path, expression) => {
    expect(await look(path, [expression])).toMatchObject({ status: 'passed', error: null })
  })

  test('and says so in the run when the charset is not UTF-8', async () => {
    expect((await look('/gbk', ['true'])).transcript).toContain('charset: gbk')
    expect((await look('/meta', ['true'])).transcript).toContain('charset: gbk')
    expect((await look('/gzip', ['true'])).transcript).not.toContain('charset: ')
  })

  test.each([
    ['/unknown', 'The charset "x-klingon" of the answer is not known: it was read as UTF-8'],
    ['/utf-7', 'The charset "utf-7" of the answer is not known: it was read as UTF-8'],
    ['/not-utf-8', 'The answer is not UTF-8 and does not say what it is'],
  ])('%s: %s', async (path, said) => {
    expect((await look(path, ['true'])).transcript).toContain(said)
  })
})
