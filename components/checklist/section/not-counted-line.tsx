// What does not count towards the verdict: one quiet line, which opens to a list of where and why.
import { checklistText } from '@/components/checklist/text'
import { NOT_COUNTED, type NotCounted } from '@/lib/domain/verdict/scope/not-counted'

const many = (count: number) => checklistText.notCountedLine.items(count)

/** `page` is where the sections are, when that is another page. */
export function NotCountedLine({ notCounted, page = '' }: { notCounted: NotCounted; page?: string }) {
  const { items, failed, sections } = notCounted
  if (items === 0) return null
  return (
    <details className="text-small">
      <summary className="text-soft">
        {checklistText.notCountedLine.doNotCountTowardsThe({ many: many(items), items })}
        {failed > 0 && <span className="text-no-go"> {checklistText.notCountedLine.failed(failed)}</span>}
      </summary>
      <ul className="list-disc ps-5">
        {sections.map((section) => (
          <li key={section.sectionId} className="wrap-anywhere">
            <a href={`${page}#section-${section.sectionId}`} className="hover:underline">
              <bdi>{section.title}</bdi>
            </a>{' '}
            <span className="text-soft">
              · {NOT_COUNTED[section.reason]} · {many(section.items)}
            </span>
            {section.failed > 0 && (
              <span className="text-no-go"> {checklistText.notCountedLine.failed(section.failed)}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
