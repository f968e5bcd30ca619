// countersign user add
import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import { demandDatabase, Ending, OPERATOR } from '@/lib/cli/outcome'
import { AddUser, addUser } from '@/lib/people/add-user'
import { DisableUser, disableUser } from '@/lib/people/disable-user'

type Options = { email: string; name: string; role: string; passwordStdin?: true }

export function addUserCommands(program: Command): void {
  const user = program.command('user').description('people who can sign in')
  user
    .command('add')
    .description('add a person')
    .requiredOption('--email <address>', 'e-mail address, used to sign in')
    .requiredOption('--name <name>', 'name as it is printed on signatures')
    .requiredOption('--role <role>', 'admin or member')
    .option('--password-stdin', 'read the password from standard input')
    .exitOverride()
    .action(async ({ email, name, role, passwordStdin }: Options) => {
      const password = passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined
      const parsed = AddUser.safeParse({ email, name, role, ...(password !== undefined && { password }) })
      if (!parsed.success)
        throw new Ending(
          2,
          parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('\n'),
        )
      demandDatabase()
      const { id } = await addUser(OPERATOR, parsed.data)
      process.stdout.write(`${id}\n`)
    })
  user
    .command('disable')
    .description('close an account: every session of it ends at once')
    .requiredOption('--email <address>', 'whose')
    .exitOverride()
    .action(async ({ email }: { email: string }) => {
      const parsed = DisableUser.safeParse({ email })
      if (!parsed.success) throw new Ending(2, `--email: ${parsed.error.issues[0]?.message}`)
      demandDatabase()
      const { sessions } = await disableUser(OPERATOR, parsed.data, new Date())
      process.stdout.write(`closed; ${sessions} open session${sessions === 1 ? '' : 's'} ended\n`)
    })
}
