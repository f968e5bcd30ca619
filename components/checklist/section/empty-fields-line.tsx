// Fields of required items that are empty: one quiet line, which opens to a list of which.
import { checklistText } from '@/components/checklist/text'
import type { EmptyFields } from '@/lib/domain/verdict/scope/empty-fields'

/** `page` is where the items are, when that is another page. */
export function EmptyFieldsLine({ empty, page = '' }: { empty: EmptyFields; page?: string }) {
  const { other, items } = empty
  if (other === 0) return null
  return (
    <details className="text-small">
      <summary className="text-soft">{checklistText.emptyFieldsLine.emptyFields(other)}</summary>
      <ul className="max-h-48 list-disc overflow-y-auto ps-5">
        {items.map(({ itemId, title, labels }) => (
          <li key={itemId} className="wrap-anywhere">
            <a href={`${page}#item-${itemId}`} className="hover:underline">
              <bdi>{title}</bdi>
            </a>{' '}
            <span className="text-soft">
              <bdi>{labels.join(', ')}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
