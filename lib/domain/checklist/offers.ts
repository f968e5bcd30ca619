// From a command that only reads to a probe that a machine could run. Offered, never run: somebody has to save it.
import type { StepNode } from '@/lib/domain/checklist/structure'

type Offer = Record<string, unknown>

const LONGEST = 4000
const LOCAL = /^https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0)(?::\d+)?/
const WITH_VALUE = new Set(['-H', '--header', '-w', '--write-out', '-o', '--output', '-m', '--max-time', '-A', '--user-agent', '--connect-timeout', '-X', '--request'])

/** Words of a command line up to its first pipe or end, with quotes taken off; null when it does more than one plain thing. */
function wordsOf(line: string): string[] | null {
  const words: string[] = []
  let word = ''
  let open = ''
  let begun = false
  for (const character of line.slice(0, LONGEST)) {
    if (open) {
      if (character === open) open = ''
      else word += character
    } else if (character === '"' || character === "'") {
      open = character
      begun = true
    } else if (character === '|') break
    else if (';&<>()`'.includes(character)) return null
    else if (/\s/.test(character)) {
      if (word !== '' || begun) words.push(word)
      word = ''
      begun = false
    } else word += character
  }
  if (open) return null
  if (word !== '' || begun) words.push(word)
  return words
}

/** Variables of a shell become names of the environment: `$TOKEN` and `${TOKEN}` are `{{TOKEN}}`. */
const named = (text: string) => text.replace(/\$\{?([A-Za-z_]\w{0,63})\}?/g, '{{$1}}')

function fromCurl(words: string[]): Offer | null {
  const headers: Record<string, string> = {}
  let url: string | null = null
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? ''
    const value = WITH_VALUE.has(word) ? (words[++at] ?? '') : ''
    if (word === '-H' || word === '--header') headers[value.slice(0, Math.max(0, value.indexOf(':'))).trim()] = named(value.slice(value.indexOf(':') + 1).trim())
    else if ((word === '-X' || word === '--request') && !/^(GET|HEAD)$/i.test(value)) return null
    else if (!word.startsWith('-')) url = url ?? word
  }
  if (!url || !/^https?:\/\/|^\$/.test(url)) return null
  const target = named(url.replace(LOCAL, '{{BASE_URL}}'))
  return { kind: 'http', method: 'GET', url: target, ...(Object.keys(headers).length > 0 && { headers }), expect: ['status == 200'] }
}

function fromPsql(words: string[]): Offer | null {
  const at = words.findIndex((word) => word === '-c' || word === '--command')
  const query = at === -1 ? '' : (words[at + 1] ?? '').trim().replace(/;$/, '')
  if (!/^(select|with|values|table)\b/i.test(query) || query.includes(';')) return null
  const variable = words.map((word) => /^\$\{?([A-Za-z_]\w{0,63})\}?$/.exec(word)?.[1]).find((name) => name !== undefined)
  return { kind: 'sql', database: variable ?? 'main', query: named(query), expect: ['rowCount >= 1'] }
}

/** A probe for the first command of a step that a machine could run, or null. Commands that change something are never offered. */
export function offerFor(step: Pick<StepNode, 'kind' | 'text' | 'changes'>): Offer | null {
  if (step.kind !== 'command' || step.changes) return null
  const lines = step.text
    .slice(0, LONGEST)
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  for (const line of lines) {
    const words = wordsOf(line)
    const offer = words?.[0] === 'curl' ? fromCurl(words) : words?.[0] === 'psql' ? fromPsql(words) : null
    if (offer) return offer
  }
  return null
}
