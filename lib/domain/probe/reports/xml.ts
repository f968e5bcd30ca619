// XML that others sent, walked element by element: no document type, no entities but XML's own, bounded in depth.
import { SaxesParser } from 'saxes'

const MAX_DEPTH = 64

export type Walker = {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
}

/** Walks a whole document in one pass. Names come without their prefix. Throws an Error with what is wrong and on which line. */
export function walkXml(text: string, walker: Walker): void {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('error', (error) => {
    throw new Error(`not well-formed XML: ${error.message.slice(0, 200)}`)
  })
  parser.on('doctype', () => {
    throw new Error('it has a document type (<!DOCTYPE …>), which is not read')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > MAX_DEPTH) throw new Error(`its elements nest more than ${MAX_DEPTH} levels`)
    walker.open(localName(name), attributes)
  })
  parser.on('text', (part) => walker.text(part))
  parser.on('cdata', (part) => walker.text(part))
  parser.on('closetag', ({ name }) => {
    depth--
    walker.close(localName(name))
  })
  parser.write(text).close()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
