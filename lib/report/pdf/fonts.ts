// The fonts that a record is printed in: outline fonts by the scripts that the record needs, GNU Unifont for what none of them can draw.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Font } from '@react-pdf/renderer'
import { z } from 'zod'
import { unpackWoff } from '@/lib/report/pdf/unpack-woff'

const { resolve } = createRequire(import.meta.url)
const folderOf = (font: string) => dirname(resolve(`@fontsource/${font}/package.json`))
const filesOf = (font: string) => join(folderOf(font), 'files')

/** What the Latin part of Noto Sans can draw; every record needs it. */
const LATIN =
  /[\0-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122\u2212]/gu
const SCRIPTS: [font: string, part: string, script: RegExp][] = [
  ['noto-sans', 'latin-ext', /[\p{Script=Latin}\u20a0-\u20bf]/u],
  ['noto-sans', 'vietnamese', /[\u1ea0-\u1ef9\u20ab]/u],
  ['noto-sans', 'greek', /\p{Script=Greek}/u],
  ['noto-sans', 'greek-ext', /[\u1f00-\u1fff]/u],
  ['noto-sans', 'cyrillic', /\p{Script=Cyrillic}/u],
  ['noto-sans', 'cyrillic-ext', /\p{Script=Cyrillic}/u],
  ['noto-sans', 'devanagari', /\p{Script=Devanagari}/u],
  ['noto-sans-hebrew', 'hebrew', /\p{Script=Hebrew}/u],
  ['noto-sans-arabic', 'arabic', /\p{Script=Arabic}/u],
]
type Family = { family: string; faces: { file: string; weight: number }[] }

const BOTH = [400, 700]

const partOf = (font: string, part: string, weights = BOTH): Family => ({
  family: `${font.replace('noto-sans', 'noto')}-${part}`,
  faces: weights.map((weight) => ({ file: join(filesOf(font), `${font}-${part}-${weight}-normal.woff`), weight })),
})
const UNIFONT: Family = {
  family: 'unifont',
  faces: [{ file: join(filesOf('unifont'), 'unifont-latin-400-normal.woff'), weight: 400 }],
}
/** Simplified and traditional Chinese, and Japanese with its two alphabets. */
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\u30fc\uff00-\uffef]/u
const HANGUL = /\p{Script=Hangul}/gu

function hanFamily(): Family {
  const folder = join(dirname(resolve('@embedpdf/fonts-sc')), '..', 'fonts')
  const faces = [
    { file: join(folder, 'NotoSansHans-Regular.otf'), weight: 400 },
    { file: join(folder, 'NotoSansHans-Bold.otf'), weight: 700 },
  ]
  return { family: 'noto-han', faces }
}

/** The characters of each part of the Korean font, as its package lists them ("U+d723-d728,U+d72a"). */
const Parts = z.record(z.string(), z.string())

function isWithin(codePoint: number, ranges: string): boolean {
  return ranges.split(',').some((range) => {
    const [from = 0, to = from] = range
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16))
    return codePoint >= from && codePoint <= to
  })
}

/** Korean comes in a hundred small parts, of which a text needs a few. */
async function hangulFamilies(texts: string): Promise<Family[]> {
  const wanted = [...new Set(texts.match(HANGUL) ?? [])].map((character) => character.codePointAt(0) ?? 0)
  if (wanted.length === 0) return []
  const parts = Parts.parse(JSON.parse(await readFile(join(folderOf('gowun-dodum'), 'unicode.json'), 'utf8')))
  return Object.entries(parts)
    .filter(([, ranges]) => wanted.some((codePoint) => isWithin(codePoint, ranges)))
    .map(([name]) => partOf('gowun-dodum', name.replace(/[[\]]/g, ''), [400]))
}

/** A font as the layout reads it: unpacked, where it is packed. */
async function unpacked(file: string): Promise<Buffer> {
  const bytes = await readFile(file)
  return file.endsWith('.woff') ? unpackWoff(bytes) : bytes
}

/** Loads a family once for all records that this thread prints. The unpacked files are gone again as soon as they have been read. */
async function load({ family, faces }: Family): Promise<string> {
  if (Font.getRegisteredFontFamilies().includes(family)) return family
  const folder = await mkdtemp(join(tmpdir(), 'countersign-font-'))
  try {
    for (const { file, weight } of faces) {
      const src = join(folder, `${weight}.ttf`)
      await writeFile(src, await unpacked(file))
      Font.register({ family, src, fontWeight: weight })
      await Font.load({ fontFamily: family, fontWeight: weight })
    }
  } finally {
    await rm(folder, { recursive: true })
  }
  return family
}

/** Whether a family that was loaded can draw a character. */
function canDraw(family: string, character: string): boolean {
  const data = Font.getFont({ fontFamily: family, fontWeight: 400 })?.data
  return (
    data !== undefined &&
    data !== null &&
    'hasGlyphForCodePoint' in data &&
    data.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
  )
}

/** The outline families that characters beyond Latin need, first choice first. */
async function outlinesFor(characters: string): Promise<Family[]> {
  return [
    partOf('noto-sans', 'latin'),
    ...SCRIPTS.filter(([, , script]) => script.test(characters)).map(([font, part]) => partOf(font, part)),
    ...(HAN.test(characters) ? [hanFamily()] : []),
    ...(await hangulFamilies(characters)),
  ]
}

/** Loads what these texts need, and names it, first choice first. */
export async function familiesFor(texts: Iterable<string>): Promise<string[]> {
  const beyond = new Set<string>()
  for (const text of texts) for (const character of text.replace(LATIN, '')) beyond.add(character)
  const loaded: string[] = []
  for (const family of await outlinesFor([...beyond].join(''))) loaded.push(await load(family))
  const isDrawn = (character: string) => loaded.some((family) => canDraw(family, character))
  return [...beyond].every(isDrawn) ? loaded : [...loaded, await load(UNIFONT)]
}

const LONGEST = 12

/**
 * A long word in pieces: between them a line may end, without a hyphen, so that a digest stays a digest. An empty piece is what the layout takes for
 * a gap without width.
 */
export function piecesOf(word: string): string[] {
  if (word.length <= LONGEST) return [word]
  const pieces = word.match(/.{1,9}[/\-_.:,;=&?](?!\p{M})|.{1,10}(?!\p{M})|.+/gsu) ?? [word]
  return pieces.flatMap((piece, at) => (at === 0 ? [piece] : ['', piece]))
}

Font.registerHyphenationCallback(piecesOf)
