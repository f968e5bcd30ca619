// The program that a command ends up running: behind `sudo`, `env`, `timeout`, `docker exec`, `kubectl exec`, `ssh`.

const LAYERS = 5

/** Options that take the next word as their value. */
const VALUED: Record<string, readonly string[]> = {
  sudo: ['-u', '-g', '-h', '-p', '-C', '-r', '-t'],
  env: ['-C', '--chdir', '-u', '--unset', '-S'],
  nice: ['-n'],
  ionice: ['-c', '-n'],
  timeout: ['-s', '--signal', '-k', '--kill-after'],
  docker: ['-H', '--host', '--context', '-c', '-l', '--log-level', '--config'],
  compose: ['-f', '--file', '-p', '--project-name', '--project-directory', '--profile', '--env-file', '--ansi'],
  exec: ['-u', '--user', '-w', '--workdir', '-e', '--env', '--env-file', '--index', '--detach-keys'],
  xargs: ['-I', '-n', '-L', '-P', '-d', '-E', '--max-args', '--max-procs', '--delimiter'],
  watch: ['-n', '--interval'],
  npx: ['-p', '--package', '-c', '--call'],
  ssh: ['-p', '-i', '-l', '-o', '-F', '-J', '-L', '-R', '-b', '-c', '-m', '-S', '-W'],
}

/** The name of a program without its folder. */
export function programOf(word: string | undefined): string {
  return word?.split('/').at(-1) ?? ''
}

/** Words from the first that is no option on; options that take a value take it with them. */
export function skipOptions(words: readonly string[], kind: string): string[] {
  const valued = VALUED[kind] ?? []
  let at = 0
  while (at < words.length && (words[at] ?? '').startsWith('-')) {
    if (words[at] === '--') return words.slice(at + 1)
    at += valued.includes(words[at] ?? '') ? 2 : 1
  }
  return words.slice(at)
}

/** `docker compose -f x ps` and `docker-compose ps` as the words behind `compose`; null for anything else. */
export function composeWords(words: readonly string[]): string[] | null {
  const program = programOf(words[0])
  if (program === 'docker-compose' || program === 'podman-compose') return skipOptions(words.slice(1), 'compose')
  if (program !== 'docker' && program !== 'podman') return null
  const [verb, ...rest] = skipOptions(words.slice(1), 'docker')
  return verb === 'compose' ? skipOptions(rest, 'compose') : null
}

function innerOf(words: readonly string[]): string[] | null {
  const program = programOf(words[0])
  const rest = words.slice(1)
  switch (program) {
    case 'sudo':
    case 'nice':
    case 'ionice':
    case 'nohup':
    case 'command':
    case 'time':
      return skipOptions(rest, program)
    case 'env': {
      const bare = skipOptions(rest, 'env')
      const at = bare.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word))
      return at === -1 ? [] : bare.slice(at)
    }
    case 'timeout':
      return skipOptions(rest, 'timeout').slice(1)
    case 'ssh':
      return sshCommand(rest)
    case 'docker':
    case 'podman':
    case 'docker-compose':
    case 'podman-compose':
      return containerCommand(words)
    case 'kubectl':
    case 'oc': {
      const dashes = rest.indexOf('--')
      return rest.includes('exec') && dashes !== -1 ? rest.slice(dashes + 1) : null
    }
    default:
      return null
  }
}

function sshCommand(rest: readonly string[]): string[] | null {
  const [, ...remote] = skipOptions(rest, 'ssh')
  return remote.length === 0 ? null : remote.join(' ').split(/\s+/)
}

function containerCommand(words: readonly string[]): string[] | null {
  const compose = composeWords(words)
  const own = compose ?? skipOptions(words.slice(1), 'docker')
  const [verb, ...after] = own[0] === 'container' ? own.slice(1) : own
  return verb === 'exec' ? skipOptions(after, 'exec').slice(1) : null
}

/** The words of the program that runs in the end. Words that run nothing else come back as they are. */
export function unwrap(argv: readonly string[]): string[] {
  let words = [...argv]
  for (let layer = 0; layer < LAYERS; layer++) {
    const inner = innerOf(words)
    if (!inner || inner.length === 0) break
    words = inner
  }
  return words
}
