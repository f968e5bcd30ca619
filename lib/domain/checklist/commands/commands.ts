// Whether a command only reads, or changes something. In doubt it changes: it then stays a step for a person.
import { DATA } from '@/lib/domain/checklist/commands/programs/data'
import { DELIVERY } from '@/lib/domain/checklist/commands/programs/delivery'
import { DEVELOPMENT, readsByName } from '@/lib/domain/checklist/commands/programs/development'
import { bare, type Reads } from '@/lib/domain/checklist/commands/programs/rule'
import { SYSTEM } from '@/lib/domain/checklist/commands/programs/system'
import { commandsOf, LONGEST_SCRIPT, type SimpleCommand } from '@/lib/domain/checklist/commands/shell'
import { sqlReads } from '@/lib/domain/checklist/commands/sql'
import { memoize } from '@/lib/domain/memoize'
import { composeWords, programOf, skipOptions } from '@/lib/domain/probe/output/unwrap'

const RULES: ReadonlyMap<string, Reads> = new Map(Object.entries({ ...SYSTEM, ...DELIVERY, ...DEVELOPMENT, ...DATA }))
const SQL_CLIENTS = new Set(['psql', 'mysql', 'mariadb', 'sqlite3', 'cockroach', 'clickhouse-client'])
const SHELLS = new Set(['bash', 'sh', 'zsh', 'dash', 'ksh', 'fish'])
const FETCHERS = new Set(['curl', 'http', 'https', 'xh'])
/** Programs that send on what they get through a pipe. */
const SENDERS = new Set(['nc', 'ncat', 'telnet', 'redis-cli', 'valkey-cli', 'mongosh', 'mongo', 'socat'])
/** What monitoring commands of simple protocols are: `echo ruok | nc zookeeper 2181`. */
const HARMLESS = /^(?:ruok|stat|srvr|mntr|conf|isro|stats|version|ping|info|quit|info\s+\w{1,20}|dbsize)(?:\\[rn])*$/i
const DEEPEST = 4
/** What comes out of a program that is no `echo`: neither SQL nor a harmless word. */
const UNKNOWN = '?'

/** What a command is given beside its words. `said`: what `echo` writes into the pipe in front of it; null: it is in no pipe. */
type Circumstances = { input: boolean; output: boolean; said: string | null }

/** The command that runs inside of a container, over SSH or under a time limit, or null when this starts none. */
export function innerCommand(words: readonly string[]): string[] | null {
  const [program = '', ...rest] = words
  switch (programOf(program)) {
    case 'docker':
    case 'podman':
    case 'docker-compose':
    case 'podman-compose': {
      const own = composeWords(words) ?? skipOptions(rest, 'docker')
      const [verb, ...after] = own[0] === 'container' ? own.slice(1) : own
      return verb === 'exec' ? skipOptions(after, 'exec').slice(1) : null
    }
    case 'kubectl':
    case 'oc': {
      const dashes = rest.indexOf('--')
      return rest.includes('exec') && dashes !== -1 ? rest.slice(dashes + 1) : null
    }
    case 'timeout':
      return skipOptions(rest, 'timeout').slice(1)
    case 'watch':
    case 'xargs':
    case 'npx':
    case 'nice':
    case 'ionice':
      return skipOptions(rest, programOf(program))
    case 'bunx':
      return skipOptions(rest, 'npx')
    default:
      return null
  }
}

/** A connection in words (`host=db user=x`) is no SQL. */
const CONNECTION = /^\w+=|^\w+:\/\//

function sqlClientReads(rest: readonly string[], { input, said }: Circumstances): boolean {
  if (input || rest.some((word) => /^-[a-zA-Z]*f$|^--file/.test(word))) return false
  if (said !== null && !sqlReads(said)) return false
  const texts = rest.flatMap((word, at) => {
    if (/^(?:-[a-zA-Z]*c|-[a-zA-Z]*e|--command|--execute|--query|-q)$/.test(rest[at - 1] ?? '')) return [word]
    return /^(?:--command=|--execute=|--query=|-e(?=.{2}))([\s\S]*)$/.exec(word)?.[1] ?? []
  })
  const loose = rest.filter((word) => /\s/.test(word) && !CONNECTION.test(word) && !texts.includes(word))
  return [...texts, ...loose].every(sqlReads)
}

const METHOD = /^(?:-X|--request)(?:=?(.*))?$/

