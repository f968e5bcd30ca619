// Before a probe that changes something at its target is run: somebody has to say that it shall.
import type { Tx } from '@/lib/data/change'
import { readPlaces } from '@/lib/data/project/projects'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { mayChange } from '@/lib/domain/probe/definition/may-change'
import { Refusal } from '@/lib/domain/refusal'

type Probe = { title: string; definition: object }

/** Throws `Refusal('invalid')` with the field `confirmed` that names the probes which change something, unless that was confirmed. */
export async function assertConfirmed(
  tx: Tx,
  releaseId: string,
  probes: readonly Probe[],
  confirmed: boolean,
): Promise<void> {
  if (confirmed) return
  const { commands } = await readPlaces(tx, releaseId)
  const changing = probes.filter(({ definition }) => mayChange(parseDefinition(definition), { commands }))
  if (changing.length === 0) return
  const named = changing.slice(0, 3).map(({ title }) => `“${title}”`)
  const others = changing.length > 3 ? ` and ${changing.length - 3} more` : ''
  const message = `${named.join(', ')}${others} may change something at the target. Nothing was run: confirm that it shall be.`
  throw new Refusal('invalid', message, { fields: { confirmed: 'It may change something at the target: send true' } })
}
