// Who is warned before an act that would cost them a signature, and to whom they can hand it.
import { describe, expect, test } from 'vitest'
import {
  ACKNOWLEDGED,
  mayTakeOver,
  type OwnRow,
  rolesAtStake,
  separationWarning,
} from '@/lib/domain/signature/duties/separation'

const row = (action: string, was: string | null, is: string | null, roles: string[] | null = null): OwnRow => ({
  ...{ personId: 'me', person: 'Me', action, subjectId: 'item', at: new Date('2026-05-04T10:00:00.000Z') },
  ...{ was, is, waiverId: null, how: null, roles },
})
const OPEN = '{"outcome": "pending"}'
const PASSED = '{"outcome": "passed"}'
const tick = row('item.decided', OPEN, PASSED)
const untick = row('item.decided', PASSED, OPEN)
const confirm = (...roles: string[]) => row(ACKNOWLEDGED, null, null, roles)

describe('the next act costs', () => {
  test.each<[string, OwnRow[], string[]]>([
    ['who did nothing yet, the roles that they hold', [], ['QA', 'Security']],
    ['who did work that counts, nothing more', [tick], []],
    ['who undid all of it, the roles again', [tick, untick], ['QA', 'Security']],
    ['who confirmed it, nothing', [confirm('QA', 'Security')], []],
    ['who confirmed one role, the other', [confirm('QA')], ['Security']],
    [
      'who confirmed and then undid what they did, the roles again',
      [confirm('QA', 'Security'), tick, untick],
      ['QA', 'Security'],
    ],
    ['who confirmed again after that, nothing', [tick, untick, confirm('QA', 'Security')], []],
  ])('%s', (_, rows, expected) => {
    expect(rolesAtStake(['QA', 'Security'], rows)).toEqual(expected)
  })
  test('who holds no independent role, nothing', () => {
    expect(rolesAtStake([], [])).toEqual([])
  })
})

test('the warning names the roles and says that nothing was saved', () => {
  expect(separationWarning(['QA'])).toBe(
    'If you work on this release, you can no longer sign as QA: this role is independent of whoever does the work. ' +
      'Nothing was saved. Confirm that you give up signing, or hand the work to somebody else.',
  )
  expect(separationWarning(['QA', 'Security'])).toContain('sign as QA and Security: these roles are independent')
})

test('work is handed to members who may work on the release and lose nothing by it', () => {
  const member = (id: string, access: 'lead' | 'viewer', roles: string[] = []) => ({ id, name: id, access, roles })
  const members = [
    member('me', 'viewer', ['QA']),
    member('lead', 'lead'),
    member('signer', 'lead', ['Security']),
    member('worker', 'viewer', ['Security']),
    member('ops', 'viewer', ['Ops']),
    member('looker', 'viewer'),
  ]
  const contributionCounts = { worker: [{ action: 'item.decided' as const, count: 1 }] }
  expect(
    mayTakeOver(members, { independent: ['QA', 'Security'], contributionCounts, actorId: 'me' }).map(({ id }) => id),
  ).toEqual(['lead', 'worker', 'ops'])
})
