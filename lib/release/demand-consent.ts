// A run that may change something at its target is asked for with `confirmed`. Part of the change that asks for it.
import type { Tx } from '@/lib/data/change'
import { findEnvironment } from '@/lib/data/projects'
import { changesSomething, ProbeDefinition } from '@/lib/domain/probe/definition'
import { demandConfirmed } from '@/lib/domain/probe/may-change'

/** Refuses unless it is confirmed, or none of the probes may change anything. A definition that is none is for the worker to refuse. */
export async function demandConsent(tx: Tx, place: { projectId: string; environmentId: string }, written: readonly unknown[], confirmed: boolean): Promise<void> {
  if (confirmed) return
  const definitions = written.flatMap((definition) => ProbeDefinition.safeParse(definition).data ?? [])
  if (!definitions.some((definition) => changesSomething(definition) || 'command' in definition)) return
  const environment = await findEnvironment(place.projectId, place.environmentId, tx)
  if (environment) demandConfirmed(definitions, environment, confirmed)
}
