// Whatever stands in the history: telling never fails, and tells only those who may know, never who did it, each once.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NoticeKind } from '@/lib/domain/notify/kinds'
import { notificationsFor } from '@/lib/domain/notify/notices/notifications-for'
import type { ReleaseFacts } from '@/lib/domain/notify/of-release'

const RELEASE: ReleaseFacts = {
  id: 'r',
  projectId: 'p',
  name: 'Atlas',
  version: '4.2',
  environment: 'staging',
  authority: null,
}
const AUDIENCE = {
  projectId: 'p',
  members: [
    { id: 'lead', name: 'Ada', access: 'lead' as const, roles: [] },
    { id: 'qa', name: 'Ben', access: 'viewer' as const, roles: ['QA Lead'] },
    { id: 'viewer', name: 'Cleo', access: 'viewer' as const, roles: [] },
  ],
  admins: ['admin'],
}
const MAY_KNOW = new Set(['lead', 'qa', 'viewer', 'admin'])

const line = (said: object, by: object = { kind: 'person', name: 'Dan', id: 'dan' }) => ({
  chain: 'p',
  seq: 7,
  body: { at: '2026-11-21T10:00:00.000Z', actor: by, ...said },
})
const described = (said: object, by?: object, audience = AUDIENCE) =>
  notificationsFor(line(said, by), RELEASE, audience)
const people = (said: object, by?: object) => described(said, by).map(({ userId }) => userId)

const ISSUE = {
  action: 'issue.opened',
  number: 3,
  title: 'Slow',
  severity: 'high',
  blocking: false,
  link: null,
  owner: null,
}

/** Each action that is told of, with who is told; null is the channels. */
const TABLE: { said: object; people: (string | null)[]; title: string }[] = [
  {
    said: { action: 'signoff.reminded', role: 'QA Lead', note: null },
    people: ['qa', null],
    title: 'Dan asks QA Lead to sign',
  },
  {
    said: { action: 'waiver.requested', title: 'Smoke', reason: 'Known', itemId: 'i' },
    people: ['lead', null],
    title: 'Dan requests a waiver of Smoke',
  },
  { said: ISSUE, people: ['lead', null], title: 'Dan opened issue 3 (high), Slow' },
  { said: { ...ISSUE, owner: 'cleo ' }, people: ['viewer', 'lead', null], title: 'Dan opened issue 3 (high), Slow' },
  {
    said: { ...ISSUE, action: 'issue.reopened', words: 'Again' },
    people: ['lead', null],
    title: 'Dan reopened issue 3 (high), Slow',
  },
  {
    said: { action: 'release.decided', call: 'go', reason: null, breakGlass: true },
    people: ['lead', 'qa', null],
    title: 'Dan decided GO, overriding the verdict',
  },
  {
    said: { action: 'metric.breached', name: 'p95', value: 812 },
    people: ['lead', 'qa', null],
    title: 'p95 is past its limit at 812',
  },
  {
    said: { action: 'rollback.started', title: 'Redeploy', reason: 'Errors' },
    people: ['lead', 'qa', null],
    title: 'Dan started a rollback (Redeploy)',
  },
  {
    said: { action: 'rollback.started', title: 'Redeploy', reason: 'Practice', rehearsal: true },
    people: ['lead', 'qa', null],
    title: 'Dan started a rehearsal of a rollback (Redeploy)',
  },
  {
    said: { action: 'rollback.ended', outcome: 'resumed', rehearsal: false },
    people: ['lead', 'qa', null],
    title: 'Dan ended the rollback: resumed',
  },
  {
    said: { action: 'comment.added', mentions: ['viewer', 'stranger', 'admin'] },
    people: ['viewer', 'admin'],
    title: 'Dan mentioned you',
  },
  {
    said: { action: 'comment.changed', mentions: ['viewer'], names: ['V'] },
    people: ['viewer'],
    title: 'Dan mentioned you',
  },
  {
    said: {
      action: 'release.signed',
      role: 'QA Lead',
      conditions: [{ text: 'Watch', owner: 'Ada', dueAt: '2026-11-22T10:00:00Z' }],
    },
    people: ['lead'],
    title: 'QA Lead approved with a condition that you own: Watch',
  },
]

