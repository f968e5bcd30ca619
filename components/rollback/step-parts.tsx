// What a step says to do: commands to be copied, never run from here, and what they should say.
import { CommandBlock } from '@/components/checklist/item/command-block'
import { rollbackText } from '@/components/rollback/text'
import type { StepView } from '@/lib/domain/release/view/view'

export function StepParts({ title, parts }: { title: string; parts: StepView[] }) {
  return (
    <>
      {parts.map((part) =>
        part.kind === 'instruction' ? (
          part.text !== title && (
            <p key={part.id} dir="auto" className="wrap-anywhere">
              {part.text}
            </p>
          )
        ) : (
          <CommandBlock key={part.id} text={part.text} copies={rollbackText.stepParts.copyTheCommandOf(title)} />
        ),
      )}
      {parts.map(
        (part) =>
          part.expected && (
            <p key={`${part.id} expected`} className="prose-text text-small text-soft">
              {rollbackText.stepParts.expected(part.expected)}
            </p>
          ),
      )}
    </>
  )
}
