// `ss`, `netstat`, `lsof -i`: sockets and their ports.
import { linesOf, wordsOf } from '@/lib/domain/probe/output/rows'

type Socket = { protocol: string; state: string; address: string; port: number; process: string }

/** `ports` are those that are listened on. */
export type Sockets = { sockets: Socket[]; ports: number[]; count: number }

const PLACE = /^(\S{0,100}):(\d{1,5}|\*)$/
const STATE =
  /^(?:LISTEN|ESTAB(?:LISHED)?|TIME[-_]WAIT|CLOSE[-_]WAIT|SYN[-_]\w+|FIN[-_]WAIT[-_]?\d?|UNCONN|LAST[-_]ACK|CLOSING)$/

function socketOf(line: string): Socket | null {
  const words = wordsOf(line)
  const local = words.map((word) => PLACE.exec(word)).find((found) => found !== null && found[2] !== '*')
  const state = words.find((word) => STATE.test(word)) ?? ''
  const protocol = words.find((word) => /^(?:tcp|udp)6?$/i.test(word))?.toLowerCase() ?? ''
  if (!local || (state === '' && protocol === '')) return null
  const process = /users:\(\("([^"]{1,100})"/.exec(line)?.[1] ?? /\s\d+\/([^\s/]{1,100})\s*$/.exec(line)?.[1] ?? ''
  return { protocol, state, address: local[1] ?? '', port: Number(local[2]), process }
}

function fromLsof(lines: string[]): Socket[] {
  return lines.flatMap((line) => {
    const words = wordsOf(line.replace(/\([A-Z_]+\)$/, ''))
    const found = PLACE.exec((words.at(-1) ?? '').split('->')[0] ?? '')
    const state = /\(([A-Z_]{1,20})\)$/.exec(line)?.[1] ?? ''
    if (!found || found[2] === '*') return []
    const protocol = words.includes('UDP') ? 'udp' : 'tcp'
    return [{ protocol, state, address: found[1] ?? '', port: Number(found[2]), process: words[0] ?? '' }]
  })
}

/** UDP has no state: a port of it that is bound is listened on. */
const listens = ({ state, protocol }: Socket): boolean =>
  state === 'LISTEN' || state === 'UNCONN' || (state === '' && protocol.startsWith('udp'))

export function parseSockets(argv: readonly string[], stdout: string): Sockets | null {
  const [header = '', ...lines] = linesOf(stdout)
  const all = argv[0] === 'lsof' ? fromLsof(lines) : [header, ...lines].flatMap((line) => socketOf(line) ?? [])
  if (all.length === 0 && !/\b(?:State|Proto|Netid|COMMAND|Recv-Q)\b/.test(stdout.slice(0, 2000))) return null
  return { sockets: all, ports: [...new Set(all.filter(listens).map(({ port }) => port))], count: all.length }
}
