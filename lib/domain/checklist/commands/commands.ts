// Whether a command only looks, or changes something. In doubt it changes: it then stays a step for a person.
import { commandsOf, type SimpleCommand } from '@/lib/domain/checklist/commands/shell'

const LOOKS = new Set(
  'cat less more head tail grep egrep fgrep rg zgrep awk cut sort uniq wc jq yq ls ll stat find du df free uptime top htop ps pgrep pidof lsof netstat ss ip ifconfig ping traceroute nc telnet dig nslookup host whois openssl which whereis whoami id hostname uname date echo printf env printenv pwd cd export source . sleep wait test [ [[ true diff cmp md5sum sha256sum file journalctl dmesg vmstat iostat sar pytest jest vitest playwright k6 wrk ab hey mypy ruff eslint tsc column tr xxd tree set read nproc getent last set exit return pg_isready timeout watch'.split(
    ' ',
  ),
)
const LONGEST = 20_000
/** Of these programs only the named subcommands look. */
const SUBCOMMANDS = new Map<string, RegExp>(
  Object.entries({
    git: /^(?:status|log|diff|show|describe|rev-parse|ls-files|ls-remote|blame|branch|remote|fsck|shortlog)$/,
    docker: /^(?:ps|images|logs|stats|inspect|info|version|top|port|config|ls|history)$/,
    kubectl: /^(?:get|describe|logs|top|explain|version|cluster-info|auth|diff|api-resources)$/,
    helm: /^(?:list|ls|status|get|history|show|template|lint|version|diff)$/,
    systemctl: /^(?:status|is-active|is-enabled|is-failed|list-units|list-timers|show|cat)$/,
    service: /^status$/,
    terraform: /^(?:plan|show|validate|output|version|fmt)$/,
    go: /^(?:test|vet|version|list|env)$/,
    cargo: /^(?:test|check|clippy|tree)$/,
    aws: /^(?:describe-\S+|list-\S+|get-\S+|ls|sts)$/,
    gcloud: /^(?:list|describe|info)$/,
    'redis-cli': /^(?:info|ping|get|keys|dbsize|ttl|exists|llen|scard|hgetall|monitor|--stat)$/i,
    npm: /^(?:test|t|ls|list|audit|outdated|view|version|ping)$/,
    yarn: /^(?:test|list|audit|why|info)$/,
    pnpm: /^(?:test|list|audit|why)$/,
    make: /^(?:test|check|lint|verify|status)\S*$/,
  }),
)
/** Words of a command line behind which the verb stands. */
const GROUPS = new Set(['compose', 'system', 'container', 'image', 'rollout', 'volume', 'network'])
/** A script or task that says by its name that it looks. */
const LOOKING_NAME =
  /(?:^|[-_/:.])(?:tests?|smoke\S*|health\S*|checks?|status|verify|validate|lint|ping|probe|monitor|report|list|show|qa|e2e|uat)(?:[-_/:.]|$)/i
const CHANGING_NAME =
  /(?:apply|deploy|install|migrat\w*(?::(?!status)|$)|restore|rollback|reset|seed|start|stop|restart|publish|release|create|delete|drop|push)(?:[-_/:.]|$)/i
