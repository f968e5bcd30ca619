// countersign audit export | checkpoints | verify FILE
import type { Command } from 'commander'
import { addVerifyCommand } from '@/lib/cli/commands/audit-verify'
import { assertDatabase, OPERATOR } from '@/lib/cli/outcome'
import { readCheckpoints } from '@/lib/history/read-checkpoints'
import { readAudit } from '@/lib/report/read-audit'

type Options = { project?: string }

const of = ({ project }: Options) => (project ? { projectId: project } : {})

export function addAuditCommands(program: Command): void {
  const audit = program.command('audit').description('the history')
  audit
    .command('export')
    .description('print the history as NDJSON, oldest first')
    .option('--project <id>', 'of one project only')
    .exitOverride()
    .action(async (options: Options) => {
      assertDatabase()
      for await (const piece of await readAudit(OPERATOR, of(options))) process.stdout.write(piece)
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
