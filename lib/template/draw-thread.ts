// The body of the thread in which large documents are drawn. Answers with the blocks as JSON.
import { move } from 'piscina'
import { register } from 'tsx/esm/api'

register()
const { drawDocument } = await import('../domain/document/draw.ts')

export function work(text) {
  return move(new Uint8Array(Buffer.from(JSON.stringify(drawDocument(text)), 'utf8')))
}
