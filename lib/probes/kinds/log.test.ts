// The last lines of a file: counted right at every edge of a block, and never counted as 0 when they could not be read.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withHost } from '@/e2e/support/probe-context'
import { startSsh, type TargetHost } from '@/e2e/targets/ssh'
import type { RemoteFiles } from '@/e2e/targets/ssh-files'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import type { ProbeContext } from '@/lib/probes/context'
import { runProbe } from '@/lib/probes/runner'

const LINES = Array.from(
  { length: 20_000 },
  (_, at) =>
    `2026-11-20T10:00:${String(at % 60).padStart(2, '0')}Z ${at % 1000 === 999 ? 'ERROR' : 'INFO'} request ${at}`,
)

const files: RemoteFiles = {
  '/var/log/app.log': `${LINES.join('\n')}\n`,
  '/var/log/short.log': 'first ERROR\r\nsecond\r\nthird ERROR',
  '/var/log/blank.log': '\n',
  '/var/log/empty.log': '',
  '/var/log/colours.log':
    'x\u001b[31mERR\u001b[1mOR\u001b[0m here\nplain\n\u001b]0;\u001b[ERROR\u0007 hidden\n\0binary \xff ERROR\n',
  '/var/log/secret.log': { content: 'x', mode: 0 },
  '/var/log/long-line.log': `ok\n${'x'.repeat(200_000)}ERROR\nlast\n`,
  '/var/log/one-line.log': `${'x'.repeat(2_000_000)}\n`,
  '/var/log/large.log': Buffer.alloc(40 * 1024 * 1024, `${'a long line '.repeat(40)}\n`),
  '/var/log': { directory: true },
}

let target: TargetHost
beforeAll(async () => {
  target = await startSsh({ files })
})
afterAll(() => target.close())

const run = (definition: Record<string, unknown>, more: Partial<ProbeContext> = {}) =>
  runProbe(
    parseDefinition({
      kind: 'log',
      host: 'web-1',
      path: '/var/log/app.log',
      pattern: 'ERROR',
      expect: ['count == 0'],
      ...definition,
    }),
    withHost(target, more),
  )

describe('counts', () => {
  test('the lines that match, the newest kept', async () => {
    const result = await run({
      last: 5000,
      expect: [
        'count == 5 && scanned == 5000',
        'lines[4].endsWith("request 19999") && lines[0].endsWith("request 15999")',
      ],
    })
    expect(result).toMatchObject({ status: 'passed', error: null })
    expect(result.transcript).toContain('5 of 5000 lines match')
    expect(result.transcript).toContain('ERROR request 19999')
  })

  test('a thousand lines unless told, all of them when there are fewer, and one', async () => {
    expect(await run({ expect: ['count == 1 && scanned == 1000'] })).toMatchObject({ status: 'passed' })
    expect(await run({ last: 100_000, expect: ['count == 20 && scanned == 20000'] })).toMatchObject({
      status: 'passed',
    })
    expect(await run({ last: 1, expect: ['count == 1 && scanned == 1'] })).toMatchObject({ status: 'passed' })
  })

  test('at most a hundred lines are kept, and none where they may hold personal data', async () => {
    expect(
      await run({
        pattern: 'request',
        expect: ['count == 1000 && lines.size() == 100 && lines[99].endsWith("19999")'],
      }),
    ).toMatchObject({ status: 'passed' })
    const counted = await run({ pattern: 'request', countOnly: true, expect: ['count == 1000 && lines.size() == 0'] })
    expect(counted.status).toBe('passed')
    expect(counted.transcript).not.toContain('request 1')
  })

  test('files with other ends, or none', async () => {
    expect(
      await run({
        path: '/var/log/short.log',
        expect: ['count == 2 && scanned == 3', 'lines == ["first ERROR", "third ERROR"]'],
      }),
    ).toMatchObject({ status: 'passed' })
    expect(await run({ path: '/var/log/short.log', pattern: '^second$', expect: ['count == 1'] })).toMatchObject({
      status: 'passed',
    })
    expect(
      await run({ path: '/var/log/blank.log', pattern: '^$', expect: ['count == 1 && scanned == 1'] }),
    ).toMatchObject({ status: 'passed' })
    expect(
      await run({ path: '/var/log/empty.log', pattern: '.*', expect: ['count == 0 && scanned == 0'] }),
    ).toMatchObject({ status: 'passed' })
  })

  test('through colours, and what they are to hide', async () => {
    const result = await run({
      path: '/var/log/colours.log',
      expect: ['count == 3 && scanned == 4', 'lines[0] == "xERROR here"'],
    })
    expect(result.status).toBe('passed')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
    expect(result.transcript).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
  })

  test('the same as splitting the whole, for any file and any number of lines', async () => {
    const Line = fc.oneof(
      fc.constantFrom('', 'ERROR', 'ok', 'é ERROR'),
      fc.integer({ min: 0, max: 100_000 }).map((length) => 'x'.repeat(length)),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(Line, { maxLength: 30 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        async (lines, ended, last) => {
          const content = lines.join('\n') + (ended && lines.length > 0 ? '\n' : '')
          files['/any'] = content
          const all = content === '' ? [] : content.replace(/\n$/, '').split('\n')
          const wanted = all.slice(-last)
          const count = wanted.filter((line) => line.includes('ERROR')).length
          expect(
            await run({ path: '/any', last, expect: [`count == ${count}`, `scanned == ${wanted.length}`] }),
          ).toMatchObject({ status: 'passed' })
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('says that it cannot', () => {
  test.each<[string, Record<string, unknown>, RegExp]>([
    [
      'a missing file',
      { path: '/var/log/nothing.log' },
      /There is no \/var\/log\/nothing.log on web-1: nothing was searched/,
    ],
    ['a directory', { path: '/var/log' }, /is no file but a directory/],
    ['a file that may not be read', { path: '/var/log/secret.log' }, /does not let this user look at/],
    ['a line too long to search', { path: '/var/log/long-line.log' }, /line of the file is longer than 128 KiB/],
    ['one endless line', { path: '/var/log/one-line.log' }, /line of the file is longer than 128 KiB/],
    [
      'more than it may read',
      { path: '/var/log/large.log', last: 100_000, timeoutMs: 60_000 },
      /longer than 32 MiB in all/,
    ],
    ['a pattern that is none once filled in', { pattern: '{{P}}' }, /not a pattern/],
  ])('%s', async (_, definition, error) => {
    const result = await run(definition, { variables: { P: '(' } })
    expect(result).toMatchObject({ status: 'error', assertions: [], error: expect.stringMatching(error) })
  })

  test('but what lies before the lines asked for does not matter', async () => {
    expect(
      await run({ path: '/var/log/long-line.log', last: 1, expect: ['count == 0 && scanned == 1'] }),
    ).toMatchObject({ status: 'passed' })
  })
})
