// A production document that uses the files of staging.
import { finding } from '@/lib/domain/checklist/findings/finding'
import { commandOf, type Line } from '@/lib/domain/checklist/findings/lines'
import { type Place, type SectionLines, titlesOf } from '@/lib/domain/checklist/findings/places'
import type { FindingVocabulary } from '@/lib/domain/checklist/findings/vocabulary'
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import type { Finding } from '@/lib/domain/checklist/structure'

/** Names of files: they are the same in every language. */
const STAGING_FILE =
  /(?:staging|\bstg\b)[\w./-]{0,60}\.(?:ya?ml|env|json|toml|tfvars|properties|conf)\b|\.env\.(?:staging|stg)\b/i

const STAGING = /staging|stg/i

/** Whether a line may name a file of staging. */
export const mayBeOfStaging = (text: string): boolean => STAGING.test(text)

export class WrongEnvironment {
  private readonly lines: number[] = []
  private readonly isProduction: boolean

  constructor(
    title: string,
    private readonly known: FindingVocabulary,
    private readonly sections: SectionLines,
  ) {
    const folded = fold(title.slice(0, 300))
    this.isProduction = known.list('production').isIn(folded) && !known.list('staging').isIn(folded)
  }

  read(line: Line): void {
    if (!this.isProduction) return
    if (STAGING_FILE.test(commandOf(line)) && !this.isAboutStaging(this.sections.at(line.number)))
      this.lines.push(line.number)
  }

  private isAboutStaging(place: Place | null): boolean {
    if (!place) return false
    return titlesOf(place).some((title) => this.known.list('staging').isIn(fold(title.slice(0, 300))))
  }

  findings(): Finding[] {
    if (this.lines.length === 0) return []
    return [finding('environment-wrong', 'A production document uses files of staging.', this.lines)]
  }
}
