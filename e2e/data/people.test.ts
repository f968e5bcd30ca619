// People, their passwords and sessions, and tokens on a real database: what each act does, what it refuses, and what the log says of it.

import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, PASSWORD, SYSTEM, unique } from '@/e2e/support/releases'
import { readAudit } from '@/lib/data/audit'
import { change } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import { findPersonBySession, insertSession, listUsers } from '@/lib/data/people/people'
import { findMachine } from '@/lib/data/people/tokens'
import { readReleaseContributionCounts } from '@/lib/data/signoff/contributions'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName, type Machine, type Person } from '@/lib/domain/actor'
import { INSTANCE_CHAIN } from '@/lib/domain/audit/event'
import type { InstanceRole } from '@/lib/domain/enums'
import { Refusal } from '@/lib/domain/refusal'
import { addUser } from '@/lib/people/accounts/add-user'
import { changeUser } from '@/lib/people/accounts/change-user'
import { personByEmail } from '@/lib/people/accounts/find-person'
import { endInvitation, inviteUser } from '@/lib/people/accounts/invite-user'
import { changePassword, offerPassword, setPassword } from '@/lib/people/accounts/set-password'
import { acceptInvitation, readLink, resetPassword } from '@/lib/people/accounts/use-link'
import { changeProfile, readProfile } from '@/lib/people/change-profile'
import { readPeople } from '@/lib/people/read-people'
import { endOtherSessions, endSession, endSessionsOf } from '@/lib/people/sign-in/end-sessions'
import { endToken, readTokens, rotateToken } from '@/lib/people/tokens/change-token'
import { CreateToken, createToken } from '@/lib/people/tokens/create-token'
import { sha256 } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'
import { verifyPassword } from '@/lib/platform/password'
import { addMember, readMembers } from '@/lib/project/change-members'
import { createProject } from '@/lib/project/create-project'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'

testDatabase()
const NOW = new Date()
const DAY_MS = 86_400_000
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS)
const NOBODY: Actor = { kind: 'anonymous' }
let admin: Person

async function personOf(role: InstanceRole = 'member'): Promise<Person> {
  const email = `${unique('somebody')}@example.com`
  await addUser(SYSTEM, { email, name: unique('Name'), role, password: PASSWORD })
  return personByEmail(email)
}

/** The same person in a session of their own. */
async function signedIn(person: Person): Promise<Person & { sessionId: string }> {
  const id = newId()
  await change(SYSTEM, async (tx) => {
    await insertSession(tx, { id, userId: person.id, expiresAt: later(1), via: 'credentials', userAgent: 'curl/8' })
    return {
      grant: authorize(SYSTEM, 'system.work', {}),
      event: { action: 'session.started', sessionId: id, userId: person.id, name: person.name, via: 'credentials' },
      result: undefined,
    }
  })
  const found = await findPersonBySession(id)
  if (!found?.sessionId) throw new Error('no session')
  return { ...found, sessionId: found.sessionId }
}

const refusal = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? `${error.code}: ${error.message}` : String(error)),
  )

const tokenOf = (url: string | undefined): string => new URL(url ?? '').searchParams.get('token') ?? ''

async function lastEvent(chain: string = INSTANCE_CHAIN): Promise<Record<string, unknown>> {
  let last: Record<string, unknown> = {}
  for await (const page of readAudit(chain)) for (const line of page) last = JSON.parse(line.body)
  return last
}

const hashOf = async (userId: string): Promise<string | null> =>
  (await database().user.findUniqueOrThrow({ where: { id: userId } })).passwordHash

async function holderOf(token: string): Promise<Machine> {
  const machine = await findMachine(sha256(token))
  if (!machine) throw new Error('the token does not work')
  return machine
}

beforeAll(async () => {
  admin = await personOf('admin')
})

