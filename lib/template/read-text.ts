// A document as it was sent becomes what is stored of it: small ones here, large ones in a thread, so that nobody else waits.

import { MAX_BYTES } from '@/lib/domain/checklist/limits'
import { Summary } from '@/lib/domain/checklist/summary'
import { Refusal } from '@/lib/domain/refusal'
import { templateRefusals } from '@/lib/domain/text/en/refusals/template'
import { runInThread } from '@/lib/platform/run-in-thread'
import { readWhole, type Whole } from '@/lib/template/read-whole'

/** `structure` (without the keys of its lines), `sections` and `lineKeys` are JSON texts. */
export type ReadText = { source: string; structure: string; sections: string; lineKeys: string; summary: Summary }

/** Characters that are read where the request is answered: about ten milliseconds. */
export const SMALL = 64 * 1024
/** Half of a character: no UTF-8 can hold it. */
const HALF = /\p{Surrogate}/u
const DEADLINE_MS = 60_000

async function readInThread(text: string): Promise<Whole> {
  const bytes = await runInThread('lib/template/read-thread.ts', text, DEADLINE_MS).catch(() => {
    throw new Refusal('too-large', templateRefusals.readingTooLong())
  })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0, true)
  const decoder = new TextDecoder()
  let at = 4 + 4 * count
  const [first = '', structure, summary, sections, lineKeys] = Array.from({ length: count }, (_, index) => {
    const size = view.getUint32(4 + 4 * index, true)
    at += size
    return decoder.decode(bytes.subarray(at - size, at))
  })
  return structure === undefined || summary === undefined || sections === undefined || lineKeys === undefined
    ? { beyond: first }
    : { source: first, structure, summary, sections, lineKeys }
}

/** What is stored of a text. Throws the refusal that says what is wrong with it, and what to do. */
export async function readText(text: string): Promise<ReadText> {
  if (text.trim() === '') throw new Refusal('malformed', templateRefusals.empty())
  if (text.length > MAX_BYTES) throw new Refusal('too-large', templateRefusals.tooLarge())
  if (text.includes('\0')) throw new Refusal('malformed', templateRefusals.nulCharacters())
  if (HALF.test(text)) throw new Refusal('malformed', templateRefusals.halfCharacter())
  const whole = text.length <= SMALL ? readWhole(text) : await readInThread(text)
  if ('beyond' in whole) throw new Refusal('too-large', whole.beyond)
  return { ...whole, summary: Summary.parse(JSON.parse(whole.summary)) }
}
