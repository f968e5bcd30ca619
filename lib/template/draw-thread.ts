// The body of the thread in which large documents are drawn. Answers with the blocks as JSON.
import { move } from 'piscina'
import { drawDocument } from '@/lib/domain/document/draw'

export function work(text: string) {
  return move(new Uint8Array(Buffer.from(JSON.stringify(drawDocument(text)), 'utf8')))
}