describe('invitations', () => {
  test('an invited person makes an account with the role and email of the invitation, once', async () => {
    const email = `${unique('invited')}@example.com`
    const { url, id, expiresAt } = await inviteUser(admin, { email, role: 'member' }, NOW)
    expect(new URL(url ?? '').pathname).toBe('/join')
    expect(Date.parse(expiresAt) - NOW.getTime()).toBe(7 * DAY_MS)
    expect(await lastEvent()).toMatchObject({ action: 'user.invited', linkId: id, email, role: 'member' })
    expect((await readPeople(admin, {}, NOW)).invitations).toMatchObject([{ id, email, isExpired: false }])
    const token = tokenOf(url)
    expect(await readLink(NOBODY, { kind: 'invitation', token }, NOW)).toEqual({ email })
    expect(await acceptInvitation(NOBODY, { token, name: 'Ina', password: PASSWORD }, NOW)).toEqual({ email })
    expect(await personByEmail(email)).toMatchObject({ email, name: 'Ina', role: 'member' })
    expect(await lastEvent()).toMatchObject({ action: 'user.added', email, via: 'invitation' })
    expect((await readPeople(admin, {}, NOW)).invitations).toEqual([])
    expect(await refusal(acceptInvitation(NOBODY, { token, name: 'Again', password: PASSWORD }, NOW))).toBe(
      'forbidden: This invitation has been used. Sign in, or ask an administrator for help.',
    )
  })

  test('an invitation is over when its email has got an account in another way', async () => {
    const email = `${unique('added')}@example.com`
    const { url, id } = await inviteUser(admin, { email, role: 'member' }, NOW)
    const isListed = async () => (await readPeople(admin, {}, NOW)).invitations.some((one) => one.id === id)
    expect(await isListed()).toBe(true)
    await addUser(SYSTEM, { email, name: 'Added', role: 'member', password: PASSWORD })
    expect(await isListed()).toBe(false)
    const accepted = acceptInvitation(NOBODY, { token: tokenOf(url), name: 'X', password: PASSWORD }, NOW)
    expect(await refusal(accepted)).toBe(`conflict: ${email} already has an account. Sign in.`)
  })

  test('twenty uses of one invitation at once make one account', async () => {
    const email = `${unique('raced')}@example.com`
    const token = tokenOf((await inviteUser(admin, { email, role: 'member' }, NOW)).url)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        refusal(acceptInvitation(NOBODY, { token, name: `N ${at}`, password: PASSWORD }, NOW)),
      ),
    )
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
    expect(await database().user.count({ where: { email } })).toBe(1)
  })

  test('an expired, a replaced, a revoked and somebody else’s invitation change nothing', async () => {
    const email = `${unique('late')}@example.com`
    const first = tokenOf((await inviteUser(admin, { email, role: 'member' }, NOW)).url)
    const second = await inviteUser(admin, { email, role: 'admin' }, NOW)
    const accept = (token: string, at: Date, actor: Actor = NOBODY) =>
      refusal(acceptInvitation(actor, { token, name: 'X', password: PASSWORD }, at))
    const replaced = 'This invitation has been replaced or revoked. Ask an administrator for a new invitation.'
    expect(await accept(first, NOW)).toBe(`forbidden: ${replaced}`)
    expect(await accept(tokenOf(second.url), later(7))).toBe(
      'forbidden: This invitation has expired. Ask an administrator for a new invitation.',
    )
    const other = await personOf()
    expect(await accept(tokenOf(second.url), NOW, other)).toBe(
      `forbidden: This invitation is for ${email}, and you are signed in as ${other.email}. Sign out first, or give it to ${email}.`,
    )
    expect(await accept('x'.repeat(43), NOW)).toContain('forbidden: This invitation is not known here.')
    await endInvitation(admin, { invitationId: second.id }, NOW)
    expect(await lastEvent()).toMatchObject({ action: 'invitation.revoked', email })
    expect(await accept(tokenOf(second.url), NOW)).toBe(`forbidden: ${replaced}`)
    expect(await database().user.count({ where: { email } })).toBe(0)
    expect(await refusal(endInvitation(admin, { invitationId: second.id }, NOW))).toContain('not-found')
  })

  test('who has an account is not invited, and a disabled one is enabled instead', async () => {
    const person = await personOf()
    const invite = () => refusal(inviteUser(admin, { email: person.email, role: 'member' }, NOW))
    expect(await invite()).toContain('already has an account')
    await changeUser(admin, { userId: person.id, disabled: true }, NOW)
    expect(await invite()).toContain('Enable it instead')
  })

  test('members and tokens invite nobody they may not', async () => {
    const member = await personOf()
    const email = `${unique('nobody')}@example.com`
    expect(await refusal(inviteUser(member, { email, role: 'member' }, NOW))).toContain('forbidden')
    const ofInstance: Actor = { kind: 'machine', id: newId(), name: 'ci', scope: 'admin' }
    expect(await refusal(inviteUser(ofInstance, { email, role: 'admin' }, NOW))).toContain(
      'A token cannot make an administrator.',
    )
    expect(await refusal(addUser(ofInstance, { email, name: 'X', role: 'admin' }))).toContain('A token cannot')
    expect(await refusal(inviteUser(ofInstance, { email, role: 'member' }, NOW))).toBe('done')
  })
})

