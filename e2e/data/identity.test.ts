// Who is let in by an identity of the provider, what their groups give, and who has no password where single sign-on is required.
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, PASSWORD, SYSTEM, unique } from '@/e2e/support/releases'
import { readAudit } from '@/lib/data/audit'
import { change } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import { saveGroupMapping } from '@/lib/data/people/group-grants'
import { findUser, insertAccount, replaceSetupLink } from '@/lib/data/people/people'
import { Refusal } from '@/lib/domain/refusal'
import { admitIdentity, mustUseProvider } from '@/lib/http/sign-in/admit-identity'
import { addUser } from '@/lib/people/accounts/add-user'
import { changeUser } from '@/lib/people/accounts/change-user'
import { personByEmail } from '@/lib/people/accounts/find-person'
import { forgotPassword } from '@/lib/people/accounts/forgot-password'
import { inviteUser } from '@/lib/people/accounts/invite-user'
import { offerPassword } from '@/lib/people/accounts/set-password'
import { setUp } from '@/lib/people/accounts/set-up'
import { unlinkIdentity } from '@/lib/people/accounts/unlink-identity'
import { acceptInvitation, readLink } from '@/lib/people/accounts/use-link'
import { sha256 } from '@/lib/platform/digest'
import { grant } from '@/lib/project/change-grant'

testDatabase()
const ISSUER = 'https://id.example.com'
const NOBODY = { kind: 'anonymous' } as const

beforeAll(() => {
  process.env.NEXTAUTH_URL = 'http://localhost:3000'
})
afterEach(() => {
  process.env.OIDC_REQUIRED_DOMAINS = ''
  process.env.OIDC_BREAK_GLASS_EMAIL = ''
  process.env.OIDC_GROUPS_CLAIM = ''
})

const claimsOf = (email: string, more: Record<string, unknown> = {}) => ({
  ...{ sub: `of ${email}`, email, email_verified: true, name: 'Ada', ...more },
})
const admit = (email: string, more: Record<string, unknown> = {}) => admitIdentity(claimsOf(email, more), ISSUER)
const freshEmail = () => `${unique('identity')}@example.com`

async function actionsSince(count: number): Promise<string[]> {
  const actions: string[] = []
  for await (const page of readAudit('instance')) actions.push(...page.map(({ body }) => JSON.parse(body).action))
  return actions.slice(count)
}
const countActions = async () => (await actionsSince(0)).length

const refusal = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? `${error.code}: ${error.message}` : String(error)),
  )

describe('who is let in', () => {
  test('somebody new is added once, and is the same person when the email changes', async () => {
    const email = freshEmail()
    const first = await admit(email)
    expect(first).toMatchObject({ email, name: 'Ada' })
    expect(await admitIdentity({ ...claimsOf(freshEmail()), sub: `of ${email}` }, ISSUER)).toEqual(first)
    const noEmail = { sub: `of ${email}` }
    expect(await admitIdentity(noEmail, ISSUER)).toEqual(first)
  })

  test('not without a verified email, nor into an account with a password, nor into that of another identity', async () => {
    const email = freshEmail()
    expect(await admit(email, { email_verified: false })).toBe('/sign-in?error=no-verified-email')
    expect(await admit(email, { email: undefined })).toBe('/sign-in?error=no-verified-email')
    expect(await findUser({ email })).toBeNull()
    const withPassword = await buildPerson(null)
    expect(await admit(withPassword.email)).toBe('/sign-in?error=has-password')
    await admit(email)
    expect(await admit(email, { sub: 'another' })).toBe('/sign-in?error=email-of-another-account')
    expect(await database().account.count({ where: { subject: 'another' } })).toBe(0)
  })

  test('an account that was added without a password is linked, which the log says without a role', async () => {
    const email = freshEmail()
    await addUser(SYSTEM, { email, name: 'Added', role: 'admin' })
    const before = await countActions()
    expect(await admit(email)).toMatchObject({ name: 'Added' })
    expect(await actionsSince(before)).toEqual(['user.identity-linked'])
    expect(await findUser({ email })).toMatchObject({ role: 'admin' })
  })

  test('an account that an operator unlinked is linked to the next subject with its email', async () => {
    const email = freshEmail()
    const person = await admit(email)
    const { id: userId } = await personByEmail(email)
    expect(await unlinkIdentity(SYSTEM, { userId }, new Date())).toEqual({ sessions: 0 })
    expect(await refusal(unlinkIdentity(SYSTEM, { userId }, new Date()))).toContain('conflict: ')
    expect(await admit(email, { sub: 'made anew' })).toEqual(person)
  })

  test('a disabled person gets a code and no text of an error, linked or not; claims that are none too', async () => {
    const [linked, added] = [freshEmail(), freshEmail()]
    await admit(linked)
    await addUser(SYSTEM, { email: added, name: 'Added', role: 'member' })
    for (const email of [linked, added])
      await changeUser(SYSTEM, { userId: (await personByEmail(email)).id, disabled: true }, new Date())
    expect(await admit(linked)).toBe('/sign-in?error=account-disabled')
    expect(await admit(added)).toBe('/sign-in?error=account-disabled')
    expect(await admitIdentity({ sub: 1 }, ISSUER)).toBe('/sign-in?error=unexpected')
  })

  test('twenty first sign-ins at once make one account and no error text', async () => {
    const email = freshEmail()
    const all = await Promise.all(Array.from({ length: 20 }, () => admit(email)))
    expect(all.some((one) => typeof one !== 'string')).toBe(true)
    for (const one of all) if (typeof one === 'string') expect(one).toMatch(/^\/sign-in\?error=[a-z-]+$/)
    expect(await database().user.count({ where: { email } })).toBe(1)
  })
})

