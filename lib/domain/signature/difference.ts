// What changed between two signed contents, in sentences for the one who signs again.
import type { SignedContent } from '@/lib/domain/signature/content'

export type Change = { itemId?: string; what: string }

type Item = SignedContent['items'][number]

function itemChanges(before: Item, now: Item): string[] {
  const changes: string[] = []
  if (before.outcome !== now.outcome) changes.push(`went from ${before.outcome} to ${now.outcome}`)
  else if (before.reason !== now.reason) changes.push('has another reason')
  const values = new Map(before.fields.map((field) => [field.id, field.value]))
  for (const field of now.fields) if (values.get(field.id) !== field.value) changes.push(`${field.label}: ${values.get(field.id) ?? 'empty'} → ${field.value ?? 'empty'}`)
  if (now.evidence.length > before.evidence.length) changes.push(`${now.evidence.length - before.evidence.length} more evidence`)
  if (before.probeSha256 !== now.probeSha256) changes.push('has another probe')
  if (before.run?.id !== now.run?.id) changes.push(now.run ? `was probed again: ${now.run.status}` : 'lost its run')
  return changes
}

/** One entry an item that changed, then what changed of the whole. Empty when both are the same. */
export function contentDifference(before: SignedContent, now: SignedContent): Change[] {
  const known = new Map(before.items.map((item) => [item.id, item]))
  const changes: Change[] = now.items.flatMap((item) => {
    const was = known.get(item.id)
    const told = was ? itemChanges(was, item) : ['is new']
    return told.length > 0 ? [{ itemId: item.id, what: `“${item.title}” ${told.join(', ')}` }] : []
  })
  const values = new Map(before.fields.map((field) => [field.id, field.value]))
  for (const field of now.fields) if (values.get(field.id) !== field.value) changes.push({ what: `${field.label}: ${values.get(field.id) ?? 'empty'} → ${field.value ?? 'empty'}` })
  const parts = { waivers: 'Waivers', issues: 'Issues', criteria: 'Go/no-go answers', roles: 'The roles', policy: 'The rules', sections: 'The sections' } as const
  for (const [part, name] of Object.entries(parts) as [keyof typeof parts, string][]) {
    if (JSON.stringify(before[part]) !== JSON.stringify(now[part])) changes.push({ what: `${name} changed` })
  }
  return changes
}
