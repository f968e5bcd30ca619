// The kind `file`: what a file on a host of the environment is, without what it says.
import { z } from 'zod'
import { checkPath } from '@/lib/domain/probe/definition/remote-path'
import { COMMON, defineKind, EntryName, Timings } from '@/lib/domain/probe/kinds/kind'

/** A path as it was typed. One that begins with a placeholder is judged when it is filled in. */
export const RemotePath = z
  .string()
  .trim()
  .min(1)
  .max(1024)
  .superRefine((path, context) => {
    const wrong = path.startsWith('{{') ? null : checkPath(path)
    if (wrong) context.addIssue({ code: 'custom', message: wrong })
  })

const FileDefinition = z
  .strictObject({
    kind: z.literal('file'),
    host: EntryName.describe('A host of the environment, by its name there.'),
    path: RemotePath.describe('The path there, from / on.'),
    ...COMMON,
  })
  .describe(
    'A file on a host of the environment: whether it is there, its size and age, and the names of the settings in it.',
  )

const FileYield = z.object({
  exists: z
    .boolean()
    .describe('Whether there is anything at the path. The other names but time are only there when it does.'),
  type: z.enum(['file', 'directory', 'other']).optional().describe('What it is, after following links.'),
  size: z.int().optional().describe('Its size in bytes.'),
  ageSeconds: z.number().optional().describe('Seconds since it was changed, by the clock of the worker.'),
  mode: z.string().optional().describe('Its permissions in octal, such as 0640.'),
  keys: z
    .array(z.string())
    .optional()
    .describe(
      'The names of its KEY=value lines, when it is a readable file of at most 256 KiB. Their values never leave the worker.',
    ),
  sha256: z
    .string()
    .optional()
    .describe('The SHA-256 of its content in hex, when it is a readable file of at most 1 MiB.'),
  time: Timings.describe('How long it took, in milliseconds: connect, total.'),
})

export const file = defineKind({
  title: 'File on a host',
  explain:
    'Looks at a file over SFTP: whether it exists, its size, age and permissions, and the names of the settings in it.',
  example: 'exists && size > 0',
  definition: FileDefinition,
  yields: FileYield,
  host: ({ host }) => host,
  line: ({ host, path }) => `file ${path} on ${host}`,
  isPushed: false,
  changesSomething: () => false,
  plan: ({ host, path }) => ({
    does: 'Looks at one file over SFTP. Its text stays in the worker: only figures, the names of settings and a hash come out.',
    exact: `stat ${path}`,
    goal: { to: 'host', name: host },
    bytes: 'At most 1 MiB of the file is read.',
  }),
  fill: (definition, filler) => ({
    ...definition,
    host: filler.unsent(definition.host),
    path: filler.text(definition.path),
  }),
})
