// What changed since somebody signed, each with the way to the place.
import { signoffText } from '@/components/signoff/text'
import type { SignOffDesk } from '@/lib/domain/release/view/view'

type Props = { page: string; changes: SignOffDesk['changes'][number]['changes'] }

const SHOWN = 8

function Line({ page, change }: { page: string; change: Props['changes'][number] }) {
  return (
    <li className="wrap-anywhere">
      {change.itemId ? (
        <a href={`${page}#item-${change.itemId}`} target="_blank" rel="noopener" className="hover:underline">
          {change.what}
        </a>
      ) : (
        change.what
      )}
    </li>
  )
}

export function ChangeLines({ page, changes }: Props) {
  const keyOf = (change: Props['changes'][number]) => `${change.itemId ?? ''} ${change.what}`
  return (
    <>
      <ul className="list-disc pl-5 text-small">
        {changes.slice(0, SHOWN).map((change) => (
          <Line key={keyOf(change)} page={page} change={change} />
        ))}
      </ul>
      {changes.length > SHOWN && (
        <details>
          <summary className="text-accent text-small">{signoffText.changeList.more(changes.length - SHOWN)}</summary>
          <ul className="list-disc pl-5 text-small">
            {changes.slice(SHOWN).map((change) => (
              <Line key={keyOf(change)} page={page} change={change} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
