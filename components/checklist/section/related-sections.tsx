// Where the other documents of the release say more.
import { checklistText } from '@/components/checklist/text'
import type { LinkView } from '@/lib/domain/release/view/view'

export function MoreIn({ links }: { links: LinkView[] | undefined }) {
  if (!links || links.length === 0) return null
  return (
    <p className="text-small">
      <span className="text-soft">{checklistText.relatedSections.moreIn} </span>
      {links.map(({ id, title }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={`#section-${id}`} className="text-accent hover:underline">
            {title}
          </a>
        </span>
      ))}
    </p>
  )
}
