// What a well-known program printed, as figures that an expectation can compare: sizes in bytes, shares from 0 to 100, times in seconds.
import { parseCertificate } from '@/lib/domain/probe/output/certificate'
import { parseContainerUse } from '@/lib/domain/probe/output/containers/container-use'
import { parseContainers } from '@/lib/domain/probe/output/containers/containers'
import { parseImages } from '@/lib/domain/probe/output/containers/images'
import { parseKubectlGet, parseKubectlTop } from '@/lib/domain/probe/output/containers/kubectl'
import { parseDf } from '@/lib/domain/probe/output/df'
import { parseDu } from '@/lib/domain/probe/output/du'
import { parseNproc, parsePing, parseTop, parseVersion } from '@/lib/domain/probe/output/figures'
import { parseFree } from '@/lib/domain/probe/output/free'
import { parseGit } from '@/lib/domain/probe/output/git'
import { parseLs } from '@/lib/domain/probe/output/ls'
import { parsePgrep, parsePs } from '@/lib/domain/probe/output/processes'
import { parseRedis } from '@/lib/domain/probe/output/redis'
import { parseSockets } from '@/lib/domain/probe/output/sockets'
import { parseSystemctl } from '@/lib/domain/probe/output/systemctl'
import { composeWords, programOf, skipOptions, unwrap } from '@/lib/domain/probe/output/unwrap'
import { parseUptime } from '@/lib/domain/probe/output/uptime'
import { parseWc } from '@/lib/domain/probe/output/wc'

type Parse = (argv: readonly string[], stdout: string, now: number | undefined) => object | null

function parseDocker(argv: readonly string[], stdout: string): object | null {
  const compose = composeWords(argv)
  const [first = '', ...rest] = compose ?? skipOptions(argv.slice(1), 'docker')
  const verb = first === 'container' || first === 'image' ? (rest[0] ?? '') : first
  if (first === 'images' || (first === 'image' && verb === 'ls')) return parseImages(stdout)
  if (verb === 'ps' || (first === 'container' && verb === 'ls')) return parseContainers(stdout)
  return verb === 'stats' ? parseContainerUse(stdout) : null
}

function parseKubectl(argv: readonly string[], stdout: string): object | null {
  const words = argv.slice(1).filter((word) => !word.startsWith('-'))
  if (words.includes('get')) return parseKubectlGet(stdout)
  return words.includes('top') ? parseKubectlTop(stdout) : null
}

const PROGRAMS: ReadonlyMap<string, Parse> = new Map(
  Object.entries({
    df: parseDf,
    free: (argv, stdout) => parseFree(argv, stdout),
    docker: parseDocker,
    podman: parseDocker,
    'docker-compose': parseDocker,
    kubectl: parseKubectl,
    oc: parseKubectl,
    git: parseGit,
    systemctl: parseSystemctl,
    wc: parseWc,
    'redis-cli': parseRedis,
    'valkey-cli': parseRedis,
    du: parseDu,
    uptime: (_, stdout) => parseUptime(stdout),
    ls: parseLs,
    ps: (_, stdout) => parsePs(stdout),
    pgrep: parsePgrep,
    pidof: parsePgrep,
    ss: parseSockets,
    netstat: parseSockets,
    lsof: parseSockets,
    openssl: (_, stdout, now) => parseCertificate(stdout, now),
    nproc: (_, stdout) => parseNproc(stdout),
    ping: (_, stdout) => parsePing(stdout),
    top: (_, stdout) => parseTop(stdout),
  } satisfies Record<string, Parse>),
)

const asksVersion = (argv: readonly string[]): boolean =>
  argv.length === 2 && /^(?:--version|-version|-v|-V|version)$/.test(argv[1] ?? '')

/**
 * The output of a known program as plain data, or null where it is not known or does not look as it should: no expectation about `output`
 * holds then. `argv` may run it through `sudo`, `env`, `timeout`, `docker exec`, `kubectl exec` or `ssh`. `now` in milliseconds is needed
 * for `daysLeft` alone. Total and linear in the text.
 */
export function parseOutput(argv: readonly string[], stdout: string, now?: number): object | null {
  const [program, ...rest] = unwrap(argv)
  const words = [programOf(program), ...rest]
  const parse = PROGRAMS.get(words[0] ?? '')
  if (asksVersion(words)) return parseVersion(stdout)
  return parse ? parse(words, stdout, now) : null
}
