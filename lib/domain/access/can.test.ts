// The whole matrix, written out: a new act without a row here fails.
import { expect, test } from 'vitest'
import { ACTS, type Act, can, demand, visibleProjects } from '@/lib/domain/access/can'
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
  elsewhere: { kind: 'machine', id: 'e', name: 'e', scope: 'admin', projectId: 'other' },
  admin: person('admin'),
  stranger: person('member'),
  viewer: person('member', { p: { access: 'viewer', roles: [] } }),
  signer: person('member', { p: { access: 'viewer', roles: [{ role: 'QA', grantedAt: '' }] } }),
  lead: person('member', { p: { access: 'lead', roles: [] } }),
}

/** Act → who may, in the project p. Everybody else may not. */
const MAY: Record<Act, string> = {
  'board.read': 'system read write admintoken admin stranger viewer signer lead',
  'inbox.read': 'system admin stranger viewer signer lead',
  'news.mark': 'system admin stranger viewer signer lead',
  'mail.choose': 'system admin stranger viewer signer lead',
  'template.read': 'system read write admintoken admin stranger viewer signer lead',
  'template.import': 'system write admintoken admin stranger viewer signer lead',
  'project.create': 'system admintoken admin stranger viewer signer lead',
  'project.read': 'system read write admintoken admin viewer signer lead',
  'project.administer': 'system admintoken admin lead',
  'egress.open-private': 'system admintoken admin',
  'metric.sample': 'system write admintoken admin signer lead',
  'release.deploy': 'system write admintoken admin signer lead',
  'checkin.do': 'system write admintoken admin signer lead',
  'checkin.account': 'system admin lead',
  'monitor.plan': 'system admin lead',
  'release.read': 'system read write admintoken admin viewer signer lead',
  'release.create': 'system write admintoken admin lead',
  'policy.change': 'system admintoken admin lead',
  'item.decide': 'system write admintoken admin signer lead',
  'field.fill': 'system write admintoken admin signer lead',
  'evidence.add': 'system write admintoken admin signer lead',
  'run.request': 'system write admintoken admin signer lead',
  'probe.edit': 'system write admintoken admin lead',
  'signoff.sign': 'admin signer lead',
  'signoff.withdraw': 'admin viewer signer lead',
  'condition.assign': 'system write admintoken admin signer lead',
  'condition.close': 'system admin viewer signer lead',
  'delegation.make': 'system admin viewer signer lead',
  'signoff.remind': 'system write admintoken admin viewer signer lead',
  'waiver.ask': 'system admin signer lead',
  'waiver.grant': 'system admin lead',
  'issue.open': 'system write admintoken admin signer lead',
  'issue.settle': 'system write admintoken admin signer lead',
  'rollback.start': 'system write admintoken admin signer lead',
  'rollback.work': 'system write admintoken admin signer lead',
  'criterion.answer': 'system write admintoken admin signer lead',
  'question.answer': 'system write admintoken admin lead',
  'applicability.override': 'system write admintoken admin lead',
  'comment.add': 'system write admintoken admin viewer signer lead',
  'comment.change': 'system admin viewer signer lead',
  'comment.remove-others': 'system admin lead',
  'release.decide': 'system admin viewer signer lead',
  'release.reopen': 'system admin lead',
  'release.break-glass': 'system admin',
  'calendar.change': 'system write admintoken admin lead',
  'calendar.follow': 'system admin stranger viewer signer lead',
  'audit.read': 'system read write admintoken admin viewer signer lead',
  'key.read': 'system read write admintoken admin stranger viewer signer lead',
  'queue.read': 'system read write admintoken admin',
  'user.administer': 'system admintoken admin',
  'user.reset-password': 'system admin',
  'token.administer': 'system admintoken admin',
  'token.own': 'system admin stranger viewer signer lead',
  'profile.change': 'system admin stranger viewer signer lead',
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

test('what must not be known is not found; what is known is forbidden; who is nobody signs in', () => {
  const codeOf = (who: string, act: Act) => {
    try {
      demand(ACTORS[who] ?? { kind: 'anonymous' }, act, { projectId: 'p' })
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
