// countersign verdict FILE
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { verifyRecordHistory } from '@/lib/cli/commands/verify-record'
import { Ending } from '@/lib/cli/outcome'
import { type HeadOptions, pathOf, readHeads, unusable } from '@/lib/cli/signed-heads'
import { historyOf, readExport, reviewExport } from '@/lib/domain/record/review'
import { formatVerdict } from '@/lib/domain/verdict/format-verdict'
import { monitoringFailures } from '@/lib/domain/verdict/scope/after-decision'
import { chainHash, merkleHash, sha256 } from '@/lib/platform/digest'

const DIGESTS = { sha256, link: chainHash, merkle: merkleHash }

async function verdict(file: string, options: HeadOptions): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Ending(2, `${file} cannot be read.`)
  })
  const record = readExport(text)
  if (typeof record === 'string')
    throw new Ending(2, `${record} Export it again as JSON from the report of the release.`)
  const { verdict: found, differences } = await reviewExport(record, DIGESTS)
  const failures = monitoringFailures(record.release, new Date(record.at))
  const lines = [
    `${formatVerdict(found.level, failures.length)} as of ${record.at}`,
    ...[...found.reasons, ...failures].map(({ message }) => `- ${message}`),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (differences.length > 0) throw new Ending(1, `different: ${differences.join('\n')}`)
  const history = historyOf(record)
  const described = history ? verifyRecordHistory(history, await readHeads(options)) : []
  process.stdout.write(
    `same: the verdict, its reasons and its hashes are those of the record; ${record.history.length} events of history are intact\n${described.map((line) => `${line}\n`).join('')}`,
  )
}

export function addVerdictCommand(program: Command): void {
  program
    .command('verdict <file>')
    .description(
      'work out the verdict of an exported record without any database: exit 0 as it was stored, 1 different, 2 not a record',
    )
    .option('--checkpoints <file>', 'signed checkpoints that were kept elsewhere')
    .option('--key <file>', 'the public keys of the checkpoints, as PEM: the history must be proven by one')
    .exitOverride()
    .action(async (file: string, options: HeadOptions) => {
      try {
        await verdict(pathOf(file), options)
      } catch (error) {
        throw unusable(error)
      }
    })
}
