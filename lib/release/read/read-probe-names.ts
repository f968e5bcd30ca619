// The names that the editor of a probe offers.
import { z } from 'zod'
import { findItem } from '@/lib/data/release/items'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { ProbeNames } from '@/lib/domain/probe/definition/names'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { probeSurroundings } from '@/lib/release/runs/probe-surroundings'

export const ReadProbeNames = z.strictObject({ itemId: z.uuid() })

export async function readProbeNames(actor: Actor, { itemId }: z.infer<typeof ReadProbeNames>): Promise<ProbeNames> {
  const item = await findItem(itemId)
  if (!item) throw new Refusal('not-found', commonRefusals.noItem())
  authorize(actor, 'probe.edit', { projectId: item.release.projectId })
  const { surroundings, captures } = await probeSurroundings(item)
  const { variables, secretNames, hosts, databases, commands } = surroundings
  return {
    variables: Object.entries(variables).map(([name, value]) => ({ name, value })),
    secrets: [...secretNames],
    captures,
    hosts: Object.entries(hosts).map(([name, host]) => ({ name, address: host.address })),
    databases: Object.keys(databases),
    commands: Object.entries(commands).map(([name, { argv, params = {}, changes = false }]) => ({
      name,
      words: argv.join(' '),
      params,
      changes,
    })),
  }
}
