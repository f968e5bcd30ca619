// countersign audit verify FILE: needs no database, only what was exported, and the checkpoints and the key that were kept elsewhere.
import type { Command } from 'commander'
import { verifyRecordHistory } from '@/lib/cli/commands/verify-record'
import { Ending } from '@/lib/cli/outcome'
import { printable } from '@/lib/cli/printable'
import { readChainLines, readRecordHistory } from '@/lib/cli/read-lines'
import { type HeadOptions, pathOf, readHeads, unusable } from '@/lib/cli/signed-heads'
import { type Bad, findForged, verifyHistory } from '@/lib/domain/audit/verify'
import { chainHash, merkleHash } from '@/lib/platform/digest'

const broken = ({ chain, seq, why }: Bad) => new Ending(1, printable(`broken: chain ${chain}, event ${seq}: ${why}`))

/** What to print of an intact history; an `Ending` otherwise. */
export async function verifyExport(file: string, options: HeadOptions): Promise<string> {
  const heads = await readHeads(options)
  const { retained, isSigned } = heads
  const ofRelease = await readRecordHistory(pathOf(file))
  if (ofRelease) return `${verifyRecordHistory(ofRelease, heads).join('\n')}\n`
  if (isSigned && retained.length === 0)
    throw new Ending(2, 'A key verifies checkpoints: give them too, with --checkpoints FILE.')
  const forged = isSigned && findForged(retained, isSigned)
  if (forged) throw broken(forged)
  const history = await verifyHistory(await readChainLines(pathOf(file)), chainHash, merkleHash, retained)
  if (!history.intact) throw broken(history.firstBad)
  const chains = Object.entries(history.chains)
  if (chains.length === 0) throw new Ending(2, `${file} holds no event, so there is nothing to verify.`)
  const described = chains.map(
    ([chain, { events, signed }]) => `${chain} ${events} events${signed > 0 ? `, signed up to ${signed}` : ''}`,
  )
  const notes = [
    ...(retained.length > 0 && !isSigned
      ? ['the signatures of the checkpoints were not checked: give --key FILE']
      : []),
    ...(history.absent.length > 0
      ? [`not in this export, though there are checkpoints of them: ${history.absent.join(', ')}`]
      : []),
  ]
  return `${[`intact: ${described.join(', ')}`, ...notes].map(printable).join('\n')}\n`
}

export function addVerifyCommand(audit: Command): void {
  audit
    .command('verify <file>')
    .description(
      'check an export, or a record with its history inside, without any database: exit 0 intact, 1 broken, 2 unusable',
    )
    .option(
      '--checkpoints <file>',
      'signed checkpoints that were kept elsewhere: they show a log that was cut or rewritten',
    )
    .option('--key <file>', 'the public keys of the checkpoints, as PEM')
    .exitOverride()
    .action(async (file: string, options: HeadOptions) => {
      try {
        process.stdout.write(await verifyExport(file, options))
      } catch (error) {
        throw unusable(error)
      }
    })
}
