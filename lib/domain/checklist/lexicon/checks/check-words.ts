// Finds what the words of a text say about a check, in one pass over its words.
import { AR } from '@/lib/domain/checklist/lexicon/checks/ar'
import { DE } from '@/lib/domain/checklist/lexicon/checks/de'
import { EN } from '@/lib/domain/checklist/lexicon/checks/en'
import { ES } from '@/lib/domain/checklist/lexicon/checks/es'
import { FR } from '@/lib/domain/checklist/lexicon/checks/fr'
import { IT } from '@/lib/domain/checklist/lexicon/checks/it'
import { JA } from '@/lib/domain/checklist/lexicon/checks/ja'
import { NL } from '@/lib/domain/checklist/lexicon/checks/nl'
import { PL } from '@/lib/domain/checklist/lexicon/checks/pl'
import { PT } from '@/lib/domain/checklist/lexicon/checks/pt'
import { RU } from '@/lib/domain/checklist/lexicon/checks/ru'
import { type CheckTable, TOPICS, type Topic } from '@/lib/domain/checklist/lexicon/checks/topic'
import { ZH } from '@/lib/domain/checklist/lexicon/checks/zh'
import type { Language } from '@/lib/domain/checklist/lexicon/concept'
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'

export const CHECK_TABLES: Readonly<Record<Language, CheckTable>> = {
  en: EN,
  de: DE,
  fr: FR,
  es: ES,
  pt: PT,
  it: IT,
  nl: NL,
  pl: PL,
  ru: RU,
  zh: ZH,
  ja: JA,
  ar: AR,
}

/** Words that say no in one language, but something else inside of a sentence of another: "no" is "in the". */
const SAY_NO_IN_FRONT: Partial<Record<Language, readonly string[]>> = { pt: ['no'] }

/** A word or several that belong together, with what they say; nothing for a word that no table has. Offsets into the folded text. */
export type CheckWord = { text: string; topics: readonly Topic[]; at: number; end: number }

type Token = { text: string; at: number; end: number }
type Phrase = { tokens: string[]; open: boolean; topics: Topic[] }

const ASCII = /^[\n\r\t\x20-\x7e]*$/
const PLAIN_TOKEN = /[a-z0-9_]+/g
const TOKEN = /[\p{L}\p{N}_]+/gu
const IDEOGRAPHIC = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u
const IDEOGRAPHIC_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu
/** What may stand in front of an Arabic noun: and, with, for, the. */
const ARABIC_PREFIX = /^(?:[وفبلك]?ال|لل)(?=.{3})/
/** Stems are looked up by so many letters. */
const STEM = 3

function tokensOf(text: string): Token[] {
  const found: Token[] = []
  if (ASCII.test(text)) {
    for (const { 0: word, index } of text.matchAll(PLAIN_TOKEN))
      found.push({ text: word, at: index, end: index + word.length })
    return found
  }
  for (const { 0: word, index } of text.matchAll(TOKEN))
    for (const { 0: part, index: offset } of word.matchAll(IDEOGRAPHIC_RUN))
      found.push({ text: part, at: index + offset, end: index + offset + part.length })
  return found
}

type Match = { count: number; topics: readonly Topic[] }

/** Whether a phrase stands at a token, whose own spelling may have lost a prefix. */
function stands({ tokens: wanted, open }: Phrase, tokens: readonly Token[], at: number, spelling: string): boolean {
  for (let offset = 0; offset < wanted.length; offset++) {
    const word = wanted[offset] ?? ''
    const text = offset === 0 ? spelling : tokens[at + offset]?.text
    if (text === undefined) return false
    if (open && offset === wanted.length - 1 ? !text.startsWith(word) : text !== word) return false
  }
  return true
}

/** The better of what is known and of the phrases of a list, which are in the order of their length. */
function longest(
  phrases: readonly Phrase[] | undefined,
  tokens: readonly Token[],
  at: number,
  spelling: string,
  known: Match | null,
): Match | null {
  let best = known
  if (!phrases) return best
  for (const phrase of phrases) {
    const count = phrase.tokens.length
    if ((best !== null && count < best.count) || !stands(phrase, tokens, at, spelling)) continue
    best =
      best === null || count > best.count
        ? { count, topics: phrase.topics }
        : { count, topics: [...new Set([...best.topics, ...phrase.topics])] }
  }
  return best
}

