// The calendar in a real database: who may change it, what is refused, what it makes of the word, and who can follow it from elsewhere.
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, SYSTEM } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import type { Person } from '@/lib/domain/actor'
import { parseInput } from '@/lib/http/answer'
import { createCalendarFeed, readFeed, revokeCalendarFeed } from '@/lib/project/calendar-feed'
import { readCalendar } from '@/lib/project/read-calendar'
import {
  EndEntry,
  endFreezeNow,
  endWindowNow,
  SaveFreeze,
  SaveWindow,
  saveFreeze,
  saveWindow,
} from '@/lib/project/save-entry'
import { ReadBoard, readBoard } from '@/lib/release/read/read-board'
import { readVerdict } from '@/lib/release/read/read-verdict'

testDatabase()
const TEXT = '# R\n\n- Deployment date: ____\n\n## Verify\n\n- [x] one\n'
const HOUR = 3_600_000
const NOW = new Date()
const iso = (hours: number) => new Date(NOW.getTime() + hours * HOUR).toISOString()

let place: { projectId: string; environmentId: string }
let lead: Person
let releaseId: string
beforeAll(async () => {
  place = await buildProject()
  lead = await buildPerson(place.projectId, 'lead')
  releaseId = await buildRelease(place, TEXT)
})

const freeze = (facts: object, at = NOW) =>
  saveFreeze(
    lead,
    parseInput(SaveFreeze, { ...place, startsAt: iso(-1), endsAt: iso(1), reason: 'holidays', ...facts }),
    at,
  )
const window = (facts: object, at = NOW) => saveWindow(lead, parseInput(SaveWindow, { ...place, ...facts }), at)
const kinds = async (at = NOW) =>
  (await readVerdict(lead, { releaseId }, at)).reasons
    .map(({ kind }) => kind)
    .filter((kind) => /freeze|window/.test(kind))
const boardWord = async () =>
  (await readBoard(lead, ReadBoard.parse({}), new Date())).rows.find(({ id }) => id === releaseId)?.level
const codeOf = (work: () => Promise<unknown>) =>
  (async () => work())().then(
    () => 'done',
    (error) => ({ code: error.code, message: error.message }),
  )
const clear = () => Promise.all([database().freeze.deleteMany(), database().deployWindow.deleteMany()])
const entries = async () => (await readCalendar(lead, place, NOW)).environments[0]?.entries ?? []

