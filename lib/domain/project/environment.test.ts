// Environments: which hosts and commands are taken, and what is said of the others.
import { describe, expect, test } from 'vitest'
import { CommandEntry, Environment, HostEntry } from '@/lib/domain/project/environment'
import { readHostKey } from '@/lib/domain/project/host-key'

const BLOB = 'AAAAC3NzaC1lZDI1NTE5AAAAIIu0rTnyRk1cZ3Zb0bqgxk1nGcJ1b6l0oYcH5X0nqk1m'
const FINGERPRINT = `SHA256:${'a'.repeat(43)}`
const HOST = { address: 'web-1.example.org', user: 'probe', hostKey: FINGERPRINT, privateKeySecret: 'KEY' }

describe('host keys', () => {
  test('as people have them at hand', () => {
    expect(readHostKey(FINGERPRINT)).toEqual({ sha256: 'a'.repeat(43) })
    for (const line of [
      `ssh-ed25519 ${BLOB}`,
      ` web-1 ssh-ed25519 ${BLOB} root@web-1\n`,
      `[web-1]:2222 ssh-ed25519 ${BLOB}`,
    ])
      expect(readHostKey(line)).toEqual({ type: 'ssh-ed25519', blob: BLOB })
  })

  test.each([
    '',
    'SHA256:short',
    'MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48',
    `ssh-dss ${BLOB}`,
    'ssh-ed25519 nothing',
    `# ssh-ed25519 ${BLOB}`,
    `ssh-ed25519 ${BLOB}\nssh-ed25519 ${BLOB}`,
  ])('not %j', (text) => {
    expect(readHostKey(text)).toBeNull()
    expect(HostEntry.safeParse({ ...HOST, hostKey: text }).success).toBe(false)
  })
})

test('a host signs in in one way, and its paths begin at the root', () => {
  expect(HostEntry.parse(HOST)).toEqual({ ...HOST, port: 22 })
  expect(HostEntry.safeParse({ ...HOST, passwordSecret: 'P' }).success).toBe(false)
  expect(HostEntry.safeParse({ ...HOST, privateKeySecret: undefined }).success).toBe(false)
  expect(HostEntry.safeParse({ ...HOST, paths: ['/var/log/**'] }).success).toBe(true)
  expect(HostEntry.safeParse({ ...HOST, paths: ['var/log'] }).success).toBe(false)
  expect(HostEntry.safeParse({ ...HOST, address: 'a b' }).success).toBe(false)
})

describe('commands', () => {
  test.each<[string, unknown, RegExp]>([
    ['no words', { argv: [] }, /./],
    ['a NUL', { argv: ['a\0b'] }, /NUL/],
    ['a pattern that is none', { argv: ['df', '{path}'], params: { path: '(' } }, /not a pattern/],
    [
      'a parameter that stands nowhere',
      { argv: ['df', '$path'], params: { path: '.*' } },
      /stands nowhere in argv: write \{path\} there/,
    ],
  ])('not with %s', (_, entry, message) => {
    const parsed = CommandEntry.safeParse(entry)
    expect(parsed.success).toBe(false)
    expect(parsed.error?.issues[0]?.message).toMatch(message)
  })

  test('as the contract has them', () => {
    const entry = {
      argv: ['docker', 'ps', '--format', '{{.Names}}', '--filter', 'name={name}'],
      params: { name: '[a-z-]+' },
      changes: false,
    }
    expect(CommandEntry.parse(entry)).toEqual(entry)
    expect(CommandEntry.parse({ argv: ['uptime'] })).toEqual({ argv: ['uptime'] })
  })
})

test('a name holds nothing that is not seen or turns the text around it', () => {
  expect(Environment.parse({ name: '  stag\u202eing  ' }).name).toBe('staging')
  expect(Environment.safeParse({ name: '\u202e \u200b' }).success).toBe(false)
})
