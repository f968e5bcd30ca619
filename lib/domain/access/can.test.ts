// The whole matrix, written out: a new act without a row here fails.
import { describe, expect, test } from 'vitest'
import { MAY } from '@/e2e/support/rights'
import { ACTS, type Act, authorize, authorizeRelease, can, visibleProjects } from '@/lib/domain/access/can'
import type { Actor, ProjectGrants } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'

const person = (role: 'admin' | 'member', projects: Record<string, ProjectGrants> = {}): Actor => ({
  kind: 'person',
  id: 'x',
  name: 'X',
  email: 'x@example.com',
  role,
  projects,
})
const ACTORS: Record<string, Actor> = {
  anonymous: { kind: 'anonymous' },
  system: { kind: 'system', name: 'worker' },
  read: { kind: 'machine', id: 'r', name: 'r', scope: 'read' },
  write: { kind: 'machine', id: 'w', name: 'w', scope: 'write' },
  admintoken: { kind: 'machine', id: 'a', name: 'a', scope: 'admin' },
  scimtoken: { kind: 'machine', id: 's', name: 's', scope: 'scim' },
  elsewhere: { kind: 'machine', id: 'e', name: 'e', scope: 'admin', projectId: 'other' },
  admin: person('admin'),
  stranger: person('member'),
  viewer: person('member', { p: { access: 'viewer', roles: [] } }),
  signer: person('member', { p: { access: 'viewer', roles: [{ role: 'QA', grantedAt: '' }] } }),
  lead: person('member', { p: { access: 'lead', roles: [] } }),
}

const cells = (Object.keys(ACTS) as Act[]).flatMap((act) =>
  Object.keys(ACTORS).map((who) => ({ act, who, may: MAY[act].split(' ').includes(who) })),
)

test.each(cells)('$who $act: $may', ({ act, who, may }) => {
  const actor = ACTORS[who]
  if (!actor) throw new Error(who)
  const permit = can(actor, act, { projectId: 'p' })
  expect(permit.allowed).toBe(may)
  if (!permit.allowed) expect(permit.reason).not.toBe('')
})

test('templates of the whole instance are read by everybody and changed by administrators', () => {
  const may = (who: string, act: Act) => can(ACTORS[who] ?? { kind: 'anonymous' }, act, {}).allowed
  const who = Object.keys(ACTORS)
  expect(who.filter((name) => may(name, 'template.read'))).toEqual(
    who.filter((name) => !['anonymous', 'scimtoken'].includes(name)),
  )
  expect(who.filter((name) => may(name, 'template.import'))).toEqual(['system', 'write', 'admintoken', 'admin'])
})

/** What only some people may. What no person does is never done to a project. */
const ofProjects = (Object.keys(ACTS) as Act[]).filter((act) => !['anybody', 'nobody'].includes(ACTS[act].person))

test('whoever must not know of a project gets the one answer of not found, whatever the act', () => {
  const stranger = ACTORS.stranger
  if (stranger?.kind !== 'person') throw new Error('a person')
  const token = { kind: 'machine', id: 't', name: 't', scope: 'admin', owner: stranger } as const
  const known = ofProjects.filter((act) => !can(stranger, act, { projectId: 'p' }).allowed)
  expect(known.length).toBeGreaterThan(30)
  for (const act of known)
    for (const actor of [stranger, token, ACTORS.elsewhere])
      if (actor) expect(can(actor, act, { projectId: 'p' }), act).toMatchObject({ allowed: false, hidden: true })
})

const separated = (projects: Record<string, ProjectGrants> = {}): Actor => {
  const administrator = person('admin', projects)
  return administrator.kind === 'person' ? { ...administrator, separated: true } : administrator
}

test('where the instance is set so, an administrator sees nothing of a project that they did not enter', () => {
  const token: Actor = { kind: 'machine', id: 'a', name: 'a', scope: 'admin', separated: true }
  for (const actor of [separated(), token]) {
    for (const act of ofProjects)
      expect(can(actor, act, { projectId: 'p' }), act).toMatchObject({ allowed: false, hidden: true })
    expect(visibleProjects(actor)).toEqual([])
  }
  expect(can(separated(), 'user.administer', {}).allowed).toBe(true)
  expect(can(separated(), 'project.enter', {}).allowed).toBe(true)
  expect(visibleProjects({ ...token, projectId: 'p' })).toEqual(['p'])
})

