// Commands of an environment: where arguments go, and which are refused.
import { describe, expect, test } from 'vitest'
import { fillCommand, unplacedParams } from '@/lib/domain/probe/definition/command'
import { Refusal } from '@/lib/domain/refusal'

const LOGS = {
  argv: ['docker', 'logs', '--tail={lines}', '{container}', '--format', '{{.Names}}'],
  params: { container: '[a-z][a-z0-9_-]*', lines: '[0-9]{1,4}' },
}

test('arguments stand where their names stand, as words or within one', () => {
  expect(fillCommand('logs', LOGS, { container: 'web-1', lines: '100' })).toEqual([
    'docker',
    'logs',
    '--tail=100',
    'web-1',
    '--format',
    '{{.Names}}',
  ])
  expect(
    fillCommand('disk', { argv: ['df', '-h', '{{path}}/{{path}}'], params: { path: '/[a-z/]*|x' } }, { path: '/var' }),
  ).toEqual(['df', '-h', '/var//var'])
  expect(fillCommand('uptime', { argv: ['uptime'] }, {})).toEqual(['uptime'])
})

test('a value is not searched for places, and stays one word', () => {
  const command = { argv: ['echo', '{a}', '{b}'], params: { a: '.*', b: '.*' } }
  expect(fillCommand('echo', command, { a: '{b}', b: '; rm -rf / #' })).toEqual(['echo', '{b}', '; rm -rf / #'])
})

describe('refused', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['a missing argument', { lines: '1' }, /needs the argument container/],
    [
      'an unknown one',
      { container: 'a', lines: '1', more: 'x' },
      /takes no argument more\. It takes: container, lines/,
    ],
    ['one that a prototype has', { container: 'a', lines: '1', toString: 'x' }, /takes no argument toString/],
    ['a value outside the pattern', { container: 'a; id', lines: '1' }, /container .* does not match/],
    ['a value that only begins well', { container: 'web\nid', lines: '1' }, /does not match/],
    ['an empty value', { container: '', lines: '1' }, /does not match/],
  ])('%s', (_, args, message) => {
    expect(() => fillCommand('logs', LOGS, args)).toThrow(Refusal)
    expect(() => fillCommand('logs', LOGS, args)).toThrow(message)
  })

  test('a value that would become an option, a NUL, and a long one', () => {
    const command = { argv: ['cat', '{file}'], params: { file: '(?s).*' } }
    expect(() => fillCommand('cat', command, { file: '--version' })).toThrow(/read as an option/)
    expect(() => fillCommand('cat', command, { file: 'a\0b' })).toThrow(/does not match/)
    expect(() => fillCommand('cat', command, { file: 'a'.repeat(1001) })).toThrow(/longer than/)
    expect(fillCommand('cat', { argv: ['cat', '--file={file}'], params: { file: '.*' } }, { file: '-x' })).toEqual([
      'cat',
      '--file=-x',
    ])
  })
})

test('a parameter that stands nowhere is noticed', () => {
  expect(unplacedParams(LOGS)).toEqual([])
  expect(unplacedParams({ argv: ['df', '$path', '{.path}'], params: { path: '.*' } })).toEqual(['path'])
})
