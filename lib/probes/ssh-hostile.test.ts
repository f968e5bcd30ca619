// Hosts that are hostile or broken: each probe of them ends at its limit with a reason, none is ever passed, and memory stays where it was.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { heldMb } from '@/e2e/support/held'
import { withHost } from '@/e2e/support/probe-context'
import { MANNERS, type Manner, startSsh, type TargetHost } from '@/e2e/targets/ssh'
import { MISBEHAVING } from '@/e2e/targets/ssh-commands'
import type { FileAttack } from '@/e2e/targets/ssh-files'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import type { ProbeResult } from '@/lib/probes/context'
import { runProbe } from '@/lib/probes/runner'

const LIMIT_MS = 500
const FILES = ['silent', 'shrinks', 'endless', 'too-much', 'huge', 'drips'] satisfies FileAttack[]

const KINDS: Record<string, object> = {
  ssh: { kind: 'ssh', command: 'disk', expect: ['true'] },
  file: { kind: 'file', path: '/etc/hosts', expect: ['true'] },
  log: { kind: 'log', path: '/etc/hosts', pattern: 'x', expect: ['count == 0'] },
  http: { kind: 'http', via: 'web-1', host: undefined, url: 'http://localhost:9/', expect: ['true'] },
  load: {
    kind: 'load',
    host: undefined,
    request: { url: 'http://localhost:9/', via: 'web-1' },
    requests: 5,
    expect: ['true'],
  },
}

const commands = Object.fromEntries(
  [...MISBEHAVING, 'df'].map((name) => [
    name === 'df' ? 'disk' : name,
    { argv: name === 'df' ? ['df', '-h'] : [name] },
  ]),
)

function run(target: TargetHost, definition: object, timeoutMs = LIMIT_MS): Promise<ProbeResult> {
  const given = Object.fromEntries(
    Object.entries({ host: 'web-1', timeoutMs, ...definition }).filter(([, value]) => value !== undefined),
  )
  return runProbe(
    parseDefinition(given),
    withHost(target, { commands, egress: [{ host: '127.0.0.1' }, { host: 'localhost' }] }),
  )
}

function expectEnded(result: ProbeResult, reason: RegExp): void {
  expect(result).toMatchObject({ status: 'error', assertions: [], error: expect.stringMatching(reason) })
  expect(result.timings.total).toBeLessThan(LIMIT_MS + 1000)
  expect(Buffer.byteLength(result.transcript)).toBeLessThanOrEqual(64 * 1024)
}

describe('servers', () => {
  const LATE = /time limit was reached/
  const ENDS: Record<Manner, RegExp> = {
    silence: LATE,
    closes: /closed the SSH connection|broke/,
    resets: /closed the (SSH )?connection/,
    'no-ssh': /closed the SSH connection|broke|agreed on/,
    'endless-greeting': /could be agreed on|broke|larger than|time limit/,
    'endless-banner': /could be agreed on|broke|larger than/,
    'garbage-packets': /could be agreed on|broke/,
    'huge-packet': /could be agreed on|broke/,
    'banner-only': LATE,
    'old-ssh': /could be agreed on|broke/,
    'never-authenticates': LATE,
    'refuses-everybody': /does not let probe in with the key/,
    'leaves-after-sign-in': /closed the SSH connection/,
    'old-algorithms': /No SSH connection to web-1 could be agreed on: .*no matching key exchange/,
    'no-commands': /./,
    'no-files': /./,
    'no-forwarding': /./,
  }
  const ONLY: Partial<Record<Manner, string[]>> = {
    'no-commands': ['ssh'],
    'no-files': ['file', 'log'],
    'no-forwarding': ['http'],
  }

  test('each manner is here', () => {
    expect(Object.keys(ENDS).sort()).toEqual([...MANNERS].sort())
  })

  test.each(MANNERS.map((manner) => [manner]))('%s', async (manner) => {
    const target = await startSsh({ manner, files: { '/etc/hosts': '' } })
    for (const kind of ONLY[manner] ?? Object.keys(KINDS))
      expectEnded(await run(target, KINDS[kind] ?? {}), ENDS[manner])
    await target.close()
  })

  test('one that does not do what is asked of it says so', async () => {
    const [commandless, fileless] = [await startSsh({ manner: 'no-commands' }), await startSsh({ manner: 'no-files' })]
    expectEnded(await run(commandless, KINDS.ssh ?? {}), /web-1 does not run commands for this user/)
    expectEnded(await run(fileless, KINDS.file ?? {}), /web-1 could not be asked about SFTP/)
    await Promise.all([commandless.close(), fileless.close()])
  })
})

