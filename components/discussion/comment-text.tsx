// The words of a comment: addresses of the web can be followed, who is mentioned stands out, the rest is text and
// nothing else.
import { TextLink } from '@/components/ui/text-link'
import { partsOf } from '@/lib/domain/discussion/parts'
import type { CommentView } from '@/lib/domain/discussion/view'

export function CommentText({ comment, me }: { comment: CommentView; me: string }) {
  let at = 0
  return (
    <p className="prose-text" dir="auto">
      {partsOf(comment.body, comment.mentions).map((part) => {
        const key = `${at} ${part.kind}`
        at += part.text.length
        if (part.kind === 'text') return part.text
        if (part.kind === 'mention')
          return (
            <bdi
              key={key}
              className={`font-strong ${part.id === me ? 'underline decoration-accent decoration-2 underline-offset-2' : ''}`}
            >
              {part.text}
            </bdi>
          )
        return (
          <TextLink key={key} href={part.href}>
            {part.text}
          </TextLink>
        )
      })}
    </p>
  )
}
