/**
 * The texts of one area: strings, and functions of what a text holds. Groups are named after the file that shows them.
 */
export interface Catalogue {
  readonly [key: string]: string | ((values: never) => string) | Catalogue
}

const pluralRules = new Intl.PluralRules('en')

/**
 * The form that goes with `count`: `plural(1, { one: 'item', other: 'items' })` is `item`. The number is not part of
 * it.
 */
export function plural(count: number, forms: { readonly one: string; readonly other: string }): string {
  return pluralRules.select(count) === 'one' ? forms.one : forms.other
}
