// The command line, on the same use cases as the pages. Exit codes: 0 done, 1 no, 2 wrong use, 3 the database cannot be reached.
import { Command, CommanderError } from 'commander'
import { addAttestationCommands } from '@/lib/cli/attestation'
import { addAuditCommands } from '@/lib/cli/audit'
import { addGateCommand } from '@/lib/cli/gate'
import { addImportCommand } from '@/lib/cli/import'
import { addMemberCommands } from '@/lib/cli/member'
import { endCommand, exitCodeOf } from '@/lib/cli/outcome'
import { addSecretsCommands } from '@/lib/cli/secrets'
import { addSeparationCommands } from '@/lib/cli/separation'
import { addTokenCommands } from '@/lib/cli/token'
import { addUserCommands } from '@/lib/cli/user'
import { addVerdictCommand } from '@/lib/cli/verdict'

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
