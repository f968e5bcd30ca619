// Values that somebody still has to fill in: your-domain.com, <commit-hash>, [id], example.com, xxx.
import { counted, finding, listed } from '@/lib/domain/checklist/findings/finding'
import type { Line } from '@/lib/domain/checklist/findings/lines'
import type { FieldNames } from '@/lib/domain/checklist/findings/loose-ends'
import { type FindingVocabulary, perVocabulary } from '@/lib/domain/checklist/findings/vocabulary'
import { wordsOf } from '@/lib/domain/checklist/findings/word-list'
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import type { Finding } from '@/lib/domain/checklist/structure'

/** Placeholders of one line that are looked at. */
const MOST_OF_LINE = 20
const MAY_HOLD = /[<[]\p{L}|example\.|xxx/iu
/** A word or a few in angle brackets. */
const ANGLE = /<(\p{L}[\p{L}\p{N} _.:/-]{0,40}[\p{L}\p{N}]|\p{L})>/uy
/** What stands right before a type ("List<Item>") or a here-document. */
const TYPE_BEFORE = /[\p{L}\p{N}]{2}$|<$/u
const TAGS = new Set([
  ...'a b i p u s br hr em h1 h2 h3 h4 h5 h6 div img kbd pre sub sup del ins code span small center strong'.split(' '),
  ...'li ol ul td th tr table thead tbody input label details summary'.split(' '),
])
/** A line that is markup alone. */
const MARKUP = /^\s{0,40}<[^>]{0,200}>(?:.{0,400}<\/[\w:-]{1,40}>)?\s{0,20}$|<\//
/** A word or a few in square brackets that are no link and no class of a pattern. */
const SQUARE = /\[(\p{L}[\p{L}\p{N}]{1,30}(?:[ _-][\p{L}\p{N}]{2,30}){0,3})\](?![([\]:{*+?])/uy
/** What stands right before an index, an option of a test, or an escaped bracket. */
const INDEX_BEFORE = /[\p{L}\p{N}$)\]\\.[]$/u
/** The label of a link that is defined here: "[ticket]: https://…". */
const LINK = /^\s{0,3}(\[[^\][]{1,80}\]):\s/
const HEADING_OF_FILE = /^\s{0,20}\[{1,2}[^\][]{1,80}\]{1,2}\s{0,20}$/
const EXAMPLE_HOST = /(?<![\w@])(?:[\w-]{1,60}\.){0,6}example\.(?:com|org|net|io|dev|local)(?![\w-])/gi
const CROSSES = /(?<![\p{L}\p{N}])x{3,40}(?![\p{L}\p{N}])/giu
const UPPER = /^\p{Lu}/u

/** What a sticky expression finds where a bracket opens, with the two characters in front of it. */
function bracketsIn(text: string, opening: string, inside: RegExp): { whole: string; name: string; before: string }[] {
  const found: { whole: string; name: string; before: string }[] = []
  for (let at = text.indexOf(opening); at !== -1 && found.length < MOST_OF_LINE; at = text.indexOf(opening, at + 1)) {
    inside.lastIndex = at
    const [whole, name = ''] = inside.exec(text) ?? []
    if (whole) found.push({ whole, name, before: text.slice(Math.max(0, at - 2), at) })
  }
  return found
}

/** Possessives joined to what belongs there, and a glance at whether there may be one, without looking back. */
const possessives = perVocabulary((known) => {
  const your = known.list('your').source.replaceAll('(?![\\p{L}\\p{N}])', '')
  return {
    all: new RegExp(`(?:${your})[-_.]?(\\p{L}[\\p{L}\\p{N}_.-]{1,60})`, 'gu'),
    glance: new RegExp(`(?:${your.replaceAll('(?<![\\p{L}\\p{N}])', '')})[-_.]?\\p{L}`, 'u'),
  }
})

/** Whether a line may hold a placeholder, or defines a link. */
export function mayHoldPlaceholder(text: string, known: FindingVocabulary): boolean {
  return MAY_HOLD.test(text) || LINK.test(text) || possessives(known).glance.test(text.toLowerCase())
}

export class Placeholders {
  private readonly lines = new Map<string, number[]>()
  /** Labels of links that are defined in lines of their own. */
  private readonly links = new Set<string>()

  /** `filledIn`: lines whose places are fields or roles already. */
  constructor(
    private readonly known: FindingVocabulary,
    private readonly filledIn: ReadonlySet<number>,
    private readonly fields: FieldNames,
  ) {}

  read(line: Line): void {
    const { text, number } = line
    const found: string[] = []
    if (MAY_HOLD.test(text)) found.push(...this.inBrackets(line), ...this.hosts(text))
    const lower = text.toLowerCase()
    if (possessives(this.known).glance.test(lower)) found.push(...this.yours(lower))
    for (const name of found.slice(0, MOST_OF_LINE)) {
      const lines = this.lines.get(name)
      if (lines) lines.push(number)
      else this.lines.set(name, [number])
    }
    const link = LINK.exec(text)?.[1]
    if (link) this.links.add(link)
  }

  private hosts(text: string): string[] {
    return [...text.matchAll(EXAMPLE_HOST), ...text.matchAll(CROSSES)].map(([name]) => name)
  }

  private inBrackets(line: Line): string[] {
    const { text, number, isCode } = line
    const found: string[] = []
    if (!isCode && this.filledIn.has(number)) return found
    if (text.includes('<') && !MARKUP.test(text))
      for (const { whole, name, before } of bracketsIn(text, '<', ANGLE))
        if (!TYPE_BEFORE.test(before) && !TAGS.has(name.toLowerCase()) && !/\s\d$|:\/\//.test(name))
          if (!this.isFilledIn(name)) found.push(whole)
    if (text.includes('[') && !HEADING_OF_FILE.test(text))
      for (const { whole, name, before } of bracketsIn(text, '[', SQUARE))
        if (!INDEX_BEFORE.test(before) && this.isPlace(name, isCode) && !this.isFilledIn(name)) found.push(whole)
    return found
  }

  /** In code every compound in small letters is a place ("[unique-id]"); others are if they name what belongs there. */
  private isPlace(name: string, isCode: boolean): boolean {
    if (isCode && UPPER.test(name) && name !== name.toUpperCase()) return false
    if (isCode && /[_-]/.test(name) && name === name.toLowerCase()) return true
    const words = wordsOf(fold(name))
    return words.length < 4 && words.some((word) => this.known.list('place').has(word))
  }

  /** A field of the document asks for the value. */
  private isFilledIn(name: string): boolean {
    return this.fields.get(name) !== undefined
  }

  /** "your-domain.com", "YOUR_TOKEN", "yourcompany": possessives joined to what belongs there. */
  private yours(lower: string): string[] {
    return Array.from(lower.matchAll(possessives(this.known).all)).flatMap(([whole, name = '']) => {
      const joint = whole.charAt(whole.length - name.length - 1)
      const [first = ''] = wordsOf(fold(name.replaceAll('_', ' ')))
      const isPlace = this.known.list('place').has(first)
      const isJoined = /[-_]/.test(joint)
      const isLong = whole.length - name.length > 4
      return isPlace || (isJoined && isLong) ? [whole.replace(/[.]+$/, '')] : []
    })
  }

  findings(): Finding[] {
    const open = [...this.lines].filter(([name]) => !this.links.has(name))
    if (open.length === 0) return []
    const names = open.map(([name]) => name)
    const have = counted(names.length, 'placeholder has', 'placeholders have')
    const message = `${have} to be filled in: ${listed(names, 6)}.`
    return [
      finding(
        'placeholders',
        message,
        open.flatMap(([, lines]) => lines),
      ),
    ]
  }
}
