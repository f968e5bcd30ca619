'use client'
// Commands and instructions, to be copied and followed by a person. Nothing here runs.
import { Copy } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import type { StepView } from '@/lib/domain/release/view'

function Step({ step }: { step: StepView }) {
  if (step.kind === 'instruction')
    return (
      <li className="ms-4 list-disc" dir="auto">
        {step.text}
      </li>
    )
  return (
    <li className="list-none">
      <div className="flex items-start gap-1">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <pre tabIndex={0} className="min-w-0 flex-1 overflow-x-auto border-line border-y bg-sunk px-2 py-1 text-small">
          {step.text}
        </pre>
        <IconButton name="Copy the command" onClick={() => void navigator.clipboard.writeText(step.text)}>
          <Copy size={13} aria-hidden />
        </IconButton>
      </div>
      {step.changes && <p className="text-hold text-small">▲ changes something: run it yourself, where it belongs</p>}
      {step.expected && <p className="text-small text-soft">Expected: {step.expected}</p>}
    </li>
  )
}

export function StepList({ steps }: { steps: StepView[] }) {
  if (steps.length === 0) return null
  return (
    <ul className="flex max-w-3xl flex-col gap-1.5">
      {steps.map((step) => (
        <Step key={step.id} step={step} />
      ))}
    </ul>
  )
}
