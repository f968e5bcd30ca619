'use client'
// Saving a form of the calendar: what the rules say of it stands at its fields, anything else above them.
import { type FormEvent, useState, useTransition } from 'react'
import type { Answer } from '@/lib/domain/answer'

export function useEntryForm(save: () => Promise<Answer<unknown>>, onSaved: () => void) {
  const [error, setError] = useState<{ message: string; fields: Record<string, string> } | null>(null)
  const [busy, start] = useTransition()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start(async () => {
      const answer = await save()
      if (answer.ok) onSaved()
      else setError({ message: answer.message, fields: answer.detail.fields ?? {} })
    })
  }
  const fields = error?.fields ?? {}
  return { busy, submit, fields, message: error && Object.keys(fields).length === 0 ? error.message : null }
}
