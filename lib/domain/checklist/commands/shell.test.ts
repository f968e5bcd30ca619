// Scripts → the simple commands in them.
import { expect, test } from 'vitest'
import { commandsOf, type SimpleCommand } from '@/lib/domain/checklist/commands/shell'

const rows = (script: string): (string | string[])[] =>
  commandsOf(script).map(({ words, pipe }) => [words, ...pipe].map((part) => part.join(' ')).join(' | '))

test.each([
  ['git status', ['git status']],
  ['a "b c" \'d e\' f\\ g', ['a b c d e f g']],
  ['a && b || c; d & e', ['a', 'b', 'c', 'd', 'e']],
  ['a | b | c', ['a | b | c']],
  ['a |\n  b', ['a | b']],
  ['a \\\n  --x y', ['a --x y']],
  ['npm run dev > /var/log/x.log 2>&1 &', ['npm run dev']],
  ['docker logs db 2>&1 | grep -i error', ['docker logs db | grep -i error']],
  ['make &> build.log', ['make']],
  ['a 2> /dev/null', ['a']],
  ['seq 5', ['seq 5']],
  ['psql <<EOF\nDROP TABLE a;\nEOF\nb', ['psql', 'b']],
  ['# a comment\na # another', ['a']],
  ['for i in {1..10}; do curl x; done', ['curl x']],
  ['if grep -q a b; then c; fi', ['grep -q a b', 'c']],
  ['sudo -u postgres psql -l', ['psql -l']],
  ['FOO=1 BAR=2 run me', ['run me']],
  ['echo "$(date +%s)"', ['echo $(date +%s)']],
  ['a "open', ['(unfinished)']],
  ['', []],
])('%j', (script, expected) => {
  expect(rows(script)).toEqual(expected)
})

test.each<[script: string, expected: Partial<SimpleCommand>]>([
  ['! grep -r key src', { negated: true }],
  ['if ! grep -q key src; then exit 1; fi', { negated: true, condition: true }],
  ['while curl x; do y; done', { condition: true }],
  ['sudo -u postgres psql -l', { sudo: ['-u', 'postgres'] }],
  ['sudo systemctl status x', { sudo: [] }],
  [
    'A=1 B="x y" c',
    {
      assigns: [
        ['A', '1'],
        ['B', 'x y'],
      ],
    },
  ],
  ['echo "$(rm -rf x)" `ls`', { inner: ['rm -rf x', 'ls'] }],
  ["awk '{print $(NF)}' f", { inner: [] }],
  ['a < b', { input: true, output: false }],
  ['a << E\nE', { input: true }],
  ['a > b', { output: true }],
  ['a > /dev/null 2>&1', { output: false }],
  ['for i in $(seq 1 50); do a; done', { words: ['a'], times: 50 }],
  ['x\n\ny', { line: 0 }],
])('%j → %j', (script, expected) => {
  expect(commandsOf(script)[0]).toMatchObject(expected)
})

test('a command knows its line, behind quotes and continued lines too', () => {
  expect(commandsOf('a "x\ny" \\\n z\n# c\n\nb $(c\nd)\ne').map(({ line }) => line)).toEqual([0, 5, 7])
})
