// Bounds without a number: "near 0", "> baseline".
import { boundOf } from '@/lib/domain/checklist/fields/bounds/thresholds'
import { finding } from '@/lib/domain/checklist/findings/finding'
import { type Line, proseOf } from '@/lib/domain/checklist/findings/lines'
import { type FindingVocabulary, lowered, perVocabulary } from '@/lib/domain/checklist/findings/vocabulary'
import { escaped, wordsOf } from '@/lib/domain/checklist/findings/word-list'
import type { Finding } from '@/lib/domain/checklist/structure'

const MOST = 30
const LOOKED_AT = 600
/** A comparison with words instead of a number; arrows, quotes and redirections are none. */
const SIGN = /[<>≤≥]/
const COMPARED = /(?<=\S\s{0,3})(?<![-=<>|&!])([<>≤≥]=?)\s{0,2}(?=\p{L})/u
/** A file, a path or a place goes on behind the word: "> baseline.txt", "<target>". */
const GOES_ON = /^[.\w/_>-]/u
/** Words that may stand before "baseline": "the", "yesterday's". */
const MOST_BEFORE = 14

/** Zero in digits or words: a glance, anywhere in a text, and right behind "near". */
const zeros = perVocabulary((known) => {
  const { source, entries } = known.list('zero')
  return {
    glance: new RegExp(entries.map(escaped).join('|') || '(?!)', 'i'),
    anywhere: new RegExp(`(?<![\\d.,:/_-])0(?![.,:]?\\d|[/%\\p{L}_-])|${source}`, 'u'),
    first: new RegExp(`^[\\s-]{0,3}(?:0(?![.,:]?\\d|[/%])|${source})`, 'u'),
  }
})

const compares = (text: string): boolean => SIGN.test(text) && COMPARED.test(text)

function mayBeNearZero(text: string, known: FindingVocabulary): boolean {
  const { glance, anywhere } = zeros(known)
  if (!text.includes('0') && !glance.test(text)) return false
  return known.mayHold(text, 'compare.about') && anywhere.test(lowered(text))
}

/** Whether a line may hold a bound without a number. */
export const mayBeVague = (text: string, known: FindingVocabulary): boolean =>
  compares(text) || mayBeNearZero(text, known)

export class VagueBounds {
  readonly found: Finding[] = []

  constructor(private readonly known: FindingVocabulary) {}

  read(line: Line): void {
    if (this.found.length >= MOST) return
    const prose = proseOf(line).slice(0, LOOKED_AT)
    if (prose === '') return
    if (compares(line.text) && this.isRelative(prose)) {
      const message = 'A bound without a number: the document does not say what the value is compared with.'
      this.found.push(finding('bound-relative', message, [line.number]))
    } else if (this.isNearZero(prose)) {
      const message = 'A bound without a number: “near 0” is decided differently by everybody.'
      this.found.push(finding('bound-vague', message, [line.number]))
    }
  }

  /** "> baseline" and no number. */
  private isRelative(prose: string): boolean {
    const found = COMPARED.exec(prose)
    if (!found) return false
    const { text, hits } = this.known.words.read(prose.slice(found.index + found[0].length, found.index + 80))
    const reference = hits.find(({ concept, at }) => concept === 'vague.reference' && at <= MOST_BEFORE)
    if (!reference || GOES_ON.test(text.slice(reference.end))) return false
    const before = wordsOf(text.slice(0, reference.at))
    return before.every((word) => this.known.isFiller(word)) && !boundOf(prose, this.known.words)
  }

  private isNearZero(prose: string): boolean {
    const { first } = zeros(this.known)
    const { text, hits } = this.known.words.read(prose)
    const about = hits.find(
      ({ concept, at, end }) =>
        concept === 'compare.about' &&
        (first.test(text.slice(end)) || this.known.list('zero').isIn(text.slice(at, end))),
    )
    return about !== undefined && !boundOf(prose, this.known.words)
  }
}
