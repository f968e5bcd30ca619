// The fonts that a record is printed in: Noto Sans by the scripts that the record needs, GNU Unifont for all else of the basic plane.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Font } from '@react-pdf/renderer'
import { unpackWoff } from '@/lib/report/pdf/unpack-woff'

const { resolve } = createRequire(import.meta.url)
const filesOf = (font: string) => join(dirname(resolve(`@fontsource/${font}/package.json`)), 'files')

/** What the Latin part of Noto Sans can draw; every record needs it. */
const LATIN =
  /[\0-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122\u2212]/gu
const SCRIPTS: [string, RegExp][] = [
  ['latin-ext', /[\p{Script=Latin}\u20a0-\u20bf]/u],
  ['vietnamese', /[\u1ea0-\u1ef9\u20ab]/u],
  ['greek', /\p{Script=Greek}/u],
  ['greek-ext', /[\u1f00-\u1fff]/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['cyrillic-ext', /\p{Script=Cyrillic}/u],
  ['devanagari', /\p{Script=Devanagari}/u],
]
/** Drawn in full by the parts above. */
const BY_NOTO = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Devanagari}\u20a0-\u20bf]/gu

type Family = { family: string; faces: { file: string; weight: number }[] }

const notoPart = (part: string): Family => ({
  family: `noto-${part}`,
  faces: [400, 700].map((weight) => ({
    file: join(filesOf('noto-sans'), `noto-sans-${part}-${weight}-normal.woff`),
    weight,
  })),
})
const UNIFONT: Family = {
  family: 'unifont',
  faces: [{ file: join(filesOf('unifont'), 'unifont-latin-400-normal.woff'), weight: 400 }],
}

/** Loads a family once for all records that this thread prints. The unpacked files are gone again as soon as they have been read. */
async function load({ family, faces }: Family): Promise<string> {
  if (Font.getRegisteredFontFamilies().includes(family)) return family
  const folder = await mkdtemp(join(tmpdir(), 'countersign-font-'))
  try {
    for (const { file, weight } of faces) {
      const src = join(folder, `${weight}.ttf`)
      await writeFile(src, unpackWoff(await readFile(file)))
      Font.register({ family, src, fontWeight: weight })
      await Font.load({ fontFamily: family, fontWeight: weight })
    }
  } finally {
    await rm(folder, { recursive: true })
  }
  return family
}

/** The families that these texts need, first choice first. */
function familiesOf(texts: Iterable<string>): Family[] {
  const beyond = new Set<string>()
  for (const text of texts) for (const character of text.replace(LATIN, '')) beyond.add(character)
  const all = [...beyond].join('')
  const parts = SCRIPTS.filter(([, script]) => script.test(all)).map(([part]) => part)
  const other = all.replace(BY_NOTO, '') !== ''
  return [...['latin', ...parts].map(notoPart), ...(other ? [UNIFONT] : [])]
}

/** Loads what these texts need, and names it, first choice first. */
export async function familiesFor(texts: Iterable<string>): Promise<string[]> {
  const loaded: string[] = []
  for (const family of familiesOf(texts)) loaded.push(await load(family))
  return loaded
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
