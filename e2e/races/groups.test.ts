// Probes of a section, one after the other, by real workers: in the order of the document, each with what those before it captured; whatever ends one
// of them, the group ends too.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { testWorkers } from '@/e2e/support/worker'
import { type Staging, startStaging } from '@/e2e/targets/staging'
import { database } from '@/lib/data/client'
import { readRelease } from '@/lib/release/read/read-release'
import { cancelRun } from '@/lib/release/read/read-run'
import { cancelGroup, requestGroup } from '@/lib/release/runs/request-group'

const db = testDatabase()
const workers = testWorkers(db.url)
const now = () => new Date()
let target: Staging
let place: { projectId: string; environmentId: string }

beforeAll(async () => {
  target = await startStaging()
  const { hostname, port } = new URL(target.url)
  place = await buildProject({
    variables: { BASE_URL: target.url },
    egress: [{ host: hostname, ports: [Number(port)] }],
  })
})
afterAll(() => target.close())

const probe = (title: string, path: string, more = '') =>
  `- [ ] ${title}\n  \`\`\`probe\n  kind: http\n  url: "{{BASE_URL}}${path}"\n  expect: [status == 200]\n${more.replace(/^/gm, '  ')}\n  \`\`\`\n`
const TEXT = [
  '# R\n\n## Verify\n',
  probe('first', '/version', 'capture:\n  PLACE: \'"health"\''),
  '### Below\n',
  probe('second', '/{{PLACE}}'),
  probe('third', '/broken/health'),
  probe('fourth', '/version'),
  '## Elsewhere\n',
  probe('slow', '/slow?ms=4000'),
  '## Rollback\n',
  probe('never', '/version'),
].join('')

async function build() {
  const releaseId = await buildRelease(place, TEXT)
  const lead = await buildPerson(place.projectId, 'lead')
  const { sections } = await readRelease(lead, { releaseId }, now())
  const sectionOf = (title: string) => sections.find((section) => section.title === title)?.id ?? ''
  return { releaseId, lead, sectionOf }
}

const groupOf = (id: string) => database().probeGroup.findUniqueOrThrow({ where: { id } })
const ended = (id: string) =>
  vi.waitFor(async () => expect((await groupOf(id)).state).not.toBe('running'), { timeout: 30_000, interval: 50 })
async function ran(groupId: string): Promise<string[]> {
  const runs = await database().probeRun.findMany({
    where: { groupId },
    include: { item: true },
    orderBy: { requestedAt: 'asc' },
  })
  return runs.map((run) => `${run.item.title} ${run.status}`)
}

describe('a group of probes', () => {
  test('runs a section and those below it in order, with what was captured, to the end', {
    timeout: 60_000,
  }, async () => {
    await workers.start()
    const { releaseId, lead, sectionOf } = await build()
    const { id, total } = await requestGroup(lead, { releaseId, sectionId: sectionOf('Verify'), stopAtFailure: false })
    expect(total).toBe(4)
    await ended(id)
    expect(await ran(id)).toEqual(['first passed', 'second passed', 'third failed', 'fourth passed'])
    expect(await groupOf(id)).toMatchObject({ state: 'done', at: 4, notPassed: 1 })
    const events = await database().auditEvent.findMany({ where: { releaseId }, select: { action: true } })
    expect(events.filter((event) => event.action === 'run.recorded')).toHaveLength(4)
    expect(events.filter((event) => event.action === 'group.requested')).toHaveLength(1)
  })

  test('stops at the first that does not pass where that was chosen', { timeout: 60_000 }, async () => {
    const { releaseId, lead, sectionOf } = await build()
    const { id } = await requestGroup(lead, { releaseId, sectionId: sectionOf('Verify'), stopAtFailure: true })
    await ended(id)
    expect(await ran(id)).toEqual(['first passed', 'second passed', 'third failed'])
    expect(await groupOf(id)).toMatchObject({ state: 'stopped', notPassed: 1 })
  })

  test('of the whole release leaves out what does not count; a second one at the same time is refused; cancelled it ends with its run', {
    timeout: 60_000,
  }, async () => {
    const { releaseId, lead } = await build()
    const requested = await Promise.allSettled(
      Array.from({ length: 8 }, () => requestGroup(lead, { releaseId, stopAtFailure: false })),
    )
    const started = requested.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
    expect(started).toHaveLength(1)
    expect(started[0]?.total).toBe(5)
    const id = started[0]?.id ?? ''
    await vi.waitFor(async () => expect(await ran(id)).toContain('slow running'), { timeout: 30_000, interval: 50 })
    const { head } = await readRelease(lead, { releaseId }, now())
    expect(head.group).toMatchObject({ id, total: 5, at: 4 })
    await cancelGroup(lead, { groupId: id })
    expect((await groupOf(id)).state).toBe('cancelled')
    expect((await ran(id)).at(-1)).toBe('slow cancelled')
  })

  test('ends with a run of it that somebody cancels', { timeout: 60_000 }, async () => {
    const { releaseId, lead, sectionOf } = await build()
    const { id } = await requestGroup(lead, { releaseId, sectionId: sectionOf('Elsewhere'), stopAtFailure: false })
    const run = await database().probeRun.findFirstOrThrow({ where: { groupId: id } })
    await cancelRun(lead, { runId: run.id })
    expect((await groupOf(id)).state).toBe('cancelled')
  })

  test('goes on when its worker is killed', { timeout: 90_000 }, async () => {
    workers.killAll()
    const { releaseId, lead, sectionOf } = await build()
    const first = await workers.start()
    const { id } = await requestGroup(lead, { releaseId, sectionId: sectionOf('Elsewhere'), stopAtFailure: false })
    await vi.waitFor(async () => expect(await ran(id)).toEqual(['slow running']), { timeout: 10_000, interval: 20 })
    first.kill('SIGKILL')
    await workers.start()
    await vi.waitFor(async () => expect((await groupOf(id)).state).toBe('done'), { timeout: 60_000, interval: 100 })
    expect(await ran(id)).toEqual(['slow passed'])
  })
})
