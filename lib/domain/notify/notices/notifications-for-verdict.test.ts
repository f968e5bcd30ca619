// A turn is told of with what was before it; what is none is told to nobody.
import { expect, test } from 'vitest'
import { notificationsForVerdict, type VerdictTurn } from '@/lib/domain/notify/notices/notifications-for-verdict'

const RELEASE = { id: 'r', projectId: 'p', name: 'Atlas', version: '4.2', environment: 'staging', authority: null }
const AUDIENCE = {
  projectId: 'p',
  members: [{ id: 'lead', name: 'Ada', access: 'lead' as const, roles: [] }],
  admins: [],
}
const turn = (was: VerdictTurn['was'], level: VerdictTurn['level']): VerdictTurn => ({
  id: '1',
  was,
  level,
  reason: 'It broke',
  at: new Date('2026-05-04T10:00:00Z'),
})

test.each([
  { name: 'a turn', was: 'hold', level: 'go', title: ': GO, was HOLD' },
  { name: 'a first look that comes after the turn', was: null, level: 'no-go', title: ': NO-GO, was HOLD' },
  { name: 'a release that begins', was: null, level: 'hold', title: null },
  { name: 'a new round of the same word', was: 'hold', level: 'hold', title: null },
] as const)('$name', ({ was, level, title }) => {
  const described = notificationsForVerdict(turn(was, level), RELEASE, AUDIENCE)
  expect(described.every((notice) => notice.title.endsWith(title ?? ''))).toBe(true)
  expect(described.length > 0).toBe(title !== null)
})
