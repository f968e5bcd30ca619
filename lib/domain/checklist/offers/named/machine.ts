// The machine's measures that a line only names: CPU, memory, disks.
import { boundIn, type NamedCheck, type NamedDraft, type NamedLine } from '@/lib/domain/checklist/offers/named/check'

/** A command whose output is looked at. */
export const command = (
  line: NamedLine,
  name: string,
  argv: string[],
  expect: string,
  notes: string[] = [],
): NamedDraft => ({
  definition: { kind: 'ssh', host: line.document.host, command: name, expect: [expect] },
  needs: { hosts: [line.document.host], commands: { [name]: argv } },
  notes,
})

const PERCENT = { '%': 1 }

const cpu: NamedCheck = {
  has: [['cpu']],
  may: ['used', 'unit'],
  words: /^\d+$/,
  drafts(line) {
    const bound = boundIn(line, 'output.cpuPercent', 'low', PERCENT)
    return bound ? [command(line, 'cpu-use', ['top', '-b', '-n', '2', '-d', '1'], bound)] : []
  },
}

const memory: NamedCheck = {
  has: [['memory']],
  may: ['used', 'free', 'unit'],
  words: /^\d+(?:[gmt]b?)?$/,
  drafts(line) {
    const free = line.said.has('free')
    const used = line.said.has('used') && !free
    const share = free
      ? boundIn(line, '100 - output.memory.usedPercent', 'high', PERCENT)
      : boundIn(line, 'output.memory.usedPercent', 'low', PERCENT)
    if (share) return [command(line, 'memory-use', ['free', '-b'], share)]
    const bytes = { MB: 1e6, GB: 1e9, TB: 1e12 }
    // A machine of 4 GB shows less: the kernel has taken its part before anything counts.
    const whole = boundIn(line, 'output.memory.total', 'high', { MB: 0.93e6, GB: 0.93e9, TB: 0.93e12 })
    if (free || used) {
      const size = boundIn(line, used ? 'output.memory.used' : 'output.memory.available', used ? 'low' : 'high', bytes)
      return size ? [command(line, 'memory-use', ['free', '-b'], size)] : []
    }
    return whole
      ? [
          command(line, 'memory-use', ['free', '-b'], whole, [
            '7 % less than the document says counts: the kernel keeps a part for itself.',
          ]),
        ]
      : []
  },
}

const cores: NamedCheck = {
  has: [['cores', 'cpu']],
  may: ['free'],
  words: /^\d+$/,
  drafts(line) {
    const count = /(\d{1,4})\s*\+?/.exec(line.text)?.[1]
    return count !== undefined && !/%/.test(line.text) && line.said.has('cores')
      ? [command(line, 'cpu-cores', ['nproc'], `output.count >= ${count}`)]
      : []
  },
}

const disk: NamedCheck = {
  has: [['disk']],
  may: ['used', 'free', 'size', 'unit'],
  words: /^\d+(?:[gmt]b?)?$/,
  drafts(line) {
    const free = line.said.has('free') && !line.said.has('used')
    const share = boundIn(line, free ? 'output.freePercent' : 'output.usedPercent', free ? 'high' : 'low', PERCENT)
    const size = boundIn(
      line,
      line.said.has('used') ? 'output.used' : 'output.available',
      line.said.has('used') ? 'low' : 'high',
      {
        MB: 1e6,
        GB: 1e9,
        TB: 1e12,
      },
    )
    const bound = share ?? size
    return bound
      ? [command(line, 'disk-use', ['df', '-P', '-k', '/'], bound, ['It looks at the file system of /.'])]
      : []
  },
}

export const MACHINE: NamedCheck[] = [cpu, cores, memory, disk]
