// Words of people and of targets as Markdown that says exactly them: no mark of theirs opens anything.
import { onOneLine, withoutUnseen } from '@/lib/domain/record/visible'

/** Plain words. An underscore inside of a word stays as it is: it opens nothing there. */
export function escapeText(text: string): string {
  return onOneLine(text)
    .replace(/[\\`*[\]<>|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/^(#{1,6}|[-+=]+)(?=\s|$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

/** Words in a cell of a table: its bars and backticks would move the cells. */
export function escapeCell(text: string): string {
  return escapeText(text).replaceAll('\\`', '&#96;')
}

/** A value in the place of a blank that stood between backticks. */
export function codeSpan(text: string): string {
  const line = onOneLine(text)
  if (!line.includes('`')) return `\`${line}\``
  const longest = Math.max(...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence} ${line} ${fence}`
}

/** A value in a cell in the place of a blank between backticks. */
export function codeCell(text: string): string {
  const line = onOneLine(text)
  return line.includes('`') || line.includes('\\') ? escapeCell(line) : `\`${line.replaceAll('|', '\\|')}\``
}

/** Lines inside of a block of code: none of them may end it. */
export function insideFence(text: string): string[] {
  return text.split(/\r\n|\n|\r/).map((line) => {
    const retained = withoutUnseen(line.replace(/\t/g, '  '))
    return /^\s*(?:`{3,}|~{3,})/.test(retained) ? `> ${retained.trimStart()}` : retained
  })
}