export class CheckWords {
  private readonly words = new Map<string, Phrase[]>()
  private readonly stems = new Map<string, Phrase[]>()
  private readonly signs = new Map<string, [text: string, topics: Topic[]][]>()
  private readonly inFront = new Set<string>()

  constructor(languages: readonly Language[]) {
    for (const language of languages) {
      const table = CHECK_TABLES[language]
      for (const word of SAY_NO_IN_FRONT[language] ?? []) this.inFront.add(word)
      for (const topic of TOPICS) for (const entry of table[topic].split(',')) this.add(fold(entry), topic)
    }
    for (const list of [...this.words.values(), ...this.stems.values()])
      list.sort((one, other) => other.tokens.length - one.tokens.length)
    for (const list of this.signs.values()) list.sort(([one], [other]) => other.length - one.length)
  }

  private add(entry: string, topic: Topic): void {
    const open = entry.endsWith('*')
    const tokens = tokensOf(entry).map(({ text }) => text)
    const [first] = tokens
    if (first === undefined) return
    if (IDEOGRAPHIC.test(first)) {
      const list = this.signs.get(first.charAt(0)) ?? []
      this.signs.set(first.charAt(0), list)
      const known = list.find(([text]) => text === first)
      if (known) known[1].push(topic)
      else list.push([first, [topic]])
      return
    }
    const stem = open && tokens.length === 1
    const map = stem ? this.stems : this.words
    const key = stem ? first.slice(0, STEM) : first
    const list = map.get(key) ?? []
    map.set(key, list)
    const known = list.find((phrase) => phrase.open === open && phrase.tokens.join(' ') === tokens.join(' '))
    if (known) known.topics.push(topic)
    else list.push({ tokens, open, topics: [topic] })
  }

  /** The longest phrase that begins at a token; several that are equally long say all that each of them says. */
  private match(tokens: readonly Token[], at: number, spelling: string): Match | null {
    const exact = longest(this.words.get(spelling), tokens, at, spelling, null)
    return longest(this.stems.get(spelling.slice(0, STEM)), tokens, at, spelling, exact)
  }

  /** Words of a run of characters that no blanks part; characters that no entry begins with are one unknown word. */
  private readSigns({ text, at }: Token): CheckWord[] {
    const found: CheckWord[] = []
    let unknown = ''
    const close = (end: number) => {
      if (unknown !== '') found.push({ text: unknown, topics: [], at: end - unknown.length, end })
      unknown = ''
    }
    for (let from = 0; from < text.length; ) {
      const entry = this.signs.get(text.charAt(from))?.find(([word]) => text.startsWith(word, from))
      if (!entry) {
        unknown += text.charAt(from)
        from += 1
        continue
      }
      close(at + from)
      found.push({ text: entry[0], topics: entry[1], at: at + from, end: at + from + entry[0].length })
      from += entry[0].length
    }
    close(at + text.length)
    return found
  }

  /** Whether a negation that stands at a place of a text does say no there. */
  saysNo(word: string, folded: string, at: number): boolean {
    return !this.inFront.has(word) || !/[\p{L}\p{N}]/u.test(folded.slice(0, at))
  }

  /** The words of a folded text in their order. */
  read(folded: string): CheckWord[] {
    const tokens = tokensOf(folded)
    const found: CheckWord[] = []
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at]
      if (!token) break
      if (token.text > '\u2e7f' && IDEOGRAPHIC.test(token.text)) {
        found.push(...this.readSigns(token))
        at += 1
        continue
      }
      const matched =
        this.match(tokens, at, token.text) ??
        (ARABIC_PREFIX.test(token.text) ? this.match(tokens, at, token.text.replace(ARABIC_PREFIX, '')) : null)
      const last = tokens[at + (matched?.count ?? 1) - 1] ?? token
      found.push({ text: folded.slice(token.at, last.end), topics: matched?.topics ?? [], at: token.at, end: last.end })
      at += matched?.count ?? 1
    }
    return found
  }
}

const compiled = new Map<string, CheckWords>()

/** The words of some languages, compiled once. */
export function checkWordsOf(languages: readonly Language[]): CheckWords {
  const key = languages.join()
  const known = compiled.get(key) ?? new CheckWords(languages)
  if (compiled.size > 32) compiled.clear()
  compiled.set(key, known)
  return known
}
