// Quoting, held against a real shell: what goes in as words comes out as the same words.
import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quoteForShell } from '@/lib/domain/shell/quote'

function wordsSeenBySh(line: string): string[] {
  const { stdout, stderr, status } = spawnSync('/bin/sh', ['-c', line], { encoding: 'buffer' })
  if (status !== 0) throw new Error(`sh ended with ${status}: ${stderr.toString()}`)
  return stdout.toString('utf8').split('\0').slice(0, -1)
}

const Nasty = fc.constantFrom(
  "'",
  '"',
  '\\',
  '$',
  '`',
  '$(id)',
  '\n',
  '\r',
  '\t',
  ' ',
  '*',
  '?',
  '~',
  '!',
  '#',
  ';',
  '&',
  '|',
  '<',
  '>',
  '(',
  ')',
  '{a,b}',
  '[a]',
  '=',
  '-',
  '\u001b',
  'ü',
  '😀',
)
const Word = fc.oneof(
  fc.array(Nasty, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\0', '')),
  fc.constant(''),
)

test('any words come through /bin/sh unchanged', () => {
  fc.assert(
    fc.property(fc.array(Word, { maxLength: 6 }), (words) => {
      expect(wordsSeenBySh(quoteForShell(['printf', '%s\\0', 'begin', ...words]))).toEqual(['begin', ...words])
    }),
    { numRuns: 150 },
  )
})

test('the first word is a command, whatever it looks like', () => {
  fc.assert(
    fc.property(Word, (word) => {
      fc.pre(word !== '' && !word.includes('/'))
      const { stderr, status } = spawnSync('/bin/sh', ['-c', `PATH=/nowhere; ${quoteForShell([word, 'argument'])}`], {
        encoding: 'utf8',
      })
      expect(status).toBe(127)
      expect(stderr).toContain('not found')
    }),
    { numRuns: 60 },
  )
  for (const word of ['if', '!', '{', 'A=b', 'time', 'for']) expect(quoteForShell([word])).toBe(`'${word}'`)
})

test('ordinary commands stay readable, and a NUL is refused', () => {
  expect(quoteForShell(['df', '-h', '/var/lib/docker'])).toBe('df -h /var/lib/docker')
  expect(quoteForShell(['docker', 'ps', '--format', '{{.Names}}'])).toBe("docker ps --format '{{.Names}}'")
  expect(quoteForShell(['echo', "it's", ''])).toBe("echo 'it'\\''s' ''")
  expect(() => quoteForShell(['echo', 'a\0b'])).toThrow(/NUL/)
})
