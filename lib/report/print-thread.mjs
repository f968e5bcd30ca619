// The body of the thread in which records are printed. Answers with the file's bytes.
import { move } from 'piscina'
import { register } from 'tsx/esm/api'

register()
const { printMarkdown } = await import('../domain/record/markdown/print.ts')

export function work({ record, origin }) {
  return move(new Uint8Array(Buffer.from(printMarkdown(record, origin), 'utf8')))
}
