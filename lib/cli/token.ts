// countersign token create
import type { Command } from 'commander'
import { demandDatabase, Ending, OPERATOR } from '@/lib/cli/outcome'
import { CreateToken, createToken } from '@/lib/people/create-token'

type Options = { name: string; scope: string; project?: string; days?: string }

export function addTokenCommands(program: Command): void {
  const token = program.command('token').description('API tokens of machines')
  token
    .command('create')
    .description('make a token; its text is the last line printed, and is never shown again')
    .requiredOption('--name <name>', 'what it is for')
    .requiredOption('--scope <scope>', 'read, write or admin')
    .option('--project <id>', 'limit it to one project')
    .option('--days <number>', 'let it end after so many days')
    .exitOverride()
    .action(async ({ name, scope, project, days }: Options) => {
      const parsed = CreateToken.safeParse({
        name,
        scope,
        ...(project && { projectId: project }),
        ...(days && { days: Number(days) }),
      })
      if (!parsed.success)
        throw new Ending(
          2,
          parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('\n'),
        )
      demandDatabase()
      const made = await createToken(OPERATOR, parsed.data, new Date())
      process.stdout.write(`${made.token}\n`)
    })
}
