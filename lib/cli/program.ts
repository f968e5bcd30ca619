// The commands of `countersign`, without running any.
import { Command } from 'commander'
import { addAttestationCommands } from '@/lib/cli/attestation'
import { addAuditCommands } from '@/lib/cli/audit'
import { addGateCommand } from '@/lib/cli/gate'
import { addImportCommand } from '@/lib/cli/import'
import { addMemberCommands } from '@/lib/cli/member'
import { addSecretsCommands } from '@/lib/cli/secrets'
import { addSeparationCommands } from '@/lib/cli/separation'
import { addTokenCommands } from '@/lib/cli/token'
import { addUserCommands } from '@/lib/cli/user'
import { addVerdictCommand } from '@/lib/cli/verdict'

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