/** Whether a `curl` asks for more than GET or HEAD. */
export function sendsSomething(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const method = METHOD.exec(word)
    if (method) return !/^(?:GET|HEAD|OPTIONS)$/i.test(method[1] || (words[at + 1] ?? ''))
    return (
      /^(?:-d|--data(?:-\w+)?|--json|-F|--form|-T|--upload-file|--post-data|--post-file)(?:=|$)|^-d./.test(word) &&
      !words.includes('-G') &&
      !words.includes('--get')
    )
  })
}

/** HTTPie's method is a word: `http POST :8080/x a=1`; a field alone makes it a POST. */
const httpieReads = (rest: readonly string[]): boolean =>
  !rest.some((word) => /^(?:POST|PUT|PATCH|DELETE)$/.test(word) || /^[\w-]{1,80}:?=[^=]/.test(word))

function sshReads(rest: readonly string[], depth: number): boolean {
  const [, ...remote] = skipOptions(rest, 'ssh')
  return remote.length === 0 || commandsOf(remote.join(' ')).every((command) => commandReads(command, depth + 1))
}

function shellReads(rest: readonly string[], given: Circumstances, depth: number): boolean {
  const at = rest.findIndex((word) => /^-[a-z]*c$/.test(word))
  if (at !== -1) return commandsOf(rest[at + 1] ?? '').every((command) => commandReads(command, depth + 1))
  if (rest.some((word) => /^--version$/.test(word))) return true
  const script = rest.find((word) => !word.startsWith('-'))
  return script !== undefined && !given.input && readsByName(script, rest)
}

function findReads(rest: readonly string[], given: Circumstances, depth: number): boolean {
  const at = rest.indexOf('-exec')
  if (at === -1) return RULES.get('find')?.(rest) ?? false
  const end = rest.findIndex((word, index) => index > at && (word === ';' || word === '+'))
  const inner = rest.slice(at + 1, end === -1 ? undefined : end)
  return wordsRead(inner, given, depth + 1) && (RULES.get('find')?.(rest.slice(0, at)) ?? false)
}

function wordsRead(words: readonly string[], given: Circumstances, depth = 0): boolean {
  if (depth > DEEPEST) return false
  const [program = '', ...rest] = words
  const name = programOf(program)
  const inner = innerCommand(words)
  if (inner) return inner.length === 0 ? name === 'xargs' : wordsRead(inner, given, depth + 1)
  if (SQL_CLIENTS.has(name)) return sqlClientReads(rest, given)
  if (FETCHERS.has(name)) return name === 'curl' ? !sendsSomething(rest) : httpieReads(rest)
  if (name === 'ssh') return sshReads(rest, depth)
  if (SHELLS.has(name)) return shellReads(rest, given, depth)
  if (name === 'find') return findReads(rest, given, depth)
  if (SENDERS.has(name) && (given.input || (given.said !== null && !HARMLESS.test(given.said.trim())))) return false
  if (/^(?:echo|printf|cat)$/.test(name)) return !given.output
  const rule = RULES.get(name)
  if (rule) return rule(rest) || asksVersion(rest)
  if (program.includes('/') || /\.(?:sh|py|js|mjs|ts|rb)$/.test(program)) return readsByName(program, rest)
  return asksVersion(rest)
}

const asksVersion = (rest: readonly string[]): boolean =>
  rest.length === 1 && /^(?:--?version|-v|-V|--help|version)$/.test(rest[0] ?? '')

/** Everything that stands in a pipe reads. `echo x | tee file` writes what it says, so that a copy counts as its output. */
function commandReads(command: SimpleCommand, depth = 0): boolean {
  if (depth > DEEPEST) return false
  const { words, pipe, input, output, inner } = command
  if (!inner.every((script) => commandsOf(script).every((other) => commandReads(other, depth + 1)))) return false
  if (words.length === 0) return true
  const copied = pipe.some((part) => part[0] === 'tee')
  if (!wordsRead(words, { input, output: output || copied, said: null }, depth)) return false
  return pipe.every((part, at) => {
    const before = at === 0 ? words : (pipe[at - 1] ?? [])
    const said = /^(?:echo|printf)$/.test(before[0] ?? '') ? bare(before.slice(1)).join(' ') : UNKNOWN
    return wordsRead(part, { input: false, output: false, said }, depth)
  })
}

/** Whether a simple command only reads, with everything in its pipe. */
export function readsOnly(command: SimpleCommand): boolean {
  return commandReads(command)
}

/**
 * True when running a script changes something somewhere. Comments do not count, nor does where the output of a reading program is written.
 * One too long to be read whole does.
 */
export function changesSomething(script: string): boolean {
  return script.length > LONGEST_SCRIPT || changes(script)
}

const changes = memoize(1000, (script) => commandsOf(script).some((command) => !commandReads(command)))
