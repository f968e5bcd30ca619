// A comment in pieces, for showing it: text, addresses that may be followed, and mentions. Joined again they are the text, character for character.
import { placesOf } from '@/lib/domain/discussion/mentions'
import type { Someone } from '@/lib/domain/discussion/view'

export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'mention'; text: string; id: string }

const ADDRESS = /https?:\/\/[^\s<>"'`\\{}|^]+/giu
/** What ends a sentence after an address rather than the address. */
const TRAILING = /[.,;:!?…*_]$/u

/** The address without the punctuation of the sentence around it; a bracket stays when it was opened inside. */
function trimmed(address: string): string {
  let text = address
  for (;;) {
    if (TRAILING.test(text)) text = text.slice(0, -1)
    else if (text.endsWith(')') && !text.includes('(')) text = text.slice(0, -1)
    else if (text.endsWith(']') && !text.includes('[')) text = text.slice(0, -1)
    else return text
  }
}

/** The address to follow, or null: only the web, and none that names somebody before its host, which makes it look like another. */
function hrefOf(text: string): string | null {
  if (!URL.canParse(text)) return null
  const { protocol, username, password, href } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '' ? href : null
}

function linked(text: string): Part[] {
  const parts: Part[] = []
  let done = 0
  for (const { index, 0: found } of text.matchAll(ADDRESS)) {
    const address = trimmed(found)
    const href = hrefOf(address)
    if (href === null) continue
    if (index > done) parts.push({ kind: 'text', text: text.slice(done, index) })
    parts.push({ kind: 'link', text: address, href })
    done = index + address.length
  }
  if (done < text.length) parts.push({ kind: 'text', text: text.slice(done) })
  return parts
}

export function partsOf(body: string, mentions: readonly Someone[]): Part[] {
  const parts: Part[] = []
  let done = 0
  for (const { from, to, who } of placesOf(body, mentions)) {
    parts.push(...linked(body.slice(done, from)), { kind: 'mention', text: body.slice(from, to), id: who.id })
    done = to
  }
  return [...parts, ...linked(body.slice(done))]
}
