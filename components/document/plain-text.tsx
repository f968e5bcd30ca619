// A text of a document in its own direction: it turns nothing around it, and characters that would turn it are shown by
// name.
import { Fragment } from 'react'
import { documentText } from '@/components/document/text'
import { piecesOf } from '@/lib/domain/document/bidi'

/** The text alone, for where its element says the direction. */
export function Characters({ text }: { text: string }) {
  const pieces = piecesOf(text)
  if (pieces.every(({ control }) => !control)) return text
  let at = 0
  return pieces.map((piece) => {
    at += piece.text.length
    return piece.control ? (
      <span key={at} className="control-mark" title={documentText.plainText.aCharacterThatChangesThe}>
        {piece.text}
      </span>
    ) : (
      <Fragment key={at}>{piece.text}</Fragment>
    )
  })
}

/** A name or a sentence of the document among other text. */
export function PlainText({ text }: { text: string }) {
  return (
    <bdi>
      <Characters text={text} />
    </bdi>
  )
}

/** A sentence of ours around names of the document in “quotes”: each of them reads in its own direction. */
export function Sentence({ text }: { text: string }) {
  let at = 0
  return text.split(/(?<=“)([^”]*)(?=”)/).map((piece, place) => {
    at += piece.length + 1
    return place % 2 === 1 ? <PlainText key={at} text={piece} /> : <Characters key={at} text={piece} />
  })
}
