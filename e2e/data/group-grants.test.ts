// What groups of an identity provider give, on a real database: given, taken away, and left alone where a person gave
// it by hand.
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildProject, buildRelease, PASSWORD, SYSTEM, unique } from '@/e2e/support/releases'
import { readAudit } from '@/lib/data/audit'
import { changeTogether } from '@/lib/data/change'
import { applyGroups, type GroupSource } from '@/lib/data/people/group-grants'
import { findPersonByEmail } from '@/lib/data/people/people'
import { authorize } from '@/lib/domain/access/can'
import type { Actor, Machine, Person } from '@/lib/domain/actor'
import { INSTANCE_CHAIN } from '@/lib/domain/audit/event'
import type { InstanceRole } from '@/lib/domain/enums'
import { Refusal } from '@/lib/domain/refusal'
import { addUser } from '@/lib/people/accounts/add-user'
import { changeUser } from '@/lib/people/accounts/change-user'
import { personByEmail } from '@/lib/people/accounts/find-person'
import { removeMapping, SaveGroupMapping, saveMapping } from '@/lib/people/groups/save-group-mapping'
import { readGroupMappings } from '@/lib/people/read-people'
import { grant, revokeGrant } from '@/lib/project/change-grant'
import { ImportTemplate, importTemplate } from '@/lib/template/import-template'

testDatabase()
const NOW = new Date()
let admin: Person
let projectId = ''

async function personOf(role: InstanceRole = 'member'): Promise<Person> {
  const email = `${unique('somebody')}@example.com`
  await addUser(SYSTEM, { email, name: unique('Name'), role, password: PASSWORD })
  return personByEmail(email)
}

const map = (input: unknown, actor: Actor = admin) => saveMapping(actor, SaveGroupMapping.parse(input))

function join(userId: string, groups: string[], source: GroupSource = 'scim'): Promise<string[]> {
  return changeTogether(SYSTEM, async (tx) => {
    const events = await applyGroups(tx, { userId, source, groups })
    return {
      grant: authorize(SYSTEM, 'system.work', {}),
      events,
      result: events.map(({ action }) => action),
      announce: [],
    }
  })
}

async function heldBy({ email }: Person): Promise<{ role: string; access?: string; roles?: string[] }> {
  const person = await findPersonByEmail(email)
  if (!person) throw new Error('nobody')
  const held = person.projects[projectId]
  return { role: person.role, ...(held && { access: held.access, roles: held.roles.map(({ role }) => role).sort() }) }
}

async function actionsOf(chain: string): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = []
  for await (const page of readAudit(chain)) for (const line of page) lines.push(JSON.parse(line.body))
  return lines
}

const refusal = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? `${error.code}: ${error.message}` : String(error)),
  )

beforeAll(async () => {
  admin = await personOf('admin')
  projectId = (await buildProject()).projectId
})

