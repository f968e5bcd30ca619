// markdown-it as documents need it: no HTML, no images that load, links only where they are safe; boxes, blanks and comments besides.
import MarkdownIt, { type StateBlock, type StateInline } from 'markdown-it'

/** What nests deeper is drawn as it stands. */
const DEEPEST = 40
/** Characters of a comment; a longer one is text. */
const LONGEST_COMMENT = 20_000
const BOX = /\[[ xX!~/-]\](?=\s|$)/y
const BLANKS = /_{3,}/y

/** A comment that stands alone on its lines. */
function commentBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const from = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0)
  if (!state.src.startsWith('<!--', from)) return false
  const size = state.src.slice(from, from + LONGEST_COMMENT).indexOf('-->')
  if (size === -1) return false
  const end = from + size + 3
  let line = startLine
  while (line < endLine && (state.eMarks[line] ?? 0) < end) line += 1
  if (line >= endLine || state.src.slice(end, state.eMarks[line]).trim() !== '') return false
  if (silent) return true
  const token = state.push('comment', '', 0)
  token.content = state.src.slice(from + 4, end - 3).trim()
  token.map = [startLine, line + 1]
  state.line = line + 1
  return true
}

function commentInline(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('<!--', state.pos)) return false
  const size = state.src.slice(state.pos, state.pos + LONGEST_COMMENT).indexOf('-->')
  if (size === -1) return false
  if (!silent) state.push('comment', '', 0).content = state.src.slice(state.pos + 4, state.pos + size).trim()
  state.pos += size + 3
  return true
}

/** `[ ]` and `[x]`, wherever a word could stand. */
function box(state: StateInline, silent: boolean): boolean {
  BOX.lastIndex = state.pos
  if (state.src[state.pos] !== '[' || !BOX.test(state.src)) return false
  if (!silent) state.push('box', '', 0).content = state.src[state.pos + 1] ?? ' '
  state.pos += 3
  return true
}

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** `____`: a place to fill in, not emphasis. Three of them next to a word may be emphasis. */
function blank(state: StateInline, silent: boolean): boolean {
  BLANKS.lastIndex = state.pos
  const run = state.src[state.pos] === '_' ? BLANKS.exec(state.src)?.[0].length : undefined
  if (run === undefined) return false
  if (run === 3 && (isWord(state.src[state.pos - 1]) || isWord(state.src[state.pos + 3]))) return false
  if (!silent) state.push('blank', '', 0)
  state.pos += run
  return true
}

/** YAML between two rules at the very beginning. */
function frontMatter(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const lineOf = (line: number) => state.src.slice(state.bMarks[line], state.eMarks[line])
  if (startLine !== 0 || state.level !== 0 || lineOf(0) !== '---') return false
  let end = 1
  while (end < Math.min(endLine, 200) && lineOf(end) !== '---') end += 1
  if (lineOf(end) !== '---' || end === 1 || !/^[\w.-]+[ \t]*:/.test(lineOf(1))) return false
  if (silent) return true
  const token = state.push('fence', '', 0)
  token.info = 'yaml'
  token.content = state.src.slice(state.bMarks[1], state.eMarks[end - 1])
  token.map = [0, end + 1]
  state.line = end + 1
  return true
}

const ENDS_PARAGRAPH = { alt: ['paragraph', 'reference', 'blockquote', 'list'] }

function makeParser() {
  const parser = new MarkdownIt('default', { html: false, linkify: true, typographer: false, maxNesting: DEEPEST })
  parser.block.ruler.before('fence', 'front-matter', frontMatter)
  parser.block.ruler.before('fence', 'comment', commentBlock, ENDS_PARAGRAPH)
  // Indentation is a matter of taste in checklists: what is far to the right is still said, not code.
  parser.block.ruler.disable('code')
  parser.inline.ruler.before('emphasis', 'blank', blank)
  parser.inline.ruler.before('link', 'box', box)
  parser.inline.ruler.before('autolink', 'comment', commentInline)
  return parser
}

/** Shared: it holds no state between two texts. */
export const parser = makeParser()
