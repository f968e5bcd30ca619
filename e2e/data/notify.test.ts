// Who is told what: from the history, once, however many workers tell it and wherever one dies; of what time brings, with a moved clock.
import { describe, expect, test, vi } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, PASSWORD } from '@/e2e/support/releases'
import { testWorkers } from '@/e2e/support/worker'
import { database } from '@/lib/data/client'
import { insertNotices } from '@/lib/data/notify/notices'
import { openIssue } from '@/lib/decision/open-issue'
import type { Person } from '@/lib/domain/actor'
import type { Severity } from '@/lib/domain/enums'
import { noticesFor } from '@/lib/domain/notify/notice'
import { changeMailPreferences } from '@/lib/notify/mail-preferences'
import { markNotifications } from '@/lib/notify/mark-notifications'
import { notifyFromEvents, notifyOfVerdicts } from '@/lib/notify/notify-from-events'
import { notifyOnSchedule } from '@/lib/notify/notify-on-schedule'
import { countNotifications, readNotifications } from '@/lib/notify/read-notifications'
import { revokeGrant } from '@/lib/project/change-grant'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { saveTimeline } from '@/lib/release/save-timeline'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { remindRole } from '@/lib/signoff/remind-role'
import { sign } from '@/lib/signoff/sign'

const base = testDatabase()
const workers = testWorkers(() => base.url())
const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Issues that are opened while a worker is killed. */
const MANY = 30
const later = (ms: number) => new Date(Date.now() + ms)

const SIGNED =
  '# R\n\n## Do\n- [ ] One\n- [ ] Two\n\n## Approval\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n\n## Emergency contacts\n\n**Escalation**:\n- High: within 10 min\n'

async function build() {
  const place = await buildProject()
  const releaseId = await buildRelease(place, SIGNED)
  const lead = await buildPerson(place.projectId, 'lead')
  const qa = await buildPerson(place.projectId, 'viewer', ['QA Lead'])
  const decide = async (title: string, outcome: 'passed' | 'failed') => {
    const item = (await readRelease(lead, { releaseId }, new Date())).items.find(
      (candidate) => candidate.title === title,
    )
    await patchItem(lead, { itemId: item?.id ?? '', outcome, revision: item?.revision ?? 0 }, new Date())
  }
  return { ...place, releaseId, lead, qa, decide }
}

const issue = (by: Person, releaseId: string, title: string, severity: Severity, owner?: string) =>
  openIssue(by, { releaseId, title, severity, blocking: false, ...(owner && { owner }) })

async function notifyAll(now = new Date()): Promise<void> {
  await notifyFromEvents(now)
  await notifyOfVerdicts(now)
  await notifyOnSchedule(now)
}

const inbox = async (person: Person) => (await readNotifications(person, { limit: 100 })).notices
const kinds = async (person: Person) => (await inbox(person)).map(({ kind }) => kind).sort()

describe('the history', () => {
  test('is told to whom it concerns, once however often and by however many, never to who did it', async () => {
    const { projectId, releaseId, lead, qa, decide } = await build()
    const viewer = await buildPerson(projectId)
    await issue(qa, releaseId, 'Login is slow', 'low')
    await remindRole(lead, { releaseId, role: 'QA Lead', note: 'Please' }, new Date())
    await decide('One', 'passed')
    await decide('Two', 'passed')
    await Promise.all([notifyAll(), notifyAll(), notifyAll()])
    await notifyAll()
    expect((await inbox(lead)).map(({ title }) => title)).toEqual([
      expect.stringMatching(/opened issue 1 \(low\), Login is slow$/),
    ])
    const requested = await inbox(qa)
    expect(requested.map(({ title }) => title)).toEqual([
      expect.stringMatching(/Everything is done except the signature of QA Lead$/),
      expect.stringMatching(/asks QA Lead to sign$/),
    ])
    expect(requested[0]?.href).toBe(`/releases/${releaseId}/sign-off?role=QA%20Lead`)
    expect(await inbox(viewer)).toEqual([])
  })

  test('leads to news of a stale signature and of each turn of the verdict; a condition’s owner is told before and after its time', async () => {
    const { releaseId, qa, lead, decide } = await build()
    await decide('One', 'passed')
    await decide('Two', 'passed')
    await saveTimeline(releaseId)
    const { challengeId } = await readChallenge(qa, { releaseId, role: 'QA Lead' }, new Date())
    const conditions = [{ text: 'Watch the queue', ownerId: lead.id, dueAt: later(30 * HOUR).toISOString() }]
    await sign(
      qa,
      { challengeId, decision: 'approved-with-conditions', comment: 'with care', conditions, password: PASSWORD },
      new Date(),
    )
    await saveTimeline(releaseId)
    await decide('One', 'failed')
    await saveTimeline(releaseId)
    await notifyAll()
    expect(await kinds(qa)).toEqual(['signature-stale', 'verdict-changed', 'verdict-changed'])
    expect((await inbox(lead)).filter(({ kind }) => kind === 'verdict-changed').map(({ title }) => title)).toEqual([
      expect.stringMatching(/: NO-GO, was CONDITIONAL$/),
      expect.stringMatching(/: CONDITIONAL, was HOLD$/),
    ])
    const ofCondition = async () =>
      (await inbox(lead)).filter(({ kind }) => kind === 'condition-due').map(({ title }) => title)
    expect(await ofCondition()).toEqual([
      expect.stringMatching(/approved with a condition that you own: Watch the queue$/),
    ])
    for (const hours of [8, 9, 31, 32]) await notifyOnSchedule(later(hours * HOUR))
    expect(await ofCondition()).toEqual([
      expect.stringMatching(/is overdue: Watch the queue$/),
      expect.stringMatching(/is due within a day/),
      expect.stringMatching(/that you own/),
    ])
  })

  test('is told whole and once by workers of which one is killed in the middle', async () => {
    const { projectId, environmentId, releaseId, lead, qa } = await build()
    const others = [
      await buildRelease({ projectId, environmentId }, SIGNED),
      await buildRelease({ projectId, environmentId }, SIGNED),
    ]
    const [first] = await Promise.all([workers.start(), workers.start()])
    const opening = [releaseId, ...others].map(async (id, place) => {
      for (let at = place; at < MANY; at += 3) await issue(qa, id, `Trouble ${at}`, 'low')
    })
    await vi.waitUntil(async () => (await kinds(lead)).length > 0, { timeout: 30_000, interval: 20 })
    first.kill('SIGKILL')
    await Promise.all(opening)
    await vi.waitUntil(async () => (await kinds(lead)).length >= MANY, { timeout: 30_000, interval: 50 })
    workers.killAll()
    await notifyAll()
    const described = (await inbox(lead)).map(({ title }) => title.split(', ').at(-1))
    expect(described.toSorted()).toEqual(Array.from({ length: MANY }, (_, at) => `Trouble ${at}`).toSorted())
  }, 60_000)
})

