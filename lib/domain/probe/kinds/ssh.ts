// The kind `ssh`: one named command on a host of the environment, and what is expected of its output.
import { z } from 'zod'
import { COMMON, defineKind, EntryName, Timings } from '@/lib/domain/probe/kinds/kind'

const Argument = z.union([z.string().max(1000), z.number().transform(String)])

const SshDefinition = z
  .strictObject({
    kind: z.literal('ssh'),
    host: EntryName.describe('A host of the environment, by its name there.'),
    command: z
      .string()
      .trim()
      .regex(
        /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/,
        'Name a command of the environment: only those can be run, and no shell reads what is typed here',
      )
      .describe('A command of the environment, by its name there. No placeholder can stand here.')
      .meta({ 'x-names': 'commands' }),
    args: z
      .record(z.string().max(64), Argument)
      .refine((args) => Object.keys(args).length <= 50, 'A command takes at most 50 arguments')
      .optional()
      .describe('Parameter → value. Each must match the pattern that the environment sets for it.')
      .meta({ title: 'Arguments', 'x-names': 'params' }),
    ...COMMON,
  })
  .describe('A command of the environment, run on one of its hosts over SSH, and what is expected of its output.')

const SshYield = z.object({
  stdout: z.string().describe('What it printed, without escape sequences; at most 256 KiB.'),
  stderr: z.string().describe('What it printed to standard error; at most 64 KiB.'),
  exitCode: z.int().nullable().describe('Its exit code; null when a signal ended it.'),
  signal: z.string().nullable().describe('The signal that ended it, such as KILL; null when none did.'),
  lines: z.array(z.string()).describe('The lines of stdout.'),
  json: z.unknown().optional().describe('stdout parsed, when it is JSON.'),
  output: z
    .unknown()
    .optional()
    .describe(
      'The figures in what a known program printed (df, free, docker ps, kubectl get, systemctl, redis-cli info and others): sizes in bytes, shares from 0 to 100, times in seconds. Missing when the program is not known or printed something else.',
    ),
  time: Timings.describe('How long it took, in milliseconds: connect, total.'),
})

export const ssh = defineKind({
  title: 'Command over SSH',
  explain: 'Runs a command of the environment on one of its hosts and looks at its output and exit code.',
  example: 'exitCode == 0 && stdout.contains("Up")',
  definition: SshDefinition,
  yields: SshYield,
  host: ({ host }) => host,
  line: ({ host, command, args = {} }) =>
    [`ssh ${host}: ${command}`, ...Object.entries(args).map(([name, value]) => `${name}=${value}`)].join(' '),
  command: ({ command }) => command,
  isPushed: false,
  changesSomething: () => false,
  plan: ({ host, command, args = {} }, known) => ({
    does: 'Runs one command of the environment over SSH, by the words that the environment gives it.',
    exact: known.writeCommand(command, args),
    goal: { to: 'host', name: host },
    bytes: 'At most 256 KiB of its output and 64 KiB of its error output are read.',
  }),
  fill: (definition, filler) => ({
    ...definition,
    host: filler.unsent(definition.host),
    ...(definition.args && {
      args: Object.fromEntries(Object.entries(definition.args).map(([name, value]) => [name, filler.text(value)])),
    }),
  }),
})
