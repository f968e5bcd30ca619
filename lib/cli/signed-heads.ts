// What a stranger brings to verify with: public keys, and checkpoints that were kept elsewhere.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Ending } from '@/lib/cli/outcome'
import { readNdjson } from '@/lib/cli/read-lines'
import { type Checkpoint, readCheckpoint } from '@/lib/domain/audit/checkpoint'
import type { IsSigned } from '@/lib/domain/audit/verify'
import { isSignedBy, keyIdOf, publicKeysOf } from '@/lib/platform/signatures'

export type HeadOptions = { checkpoints?: string; key?: string }

/** `isSigned` is null where no key was given. */
export type Heads = { retained: Checkpoint[]; isSigned: IsSigned | null }

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

async function readSaved(file: string): Promise<Checkpoint[]> {
  const retained: Checkpoint[] = []
  for await (const texts of readNdjson(pathOf(file))) {
    for (const { number, text } of texts) {
      const checkpoint = readCheckpoint(text)
      if (!checkpoint) throw new Ending(1, `broken: line ${number} of ${file} is no checkpoint as it was written`)
      retained.push(checkpoint)
    }
  }
  if (retained.length === 0) throw new Ending(2, `${file} holds no checkpoint, so there is nothing to compare with.`)
  return retained
}

export async function readHeads({ checkpoints, key }: HeadOptions): Promise<Heads> {
  const retained = checkpoints ? await readSaved(checkpoints) : []
  const keys = key ? await readKeys(key) : null
  const isSigned: IsSigned = (keyId, text, signature) => {
    const pem = keys?.get(keyId)
    return pem === undefined ? 'unknown' : isSignedBy(pem, text, signature) ? 'yes' : 'no'
  }
  return { retained, isSigned: keys && isSigned }
}

/** A file that is not there or cannot be read is unusable, not broken. */
export function unusable(error: unknown): unknown {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code))
    return new Ending(2, `The file cannot be read: ${error.message}`)
  return error
}