describe('escalation', () => {
  test('follows the documents’ times, goes on in steps, stops with an owner, and is made up for once after a long stop', async () => {
    const { releaseId, lead, qa } = await build()
    await issue(qa, releaseId, 'Nobody’s', 'high')
    await issue(qa, releaseId, 'Taken', 'high', 'Ada')
    await issue(qa, releaseId, 'Usual', 'medium')
    const escalated = async () =>
      (await inbox(lead)).filter(({ kind }) => kind === 'issue-escalated').map(({ title }) => title.split(', ').at(-1))
    await notifyAll(later(9 * MINUTE))
    expect(await escalated()).toEqual([])
    await notifyAll(later(11 * MINUTE))
    await notifyAll(later(12 * MINUTE))
    expect(await escalated()).toEqual(['Nobody’s'])
    await notifyAll(later(45 * MINUTE))
    expect(await escalated()).toEqual(['Nobody’s', 'Nobody’s'])
    await notifyAll(later(24 * HOUR))
    expect((await escalated()).toSorted()).toEqual(['Nobody’s', 'Nobody’s', 'Nobody’s', 'Usual'])
    await notifyAll(later(9 * 24 * HOUR))
    expect(await escalated()).toHaveLength(4)
  })
})

describe('the reader’s news', () => {
  test('are paged without a gap, unread first; one or all are read; quiet counts what asks; a lost project shows nothing', async () => {
    const { projectId, releaseId, lead, qa } = await build()
    for (let at = 0; at < 5; at++) await issue(lead, releaseId, `Found ${at}`, 'low')
    const facts = {
      projectId,
      releaseId,
      kind: 'check-in-overdue' as const,
      body: '',
      href: `/releases/${releaseId}`,
      at: new Date(),
    }
    const notices = ['a', 'b', 'c', 'd'].flatMap((key) =>
      noticesFor([qa.id, qa.id], false, { ...facts, key, title: `Look at <b>${key}</b>\nnow` }),
    )
    await insertNotices(database(), [...notices, ...notices])
    await insertNotices(database(), notices)
    const all = await inbox(qa)
    expect(all.map(({ title }) => title)).toEqual(['d', 'c', 'b', 'a'].map((key) => `Look at <b>${key}</b> now`))
    expect(await markNotifications(qa, { id: all[1]?.id ?? '' }, new Date())).toEqual({ marked: 1 })
    expect(await markNotifications(lead, { id: all[0]?.id ?? '' }, new Date())).toEqual({ marked: 0 })
    const paged: string[] = []
    let after: string | undefined
    do {
      const page = await readNotifications(qa, { limit: 2, ...(after && { after }) })
      paged.push(...page.notices.map(({ title }) => title.charAt(11)))
      after = page.next ?? undefined
    } while (after)
    expect(paged).toEqual(['d', 'b', 'a', 'c'])
    await insertNotices(
      database(),
      noticesFor([qa.id], false, { ...facts, kind: 'metric-breached', key: 'm', title: 'Up' }),
    )
    expect(await countNotifications(qa)).toEqual({ unread: 4 })
    await changeMailPreferences(qa, { quiet: true, mail: {} })
    expect(await countNotifications(qa)).toEqual({ unread: 3 })
    expect(await markNotifications(qa, { upTo: all[0]?.seq ?? 0 }, new Date())).toEqual({ marked: 3 })
    await revokeGrant({ kind: 'system', name: 'test' }, { projectId, userId: qa.id })
    expect(await readNotifications({ ...qa, projects: {} }, { limit: 10 })).toEqual({
      notices: [],
      unread: 0,
      next: null,
    })
    await expect(readNotifications(qa, { limit: 10, after: 'x' })).rejects.toThrow(/does not exist/)
  })
})
