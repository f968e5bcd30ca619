'use client'
// Where a comment is typed: several lines, “@” offers whom to mention, Ctrl-Enter posts.
import { CompletingField } from '@/components/ui/form/completing-field'
import { offersAt } from '@/lib/domain/discussion/mentions'
import type { Someone } from '@/lib/domain/discussion/view'

type Props = {
  label: string
  placeholder?: string
  value: string
  people: readonly Someone[]
  hint?: string
  onChange(text: string): void
}

export function CommentField({ label, placeholder = label, value, people, hint, onChange }: Props) {
  const complete = (text: string, caret: number) => {
    const found = offersAt(text, caret, people)
    const names = [...new Set(found?.people.map(({ name }) => name))]
    return (
      found && {
        from: found.from,
        to: caret,
        offers: names.map((name) => ({ text: `@${name} `, label: `@${name}`, note: '' })),
      }
    )
  }
  return (
    <CompletingField
      label={label}
      bare
      value={value}
      onChange={onChange}
      complete={complete}
      rows={2}
      placeholder={placeholder}
      {...(hint && { hint })}
    />
  )
}
