// A command as it can be run on a host without a shell: words, with its folder, its variables and its user in front.

import type { Setting } from '@/lib/domain/checklist/offers/draft'
import { named, placesIn } from '@/lib/domain/checklist/offers/draft'
import { folderOf, isPath } from '@/lib/domain/checklist/offers/paths'
import type { Needs } from '@/lib/domain/checklist/structure'
import { composeWords, programOf, skipOptions } from '@/lib/domain/probe/output/unwrap'

const MOST_WORDS = 40
/** Programs that mean the folder that they are started in. */
const FOLDER_BOUND =
  /^(?:git|npm|npx|yarn|pnpm|bun|make|just|task|rake|pytest|py\.test|jest|vitest|playwright|cypress|mocha|rspec|phpunit|go|cargo|mvn|gradle|dotnet|mix|terraform|tofu|prisma|alembic|rails|bundle|composer|eslint|tsc|mypy|ruff|black|prettier|poetry|python|python3|node|ruby|php|docker-compose|k6|semgrep|gitleaks|grep|rg|ag|find|ls|du|wc|stat|tox|nox|ctest|robot|behave|bash|sh|trivy|hadolint|shellcheck)$/
/** Programs that no variable of a document is meant for. */
const NO_VARIABLES =
  /^(?:df|free|uptime|ps|ss|netstat|ls|du|wc|stat|cat|head|tail|grep|egrep|rg|systemctl|service|journalctl|ping|dig|nslookup|host|nc|top|pgrep|pidof|id|uname|nproc|date|lsof|test|\[|find|diff|cmp)$/
const SECRET_NAME = /(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|CREDENTIALS?|DATABASE_URL|DSN)(?:_|$)/i
const ENV_NOTE = '`env -C` starts the command in its folder; it needs GNU coreutils 8.28 or later on the host.'

export type Remote = { argv: string[]; needs: Needs; notes: string[]; args: Record<string, string> }

/** The words that may name a file; a search begins with its pattern. */
function operandsOf(words: readonly string[]): string[] {
  const loose = words.slice(1).filter((word) => !word.startsWith('-'))
  const patternFirst =
    /^(?:grep|rg|ag)$/.test(programOf(words[0])) && !words.some((word) => /^(?:-e|--regexp)/.test(word))
  return patternFirst ? loose.slice(1) : loose
}

/** Whether a command depends on the folder that it is started in. */
function needsFolder(words: readonly string[], folder: string | null): boolean {
  const program = words[0] ?? ''
  if (/^\.{1,2}\//.test(program)) return true
  if (composeWords(words))
    return !words.some((word, at) => /^(?:-f|--file)$/.test(words[at - 1] ?? '') && /^[/~$]/.test(word))
  if (!FOLDER_BOUND.test(programOf(program)))
    return folder !== null && words.slice(1).some((word) => isPath(word) && !/^[/~$]/.test(word))
  if (/^(?:git)$/.test(program)) return !words.includes('-C') && !words.includes('ls-remote')
  if (/^(?:ls|du|wc|stat|grep|rg|ag|find|bash|sh|node|python3?|ruby|php)$/.test(programOf(program)))
    return operandsOf(words).some(
      (word) =>
        !/^[/~$]/.test(word) &&
        (isPath(word) || /\/|^\.$/.test(word) || /^[\w.-]+$/.test(word)) &&
        !/^(?:json\.tool)$/.test(word),
    )
  return true
}

/** The words of a command that starts in a folder: by the option that the program has for it, else through `env`. */
function inFolder(words: string[], folder: string): { argv: string[]; note: string | null } {
  const [program = '', ...rest] = words
  switch (program) {
    case 'git':
    case 'make':
      return { argv: [program, '-C', folder, ...rest], note: null }
    case 'npm':
      return { argv: ['npm', '--prefix', folder, ...rest], note: null }
    case 'pnpm':
    case 'go':
      return { argv: [program, '-C', folder, ...rest], note: null }
    case 'yarn':
      return { argv: ['yarn', '--cwd', folder, ...rest], note: null }
    case 'terraform':
    case 'tofu':
      return { argv: [program, `-chdir=${folder}`, ...rest], note: null }
    case 'docker':
    case 'docker-compose': {
      const files = words.map((word, at) =>
        /^(?:-f|--file|--env-file)$/.test(words[at - 1] ?? '') && !/^[/~$]/.test(word)
          ? `${folder}/${word.replace(/^\.\//, '')}`
          : word,
      )
      if (files.some((word, at) => word !== words[at])) return { argv: files, note: null }
      const at = program === 'docker' ? words.indexOf('compose') + 1 : 1
      return { argv: [...words.slice(0, at), '--project-directory', folder, ...words.slice(at)], note: null }
    }
    default:
      return { argv: ['env', '-C', folder, ...words], note: ENV_NOTE }
  }
}

/** `export` and assignments in front of a program, without what looks like a secret. */
function environmentOf({ command }: Setting): { pairs: [string, string][]; left: string[] } {
  const { session, command: simple } = command
  const own = !NO_VARIABLES.test(programOf(simple.words[0]))
  const all = [...(own ? session.exported : []), ...simple.assigns]
  const unsafe = ([name, value]: [string, string]): boolean =>
    SECRET_NAME.test(name) || /:\/\/[^/\s]*@|[$`]\(/.test(value)
  return { pairs: all.filter((pair) => !unsafe(pair)), left: all.filter(unsafe).map(([name]) => name) }
}

/** An endless command made to end: `ping` counts, `docker stats` shows once, `docker logs` does not follow. Null when nothing makes it end. */
export function finite(words: readonly string[]): { words: string[]; note: string | null } | null {
  const program = programOf(words[0])
  const all = [...words]
  if (program === 'ping' || program === 'ping6') {
    if (all.some((word) => /^-c\d*$|^--count/.test(word))) return { words: all, note: null }
    return {
      words: [all[0] ?? 'ping', '-c', '4', ...all.slice(1)],
      note: 'ping never ends by itself: four packets are sent.',
    }
  }
  if (/^(?:watch|htop|less|more|vmstat|iostat|journalctl|tail|top|mtr)$/.test(program)) {
    if (program === 'top')
      return all.some((word) => /^-[a-zA-Z]*b|^-bn?\d*$/.test(word)) ? { words: all, note: null } : null
    if (program === 'tail' || program === 'journalctl')
      return all.some((word) => /^-[a-zA-Z]*[fF]$|^--follow/.test(word)) ? null : { words: all, note: null }
    return null
  }
  if (program === 'docker' || program === 'podman' || program === 'docker-compose') {
    const own = composeWords(all) ?? skipOptions(all.slice(1), 'docker')
    const shows = own[0] === 'stats' || (own[0] === 'container' && own[1] === 'stats')
    if (shows && !all.includes('--no-stream')) {
      const at = all.indexOf('stats') + 1
      return {
        words: [...all.slice(0, at), '--no-stream', ...all.slice(at)],
        note: 'docker stats never ends by itself: it shows once.',
      }
    }
    return own[0] === 'logs' || own[1] === 'logs' ? followed(all, 'logs', program) : { words: all, note: null }
  }
  if (program === 'kubectl' || program === 'oc') {
    if (all.includes('port-forward') || all.includes('proxy')) return null
    if (all.includes('get') && all.some((word) => /^(?:-w|--watch)$/.test(word)))
      return {
        words: all.filter((word) => !/^(?:-w|--watch)$/.test(word)),
        note: 'The watch is left out: it never ends by itself.',
      }
    return followed(all, 'logs', program)
  }
  if (
    program === 'redis-cli' &&
    all.some((word) => /^(?:monitor|--stat|--latency|--latency-history|subscribe|psubscribe)$/i.test(word))
  )
    return null
  return { words: all, note: null }
}

function followed(words: string[], verb: string, program: string): { words: string[]; note: string | null } | null {
  const at = words.indexOf(verb)
  const rest = words.filter((word, index) => !(index > at && at !== -1 && /^(?:-f|--follow|-tf|-ft)$/.test(word)))
  return rest.length === words.length
    ? { words, note: null }
    : { words: rest, note: `${program} ${verb} -f never ends by itself: what is there is read once.` }
}

/** What a command needs to run on a host; null when no list of words can say it. */
export function remoteOf(setting: Setting): Remote | null {
  const { command, session } = setting.command
  const ended = finite(command.words)
  if (!ended || command.inner.length > 0 || ended.words.some((word) => /[`]|\$\(/.test(word))) return null
  const notes = ended.note ? [ended.note] : []
  let argv = ended.words
  let needs: Needs = {}
  if (argv.slice(1).some((word) => /[*?]/.test(word) && isPath(word) && programOf(argv[0]) !== 'find')) return null
  if (needsFolder(argv, session.folder)) {
    const folder = folderOf(session, setting.document)
    const moved = inFolder(argv, folder.path)
    argv = moved.argv
    needs = folder.needs
    notes.push(...folder.notes, ...(moved.note ? [moved.note] : []))
  }
  const { pairs, left } = environmentOf(setting)
  if (pairs.length > 0) {
    const words = pairs.map(([name, value]) => `${name}=${value}`)
    argv = argv[0] === 'env' ? [...argv.slice(0, 3), ...words, ...argv.slice(3)] : ['env', ...words, ...argv]
  }
  if (left.length > 0)
    notes.push(
      `${left.join(', ')}: set it on the host for the user that the command runs as; a command takes no secret.`,
    )
  if (command.sudo) {
    argv = ['sudo', '-n', ...command.sudo, ...argv]
    notes.push('The document runs it with sudo: the user must be allowed to, without a password.')
  }
  const plain = argv.map(named)
  if (plain.length > MOST_WORDS || plain.some((word) => word === '' || word.length > 1000)) return null
  const places = placesIn(...plain)
  return {
    argv: plain,
    needs:
      places.length > 0
        ? { variables: { ...Object.fromEntries(places.map((name) => [name, ''])), ...needs.variables } }
        : needs,
    notes: [...new Set(notes)],
    args: Object.fromEntries(places.map((name) => [name, `{{${name}}}`])),
  }
}
