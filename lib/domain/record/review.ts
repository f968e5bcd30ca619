// Looking at an export without us: the verdict worked out again from what is in the file, and everything in it that can be counted again.
import { z } from 'zod'
import { canonicalJson } from '@/lib/domain/audit/canonical'
import { type HashLink, verifyChain } from '@/lib/domain/audit/chain'
import { readLine } from '@/lib/domain/audit/line'
import { RecordExport } from '@/lib/domain/record/export'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { evaluate, type Verdict } from '@/lib/domain/verdict/evaluate'

export type Digests = { sha256: (text: string) => string; link: HashLink }

/** `differences` are sentences; none means that the file says what its content says. */
export type Review = { verdict: Verdict; stored: string; differences: string[] }

/** A text as an export, or the sentence that says why it is none. */
export function readExport(text: string): RecordExport | string {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return 'The file is not JSON.'
  }
  const head = z.looseObject({ format: z.literal('countersign-record'), version: z.unknown() }).safeParse(raw)
  if (!head.success) return 'The file is not the record of a release.'
  if (head.data.version !== 1)
    return `The record is of version ${String(head.data.version)}; this program reads version 1.`
  const parsed = RecordExport.safeParse(raw)
  const [issue] = parsed.success ? [] : parsed.error.issues
  return parsed.success ? parsed.data : `The record is not whole: ${issue?.path.join('.')}: ${issue?.message}.`
}

const sameJson = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other)

async function historyFault(lines: string[], { link }: Digests): Promise<string | null> {
  const read = lines.map(readLine)
  const torn = read.indexOf(null)
  if (torn !== -1) return `Line ${torn + 1} of the history is not as it was written.`
  const verified = await verifyChain(
    read.filter((line) => line !== null),
    link,
  )
  return verified.intact ? null : `The history is broken at event ${verified.firstBad.seq}: ${verified.firstBad.why}.`
}

/** Works the verdict out again, and looks whether the file agrees with itself. */
export async function reviewExport(record: RecordExport, digests: Digests): Promise<Review> {
  const { release, verdict: stored } = record
  const hash = contentHash(signedContent(release), digests.sha256)
  const verdict = evaluate(release, new Date(record.at), hash)
  const differences: string[] = []
  if (verdict.word !== stored.word)
    differences.push(`The verdict is ${verdict.word.toUpperCase()}, the record says ${stored.word.toUpperCase()}.`)
  if (!sameJson(verdict.reasons, stored.reasons)) differences.push('The reasons are others than the record says.')
  if (hash !== record.contentHash) differences.push('The content has another hash than the record says.')
  if (digests.sha256(canonicalJson(record.content)) !== record.contentHash)
    differences.push('The signed content has another hash than the record says.')
  for (const { role, printedName, content, contentHash: signed } of record.signatures)
    if (digests.sha256(canonicalJson(content)) !== signed)
      differences.push(`What ${printedName} signed as ${role} has another hash than the signature.`)
  for (const { name, source, sourceSha256 } of record.documents)
    if (digests.sha256(source) !== sourceSha256)
      differences.push(`The text of “${name}” is another than the one it was.`)
  const fault = await historyFault(record.history, digests)
  return { verdict, stored: stored.word, differences: fault ? [...differences, fault] : differences }
}
