// The shortest list that would make it GO, a line for each sort of thing, in the order in which to do them.
import Link from 'next/link'
import { Sentence } from '@/components/document/plain-text'
import { roleAnchor } from '@/components/verdict/reason-list'
import { verdictText } from '@/components/verdict/text'
import type { GoStep, GoList as List } from '@/lib/domain/verdict/to-go/go-steps'

type Props = {
  list: List
  releaseId: string /** Told which item was asked for, before the browser goes there. */
  onPlace: (itemId: string) => void
}

const LINK = 'text-accent underline'

function Step({ step, releaseId, onPlace }: { step: GoStep } & Pick<Props, 'releaseId' | 'onPlace'>) {
  const { itemId, sectionId, role, text } = step
  if (step.do === 'sign')
    return (
      <Link href={`/releases/${releaseId}/sign-off#${roleAnchor(role ?? '')}`} className={LINK}>
        <Sentence text={text} />
      </Link>
    )
  if (step.do === 'answer-question')
    return (
      <a href="#questions" className={LINK}>
        {text}
      </a>
    )
  if (itemId)
    return (
      <a href={`#item-${itemId}`} onClick={() => onPlace(itemId)} className={LINK}>
        <Sentence text={text} />
      </a>
    )
  if (sectionId)
    return (
      <a href={`#section-${sectionId}`} className={LINK}>
        <Sentence text={text} />
      </a>
    )
  return <Sentence text={text} />
}

export function GoList({ list, releaseId, onPlace }: Props) {
  return (
    <ol
      aria-label={verdictText.goList.whatWouldMakeItGo}
      className="mb-3 list-decimal border-line border-b pb-2 pl-5 marker:text-soft"
    >
      {list.steps.map((step) => (
        <li key={`${step.do} ${step.role ?? ''}`} className="wrap-anywhere">
          <Step step={step} releaseId={releaseId} onPlace={onPlace} />{' '}
          {step.who && <span className="text-small text-soft">{step.who}</span>}
        </li>
      ))}
      {list.beyond.map((text) => (
        <li key={text} className="wrap-anywhere">
          <Sentence text={text} />
        </li>
      ))}
    </ol>
  )
}
