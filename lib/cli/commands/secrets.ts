// countersign secrets: the keys of the workers, and what is sealed to whom. No value is ever printed.
import type { Command } from 'commander'
import { assertDatabase, Ending, OPERATOR } from '@/lib/cli/outcome'
import { printable } from '@/lib/cli/printable'
import type { Openness } from '@/lib/domain/project/keyring'
import {
  type KeyView,
  RetireKey,
  readSecretKeys,
  requestResealing,
  retireSecretKey,
  type SealedView,
} from '@/lib/project/secret-keys'

const say = (line: string) => process.stdout.write(`${line}\n`)

const OPENNESS: Record<Openness, string> = {
  open: 'can be opened',
  away: 'cannot be opened: no worker with its key runs',
  lost: 'cannot be opened: its key is retired',
}

function keyLine({ id, fingerprint, createdAt, lastSeenAt, state, opens }: KeyView): string {
  return [
    'key',
    id,
    state,
    `opens ${opens}`,
    `created ${createdAt}`,
    `last seen ${lastSeenAt}`,
    `SHA256 ${fingerprint}`,
  ]
    .map(printable)
    .join('\t')
}

function sealedLine({ kind, project, environment, name, keyIds, openness }: SealedView): string {
  const place = environment === null ? project : `${project} / ${environment}`
  return [kind, place, name, keyIds.join(','), OPENNESS[openness]].map(printable).join('\t')
}

async function check({ json }: { json?: true }): Promise<void> {
  assertDatabase()
  const { keys, sealed } = await readSecretKeys(OPERATOR, new Date())
  if (json) say(JSON.stringify({ keys, sealed }, null, 2))
  else for (const line of [...keys.map(keyLine), ...sealed.map(sealedLine)]) say(line)
  const closed = sealed.filter(({ openness }) => openness !== 'open').length
  if (closed > 0)
    throw new Ending(
      1,
      `${closed} of ${sealed.length} secrets cannot be opened. Start a worker with a key that they are sealed to, or save them again.`,
    )
}

export function addSecretsCommands(program: Command): void {
  const secrets = program.command('secrets').description('the keys of the workers, and which secrets they can open')
  secrets
    .command('check')
    .description(
      'every worker key, and every secret with the keys it is sealed to; ends with 1 when one cannot be opened',
    )
    .option('--json', 'as JSON')
    .exitOverride()
    .action(check)
  secrets
    .command('reseal')
    .description('have every secret sealed to the keys of all running workers, by the workers that can open it')
    .exitOverride()
    .action(async () => {
      assertDatabase()
      const { keyIds } = await requestResealing(OPERATOR, new Date())
      say(
        `requested for ${keyIds.join(', ')}; workers do it within seconds. \`countersign secrets check\` shows the result`,
      )
    })
  secrets
    .command('retire <key>')
    .description('seal nothing to a key any more, and take it off what is sealed')
    .option('--lost', 'also when secrets are sealed to this key alone: they must be saved again')
    .exitOverride()
    .action(async (keyId: string, { lost = false }: { lost?: boolean }) => {
      const parsed = RetireKey.safeParse({ keyId, lost })
      if (!parsed.success) throw new Ending(2, 'Give the id of the key; `countersign secrets check` prints it.')
      assertDatabase()
      const { alone } = await retireSecretKey(OPERATOR, parsed.data, new Date())
      say(alone === 0 ? 'retired' : `retired; save ${alone} ${alone === 1 ? 'secret' : 'secrets'} again`)
    })
}
