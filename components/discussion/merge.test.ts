// News of a discussion may arrive in any order: what the page shows in the end is the same.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyUpdate, type Loaded, mergeComments } from '@/components/discussion/merge'
import type { CommentView, DiscussionUpdate } from '@/lib/domain/discussion/view'

const comment = (id: string, revision: number): CommentView => ({
  ...{
    id,
    itemId: null,
    body: `${id} ${revision}`,
    mentions: [],
    authorId: null,
    author: 'Ada',
    createdAt: `2026-11-21T10:0${id}:00.000Z`,
    edited: revision > 1,
    revision,
  },
})
const NOTHING: Loaded = { comments: [], counts: {}, mark: 0 }

const days = fc.array(fc.constantFrom('1', '2', '3'), { maxLength: 10 }).map((ids) => {
  const revisions = new Map<string, number>()
  return ids.map((id, at): DiscussionUpdate => {
    revisions.set(id, (revisions.get(id) ?? 0) + 1)
    return { comments: [comment(id, revisions.get(id) ?? 0)], counts: { release: revisions.size }, mark: at + 1 }
  })
})

test('in any order, and twice, they leave the same discussion', () => {
  const arrivals = days.chain((day) =>
    fc.tuple(fc.constant(day), fc.shuffledSubarray(day, { minLength: day.length }), fc.shuffledSubarray(day)),
  )
  fc.assert(
    fc.property(arrivals, ([day, shuffled, again]) => {
      expect([...shuffled, ...again].reduce(applyUpdate, NOTHING)).toEqual(day.reduce(applyUpdate, NOTHING))
    }),
  )
})

test('comments stand in the order in which they were made, and what is known is not put back', () => {
  expect(mergeComments([comment('3', 2)], [comment('3', 1), comment('1', 1)]).map(({ body }) => body)).toEqual([
    '1 1',
    '3 2',
  ])
})
