'use client'
// A request as a command for a shell: copied, and shown where the clipboard cannot be had.
import { useState } from 'react'
import { probeText } from '@/components/probe/text'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { writeCurl } from '@/lib/domain/probe/curl/write-curl'

export function CopyCurl({ definition }: { definition: Record<string, unknown> }) {
  const [copied, setCopied] = useState<{ command: string; notes: string[]; done: boolean } | null>(null)
  const written = writeCurl(definition)
  if (!written) return null
  const copy = async () => {
    const done = await navigator.clipboard.writeText(written.command).then(
      () => true,
      () => false,
    )
    setCopied({ ...written, done })
  }
  return (
    <>
      <Button onClick={() => void copy()}>{probeText.copyCurl.copyAsCurl}</Button>
      {copied && (
        <Dialog
          open
          wide
          onClose={() => setCopied(null)}
          title={copied.done ? probeText.copyCurl.copied : probeText.copyCurl.copyTitle}
          explain={probeText.copyCurl.setTheVariablesInThe}
        >
          <div className="flex flex-col gap-3">
            <pre
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
              tabIndex={0}
              aria-label={probeText.copyCurl.command}
              role="region"
              className="prose-text max-h-72 overflow-auto border-line border-y bg-sunk p-2 text-small"
            >
              {copied.command}
            </pre>
            {copied.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
            <div className="flex justify-end">
              <Button onClick={() => setCopied(null)}>{probeText.copyCurl.done}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  )
}
