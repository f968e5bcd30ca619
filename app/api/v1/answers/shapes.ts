// Parts that the answers of many routes have in common.
import { z } from 'zod'

export const Id = z.uuid()
/** ISO 8601 in UTC. */
export const Time = z.string().meta({ description: 'ISO 8601 in UTC.' })
export const Named = z.object({ id: Id, name: z.string() })
export const Created = z.object({ id: Id })
/** What is answered where there is nothing to say. */
export const Nothing = z.object({})
/** A value of any JSON. */
export const AnyValues = z.record(z.string(), z.unknown())

/** Whether the caller may do something; where not, why. */
export const Permission = z.discriminatedUnion('allowed', [
  z.object({ allowed: z.literal(true) }),
  z.object({ allowed: z.literal(false), reason: z.string() }),
])

/** A definition of a probe as it was saved. `PUT …/probe` takes what may be in it. */
export const SavedDefinition = AnyValues.meta({
  id: 'SavedDefinition',
  description: 'The definition of a probe as it was saved. `ProbeDefinition` has the members of each kind.',
})