describe('accounts', () => {
  test('disabling ends the sessions, refuses the tokens, and enabling brings the tokens back', async () => {
    const person = await signedIn(await personOf())
    const { token } = await createToken(person, { name: 'mine', scope: 'read', personal: true }, NOW)
    expect(await holderOf(token)).toMatchObject({ owner: { id: person.id } })
    expect(await changeUser(admin, { userId: person.id, disabled: true }, NOW)).toEqual({
      userId: person.id,
      sessions: 1,
      unheldRoles: [],
    })
    expect(await lastEvent()).toMatchObject({ action: 'user.disabled', userId: person.id, sessions: 1 })
    expect(await findPersonBySession(person.sessionId)).toBeNull()
    expect(await findMachine(sha256(token))).toBeNull()
    await changeUser(admin, { userId: person.id, disabled: false }, NOW)
    expect(await lastEvent()).toMatchObject({ action: 'user.enabled', userId: person.id })
    expect(await findPersonBySession(person.sessionId)).toBeNull()
    expect((await holderOf(token)).name).toBe('mine')
  })

  test('a role changes what somebody may do at once, and a change to what is so already is no event', async () => {
    const person = await personOf()
    await changeUser(admin, { userId: person.id, role: 'admin' }, NOW)
    const event = await lastEvent()
    expect(event).toMatchObject({ action: 'user.role-changed', was: 'member', is: 'admin', actor: { id: admin.id } })
    await changeUser(admin, { userId: person.id, role: 'admin' }, NOW)
    expect(await lastEvent()).toEqual(event)
    expect((await personByEmail(person.email)).role).toBe('admin')
    await changeUser(admin, { userId: person.id, role: 'member' }, NOW)
  })

  test('administrators who demote and disable each other at once leave one', async () => {
    const others = [await personOf('admin'), await personOf('admin'), await personOf('admin')]
    const open = async () =>
      (await listUsers(NOW)).filter((person) => person.role === 'admin' && !person.isDisabled).map(({ id }) => id)
    const ids = await open()
    expect(ids).toHaveLength(4)
    await Promise.all(
      [...ids, ...ids].map((userId, at) =>
        refusal(changeUser(SYSTEM, at % 2 === 0 ? { userId, disabled: true } : { userId, role: 'member' }, NOW)),
      ),
    )
    const left = await open()
    expect(left).toHaveLength(1)
    const [last = ''] = left
    expect(await refusal(changeUser(SYSTEM, { userId: last, role: 'member' }, NOW))).toContain(
      'is the last administrator',
    )
    for (const { id } of [admin, ...others]) {
      await changeUser(SYSTEM, { userId: id, disabled: false }, NOW)
      if (id !== admin.id) await changeUser(SYSTEM, { userId: id, role: 'member' }, NOW)
      else await changeUser(SYSTEM, { userId: id, role: 'admin' }, NOW)
    }
    if (last !== admin.id) await changeUser(SYSTEM, { userId: last, role: 'member' }, NOW)
  })

  test('what the page says may be done is what is done', async () => {
    const { people } = await readPeople(admin, {}, NOW)
    const self = people.find(({ id }) => id === admin.id)
    expect(self?.may.disable).toEqual({
      allowed: false,
      reason: `${admin.name} is the last administrator. Make somebody else an administrator first.`,
    })
    expect(self?.methods).toEqual(['password'])
    expect(await refusal(readPeople(await personOf(), {}, NOW))).toBe('forbidden: Only an administrator can do this.')
  })
})

