// Administrators kept out of projects: what they see without an entry, what an entry gives and until when, who is told,
// and what would outlive it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildAdministrator, buildPerson, buildProject, buildRelease, SYSTEM, unique } from '@/e2e/support/releases'
import { readAudit as readLines } from '@/lib/data/audit'
import { database } from '@/lib/data/client'
import { readAudience } from '@/lib/data/notify/audiences'
import { findMachine } from '@/lib/data/people/tokens'
import { listLeads, listReaders } from '@/lib/data/project/projects'
import { requestBreakGlass } from '@/lib/decision/break-glass'
import type { Actor, Person } from '@/lib/domain/actor'
import { INSTANCE_CHAIN } from '@/lib/domain/audit/event'
import { Refusal } from '@/lib/domain/refusal'
import { notifyFromEvents } from '@/lib/notify/notify-from-events'
import { readNotifications } from '@/lib/notify/read-notifications'
import { personByEmail } from '@/lib/people/accounts/find-person'
import { SaveGroupMapping, saveMapping } from '@/lib/people/groups/save-group-mapping'
import { rotateToken } from '@/lib/people/tokens/change-token'
import { createToken } from '@/lib/people/tokens/create-token'
import { sha256 } from '@/lib/platform/digest'
import { grant } from '@/lib/project/change-grant'
import { addMember } from '@/lib/project/change-members'
import { createProject } from '@/lib/project/create-project'
import {
  EnterProject,
  endProjectEntry,
  enterProject,
  readClosedProject,
  readClosedProjects,
  readEntries,
} from '@/lib/project/enter-project'
import { readProject, readProjects } from '@/lib/project/read-projects'
import { changeSeparation, readSeparation } from '@/lib/project/separate-projects'
import { readRelease } from '@/lib/release/read/read-release'
import { admitToBoard } from '@/lib/release/read/watch-board'
import { readAudit } from '@/lib/report/read-audit'
import { importTemplate } from '@/lib/template/import-template'
import { readTemplates } from '@/lib/template/read-templates'

testDatabase()
const TEXT = '# Locks\n\n- [ ] Gate closed\n'
const REASON = 'The lead asked for help with a probe'
const NOW = new Date()

let place: { projectId: string; environmentId: string }
let releaseId: string
let lead: Person
let email: string

beforeAll(async () => {
  place = await buildProject()
  releaseId = await buildRelease(place, TEXT)
  lead = await buildPerson(place.projectId, 'lead')
  email = (await buildAdministrator()).email
  await changeSeparation(SYSTEM, { on: true }, NOW)
})
afterAll(() => changeSeparation(SYSTEM, { on: false }, NOW))
beforeEach(() => database().projectEntry.deleteMany())

const admin = () => personByEmail(email)
const enter = async (access: 'lead' | 'viewer' = 'viewer', hours = 1, now = new Date()) =>
  enterProject(await admin(), { projectId: place.projectId, access, reason: REASON, hours }, now)

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error === null) return 'done'
  if (!(error instanceof Refusal)) throw error
  return error.code
}

const mapGroup = (actor: Actor) =>
  saveMapping(actor, SaveGroupMapping.parse({ groupName: unique('group'), projectId: place.projectId, access: 'lead' }))

async function eventsOf(chain: string, action: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = []
  for await (const page of readLines(chain))
    for (const { body } of page) {
      const event = JSON.parse(body)
      if (event.action === action) found.push(event)
    }
  return found
}

async function chainsIn(actor: Actor): Promise<Set<string>> {
  const chains = new Set<string>()
  for await (const piece of await readAudit(actor, {}))
    for (const line of piece.trim().split('\n')) chains.add(JSON.parse(line).chain)
  return chains
}

