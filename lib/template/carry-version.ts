// A text as the next version of a template: with the corrections and probes of the one before written into it, and counted against it.
import { z } from 'zod'
import { runInThread } from '@/lib/platform/run-in-thread'
import {
  type CarryInput,
  type CountInput,
  carry,
  countChanges,
  type VersionChanges,
} from '@/lib/template/compare-versions'
import { type ReadText, readText, SMALL } from '@/lib/template/read-text'

const DEADLINE_MS = 60_000
const Carried = z.object({ text: z.string(), kept: z.int(), dropped: z.array(z.string()) })
const Counted = z.object({ added: z.int(), changed: z.int(), removed: z.int() })

/** Where the request is answered, or in a thread when it would hold others up. */
async function compared<S extends z.ZodType>(
  input: CarryInput | CountInput,
  schema: S,
  here: () => z.output<S>,
): Promise<z.output<S>> {
  if (input.before.length + input.now.length <= SMALL) return here()
  const bytes = await runInThread('lib/template/compare-thread.ts', input, DEADLINE_MS)
  return schema.parse(JSON.parse(new TextDecoder().decode(bytes)))
}

/** How many sections, items and roles differ between two texts. */
export function countVersionChanges(before: string, now: string): Promise<z.infer<typeof Counted>> {
  const input: CountInput = { do: 'count', before, now }
  return compared(input, Counted, () => countChanges(input))
}

/** `own` is what was read of `text` itself, so that a text beyond the limits is never compared. */
export async function carryVersion(
  before: string,
  text: string,
  own: ReadText,
): Promise<{ read: ReadText; changes: VersionChanges }> {
  const toCarry: CarryInput = { do: 'carry', before, now: text }
  const { text: next, kept, dropped } = await compared(toCarry, Carried, () => carry(toCarry))
  const read = next === text ? own : await readText(next)
  const counted = await countVersionChanges(before, read.source)
  return { read, changes: { ...counted, carried: kept, dropped } }
}
