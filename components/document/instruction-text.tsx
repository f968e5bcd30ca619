// What a person is to do, as the document words it: its links can be followed.
import { InlineContent } from '@/components/document/inline-content'
import { Characters } from '@/components/document/plain-text'
import type { StepView } from '@/lib/domain/release/view/view'

export function InstructionText({ step: { content, text } }: { step: StepView }) {
  return (
    <span className="document document-prose">
      {content ? <InlineContent content={content} /> : <Characters text={text} />}
    </span>
  )
}
