// Commands over SSH from definition to result, against a real server.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withHost } from '@/e2e/support/probe-context'
import { startSsh, type TargetHost } from '@/e2e/targets/ssh'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import type { ProbeContext } from '@/lib/probes/context'
import { runProbe } from '@/lib/probes/runner'

const COMMANDS: ProbeContext['commands'] = {
  disk: { argv: ['df', '-h'] },
  'disk-of': { argv: ['df', '-h', '{path}'], params: { path: '/[a-z/]*' } },
  memory: { argv: ['free', '-g'] },
  containers: { argv: ['docker', 'ps'] },
  inspect: { argv: ['docker', 'inspect', '{container}'], params: { container: '[a-z-]+' } },
  say: { argv: ['echo', '{what}', 'to {whom}'], params: { what: '(?s).*', whom: '.*' } },
  restart: { argv: ['uptime'], changes: true },
  fails: { argv: ['false'] },
  killed: { argv: ['killed'] },
  nowhere: { argv: ['no-such-program'] },
  escapes: { argv: ['escapes'] },
  'invalid-utf8': { argv: ['invalid-utf8'] },
}

let target: TargetHost
beforeAll(async () => {
  target = await startSsh()
})
afterAll(() => target.close())

const run = (definition: Record<string, unknown>, more: Partial<ProbeContext> = {}) =>
  runProbe(
    parseDefinition({ kind: 'ssh', host: 'web-1', expect: ['exitCode == 0'], ...definition }),
    withHost(target, { commands: COMMANDS, ...more }),
  )

