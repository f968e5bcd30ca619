// What a run of each kind does, exactly: what is sent or run, where to, and how much may come back. A new kind without a line here does not compile.
import { fillCommand } from '@/lib/domain/probe/definition/command'
import { sentHeaders, writeTarget } from '@/lib/domain/probe/kinds/http'
import type { Definition, ProbeKind } from '@/lib/domain/probe/kinds/index'
import { queryUrl } from '@/lib/domain/probe/kinds/prometheus'
import type { CommandEntry } from '@/lib/domain/project/environment'
import { Refusal } from '@/lib/domain/refusal'
import { quoteForShell } from '@/lib/domain/shell/quote'

/** Where something goes: an address (perhaps from a host), a host or a database of the environment, or nowhere that a rule decides about. */
export type Goal =
  | { to: 'address'; host: string; port: number; via?: string | undefined }
  | { to: 'host'; name: string }
  | { to: 'database'; name: string }
  | { to: 'resolver' }
  | { to: 'nowhere' }

/** `exact` is the text of the request or the command, as the transcript of a run begins with. */
export type Plan = { does: string; exact: string; goal: Goal; bytes: string }

/** `places` are the names that will only be known when it runs: an argument that holds one is not held against its pattern yet. */
export type Known = { commands: Readonly<Record<string, CommandEntry>>; isOpen(text: string): boolean }

type Plans = { [K in ProbeKind]: (definition: Definition<K>, known: Known) => Plan }

const ANSWER = 'At most 1 MiB of an answer and 16 KiB of its headers are read.'

const PLANS: Plans = {
  dns: ({ name, type, server }) => ({
    does: 'Asks one question to a name server.',
    exact: `${type} ${name}${server === undefined ? '' : ` at ${server}`}`,
    goal: server === undefined ? { to: 'resolver' } : { to: 'address', ...readServer(server) },
    bytes: 'At most 200 records are looked at.',
  }),
  file: ({ host, path }) => ({
    does: 'Looks at one file over SFTP. Its text stays in the worker: only figures, the names of settings and a hash come out.',
    exact: `stat ${path}`,
    goal: { to: 'host', name: host },
    bytes: 'At most 1 MiB of the file is read.',
  }),
  http: (definition) => ({
    does: `Sends one request${definition.followRedirects ? ', and follows up to ten redirects, each checked like the first address' : ''}.`,
    exact: writeRequest(definition),
    goal: goalOf(definition),
    bytes: ANSWER,
  }),
  load: ({ request, requests, concurrency }) => ({
    does: `Sends the same request ${requests} times.`,
    exact: `${requests} times, at most ${concurrency} at once:\n${writeRequest(request)}`,
    goal: goalOf(request),
    bytes: ANSWER,
  }),
  log: ({ host, path, pattern, last }) => ({
    does: 'Reads the end of one file over SFTP and counts the lines that match.',
    exact: `the last ${last} lines of ${path} that match /${pattern}/`,
    goal: { to: 'host', name: host },
    bytes: 'At most 32 MiB of the file are read; at most 100 lines are kept.',
  }),
  prometheus: ({ url, query, headers, via }) => ({
    does: 'Sends one query for the present moment.',
    exact: writeRequest({ method: 'GET', url: URL.canParse(url) ? queryUrl(url, query) : url, headers, via }),
    goal: goalOf({ url, via }),
    bytes: `${ANSWER} At most 1000 series are looked at.`,
  }),
  report: ({ format }) => ({
    does: 'Waits for a report that a pipeline pushes; nothing is sent from here.',
    exact: `a report in the format ${format}`,
    goal: { to: 'nowhere' },
    bytes: '',
  }),
  sql: ({ database, query }) => ({
    does: 'Runs one query in a read-only transaction that is rolled back, as a user who is neither superuser nor owner.',
    exact: query,
    goal: { to: 'database', name: database },
    bytes: 'At most 200 rows and 64 KiB of them are read.',
  }),
  ssh: ({ host, command, args = {} }, known) => ({
    does: 'Runs one command of the environment over SSH, by the words that the environment gives it.',
    exact: writeCommand(command, args, known),
    goal: { to: 'host', name: host },
    bytes: 'At most 256 KiB of its output and 64 KiB of its error output are read.',
  }),
  tcp: ({ host, port, via }) => ({
    does: 'Opens a connection and closes it. Nothing is sent.',
    exact: `connect to ${host}:${port}`,
    goal: { to: 'address', host, port: Number(port), via },
    bytes: 'Nothing is read.',
  }),
  tls: ({ host, port, servername, via }) => ({
    does: 'Shakes hands and closes the connection. Nothing is sent.',
    exact: `shake hands with ${host}:${port}${servername === undefined ? '' : ` as ${servername}`}`,
    goal: { to: 'address', host, port: Number(port), via },
    bytes: 'Only the certificates are read.',
  }),
}

/** The plan of a definition whose placeholders are filled in as far as they are known. Throws a Refusal that says why there is none. */
export function planOf<K extends ProbeKind>(kind: K, definition: Definition<K>, known: Known): Plan {
  return PLANS[kind](definition, known)
}

type Request = {
  method: string
  url: string
  headers?: Record<string, string> | undefined
  body?: unknown
  via?: string | undefined
}

function writeRequest({ method, url, headers, body, via }: Request): string {
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  const lines = Object.entries(sentHeaders(headers, sent)).map(([name, value]) => `${name}: ${value}`)
  return [writeTarget({ method, url, via }), ...lines, ...(sent === undefined ? [] : ['', sent])].join('\n')
}

function goalOf({ url, via }: { url: string; via?: string | undefined }): Goal {
  if (!URL.canParse(url))
    throw new Refusal(
      'invalid',
      'The URL is not one once its variables are filled in: it must begin with http:// or https://',
    )
  const { hostname, port, protocol } = new URL(url)
  return { to: 'address', host: hostname, port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port), via }
}

/** `HOST` or `HOST:PORT`; an IPv6 address with a port stands in brackets. */
function readServer(server: string): { host: string; port: number } {
  const found = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(server)
  return { host: found?.[1] ?? server, port: Number(found?.[2] ?? 53) }
}

function writeCommand(name: string, args: Readonly<Record<string, string>>, { commands, isOpen }: Known): string {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command)
    throw new Refusal('invalid', `The environment has no command named ${name}: add it there, or name another.`)
  const params = Object.fromEntries(
    Object.entries(command.params ?? {}).map(([param, pattern]) => [
      param,
      isOpen(args[param] ?? '') ? '(?s).*' : pattern,
    ]),
  )
  return quoteForShell(fillCommand(name, { ...command, params }, args))
}
