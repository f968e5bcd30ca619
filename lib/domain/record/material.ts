// What a record is made of: a release with its texts, and what only a record needs beside it. All of one moment.
import type { HistoryProof, HistoryTree } from '@/lib/domain/record/history'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import type { ConditionState, ReleaseSnapshot, SignatureState } from '@/lib/domain/release/snapshot/snapshot'
import type { Contribution } from '@/lib/domain/signature/duties/contributions'

/** A document as it was when the release was made of it. */
export type RecordDocument = {
  templateId: string
  versionId: string
  name: string
  version: number
  sourceSha256: string
  source: string
}

/** A signature with the very content that it was given for. Those of earlier rounds and those that were taken back are here too (I14). */
export type RecordedSignature = SignatureState & {
  round: number
  content: unknown
  /** Who superseded it, where its signer had left; absent in records of before. */
  supersededBy?: string | null
  withdrawalReason: string | null /** In whose place the signer signed. */
  forName: string | null
}

export type RecordedCondition = ConditionState & {
  round: number
  owner: string | null
  resolvedBy: string | null
  resolution: string | null
}

/** Where rows of the release stand in the texts of its documents: by the keys that the reader of a text gives. `document` counts from 0. */
export type Places = {
  sections: { id: string; document: number; key: string }[]
  items: { id: string; key: string }[]
  fields: { id: string; key: string; filledAt: string | null }[]
  criteria: { id: string; key: string }[]
}

/** What a record is made of: the release with its documents, the signatures of earlier rounds and its history. */
export type RecordMaterial = {
  release: FullRelease
  createdAt: string
  createdBy: string
  documents: RecordDocument[]
  places: Places
  /** Of all rounds, oldest first. */
  signatures: RecordedSignature[]
  conditions: RecordedCondition[]
  /** What each decision rested on, by its id. */
  decided: Record<string, ReleaseSnapshot>
  /** Who did the work, out of the history of the release. */
  contributions: Contribution[]
  /** The history of the release up to this moment, a line an event; empty where nobody asked for it. */
  history: string[]
  tree: HistoryTree
  /** What shows that the history is all of it; null where nobody asked for it, or no checkpoint covers the release yet. */
  proof: HistoryProof | null
}
