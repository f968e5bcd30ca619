// The body of the thread in which records are printed. Answers with the file's bytes.
import { move } from 'piscina'
import { register } from 'tsx/esm/api'

register()

/** What prints a format is loaded with the first record of it: the fonts and the layout of PDF are large. */
const PRINTERS = {
  md: async ({ record, origin }) =>
    Buffer.from((await import('../domain/record/markdown/print.ts')).printMarkdown(record, origin), 'utf8'),
  pdf: async ({ written, origin }) => (await import('./pdf/print-pdf.tsx')).printPdf(written, origin),
}

export async function work({ format, ...given }) {
  return move(new Uint8Array(await PRINTERS[format](given)))
}