test('an entry as a viewer lets an administrator look; one as a lead gives what an administrator had', () => {
  const looking = separated({ p: { access: 'viewer', roles: [], until: '2026-11-28T22:00:00.000Z' } })
  const leading = separated({ p: { access: 'lead', roles: [], until: '2026-11-28T22:00:00.000Z' } })
  for (const act of ofProjects) {
    expect(can(looking, act, { projectId: 'p' }).allowed, act).toBe(MAY[act].split(' ').includes('viewer'))
    expect(can(leading, act, { projectId: 'p' }).allowed, act).toBe(MAY[act].split(' ').includes('admin'))
    expect(can(leading, act, { projectId: 'q' }), act).toMatchObject({ allowed: false, hidden: true })
  }
  expect(visibleProjects(looking)).toEqual(['p'])
})

test('what must not be known is not found; what is known is forbidden; who is nobody signs in', () => {
  const codeOf = (who: string, act: Act) => {
    try {
      authorize(ACTORS[who] ?? { kind: 'anonymous' }, act, { projectId: 'p' })
    } catch (error) {
      return error instanceof Refusal ? error.code : String(error)
    }
  }
  expect(codeOf('stranger', 'release.read')).toBe('not-found')
  expect(codeOf('elsewhere', 'release.read')).toBe('not-found')
  expect(codeOf('viewer', 'item.decide')).toBe('forbidden')
  expect(codeOf('anonymous', 'release.read')).toBe('not-signed-in')
})

const PEOPLE = ['admin', 'stranger', 'viewer', 'signer', 'lead'] as const
const SCOPES = { read: 'read', write: 'write', admin: 'admintoken' } as const

test.each(PEOPLE)('a personal token of %s may do what its scope and its owner both may', (who) => {
  const owner = ACTORS[who]
  if (owner?.kind !== 'person') throw new Error(who)
  for (const [scope, ofInstance] of Object.entries(SCOPES) as [keyof typeof SCOPES, string][])
    for (const act of Object.keys(ACTS) as Act[]) {
      const token: Actor = { kind: 'machine', id: 't', name: 't', scope, owner }
      const both = MAY[act].split(' ').includes(who) && MAY[act].split(' ').includes(ofInstance)
      expect(can(token, act, { projectId: 'p' }).allowed, `${act} with ${scope}`).toBe(both)
    }
})

test('a personal token shows the projects of its owner, and of these the one that it is limited to', () => {
  const owner = person('member', { p: { access: 'viewer', roles: [] } })
  if (owner.kind !== 'person') throw new Error('a person')
  const token = { kind: 'machine', id: 't', name: 't', scope: 'read', owner } as const
  expect(visibleProjects(token)).toEqual(['p'])
  expect(visibleProjects({ ...token, projectId: 'p' })).toEqual(['p'])
  expect(visibleProjects({ ...token, projectId: 'other' })).toEqual([])
})

test('a board shows what its reader may see', () => {
  expect(visibleProjects(ACTORS.stranger ?? { kind: 'anonymous' })).toEqual([])
  expect(visibleProjects(ACTORS.viewer ?? { kind: 'anonymous' })).toEqual(['p'])
  expect(visibleProjects(ACTORS.admin ?? { kind: 'anonymous' })).toBeNull()
  expect(visibleProjects(ACTORS.elsewhere ?? { kind: 'anonymous' })).toEqual(['other'])
})

describe('a grant', () => {
  const lead = ACTORS.lead
  if (!lead) throw new Error('no lead')
  test('names who may do what to which project', () => {
    expect(authorize(lead, 'release.create', { projectId: 'p' })).toEqual({
      actor: lead,
      act: 'release.create',
      projectId: 'p',
    })
  })
  test('of a release comes with the release; one that is not there is refused as a foreign one is', () => {
    const release = { id: 'r', projectId: 'p' }
    expect(authorizeRelease(lead, 'release.read', release)).toMatchObject({ release, grant: { projectId: 'p' } })
    const refusalOf = (found: { projectId: string } | null) => {
      try {
        authorizeRelease(lead, 'release.read', found)
      } catch (error) {
        return error instanceof Refusal ? [error.code, error.message] : String(error)
      }
    }
    expect(refusalOf(null)).toEqual(refusalOf({ projectId: 'another' }))
    expect(refusalOf(null)?.[0]).toBe('not-found')
  })
})