describe('groups of a person', () => {
  test('give access and roles, and take away only that', async () => {
    const [qa, leads] = [unique('qa'), unique('leads')]
    await map({ groupName: qa, projectId, access: 'viewer', roles: ['QA Lead'] })
    await map({ groupName: leads, projectId, access: 'lead' })
    const ada = await personOf()
    await grant(admin, { projectId, email: ada.email, role: 'Security' })

    expect(await join(ada.id, [qa])).toEqual(['person.groups-changed', 'member.granted'])
    expect(await heldBy(ada)).toEqual({ role: 'member', access: 'viewer', roles: ['QA Lead', 'Security'] })
    expect(await join(ada.id, [qa])).toEqual([])

    await join(ada.id, [leads, qa])
    expect(await heldBy(ada)).toEqual({ role: 'member', access: 'lead', roles: ['QA Lead', 'Security'] })

    await join(ada.id, [])
    expect(await heldBy(ada)).toEqual({ role: 'member', access: 'viewer', roles: ['Security'] })
    const last = (await actionsOf(projectId)).filter(({ userId, via }) => userId === ada.id && via === 'group')
    expect(last.map(({ action, role, access }) => [action, role ?? access])).toEqual([
      ['member.granted', 'QA Lead'],
      ['member.granted', 'lead'],
      ['member.granted', 'viewer'],
      ['member.revoked', 'QA Lead'],
    ])
  })

  test('of two sources count together, and one source does not take what the other gives', async () => {
    const qa = unique('qa')
    await map({ groupName: qa, projectId, access: 'viewer' })
    const ada = await personOf()
    await join(ada.id, [qa], 'oidc')
    await join(ada.id, [qa], 'scim')
    await join(ada.id, [], 'oidc')
    expect(await heldBy(ada)).toEqual({ role: 'member', access: 'viewer', roles: [] })
    await join(ada.id, [], 'scim')
    expect(await heldBy(ada)).toEqual({ role: 'member' })
  })

  test('what a lead then gives by hand stays when the group is gone', async () => {
    const qa = unique('qa')
    await map({ groupName: qa, projectId, access: 'viewer', roles: ['QA Lead'] })
    const ada = await personOf()
    await join(ada.id, [qa])
    await grant(admin, { projectId, email: ada.email, access: 'lead', role: 'QA Lead' })
    await join(ada.id, [])
    expect(await heldBy(ada)).toEqual({ role: 'member', access: 'lead', roles: ['QA Lead'] })
  })

  test('what a lead takes away by hand is not there until the groups are read again', async () => {
    const qa = unique('qa')
    await map({ groupName: qa, projectId, access: 'viewer', roles: ['QA Lead'] })
    const ada = await personOf()
    await join(ada.id, [qa])
    await revokeGrant(admin, { projectId, userId: ada.id })
    expect(await heldBy(ada)).toEqual({ role: 'member' })
    await join(ada.id, [qa])
    expect(await heldBy(ada)).toEqual({ role: 'member', access: 'viewer', roles: ['QA Lead'] })
  })

  test('that map to nothing give nothing and are listed', async () => {
    const cooks = unique('cooks')
    const ada = await personOf()
    expect(await join(ada.id, [cooks])).toEqual(['person.groups-changed'])
    expect(await heldBy(ada)).toEqual({ role: 'member' })
    expect((await readGroupMappings(admin, {})).unmapped).toContainEqual({ groupName: cooks, people: 1 })
  })
})

describe('administrators by a group', () => {
  test('are made and unmade; who was one by hand stays one', async () => {
    const ops = unique('ops')
    await map({ groupName: ops, administrator: true })
    const [ada, ben] = [await personOf(), await personOf('admin')]
    await join(ada.id, [ops])
    await join(ben.id, [ops])
    expect([(await heldBy(ada)).role, (await heldBy(ben)).role]).toEqual(['admin', 'admin'])
    await join(ada.id, [])
    await join(ben.id, [])
    expect([(await heldBy(ada)).role, (await heldBy(ben)).role]).toEqual(['member', 'admin'])
  })

  test('made by hand while the group makes them one too, they stay one', async () => {
    const ops = unique('ops')
    await map({ groupName: ops, administrator: true })
    const ada = await personOf()
    await join(ada.id, [ops])
    await changeUser(admin, { userId: ada.id, role: 'member' }, NOW)
    await changeUser(admin, { userId: ada.id, role: 'admin' }, NOW)
    await join(ada.id, [])
    expect((await heldBy(ada)).role).toBe('admin')
  })

  test('a token maps no group to the administrator role', async () => {
    const token: Machine = { kind: 'machine', id: admin.id, name: 'ci', scope: 'admin' }
    expect(await refusal(map({ groupName: unique('ops'), administrator: true }, token))).toBe(
      'forbidden: A token cannot make an administrator. An administrator can, at /settings/people.',
    )
  })
})

