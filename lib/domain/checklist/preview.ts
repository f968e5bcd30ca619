// What an import would give, as it is shown before anything is saved.
import type { Question } from '@/lib/domain/checklist/corrections/questions'
import type { NodeChange } from '@/lib/domain/checklist/difference'
import type { Link } from '@/lib/domain/checklist/links'
import type { Overview } from '@/lib/domain/checklist/overview'
import type { Finding, Structure } from '@/lib/domain/checklist/structure'
import type { Summary } from '@/lib/domain/checklist/summary'

/** Characters. Of larger documents the figures are shown, not the lines. */
export const SHOWN = 512 * 1024

export type DocumentPreview = {
  source: string
  summary: Summary
  /** What must be answered before a release made from it can be GO. */
  questions: Question[]
  /** Null for a document too large to be shown line by line, with everything below it. */
  structure: Structure | null
  overview: Overview | null
  /**
   * The blocks of the document as it reads (`Block[]` of `domain/document/tree`), as JSON text: it goes through
   * unopened.
   */
  drawn: string | null
}

export type Preview = {
  documents: DocumentPreview[]
  /** What several documents say against each other, and which of their sections say the same. */
  together: { findings: Finding[]; links: Link[] }
  /** Against the newest version of the template. */
  against?: { version: number; changes: NodeChange[]; kept: number; dropped: string[] }
}
