// What stands in a line for machines or for whoever fills it in: comments, anchors, ids, footnote marks.

/** `{#id}`, `{.class}`, `{: #id}` at the end of a heading or a line. */
const ATTRIBUTES =
  /[ \t]{0,20}\{:?[ \t]{0,5}(?:[#.][\w:.-]{1,80}|[\w-]{1,40}="[^"{}]{0,80}")(?:[ \t]{1,5}(?:[#.][\w:.-]{1,80}|[\w-]{1,40}="[^"{}]{0,80}")){0,5}[ \t]{0,5}\}[ \t]*$/
const FOOTNOTE = /(?<=\S)[ \t]?\[\^[^\]\s]{1,40}\](?!:)/g
const BEHIND_LABEL = /[:：]\**[ \t]*$/

/** A line without its comments. One that is all that stands behind a label says what belongs there, and stays. */
export function withoutComments(text: string, isHeading: boolean): string {
  let written = ''
  let at = 0
  for (let from = text.indexOf('<!--'); from !== -1; from = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', from + 4)
    if (end === -1) break
    const before = text.slice(at, from)
    if (before.endsWith('\\')) {
      written += text.slice(at, from + 4)
      at = from + 4
      continue
    }
    written += before
    at = end + 3
    const isPlace = !isHeading && BEHIND_LABEL.test(before.slice(-20)) && text.slice(at).trim() === ''
    if (isPlace) written += text.slice(from, at)
  }
  return at === 0 ? text : written + text.slice(at)
}

/** A line without ids and footnote marks. */
export function withoutMarks(text: string): string {
  const named = text.endsWith('}') ? text.replace(ATTRIBUTES, '') : text
  return named.includes('[^') ? named.replace(FOOTNOTE, '') : named
}
