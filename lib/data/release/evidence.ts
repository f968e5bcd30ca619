// Evidence: written once, read by id. Bytes live in their own table, so that lists never load them.
import type { Tx } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import type { EvidenceKind } from '@/lib/domain/enums'

export type NewEvidence = {
  id: string
  projectId: string
  releaseId: string
  itemId: string
  kind: EvidenceKind
  title: string
  text: string | null
  url: string | null
  contentType: string | null
  size: number
  sha256: string
  createdById: string | null
  createdBy: string
}

export async function insertEvidence(tx: Tx, evidence: NewEvidence, bytes?: Uint8Array<ArrayBuffer>): Promise<void> {
  await tx.evidence.create({ data: evidence })
  if (bytes) await tx.evidenceFile.create({ data: { evidenceId: evidence.id, bytes } })
}

export type EvidenceFileRow = {
  projectId: string
  title: string
  contentType: string | null
  sha256: string
  bytes: Uint8Array
}

/** A file of evidence with its bytes, or null. */
export async function findEvidenceFile(evidenceId: string): Promise<EvidenceFileRow | null> {
  const row = await database().evidence.findUnique({ where: { id: evidenceId }, include: { file: true } })
  if (!row?.file) return null
  return {
    projectId: row.projectId,
    title: row.title,
    contentType: row.contentType,
    sha256: row.sha256,
    bytes: row.file.bytes,
  }
}
