// Whether running a probe may change something at its target.
import { changesSomething, type ProbeDefinition } from '@/lib/domain/probe/definition/definition'
import { rulesOf } from '@/lib/domain/probe/kinds/index'
import type { CommandEntry } from '@/lib/domain/project/environment'

/** By its own word, or because the environment says so of its command. */
export function mayChange(
  definition: ProbeDefinition,
  { commands }: { commands: Readonly<Record<string, CommandEntry>> },
): boolean {
  if (changesSomething(definition)) return true
  const command = rulesOf(definition.kind).command?.(definition)
  return command !== undefined && Object.hasOwn(commands, command) && commands[command]?.changes === true
}
