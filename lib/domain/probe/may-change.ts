// Whether running a probe may change something at its target, and what has to be said before it does.
import { changesSomething, type ProbeDefinition } from '@/lib/domain/probe/definition'
import type { CommandEntry } from '@/lib/domain/project/environment'
import { Refusal } from '@/lib/domain/refusal'

type Leave = { commands: Readonly<Record<string, CommandEntry>>; allowSideEffects: boolean }

/** By its own word, or because the environment says so of its command. */
export function mayChange(definition: ProbeDefinition, { commands }: Pick<Leave, 'commands'>): boolean {
  if (changesSomething(definition)) return true
  return definition.kind === 'ssh' && Object.hasOwn(commands, definition.command) && commands[definition.command]?.changes === true
}

/**
 * Refuses a run that may change something until somebody has said `confirmed`. Where the environment does not allow side effects nothing is
 * sent anyway, and the run says so itself.
 */
export function demandConfirmed(definitions: readonly ProbeDefinition[], environment: Leave, confirmed: boolean): void {
  if (confirmed || !environment.allowSideEffects) return
  const changing = definitions.filter((definition) => mayChange(definition, environment)).length
  if (changing === 0) return
  const what = definitions.length === 1 ? 'This probe' : `${changing} of these probes`
  throw new Refusal('invalid', `${what} may change something at the target. Look at what would be done, then ask again with confirmed.`, {
    fields: { confirmed: 'Say true to run what may change something' },
  })
}
