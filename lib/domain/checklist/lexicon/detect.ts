// In which languages a document is written, by its script, its function words and words that only checklists of one
// language have.
import { LANGUAGES, type Language } from '@/lib/domain/checklist/lexicon/concept'
import { byLetters } from '@/lib/domain/checklist/lexicon/detect-letters'
import { Finder } from '@/lib/domain/checklist/lexicon/search/finder'
import type { Finds } from '@/lib/domain/checklist/lexicon/search/finds'
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import { patternsOf } from '@/lib/domain/checklist/lexicon/search/notation'
import { TrieBuilder } from '@/lib/domain/checklist/lexicon/search/trie'
import { TABLES } from '@/lib/domain/checklist/lexicon/tables'

export type Detected = {
  language: Language
  /** Little of the document is in this language: its short words count as a whole label only. */
  glimpsed: boolean
  /** More of the document is in this language than in English. */
  leads: boolean
}

/** Characters that are looked at, in pieces from all over the document. */
const SAMPLE = 32_768
const PIECES = 8
/** Function words that a language needs, or words of both sorts; and their share of those of all languages. */
const ENOUGH = 5
const PLENTY = 10
const SHARE = 0.1

const NON_ASCII = /[^\x20-\x7e\s]/
const KANA = /[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]/g
const HAN = /[\u3400-\u9fff]/g
const CYRILLIC = /[\u0400-\u04ff]/g
const ARABIC = /[\u0620-\u06d3]/g
/** Letters that a script needs; less may be a name. */
const LETTERS = { han: 2, kana: 2, cyrillic: 3, arabic: 3 }
/** Characters that Japanese writes another way: the simplified and the traditional ones of Chinese. */
const SIMPLIFIED = new RegExp(
  '[签检测试验证备监发线还变应联络务产运维负责职态进开关闭阶结确认级说标阈频过处单间时钟则请录选择须议决总业际输档数库环设项终观仅达' +
    '预误错连计导员门组长专样评护热围张题阅读顺启别权额满转迁户键储记历语话邮释归属办质缓驳绝图该这对动从减层练团队讯问训广场销网页类]',
  'g',
)
const TRADITIONAL = /[簽檢驗證發佈滾變應聯繫產經稱狀關緊說條處單沒寫參錄擇總與實檔數據觀當僅錯劃專號]/g
const JAPANESE = /[検発戻実応関対変済図処価仮険権総効営単緊労験拡択覧歳帰]/g

/** A function word has the number of its language, a distinctive word that number and this. */
const DISTINCTIVE = LANGUAGES.length

let finder: Finder | undefined

function languageFinder(): Finder {
  if (finder) return finder
  const builder = new TrieBuilder()
  LANGUAGES.forEach((language, at) => {
    const { functionWords, distinctiveWords } = TABLES[language]
    for (const [list, concept] of [
      [functionWords, at],
      [distinctiveWords, at + DISTINCTIVE],
    ] as const)
      for (const pattern of list.flatMap(patternsOf)) builder.add(pattern, concept)
  })
  finder = new Finder(builder.freeze(), new Set())
  return finder
}

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
  const simplified = han >= LETTERS.han ? count(text, SIMPLIFIED) : 0
  if (kana >= LETTERS.kana) {
    found.push(['ja', kana + han])
    if (simplified > 0) found.push(['zh', simplified])
  } else if (han >= LETTERS.han) {
    const [chinese, japanese] = [simplified + count(text, TRADITIONAL), count(text, JAPANESE)]
    if (chinese >= japanese) found.push(['zh', han])
    if (japanese >= chinese) found.push(['ja', han])
  }
  if (cyrillic >= LETTERS.cyrillic) found.push(['ru', cyrillic])
  if (arabic >= LETTERS.arabic) found.push(['ar', arabic])
  return found
}

/** The languages of each distinctive word that was found. */
function distinctiveFinds({ outputs, at, end, count: all }: Finds): number[][] {
  const found: number[][] = []
  for (let from = 0, next = 0; from < all; from = next) {
    while (next < all && at[next] === at[from] && end[next] === end[from]) next++
    const languages = [...outputs.subarray(from, next)].map((output) => output - DISTINCTIVE)
    const own = languages.filter((language) => language >= 0)
    if (own.length > 0) found.push(own)
  }
  return found
}

type Counts = { words: number; own: number; shared: number }

/** Of each language: function words, distinctive words of its own, and those that it shares with no better language. */
function countWords(finds: Finds): Counts[] {
  const counts: Counts[] = LANGUAGES.map(() => ({ words: 0, own: 0, shared: 0 }))
  for (const found of finds.outputs.subarray(0, finds.count)) {
    const count = counts[found]
    if (count) count.words++
  }
  const distinctive = distinctiveFinds(finds)
  for (const [only, ...others] of distinctive) {
    const count = others.length === 0 ? counts[only ?? -1] : undefined
    if (count) count.own++
  }
  for (const languages of distinctive) {
    const sharing = languages.length > 1 ? languages.flatMap((language) => counts[language] ?? []) : []
    const better = sharing.filter(({ words, own }) => own > 0 || words >= ENOUGH)
    for (const count of better.length > 0 ? better : sharing) count.shared++
  }
  return counts
}

const englishIn = (counts: readonly Counts[]): number => counts[LANGUAGES.indexOf('en')]?.words ?? 0

/** Languages of the Latin script, by their words. */
function byWords(counts: readonly Counts[]): (Detected & { count: number })[] {
  const all = counts.reduce((sum, { words, own }) => sum + words + own, 0)
  const english = englishIn(counts)
  return LANGUAGES.flatMap((language, at) => {
    const { words, own, shared } = counts[at] ?? { words: 0, own: 0, shared: 0 }
    const clear = (words >= ENOUGH || words + own >= PLENTY) && words + own >= all * SHARE
    if (language === 'en' || (words < ENOUGH && own + shared === 0)) return []
    // A short document without English words is in the language that it has a few words of.
    const glimpsed = !clear && (words >= ENOUGH || english >= words + own)
    return [{ language, glimpsed, leads: clear && words + own > english, count: words + own + shared }]
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
  const counts = countWords(languageFinder().find(fold(sample)))
  const worded = byWords(counts)
  const short: (Detected & { count: number })[] =
    worded.length > 0
      ? []
      : byLetters(sample).map((language) => ({ language, glimpsed: englishIn(counts) > 0, leads: false, count: 1 }))
  return [...scripts, ...worded, ...short]
    .sort((one, other) => other.count - one.count)
    .map(({ language, glimpsed, leads }) => ({ language, glimpsed, leads }))
}