const CHANGING_SQL =
  /\b(?:insert\s+into|update\s+[\w."]+\s+set|delete\s+from|drop\s|alter\s|create\s|truncate\b|grant\s|revoke\s|vacuum\b|reindex\b|copy\s|merge\s+into|call\s|do\s+\$)/i
const SQL_CLIENTS = new Set(['psql', 'mysql', 'mariadb', 'sqlite3', 'cockroach', 'clickhouse-client'])
const SHELLS = new Set(['bash', 'sh', 'zsh', 'node', 'python', 'python3', 'ruby', 'php', 'perl', 'tsx', 'deno', 'bun'])

const base = (program: string): string => program.split('/').at(-1) ?? program
const named = (script: string): boolean =>
  LOOKING_NAME.test(base(script).replace(/\.\w{1,4}$/, '')) &&
  !CHANGING_NAME.test(base(script).replace(/\.\w{1,4}$/, ''))

function sqlLooks(words: string[], command: Pick<SimpleCommand, 'input'>): boolean {
  if (command.input || words.some((word) => word === '-f' || word.startsWith('--file'))) return false
  return !CHANGING_SQL.test(words.join(' '))
}

/** Options of `docker` and `docker compose` that take a value, so that the subcommand is found behind them. */
const WITH_VALUE = new Set([
  '-f',
  '--file',
  '-p',
  '--project-name',
  '-H',
  '--host',
  '--context',
  '-n',
  '--namespace',
  '-u',
  '--user',
  '-w',
  '--workdir',
  '-e',
  '--env',
  '--tail',
  '--since',
])

/** Words without options: the subcommand and what it is given. */
function bare(words: string[]): string[] {
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (WITH_VALUE.has(word) && found.length === 0) at += 1
    else if (!word.startsWith('-') || found.length > 0) found.push(word)
  }
  return found
}

/** The command that runs inside of a container or over SSH, or null when this starts none. */
export function innerCommand(words: string[]): string[] | null {
  const [program = '', ...rest] = words
  const name = base(program)
  if (name === 'docker' || name === 'docker-compose' || name === 'podman') {
    const [first = '', ...others] = bare(rest)
    const [verb = '', ...after] = first === 'compose' || first === 'container' ? bare(others) : [first, ...others]
    return verb === 'exec' ? bare(after).slice(1) : null
  }
  if (name === 'kubectl') {
    const dashes = rest.indexOf('--')
    return rest.includes('exec') && dashes !== -1 ? rest.slice(dashes + 1) : null
  }
  if (name === 'timeout' || name === 'watch') return rest.filter((word) => !/^-|^\d/.test(word))
  return null
}

function looks(words: string[], command: Pick<SimpleCommand, 'input' | 'output'>, depth = 0): boolean {
  if (depth > 3) return false
  const [program = '', ...rest] = words
  const name = base(program)
  const inner = innerCommand(words)
  if (inner) return inner.length > 0 && looks(inner, command, depth + 1)
  if (SQL_CLIENTS.has(name)) return sqlLooks(rest, command)
  if (name === 'curl' || name === 'wget' || name === 'http' || name === 'https') return !sendsSomething(rest)
  if (name === 'ssh')
    return bare(rest).length <= 1 || looks(bare(rest).slice(1).join(' ').split(/\s+/), command, depth + 1)
  if (name === 'git' && rest[0] === 'tag') return rest.length === 1 || rest[1] === '-l' || rest[1] === '--list'
  if (name === 'find') return !rest.some((word) => /^-(?:delete|exec\w*|ok)$/.test(word))
  if (name === 'sed') return !rest.some((word) => /^-i/.test(word))
  if (name === 'echo' || name === 'printf' || name === 'cat') return !command.output
  if ((name === 'npm' || name === 'yarn' || name === 'pnpm') && (rest[0] === 'run' || rest[0] === 'run-script'))
    return named(rest[1] ?? '')
  if (name === 'npx')
    return looks(
      rest.filter((word) => !word.startsWith('-')),
      command,
    )
  if (name === 'redis-cli' && rest.length === 0) return true
  const subcommands = SUBCOMMANDS.get(name === 'docker-compose' || name === 'podman' ? 'docker' : name)
  if (subcommands) {
    const [first = '', ...others] = bare(rest)
    const verb = GROUPS.has(first) ? (bare(others)[0] ?? '') : first
    return (first === 'rollout' ? /^(?:status|history)$/ : subcommands).test(verb) || rest.includes('--version')
  }
  if (SHELLS.has(name))
    return (
      rest.some((word) => /^(?:--version|-v|-V)$/.test(word)) || named(rest.find((word) => !word.startsWith('-')) ?? '')
    )
  if (/\//.test(program) || /\.(?:sh|py|js|mjs|ts|rb)$/.test(program)) return named(program)
  return LOOKS.has(name) || (rest.length <= 1 && /^(?:--version|-v|-V)$/.test(rest[0] ?? ''))
}

const METHOD = /^(?:-X|--request)(?:=?(.*))?$/

/** Whether a `curl` asks for more than GET or HEAD. */
export function sendsSomething(words: string[]): boolean {
  return words.some((word, at) => {
    const method = METHOD.exec(word)
    if (method) return !/^(?:GET|HEAD)$/i.test(method[1] || (words[at + 1] ?? ''))
    return (
      /^(?:-d|--data(?:-\w+)?|--json|-F|--form|-T|--upload-file|--post-data)(?:=|$)/.test(word) &&
      !words.includes('-G') &&
      !words.includes('--get')
    )
  })
}

/** Whether a simple command only looks, with everything in its pipe. */
export function onlyLooks(command: SimpleCommand): boolean {
  if (command.words.length === 0) return true
  return (
    looks(command.words, command) &&
    command.pipe.every((words) => looks(words, { input: SQL_CLIENTS.has(base(words[0] ?? '')), output: false }))
  )
}

/** True when running a script changes something somewhere. Comments do not count, nor does where the output is written. One too long to be read whole does. */
export function changesSomething(script: string): boolean {
  return script.length > LONGEST || commandsOf(script).some((command) => !onlyLooks(command))
}

const PROGRAMS =
  'psql mysql curl wget ssh scp rsync docker docker-compose podman kubectl helm terraform ansible-playbook git npm npx yarn pnpm node go cargo python python3 pip pip3 pytest k6 tail grep cat ls df free ps netstat ss dig nslookup openssl systemctl service redis-cli pg_dump pg_restore dropdb createdb make nc ping journalctl rm mv cp mkdir chmod chown kill pkill killall tar aws gcloud az bash sh export sleep'
const RUNNABLE = new RegExp(
  `^(?:sudo\\s+)?(?:\\w+=\\S*\\s+)*(?:(?:${PROGRAMS.replaceAll(' ', '|')})\\s+\\S|\\.{0,2}/[\\w./-]+\\.\\w+(?:\\s|$))`,
)

/** Whether a line begins with a program that we know and what it is given. */
export function runs(line: string): boolean {
  return RUNNABLE.test(line.slice(0, 1000))
}

/** The commands written inline in a text: code that begins with a program and has arguments. */
export function inlineCommands(text: string): string[] {
  return [...text.slice(0, LONGEST).matchAll(/`([^`]{3,1000})`/g)]
    .map((found) => found[1] ?? '')
    .filter((code) => runs(code) && !/^(?:\.{0,2}\/|export |sleep )/.test(code))
}
