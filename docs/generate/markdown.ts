// Pieces of Markdown that the generated pages share.

/** A cell of a table: one line, with the bars of the text escaped. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

/** A table; nothing where there are no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

export const code = (text: string): string => `\`${text}\``

/** The text as the beginning of a sentence, with a full stop. */
export function sentence(text: string): string {
  const capitalised = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(capitalised) ? capitalised : `${capitalised}.`
}

/** A whole page of its parts; empty parts are left out. */
export function page(title: string, parts: readonly string[]): string {
  const made = '<!-- Made by `node docs/generate.mjs`. Change what it is made of, not this file. -->'
  return `${[`# ${title}`, made, ...parts.filter((part) => part !== '')].join('\n\n')}\n`
}
