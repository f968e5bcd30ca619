// countersign audit export | checkpoints | verify FILE
import { type Command, InvalidArgumentError } from 'commander'
import { addVerifyCommand } from '@/lib/cli/commands/audit-verify'
import { assertDatabase, OPERATOR } from '@/lib/cli/outcome'
import { readCheckpoints } from '@/lib/history/read-checkpoints'
import { readAudit } from '@/lib/report/read-audit'

type Options = { project?: string }

const of = ({ project }: Options) => (project ? { projectId: project } : {})

/** Digits, as `audit export --after` takes them. */
function parseSeq(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It is the number of an event.')
  return Number(text)
}

export function addAuditCommands(program: Command): void {
  const audit = program.command('audit').description('the history')
  audit
    .command('export')
    .description('print the history as NDJSON, oldest first')
    .option('--project <id>', 'of one project only')
    .option('--after <seq>', 'only events after this number; needs --project', parseSeq)
    .exitOverride()
    .action(async ({ after, ...options }: Options & { after?: number }) => {
      assertDatabase()
      const requested = { ...of(options), ...(after !== undefined && { after }) }
      for await (const piece of await readAudit(OPERATOR, requested)) process.stdout.write(piece)
    })
  audit
    .command('checkpoints')
    .description('print the signed checkpoints of the history as NDJSON, to be kept elsewhere')
    .option('--project <id>', 'of one project only')
    .exitOverride()
    .action(async (options: Options) => {
      assertDatabase()
      for await (const piece of await readCheckpoints(OPERATOR, of(options))) process.stdout.write(piece)
    })
  addVerifyCommand(audit)
}
