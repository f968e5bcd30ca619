// Places that point to a field that does not exist, and values that are used before they are filled in.

import { wordingOf } from '@/lib/domain/checklist/fields/wording'
import { finding } from '@/lib/domain/checklist/findings/finding'
import type { Line } from '@/lib/domain/checklist/findings/lines'
import type { Place } from '@/lib/domain/checklist/findings/places'
import { wordsOf } from '@/lib/domain/checklist/findings/word-list'
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { FieldNode, Finding, Read } from '@/lib/domain/checklist/structure'
import { memoize } from '@/lib/domain/memoize'

const MOST = 30
/** Brackets with words in them; a box and a link are none. */
const INSIDE = /\[([^\][]{3,60})\](?!\()/y
/** `VI_USER_ID="` in front of them. */
const NAME_BEFORE = /([\p{L}_][\p{L}\p{N}_]{1,60})\s{0,3}[=:]\s{0,3}["']?$/u
const LOOKED_BACK = 70
const COMPOUND = /^\p{L}[\p{L}\p{N}]{0,30}(?:[_-][\p{L}\p{N}]{1,30}){1,4}$/u
/** Brackets of one line that are looked at. */
const MOST_OF_LINE = 40

/** A name without what its spelling differs in: "VI_USER_ID" and "vi user id" are one. */
const nameOf = memoize(2000, (text): string => wordsOf(fold(text)).join(''))

/** All fields by their names, which are read when the first is asked for; the first of a name counts. */
export class FieldNames {
  private found: Map<string, FieldNode> | undefined

  constructor(
    private readonly read: Pick<Read, 'fields'>,
    private readonly places: readonly Place[],
  ) {}

  get(text: string): FieldNode | undefined {
    this.found ??= this.named()
    return this.found.get(nameOf(text))
  }

  private named(): Map<string, FieldNode> {
    const found = new Map<string, FieldNode>()
    for (const field of [...this.read.fields, ...this.places.flatMap(({ node }) => node.fields)]) {
      const name = nameOf(field.label.slice(0, 120))
      if (name !== '' && !found.has(name)) found.set(name, field)
    }
    return found
  }
}

/** Whether a line may point to a field. */
export const mayHoldLooseEnd = (text: string): boolean => text.includes('[')

export class LooseEnds {
  private readonly found: Finding[] = []

  constructor(
    private readonly words: Vocabulary,
    private readonly fields: FieldNames,
  ) {}

  read({ text, number, isCode }: Line): void {
    let at = text.indexOf('[')
    for (let count = 0; at !== -1 && count < MOST_OF_LINE; count++, at = text.indexOf('[', at + 1)) {
      INSIDE.lastIndex = at
      const inside = INSIDE.exec(text)?.[1]
      if (inside === undefined || this.found.length >= MOST) continue
      if (COMPOUND.test(inside)) this.earlier(this.fields.get(inside), number)
      else if (inside.includes(' ') && this.pointsAbove(inside)) {
        const name = NAME_BEFORE.exec(text.slice(Math.max(0, at - LOOKED_BACK), at))?.[1]
        if (name || isCode) this.reference(inside.trim(), name, number)
      }
    }
  }

  private pointsAbove(inside: string): boolean {
    return inside.split(/\s+/).length < 7 && wordingOf(this.words).pointsAbove(inside)
  }

  private reference(said: string, name: string | undefined, line: number): void {
    const field = name ? this.fields.get(name) : undefined
    if (field) this.earlier(field, line)
    else
      this.found.push(
        finding(
          'reference-dangling',
          name
            ? `“${said}” points to nothing: no field is called “${name}”.`
            : `“${said}” points to nothing: it does not name a field.`,
          [line],
        ),
      )
  }

  private earlier(field: FieldNode | undefined, line: number): void {
    if (!field || field.line <= line) return
    const message = `“${field.label}” is used in line ${line}, before it is filled in in line ${field.line}.`
    this.found.push(finding('needed-earlier', message, [line, field.line]))
  }

  findings(): Finding[] {
    return this.found
  }
}