describe('passwords', () => {
  test('changing one’s own needs the current one and ends every other session', async () => {
    const person = await personOf()
    const [here, there] = [await signedIn(person), await signedIn(person)]
    const next = 'another horse battery'
    expect(await refusal(changePassword(here, { current: 'wrong password', password: next }, NOW))).toContain(
      'wrong-password',
    )
    expect(await findPersonBySession(there.sessionId)).not.toBeNull()
    expect(await changePassword(here, { current: PASSWORD, password: next }, NOW)).toEqual({ sessions: 1 })
    expect(await verifyPassword(await hashOf(person.id), next)).toBe(true)
    expect(await findPersonBySession(here.sessionId)).not.toBeNull()
    expect(await findPersonBySession(there.sessionId)).toBeNull()
    expect(await lastEvent()).toMatchObject({ action: 'password.changed', how: 'own', sessions: 1 })
    expect(JSON.stringify(await lastEvent())).not.toContain(next)
  })

  test('five wrong tries lock it for a while, the right one too', async () => {
    const person = await signedIn(await personOf())
    for (let tries = 0; tries < 5; tries++)
      await refusal(changePassword(person, { current: 'wrong password', password: 'x'.repeat(12) }, NOW))
    expect(await refusal(changePassword(person, { current: PASSWORD, password: 'x'.repeat(12) }, NOW))).toContain(
      'too-many',
    )
  })

  test('a password link sets a new one, once, ends all sessions, and a newer link replaces it', async () => {
    const person = await signedIn(await personOf())
    const old = tokenOf((await offerPassword(admin, { userId: person.id }, NOW)).url)
    const { url, expiresAt } = await offerPassword(admin, { userId: person.id }, NOW)
    expect(Date.parse(expiresAt) - NOW.getTime()).toBe(DAY_MS)
    expect(await lastEvent()).toMatchObject({ action: 'password.reset-offered', userId: person.id })
    const reset = (token: string, at = NOW) =>
      refusal(resetPassword(NOBODY, { token, password: 'a new horse battery' }, at))
    expect(await reset(old)).toContain('This password link has been replaced or revoked.')
    expect(await reset(tokenOf(url), later(1))).toContain('This password link has expired.')
    expect(await verifyPassword(await hashOf(person.id), PASSWORD)).toBe(true)
    expect(await reset(tokenOf(url))).toBe('done')
    expect(await verifyPassword(await hashOf(person.id), 'a new horse battery')).toBe(true)
    expect(await findPersonBySession(person.sessionId)).toBeNull()
    expect(await lastEvent()).toMatchObject({ action: 'password.changed', how: 'link', sessions: 1 })
    expect(await reset(tokenOf(url))).toContain('This password link has been used.')
  })

  test('disabling somebody takes their password link away, and no link is made for them', async () => {
    const person = await personOf()
    const { url } = await offerPassword(admin, { userId: person.id }, NOW)
    await changeUser(admin, { userId: person.id, disabled: true }, NOW)
    expect(await refusal(resetPassword(NOBODY, { token: tokenOf(url), password: PASSWORD }, NOW))).toContain('revoked')
    expect(await refusal(offerPassword(admin, { userId: person.id }, NOW))).toContain('Enable it first.')
  })

  test('an invitation is no password link, nor the other way round', async () => {
    const person = await personOf()
    const invitation = tokenOf(
      (await inviteUser(admin, { email: `${unique('i')}@example.com`, role: 'admin' }, NOW)).url,
    )
    const link = tokenOf((await offerPassword(admin, { userId: person.id }, NOW)).url)
    expect(await refusal(resetPassword(NOBODY, { token: invitation, password: PASSWORD }, NOW))).toContain('not known')
    expect(await refusal(acceptInvitation(NOBODY, { token: link, name: 'X', password: PASSWORD }, NOW))).toContain(
      'not known',
    )
  })

  test('no token sets a password, by link or at once', async () => {
    const person = await personOf()
    const { token } = await createToken(admin, { name: 'all', scope: 'admin', personal: true }, NOW)
    const machine = await holderOf(token)
    expect(await refusal(offerPassword(machine, { userId: person.id }, NOW))).toContain('forbidden')
    expect(await refusal(setPassword(machine, { userId: person.id, password: PASSWORD }, NOW))).toContain('forbidden')
    expect(await setPassword(SYSTEM, { userId: person.id, password: 'by the operator' }, NOW)).toEqual({ sessions: 0 })
    expect(await verifyPassword(await hashOf(person.id), 'by the operator')).toBe(true)
  })
})

