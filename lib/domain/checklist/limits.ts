// How large a document may be.

/** 10 MB of UTF-8. */
export const MAX_BYTES = 10 * 1024 * 1024
export const MAX_ITEMS = 5000
/** Headings. */
export const MAX_SECTIONS = 5000
/** Items and sections nest no deeper; what does in the source becomes siblings at this depth. */
export const MAX_DEPTH = 24

const BOX = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\][ \t]|(?:[-*+][ \t]+)?[☐☑☒][ \t])/

/** Null when the text is within the limits, else one sentence that says which it is beyond, and what to do. */
export function checkLimits(text: string): string | null {
  if (text.length > MAX_BYTES || new TextEncoder().encode(text).byteLength > MAX_BYTES)
    return 'The document is larger than 10 MB. Split it into several checklists; one release can run them together.'
  let boxes = 0
  let start = 0
  while (start < text.length) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, Math.min(end === -1 ? text.length : end, start + 400))
    if (BOX.test(line)) boxes += 1
    if (boxes > MAX_ITEMS)
      return `The document has more than ${MAX_ITEMS.toLocaleString('en')} items. Split it into several checklists; one release can run them together.`
    start = end === -1 ? text.length : end + 1
  }
  return null
}
