// What SCIM says of itself, to whoever may use it.
import { z } from 'zod'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { resourceTypes, scimSchemas, serviceProviderConfig } from '@/lib/domain/scim/discovery'
import { listResponse } from '@/lib/domain/scim/protocol'
import { scimRefusals } from '@/lib/domain/text/en/refusals/scim'
import { scimOrigin } from '@/lib/people/groups/scim-request'

export const ReadScimFacts = z.object({})
export const ReadScimFact = z.object({ id: z.string().max(200) })
type ById = z.infer<typeof ReadScimFact>

export async function readScimProvider(actor: Actor): Promise<object> {
  authorize(actor, 'scim.provision', {})
  return serviceProviderConfig(scimOrigin())
}

const listOf = (resources: object[]): object => listResponse(resources, resources.length, 1)

function oneOf<T extends { id: string }>(resources: T[], id: string): T {
  const found = resources.find((resource) => resource.id === id)
  if (!found) throw new Refusal('not-found', scimRefusals.noResource())
  return found
}

export async function readResourceTypes(actor: Actor): Promise<object> {
  authorize(actor, 'scim.provision', {})
  return listOf(resourceTypes(scimOrigin()))
}

export async function readResourceType(actor: Actor, { id }: ById): Promise<object> {
  authorize(actor, 'scim.provision', {})
  return oneOf(resourceTypes(scimOrigin()), id)
}

export async function readScimSchemas(actor: Actor): Promise<object> {
  authorize(actor, 'scim.provision', {})
  return listOf(scimSchemas(scimOrigin()))
}

export async function readScimSchema(actor: Actor, { id }: ById): Promise<object> {
  authorize(actor, 'scim.provision', {})
  return oneOf(scimSchemas(scimOrigin()), id)
}