describe('groups', () => {
  const map = (mapping: Parameters<typeof saveGroupMapping>[1]) =>
    change(SYSTEM, async (tx) => {
      await saveGroupMapping(tx, mapping, 'test')
      return { event: null, result: undefined }
    })

  test('give and take at each sign-in; what was given by hand stays; what maps to nothing is harmless', async () => {
    const { projectId } = await buildProject()
    const [qa, leads, admins] = [unique('qa'), unique('leads'), unique('admins')]
    await map({ groupName: qa, administrator: false, projectId, access: 'viewer', roles: ['QA Lead'] })
    await map({ groupName: leads, administrator: false, projectId, access: 'lead', roles: [] })
    await map({ groupName: admins, administrator: true })
    const email = freshEmail()
    await admit(email, { groups: [qa, 'maps to nothing'] })
    const held = async () => {
      const { role, projects } = await personByEmail(email)
      const { access, roles = [] } = projects[projectId] ?? {}
      return [role, access, roles.map((one) => one.role).sort()]
    }
    expect(await held()).toEqual(['member', 'viewer', ['QA Lead']])
    await grant(SYSTEM, { projectId, email, role: 'Security' })
    const before = await countActions()
    await admit(email, { groups: [leads, admins] })
    expect(await held()).toEqual(['admin', 'lead', ['Security']])
    const actions = await actionsSince(before)
    expect(actions[0]).toBe('person.groups-changed')
    expect(actions).toContain('user.role-changed')
    const again = await countActions()
    await admit(email, { groups: [leads, admins] })
    expect(await actionsSince(again)).toEqual([])
    await buildPerson(null).then(({ id }) => changeUser(SYSTEM, { userId: id, role: 'admin' }, new Date()))
    await admit(email)
    const [role, , roles] = await held()
    expect([role, roles]).toEqual(['member', ['Security']])
  })

  test('a claim that cannot be read takes nothing away, and the claim is the one of the setting', async () => {
    const group = unique('admins')
    await map({ groupName: group, administrator: true })
    process.env.OIDC_GROUPS_CLAIM = 'realm_access.roles'
    const email = freshEmail()
    await admit(email, { groups: [group] })
    expect((await personByEmail(email)).role).toBe('member')
    await admit(email, { realm_access: { roles: [group] } })
    expect((await personByEmail(email)).role).toBe('admin')
    await admit(email, { realm_access: { roles: [{}] } })
    expect((await personByEmail(email)).role).toBe('admin')
  })
})

describe('where single sign-on is required', () => {
  const requireFor = (domain: string, breakGlass = '') => {
    process.env.OIDC_REQUIRED_DOMAINS = domain
    process.env.OIDC_BREAK_GLASS_EMAIL = breakGlass
  }

  test('nobody sets or resets a password, nor uses an invitation; the one exception does', async () => {
    const { email, id } = await buildPerson(null)
    const exception = await buildPerson(null)
    const invited = freshEmail()
    const { url = '' } = await inviteUser(SYSTEM, { email: invited, role: 'member' }, new Date())
    requireFor('example.com', exception.email)
    const token = new URL(url).searchParams.get('token') ?? ''
    const sentence = 'forbidden: Your organization requires single sign-on for this email'
    expect(await refusal(forgotPassword(NOBODY, { email }, new Date()))).toContain(sentence)
    expect(await refusal(offerPassword(SYSTEM, { userId: id }, new Date()))).toContain(sentence)
    expect(await readLink(NOBODY, { kind: 'invitation', token }, new Date())).toEqual({
      refusal: expect.stringContaining('requires single sign-on'),
    })
    const accepted = acceptInvitation(NOBODY, { token, name: 'X', password: PASSWORD }, new Date())
    expect(await refusal(accepted)).toContain(sentence)
    expect([mustUseProvider(email), mustUseProvider(exception.email)]).toEqual([true, false])
    expect(await refusal(offerPassword(SYSTEM, { userId: exception.id }, new Date()))).toBe('done')
  })

  test('the first administrator is not made with a password that would not work, and the link stays', async () => {
    await buildPerson(null)
    await database().setupLink.deleteMany()
    const token = 'x'.repeat(43)
    await change(SYSTEM, async (tx) => {
      await replaceSetupLink(tx, sha256(token), new Date(Date.now() + 60_000))
      return { event: null, result: undefined }
    })
    const setUpAs = (email: string) =>
      refusal(setUp(NOBODY, { token, email, name: 'X', password: PASSWORD }, new Date()))
    requireFor('example.com', 'glass@example.com')
    expect(await setUpAs('first@example.com')).toMatch(/^forbidden: The domain of this email requires single sign-on/)
    expect(await database().setupLink.count({ where: { usedAt: null } })).toBe(1)
    expect(await setUpAs('glass@example.com'), 'there are people already').toMatch(
      /^conflict: This installation already has accounts/,
    )
  })

  test('an account with a password is linked at the first sign-in there, and one of another domain is not', async () => {
    const { email, id } = await buildPerson(null)
    requireFor('example.org')
    expect(await admit(email)).toBe('/sign-in?error=has-password')
    requireFor('example.com')
    expect(await admit(email)).toMatchObject({ id })
  })

  test('not even there into the account of another identity', async () => {
    const { email, id } = await buildPerson(null)
    requireFor('example.com')
    await change(SYSTEM, async (tx) => {
      await insertAccount(tx, { issuer: ISSUER, subject: 'first', userId: id })
      return { event: null, result: undefined }
    })
    expect(await admit(email)).toBe('/sign-in?error=email-of-another-account')
  })
})
