// Looking at an export without us: the verdict worked out again from what is in the file, and everything in it that can be counted again.

import { z } from 'zod'
import { canonicalJson } from '@/lib/domain/audit/canonical'
import { verifyChain } from '@/lib/domain/audit/chain'
import { readLine } from '@/lib/domain/audit/line'
import { RecordExport } from '@/lib/domain/record/export'
import { type Hashes, type HistoryTree, type ReleaseHistory, reviewHistory } from '@/lib/domain/record/history'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { evaluate, type Verdict } from '@/lib/domain/verdict/evaluate'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'

export type Digests = Hashes & { sha256: (text: string) => string }

/** `differences` are sentences; none means that the file says what its content says. `signed`: how many events of the history the proof covers. */
export type Review = { verdict: Verdict; stored: string; differences: string[]; signed: number }

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
  if (head.data.version !== 1 && head.data.version !== 2 && head.data.version !== 3)
    return `The record is of version ${String(head.data.version)}; this program reads versions 1 and 2.`
  const parsed = RecordExport.safeParse(raw)
  const [issue] = parsed.success ? [] : parsed.error.issues
  return parsed.success ? parsed.data : `The record is not whole: ${issue?.path.join('.')}: ${issue?.message}.`
}

const sameJson = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other)

/** Of version 1: the whole chain of the project. */
async function chainFault(lines: string[], { link }: Digests): Promise<string | null> {
  const read = lines.map(readLine)
  const torn = read.indexOf(null)
  if (torn !== -1) return `Line ${torn + 1} of the history is not as it was written.`
  const verified = await verifyChain(
    read.filter((line) => line !== null),
    link,
  )
  return verified.intact ? null : `The history is broken at event ${verified.firstBad.seq}: ${verified.firstBad.why}.`
}

/** What an event says that a signature or a decision must say too. */
const Signed = z.object({ action: z.literal('release.signed'), signatureId: z.string(), contentHash: z.string() })
const Decided = z.object({ action: z.literal('release.decided'), decisionId: z.string(), contentHash: z.string() })

/** Signatures and decisions that the record and its history do not both have. */
function missing({ signatures, decisions }: RecordExport, events: object[]): string[] {
  const shown = new Set([...signatures, ...decisions].map(({ id, contentHash: hash }) => `${id} ${hash}`))
  const recorded = new Set<string>()
  for (const event of events) {
    const signed = Signed.safeParse(event)
    const decided = Decided.safeParse(event)
    if (signed.success) recorded.add(`${signed.data.signatureId} ${signed.data.contentHash}`)
    if (decided.success) recorded.add(`${decided.data.decisionId} ${decided.data.contentHash}`)
  }
  return [
    ...signatures
      .filter(({ id, contentHash: hash }) => !recorded.has(`${id} ${hash}`))
      .map(({ printedName, role }) => `The signature of ${printedName} as ${role} is not in the history.`),
    ...decisions
      .filter(({ id, contentHash: hash }) => !recorded.has(`${id} ${hash}`))
      .map(({ decidedAt }) => `The decision of ${decidedAt} is not in the history.`),
    ...(recorded.size > 0 && [...recorded].some((one) => !shown.has(one))
      ? ['The history has a signature or a decision that the record does not have.']
      : []),
  ]
}

/** A record without its tree holds no history. */
const NO_TREE: HistoryTree = { events: 0, root: '' }

/** The history of the release as a record holds it; null for one of version 1, which holds the chain of its project. */
export function historyOf({ version, project, release, history, tree, proof }: RecordExport): ReleaseHistory | null {
  return version === 1
    ? null
    : { chain: project.id, releaseId: release.id, lines: history, tree: tree ?? NO_TREE, proof: proof ?? null }
}

async function historyDifferences(
  record: RecordExport,
  digests: Digests,
): Promise<{ differences: string[]; signed: number }> {
  const history = historyOf(record)
  if (!history) {
    const fault = await chainFault(record.history, digests)
    return { differences: fault ? [fault] : [], signed: 0 }
  }
  const { events, signed, fault } = reviewHistory(history, digests)
  return { differences: fault ? [fault] : missing(record, events), signed }
}

/** Works the verdict out again, and looks whether the file agrees with itself. The signature of the proof is for whoever has the key. */
export async function reviewExport(record: RecordExport, digests: Digests): Promise<Review> {
  const { release, verdict: stored, contents = {} } = record
  const hash = contentHash(signedContent(release), digests.sha256)
  const verdict = evaluate(release, new Date(record.at), hash)
  const differences: string[] = []
  if (verdict.level !== stored.level)
    differences.push(
      `The verdict is ${VERDICT_LEVELS[verdict.level].label}, the record says ${VERDICT_LEVELS[stored.level].label}.`,
    )
  if (!sameJson(verdict.reasons, stored.reasons)) differences.push('The reasons are others than the record says.')
  if (hash !== record.contentHash) differences.push('The content has another hash than the record says.')
  if (digests.sha256(canonicalJson(record.content)) !== record.contentHash)
    differences.push('The signed content has another hash than the record says.')
  const covered = new Map([...Object.entries(contents), [record.contentHash, record.content] as const])
  for (const { role, printedName, content, contentHash: signed } of record.signatures)
    if (digests.sha256(canonicalJson(content ?? covered.get(signed) ?? null)) !== signed)
      differences.push(`What ${printedName} signed as ${role} has another hash than the signature.`)
  for (const { name, source, sourceSha256 } of record.documents)
    if (digests.sha256(source) !== sourceSha256)
      differences.push(`The text of “${name}” is another than the one it was.`)
  const history = await historyDifferences(record, digests)
  return {
    ...{ verdict, stored: stored.level, signed: history.signed },
    differences: [...differences, ...history.differences],
  }
}
