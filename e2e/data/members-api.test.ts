// One call says exactly which access and roles somebody has in a project.
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildAdministrator, buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { readMembers, SetMember, setMember } from '@/lib/project/change-members'

testDatabase()
const TEXT =
  '# R\n\n## Do\n- [ ] One\n\n## Sign-off\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n'

async function build() {
  const place = await buildProject()
  const lead = await buildPerson(place.projectId, 'lead')
  const set = (userId: string, access: string, roles: string[], actor: Actor = lead) =>
    setMember(actor, SetMember.parse({ projectId: place.projectId, userId, access, roles }))
  const since = await database().auditEvent.count({ where: { projectId: place.projectId } })
  /** What was recorded after the project was made. */
  const recorded = async () =>
    (
      await database().auditEvent.findMany({
        where: { projectId: place.projectId },
        orderBy: { seq: 'asc' },
        skip: since,
      })
    ).map(({ body }) => {
      const { action, access, role } = JSON.parse(body)
      return [action, access ?? role]
    })
  return { ...place, lead, set, recorded }
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const refused = await work.catch((error: unknown) => error)
  return refused instanceof Refusal ? refused.code : 'done'
}

test('who is no member becomes one, and has exactly what was said last', async () => {
  const { projectId, set, recorded, lead } = await build()
  const person = await buildPerson(null)
  expect(await set(person.id, 'viewer', ['QA Lead', 'Ops'])).toEqual({
    ...{ userId: person.id, name: person.name, email: person.email, access: 'viewer' },
    ...{ roles: ['Ops', 'QA Lead'], unheldRoles: [] },
  })
  expect(await set(person.id, 'lead', ['Security', 'QA Lead'])).toMatchObject({
    ...{ access: 'lead', roles: ['QA Lead', 'Security'] },
  })
  const member = (await readMembers(lead, { projectId })).find(({ userId }) => userId === person.id)
  expect(member).toMatchObject({ access: 'lead', roles: ['QA Lead', 'Security'] })
  expect(await recorded()).toEqual([
    ['member.granted', 'viewer'],
    ['member.granted', 'QA Lead'],
    ['member.granted', 'Ops'],
    ['member.granted', 'lead'],
    ['member.granted', 'Security'],
    ['member.revoked', 'Ops'],
  ])
  await set(person.id, 'lead', ['QA Lead', 'Security', 'QA Lead'])
  expect(await recorded(), 'what is so already is not recorded again').toHaveLength(6)
})

test('a role that nobody holds any more is named', async () => {
  const { projectId, environmentId, set } = await build()
  const releaseId = await buildRelease({ projectId, environmentId }, TEXT)
  const person = await buildPerson(projectId, 'viewer', ['QA Lead'])
  const { unheldRoles } = await set(person.id, 'viewer', [])
  expect(unheldRoles).toMatchObject([{ count: 1, roles: [{ role: 'QA Lead', releaseId }] }])
})

test('of two calls at once, one wins as a whole', async () => {
  const { projectId, set, lead } = await build()
  const person = await buildPerson(null)
  const wishes = [
    ['A', 'B'],
    ['C', 'D'],
  ]
  await Promise.all(wishes.map((roles) => set(person.id, 'viewer', roles)))
  const member = (await readMembers(lead, { projectId })).find(({ userId }) => userId === person.id)
  expect(wishes).toContainEqual(member?.roles)
})

test('nobody gives a role to themselves or somebody unknown, and a stranger learns nothing', async () => {
  const { projectId, lead, set, recorded } = await build()
  const viewer = await buildPerson(projectId)
  const before = (await recorded()).length
  expect(await codeOf(set(lead.id, 'lead', ['QA Lead']))).toBe('forbidden')
  expect(await codeOf(set(viewer.id, 'lead', [], viewer))).toBe('forbidden')
  expect(await codeOf(set(newId(), 'viewer', []))).toBe('not-found')
  expect(await codeOf(set(viewer.id, 'lead', [], await buildPerson(null)))).toBe('not-found')
  const gone = await buildPerson(null)
  await database().user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } })
  expect(await codeOf(set(gone.id, 'viewer', []))).toBe('not-found')
  expect((await recorded()).length).toBe(before)
  const admin = await buildAdministrator()
  expect(await codeOf(set(admin.id, 'viewer', ['QA Lead'], admin)), 'an administrator may').toBe('done')
})
