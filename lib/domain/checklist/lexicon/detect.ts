// In which languages a document is written, by its script, its function words and words that only checklists of one language have.
import { LANGUAGES, type Language } from '@/lib/domain/checklist/lexicon/concept'
import { Finder } from '@/lib/domain/checklist/lexicon/finder'
import { fold } from '@/lib/domain/checklist/lexicon/fold'
import { patternsOf } from '@/lib/domain/checklist/lexicon/notation'
import { TABLES } from '@/lib/domain/checklist/lexicon/tables'
import { type Output, type Trie, TrieBuilder } from '@/lib/domain/checklist/lexicon/trie'

export type Detected = {
  language: Language
  /** Little of the document is in this language: its short words count as a whole label only. */
  glimpsed: boolean
  /** More of the document is in this language than in English. */
  leads: boolean
}

const SAMPLE = 65_536
const PIECES = 4
/** Function words that a language needs, and their share of those of all languages. */
const ENOUGH = 5
const SHARE = 0.1

const NON_ASCII = /[^\x20-\x7e\s]/
const KANA = /[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]/g
const HAN = /[\u3400-\u9fff]/g
const CYRILLIC = /[\u0400-\u04ff]/g
const ARABIC = /[\u0620-\u06d3]/g
/** Letters that a script needs; less may be a name. */
const LETTERS = { han: 2, kana: 2, cyrillic: 3, arabic: 3 }
/** Characters that only one of the two languages writes so. */
const SIMPLIFIED_OR_TRADITIONAL =
  /[签检测验证监发线复还变应联络务产运维负责职状态进开关阶结确认执标频条过处单间时钟没则请写录选择须议决总为业际输档数据库环设项终审簽檢測驗證監發佈線滾復還變應聯繫務產運維負責經職稱狀態進開關閉階緊說執標頻擇]/g
const JAPANESE = /[検発戻実応関対変済図処価仮険権総効営単緊労験拡択覧歳帰]/g

/** Hits of function words have the language's number, those of distinctive words the number behind all languages. */
const DISTINCTIVE = LANGUAGES.length

let trie: Trie | undefined

function languageTrie(): Trie {
  if (trie) return trie
  const builder = new TrieBuilder()
  LANGUAGES.forEach((language, at) => {
    const { functionWords, distinctiveWords } = TABLES[language]
    for (const [list, concept] of [
      [functionWords, at],
      [distinctiveWords, at + DISTINCTIVE],
    ] as const)
      for (const pattern of list.flatMap(patternsOf)) builder.add(pattern, output(concept))
  })
  trie = builder.freeze()
  return trie
}

const output = (concept: number): Output => ({
  concept,
  begins: false,
  ends: false,
  leads: false,
  unit: false,
  behindNumber: false,
  inflects: false,
})

/** The text, or pieces from all over it. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text
  const size = SAMPLE / PIECES
  const distance = (text.length - size) / (PIECES - 1)
  return Array.from({ length: PIECES }, (_, at) => {
    const from = Math.floor(at * distance)
    return text.slice(from, from + size)
  }).join('\n')
}

const count = (text: string, characters: RegExp): number => text.match(characters)?.length ?? 0

/** Languages that their script gives away, with the letters in it. */
function byScript(text: string): [Language, number][] {
  if (!NON_ASCII.test(text)) return []
  const found: [Language, number][] = []
  const [kana, han] = [count(text, KANA), count(text, HAN)]
  const [cyrillic, arabic] = [count(text, CYRILLIC), count(text, ARABIC)]
  if (kana >= LETTERS.kana) found.push(['ja', kana + han])
  else if (han >= LETTERS.han) {
    const [chinese, japanese] = [count(text, SIMPLIFIED_OR_TRADITIONAL), count(text, JAPANESE)]
    if (chinese >= japanese) found.push(['zh', han])
    if (japanese >= chinese) found.push(['ja', han])
  }
  if (cyrillic >= LETTERS.cyrillic) found.push(['ru', cyrillic])
  if (arabic >= LETTERS.arabic) found.push(['ar', arabic])
  return found
}

/** Languages of the Latin script, by their words. */
function byWords(text: string): (Detected & { count: number })[] {
  const counts = new Array<number>(LANGUAGES.length * 2).fill(0)
  const none = { words: new Set<string>(), letters: new Set<number>() }
  for (const { output: found } of new Finder(languageTrie(), fold(text), none).run())
    counts[found.concept] = (counts[found.concept] ?? 0) + 1
  const all = counts.slice(0, DISTINCTIVE).reduce((sum, some) => sum + some, 0)
  const english = counts[LANGUAGES.indexOf('en')] ?? 0
  return LANGUAGES.flatMap((language, at) => {
    const words = counts[at] ?? 0
    const glimpsed = words < ENOUGH || words < all * SHARE
    const distinctive = counts[at + DISTINCTIVE] ?? 0
    if (language === 'en' || (glimpsed && distinctive === 0 && words < ENOUGH)) return []
    return [{ language, glimpsed, leads: !glimpsed && words > english, count: words + distinctive }]
  })
}

/** The languages of a document besides English, the one with the largest share first. */
export function detect(text: string): Detected[] {
  const sample = sampleOf(text)
  const scripts = byScript(sample).map(([language, letters]) => ({
    language,
    glimpsed: false,
    leads: false,
    // About five letters are a word.
    count: letters / 5,
  }))
  return [...scripts, ...byWords(sample)]
    .sort((one, other) => other.count - one.count)
    .map(({ language, glimpsed, leads }) => ({ language, glimpsed, leads }))
}
