// How large a document may be.
import type { Block } from '@/lib/domain/checklist/blocks/block'

/** 10 MB of UTF-8. */
export const MAX_BYTES = 10 * 1024 * 1024
/** Bytes of JSON in one request of the import page: one document of that size, or several that are smaller together. */
export const DOCUMENTS_BYTES = MAX_BYTES + 1024 * 1024
export const MAX_ITEMS = 5000
/** Headings. */
export const MAX_SECTIONS = 5000
/** Items and sections nest no deeper; what does in the source becomes siblings at this depth. */
export const MAX_DEPTH = 24

const SPLIT = 'Split it into several checklists; one release can run them together.'
const counted = (count: number) => count.toLocaleString('en')

/** Null when a text is no longer than it may be, else one sentence that says what it is beyond, and what to do. */
export function checkSize(text: string): string | null {
  // No character is longer than three bytes for each unit that it is counted in.
  const isSmall = text.length * 3 <= MAX_BYTES
  const isLarge = text.length > MAX_BYTES || (!isSmall && new TextEncoder().encode(text).byteLength > MAX_BYTES)
  return isLarge ? `The document is larger than 10 MB. ${SPLIT}` : null
}

/** The same of the blocks of a document, before anything is made of them: boxes in every spelling, and headings. */
export function checkBlocks(blocks: readonly Block[]): string | null {
  let boxes = 0
  let headings = 0
  for (const { kind } of blocks) {
    if (kind === 'box') boxes += 1
    else if (kind === 'heading') headings += 1
  }
  if (boxes > MAX_ITEMS) return `The document has more than ${counted(MAX_ITEMS)} items. ${SPLIT}`
  // The first heading may be the title, which is no section.
  return headings > MAX_SECTIONS + 1 ? tooManyHeadings(headings) : null
}

/** What is said of a document with too many headings. */
export function tooManyHeadings(headings: number): string {
  return `The document has ${counted(headings)} headings, more than ${counted(MAX_SECTIONS)}. ${SPLIT}`
}

/** What is said of a document with too many items. */
export function tooManyItems(items: number): string {
  return `The document has ${counted(items)} items, more than ${counted(MAX_ITEMS)}. ${SPLIT}`
}