describe('without an entry', () => {
  test('only the name and the leads are shown', async () => {
    const actor = await admin()
    expect(actor.separated).toBe(true)
    expect(await readProjects(actor)).toEqual([])
    expect(await readClosedProjects(actor)).toContainEqual({
      id: place.projectId,
      name: expect.any(String),
      leads: [{ id: lead.id, name: lead.name }],
    })
    expect((await readClosedProject(actor, { projectId: place.projectId }))?.leads).toHaveLength(1)
    expect(await readClosedProjects(lead)).toEqual([])
    expect(await readClosedProject(await buildPerson(null), { projectId: place.projectId })).toBeNull()
  })
  test('no release, no board, no template, no log of the project, no news of it', async () => {
    const actor = await admin()
    expect(await codeOf(readRelease(actor, { releaseId }, NOW))).toBe('not-found')
    expect(await codeOf(readProject(actor, { projectId: place.projectId }))).toBe('not-found')
    expect(admitToBoard(actor)).toEqual([])
    const { id } = await importTemplate(lead, { projectId: place.projectId, text: TEXT })
    expect((await readTemplates(actor, {})).map((template) => template.id)).not.toContain(id)
    expect(await chainsIn(actor)).toEqual(new Set([INSTANCE_CHAIN]))
    expect((await readNotifications(actor, { limit: 50 })).notices).toEqual([])
  })
  test('nothing can be done in it, not even against the verdict', async () => {
    const actor = await admin()
    const wanted = { projectId: place.projectId, email, access: 'lead' as const }
    expect(await codeOf(grant(actor, wanted))).toBe('not-found')
    const against = { releaseId, call: 'go' as const, reason: 'It has to go out now' }
    expect(await codeOf(requestBreakGlass(actor, against, NOW))).toBe('not-found')
  })
  test('nobody counts the administrator among its people', async () => {
    const { id } = await admin()
    const ids = async () => ({
      readers: (await listReaders(place.projectId)).map((person) => person.id),
      leads: (await listLeads(place.projectId)).map((person) => person.id),
      described: (await readAudience(database(), place.projectId, new Date())).admins,
    })
    expect(await ids()).toEqual({ readers: [lead.id], leads: [lead.id], described: [] })
    await enter()
    expect((await ids()).readers).toContain(id)
    expect((await ids()).described).toEqual([id])
  })
  test('tokens of the instance reach a project only when they are limited to it', async () => {
    const tokenOf = async (projectId?: string) => {
      const input = { name: unique('token'), scope: 'admin' as const, ...(projectId && { projectId }) }
      const machine = await findMachine(sha256((await createToken(SYSTEM, input, NOW)).token))
      if (!machine) throw new Error('no token')
      return machine
    }
    const all = await tokenOf()
    expect(await codeOf(readRelease(all, { releaseId }, NOW))).toBe('not-found')
    expect(await readProjects(all)).toEqual([])
    expect(await chainsIn(all)).toEqual(new Set([INSTANCE_CHAIN]))
    expect(await codeOf(createToken(all, { name: 'x', scope: 'read', projectId: place.projectId }, NOW))).toBe(
      'not-found',
    )
    expect(await codeOf(readRelease(await tokenOf(place.projectId), { releaseId }, NOW))).toBe('done')
  })
  test('no group is mapped to the project, by an administrator or by a token', async () => {
    const { token } = await createToken(SYSTEM, { name: unique('token'), scope: 'admin' }, NOW)
    const machine = await findMachine(sha256(token))
    if (!machine) throw new Error('no token')
    expect(await codeOf(mapGroup(await admin()))).toBe('not-found')
    expect(await codeOf(mapGroup(machine))).toBe('not-found')
  })
  test('an administrator leads the projects that they make', async () => {
    const { id } = await createProject(await admin(), { name: unique('own') })
    expect((await readProjects(await admin())).map((project) => project.id)).toContain(id)
  })
})

describe('with an entry', () => {
  test('as a viewer one looks, as a lead one changes, and both end', async () => {
    const { id, expiresAt } = await enter('viewer', 1)
    const looking = await admin()
    expect(looking.projects[place.projectId]).toEqual({ access: 'viewer', roles: [], until: expiresAt })
    expect(await codeOf(readRelease(looking, { releaseId }, NOW))).toBe('done')
    expect(await codeOf(importTemplate(looking, { projectId: place.projectId, text: TEXT }))).toBe('forbidden')

    await enter('lead', 4)
    const leading = await admin()
    expect(await codeOf(importTemplate(leading, { projectId: place.projectId, text: TEXT }))).toBe('done')
    const [current, before] = await readEntries(lead, { projectId: place.projectId }, new Date())
    expect(current).toMatchObject({ access: 'lead', reason: REASON, isOpen: true, mayEnd: { allowed: true } })
    expect(before).toMatchObject({ id, isOpen: false, endedBy: leading.name })

    if (!current) throw new Error('no entry')
    await endProjectEntry(lead, { projectId: place.projectId, entryId: current.id }, new Date())
    expect(await codeOf(readRelease(await admin(), { releaseId }, NOW))).toBe('not-found')
    const again = endProjectEntry(lead, { projectId: place.projectId, entryId: current.id }, new Date())
    expect(await codeOf(again)).toBe('not-found')
    expect(await eventsOf(place.projectId, 'project.left')).toMatchObject([{ entryId: current.id, name: leading.name }])
  })
  test('it expires by itself', async () => {
    await enter('lead', 1, new Date(Date.now() - 3_600_001))
    expect((await admin()).projects).not.toHaveProperty(place.projectId)
    const [entry] = await readEntries(lead, { projectId: place.projectId }, new Date())
    expect(entry).toMatchObject({ isOpen: false, endedAt: null })
  })
  test('the log of the project says why, and its leads are told', async () => {
    const { id } = await enter('lead', 4)
    expect(await eventsOf(place.projectId, 'project.entered')).toContainEqual(
      expect.objectContaining({ entryId: id, access: 'lead', reason: REASON }),
    )
    await notifyFromEvents(new Date())
    const { notices } = await readNotifications(lead, { limit: 50 })
    expect(notices.map(({ kind }) => kind)).toContain('project-entered')
    expect(notices.find(({ kind }) => kind === 'project-entered')?.body).toContain(REASON)
  })
  test('what outlives the entry cannot be made in it', async () => {
    await enter('lead', 4)
    const actor = await admin()
    const { projectId } = place
    expect(await codeOf(grant(actor, { projectId, email, access: 'lead' }))).toBe('forbidden')
    expect(await codeOf(grant(actor, { projectId, email, role: 'QA Lead' }))).toBe('forbidden')
    expect(await codeOf(addMember(actor, { projectId, email, access: 'lead', roles: [] }))).toBe('forbidden')
    expect(await codeOf(createToken(actor, { name: 'ci', scope: 'read', projectId }, NOW))).toBe('forbidden')
    const { id: tokenId } = await createToken(SYSTEM, { name: 'theirs', scope: 'read', projectId }, NOW)
    expect(await codeOf(rotateToken(actor, { tokenId, days: 1 }, NOW))).toBe('forbidden')
    expect(await codeOf(mapGroup(actor))).toBe('forbidden')
    const personal = await createToken(actor, { name: 'mine', scope: 'read', projectId, personal: true }, NOW)
    await database().projectEntry.deleteMany()
    const machine = await findMachine(sha256(personal.token))
    if (!machine) throw new Error('no token')
    expect(await codeOf(readRelease(machine, { releaseId }, NOW))).toBe('not-found')
  })
})

