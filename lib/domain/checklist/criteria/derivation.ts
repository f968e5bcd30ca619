// Whether a go/no-go line says something that the release itself can answer: "All items completed", "No open critical issues", "687/687 passing".
import { classOf, DIGIT, isWordEdge, SIGN } from '@/lib/domain/checklist/lexicon/search/characters'
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import { COMMON, LENGTHS, STATEMENTS, type StatementRole } from '@/lib/domain/checklist/lexicon/topics/statements'
import type { CriterionMode } from '@/lib/domain/enums'
import { NEEDED } from '@/lib/domain/verdict/criteria/criterion-needs'
import { type Derivation, DerivedFrom } from '@/lib/domain/verdict/criteria/derivation'

/** A longer line says more than the release can know. */
const LONGEST = 120
/** A sign that compares, or a link: what stands around it is not what the words alone say. */
const SAYS_MORE = /[<>=≤≥≠±%&|@#]|\w[:.]\w/
const FRACTION = /(\d{1,6})\s?(?:\/|of|von|sur|de|di|van|из)\s?(\d{1,6})/y
const WHOLE = /\d{1,6}(?=\D|$)\+?/y

type Role = StatementRole | 'number'
type Part =
  | { role: Role; value?: number }
  | { role: 'fraction'; value: number; of: number }
  | { role: 'length'; seconds: number }

type Words = { roles: ReadonlyMap<string, StatementRole>; longest: number }

function wordsOf(from: DerivedFrom): Words {
  const roles = new Map<string, StatementRole>()
  for (const table of [STATEMENTS[from], COMMON])
    for (const role of ['noun', 'severity', 'good', 'bad', 'not', 'all', 'filler'] as const)
      for (const word of table[role] ?? []) if (!roles.has(fold(word))) roles.set(fold(word), role)
  return { roles, longest: Math.max(...[...roles.keys()].map((word) => word.length)) }
}

const WORDS: Readonly<Record<DerivedFrom, Words>> = {
  items: wordsOf('items'),
  issues: wordsOf('issues'),
  roles: wordsOf('roles'),
  tests: wordsOf('tests'),
  soak: wordsOf('soak'),
}
const SECONDS: ReadonlyMap<string, number> = new Map(
  LENGTHS.flatMap(([seconds, words]) => words.map((word) => [fold(word), seconds] as const)),
)
const LONGEST_LENGTH = Math.max(...[...SECONDS.keys()].map((word) => word.length))

/** The longest of the words that stands at a place. */
function wordAt<T>(text: string, at: number, known: ReadonlyMap<string, T>, longest: number): [string, T] | null {
  if (!isWordEdge(text, at)) return null
  for (let end = Math.min(text.length, at + longest); end > at; end--) {
    const found = isWordEdge(text, end) ? known.get(text.slice(at, end)) : undefined
    if (found !== undefined) return [text.slice(at, end), found]
  }
  return null
}

function numberAt(text: string, at: number): { part: Part; end: number } | null {
  FRACTION.lastIndex = at
  const fraction = FRACTION.exec(text)
  if (fraction)
    return { part: { role: 'fraction', value: Number(fraction[1]), of: Number(fraction[2]) }, end: FRACTION.lastIndex }
  WHOLE.lastIndex = at
  const whole = WHOLE.exec(text)
  return whole ? { part: { role: 'number', value: Number.parseInt(whole[0], 10) }, end: WHOLE.lastIndex } : null
}

/** The parts of a line; null where one of its words is not among those that are known. */
function partsOf(text: string, { roles, longest }: Words): Part[] | null {
  const parts: Part[] = []
  let at = 0
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === SIGN) {
      at++
      continue
    }
    const number = kind === DIGIT ? numberAt(text, at) : null
    if (kind === DIGIT && !number) return null
    if (number) {
      parts.push(number.part)
      at = number.end
      continue
    }
    const last = parts.at(-1)
    const length = last?.role === 'number' ? wordAt(text, at, SECONDS, LONGEST_LENGTH) : null
    const found = length ?? wordAt(text, at, roles, longest)
    if (!found) return null
    if (length && last?.role === 'number')
      parts[parts.length - 1] = { role: 'length', seconds: (last.value ?? 0) * length[1] }
    else parts.push({ role: roles.get(found[0]) ?? 'filler' })
    at += found[0].length
  }
  return parts
}

