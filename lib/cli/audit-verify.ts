// countersign audit verify FILE: needs no database, only what was exported, and the checkpoints and the key that were kept elsewhere.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { Ending } from '@/lib/cli/outcome'
import { printable } from '@/lib/cli/printable'
import { readChainLines, readNdjson } from '@/lib/cli/read-lines'
import { type Checkpoint, readCheckpoint } from '@/lib/domain/audit/checkpoint'
import { type Bad, findForged, type IsSigned, verifyHistory } from '@/lib/domain/audit/verify'
import { chainHash } from '@/lib/platform/digest'
import { isSignedBy, keyIdOf, publicKeysOf } from '@/lib/platform/signatures'

type Options = { checkpoints?: string; key?: string }

/** Where a path of the command line leads: from where it was typed. */
export const pathOf = (file: string): string => resolve(process.env.INIT_CWD ?? '.', file)

/** The public keys of a PEM file, by their ids. */
export async function readKeys(file: string): Promise<Map<string, string>> {
  try {
    return new Map(publicKeysOf(await readFile(pathOf(file), 'utf8')).map((pem) => [keyIdOf(pem), pem]))
  } catch (error) {
    throw new Ending(2, `The key cannot be read from ${file}: ${error instanceof Error ? error.message : error}`)
  }
}

async function readKept(file: string): Promise<Checkpoint[]> {
  const kept: Checkpoint[] = []
  for await (const texts of readNdjson(pathOf(file))) {
    for (const { number, text } of texts) {
      const checkpoint = readCheckpoint(text)
      if (!checkpoint) throw new Ending(1, `broken: line ${number} of ${file} is no checkpoint as it was written`)
      kept.push(checkpoint)
    }
  }
  if (kept.length === 0) throw new Ending(2, `${file} holds no checkpoint, so there is nothing to compare with.`)
  return kept
}

const broken = ({ chain, seq, why }: Bad) => new Ending(1, printable(`broken: chain ${chain}, event ${seq}: ${why}`))

/** What to print of an intact history; an `Ending` otherwise. */
export async function verifyExport(file: string, { checkpoints, key }: Options): Promise<string> {
  if (key && !checkpoints) throw new Ending(2, 'A key verifies checkpoints: give them too, with --checkpoints FILE.')
  const kept = checkpoints ? await readKept(checkpoints) : []
  const keys = key ? await readKeys(key) : null
  const isSigned: IsSigned = (keyId, text, signature) => {
    const pem = keys?.get(keyId)
    return pem === undefined ? 'unknown' : isSignedBy(pem, text, signature) ? 'yes' : 'no'
  }
  const forged = keys && findForged(kept, isSigned)
  if (forged) throw broken(forged)
  const history = await verifyHistory(await readChainLines(pathOf(file)), chainHash, kept)
  if (!history.intact) throw broken(history.firstBad)
  const chains = Object.entries(history.chains)
  if (chains.length === 0) throw new Ending(2, `${file} holds no event, so there is nothing to verify.`)
  const told = chains.map(
    ([chain, { events, signed }]) => `${chain} ${events} events${signed > 0 ? `, signed up to ${signed}` : ''}`,
  )
  const notes = [
    ...(kept.length > 0 && !keys ? ['the signatures of the checkpoints were not checked: give --key FILE'] : []),
    ...(history.absent.length > 0
      ? [`not in this export, though there are checkpoints of them: ${history.absent.join(', ')}`]
      : []),
  ]
  return `${[`intact: ${told.join(', ')}`, ...notes].map(printable).join('\n')}\n`
}

/** A file that is not there or cannot be read is unusable, not broken. */
export function unusable(error: unknown): unknown {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code))
    return new Ending(2, `The file cannot be read: ${error.message}`)
  return error
}

export function addVerifyCommand(audit: Command): void {
  audit
    .command('verify <file>')
    .description(
      'check an export, or a record with its history inside, without any database: exit 0 intact, 1 broken, 2 unusable',
    )
    .option(
      '--checkpoints <file>',
      'signed checkpoints that were kept elsewhere: they tell a history that was cut or written anew',
    )
    .option('--key <file>', 'the public keys of the checkpoints, as PEM')
    .exitOverride()
    .action(async (file: string, options: Options) => {
      try {
        process.stdout.write(await verifyExport(file, options))
      } catch (error) {
        throw unusable(error)
      }
    })
}