describe('sessions and profile', () => {
  test('one’s own sessions are listed and ended; somebody else’s are not', async () => {
    const person = await personOf()
    const [here, there] = [await signedIn(person), await signedIn(person)]
    const stranger = await signedIn(await personOf())
    const { sessions } = await readProfile(here, {}, NOW)
    expect(sessions.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
      [here.sessionId, true],
      [there.sessionId, false],
    ])
    expect(await refusal(endSession(here, { sessionId: stranger.sessionId }, NOW))).toContain('not-found')
    expect(await findPersonBySession(stranger.sessionId)).not.toBeNull()
    await endSession(here, { sessionId: there.sessionId }, NOW)
    expect(await findPersonBySession(there.sessionId)).toBeNull()
    await signedIn(person)
    expect(await endOtherSessions(here, {}, NOW)).toEqual({ sessions: 1 })
    expect(await lastEvent()).toMatchObject({ action: 'sessions.ended', userId: person.id, sessions: 1 })
    expect(await endSessionsOf(admin, { userId: person.id }, NOW)).toEqual({ sessions: 1 })
    expect(await findPersonBySession(here.sessionId)).toBeNull()
    expect(await refusal(endSessionsOf(stranger, { userId: person.id }, NOW))).toContain('forbidden')
  })

  test('a name and a time zone are changed, and the log says from what to what', async () => {
    const person = await personOf()
    await changeProfile(person, { name: 'Ada Example', timeZone: 'Europe/Berlin' })
    expect(await lastEvent()).toMatchObject({
      action: 'profile.changed',
      was: { name: person.name, timeZone: null },
      is: { name: 'Ada Example', timeZone: 'Europe/Berlin' },
    })
    expect(await readProfile(await personByEmail(person.email), {}, NOW)).toMatchObject({
      name: 'Ada Example',
      timeZone: 'Europe/Berlin',
      hasPassword: true,
      passkeys: [],
    })
  })
})

