// Go/no-go lines: "GO IF ALL TRUE", "NO-GO IF ANY TRUE", a matrix, numbered success criteria.
import { Keys, plain, slug } from '@/lib/domain/checklist/blocks/inline'
import type { CriterionNode, SectionNode } from '@/lib/domain/checklist/structure'
import type { CriterionMode } from '@/lib/domain/words'

const GO_IF_ALL =
  /\b(?:go|proceed) (?:only )?(?:if|when) all\b|\bgo se tod[oa]s\b|\ball (?:of the following )?must be true\b/i
const NO_GO_IF_ANY = /\b(?:no-?go|abort|stop|do not (?:go|proceed)) if any\b|\bno-?go se (?:qualquer|algum)/i
const SUCCESS =
  /\b(?:success|exit|acceptance|completion) criteria\b|definition of done|criterios? de (?:sucesso|aceit)/i
/** Whether words can open such a list at all. */
const SOME_MODE = /\b(?:if|when|se|must|criteri|definition)/i
const MARKS = /^(?:✅|❌|⚠|☐|\uFE0F|\s)+/u

/** How the lines below these words are read; null when they open no list of criteria. */
export function modeOf(words: string): CriterionMode | null {
  if (!SOME_MODE.test(words)) return null
  if (NO_GO_IF_ANY.test(words)) return 'no-go-if-any'
  if (GO_IF_ALL.test(words)) return 'go-if-all'
  return SUCCESS.test(words.normalize('NFD').replace(/\p{M}/gu, '')) ? 'success' : null
}

export class Gates {
  readonly criteria: CriterionNode[] = []
  private readonly keys = new Keys()

  /** Adds a line as a criterion and gives its words; null when it says nothing. */
  add(mode: CriterionMode, text: string, section: SectionNode, line: number, itemKey?: string): string | null {
    const words = plain(text).replace(MARKS, '').slice(0, 2000)
    if (words === '') return null
    this.criteria.push({
      key: this.keys.take(slug(words)),
      mode,
      text: words,
      sectionKey: section.key,
      line,
      ...(itemKey && { itemKey }),
    })
    return words
  }
}
