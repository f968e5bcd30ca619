// What the checklist decides itself: each decision field with its answer and what that says.
import { decisionText } from '@/components/decision/text'
import { VerdictMark } from '@/components/verdict/verdict-mark'
import type { DecisionFieldView } from '@/lib/domain/release/view/view'

/** `page` is where the fields are, when that is another page. */
export function DecisionFieldList({ fields, page = '' }: { fields: DecisionFieldView[]; page?: string }) {
  return (
    <ul className="text-small">
      {fields.map(({ fieldId, label, section, value, level, conditions }) => (
        <li
          key={fieldId}
          className="flex flex-wrap items-baseline gap-x-3 border-line border-b py-1 wrap-anywhere last:border-b-0"
        >
          <span className="min-w-0 flex-1 basis-40">
            <a href={`${page}#field-${fieldId}`} className="hover:underline">
              <bdi>{label}</bdi>
            </a>
            {section && (
              <span className="text-soft">
                {' '}
                · <bdi>{section}</bdi>
              </span>
            )}
          </span>
          <span>{value === null ? decisionText.fieldList.notDecided : <bdi>{value}</bdi>}</span>
          <VerdictMark level={level} />
          {conditions && (
            <span className="prose-text basis-full text-soft" dir="auto">
              {conditions}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
