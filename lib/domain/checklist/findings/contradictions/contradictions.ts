// What a document, or the documents of one release, state twice and differently.
import { differingBounds } from '@/lib/domain/checklist/findings/contradictions/bounds'
import {
  type Compared,
  compared,
  type Document,
  vocabularyOfDocuments,
} from '@/lib/domain/checklist/findings/contradictions/compared'
import { differingCommands } from '@/lib/domain/checklist/findings/contradictions/differing-commands'
import { differingCounts } from '@/lib/domain/checklist/findings/contradictions/differing-counts'
import { differingDurations } from '@/lib/domain/checklist/findings/contradictions/differing-durations'
import { differingNames } from '@/lib/domain/checklist/findings/contradictions/differing-names'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { Finding } from '@/lib/domain/checklist/structure'

/** Contradictions between statements of documents that were prepared for it. */
export function contradictionsIn(given: Compared): Finding[] {
  return [
    ...differingBounds(given),
    ...differingCommands(given),
    ...differingNames(given),
    ...differingCounts(given),
    ...differingDurations(given),
  ]
}

/**
 * Contradictions within a document or, of several, between them. The lines of a finding between documents are those of
 * the document that comes first; its message names both places. Without `words` they are taken from the documents.
 */
export function contradictions(
  documents: readonly Document[],
  words: Vocabulary = vocabularyOfDocuments(documents),
): Finding[] {
  return contradictionsIn(compared(documents, words))
}
