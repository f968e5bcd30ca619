// The text of a checklist as it reads.
import { readDocument } from '@/lib/domain/document/read-document'
import type { Block } from '@/lib/domain/document/tree'

/** The blocks of a text; their lines are those of the text. */
export function drawDocument(text: string): Block[] {
  return readDocument(text.split(/\r\n|\n|\r/))
}
