// `grep` and its kin: what is looked for, where, and how many times it should be found.
import { compared, named, quoted, type Setting } from '@/lib/domain/checklist/offers/draft'
import type { Found } from '@/lib/domain/checklist/offers/expected/found'
import { type Polarity, polarityOf, type Search } from '@/lib/domain/checklist/offers/expected/polarity'
import { memoize } from '@/lib/domain/memoize'
import { checkPattern } from '@/lib/domain/probe/expression/pattern'
import { programOf } from '@/lib/domain/probe/output/unwrap'

const GREP = /^(?:[efz]?grep|rg|ag|ack)$/
/** Whether the engine of probes takes a pattern; compiling it is dear. */
const isPattern = memoize(200, (pattern: string): boolean => checkPattern(pattern) === null)
/** Options of grep that take a value. */
const VALUED = new Set([
  '-e',
  '-f',
  '-m',
  '-A',
  '-B',
  '-C',
  '-g',
  '-t',
  '--include',
  '--exclude',
  '--exclude-dir',
  '--color',
  '-d',
  '--type',
  '--glob',
])
/** `-L` lists files without a match, `-z` takes zeros for line ends: neither is what it looks like. */
const UNUSUAL = /^-[a-zA-Z]*[Lz]|^--(?:files-without-match|null-data)/

/** A place that the document leaves open: `[port]`, `<name>`, `$PORT`. */
const PLACE = /^\[[a-z][\w -]{1,40}\]$|^<[a-z][\w -]{1,40}>$|^\$\{?[A-Za-z_]\w*\}?$/

export type Grep = { pattern: string; files: string[]; inverted: boolean; recursive: boolean; counts: boolean }

export const isGrep = (words: readonly string[]): boolean => GREP.test(programOf(words[0]))

/** A basic regular expression of grep as one that is written the usual way. */
function extended(word: string): string {
  return word.replace(
    /\\([|+?(){}])|([+?(){}|])/g,
    (_, escaped: string | undefined, plain: string | undefined) => escaped ?? `\\${plain ?? ''}`,
  )
}

/** What a call of grep looks for; null when it cannot be said in RE2. */
export function grepOf(words: readonly string[]): Grep | null {
  const program = programOf(words[0])
  const rest: string[] = []
  const patterns: string[] = []
  let flags = ''
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? ''
    if (UNUSUAL.test(word)) return null
    if (word === '-e' || word === '--regexp') patterns.push(words[++at] ?? '')
    else if (VALUED.has(word)) at += 1
    else if (/^-[a-zA-Z]+$/.test(word)) flags += word.slice(1)
    else if (word === '--ignore-case') flags += 'i'
    else if (word === '--count') flags += 'c'
    else if (word === '--recursive') flags += 'r'
    else if (word === '--invert-match') flags += 'v'
    else if (!word.startsWith('--')) rest.push(word)
  }
  const given = (patterns.length > 0 ? patterns : rest.splice(0, 1)).map((one) => (PLACE.test(one) ? named(one) : one))
  if (given.length === 0 || given.some((one) => one === '')) return null
  const plain = program === 'fgrep' || flags.includes('F')
  const modern = !/^z?grep$/.test(program) || /[EP]/.test(flags)
  const one = given.map((text) =>
    plain ? text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : modern ? text : extended(text),
  )
  const joined = one.length === 1 ? (one[0] ?? '') : one.map((text) => `(?:${text})`).join('|')
  const pattern = `${flags.includes('i') ? '(?i)' : ''}${flags.includes('w') ? `\\b(?:${joined})\\b` : joined}`
  if (pattern.length > 500 || !isPattern(pattern)) return null
  return {
    pattern,
    files: rest,
    inverted: flags.includes('v'),
    recursive: /[rR]/.test(flags) || !/grep$/.test(program),
    counts: flags.includes('c'),
  }
}

/** How a search that has settled is said of a count. */
export function countExpectation(polarity: NonNullable<Polarity>, count: string): string {
  if (polarity.want === 'bound') return compared(count, polarity.threshold)
  return polarity.want === 'none' ? `${count} == 0` : `${count} >= 1`
}

/** What a search in the lines that a program prints must find. Programs that show logs print some of them to standard error. */
export function linesExpectation(
  polarity: NonNullable<Polarity>,
  { pattern, inverted }: Grep,
  withErrors: boolean,
): string[] {
  const test = `${inverted ? '!' : ''}l.matches(${quoted(pattern)})`
  const lines = withErrors ? '(lines + stderr.split("\\n"))' : 'lines'
  if (polarity.want === 'bound') return [compared(`${lines}.filter(l, ${test}).size()`, polarity.threshold)]
  return [`${polarity.want === 'none' ? '!' : ''}${lines}.exists(l, ${test})`]
}

export function searchPolarity(setting: Setting, grep: Grep, inListing: boolean): Polarity {
  const { command } = setting.command
  const search: Search = { pattern: grep.pattern, inverted: grep.inverted, inListing, negated: command.negated }
  return polarityOf(setting, search)
}

/** A search over files of a folder, as the command itself: its exit code says whether it found something. */
export function folderSearch(grep: Grep, setting: Setting): Found | null {
  const polarity = searchPolarity(setting, grep, false)
  if (!polarity || (grep.inverted && polarity.want !== 'bound')) return null
  const { met, settles } = polarity
  if (polarity.want === 'bound' && !grep.counts)
    return { expect: ['exitCode <= 1', compared('lines.size()', polarity.threshold)], met, settles, notes: [] }
  if (polarity.want === 'bound') return null
  const none = polarity.want === 'none'
  return {
    expect: [none ? 'exitCode == 1' : 'exitCode == 0'],
    met,
    settles,
    notes: none ? ['The search ends with exit code 1 when it finds nothing; 2 is an error of its own and fails.'] : [],
  }
}