type Said = { has(role: Part['role']): boolean; count(role: Part['role']): number; parts: Part[] }

function said(parts: Part[]): Said {
  const count = (role: Part['role']) => parts.filter((part) => part.role === role).length
  return { parts, count, has: (role) => count(role) > 0 }
}

/** "No", "not" and a zero turn a sentence around; without a state, that something is there is bad. */
function isNegated({ count, has, parts }: Said): boolean {
  const zeros = parts.filter((part) => part.role === 'number' && part.value === 0).length
  const turns = count('not') + zeros
  return (turns % 2 === 1) === has('good')
}

const isOnlyZero = ({ parts }: Said): boolean =>
  parts.every((part) => part.role !== 'number' || part.value === 0) && !parts.some(({ role }) => role === 'fraction')

function readItems(text: Said): Derivation | null {
  if (!text.has('noun') || text.has('good') === text.has('bad') || !isOnlyZero(text)) return null
  return { from: 'items', ...(isNegated(text) && { negated: true }) }
}

function readIssues(text: Said): Derivation | null {
  if (!text.has('noun') || !text.has('severity') || (text.has('good') && text.has('bad')) || !isOnlyZero(text))
    return null
  return { from: 'issues', ...(isNegated(text) && { negated: true }) }
}

function readRoles(text: Said): Derivation | null {
  if (!text.has('noun') || (text.has('good') && text.has('bad')) || !isOnlyZero(text)) return null
  if (!text.has('bad') && !text.has('all')) return null
  const turns = text.count('not') % 2 === 1
  const negated = text.has('bad') ? !turns : turns
  return { from: 'roles', ...(negated && { negated: true }) }
}

/** Only with how many there are: that some tests pass does not say that they are all. */
function readTests(text: Said): Derivation | null {
  if (!text.has('noun') || !text.has('good') || text.has('bad') || text.has('not')) return null
  const numbers = text.parts.filter((part) => part.role === 'number' || part.role === 'fraction')
  const [only] = numbers
  if (numbers.length !== 1 || !only) return null
  if (only.role === 'fraction' && only.value !== only.of) return null
  const count = 'value' in only ? (only.value ?? 0) : 0
  return count > 0 ? { from: 'tests', count } : null
}

function readSoak(text: Said): Derivation | null {
  const lengths = text.parts.filter((part) => part.role === 'length')
  if (!text.has('noun') || text.has('number') || text.has('fraction') || lengths.length > 1) return null
  const [length] = lengths
  if (text.has('bad') ? text.has('good') : !text.has('good') && !length) return null
  const turns = text.count('not') % 2 === 1
  const negated = text.has('bad') ? !turns : turns
  return {
    from: 'soak',
    ...(negated && { negated: true }),
    ...(length && 'seconds' in length && { seconds: length.seconds }),
  }
}

const READERS: Readonly<Record<DerivedFrom, (text: Said) => Derivation | null>> = {
  items: readItems,
  issues: readIssues,
  roles: readRoles,
  tests: readTests,
  soak: readSoak,
}

/** From what the answer of a line can be worked out; null where a person has to answer. Cheap: it looks at 120 characters at most. */
export function derivationOf(line: string): Derivation | null {
  if (line.length > LONGEST) return null
  const text = fold(line)
  if (SAYS_MORE.test(text)) return null
  for (const from of DerivedFrom.options) {
    const parts = partsOf(text, WORDS[from])
    const found = parts && READERS[from](said(parts))
    if (found) return found
  }
  return null
}

/**
 * The same of a line of a list. One that says the opposite of what its list needs ("All items completed" below "NO-GO if any") was hardly meant so: a
 * person answers it.
 */
export function derivationIn(mode: CriterionMode, line: string): Derivation | null {
  const found = derivationOf(line)
  return found && (found.negated ?? false) !== NEEDED[mode] ? found : null
}
