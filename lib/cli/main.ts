// The command line, on the same use cases as the pages. Exit codes: 0 done, 1 no, 2 wrong use, 3 the database cannot be reached.
import { Command, CommanderError } from 'commander'
import { addAttestationCommands } from '@/lib/cli/commands/attestation'
import { addAuditCommands } from '@/lib/cli/commands/audit'
import { addGateCommand } from '@/lib/cli/commands/gate'
import { addImportCommand } from '@/lib/cli/commands/import'
import { addMemberCommands } from '@/lib/cli/commands/member'
import { addSecretsCommands } from '@/lib/cli/commands/secrets'
import { addSeparationCommands } from '@/lib/cli/commands/separation'
import { addTokenCommands } from '@/lib/cli/commands/token'
import { addUserCommands } from '@/lib/cli/commands/user'
import { addVerdictCommand } from '@/lib/cli/commands/verdict'
import { endCommand, exitCodeOf } from '@/lib/cli/outcome'

const program = new Command('countersign')
  .description('Release readiness and sign-off')
  .exitOverride()
  .showHelpAfterError()
  .configureHelp({ showGlobalOptions: true })
for (const add of [
  addUserCommands,
  addTokenCommands,
  addMemberCommands,
  addSecretsCommands,
  addSeparationCommands,
  addImportCommand,
  addGateCommand,
  addAuditCommands,
  addAttestationCommands,
  addVerdictCommand,
])
  add(program)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    const { code, message } = exitCodeOf(error)
    process.stderr.write(`${message}\n`)
    process.exitCode = code
  }
} finally {
  await endCommand()
}