describe('what the history says', () => {
  test.each(TABLE)('$title', ({ said, people: who, title }) => {
    expect(people(said)).toEqual(who)
    for (const notice of described(said)) expect(notice.title).toBe(`Atlas 4.2 → staging: ${title}`)
  })

  test('is not told to who did it; an administrator stands in where nobody leads', () => {
    expect(people(ISSUE, { kind: 'person', name: 'Ada', id: 'lead' })).toEqual([null])
    expect(described(ISSUE, undefined, { ...AUDIENCE, members: [] }).map(({ userId }) => userId)).toEqual([
      'admin',
      null,
    ])
  })

  test('tells nobody when it is of no release, of an unknown kind, or not what it should be', () => {
    expect(notificationsFor(line(ISSUE), null, AUDIENCE)).toEqual([])
    for (const said of [
      { action: 'toString' },
      { action: 'item.decided' },
      { ...ISSUE, number: 'three' },
      {},
      { ...ISSUE, at: 'yesterday' },
    ])
      expect(described(said)).toEqual([])
  })

  test('whatever it is: those who may know, each once, with a key, one line, and a path of ours', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('//evil.example', 'a\r\nBcc: x', 'x'.repeat(9000)),
    )
    const body = fc.record(
      {
        ...{
          action: fc.constantFrom(
            ...TABLE.map(({ said }) => ('action' in said ? String(said.action) : '')),
            'template.imported',
          ),
          title: text,
          reason: text,
          role: fc.constantFrom('QA Lead', 'X'),
        },
        ...{
          number: fc.nat(),
          severity: text,
          owner: fc.option(fc.constantFrom('Ada', 'Nobody')),
          itemId: text,
          note: fc.option(text),
          call: text,
          breakGlass: fc.boolean(),
        },
        ...{
          name: text,
          value: fc.double(),
          outcome: text,
          rehearsal: fc.boolean(),
          mentions: fc.array(fc.constantFrom('qa', 'viewer', 'stranger')),
          text,
          words: fc.option(text),
        },
        conditions: fc.array(fc.record({ text, owner: fc.constantFrom('Ada', 'Eve'), dueAt: text }), { maxLength: 3 }),
      },
      { requiredKeys: ['action'] },
    )
    fc.assert(
      fc.property(body, fc.constantFrom('lead', 'qa', 'viewer', 'dan'), (said, by) => {
        const notices = described(said, { kind: 'person', name: by, id: by })
        expect(new Set(notices.map(({ userId, key }) => `${userId} ${key}`)).size).toBe(notices.length)
        for (const { userId, title, body: words, href, kind } of notices) {
          expect(userId === null || (MAY_KNOW.has(userId) && userId !== by)).toBe(true)
          expect(NoticeKind.options).toContain(kind)
          expect(title.length).toBeGreaterThan(0)
          expect(title.length).toBeLessThanOrEqual(300)
          expect(words.length).toBeLessThanOrEqual(2000)
          expect(`${title}${words}`).not.toMatch(/[\r\n\u2028]/)
          expect(href).toMatch(/^\/releases\/r\b/)
        }
      }),
      { numRuns: 300 },
    )
  })
})

test('the leads of a project and its channels are told that an administrator entered it, without a release', () => {
  const entered = {
    ...{ action: 'project.entered', entryId: 'e', userId: 'dan', name: 'Dan', project: 'Harbour', access: 'lead' },
    ...{ reason: 'A probe is stuck.', expiresAt: '2026-11-21T14:00:00.000Z' },
  }
  const notices = notificationsFor(line(entered), null, AUDIENCE)
  expect(notices.map(({ userId }) => userId)).toEqual(['lead', null])
  expect(notices[0]).toMatchObject({
    ...{ kind: 'project-entered', projectId: 'p', releaseId: null, href: '/projects/p' },
    title: 'Harbour: Dan entered the project as a lead',
    body: 'A probe is stuck. Until 2026-11-21 14:00 UTC.',
  })
  expect(notificationsFor(line({ ...entered, expiresAt: 'soon' }), null, AUDIENCE)).toEqual([])
  expect(notificationsFor(line({ action: 'member.granted' }), null, AUDIENCE)).toEqual([])
})
