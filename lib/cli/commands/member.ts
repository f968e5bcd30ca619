// countersign member: who belongs to a project, and which roles they sign for.
import type { Command } from 'commander'
import { z } from 'zod'
import { assertDatabase, Ending, OPERATOR } from '@/lib/cli/outcome'
import { printable } from '@/lib/cli/printable'
import { unheldLines } from '@/lib/cli/unheld-roles'
import { userIdByEmail } from '@/lib/people/accounts/find-person'
import { revokeGrant } from '@/lib/project/change-grant'
import { AddMember, addMember, readMembers } from '@/lib/project/change-members'

type Options = { project: string; email: string; access: string; role?: string[] }

const say = (line: string) => process.stdout.write(`${line}\n`)

function projectOf(text: string): string {
  const parsed = z.uuid().safeParse(text)
  if (!parsed.success) throw new Ending(2, '--project: give the id of the project')
  return parsed.data
}

const collect = (role: string, before: string[] = []): string[] => [...before, role]

export function addMemberCommands(program: Command): void {
  const member = program.command('member').description('who belongs to a project')
  member
    .command('list')
    .description('members of a project: email, name, access, roles')
    .requiredOption('--project <id>', 'which project')
    .exitOverride()
    .action(async ({ project }: Options) => {
      assertDatabase()
      for (const { email, name, access, roles } of await readMembers(OPERATOR, { projectId: projectOf(project) }))
        say([email, name, access, roles.join(', ')].map(printable).join('\t'))
    })
  member
    .command('add')
    .description('make somebody a member of a project, or change what they may do there')
    .requiredOption('--project <id>', 'which project')
    .requiredOption('--email <address>', 'who')
    .option('--access <access>', 'lead or viewer', 'viewer')
    .option('--role <role>', 'a role that they sign for; repeat it for several', collect)
    .exitOverride()
    .action(async ({ project, email, access, role = [] }: Options) => {
      const parsed = AddMember.safeParse({ projectId: projectOf(project), email, access, roles: role })
      if (!parsed.success)
        throw new Ending(
          2,
          parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('\n'),
        )
      assertDatabase()
      say((await addMember(OPERATOR, parsed.data)).userId)
    })
  member
    .command('remove')
    .description('take somebody out of a project, or with --role only that role from them')
    .requiredOption('--project <id>', 'which project')
    .requiredOption('--email <address>', 'who')
    .option('--role <role>', 'only this role')
    .exitOverride()
    .action(async ({ project, email, role }: { project: string; email: string; role?: string }) => {
      assertDatabase()
      const userId = await userIdByEmail(email)
      const { unheldRoles } = await revokeGrant(OPERATOR, {
        ...{ projectId: projectOf(project), userId },
        ...(role && { role }),
      })
      say('removed')
      for (const line of unheldLines(unheldRoles)) say(line)
    })
}
