// Numbers with their noun, by the plural rules of a language.

/** The forms of a noun; a language with more than two names them as Intl.PluralRules does. */
export type Forms = { readonly other: string } & { readonly [Category in Intl.LDMLPluralRule]?: string }

/** Chooses the form that a number takes in a language. */
export function pluralFor(locale: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale)
  return (count, forms) => forms[rules.select(count)] ?? forms.other
}

const english = pluralFor('en')

/** The English form alone: "is" or "are". */
export function plural(count: number, one: string, other: string): string {
  return english(count, { one, other })
}

/** The number and its English noun: "1 item", "3 items". */
export function count(number: number, one: string, other = `${one}s`): string {
  return `${number} ${plural(number, one, other)}`
}
