// A command of the environment with a probe's arguments in their places: words, never a line of shell.
import { compilePattern } from '@/lib/domain/probe/expression/pattern'
import { Refusal } from '@/lib/domain/refusal'
import { probesRefusals } from '@/lib/domain/text/en/refusals/probes'

const MAX_ARGUMENT = 1000

/** `{name}` or `{{name}}` anywhere in a word, where `name` is a declared parameter; every other brace stands for itself. */
const PLACE = /\{\{([A-Za-z_][A-Za-z0-9_-]{0,63})\}\}|\{([A-Za-z_][A-Za-z0-9_-]{0,63})\}/g

/** `argv` may hold places for parameters; each parameter has the RE2 pattern that the whole of its value must match. */
export type Command = { argv: string[]; params?: Record<string, string> }

/** The parameters that a command declares but that stand nowhere in its words. */
export function unplacedParams({ argv, params = {} }: Command): string[] {
  const placed = new Set(argv.flatMap((word) => Array.from(word.matchAll(PLACE), placeName)))
  return Object.keys(params).filter((name) => !placed.has(name))
}

/**
 * The words to run. Throws `Refusal('invalid')` that names a missing or an unknown argument, one that does not match its pattern, or one
 * that would begin a word with `-` and so be read as an option.
 */
export function fillCommand(name: string, command: Command, args: Readonly<Record<string, string>>): string[] {
  const { argv, params = {} } = command
  for (const given of Object.keys(args)) {
    if (!Object.hasOwn(params, given))
      throw new Refusal(
        'invalid',
        probesRefusals.unknownArgument({ command: name, given, known: Object.keys(params).join(', ') || 'none' }),
      )
  }
  for (const [param, pattern] of Object.entries(params))
    checkArgument(name, param, pattern, Object.hasOwn(args, param) ? args[param] : undefined)
  return argv.map((word) => {
    const filled = word.replace(PLACE, (place, ...groups) => {
      const param = String(groups[0] ?? groups[1])
      return Object.hasOwn(params, param) ? (args[param] ?? '') : place
    })
    if (filled.startsWith('-') && !word.startsWith('-'))
      throw new Refusal('invalid', probesRefusals.optionArgument({ command: name }))
    return filled
  })
}

function placeName(match: RegExpMatchArray): string {
  return match[1] ?? match[2] ?? ''
}

function checkArgument(name: string, param: string, pattern: string, value: string | undefined): void {
  if (value === undefined)
    throw new Refusal('invalid', probesRefusals.missingArgument({ command: name, param, pattern }))
  if (value.length > MAX_ARGUMENT)
    throw new Refusal('invalid', probesRefusals.longArgument({ param, command: name, most: MAX_ARGUMENT }))
  if (value.includes('\0') || !compilePattern(pattern).matches(value)) {
    throw new Refusal('invalid', probesRefusals.wrongArgument({ param, command: name, pattern }))
  }
}
