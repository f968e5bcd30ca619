'use client'
// What a step says to do: commands to be copied, never run from here, and what they should say.
import { Copy } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import type { StepView } from '@/lib/domain/release/view'

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
          <div key={part.id} className="flex items-start gap-1">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
            <pre tabIndex={0} className="min-w-0 flex-1 overflow-x-auto border-line border-y bg-sunk px-2 py-1 text-small">
              {part.text}
            </pre>
            <IconButton name={`Copy the command of ${title}`} onClick={() => void navigator.clipboard.writeText(part.text)}>
              <Copy size={13} aria-hidden />
            </IconButton>
          </div>
        ),
      )}
      {parts.map((part) => part.expected && <p key={`${part.id} expected`} className="prose-text text-small text-soft">{`Expected: ${part.expected}`}</p>)}
    </>
  )
}
