// Comments: once for each intent, by whom it may, told in the history without their words, and outside of what is judged.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { addComment } from '@/lib/discussion/add-comment'
import { changeComment } from '@/lib/discussion/change-comment'
import { Words } from '@/lib/discussion/comment-text'
import { readComments } from '@/lib/discussion/read-comments'
import { readDiscussion } from '@/lib/discussion/read-discussion'
import { removeComment } from '@/lib/discussion/remove-comment'
import type { Actor, Person } from '@/lib/domain/actor'
import { OF_RELEASE } from '@/lib/domain/discussion/view'
import { Refusal } from '@/lib/domain/refusal'
import { notifyFromEvents } from '@/lib/notify/notify-from-events'
import { readNotifications } from '@/lib/notify/read-notifications'
import { newId } from '@/lib/platform/ids'
import { readRelease } from '@/lib/release/read/read-release'

testDatabase()
const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 10, minute))
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

async function build() {
  const place = await buildProject()
  const releaseId = await buildRelease(place, '# R\n\n## S\n- [ ] one\n- [ ] two\n')
  const { id: itemId } = await database().item.findFirstOrThrow({ where: { releaseId, title: 'one' } })
  const [ada, bo, lead, stranger] = [
    await buildPerson(place.projectId),
    await buildPerson(place.projectId),
    await buildPerson(place.projectId, 'lead'),
    await buildPerson((await buildProject()).projectId),
  ]
  const events = async () => {
    const rows = await database().auditEvent.findMany({
      where: { releaseId, action: { startsWith: 'comment.' } },
      orderBy: { seq: 'asc' },
    })
    return rows.map(({ body }) => body)
  }
  return { ...place, releaseId, itemId, ada, bo, lead, stranger, events }
}

test('one intent is one comment and one line of history, also when two retries race; it is nobody else’s', async () => {
  const { releaseId, itemId, ada, bo, events } = await build()
  const input = { releaseId, itemId, body: 'Looks odd', mentions: [], intentId: newId() }
  const [one, other] = await Promise.all([addComment(ada, input, at(1)), addComment(ada, input, at(1))])
  expect(one).toEqual(other)
  expect(await addComment(ada, input, at(2))).toEqual(one)
  expect(await codeOf(addComment(bo, input, at(2)))).toBe('conflict')
  expect(await codeOf(addComment(ada, { ...input, itemId: undefined }, at(2)))).toBe('conflict')
  expect((await events()).length).toBe(1)
  expect((await readDiscussion(ada, { releaseId })).counts).toEqual({ [itemId]: 1 })
})

test('hostile words come back as they were typed, without what cannot be seen; the history has their digest only', async () => {
  const { releaseId, ada, events } = await build()
  const body = Words.parse(
    '  <script>alert(1)</script>\r\n\u202eevil\u0007 \u{1F469}\u200D\u{1F680} \'; DROP TABLE "Comment"; --  ',
  )
  expect(body).toBe('<script>alert(1)</script>\nevil \u{1F469}\u200D\u{1F680} \'; DROP TABLE "Comment"; --')
  await addComment(ada, { releaseId, body, mentions: [] }, at(1))
  expect((await readComments(ada, { releaseId })).comments[0]?.body).toBe(body)
  const [described = ''] = await events()
  expect(described).not.toContain('script')
  expect(JSON.parse(described)).toMatchObject({
    bodySha256: createHash('sha256').update(body).digest('hex'),
    length: body.length,
    mentions: [],
    names: [],
  })
  for (const bad of ['', ' \n\t ', '\u202e', 'x'.repeat(4001)])
    expect(Words.safeParse(bad).success, JSON.stringify(bad.slice(0, 5))).toBe(false)
  expect(Words.safeParse('x'.repeat(4000)).success).toBe(true)
})

test('who is mentioned is told by id and name; somebody who cannot see the project is refused, and nothing is posted', async () => {
  const { releaseId, ada, bo, stranger, events } = await build()
  const made = await addComment(
    ada,
    { releaseId, body: `@${bo.name}, look at @${stranger.name}`, mentions: [bo.id] },
    at(1),
  )
  expect(made.mentions).toEqual([{ id: bo.id, name: bo.name }])
  expect(JSON.parse((await events())[0] ?? '')).toMatchObject({ mentions: [bo.id], names: [bo.name] })
  expect(await codeOf(addComment(ada, { releaseId, body: `@${stranger.name}`, mentions: [stranger.id] }, at(1)))).toBe(
    'invalid',
  )
  expect(await codeOf(addComment(ada, { releaseId, body: 'nobody', mentions: [bo.id] }, at(1)))).toBe('invalid')
  const changed = await changeComment(
    ada,
    { releaseId, commentId: made.id, body: `@${bo.name} and @${ada.name}`, mentions: [], revision: made.revision },
    at(2),
  )
  expect(changed.edited).toBe(true)
  expect(JSON.parse((await events())[1] ?? ''), 'only the one who was not mentioned before').toMatchObject({
    action: 'comment.changed',
    mentions: [ada.id],
    names: [ada.name],
  })
  expect((await events()).length).toBe(2)
  await notifyFromEvents(new Date())
  const described = async (person: Person) =>
    (await readNotifications(person, { limit: 10 })).notices.map(({ kind, href }) => [kind, href])
  const here = [['mentioned', `/releases/${releaseId}`]]
  expect([await described(bo), await described(ada), await described(stranger)], 'nobody of themselves').toEqual([
    here,
    [],
    [],
  ])
})

