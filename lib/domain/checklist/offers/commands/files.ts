// Commands that look at files: logs and searches in them, settings, lists of files.

import {
  countExpectation,
  type Grep,
  grepOf,
  isGrep,
  searchPolarity,
} from '@/lib/domain/checklist/offers/commands/search'
import { type Draft, mergeNeeds, quoted, type Setting } from '@/lib/domain/checklist/offers/draft'
import { isGlob, isPath, placed } from '@/lib/domain/checklist/offers/paths'
import type { Requirement } from '@/lib/domain/checklist/offers/required/requirement'
import { programOf } from '@/lib/domain/probe/output/unwrap'

const MOST_KEYS = 30
const SETTINGS_FILE = /(?:^|\/)\.env(?:\.[\w-]+)*$|\.env$/

const hostOf = ({ command, document }: Setting): string => command.session.host ?? document.host

function lastOf(words: readonly string[] | undefined): number | undefined {
  if (words?.[0] !== 'tail') return undefined
  const at = words.findIndex((word) => word === '-n' || word === '--lines')
  const option = words.find((word) => /^-n?\d+$|^--lines=\d+$/.test(word)) ?? words[at + 1]
  const lines = Number(/\d+/.exec(at === -1 && !/^-/.test(option ?? '') ? '' : (option ?? ''))?.[0])
  return Number.isInteger(lines) && lines > 0 ? Math.min(lines, 100_000) : undefined
}

/** A pattern of what goes wrong, for a log that is only shown. */
const TROUBLE_PATTERN = '(?i)error|exception|fatal|critical'

type Source = { path: string; last: number | undefined; grep: Grep | null }

/** The one file that a search looks at: the argument of grep, or what `tail` and `cat` pass on. Null for folders, several files and globs. */
function sourceOf({ command }: Setting['command']): Source | null {
  const parts = [command.words, ...command.pipe]
  const tail = command.words[0] === 'tail' ? command.words : undefined
  const [first = []] = parts
  const shown = first[0] === 'tail' || first[0] === 'cat' ? first : undefined
  const words = parts.filter(isGrep)
  const grep = words[0] ? grepOf(words[0]) : null
  if (
    words.length > 1 ||
    (words.length > 0 && !grep) ||
    grep?.recursive ||
    tail?.some((word) => /^-[fF]$|^--follow/.test(word))
  )
    return null
  const files = shown ? shown.slice(1).filter((word) => isPath(word) && !word.startsWith('-')) : (grep?.files ?? [])
  const [path] = files
  if (path === undefined || files.length > 1 || isGlob(path) || !isPath(path)) return null
  return { path, last: lastOf(tail), grep }
}

/** How often a log says something, as a probe of kind `log`. */
export function logOffer(setting: Setting): Draft | null {
  const source = sourceOf(setting.command)
  if (!source || SETTINGS_FILE.test(source.path)) return null
  const grep = source.grep ?? shownLog(setting)
  if (!grep) return null
  const polarity = searchPolarity(setting, grep, true)
  if (!polarity || grep.inverted) return null
  const file = placed(source.path, setting.command.session, setting.document)
  const host = hostOf(setting)
  return {
    definition: {
      kind: 'log',
      host,
      path: file.path,
      pattern: grep.pattern,
      ...(source.last && { last: source.last }),
      ...(setting.title.has('vulnerabilities') && { countOnly: true }),
      expect: [countExpectation(polarity, 'count')],
    },
    needs: mergeNeeds({ hosts: [host] }, file.needs),
    notes: file.notes,
    met: polarity.met,
    settles: polarity.settles,
  }
}

/** A log that is only shown, where the document asks for errors in it. */
function shownLog({ title, comment, requirements }: Setting): Grep | null {
  const asks = [title, comment, ...requirements.map(({ said }) => said)].some((said) => said?.has('trouble'))
  return asks ? { pattern: TROUBLE_PATTERN, files: [], inverted: false, recursive: false, counts: false } : null
}

/** Names of settings in a pattern or in what is expected: `A|B`, "- DATABASE_URL=postgres://…". */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/(?<![A-Za-z0-9_])[A-Z][A-Z0-9_]{2,}(?![a-z])/g)].map(([name]) => name)

