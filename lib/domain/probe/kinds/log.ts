// The kind `log`: how often a pattern stands in the last lines of a file on a host of the environment.
import { z } from 'zod'
import { RemotePath } from '@/lib/domain/probe/kinds/file'
import { COMMON, defineKind, EntryName, Timings } from '@/lib/domain/probe/kinds/kind'

const LogDefinition = z
  .strictObject({
    kind: z.literal('log'),
    host: EntryName.describe('A host of the environment, by its name there.'),
    path: RemotePath.describe('The path of the file there, from / on.'),
    pattern: z
      .string()
      .min(1, 'A pattern that matches everything is .')
      .max(500)
      .describe('What to look for, in RE2 syntax: ERROR|FATAL, or (?i)error.'),
    last: z.int().min(1).max(100_000).default(1000).describe('How many lines to look at, from the end of the file.'),
    countOnly: z
      .boolean()
      .default(false)
      .describe('Count without keeping a line: for patterns that look for personal data.')
      .meta({ 'x-rare': true }),
    ...COMMON,
  })
  .describe('The last lines of a file on a host of the environment, and how many of them match a pattern.')

const LogYield = z.object({
  count: z.int().describe('How many of the lines match.'),
  lines: z
    .array(z.string())
    .describe('The newest lines that match, at most 100, without escape sequences; none with countOnly.'),
  scanned: z.int().describe('How many lines were looked at: fewer than `last` when the file has fewer.'),
  time: Timings.describe('How long it took, in milliseconds: connect, total.'),
})

export const log = defineKind({
  title: 'Lines of a log',
  explain:
    'Reads the last lines of a file over SFTP and counts those that match a pattern. A file that is missing or cannot be read is an error, never a count of 0.',
  example: 'count == 0 && scanned > 0',
  definition: LogDefinition,
  yields: LogYield,
  host: ({ host }) => host,
  line: ({ host, path, pattern }) => `log ${path} on ${host} matching /${pattern}/`,
  patterns: ({ pattern }) => ({ pattern }),
  isPushed: false,
  changesSomething: () => false,
  plan: ({ host, path, pattern, last }) => ({
    does: 'Reads the end of one file over SFTP and counts the lines that match.',
    exact: `the last ${last} lines of ${path} that match /${pattern}/`,
    goal: { to: 'host', name: host },
    bytes: 'At most 32 MiB of the file are read; at most 100 lines are kept.',
  }),
  fill: (definition, filler) => ({
    ...definition,
    host: filler.unsent(definition.host),
    path: filler.text(definition.path),
    pattern: filler.unsent(definition.pattern),
  }),
})
