// Commands that look at a host: its log files, its files, and what its programs say, as probes of kinds `log`, `file` and `ssh`.

import { slug } from '@/lib/domain/checklist/blocks/inline'
import type { SimpleCommand } from '@/lib/domain/checklist/commands/shell'
import { type Draft, named, quoted, type Setting, wantsNone, within } from '@/lib/domain/checklist/offers/draft'
import type { Needs } from '@/lib/domain/checklist/structure'

const ENDLESS = new Set(['top', 'htop', 'watch', 'vmstat', 'less', 'more'])
const SAYS_NOTHING = new Set([
  'cd',
  'echo',
  'printf',
  'sleep',
  'export',
  'source',
  '.',
  'set',
  'read',
  'wait',
  'exit',
  'true',
  'test',
  '[',
  '[[',
  'ssh',
  'date',
  'pwd',
  'export',
  'unset',
])
const PATH = /^(?:\.{0,2}\/|~\/|[\w.-]+\/)?[\w./$*{}~-]+\.\w+$|^\/[\w./-]+$/

type Search = { pattern: string; files: string[] }

/** A basic regular expression of grep as one that is written the usual way. */
function patternOf(word: string, extended: boolean): string {
  if (extended) return word
  return word.replace(
    /\\([|+?(){}])|([+?(){}|])/g,
    (_, escaped: string | undefined, plain: string | undefined) => escaped ?? `\\${plain ?? ''}`,
  )
}

function searchOf(words: string[]): Search | null {
  const flags = words.filter((word) => /^-[a-zA-Z]+$/.test(word)).join('')
  const rest = words.slice(1).filter((word) => !/^-/.test(word) || word === '-')
  const [pattern, ...files] = rest
  if (pattern === undefined || pattern === '') return null
  const fixed =
    words[0] === 'fgrep' || flags.includes('F')
      ? pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      : patternOf(pattern, words[0] === 'egrep' || flags.includes('E') || flags.includes('P'))
  return { pattern: `${flags.includes('i') ? '(?i)' : ''}${fixed}`, files }
}

function countExpectation(pattern: string, { fields, title }: Setting): string[] {
  const counted = fields.find((field) => field.threshold && (field.unit === undefined || field.unit === 'errors'))
  const bound = counted ? within('count', counted) : null
  return [bound ?? (wantsNone(title, pattern) ? 'count == 0' : 'count >= 1')]
}

function lastOf(words: string[] | undefined): number | undefined {
  if (words?.[0] !== 'tail') return undefined
  const option =
    words.find((word) => /^-n?\d+$/.test(word)) ?? (words.includes('-n') ? words[words.indexOf('-n') + 1] : undefined)
  const lines = Number(/\d+/.exec(option ?? '')?.[0])
  return Number.isInteger(lines) && lines > 0 ? Math.min(lines, 100_000) : undefined
}

