// The body of the thread in which records are printed. Answers with the file's bytes.
import { move } from 'piscina'
import type { ReleaseRecord } from '@/lib/domain/record/record'
import type { WrittenRecord } from '@/lib/domain/record/written-record'

export type ToPrint =
  | { format: 'md'; record: ReleaseRecord; origin: string }
  | { format: 'pdf'; written: WrittenRecord; origin: string }

/** What prints a format is loaded with the first record of it: the fonts and the layout of PDF are large. */
async function print(given: ToPrint): Promise<Uint8Array> {
  if (given.format === 'pdf') return (await import('@/lib/report/pdf/print-pdf')).printPdf(given.written, given.origin)
  const { printMarkdown } = await import('@/lib/domain/record/markdown/print')
  return Buffer.from(printMarkdown(given.record, given.origin), 'utf8')
}

export async function work(given: ToPrint) {
  return move(new Uint8Array(await print(given)))
}
