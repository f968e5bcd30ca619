'use client'
// The policy as text. A mistake names its line and leads to it.
import { useRef } from 'react'
import { policyText } from '@/components/policy/text'
import { TextArea } from '@/components/ui/form/field'
import type { ReadPolicy } from '@/lib/domain/policy/read-policy'

type Props = { text: string; read: ReadPolicy; onChange(text: string): void }

export function PolicyText({ text, read, onChange }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const goTo = (line: number) => {
    const area = box.current?.querySelector('textarea')
    if (!area) return
    const lines = text.split('\n')
    const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
    area.focus()
    area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0))
  }
  const mistakes = read.ok ? [] : read.mistakes
  return (
    <div ref={box} className="flex min-w-0 flex-col gap-2">
      <TextArea
        label={policyText.text.policyInYaml}
        mono
        rows={Math.min(40, Math.max(16, text.split('\n').length + 1))}
        spellCheck={false}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        hint={policyText.text.hint}
        error={mistakes.length > 0 ? policyText.text.errors(mistakes.length) : undefined}
      />
      {mistakes.length > 0 && (
        <ul aria-label={policyText.text.errorList}>
          {mistakes.map(({ line, message }) => (
            <li key={`${line} ${message}`}>
              <button type="button" onClick={() => goTo(line)} className="text-left text-no-go hover:underline">
                {policyText.text.line({ line, message })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