describe('a mapping', () => {
  test('counts at once for who is in the group, and its removal too', async () => {
    const qa = unique('qa')
    const ada = await personOf()
    await join(ada.id, [qa])
    const { id } = await map({ groupName: qa, projectId, access: 'viewer', roles: ['QA Lead'] })
    expect(await heldBy(ada)).toEqual({ role: 'member', access: 'viewer', roles: ['QA Lead'] })
    const again = await map({ groupName: qa, projectId, access: 'viewer', roles: ['Security'] })
    expect(again.id).toBe(id)
    expect(await heldBy(ada)).toEqual({ role: 'member', access: 'viewer', roles: ['Security'] })
    await removeMapping(admin, { mappingId: id })
    expect(await heldBy(ada)).toEqual({ role: 'member' })
    expect((await actionsOf(projectId)).at(-3)).toMatchObject({ action: 'group-mapping.removed', groupName: qa })
    expect(await refusal(removeMapping(admin, { mappingId: id }))).toBe('not-found: There is no such mapping.')
  })

  test('is refused without a right, a project or a meaning', async () => {
    const member = await personOf()
    expect(await refusal(map({ groupName: 'x', administrator: true }, member))).toMatch(/^forbidden/)
    expect(await refusal(map({ groupName: 'x', projectId: admin.id }))).toBe('not-found: There is no such project.')
    expect(SaveGroupMapping.safeParse({ groupName: 'x' }).success).toBe(false)
    expect(SaveGroupMapping.safeParse({ groupName: 'x', administrator: true, projectId }).success).toBe(false)
    expect((await actionsOf(INSTANCE_CHAIN)).filter(({ groupName }) => groupName === 'x')).toEqual([])
  })
})

describe('role names that the project does not know', () => {
  const TEXT =
    '# R\n\n## S\n- [ ] one\n\n## Approval\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n'

  test('are saved and named, until a checklist or a member has them', async () => {
    const place = await buildProject()
    const other = await buildProject()
    await buildRelease(place, TEXT)
    const byHand = await personOf()
    await grant(SYSTEM, { projectId: place.projectId, email: byHand.email, role: 'By Hand' })
    await grant(SYSTEM, { projectId: other.projectId, email: byHand.email, role: 'Elsewhere' })
    const groupName = unique('signers')
    const member = await personOf()
    await join(member.id, [groupName])
    const input = { groupName, projectId: place.projectId, roles: ['QA Lead', 'By Hand', 'qa lead', 'Elsewhere'] }
    const unknownRoles = [{ role: 'qa lead', alike: 'QA Lead' }, { role: 'Elsewhere' }]
    const saved = await map(input)
    expect(saved).toEqual({ id: saved.id, unknownRoles })
    const shown = async (reader: Actor = admin) =>
      (await readGroupMappings(reader, {})).mappings.find(({ id }) => id === saved.id)
    const names = async () => (await shown())?.unknownRoles?.map(({ role }) => role).sort()
    expect(await names(), 'the group itself gives them, which makes none known').toEqual(['Elsewhere', 'qa lead'])
    const kept: Person = { ...admin, separated: true, projects: {} }
    expect(await shown(kept)).not.toHaveProperty('unknownRoles')
    await grant(SYSTEM, { projectId: place.projectId, email: byHand.email, role: 'Elsewhere' })
    expect(await names()).toEqual(['qa lead'])
    expect(await map({ groupName, administrator: true })).toMatchObject({ unknownRoles: [] })
  })

  test('of a template count as known, of the project or of the instance', async () => {
    const { projectId } = await buildProject()
    const table = (role: string) => TEXT.replace('QA Lead', role)
    const importText = (text: string, more: object) =>
      importTemplate(SYSTEM, ImportTemplate.parse({ text, name: unique('T'), ...more }))
    await importText(table('Of The Project'), { projectId })
    await importText(table('Of The Instance'), {})
    await importText(table('Of Another'), { projectId: (await buildProject()).projectId })
    const saved = await map({
      ...{ groupName: unique('g'), projectId },
      roles: ['Of The Project', 'Of The Instance', 'Of Another'],
    })
    expect(saved.unknownRoles).toEqual([{ role: 'Of Another' }])
  })
})
