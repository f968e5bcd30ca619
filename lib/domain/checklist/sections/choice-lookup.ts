// The choices of a document by the words of their values, so that a condition finds the one that it speaks of at once.
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { Condition, FieldNode } from '@/lib/domain/checklist/structure'

/** The last fields with a value: of all, and of those whose values say nothing of an outcome. */
type Last = { field: FieldNode; place: number; ofThings: { field: FieldNode; place: number } | null }

export class ChoiceIndex {
  private readonly byValue = new Map<string, Last>()
  private readonly byKey = new Map<string, FieldNode>()
  private read = 0

  constructor(
    private readonly fields: readonly FieldNode[],
    private readonly words: Vocabulary,
  ) {}

  private textOf(value: string): string {
    return ` ${this.words.read(value).text} `
  }

  /** Takes the fields that came since it was asked last. */
  private catchUp(): void {
    for (; this.read < this.fields.length; this.read++) {
      const field = this.fields[this.read]
      if (!field) continue
      if (!this.byKey.has(field.key)) this.byKey.set(field.key, field)
      const here = { field, place: this.read }
      const isOfThings = (field.choices ?? []).every(({ meaning }) => meaning === undefined)
      for (const { value } of field.choices ?? []) {
        const text = this.textOf(value)
        this.byValue.set(text, { ...here, ofThings: isOfThings ? here : (this.byValue.get(text)?.ofThings ?? null) })
      }
    }
  }

  get(key: string): FieldNode | undefined {
    this.catchUp()
    return this.byKey.get(key)
  }

  /** The last choice that a text speaks of, with its values that the text names; `ofThings` leaves out those that say how something ended. */
  named(text: string, ofThings: boolean): Condition | undefined {
    this.catchUp()
    const said = this.textOf(text)
    let last: { field: FieldNode; place: number } | null = null
    for (const [value, known] of this.byValue) {
      const found = ofThings ? known.ofThings : known
      if (found && (last === null || found.place > last.place) && said.includes(value)) last = found
    }
    if (last === null) return undefined
    const { key, choices } = last.field
    const named = (choices ?? []).map(({ value }) => value).filter((value) => said.includes(this.textOf(value)))
    return {
      fieldKey: key,
      values: named.filter((value) => !named.some((other) => other !== value && other.includes(value))),
    }
  }
}
