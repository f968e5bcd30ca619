// What a run does, exactly, as its kind plans it: what is sent or run, where to, and how much may come back.
import { fillCommand } from '@/lib/domain/probe/definition/command'
import type { ProbeDefinition } from '@/lib/domain/probe/definition/definition'
import { rulesOf } from '@/lib/domain/probe/kinds/index'
import type { Plan } from '@/lib/domain/probe/kinds/kind'
import type { CommandEntry } from '@/lib/domain/project/environment'
import { Refusal } from '@/lib/domain/refusal'
import { quoteForShell } from '@/lib/domain/shell/quote'

/** `isOpen`: whether a text holds a name that will only be known when it runs. Such an argument is not held against its pattern yet. */
type Surroundings = { commands: Readonly<Record<string, CommandEntry>>; isOpen(text: string): boolean }

/** The plan of a definition whose placeholders are filled in as far as they are known. Throws a Refusal that says why there is none. */
export function planOf(definition: ProbeDefinition, surroundings: Surroundings): Plan {
  return rulesOf(definition.kind).plan(definition, {
    writeCommand: (name, args) => writeCommand(name, args, surroundings),
  })
}

function writeCommand(
  name: string,
  args: Readonly<Record<string, string>>,
  { commands, isOpen }: Surroundings,
): string {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command)
    throw new Refusal('invalid', `The environment has no command named ${name}: add it there, or name another.`)
  const params = Object.fromEntries(
    Object.entries(command.params ?? {}).map(([param, pattern]) => [
      param,
      isOpen(args[param] ?? '') ? '(?s).*' : pattern,
    ]),
  )
  return quoteForShell(fillCommand(name, { ...command, params }, args))
}