describe('tokens', () => {
  test('a token expires after 90 days unless somebody says otherwise', async () => {
    const days = async (input: Parameters<typeof createToken>[1]) =>
      (Date.parse((await createToken(SYSTEM, input, NOW)).expiresAt) - NOW.getTime()) / DAY_MS
    expect(await days({ name: 'a', scope: 'read' })).toBe(90)
    expect(await days({ name: 'b', scope: 'read', days: 7 })).toBe(7)
    expect(CreateToken.safeParse({ name: 'c', scope: 'read', days: 0 }).success).toBe(false)
    const { id, token } = await createToken(
      SYSTEM,
      { name: 'd', scope: 'read', days: 1 },
      new Date(NOW.getTime() - 2 * DAY_MS),
    )
    expect(await findMachine(sha256(token))).toBeNull()
    expect((await readTokens(admin, {}, NOW)).tokens.find((one) => one.id === id)?.state).toBe('expired')
  })

  test('rotating replaces the secret at once; revoking ends it; its use is noted; no list has a secret', async () => {
    const { id, token } = await createToken(admin, { name: 'ci', scope: 'write' }, NOW)
    await holderOf(token)
    const listed = (await readTokens(admin, {}, NOW)).tokens.find((one) => one.id === id)
    expect(listed).toMatchObject({ name: 'ci', scope: 'write', owner: null, createdBy: admin.name, state: 'active' })
    expect(listed?.lastUsedAt).not.toBeNull()
    const rotated = await rotateToken(admin, { tokenId: id, days: 30 }, NOW)
    expect(await findMachine(sha256(token))).toBeNull()
    expect(await holderOf(rotated.token)).toMatchObject({ id, name: 'ci' })
    expect(await lastEvent()).toMatchObject({ action: 'token.rotated', tokenId: id })
    const text = JSON.stringify(await readTokens(admin, {}, NOW))
    expect(text).not.toContain(rotated.token)
    expect(text).not.toContain(sha256(rotated.token))
    await endToken(admin, { tokenId: id }, NOW)
    expect(await lastEvent()).toMatchObject({ action: 'token.revoked', tokenId: id, name: 'ci' })
    expect(await findMachine(sha256(rotated.token))).toBeNull()
    expect(await refusal(endToken(admin, { tokenId: id }, NOW))).toContain('not-found')
    expect(await refusal(rotateToken(admin, { tokenId: id, days: 30 }, NOW))).toContain('not-found')
  })

  test('a person sees and changes their own tokens; an administrator revokes them and rotates none', async () => {
    const [ada, ben] = [await personOf(), await personOf()]
    const { id } = await createToken(ada, { name: 'mine', scope: 'write', personal: true }, NOW)
    expect((await readTokens(ada, {}, NOW)).tokens.map((one) => one.id)).toEqual([id])
    expect((await readTokens(ben, {}, NOW)).tokens).toEqual([])
    expect(await refusal(endToken(ben, { tokenId: id }, NOW))).toContain('forbidden')
    expect(await refusal(createToken(ben, { name: 'all', scope: 'read' }, NOW))).toContain('forbidden')
    expect(await refusal(rotateToken(admin, { tokenId: id, days: 30 }, NOW))).toContain('Only the owner')
    expect(await refusal(rotateToken(ada, { tokenId: id, days: 30 }, NOW))).toBe('done')
    expect(await refusal(endToken(admin, { tokenId: id }, NOW))).toBe('done')
  })

  test('a token for a project that its maker is no member of is not made', async () => {
    const { projectId } = await buildProject()
    const person = await personOf()
    const make = () => refusal(createToken(person, { name: 'p', scope: 'read', personal: true, projectId }, NOW))
    expect(await make()).toContain('not-found')
    expect(await refusal(createToken(admin, { name: 'p', scope: 'read', projectId: newId() }, NOW))).toContain(
      'not-found',
    )
  })

  test('what a personal token does counts as done by its owner: for signing, for granting, for leading', async () => {
    const place = await buildProject()
    const lead = await buildPerson(place.projectId, 'lead')
    const machine = await holderOf(
      (await createToken(lead, { name: 'script', scope: 'admin', personal: true }, NOW)).token,
    )
    expect(actorName(machine)).toBe(`script (token of ${lead.name})`)
    const releaseId = await buildRelease(place, '# R\n\n## Do\n- [ ] One\n')
    const [item] = (await readRelease(lead, { releaseId }, NOW)).items
    await patchItem(machine, { itemId: item?.id ?? '', outcome: 'passed', revision: item?.revision ?? 0 }, NOW)
    expect(await readReleaseContributionCounts(releaseId)).toEqual({
      [lead.id]: [{ action: 'item.decided', count: 1 }],
    })
    const grantSelf = addMember(machine, { ...place, email: lead.email, access: 'lead', roles: ['QA Lead'] })
    expect(await refusal(grantSelf)).toContain('You cannot assign a sign-off role to yourself.')
    const { id: projectId } = await createProject(machine, { name: unique('scripted') })
    expect(await readMembers(SYSTEM, { projectId })).toMatchObject([{ userId: lead.id, access: 'lead' }])
  })
})

