// Characters that turn the order of what follows them: a name that holds one can read as another name. They are shown, never obeyed.

const CONTROL = /[\u202a-\u202e\u2066-\u2069]/g

const nameOf = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase()}`

export type Piece = { text: string; control: boolean }

/** The pieces of a text in order: what is to be read, and the names of the controls between ("U+202E"). */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: control, index } of text.matchAll(CONTROL)) {
    if (index > from) pieces.push({ text: text.slice(from, index), control: false })
    pieces.push({ text: nameOf(control), control: true })
    from = index + 1
  }
  if (from < text.length) pieces.push({ text: text.slice(from), control: false })
  return pieces
}

/** The text with each control as its name in brackets, for where only text can stand: accessible names, titles. */
export function withoutControls(text: string): string {
  return text.replace(CONTROL, (control) => `[${nameOf(control)}]`)
}

const LETTER = /\p{L}/gu
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu
const MAX_EXAMINED = 20_000
/** Commands and names are Latin in every document. */
const SHARE = 0.3

/** Which way a document reads: its lists and tables begin on that side. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const start = text.slice(0, MAX_EXAMINED)
  const turned = start.match(RIGHT_TO_LEFT)?.length ?? 0
  return turned > 0 && turned > SHARE * (start.match(LETTER)?.length ?? 0) ? 'rtl' : 'ltr'
}
