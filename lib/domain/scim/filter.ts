// Filters of SCIM: comparisons with `eq` that are joined by `and`. That is what provisioning clients send; every other
// filter is refused.
import { parse } from 'scim2-parse-filter'
import { z } from 'zod'
import { Refusal } from '@/lib/domain/refusal'
import { SCIM_LIMITS } from '@/lib/domain/scim/protocol'

/** `attribute` in lower case, with the attribute that it is part of: `emails.value`. */
export type ScimCondition = { attribute: string; value: string | boolean }

const Comparison = z.object({
  op: z.literal('eq'),
  attrPath: z.string(),
  compValue: z.union([z.string(), z.boolean()]),
})
type Parsed =
  | z.infer<typeof Comparison>
  | { op: 'and'; filters: Parsed[] }
  | { op: '[]'; attrPath: string; valFilter: Parsed }
const Parsed: z.ZodType<Parsed> = z.lazy(() =>
  z.union([
    Comparison,
    z.object({ op: z.literal('and'), filters: z.array(Parsed) }),
    z.object({ op: z.literal('[]'), attrPath: z.string(), valFilter: Parsed }),
  ]),
)

const refuse = (message: string): Refusal => new Refusal('invalid', message, { scimType: 'invalidFilter' })

/** Refuses before anything is parsed: the time to read a filter must not grow with what a stranger sends. */
function assertSmall(text: string): void {
  if (text.length > SCIM_LIMITS.filterLength)
    throw refuse(`The filter is longer than ${SCIM_LIMITS.filterLength} characters.`)
  const opened = text.match(/[([]/g)?.length ?? 0
  if (opened > SCIM_LIMITS.filterDepth)
    throw refuse(`The filter has more than ${SCIM_LIMITS.filterDepth} parentheses or brackets.`)
}

/** The name of an attribute without the schema before it, in lower case. */
export function attributeName(path: string): string {
  return path.replace(/^urn:ietf:params:scim:schemas:core:2\.0:(user|group):/i, '').toLowerCase()
}

function conditionsOf(parsed: Parsed, within: string): ScimCondition[] {
  if (parsed.op === 'and') return parsed.filters.flatMap((filter) => conditionsOf(filter, within))
  const attribute = `${within}${attributeName(parsed.attrPath)}`
  return parsed.op === '[]' ? conditionsOf(parsed.valFilter, `${attribute}.`) : [{ attribute, value: parsed.compValue }]
}

/**
 * Clients write `Eq`, `AND` and `True` too; the parser knows lower case only. What stands in quotes is left as it
 * is.
 */
function lowerWords(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|\b(?:eq|and|true|false)\b/gi, (level) =>
    level.startsWith('"') ? level : level.toLowerCase(),
  )
}

/** The conditions of a filter, all of which must hold. */
export function parseScimFilter(text: string): ScimCondition[] {
  assertSmall(text)
  let tree: unknown
  try {
    tree = parse(lowerWords(text))
  } catch {
    throw refuse('The filter could not be read. Write it as: userName eq "ada@example.com".')
  }
  const parsed = Parsed.safeParse(tree)
  if (!parsed.success) throw refuse('Filters may compare with eq and join with and, nothing else.')
  const conditions = conditionsOf(parsed.data, '')
  if (conditions.length > SCIM_LIMITS.filterConditions)
    throw refuse(`The filter has more than ${SCIM_LIMITS.filterConditions} conditions.`)
  return conditions
}
