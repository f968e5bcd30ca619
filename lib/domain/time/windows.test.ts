// Windows as documents write them, settled around hour 0.
import { expect, test } from 'vitest'
import { resolveWindows, type WindowedSection } from '@/lib/domain/time/windows'

const H = 3600
const section = (
  id: string,
  from: number | undefined,
  to: number | undefined,
  facts: Partial<WindowedSection> = {},
): WindowedSection => ({
  ...{ id, parentId: null, title: id, kind: 'monitor', plannedSeconds: null },
  window:
    from === undefined && to === undefined
      ? null
      : {
          ...(from !== undefined && { fromSeconds: from * H }),
          ...(to !== undefined && { toSeconds: to * H }),
          text: id,
        },
  ...facts,
})
const hours = (sections: WindowedSection[]) =>
  [...resolveWindows(sections)].map(([id, { fromSeconds, toSeconds }]) => [id, fromSeconds / H, toSeconds / H])

test.each([
  [
    'hours counted from zero',
    [section('0-4', 0, 4), section('4-8', 4, 8), section('8-24', 8, 24)],
    [
      ['0-4', 0, 4],
      ['4-8', 4, 8],
      ['8-24', 8, 24],
    ],
  ],
  [
    'hours counted from one: no hour is left out',
    [section('1', 0, 1), section('2-4', 2, 4), section('4-24', 4, 24)],
    [
      ['1', 0, 1],
      ['2-4', 1, 4],
      ['4-24', 4, 24],
    ],
  ],
  [
    'a gap that somebody means stays',
    [section('1', 0, 1), section('6-8', 6, 8)],
    [
      ['1', 0, 1],
      ['6-8', 6, 8],
    ],
  ],
  [
    'a gap of an hour stays where hours count from zero',
    [section('0-4', 0, 4), section('5-8', 5, 8)],
    [
      ['0-4', 0, 4],
      ['5-8', 5, 8],
    ],
  ],
  [
    'overlapping ones are allowed',
    [section('0-4', 0, 4), section('2-8', 2, 8)],
    [
      ['0-4', 0, 4],
      ['2-8', 2, 8],
    ],
  ],
  [
    'a planned length without a window begins at hour 0',
    [section('watch', undefined, undefined, { plannedSeconds: 24 * H })],
    [['watch', 0, 24]],
  ],
  [
    'a section takes the window above it',
    [section('day', 0, 24), section('logs', undefined, undefined, { parentId: 'day', plannedSeconds: H })],
    [
      ['day', 0, 24],
      ['logs', 0, 24],
    ],
  ],
  [
    'its own is nearer',
    [section('day', 0, 24), section('first', 0, 1, { parentId: 'day' })],
    [
      ['day', 0, 24],
      ['first', 0, 1],
    ],
  ],
  ['one that names only its begin is open for an hour', [section('later', 3, undefined)], [['later', 3, 4]]],
  ['nothing is watched before hour 0', [section('before', -2, 0), section('around', -1, 2)], [['around', 0, 2]]],
  ['other kinds have none', [section('deploy', 0, 2, { kind: 'deploy' })], []],
] as const)('%s', (_, sections, expected) => {
  expect(hours([...sections])).toEqual(expected)
})
