// What somebody wrote in a line or two: addresses of the web can be followed, the rest is text and nothing else.
import { TextLink } from '@/components/ui/text-link'
import { partsOf } from '@/lib/domain/discussion/parts'

export function LinkedText({ text }: { text: string }) {
  let at = 0
  return partsOf(text, []).map((part) => {
    at += part.text.length
    return part.kind === 'link' ? (
      <TextLink key={at} href={part.href}>
        {part.text}
      </TextLink>
    ) : (
      part.text
    )
  })
}
