// `ps` and `pgrep`: processes.
import { decimalOf } from '@/lib/domain/probe/output/quantity'
import { linesOf, wordsOf } from '@/lib/domain/probe/output/rows'

type Process = { pid: number; user?: string; cpuPercent?: number; memoryPercent?: number; command: string }

export type Processes = { processes: Process[]; count: number }

/** The last column of `ps` may hold blanks, all others are single words. */
export function parsePs(stdout: string): Processes | null {
  const [header = '', ...lines] = linesOf(stdout)
  const names = wordsOf(header)
  const at = (...wanted: string[]): number => names.findIndex((name) => wanted.includes(name))
  const [pid, user, cpu, memory, command] = [at('PID'), at('USER', 'UID'), at('%CPU'), at('%MEM'), at('COMMAND', 'CMD')]
  if (pid === -1 || command !== names.length - 1) return null
  const processes = lines.map((line) => {
    const words = wordsOf(line)
    const figure = (index: number): number => (index === -1 ? Number.NaN : decimalOf(words[index] ?? ''))
    return {
      pid: Number(words[pid]),
      ...(user !== -1 && { user: words[user] ?? '' }),
      ...(Number.isFinite(figure(cpu)) && { cpuPercent: figure(cpu) }),
      ...(Number.isFinite(figure(memory)) && { memoryPercent: figure(memory) }),
      command: words.slice(command).join(' '),
    }
  })
  return { processes, count: processes.length }
}

export type ProcessIds = { pids: number[]; count: number }

/** `pgrep -c` prints how many; otherwise each line begins with an id (`pidof` puts them on one line). */
export function parsePgrep(argv: readonly string[], stdout: string): ProcessIds | { count: number } | null {
  const lines = linesOf(stdout)
  if (argv.slice(1).some((word) => word === '-c' || word === '--count')) {
    const [count = ''] = lines
    return /^\d{1,9}$/.test(count) ? { count: Number(count) } : null
  }
  const ids = argv[0] === 'pidof' ? wordsOf(lines[0] ?? '') : lines.map((line) => wordsOf(line)[0] ?? '')
  if (!ids.every((id) => /^\d{1,10}$/.test(id))) return null
  return { pids: ids.map(Number), count: ids.length }
}
