// The reference of the command line, from the program that parses it.
import type { Command, Option } from 'commander'
import { code, page, sentence, table } from '@/docs/generate/markdown'

const optionRow = ({ flags, description, mandatory, defaultValue }: Option): string[] => [
  code(flags),
  description,
  mandatory ? 'required' : defaultValue === undefined ? '' : code(String(defaultValue)),
]

/** The commands that do something, with the names of those above them. */
function leavesOf(command: Command, above: readonly string[]): { name: string; command: Command }[] {
  if (command.commands.length === 0) return [{ name: [...above, command.name()].join(' '), command }]
  return command.commands.flatMap((inner) => leavesOf(inner, [...above, command.name()]))
}

function describe({ name, command }: { name: string; command: Command }): string {
  const usage = command.usage().replace(/^\[options\] ?/, '')
  const options = command.options.length > 0 ? ' [options]' : ''
  return [
    `## ${name}`,
    sentence(command.description()),
    `\`\`\`sh\nnpm run -s countersign -- ${name}${usage === '' ? '' : ` ${usage}`}${options}\n\`\`\``,
    table(['option', 'meaning', 'default'], command.options.map(optionRow)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

export function commandsPage(program: Command): string {
  return page('Command line', [
    'For operators and pipelines. This page has every command of `countersign` with its options. Commands run on the server, with the database of the installation: ' +
      'the one that `npm start` runs in this folder, or the one of `DATABASE_URL`.',
    table(
      ['exit code', 'meaning'],
      [
        ['0', 'done; for `gate`: GO'],
        ['1', 'refused, or the answer is no; for `gate`: not GO'],
        ['2', 'wrong use: an unknown command or option, a value that is not valid'],
        ['3', 'the database cannot be reached'],
      ],
    ),
    ...program.commands.flatMap((command) => leavesOf(command, [])).map(describe),
  ])
}