describe('members of a project', () => {
  test('one call says access and roles, each with its own event', async () => {
    const { projectId } = await buildProject()
    const person = await personOf()
    const member = await addMember(SYSTEM, {
      ...{ projectId, email: person.email, access: 'viewer', roles: ['QA Lead', 'Security'] },
    })
    expect(member).toEqual({
      ...{ userId: person.id, name: person.name, email: person.email },
      ...{ access: 'viewer', roles: ['QA Lead', 'Security'] },
    })
    expect(await lastEvent(projectId)).toMatchObject({ action: 'member.granted', role: 'Security' })
    const nobody = { projectId, email: 'nobody@example.com', access: 'viewer', roles: [] } as const
    expect(await refusal(addMember(SYSTEM, { ...nobody, roles: [] }))).toContain('not-found')
    const viewer = await personByEmail(person.email)
    expect(await refusal(addMember(viewer, { ...nobody, roles: [] }))).toContain('forbidden')
    expect(await refusal(readMembers(await personOf(), { projectId }))).toContain('not-found')
  })
})

describe('links of an administrator who left', () => {
  const leaver = async () => ({ root: await personOf('admin'), next: await personOf('admin') })
  const sentence = (name: string) => `The administrator who created this ${name} is one no longer.`

  test.each([
    ['was disabled', { disabled: true }],
    ['was made a member', { role: 'member' as const }],
  ])('who %s: no administrator and no new password comes of them; a member still joins', async (_how, change) => {
    const { root, next } = await leaver()
    const victim = await personOf()
    const emails = [1, 2].map(() => `${unique('invited')}@example.com`)
    const asAdmin = tokenOf((await inviteUser(root, { email: emails[0] ?? '', role: 'admin' }, NOW)).url)
    const asMember = tokenOf((await inviteUser(root, { email: emails[1] ?? '', role: 'member' }, NOW)).url)
    const reset = tokenOf((await offerPassword(root, { userId: victim.id }, NOW)).url)
    await changeUser(next, { userId: root.id, ...change }, NOW)
    const join = (token: string) => acceptInvitation(NOBODY, { token, name: 'Mallory', password: PASSWORD }, NOW)
    expect(await refusal(join(asAdmin))).toBe(
      `forbidden: ${sentence('invitation')} Ask an administrator for a new invitation.`,
    )
    expect(await refusal(resetPassword(NOBODY, { token: reset, password: 'another long password' }, NOW))).toBe(
      `forbidden: ${sentence('password link')} Ask an administrator for a new password link.`,
    )
    expect(await refusal(join(asMember))).toBe('done')
    expect(await database().user.count({ where: { email: emails[0] ?? '' } })).toBe(0)
  })

  test('of the command line stay, and so does one of an administrator who still is one', async () => {
    const { root } = await leaver()
    const tokens = []
    for (const by of [root, SYSTEM])
      tokens.push(tokenOf((await inviteUser(by, { email: `${unique('in')}@example.com`, role: 'admin' }, NOW)).url))
    for (const token of tokens)
      expect(await refusal(acceptInvitation(NOBODY, { token, name: 'New', password: PASSWORD }, NOW))).toBe('done')
  })
})