describe('a freeze', () => {
  test('turns the word to NO-GO on the board too, and ends when a lead says so', async () => {
    expect(await kinds()).toEqual([])
    const { id } = await freeze({})
    expect(await kinds()).toEqual(['freeze'])
    expect(await boardWord()).toBe('no-go')
    await endFreezeNow(lead, { ...place, id }, new Date(NOW.getTime() + 1))
    expect(await kinds(new Date(NOW.getTime() + 2))).toEqual([])
    expect(await boardWord()).not.toBe('no-go')
    expect(await codeOf(() => endFreezeNow(lead, { ...place, id }, new Date()))).toMatchObject({ code: 'not-found' })
    const events = await database().auditEvent.findMany({
      where: { projectId: place.projectId, action: { startsWith: 'freeze.' } },
      orderBy: { seq: 'asc' },
    })
    expect(events.map(({ action }) => action)).toEqual(['freeze.created', 'freeze.ended'])
    expect(JSON.parse(events[0]?.body ?? '')).toMatchObject({ environment: 'staging', reason: 'holidays', entryId: id })
    await clear()
  })

  test.each([
    [{ startsAt: iso(2), endsAt: iso(1) }, 'endsAt', 'would end before it begins'],
    [{ startsAt: iso(0), endsAt: iso(0) }, 'endsAt', 'would end before it begins'],
    [{ reason: '  ' }, 'reason', 'say why'],
    [{ endsAt: iso(24 * 367) }, 'endsAt', 'longer than a year'],
    [{ startsAt: 'tomorrow' }, 'startsAt', 'is no time'],
    [{ zone: 'Mars/Olympus' }, 'zone', 'a time zone by its name'],
  ])('with %j is refused at %s', async (facts, field, message) => {
    expect(await codeOf(() => freeze(facts))).toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(new RegExp(`^${field}: .*${message}`)),
    })
    expect(await entries()).toEqual([])
  })

  test('is changed from the version that was seen only, and by leads only', async () => {
    const { id } = await freeze({})
    await freeze({ id, revision: 1, reason: 'an incident' })
    expect(await codeOf(() => freeze({ id, revision: 1, reason: 'late' }))).toMatchObject({ code: 'stale' })
    expect(await entries()).toMatchObject([{ what: 'freeze', reason: 'an incident', revision: 2, state: 'active' }])
    const qa = await buildPerson(place.projectId, 'viewer', ['QA'])
    const stranger = await buildPerson(null)
    const input = parseInput(SaveFreeze, { ...place, startsAt: iso(0), endsAt: iso(1), reason: 'x' })
    expect(await codeOf(() => saveFreeze(qa, input, NOW))).toMatchObject({ code: 'forbidden' })
    expect(await codeOf(() => saveFreeze(stranger, input, NOW))).toMatchObject({ code: 'not-found' })
    const other = await buildProject()
    expect(await codeOf(() => saveFreeze(lead, { ...input, environmentId: other.environmentId }, NOW))).toMatchObject({
      code: 'not-found',
    })
    expect(
      await codeOf(() => endFreezeNow(lead, parseInput(EndEntry, { ...place, id: other.environmentId }), NOW)),
    ).toMatchObject({ code: 'not-found' })
    await clear()
  })
})

describe('a deployment window', () => {
  test('holds what is outside of it; the next opens by its own clock', async () => {
    const day = ((NOW.getUTCDay() + 6) % 7) + 1
    const tomorrow = (day % 7) + 1
    const { id } = await window({ kind: 'weekly', weekdays: [tomorrow], from: '10:00', to: '11:00', zone: 'UTC' })
    expect(await kinds()).toEqual(['outside-window'])
    const inside = new Date(`${new Date(NOW.getTime() + 24 * HOUR).toISOString().slice(0, 10)}T10:30:00Z`)
    expect(await kinds(inside)).toEqual([])
    await window({ kind: 'once', startsAt: iso(-1), endsAt: iso(1), zone: 'UTC', note: 'hotfix' })
    expect(await kinds()).toEqual([])
    const [, hotfix] = await entries()
    await endWindowNow(lead, { ...place, id: hotfix?.id ?? '' }, NOW)
    expect(await kinds(new Date(NOW.getTime() + 1))).toEqual(['outside-window'])
    await window({
      kind: 'once',
      id: hotfix?.id,
      revision: 2,
      startsAt: iso(-1),
      endsAt: iso(2),
      zone: 'UTC',
      note: 'hotfix again',
    })
    expect(await kinds()).toEqual([])
    await endWindowNow(lead, { ...place, id }, NOW)
    expect((await entries()).map((entry) => entry.what)).toEqual(['window'])
    await clear()
  })

  test('that shares time with a freeze is told as such, and both hold', async () => {
    await window({ kind: 'once', startsAt: iso(-1), endsAt: iso(2), zone: 'UTC' })
    await freeze({ startsAt: iso(1), endsAt: iso(3) })
    await freeze({ startsAt: iso(5), endsAt: iso(6) })
    expect((await entries()).map(({ what, overlaps }) => `${what} ${overlaps}`)).toEqual([
      'freeze 1',
      'freeze 0',
      'window 1',
    ])
    await clear()
  })

  test('without a day, or that ends when it begins, is refused', async () => {
    const weekly = { kind: 'weekly', weekdays: [1], from: '10:00', to: '11:00', zone: 'UTC' }
    expect(await codeOf(() => window({ ...weekly, weekdays: [] }))).toMatchObject({
      message: expect.stringContaining('at least one day'),
    })
    expect(await codeOf(() => window({ ...weekly, to: '10:00' }))).toMatchObject({
      message: expect.stringContaining('end when it begins'),
    })
    expect(await codeOf(() => window({ ...weekly, from: '25:00' }))).toMatchObject({ code: 'invalid' })
    expect(await codeOf(() => window({ kind: 'once', startsAt: iso(2), endsAt: iso(1), zone: 'UTC' }))).toMatchObject({
      message: expect.stringContaining('before it begins'),
    })
  })
})

