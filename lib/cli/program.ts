// The commands of `countersign`, without running any.
import { Command } from 'commander'
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

const AREAS = [
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
] as const

export function makeProgram(): Command {
  const program = new Command('countersign')
    .description('Release readiness and sign-off')
    .exitOverride()
    .showHelpAfterError()
    .configureHelp({ showGlobalOptions: true })
  for (const addCommands of AREAS) addCommands(program)
  return program
}