describe('judges', () => {
  test('what a command prints', async () => {
    const result = await run({
      command: 'disk',
      expect: [
        'exitCode == 0 && signal == null',
        'lines.exists(l, l.endsWith("% /") && l.contains(" 45%"))',
        'stderr == ""',
        'lines.size() == 3',
      ],
    })
    expect(result).toMatchObject({
      status: 'passed',
      error: null,
      egress: [{ host: '127.0.0.1', port: target.port, address: '127.0.0.1', rule: '127.0.0.1' }],
      timings: { connect: expect.any(Number), total: expect.any(Number) },
    })
    expect(result.transcript).toContain('probe@web-1 (127.0.0.1)$ df -h\n')
    expect(result.transcript).toContain('/dev/sda1')
    expect(result.transcript).toContain('exit code 0')
  })

  test('JSON, and a capture of it', async () => {
    const inspect = {
      command: 'inspect',
      args: { container: 'atlas-web' },
      expect: ['json[0].State.Health.Status == "healthy"'],
      capture: { NAME: 'json[0].Name' },
    }
    expect(await run(inspect)).toMatchObject({ status: 'passed', captured: { NAME: '/atlas-web' } })
    expect(await run({ command: 'disk', expect: ['json.ok'] })).toMatchObject({
      status: 'failed',
      assertions: [{ message: expect.stringContaining('could not be evaluated') }],
    })
  })

  test('figures of known programs, and none of others', async () => {
    expect(
      await run({ command: 'disk', expect: ['output.available >= 50e9 && output.usedPercent == 45'] }),
    ).toMatchObject({
      status: 'passed',
    })
    expect(await run({ command: 'disk', expect: ['output.available >= 60e9'] })).toMatchObject({ status: 'failed' })
    expect(await run({ command: 'memory', expect: ['output.memory.available > 8e9'] })).toMatchObject({
      status: 'passed',
    })
    expect(await run({ command: 'say', args: { what: 'a', whom: 'b' }, expect: ['output != 1'] })).toMatchObject({
      status: 'failed',
      assertions: [{ message: expect.stringContaining('there is no output in what came back') }],
    })
  })

  test('a command that fails, is killed, or is not there', async () => {
    expect(await run({ command: 'fails' })).toMatchObject({
      status: 'failed',
      assertions: [{ message: 'exitCode is 1' }],
    })
    expect(await run({ command: 'fails', expect: ['exitCode == 1 && stderr.contains("did not work")'] })).toMatchObject(
      { status: 'passed' },
    )
    expect(await run({ command: 'killed' })).toMatchObject({
      status: 'failed',
      assertions: [{ message: 'exitCode is null' }],
    })
    expect(await run({ command: 'killed', expect: ['signal == "KILL" && stdout == "half of it"'] })).toMatchObject({
      status: 'passed',
    })
    expect(await run({ command: 'nowhere', expect: ['exitCode == 127'] })).toMatchObject({ status: 'passed' })
  })

  test('text without escape sequences, NULs and bytes that are no text', async () => {
    const result = await run({
      command: 'escapes',
      expect: ['stdout.startsWith("before\\u2400after red ")', 'lines[1] == "second"'],
    })
    expect(result.status).toBe('passed')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
    expect(result.transcript).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/)
    expect(await run({ command: 'invalid-utf8', expect: ['stdout.startsWith("a\\ufffd")'] })).toMatchObject({
      status: 'passed',
    })
  })

  test('arguments arrive as words', async () => {
    const what = `it's "$HOME" ; \`id\` $(id) \\ * \n &&`
    target.commands.length = 0
    expect(
      await run({ command: 'say', args: { what: '{{WHAT}}', whom: 3 } }, { captures: { WHAT: what } }),
    ).toMatchObject({ status: 'passed' })
    expect(target.commands).toEqual([`echo '${what.replaceAll("'", `'\\''`)}' 'to 3'`])
  })

  test('with a password, and with the whole key pinned', async () => {
    const { entry, password, hostKeyLine } = target
    const host = { ...entry, passwordSecret: 'PASSWORD', password }
    for (const hostKey of [hostKeyLine, `127.0.0.1 ${hostKeyLine}`, `${hostKeyLine} root@web-1`, `${entry.hostKey}=`]) {
      expect(await run({ command: 'disk' }, { hosts: { 'web-1': { ...host, hostKey } } })).toMatchObject({
        status: 'passed',
      })
    }
  })
})

describe('runs nothing', () => {
  const nothing = async (definition: Record<string, unknown>, error: RegExp, more: Partial<ProbeContext> = {}) => {
    target.commands.length = 0
    const before = target.connections()
    const result = await run({ retryForMs: 1000, retryEveryMs: 100, ...definition }, more)
    expect(result).toMatchObject({ status: 'error', assertions: [], error: expect.stringMatching(error) })
    expect(target.commands).toEqual([])
    return target.connections() - before
  }

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['an unknown command', { command: 'rm' }, /no command named rm/],
    ['the name of something else', { command: 'toString' }, /no command named toString/],
    ['an unknown host', { command: 'disk', host: 'web-2' }, /no host named web-2/],
    ['a value outside its pattern', { command: 'disk-of', args: { path: '/; id' } }, /does not match/],
    ['a missing argument', { command: 'disk-of' }, /needs the argument path/],
    ['an unknown one', { command: 'disk', args: { path: '/' } }, /takes no argument path/],
  ])('%s', async (_, definition, error) => {
    expect(await nothing(definition, error)).toBe(0)
  })

  test('a command that changes something, without leave', async () => {
    expect(await nothing({ command: 'restart', retryForMs: 0 }, /allowSideEffects/)).toBe(0)
    expect(await run({ command: 'restart' }, { allowSideEffects: true })).toMatchObject({ status: 'passed' })
  })

  test('with leave it is run once, whatever comes of it', async () => {
    target.commands.length = 0
    expect(
      await run(
        { command: 'restart', expect: ['exitCode == 7'], retryForMs: 1000, retryEveryMs: 100 },
        { allowSideEffects: true },
      ),
    ).toMatchObject({ status: 'failed' })
    expect(target.commands).toEqual(['uptime'])
  })

  test('where egress does not allow the host, and where nobody may go', async () => {
    expect(await nothing({ command: 'disk', retryForMs: 0 }, /does not list this host/, { egress: [] })).toBe(0)
    expect(
      await nothing({ command: 'disk', retryForMs: 0 }, /only for 127.0.0.1:1/, {
        egress: [{ host: '127.0.0.1', ports: [1] }],
      }),
    ).toBe(0)
    expect(
      await nothing({ command: 'disk', retryForMs: 0 }, /database of this product/, {
        never: [{ host: '127.0.0.1', port: target.port }],
      }),
    ).toBe(0)
  })

  test('where another key answers: nothing is sent, and it is not tried again', async () => {
    const other = await startSsh()
    for (const hostKey of [other.entry.hostKey, other.hostKeyLine]) {
      const hosts = { 'web-1': { ...target.entry, hostKey, passwordSecret: 'P', password: target.password } }
      expect(
        await nothing(
          { command: 'disk' },
          /is not who it should be: it shows the host key ssh-ed25519 SHA256:\S+ instead of .* Nothing was sent/,
          { hosts },
        ),
      ).toBe(1)
    }
    await other.close()
  })

  test('without a way to sign in, and with one that is refused', async () => {
    const base = target.entry
    const attempt = (host: object, error: RegExp) =>
      nothing({ command: 'disk' }, error, { hosts: { 'web-1': { ...base, ...host } } })
    expect(await attempt({ privateKeySecret: 'KEY' }, /secret KEY .* is not stored/)).toBe(0)
    expect(await attempt({ privateKeySecret: 'KEY', privateKey: 'hunter2' }, /secret KEY is not a private key/)).toBe(0)
    expect(await attempt({ passwordSecret: 'P', password: 'wrong' }, /does not let probe in with the password/)).toBe(1)
    expect(
      await attempt(
        { privateKeySecret: 'KEY', privateKey: target.privateKey, user: 'root' },
        /does not let root in with the key/,
      ),
    ).toBe(1)
    expect(
      await attempt({ passwordSecret: 'P', password: target.password, hostKey: 'nonsense' }, /neither SHA256/),
    ).toBe(0)
  })
})

test('the secrets of hosts show nowhere', async () => {
  const { password, privateKey } = target
  const what = `${password} ${Buffer.from(password).toString('base64')} ${privateKey}`.slice(0, 999)
  const hosts = {
    'web-1': { ...target.entry, passwordSecret: 'P', password },
    'web-2': { ...target.entry, privateKeySecret: 'KEY', privateKey },
  }
  const result = await run(
    { command: 'say', args: { what, whom: '' }, expect: ['stdout == ""'], capture: { ALL: 'stdout' } },
    { hosts },
  )
  const retained = JSON.stringify(result)
  expect(result.status).toBe('failed')
  expect(retained).toContain('•••web-1 (password)•••')
  for (const secret of [
    password,
    Buffer.from(password).toString('base64').slice(0, 20),
    ...privateKey.split('\n').filter((line) => line.length >= 30),
  ])
    expect(retained).not.toContain(secret)
})
