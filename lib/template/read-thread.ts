// The body of the thread in which large documents are read. Answers with texts as bytes: how many, the length of each, then the texts.
import { move } from 'piscina'
import { readWhole } from '@/lib/template/read-whole'

export function work(text: string) {
  const whole = readWhole(text)
  const parts = (
    'beyond' in whole ? [whole.beyond] : [whole.source, whole.structure, whole.summary, whole.sections, whole.lineKeys]
  ).map((part) => Buffer.from(part, 'utf8'))
  const sizes = Buffer.alloc(4 + 4 * parts.length)
  sizes.writeUInt32LE(parts.length, 0)
  parts.forEach((part, at) => {
    sizes.writeUInt32LE(part.byteLength, 4 + 4 * at)
  })
  return move(new Uint8Array(Buffer.concat([sizes, ...parts])))
}
