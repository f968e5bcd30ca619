// A document as it reads, for a page: small ones are drawn here, large ones in a thread, so that nobody else waits.
import { drawDocument } from '@/lib/domain/document/draw'
import { runInThread } from '@/lib/platform/run-in-thread'
import { SMALL } from '@/lib/template/read-text'

const DEADLINE_MS = 20_000

/** The blocks of a text as JSON. Null where drawing it took too long: then its lines are shown as they stand. */
export async function drawText(text: string): Promise<string | null> {
  if (text.length <= SMALL) return JSON.stringify(drawDocument(text))
  const bytes = await runInThread('lib/template/draw-thread.ts', text, DEADLINE_MS).catch(() => null)
  return bytes && new TextDecoder().decode(bytes)
}
