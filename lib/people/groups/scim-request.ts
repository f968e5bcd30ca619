// What requests of SCIM have in common: pages, filters and bodies.
import { z } from 'zod'
import { Refusal } from '@/lib/domain/refusal'
import { parseScimFilter, type ScimCondition } from '@/lib/domain/scim/filter'
import { SCIM_LIMITS } from '@/lib/domain/scim/protocol'
import { scimRefusals } from '@/lib/domain/text/en/refusals/scim'
import { env } from '@/lib/platform/env'

/** A number of a query; below the least it is the least, as RFC 7644 (3.4.2.4) asks. */
const count = (least: number, otherwise: number) =>
  z.coerce
    .number()
    .int()
    .catch(otherwise)
    .default(otherwise)
    .transform((number) => Math.max(least, number))

export const ScimQuery = z.object({
  filter: z.string().optional(),
  startIndex: count(1, 1).transform((index) => Math.min(index, 1_000_000)),
  count: count(0, SCIM_LIMITS.pageSize).transform((size) => Math.min(size, SCIM_LIMITS.pageSize)),
  excludedAttributes: z.string().max(500).default(''),
  attributes: z.string().max(500).default(''),
})
export type ScimQuery = z.infer<typeof ScimQuery>

/** What no resource has: an id that is none is not found, like any other that nobody has. */
const NOBODY = '00000000-0000-0000-0000-000000000000'
export const ScimId = z.object({ id: z.uuid().catch(NOBODY) })
export const ScimBody = z.object({ body: z.record(z.string(), z.unknown()) })

/** Whether the members of groups are asked for: a large group has many. */
export function wantsMembers({ excludedAttributes, attributes }: Pick<ScimQuery, 'excludedAttributes' | 'attributes'>) {
  const names = (text: string) => text.toLowerCase().split(/[\s,]+/)
  return !names(excludedAttributes).includes('members') && (attributes === '' || names(attributes).includes('members'))
}

/** The conditions of a query, each of an attribute that can be asked for. */
export function conditionsFor({ filter }: Pick<ScimQuery, 'filter'>, known: readonly string[]): ScimCondition[] {
  if (filter === undefined) return []
  const conditions = parseScimFilter(filter)
  const other = conditions.find(({ attribute }) => !known.includes(attribute))
  if (other)
    throw new Refusal(
      'invalid',
      scimRefusals.unknownAttribute({ attribute: other.attribute, known: known.join(', ') }),
      {
        scimType: 'invalidFilter',
      },
    )
  return conditions
}

/** Where the product is served, without a slash at its end. */
export function scimOrigin(): string {
  return new URL(env('NEXTAUTH_URL')).origin
}
