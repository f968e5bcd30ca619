'use client'
// Requests as curl commands: one that is pasted is read, one that is written can be taken away.
import { useState } from 'react'
import { fromCurl, toCurl } from '@/lib/domain/probe/curl'
import { type Draft, draftOf } from '@/lib/domain/probe/draft'

const PROMPT = /^\s*(?:\$\s*)?(?=curl\s)/

function commandOf({ method, url, headers, body, followRedirects }: Record<string, unknown>): string {
  return toCurl({
    url: String(url),
    ...(typeof method === 'string' && { method }),
    ...(typeof headers === 'object' && headers !== null && { headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])) }),
    ...(followRedirects === true && { followRedirects }),
    ...(body !== undefined && { body }),
  })
}

/** `told` is what to say of the last command; `paste` is true when a text was one. */
export function useCurl(draft: Draft, change: (next: Draft) => void): { told: string[]; paste(text: string): boolean; copy(definition: Record<string, unknown>): Promise<void> } {
  const [told, setTold] = useState<string[]>([])
  const paste = (text: string) => {
    const read = PROMPT.test(text) ? fromCurl(text.replace(PROMPT, '')) : null
    if (!read) return false
    const expect = draft.kind === 'http' ? draft.values.expect : undefined
    const next = draftOf({ kind: 'http', ...read.request })
    change({ ...next, values: { ...next.values, expect: expect ?? 'status == 200' } })
    setTold(['Read from the curl command.', ...read.notes])
    return true
  }
  const copy = async (definition: Record<string, unknown>) => {
    await navigator.clipboard.writeText(commandOf(definition))
    setTold(['Copied as a curl command. The names in it are variables of your shell.'])
  }
  return { told, paste, copy }
}