describe('the calendar from elsewhere', () => {
  const tokenOf = ({ path }: { path: string }) => ({ token: new URL(path, 'http://x').searchParams.get('token') ?? '' })

  test('tells what its person may see, until it is taken back, replaced, or the person goes', async () => {
    const hidden = await buildProject()
    await saveFreeze(
      SYSTEM,
      parseInput(SaveFreeze, { ...hidden, startsAt: iso(0), endsAt: iso(1), reason: 'not for you' }),
      NOW,
    )
    await freeze({ reason: 'holidays, all of them' })
    await window({ kind: 'weekly', weekdays: [1], from: '10:00', to: '11:00', zone: 'UTC' })
    const field = await database().field.findFirstOrThrow({ where: { releaseId, label: 'Deployment date' } })
    await database().field.update({ where: { id: field.id }, data: { type: 'date', value: '2026-12-24' } })
    const first = tokenOf(await createCalendarFeed(lead, {}, NOW))
    const text = await readFeed(SYSTEM, first, NOW)
    expect(text).toContain('DESCRIPTION:holidays\\, all of them')
    expect(text).toContain('SUMMARY:May deploy: staging of')
    expect(text).toContain('DTSTART;VALUE=DATE:20261224')
    expect(text).not.toContain('not for you')
    const second = tokenOf(await createCalendarFeed(lead, {}, NOW))
    expect(await codeOf(() => readFeed(SYSTEM, first, NOW))).toMatchObject({ code: 'not-found' })
    expect(await readFeed(SYSTEM, second, NOW)).toContain('BEGIN:VEVENT')
    await revokeCalendarFeed(lead, {}, NOW)
    expect(await codeOf(() => readFeed(SYSTEM, second, NOW))).toMatchObject({ code: 'not-found' })
    const third = tokenOf(await createCalendarFeed(lead, {}, NOW))
    expect(await database().calendarFeed.findMany({ where: { tokenSha256: third.token } })).toEqual([])
    await database().user.update({ where: { id: lead.id }, data: { disabledAt: NOW } })
    expect(await codeOf(() => readFeed(SYSTEM, third, NOW))).toMatchObject({ code: 'not-found' })
    await database().user.update({ where: { id: lead.id }, data: { disabledAt: null } })
    await clear()
  })
})

test('every change of the calendar moves the revision of its releases, by which pages order what they are sent', async () => {
  const here = await buildProject()
  const its = await buildPerson(here.projectId, 'lead')
  const [open, decided] = [await buildRelease(here, TEXT), await buildRelease(here, TEXT)]
  await database().release.update({ where: { id: decided }, data: { state: 'decided' } })
  const revisionOf = async (id: string) => (await database().release.findUniqueOrThrow({ where: { id } })).revision
  const [before, settled] = [await revisionOf(open), await revisionOf(decided)]
  const facts = { ...here, startsAt: iso(-1), endsAt: iso(1), reason: 'holidays' }
  const { id } = await saveFreeze(its, parseInput(SaveFreeze, facts), NOW)
  expect(await revisionOf(open)).toBe(before + 1)
  await saveFreeze(its, parseInput(SaveFreeze, { ...facts, id, revision: 1, reason: 'longer' }), NOW)
  expect(await revisionOf(open)).toBe(before + 2)
  await endFreezeNow(its, EndEntry.parse({ ...here, id }), NOW)
  expect(await revisionOf(open)).toBe(before + 3)
  expect(await revisionOf(decided)).toBe(settled)
})
