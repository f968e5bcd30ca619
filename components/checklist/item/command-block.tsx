'use client'
// A command to be copied and run by a person, where it belongs. Nothing here runs it.
import { Copy } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'

/** `copies` names the button for those who do not see where it stands. */
export function CommandBlock({ text, copies }: { text: string; copies: string }) {
  return (
    <div className="flex items-start gap-1">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className="min-w-0 flex-1 overflow-x-auto border-line border-y bg-sunk px-2 py-1 text-small">
        {text}
      </pre>
      <IconButton name={copies} onClick={() => void navigator.clipboard.writeText(text)}>
        <Copy size={13} aria-hidden />
      </IconButton>
    </div>
  )
}
