// Texts that a demand wants to read in an output.
import type { Requirement } from '@/lib/domain/checklist/offers/required/requirement'

const QUOTED = /"([^"]{2,300})"|“([^”]{2,300})”|`([^`]{2,300})`/g
/** A sample value that differs each time. */
const OPEN_END = /\.{3}|…|<[^>]{1,40}>|\[[a-z][\w -]{1,40}\]/i

/** What a demand quotes, or the line itself where it is given as printed, up to what differs each time. */
export function phrasesOf({ text, literal }: Requirement): string[] {
  const spoken = Array.from(text.matchAll(QUOTED), (found) => found.slice(1).find((group) => group !== undefined) ?? '')
  if (spoken.length > 0) return spoken
  if (!literal) return []
  const start = text.split(OPEN_END)[0]?.trim() ?? ''
  return start.length >= 3 ? [start] : []
}