/** `cat .env | grep NAMES`: whether the names are there. Values are never read. */
export function settingsOffer(setting: Setting): Draft | null {
  const { command } = setting.command
  const parts = [command.words, ...command.pipe]
  const search = parts.find(isGrep)
  const path = parts.flatMap((words) => words.slice(1)).find((word) => SETTINGS_FILE.test(word))
  const grep = search ? grepOf(search) : null
  if (!path || !grep || grep.inverted || command.negated) return null
  const names = [...new Set(namesIn(grep.pattern))].slice(0, MOST_KEYS)
  const about = setting.comment ?? setting.title
  const texts = [setting.title, about, ...setting.requirements.map(({ said }) => said)]
  if (names.length === 0 || texts.some((said) => said.negated || said.has('stopped', 'removal', 'closed', 'absence')))
    return null
  const met = setting.requirements.filter(
    ({ said, source }) =>
      source === 'expected' &&
      namesIn(said.text).every((name) => names.includes(name)) &&
      !/=\S/.test(said.text) &&
      namesIn(said.text).length > 0,
  )
  const file = placed(path, setting.command.session, setting.document)
  const host = hostOf(setting)
  return {
    definition: { kind: 'file', host, path: file.path, expect: names.map((name) => `${quoted(name)} in keys`) },
    needs: mergeNeeds({ hosts: [host] }, file.needs),
    notes: ['Only the names are read; the values never leave the host.', ...file.notes],
    met,
    // A value that is looked for (`DEBUG=false`) is not seen.
    settles: !/=/.test(grep.pattern) && about.has('configured', 'presence', 'settings'),
    says: `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} in ${path}`,
  }
}

/** `test -f`, `[ -d … ]`, `stat`, and `ls` of one file: whether it is there. */
export function existsOffer(setting: Setting): Draft | null {
  const { command, session } = setting.command
  const [program = '', ...rest] = command.words
  if (command.pipe.length > 0) return null
  const test = program === 'test' || program === '[' || program === '[['
  const negations = (command.negated ? 1 : 0) + (rest[0] === '!' ? 1 : 0)
  const words = rest.filter((word) => !/^(?:!|\]\]?)$/.test(word))
  const [option = ''] = words
  if (test ? !/^-[efdsr]$/.test(option) || words.length !== 2 : !/^(?:ls|stat)$/.test(programOf(program))) return null
  const paths = words.filter((word) => !word.startsWith('-'))
  const [path] = paths
  if (!path || paths.length > 1 || isGlob(path) || !(isPath(path) || test)) return null
  const saysNo =
    setting.title.negated || setting.comment?.negated === true || setting.requirements.some(({ said }) => said.negated)
  if (setting.title.uncertain || (saysNo && negations > 1)) return null
  const removed = [setting.title, setting.comment].some((said) => said?.has('removal', 'stopped'))
  if (removed && (saysNo || negations > 0)) return null
  const gone = saysNo || removed || negations === 1
  const file = placed(path, session, setting.document)
  const host = hostOf(setting)
  const more = { '-d': 'type == "directory"', '-f': 'type == "file"', '-s': 'size > 0' }[option]
  const { met, expect } = gone ? { met: [], expect: [] } : fileRequirements(setting.requirements)
  return {
    definition: {
      kind: 'file',
      host,
      path: file.path,
      expect: gone ? ['!exists'] : ['exists', ...(more ? [more] : []), ...expect],
    },
    needs: mergeNeeds({ hosts: [host] }, file.needs),
    notes: file.notes,
    met,
    settles: true,
  }
}

const SIZES: Record<string, number> = { bytes: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }
const AGES: Record<string, number> = { min: 60, h: 3600, days: 86_400 }

/** "> 50 MB", "less than 24 hours old": what a file's size and age must be. */
export function fileRequirements(requirements: Requirement[]): { met: Requirement[]; expect: string[] } {
  const met: Requirement[] = []
  const expect: string[] = []
  for (const requirement of requirements) {
    const { bound } = requirement.said
    const size = SIZES[bound?.unit ?? '']
    const age = AGES[bound?.unit ?? '']
    if (!bound || (size === undefined && age === undefined)) continue
    const { comparator, value } = bound.threshold
    if (comparator === 'between') continue
    expect.push(
      `${size === undefined ? 'ageSeconds' : 'size'} ${comparator === '=' ? '==' : comparator} ${value * (size ?? age ?? 1)}`,
    )
    met.push(requirement)
  }
  return { met, expect }
}