test('only the author changes it, an old revision is refused, the author or a lead removes it, and its words are gone', async () => {
  const { projectId, releaseId, ada, bo, lead, stranger, events } = await build()
  const { id: commentId, revision } = await addComment(
    ada,
    { releaseId, body: 'my telephone number', mentions: [] },
    at(1),
  )
  const edit = (actor: Actor, seen: number, body = 'mine') =>
    codeOf(changeComment(actor, { releaseId, commentId, body, mentions: [], revision: seen }, at(2)))
  const machine: Actor = { kind: 'machine', id: newId(), name: 'ci', scope: 'admin' }
  expect([await edit(bo, 1), await edit(lead, 1), await edit(stranger, 1), await edit(machine, 1)]).toEqual([
    'forbidden',
    'forbidden',
    'not-found',
    'forbidden',
  ])
  expect([await edit(ada, revision), await edit(ada, revision, 'late')]).toEqual(['done', 'stale'])
  const remove = (actor: Actor) => codeOf(removeComment(actor, { releaseId, commentId }, at(3)))
  expect([await remove(bo), await remove(stranger), await remove(lead), await remove(ada)]).toEqual([
    'forbidden',
    'not-found',
    'done',
    'done',
  ])
  expect(await edit(ada, 3)).toBe('conflict')
  const [left] = (await readComments(ada, { releaseId })).comments
  expect(left).toMatchObject({ body: '', mentions: [], removedBy: lead.name, revision: 3 })
  expect((await events()).map((body) => JSON.parse(body).action)).toEqual([
    'comment.added',
    'comment.changed',
    'comment.removed',
  ])
  expect(
    (await database().auditEvent.findMany({ where: { projectId } })).filter(({ body }) => body.includes('telephone')),
  ).toEqual([])
  await expect(
    database().$executeRaw`UPDATE "Comment" SET "body" = 'back' WHERE "id" = ${commentId}::uuid`,
  ).rejects.toThrow(/Comment_removed/)
})

test('it changes neither the revision of the release nor its content hash, and is possible after the decision', async () => {
  const { releaseId, itemId, ada } = await build()
  const seen = async () => {
    const { head } = await readRelease(ada, { releaseId }, at(5))
    return [head.revision, head.verdict.contentHash]
  }
  const before = await seen()
  await database().$executeRaw`UPDATE "Release" SET "state" = 'decided' WHERE "id" = ${releaseId}::uuid`
  const decided = await seen()
  await addComment(ada, { releaseId, itemId, body: 'for next time', mentions: [] }, at(1))
  expect(await seen()).toEqual(decided)
  expect(before[0]).toBe(decided[0])
})

test('a thread of any length is read in pages, each comment once, and of another project nothing', async () => {
  const { projectId, releaseId, itemId, ada, stranger } = await build()
  const rows = Array.from({ length: 250 }, (_, n) => ({
    id: newId(),
    projectId,
    releaseId,
    itemId: n % 2 ? itemId : null,
    body: `comment ${n}`,
    author: 'Ada',
    createdAt: at(Math.floor(n / 10)),
  }))
  await database().comment.createMany({ data: rows })
  const all: string[] = []
  let before: string | null | undefined
  do {
    const page = await readComments(ada, { releaseId, itemId, ...(before && { before }) })
    all.unshift(...page.comments.map(({ id }) => id))
    before = page.before
  } while (before)
  expect(all).toEqual(rows.filter((row) => row.itemId).map(({ id }) => id))
  expect(
    (await readComments(ada, { releaseId, itemId: OF_RELEASE })).comments.every((comment) => comment.itemId === null),
  ).toBe(true)
  const discussion = await readDiscussion(ada, { releaseId })
  expect([
    discussion.comments.at(-1)?.body,
    discussion.comments.length,
    discussion.counts[itemId],
    discussion.counts[OF_RELEASE],
    discussion.mark,
  ]).toEqual(['comment 249', 100, 125, 125, 250])
  expect([
    await codeOf(readDiscussion(stranger, { releaseId })),
    await codeOf(readComments(stranger, { releaseId })),
    await codeOf(addComment(stranger, { releaseId, body: 'x', mentions: [] }, at(1))),
  ]).toEqual(['not-found', 'not-found', 'not-found'])
  const other = await buildRelease(await buildProject(), '# O\n\n## S\n- [ ] a\n')
  const foreign = await database().item.findFirstOrThrow({ where: { releaseId: other } })
  expect(await codeOf(addComment(ada, { releaseId, itemId: foreign.id, body: 'x', mentions: [] }, at(1)))).toBe(
    'not-found',
  )
})
