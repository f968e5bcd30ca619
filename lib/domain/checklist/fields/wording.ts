// Looks up the words around a number in the languages of a document.
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import { MEASURING, type MeasuringWords, PROGRAMS } from '@/lib/domain/checklist/lexicon/topics/measuring'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const OUTER = /^[\s:·–—•*~≈-]+|[\s:·–—•*~≈-]+$/gu
/** A label is looked at this far from the bound; longer ones name nothing. */
const LOOKED_AT = 300
/** No label has more words in front of what it names than this. */
const MOST_WORDS = 40

type Words = {
  exact: ReadonlySet<string>
  /** Of several words, longest first, or written without blanks. */
  phrases: readonly string[]
  stems: readonly string[]
  endings: readonly string[]
}

function compile(list: string): Words {
  const entries = [...new Set(list.split(',').map((entry) => entry.trim()))].filter((entry) => entry !== '')
  const folded = (all: string[]) => [...new Set(all.map(fold))].sort((one, other) => other.length - one.length)
  const plain = folded(entries.filter((entry) => !entry.includes('*')))
  const phrases = plain.filter((entry) => /[\s-]/.test(entry) || IDEOGRAPH.test(entry))
  return {
    exact: new Set(plain),
    phrases: phrases.map((phrase) => phrase.replaceAll('-', ' ')),
    stems: folded(entries.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1))),
    endings: folded(entries.filter((entry) => entry.startsWith('*')).map((entry) => entry.slice(1))),
  }
}

function holdsWord(words: Words, word: string): boolean {
  return (
    words.exact.has(word) ||
    words.stems.some((stem) => word.startsWith(stem)) ||
    words.endings.some((ending) => word.endsWith(ending))
  )
}

const bare = (word: string): string => fold(word).replace(/^[^\p{L}\p{N}#.]+|[^\p{L}\p{N}#]+$/gu, '')

export class Wording {
  private readonly words: Readonly<Record<Exclude<keyof MeasuringWords, 'conjunction'>, Words>>
  private readonly programs = compile(PROGRAMS)
  private readonly conjunction: RegExp

  constructor({ languages }: Vocabulary) {
    const all = (kind: keyof MeasuringWords) => compile(languages.map((language) => MEASURING[language][kind]).join())
    this.words = {
      leading: all('leading'),
      trailing: all('trailing'),
      preposition: all('preposition'),
      period: all('period'),
      range: all('range'),
      worse: all('worse'),
      better: all('better'),
      number: all('number'),
      clock: all('clock'),
      above: all('above'),
      version: all('version'),
    }
    const conjunctions = languages.flatMap((language) => MEASURING[language].conjunction.split(', '))
    this.conjunction = new RegExp(String.raw`(?<=\s)(?:${conjunctions.join('|')})(?=\s)`, 'giu')
  }

  /** The words that name what is bounded: without those that lead to it, and those that lead from it to the bound. */
  named(clause: string): string {
    let label = clause.slice(-LOOKED_AT).replace(OUTER, '')
    for (let count = 0; count < MOST_WORDS && label !== ''; count++) {
      const cut = this.cutEnd(this.cutStart(label)).replace(OUTER, '')
      if (cut === label) break
      label = cut
    }
    return label
  }

  private cutStart(text: string): string {
    const [first = ''] = text.split(/[\s:]/, 1)
    const pair = /^\S+\s\S+/.exec(text)?.[0]
    if (pair && this.words.leading.exact.has(bare(pair))) return text.slice(pair.length)
    if (/^(?:[✅❌☐☑☒⚠]\uFE0F?)+$/u.test(first)) return text.slice(first.length)
    if (first !== '' && this.words.leading.exact.has(bare(first))) return text.slice(first.length)
    const joined = this.words.leading.phrases.find((word) => IDEOGRAPH.test(word) && text.startsWith(word))
    return joined ? text.slice(joined.length) : text
  }

  private cutEnd(text: string): string {
    const last = /[^\s:]+$/.exec(text)?.[0] ?? ''
    if (last !== '' && this.words.trailing.exact.has(bare(last))) return text.slice(0, -last.length)
    const joined = this.words.trailing.phrases.find((word) => IDEOGRAPH.test(word) && text.endsWith(word))
    return joined ? text.slice(0, -joined.length) : text
  }

  /** Whether a word may stand between "must" and the number: "be", "sein", "exactly". */
  isFiller(word: string): boolean {
    return this.words.trailing.exact.has(bare(word))
  }

  isPreposition(word: string): boolean {
    return this.words.preposition.exact.has(bare(word))
  }

  isPeriod(word: string): boolean {
    return holdsWord(this.words.period, bare(word))
  }

  /** Where "and" and its like stand in a text. */
  conjunctionsIn(text: string): { from: number; to: number }[] {
    return [...text.matchAll(this.conjunction)].map((found) => ({
      from: found.index,
      to: found.index + found[0].length,
    }))
  }

  isRange(word: string): boolean {
    return this.words.range.exact.has(bare(word))
  }

  /** Whether more of what a label names is worse: an error rate, a time that something takes. */
  isWorseAbove(label: string): boolean {
    return this.holds(this.words.worse, label) && !this.isBetterAbove(label)
  }

  /** Whether more of it is better: "success rate". */
  isBetterAbove(label: string): boolean {
    return this.holds(this.words.better, label)
  }

  /** Whether brackets ask for a number: "[number]". */
  asksNumber(text: string): boolean {
    return this.words.number.exact.has(fold(text))
  }

  asksTime(label: string): boolean {
    return this.words.clock.exact.has(fold(label))
  }

  namesTime(label: string): boolean {
    return this.holds(this.words.clock, label)
  }

  /** Whether brackets point at a value that stands somewhere above. */
  pointsAbove(text: string): boolean {
    return this.holds(this.words.above, text)
  }

  /** Whether a number behind this text is a version. */
  isVersioned(before: string): boolean {
    const last = bare(/\S+\s*$/.exec(before.slice(-60))?.[0] ?? '')
    return this.programs.exact.has(last) || this.words.version.exact.has(last)
  }

  private holds(words: Words, text: string): boolean {
    const folded = fold(text.slice(0, LOOKED_AT))
    const list = folded.split(/[^\p{L}\p{N}]+/u)
    const spaced = ` ${list.join(' ')} `
    return (
      list.some((word) => word !== '' && holdsWord(words, word)) ||
      words.phrases.some((phrase) => spaced.includes(IDEOGRAPH.test(phrase) ? phrase : ` ${phrase} `))
    )
  }
}

const known = new WeakMap<Vocabulary, Wording>()

/** The wording of a vocabulary's languages; made once for each vocabulary. */
export function wordingOf(words: Vocabulary): Wording {
  const made = known.get(words) ?? new Wording(words)
  known.set(words, made)
  return made
}
