// An environment as its form sends it: hosts and commands as one text in YAML.
import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/actor'
import { Environment } from '@/lib/domain/project/environment'
import { Refusal } from '@/lib/domain/refusal'
import { SaveEnvironment, saveEnvironment } from '@/lib/project/save-environment'

export const SaveWritten = SaveEnvironment.omit({ hosts: true, commands: true }).extend({
  hostsText: z.string().max(100_000).default(''),
})

const Written = z.strictObject({
  hosts: Environment.shape.hosts.nullable(),
  commands: Environment.shape.commands.nullable(),
})

function readHosts(text: string): Pick<Environment, 'hosts' | 'commands'> {
  const read = Written.safeParse(readYaml(text) ?? {})
  if (read.success) return { hosts: read.data.hosts ?? {}, commands: read.data.commands ?? {} }
  const [issue] = read.error.issues
  const place = issue?.path.join('.') ?? ''
  throw new Refusal('invalid', `Hosts and commands: ${place ? `${place}: ` : ''}${issue?.message ?? 'this is none'}`, {
    fields: { hostsText: issue?.message ?? '' },
  })
}

function readYaml(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 })
  } catch (error) {
    if (!(error instanceof YAMLParseError) && !(error instanceof ReferenceError)) throw error
    throw new Refusal('invalid', `Hosts and commands: this is not YAML: ${error.message.split('\n', 1)[0]}`, {
      fields: { hostsText: 'not YAML' },
    })
  }
}

export async function saveWritten(
  actor: Actor,
  { hostsText, ...input }: z.infer<typeof SaveWritten>,
): Promise<{ id: string; name: string }> {
  return saveEnvironment(actor, { ...input, ...readHosts(hostsText) })
}