describe('commands', () => {
  let target: TargetHost
  beforeAll(async () => {
    target = await startSsh()
  })
  afterAll(() => target.close())

  const ENDS: Record<string, RegExp> = {
    flood: /output is longer than 256 KiB; it was ended there and not judged/,
    'flood-errors': /error output is longer than 64 KiB/,
    'never-ends': /time limit was reached/,
    'exits-but-stays': /time limit was reached/,
    drips: /time limit was reached/,
    'no-status': /without saying how it ended/,
    breaks: /closed the SSH connection|without saying how it ended/,
  }

  test('each that misbehaves is here, or ends as commands do', () => {
    expect(MISBEHAVING.filter((name) => !(name in ENDS)).sort()).toEqual(['escapes', 'false', 'invalid-utf8', 'killed'])
  })

  test.each(Object.entries(ENDS))('%s', async (command, reason) => {
    expectEnded(await run(target, { kind: 'ssh', command, expect: ['true'] }), reason)
  })

  test('what was seen of one that ran out of time is kept', async () => {
    expect((await run(target, { kind: 'ssh', command: 'never-ends', expect: ['true'] })).transcript).toContain(
      'starting…',
    )
  })
})

describe('files', () => {
  let target: TargetHost
  beforeAll(async () => {
    target = await startSsh({ files: Object.fromEntries(FILES.map((attack) => [`/${attack}`, { attack }])) })
  })
  afterAll(() => target.close())

  const ENDS: Record<string, RegExp> = {
    silent: /time limit was reached/,
    shrinks: /became shorter while it was read/,
    drips: /time limit was reached/,
    huge: /line of the file is longer than|longer than 32 MiB/,
  }

  test.each(Object.entries(ENDS))('%s', async (attack, reason) => {
    expectEnded(await run(target, { kind: 'log', path: `/${attack}`, pattern: 'x', expect: ['count == 0'] }), reason)
    const file = await run(target, { kind: 'file', path: `/${attack}`, expect: ['keys.size() == 0'] })
    if (attack === 'huge')
      expect(file).toMatchObject({
        status: 'failed',
        assertions: [{ message: expect.stringContaining('could not be evaluated') }],
      })
    else expectEnded(file, reason)
  })

  test('a file is as long as it was said to be, whatever more there would be', async () => {
    expect(
      await run(target, { kind: 'log', path: '/too-much', pattern: 't', expect: ['count == 1 && scanned == 1'] }),
    ).toMatchObject({ status: 'passed' })
    expect(
      await run(target, {
        kind: 'log',
        path: '/endless',
        pattern: 'e',
        expect: ['count == 1 && scanned == 1 && size(lines[0]) == 100'],
      }),
    ).toMatchObject({ status: 'passed' })
  })
})

test('hostile hosts leave memory where it was, and connections closed', async () => {
  const target = await startSsh({ files: { '/huge': { attack: 'huge' }, '/too-much': { attack: 'too-much' } } })
  const greeting = await startSsh({ manner: 'endless-banner' })
  const round = async () => {
    for (const command of ['flood', 'flood-errors', 'no-status', 'breaks'])
      await run(target, { kind: 'ssh', command, expect: ['true'] })
    for (const path of ['/huge', '/too-much']) await run(target, { kind: 'log', path, pattern: 'x', expect: ['true'] })
    await run(greeting, KINDS.ssh ?? {})
  }
  for (let warm = 0; warm < 5; warm++) await round()
  const before = heldMb()
  for (let turn = 0; turn < 25; turn++) await round()
  expect(heldMb() - before).toBeLessThan(64)
  await expect.poll(() => target.open()).toBe(0)
  await Promise.all([target.close(), greeting.close()])
}, 60_000)