/** A path in full: what a relative one starts from is left to the environment. */
function placed(path: string): { path: string; needs: Needs; notes: string[] } {
  if (path.startsWith('/') || path.startsWith('$') || path.startsWith('{{'))
    return { path: named(path), needs: {}, notes: [] }
  const home = path.startsWith('~/')
  const name = home ? 'HOME_DIR' : 'APP_DIR'
  const rest = path.replace(home ? /^~\// : /^(?:\.\/)+/, '')
  return {
    path: `{{${name}}}/${named(rest)}`,
    needs: { variables: { [name]: '' } },
    notes: [`The path is relative: ${name} is the folder that it starts from.`],
  }
}

function logOffer(command: SimpleCommand, setting: Setting): Draft | null {
  const all = [command.words, ...command.pipe]
  const tail = all.find((words) => words[0] === 'tail')
  const source = tail?.findLast((word) => PATH.test(word)) ?? undefined
  const grep = all.find((words) => /^[ef]?grep$/.test(words[0] ?? ''))
  const search = grep ? searchOf(grep) : null
  const path = source ?? search?.files.find((file) => PATH.test(file))
  if (!path || path.includes('*')) return null
  const pattern = search?.pattern ?? (/\berror|exception/i.test(setting.title) ? '(?i)error|exception' : null)
  if (pattern === null) return null
  const last = source ? lastOf(tail) : undefined
  const { host } = setting.document
  const file = placed(path)
  return {
    definition: {
      kind: 'log',
      host,
      path: file.path,
      pattern,
      ...(last && { last }),
      expect: countExpectation(pattern, setting),
    },
    needs: { hosts: [host], ...file.needs },
    notes: file.notes,
  }
}

function fileOffer(command: SimpleCommand, setting: Setting): Draft | null {
  const [program = '', ...rest] = command.words
  const path = rest.findLast((word) => !word.startsWith('-'))
  const { host } = setting.document
  const keys = command.pipe.find((words) => /^[ef]?grep$/.test(words[0] ?? ''))
  if (program === 'cat' && path && keys && /(?:^|\/)\.env/.test(path)) {
    const names = [...(keys.at(-1) ?? '').matchAll(/[A-Z][A-Z0-9_]{2,}/g)].map((found) => found[0])
    if (names.length === 0) return null
    const file = placed(path)
    return {
      definition: {
        kind: 'file',
        host,
        path: file.path,
        expect: names.slice(0, 30).map((name) => `${quoted(name)} in keys`),
      },
      needs: { hosts: [host], ...file.needs },
      notes: ['Only the names are read; the values never leave the host.', ...file.notes],
    }
  }
  if (
    (program !== 'ls' && program !== 'stat') ||
    !path ||
    /[*?]/.test(path) ||
    !PATH.test(path) ||
    command.pipe.length > 0
  )
    return null
  const file = placed(path)
  return {
    definition: { kind: 'file', host, path: file.path, expect: ['exists'] },
    needs: { hosts: [host], ...file.needs },
    notes: file.notes,
  }
}

/** A name that an environment can give a command: ASCII, beginning with a letter. */
function commandName(argv: string[]): string {
  const words = slug(argv.join(' ').replace(/[^ -~]+/g, ' '))
    .slice(0, 55)
    .replace(/-+$/, '')
  return /^[a-z]/.test(words) ? words : `run-${words}`
}

/** What the document leaves open in a command: arguments, each from the variable or capture of its name. */
function argumentsOf(argv: string[]): Record<string, string> {
  const names = argv.flatMap((word) => Array.from(word.matchAll(/\{\{([A-Za-z_]\w*)\}\}/g), ([, name = '']) => name))
  return Object.fromEntries([...new Set(names)].map((name) => [name, `{{${name}}}`]))
}

/** Anything else that only reads, as a command that the environment must name. */
function shellOffer(command: SimpleCommand, setting: Setting): Draft | null {
  const [program = ''] = command.words
  if (
    ENDLESS.has(program) ||
    SAYS_NOTHING.has(program) ||
    command.words.some((word) => word === '-f' && /logs|tail|journalctl/.test(command.words.join(' ')))
  )
    return null
  if (command.assigns.length > 0 || command.words.some((word) => /\$\(|`/.test(word))) return null
  const argv = command.words.map(named)
  if (argv.length > 30) return null
  const name = commandName(argv)
  const args = argumentsOf(argv)
  const { host } = setting.document
  const grep = command.pipe.find((words) => /^[ef]?grep$/.test(words[0] ?? ''))
  const search = grep ? searchOf(grep) : null
  const found = search ? `stdout.matches(${quoted(search.pattern)})` : null
  const expect = [
    'exitCode == 0',
    ...(found && search ? [wantsNone(setting.title, search.pattern) ? `!${found}` : found] : []),
  ]
  return {
    definition: { kind: 'ssh', host, command: name, ...(Object.keys(args).length > 0 && { args }), expect },
    needs: { hosts: [host], commands: { [name]: argv } },
    notes: command.pipe.some((words) => !/^[ef]?grep$|^(?:head|tail|sort|cat|jq|less)$/.test(words[0] ?? ''))
      ? ['What follows in the pipe is left out: say what the output must hold.']
      : [],
  }
}

export function hostOffer(command: SimpleCommand, setting: Setting): Draft | null {
  return logOffer(command, setting) ?? fileOffer(command, setting) ?? shellOffer(command, setting)
}
