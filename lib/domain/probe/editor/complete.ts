// What can be typed next at a place of a probe's form: placeholders after `{{`, names that a kind yields, names of the environment.
import { z } from 'zod'
import type { ProbeNames } from '@/lib/domain/probe/definition/names'
import { KINDS, type ProbeKind } from '@/lib/domain/probe/kinds/index'

/** `text` replaces what stands from `from` to `to`. */
export type Offer = { text: string; label: string; note: string }
export type Completion = { from: number; to: number; offers: Offer[] }

export type Word = { name: string; note: string }

const OPEN = /\{\{ {0,4}(\w{0,64})$/
const PATH = /(?<![\w.\])])((?:[A-Za-z_]\w{0,63}\.)*)([A-Za-z_]?\w{0,63})$/
const MAX_NOTE = 120

const BEFORE: Word = {
  name: 'before',
  note: 'What this probe saw when it last passed: total, and what it captured, by name.',
}

/** The names that `{{` takes: variables, secrets and captures, in this order. */
export function placeholderOffers({ variables, secrets, captures }: ProbeNames): Word[] {
  return [
    ...variables.map(({ name, value }) => ({ name, note: short(value) })),
    ...secrets.map((name) => ({ name, note: 'secret' })),
    ...captures.map(({ name, from }) => ({
      name,
      note: from === undefined ? 'captured before' : `captured by “${short(from)}”`,
    })),
  ]
}

/** A placeholder that is being typed, or null. */
export function completePlaceholder(text: string, caret: number, words: readonly Word[]): Completion | null {
  const found = OPEN.exec(text.slice(0, caret))
  if (!found) return null
  const closed = /^\w{0,64} {0,4}\}\}/.exec(text.slice(caret))
  return pick(
    words,
    found[1] ?? '',
    { from: found.index, to: caret + (closed?.[0].length ?? 0) },
    (name) => `{{${name}}}`,
  )
}

/** A name in the expression of the line that is being typed, or null. Without a letter yet only when it is `asked` for. */
export function completeExpression(
  text: string,
  caret: number,
  kind: ProbeKind,
  requested: boolean,
): Completion | null {
  const line = text.slice(text.lastIndexOf('\n', caret - 1) + 1, caret)
  if (isQuoted(line)) return null
  const [, path = '', prefix = ''] = PATH.exec(line) ?? []
  if (prefix === '' && path === '' && !requested) return null
  return pick(
    yieldWords(kind, path.split('.').slice(0, -1)),
    prefix,
    { from: caret - prefix.length, to: caret },
    (name) => name,
  )
}

/** One of the names that a whole field takes. */
export function completeName(
  text: string,
  caret: number,
  words: readonly Word[],
  requested: boolean,
): Completion | null {
  if (text === '' && !requested) return null
  return pick(
    words,
    requested && words.some(({ name }) => name === text) ? '' : text.slice(0, caret),
    { from: 0, to: text.length },
    (name) => name,
  )
}

/** A parameter at the beginning of a line that has no value yet; those that are given already are left out. */
export function completeParam(
  text: string,
  caret: number,
  words: readonly Word[],
  requested: boolean,
): Completion | null {
  const start = text.lastIndexOf('\n', caret - 1) + 1
  const typed = text.slice(start, caret)
  if (typed.includes(':') || (typed === '' && !requested)) return null
  const given = new Set(
    text.split('\n').flatMap((line) => (line.includes(':') ? [line.slice(0, line.indexOf(':')).trim()] : [])),
  )
  const open = words.filter(({ name }) => !given.has(name))
  return pick(open, typed.trimStart(), { from: start, to: caret }, (name) => `${name}: `)
}

/** What a kind yields at a path (`time`), with what is said of each name. */
export function yieldWords(kind: ProbeKind, path: readonly string[] = []): Word[] {
  let node: z.core.JSONSchema.JSONSchema | undefined = z.toJSONSchema(KINDS[kind].yields, { unrepresentable: 'any' })
  for (const name of path) {
    const inner: z.core.JSONSchema.JSONSchema | boolean | undefined = node?.properties?.[name]
    node = typeof inner === 'object' ? inner : undefined
  }
  const words = Object.entries(node?.properties ?? {}).map(([name, inner]) => ({
    name,
    note: typeof inner === 'object' ? short(inner.description ?? '') : '',
  }))
  return path.length === 0
    ? [...words, BEFORE]
    : path.join('.') === BEFORE.name
      ? [{ name: 'total', note: 'How long it took then, in milliseconds.' }]
      : words
}

/** Those that begin with what was typed, then those that hold it. Nothing when it is all there already. */
function pick(
  words: readonly Word[],
  typed: string,
  place: { from: number; to: number },
  write: (name: string) => string,
): Completion | null {
  const wanted = typed.toLowerCase()
  const begin = words.filter(({ name }) => name.toLowerCase().startsWith(wanted))
  const hold =
    wanted === ''
      ? []
      : words.filter(({ name }) => !begin.some((other) => other.name === name) && name.toLowerCase().includes(wanted))
  const found = [...begin, ...hold]
  if (found.length === 0 || (found.length === 1 && found[0]?.name === typed && write(typed) === typed)) return null
  return { ...place, offers: found.map(({ name, note }) => ({ text: write(name), label: name, note })) }
}

function isQuoted(line: string): boolean {
  let mark = ''
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? ''
    if (mark !== '' && character === '\\') at++
    else if (mark === character) mark = ''
    else if (mark === '' && (character === '"' || character === "'")) mark = character
  }
  return mark !== ''
}

function short(text: string): string {
  return text.length > MAX_NOTE ? `${text.slice(0, MAX_NOTE)}…` : text
}
