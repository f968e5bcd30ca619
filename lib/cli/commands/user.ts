// countersign user: people who can sign in.
import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import type { z } from 'zod'
import { assertDatabase, Ending, OPERATOR } from '@/lib/cli/outcome'
import { printable } from '@/lib/cli/printable'
import { unheldLines } from '@/lib/cli/unheld-roles'
import type { PersonView } from '@/lib/domain/people/view'
import { AddUser, addUser } from '@/lib/people/accounts/add-user'
import { ChangeUser, changeUser } from '@/lib/people/accounts/change-user'
import { userIdByEmail } from '@/lib/people/accounts/find-person'
import { InviteUser, inviteUser } from '@/lib/people/accounts/invite-user'
import { offerPassword, SetPassword, setPassword } from '@/lib/people/accounts/set-password'
import { unlinkIdentity } from '@/lib/people/accounts/unlink-identity'
import { readPeople } from '@/lib/people/read-people'
import { endSessionsOf } from '@/lib/people/sign-in/end-sessions'
import { resetSecondFactor } from '@/lib/people/sign-in/second-factor'

/** The options as the schema has them, or an ending that names the option at fault. */
function parsed<S extends z.ZodType>(schema: S, options: unknown): z.output<S> {
  const result = schema.safeParse(options)
  if (result.success) return result.data
  throw new Ending(2, result.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('\n'))
}

const readPassword = async (): Promise<string> => (await text(process.stdin)).replace(/\r?\n$/, '')

const say = (line: string) => process.stdout.write(`${line}\n`)
const sessionsEnded = (count: number) => `${count} open session${count === 1 ? '' : 's'} ended`

function personLine({ email, name, role, isDisabled, methods, lastSignInAt }: PersonView): string {
  const state = isDisabled ? 'disabled' : 'active'
  return [email, name, role, state, methods.join('+') || 'none', lastSignInAt ?? 'never'].map(printable).join('\t')
}

type Options = { email: string; name: string; role: string; passwordStdin?: true }

function addAdd(user: Command): void {
  user
    .command('add')
    .description('add a person')
    .requiredOption('--email <address>', 'email, used to sign in')
    .requiredOption('--name <name>', 'name as it is printed on signatures')
    .requiredOption('--role <role>', 'admin or member')
    .option('--password-stdin', 'read the password from standard input')
    .exitOverride()
    .action(async ({ email, name, role, passwordStdin }: Options) => {
      const password = passwordStdin ? await readPassword() : undefined
      const input = parsed(AddUser, { email, name, role, ...(password !== undefined && { password }) })
      assertDatabase()
      say((await addUser(OPERATOR, input)).id)
    })
}

function addList(user: Command): void {
  user
    .command('list')
    .description('everybody with an account: email, name, role, state, sign-in methods, last sign-in')
    .option('--json', 'as JSON')
    .exitOverride()
    .action(async ({ json }: { json?: true }) => {
      assertDatabase()
      const { people } = await readPeople(OPERATOR, {}, new Date())
      const shown = people.map(({ may: _may, ...person }) => person)
      if (json) say(JSON.stringify(shown, null, 2))
      else for (const person of shown) say(personLine(person))
    })
}

/** A command about one person, named by their email. */
function about(user: Command, name: string, description: string): Command {
  return user.command(name).description(description).requiredOption('--email <address>', 'whose account').exitOverride()
}

function addChanges(user: Command): void {
  const change = async (email: string, wanted: { role: string } | { disabled: boolean }) => {
    assertDatabase()
    const input = parsed(ChangeUser, { userId: await userIdByEmail(email), ...wanted })
    return changeUser(OPERATOR, input, new Date())
  }
  about(user, 'disable', 'disable an account: every session of it ends at once, its tokens are refused').action(
    async ({ email }: Pick<Options, 'email'>) => {
      const { sessions, unheldRoles } = await change(email, { disabled: true })
      say(`disabled; ${sessionsEnded(sessions)}`)
      for (const line of unheldLines(unheldRoles)) say(line)
    },
  )
  about(user, 'enable', 'enable a disabled account').action(async ({ email }: Pick<Options, 'email'>) => {
    await change(email, { disabled: false })
    say('enabled')
  })
  about(user, 'set-role', 'make somebody an administrator or a member')
    .requiredOption('--role <role>', 'admin or member')
    .action(async ({ email, role }: Options) => {
      await change(email, { role })
      say(role)
    })
  about(
    user,
    'unlink-identity',
    'unlink an account from the identity provider; the next sign-in links it again',
  ).action(async ({ email }: Pick<Options, 'email'>) => {
    assertDatabase()
    const { sessions } = await unlinkIdentity(OPERATOR, { userId: await userIdByEmail(email) }, new Date())
    say(`unlinked; ${sessionsEnded(sessions)}`)
  })
  about(user, 'end-sessions', 'end every session of a person').action(async ({ email }: Pick<Options, 'email'>) => {
    assertDatabase()
    const { sessions } = await endSessionsOf(OPERATOR, { userId: await userIdByEmail(email) }, new Date())
    say(sessionsEnded(sessions))
  })
}

function addPasswords(user: Command): void {
  about(user, 'set-password', 'set the password of a person, read from standard input; their sessions end').action(
    async ({ email }: Pick<Options, 'email'>) => {
      const password = await readPassword()
      assertDatabase()
      const input = parsed(SetPassword, { userId: await userIdByEmail(email), password })
      const { sessions } = await setPassword(OPERATOR, input, new Date())
      say(`password set; ${sessionsEnded(sessions)}`)
    },
  )
  about(user, 'reset-password', 'create a link with which a person sets a new password; it works once').action(
    async ({ email }: Pick<Options, 'email'>) => {
      assertDatabase()
      const { url } = await offerPassword(OPERATOR, { userId: await userIdByEmail(email) }, new Date())
      say(url ?? '')
    },
  )
}

function addSecondFactor(user: Command): void {
  about(user, 'reset-second-factor', 'remove the authenticator app of a person, and their recovery codes').action(
    async ({ email }: Pick<Options, 'email'>) => {
      assertDatabase()
      const { sessions } = await resetSecondFactor(OPERATOR, { userId: await userIdByEmail(email) }, new Date())
      say(`removed; ${sessionsEnded(sessions)}`)
    },
  )
}

export function addUserCommands(program: Command): void {
  const user = program.command('user').description('people who can sign in')
  addAdd(user)
  addList(user)
  addChanges(user)
  addPasswords(user)
  addSecondFactor(user)
  user
    .command('invite')
    .description('create a link with which somebody makes an account; it works once')
    .requiredOption('--email <address>', 'whom it is for')
    .option('--role <role>', 'admin or member', 'member')
    .option('--mail', 'send the link by email instead of printing it')
    .exitOverride()
    .action(async ({ email, role, mail = false }: Options & { mail?: boolean }) => {
      const input = parsed(InviteUser, { email, role, mail })
      assertDatabase()
      const { url } = await inviteUser(OPERATOR, input, new Date())
      say(url ?? `the link is sent to ${email}`)
    })
}
