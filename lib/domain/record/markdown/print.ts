// A record as Markdown: each document as it was imported, filled in, then the appendix.
import { RECORD_BELOW } from '@/lib/domain/checklist/blocks/filled-in'
import { appendix } from '@/lib/domain/record/markdown/appendix'
import { fillDocument } from '@/lib/domain/record/markdown/document'
import { fillingsOf } from '@/lib/domain/record/markdown/filling'
import type { ReleaseRecord } from '@/lib/domain/record/record'
import { writeRecord } from '@/lib/domain/record/write/write-record'

/** With one document, the text read again gives the document's own structure. */
export function printMarkdown(record: ReleaseRecord, origin: string): string {
  const documents = fillingsOf(record).map((filling) => fillDocument(filling).replace(/\s+$/, ''))
  return `${documents.join('\n\n---\n\n')}\n\n${RECORD_BELOW}\n\n---\n\n${appendix(writeRecord(record), origin).trimEnd()}\n`
}
