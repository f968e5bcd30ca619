// The pieces of a line, drawn. A link says where it leads and opens beside the page; an image is named, never loaded.
import type { ReactNode } from 'react'
import { Characters } from '@/components/document/plain-text'
import { documentText } from '@/components/document/text'
import type { BoxMark, Inline } from '@/lib/domain/document/tree'

const BOXES: Record<BoxMark, { outcome: string; name: string }> = {
  open: { outcome: 'pending', name: documentText.inlineContent.openBox },
  done: { outcome: 'passed', name: documentText.inlineContent.tickedBox },
  failed: { outcome: 'failed', name: documentText.inlineContent.failedBox },
  partly: { outcome: 'blocked', name: documentText.inlineContent.partlyDoneBox },
  'not-applicable': { outcome: 'not-applicable', name: documentText.inlineContent.notApplicable },
}

export function Box({ mark }: { mark: BoxMark }) {
  const { outcome, name } = BOXES[mark]
  return <span role="img" aria-label={name} className="tick" data-outcome={outcome} />
}

function OutsideLink({ href, host, children }: { href: string; host: string | undefined; children: ReactNode }) {
  return (
    <>
      <a
        href={href}
        target="_blank"
        rel="noopener noreferrer nofollow ugc"
        title={documentText.inlineContent.opensInANewTab(href)}
      >
        {children}
      </a>
      {host && <span className="document-aside"> ({host})</span>}
    </>
  )
}

type Of<K> = Extract<Inline, { kind: K }>

const EMPHASIS = { strong: 'strong', emphasis: 'em', strike: 's' } as const

/** What it is called, and where it points: that is not a place that can be gone to from here. */
function Reference({ piece }: { piece: Of<'reference'> }) {
  return (
    <>
      <InlineContent content={piece.content} />
      <span className="document-aside">
        {' ('}
        <bdi dir="ltr">
          <Characters text={piece.to} />
        </bdi>
        {')'}
      </span>
    </>
  )
}

function ImageName({ piece }: { piece: Of<'image'> }) {
  const name = (
    <>
      {documentText.inlineContent.image}{' '}
      <Characters text={piece.alt || documentText.inlineContent.withoutADescription} />
    </>
  )
  return piece.href ? (
    <OutsideLink href={piece.href} host={piece.host}>
      {name}
    </OutsideLink>
  ) : (
    <span className="document-aside">[{name}]</span>
  )
}

function Piece({ piece }: { piece: Exclude<Inline, string> }) {
  switch (piece.kind) {
    case 'code':
      return (
        <code dir="ltr">
          <Characters text={piece.text} />
        </code>
      )
    case 'strong':
    case 'emphasis':
    case 'strike': {
      const Element = EMPHASIS[piece.kind]
      return (
        <Element>
          <InlineContent content={piece.content} />
        </Element>
      )
    }
    case 'link':
      return (
        <OutsideLink href={piece.href} host={piece.host}>
          <InlineContent content={piece.content} />
        </OutsideLink>
      )
    case 'reference':
      return <Reference piece={piece} />
    case 'image':
      return <ImageName piece={piece} />
    case 'box':
      return <Box mark={piece.mark} />
    case 'blank':
      return <span role="img" aria-label={documentText.inlineContent.blankToFillIn} className="document-blank" />
    case 'break':
      return <br />
    case 'comment':
      return (
        <span className="document-comment">
          <Characters text={piece.text} />
        </span>
      )
  }
}

export function InlineContent({ content }: { content: Inline[] }) {
  return content.map((piece, at) =>
    typeof piece === 'string' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no name but their place, and never move
      <Characters key={at} text={piece} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Piece key={at} piece={piece} />
    ),
  )
}
