// Go/no-go lines: "GO if all of these", "NO-GO if any", a matrix, success criteria.
import { Keys, plain, slug } from '@/lib/domain/checklist/blocks/inline'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import type { CriterionNode, SectionNode } from '@/lib/domain/checklist/structure'
import type { CriterionMode } from '@/lib/domain/enums'

const MARKS = /^(?:✅|✔|❌|⚠|☐|☑|\uFE0F|\s)+/u

/** How the lines below these words are read; null when they open no list of criteria. */
export function modeOf(reading: Reading): CriterionMode | null {
  if (reading.has('list.no-go-if-any')) return 'no-go-if-any'
  if (reading.has('list.go-if-all')) return 'go-if-all'
  return reading.has('list.success') ? 'success' : null
}

export class Gates {
  readonly criteria: CriterionNode[] = []
  private readonly keys = new Keys()

  /** Adds a line as a criterion and gives its words; null when it says nothing. */
  add(mode: CriterionMode, text: string, section: SectionNode, line: number, itemKey?: string): string | null {
    const words = plain(text).replace(MARKS, '').slice(0, 2000)
    if (words === '') return null
    const key = this.keys.take(slug(words))
    this.criteria.push({ key, mode, text: words, sectionKey: section.key, line, ...(itemKey && { itemKey }) })
    return words
  }
}
