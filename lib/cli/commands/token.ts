// countersign token: API tokens of machines.
import type { Command } from 'commander'
import { assertDatabase, Ending, OPERATOR } from '@/lib/cli/outcome'
import { printable } from '@/lib/cli/printable'
import { DEFAULT_TOKEN_DAYS, readDays } from '@/lib/domain/people/token'
import type { TokenView } from '@/lib/domain/people/view'
import { endToken, readTokens, rotateToken } from '@/lib/people/tokens/change-token'
import { CreateToken, createToken } from '@/lib/people/tokens/create-token'

type Options = { name: string; scope: string; project?: string; days?: string; expires?: string }

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Days of `--expires 90d` or `--days 90`; undefined when neither is given. */
function daysOf({ days, expires }: Pick<Options, 'days' | 'expires'>): number | undefined {
  const given = expires ?? days
  if (given === undefined) return undefined
  const read = readDays(given)
  if (read === null) throw new Ending(2, `--${expires === undefined ? 'days' : 'expires'}: write it as 90d, 12w or 1y`)
  return read
}

const WITHOUT_END = 'never'

function tokenLine({ id, name, scope, prefix, owner, project, expiresAt, lastUsedAt, state }: TokenView): string {
  const place = project?.name ?? 'every project'
  const whose = owner ? `of ${owner.name}` : 'of the instance'
  return [id, name, scope, `${prefix}…`, whose, place, state, expiresAt ?? WITHOUT_END, lastUsedAt ?? 'not used']
    .map(printable)
    .join('\t')
}

function addCreate(token: Command): void {
  token
    .command('create')
    .description('make a token; its text is the last line printed, and is never shown again')
    .requiredOption('--name <name>', 'what it is for')
    .requiredOption('--scope <scope>', 'read, write, admin or scim')
    .option('--project <id>', 'limit it to one project')
    .option('--expires <time>', `when it stops working: 90d, 12w, 1y (${DEFAULT_TOKEN_DAYS}d unless given)`)
    .option('--days <number>', 'the same in days')
    .exitOverride()
    .action(async ({ name, scope, project, ...until }: Options) => {
      const days = daysOf(until)
      const parsed = CreateToken.safeParse({
        name,
        scope,
        ...(project && { projectId: project }),
        ...(days !== undefined && { days }),
      })
      if (!parsed.success)
        throw new Ending(
          2,
          parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('\n'),
        )
      assertDatabase()
      say((await createToken(OPERATOR, parsed.data, new Date())).token)
    })
}

export function addTokenCommands(program: Command): void {
  const token = program.command('token').description('API tokens of machines')
  addCreate(token)
  token
    .command('list')
    .description(
      'every token that was not revoked: id, name, scope, first characters, owner, project, state, expiry, last use',
    )
    .option('--json', 'as JSON')
    .exitOverride()
    .action(async ({ json }: { json?: true }) => {
      assertDatabase()
      const { tokens } = await readTokens(OPERATOR, {}, new Date())
      if (json) say(JSON.stringify(tokens, null, 2))
      else for (const one of tokens) say(tokenLine(one))
    })
  token
    .command('revoke <id>')
    .description('end a token at once')
    .exitOverride()
    .action(async (tokenId: string) => {
      assertDatabase()
      await endToken(OPERATOR, { tokenId: idOf(tokenId) }, new Date())
      say('revoked')
    })
  token
    .command('rotate <id>')
    .description('give a token another secret, printed on the last line; the one of before stops working at once')
    .option('--expires <time>', `when it stops working: 90d, 12w, 1y (${DEFAULT_TOKEN_DAYS}d unless given)`)
    .exitOverride()
    .action(async (tokenId: string, until: Pick<Options, 'expires'>) => {
      assertDatabase()
      const days = daysOf(until) ?? DEFAULT_TOKEN_DAYS
      say((await rotateToken(OPERATOR, { tokenId: idOf(tokenId), days }, new Date())).token)
    })
}

function idOf(text: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text
  throw new Ending(2, 'Give the id of the token; `countersign token list` prints it first.')
}
