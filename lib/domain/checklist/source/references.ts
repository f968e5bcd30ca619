// Links whose targets stand elsewhere in the document (`[words][ref]` and `[ref]: https://…`) with their targets.

const DEFINITION = /^ {0,3}\[([^\][^][^\][]{0,99})\]:[ \t]{1,20}(<[^<>\s]{1,1000}>|\S{1,1000})/
const FULL = /\[([^\][]{1,300})\]\[([^\][]{0,100})\](?![([:])/g
/** The second half of a link around a picture. */
const AROUND_PICTURE = /(?<=\))\]\[([^\][]{1,100})\]/g
const SHORT = /(?<![\]\\\w])[ \t]?\[([^\][]{1,100})\](?![([:])/g
/** A label of so few characters behind words is a footnote, and none of the words. */
const MARK = 4

const keyOf = (label: string): string => label.trim().toLowerCase()

/** The targets that a document gives, by their labels. What looks like a box is none. */
export function definitionsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const line of lines) {
    if (!line.includes(']:')) continue
    const [, label = '', target = ''] = DEFINITION.exec(line.slice(0, 2000)) ?? []
    const key = keyOf(label)
    if (target !== '' && key !== 'x' && key !== '') found.set(key, target.replace(/^<|>$/g, ''))
  }
  return found
}

/** A line whose links have their targets with them. */
export function withTargets(text: string, targets: ReadonlyMap<string, string>): string {
  if (DEFINITION.test(text)) return text
  return text
    .replace(FULL, (whole, words: string, label: string) => {
      const target = targets.get(keyOf(label === '' ? words : label))
      return target === undefined ? whole : `[${words}](${target})`
    })
    .replace(AROUND_PICTURE, (whole, label: string) => {
      const target = targets.get(keyOf(label))
      return target === undefined ? whole : `](${target})`
    })
    .replace(SHORT, (whole, label: string, at: number) => {
      const target = targets.get(keyOf(label))
      if (target === undefined) return whole
      const isMark = label.length <= MARK && at > 0
      return isMark ? '' : `${whole.startsWith('[') ? '' : ' '}[${label}](${target})`
    })
}
