// How much one person has under way at once.
import { expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { begin } from '@/lib/http/live/at-once'

const machine = (id: string): Actor => ({ kind: 'machine', id, name: id, scope: 'write' })

function codeOf(work: () => unknown): string {
  try {
    work()
    return 'begun'
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
}

test('the ninth action at once is refused, another actor’s is not, nor a stream; when one ends the next may begin', () => {
  const one = machine('one')
  const ends = Array.from({ length: 8 }, () => begin('actions', one))
  expect(codeOf(() => begin('actions', one))).toBe('too-many')
  expect(codeOf(() => begin('actions', machine('other')))).toBe('begun')
  expect(codeOf(() => begin('streams', one))).toBe('begun')
  ends[0]?.()
  ends[0]?.()
  expect(codeOf(() => begin('actions', one))).toBe('begun')
  expect(codeOf(() => begin('actions', one))).toBe('too-many')
})