describe('who enters', () => {
  const input = () => ({ projectId: place.projectId, access: 'viewer' as const, reason: REASON, hours: 1 })
  test('signed-in administrators, and nobody else', async () => {
    expect(await codeOf(enterProject(lead, input(), NOW))).toBe('forbidden')
    const { token } = await createToken(await admin(), { name: 'mine', scope: 'admin', personal: true }, NOW)
    const machine = await findMachine(sha256(token))
    expect(await codeOf(enterProject(machine ?? SYSTEM, input(), NOW))).toBe('forbidden')
    expect(await codeOf(enterProject({ kind: 'anonymous' }, input(), NOW))).toBe('not-signed-in')
  })
  test('with a reason, and for a day at most', () => {
    expect(EnterProject.safeParse({ ...input(), reason: 'because' }).success).toBe(false)
    expect(EnterProject.safeParse({ ...input(), hours: 25 }).success).toBe(false)
    expect(EnterProject.safeParse({ ...input(), hours: 0 }).success).toBe(false)
    expect(EnterProject.parse({ projectId: place.projectId, reason: REASON })).toEqual(input())
  })
  test('another viewer or stranger ends no entry', async () => {
    const { id: entryId } = await enter()
    const viewer = await buildPerson(place.projectId)
    expect(await codeOf(endProjectEntry(viewer, { projectId: place.projectId, entryId }, new Date()))).toBe('forbidden')
    const stranger = await buildPerson(null)
    expect(await codeOf(endProjectEntry(stranger, { projectId: place.projectId, entryId }, new Date()))).toBe(
      'not-found',
    )
    expect(await codeOf(endProjectEntry(await admin(), { projectId: place.projectId, entryId }, new Date()))).toBe(
      'done',
    )
  })
})

describe('the setting', () => {
  test('is an administrator’s, who changed it is in the log, and the same again is nothing', async () => {
    expect(await codeOf(changeSeparation(lead, { on: false }, NOW))).toBe('forbidden')
    const before = (await eventsOf(INSTANCE_CHAIN, 'separation.changed')).length
    await changeSeparation(await admin(), { on: true }, NOW)
    expect(await eventsOf(INSTANCE_CHAIN, 'separation.changed')).toHaveLength(before)
    await changeSeparation(await admin(), { on: false }, NOW)
    const { name } = await admin()
    expect(await readSeparation(await admin())).toEqual({ on: false, changed: { at: NOW.toISOString(), by: name } })
    expect((await eventsOf(INSTANCE_CHAIN, 'separation.changed')).at(-1)).toMatchObject({ on: false, actor: { name } })
  })
  test('without it all is as before', async () => {
    await changeSeparation(SYSTEM, { on: false }, NOW)
    const actor = await admin()
    expect(await codeOf(mapGroup(actor))).toBe('done')
    expect(actor).not.toHaveProperty('separated')
    expect(await codeOf(readRelease(actor, { releaseId }, NOW))).toBe('done')
    expect(await readClosedProjects(actor)).toEqual([])
    expect(await codeOf(enterProject(actor, { ...place, access: 'viewer', reason: REASON, hours: 1 }, NOW))).toBe(
      'conflict',
    )
    expect(await chainsIn(actor)).toContain(place.projectId)
    await changeSeparation(SYSTEM, { on: true }, NOW)
  })
})
