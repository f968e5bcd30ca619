// countersign verdict FILE
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { Ending } from '@/lib/cli/outcome'
import { readExport, reviewExport } from '@/lib/domain/record/review'
import { monitoringFailures } from '@/lib/domain/verdict/after-decision'
import { formatVerdict } from '@/lib/domain/verdict/format-verdict'

const DIGESTS = {
  sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
  link: (prev: string, body: string) =>
    createHash('sha256').update(Buffer.from(prev, 'hex')).update(body).digest('hex'),
}

async function verdict(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Ending(2, `${file} cannot be read.`)
  })
  const record = readExport(text)
  if (typeof record === 'string')
    throw new Ending(2, `${record} Export it again as JSON from the report of the release.`)
  const { verdict: found, differences } = await reviewExport(record, DIGESTS)
  const failures = monitoringFailures(record.release, new Date(record.at))
  const lines = [
    `${formatVerdict(found.word, failures.length)} as of ${record.at}`,
    ...[...found.reasons, ...failures].map(({ message }) => `- ${message}`),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (differences.length > 0) throw new Ending(1, `different: ${differences.join('\n')}`)
  process.stdout.write(
    `same: the verdict, its reasons and its hashes are those of the record; ${record.history.length} events of history are intact\n`,
  )
}

export function addVerdictCommand(program: Command): void {
  program
    .command('verdict <file>')
    .description(
      'work out the verdict of an exported record without any database: exit 0 as it was stored, 1 different, 2 not a record',
    )
    .exitOverride()
    .action((file: string) => verdict(resolve(process.env.INIT_CWD ?? '.', file)))
}
