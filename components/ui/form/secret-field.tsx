'use client'
// A secret that is shown this once: selected when it is focused, and copied by its button.
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { uiText } from '@/components/ui/text'

export function SecretField({ label, value }: { label: string; value: string }) {
  const id = useId()
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-strong text-small">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          value={value}
          onFocus={(event) => event.target.select()}
          className="h-8 min-w-0 flex-1 rounded-small border border-edge bg-sunk px-2 font-mono text-small"
        />
        <Button onClick={() => void copy()}>{copied ? uiText.secretField.copied : uiText.secretField.copy}</Button>
      </div>
      <p className="text-small text-soft">{uiText.secretField.itIsNotShownAgain}</p>
    </div>
  )
}
