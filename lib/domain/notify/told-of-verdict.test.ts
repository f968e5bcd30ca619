// A turn is told of with what was before it; what is none is told to nobody.
import { expect, test } from 'vitest'
import { toldOfVerdict, type VerdictTurn } from '@/lib/domain/notify/told-of-verdict'

const RELEASE = { id: 'r', projectId: 'p', name: 'Atlas', version: '4.2', environment: 'staging', authority: null }
const AUDIENCE = {
  projectId: 'p',
  members: [{ id: 'lead', name: 'Ada', access: 'lead' as const, roles: [] }],
  admins: [],
}
const turn = (was: VerdictTurn['was'], word: VerdictTurn['word']): VerdictTurn => ({
  id: '1',
  was,
  word,
  reason: 'It broke',
  at: new Date('2026-05-04T10:00:00Z'),
})

test.each([
  { name: 'a turn', was: 'hold', word: 'go', title: ': GO, was HOLD' },
  { name: 'a first look that comes after the turn', was: null, word: 'no-go', title: ': NO-GO, was HOLD' },
  { name: 'a release that begins', was: null, word: 'hold', title: null },
  { name: 'a new round of the same word', was: 'hold', word: 'hold', title: null },
] as const)('$name', ({ was, word, title }) => {
  const told = toldOfVerdict(turn(was, word), RELEASE, AUDIENCE)
  expect(told.every((notice) => notice.title.endsWith(title ?? ''))).toBe(true)
  expect(told.length > 0).toBe(title !== null)
})
