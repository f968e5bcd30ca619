// The documents that are imported together.
import { X } from 'lucide-react'
import { PlainText } from '@/components/document/plain-text'
import { templateText } from '@/components/template/text'
import { IconButton } from '@/components/ui/icon-button'
import { withoutControls } from '@/lib/domain/document/bidi'

type Props = {
  documents: { name: string; questions: number }[]
  place: number
  onPick: (index: number) => void
  onRemove: (index: number) => void
}

export function DocumentTabs({ documents, place, onPick, onRemove }: Props) {
  return (
    <ul aria-label={templateText.documentTabs.documents} className="flex gap-2 overflow-x-auto px-4 pb-3 wide:px-6">
      {documents.map(({ name, questions }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: two documents may have the same name
          key={index}
          className={`flex shrink-0 items-center gap-1 rounded-inner border ps-3 pe-1 ${index === place ? 'border-ink bg-raised' : 'border-line text-soft'}`}
        >
          <button
            type="button"
            aria-current={index === place ? 'true' : undefined}
            onClick={() => onPick(index)}
            className={`h-8 max-w-60 truncate ${index === place ? 'font-strong' : 'hover:text-ink'}`}
          >
            <PlainText text={name} />
          </button>
          {questions > 0 && (
            <span className="text-hold text-small" title={templateText.documentTabs.openQuestions(questions)}>
              ?{questions}
            </span>
          )}
          <IconButton name={templateText.documentTabs.remove(withoutControls(name))} onClick={() => onRemove(index)}>
            <X size={14} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}
