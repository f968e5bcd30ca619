// Files on a host: what is said of them, and that no value of theirs leaves.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withHost } from '@/e2e/support/probe-context'
import { startSsh, type TargetHost } from '@/e2e/targets/ssh'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import type { ProbeContext } from '@/lib/probes/context'
import { runProbe } from '@/lib/probes/runner'

const ENV = 'DATABASE_URL=postgres://app:CANARY-PASSWORD@db/app\nexport API_KEY="CANARY-KEY"\n# OLD=1\nEMPTY=\n'

let target: TargetHost
beforeAll(async () => {
  target = await startSsh({
    files: {
      '/etc/app/.env': { content: ENV, mode: 0o640, ageSeconds: 3600 },
      '/var/backups/today.dump': { content: Buffer.alloc(3 * 1024 * 1024, 'd'), ageSeconds: 100 },
      '/var/data.bin': { content: Buffer.alloc(700 * 1024, 'K=\n') },
      '/etc/secret': { content: 'x', mode: 0 },
      '/var/log': { directory: true, mode: 0o755 },
      '/srv/current': { link: '/srv/releases/4.2' },
      '/srv/releases/4.2': 'four two',
      '/srv/sneaky': { link: '/etc/app/.env' },
      '/srv/loop': { link: '/proc/self/environ' },
      '/proc/self/environ': 'SECRET=1',
      '/empty': '',
    },
  })
})
afterAll(() => target.close())

const run = (definition: Record<string, unknown>, more: Partial<ProbeContext> = {}) =>
  runProbe(parseDefinition({ kind: 'file', host: 'web-1', expect: ['exists'], ...definition }), withHost(target, more))

describe('judges', () => {
  test('a file that is there', async () => {
    const sha256 = createHash('sha256').update(ENV).digest('hex')
    const expectations = [
      'exists && type == "file" && mode == "0640"',
      `size == ${Buffer.byteLength(ENV)}`,
      'ageSeconds >= 3600 && ageSeconds < 3700',
      'keys == ["DATABASE_URL", "API_KEY", "EMPTY"]',
      `sha256 == "${sha256}"`,
    ]
    const result = await run({ path: '/etc/app/.env', expect: expectations })
    expect(result).toMatchObject({ status: 'passed', error: null })
    expect(result.transcript).toContain('/etc/app/.env on web-1 (probe@127.0.0.1)')
    expect(result.transcript).toContain('API_KEY')
    expect(JSON.stringify(result)).not.toContain('CANARY')
  })

  test('a backup that is large: its age and size, but not what it says', async () => {
    expect(
      await run(
        { path: '{{DIR}}/today.dump', expect: ['size > 1000000 && ageSeconds < 86400'] },
        { variables: { DIR: '/var/backups' } },
      ),
    ).toMatchObject({ status: 'passed' })
    expect(await run({ path: '/var/backups/today.dump', expect: ['size(sha256) == 64'] })).toMatchObject({
      status: 'failed',
      assertions: [{ message: expect.stringContaining('could not be evaluated') }],
    })
    expect(await run({ path: '/var/data.bin', expect: ['size(sha256) == 64', 'keys == ["K"]'] })).toMatchObject({
      status: 'failed',
      assertions: [{ passed: true }, { passed: false }],
    })
  })

  test('nothing there', async () => {
    expect(await run({ path: '/etc/nothing' })).toMatchObject({
      status: 'failed',
      assertions: [{ message: 'exists is false' }],
    })
    expect(await run({ path: '/etc/nothing', expect: ['!exists'] })).toMatchObject({ status: 'passed' })
    expect(await run({ path: '/etc/nothing', expect: ['size == 0'] })).toMatchObject({ status: 'failed' })
  })

  test('a directory, an empty file, a link, a file that may not be read', async () => {
    expect(await run({ path: '/var/log', expect: ['type == "directory" && mode == "0755"'] })).toMatchObject({
      status: 'passed',
    })
    expect(await run({ path: '/empty', expect: ['size == 0 && keys.size() == 0'] })).toMatchObject({ status: 'passed' })
    expect(await run({ path: '/srv/current', expect: ['size == 8'] })).toMatchObject({ status: 'passed' })
    const unreadable = await run({ path: '/etc/secret', expect: ['exists && size == 1', 'keys.size() == 0'] })
    expect(unreadable).toMatchObject({ status: 'failed', assertions: [{ passed: true }, { passed: false }] })
    expect(unreadable.transcript).toContain('does not let this user look at')
  })
})

describe('does not look', () => {
  test('at what is no file, by itself or by a link', async () => {
    for (const path of ['{{P}}', '/srv/loop']) {
      expect(await run({ path }, { variables: { P: '/proc/self/environ' } })).toMatchObject({
        status: 'error',
        error: expect.stringContaining('these are no files'),
      })
    }
    expect(await run({ path: '{{P}}' }, { captures: { P: '/srv/../etc/app/.env' } })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('without ..'),
    })
  })

  test('beyond the paths that the environment lists for the host', async () => {
    const hosts = {
      'web-1': {
        ...target.entry,
        privateKeySecret: 'KEY',
        privateKey: target.privateKey,
        paths: ['/srv/**', '/empty'],
      },
    }
    expect(await run({ path: '/srv/current' }, { hosts })).toMatchObject({ status: 'passed' })
    expect(await run({ path: '/empty' }, { hosts })).toMatchObject({ status: 'passed' })
    for (const path of ['/etc/app/.env', '/srv/sneaky', '/emptyx']) {
      expect(await run({ path }, { hosts })).toMatchObject({
        status: 'error',
        assertions: [],
        error: expect.stringContaining('lists other paths'),
      })
    }
  })
})
