// HTML tags of known names, read one at a time. Any other name in angle brackets is a place to fill in, and stays.

export type Tag = {
  name: string
  isClosing: boolean
  /** As written between the name and the `>`. */
  attributes: string
  /** Behind the `>`. */
  end: number
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Tags that say how words look, of which nothing but the words is left, or what `inline-html` makes of them. */
const WORDS = set(
  'a abbr b bdi bdo big button center cite code del dfn em fieldset figcaption font form i ins kbd label legend mark nobr option q rp rt ruby s samp select small span strike strong sub sup textarea time tt u var',
)
/** Tags that hold blocks, with nothing to say of their own. */
const WRAPPERS = set(
  'address article aside blockquote body caption colgroup details div figure footer head header hgroup html main nav noscript picture section summary tbody tfoot thead',
)
/** Tags that open a block of another kind. */
export const BLOCKS = set('dd dl dt h1 h2 h3 h4 h5 h6 li ol p pre table td th tr ul')
/** Tags without an end. */
const VOID = set('br col hr img input source wbr')
/** Tags whose words are none of the document: they are left as they are, for whoever wrote them to see. */
const KNOWN = new Set([...WORDS, ...WRAPPERS, ...BLOCKS, ...VOID])

/** Whether a name is that of a tag that means something here. */
export const isTagName = (name: string): boolean => KNOWN.has(name)

const NAME = /<(\/?)([A-Za-z][A-Za-z0-9]{0,20}(?:[:-][A-Za-z0-9-]{1,40})?)(?=[\s/>])/y
/** A tag is no longer than this, with all its attributes. */
const LONGEST_TAG = 4000

/** The tag that begins at a `<`; null where none does. In linear time for a text of tags that are never closed: the look is bounded. */
export function tagAt(text: string, at: number): Tag | null {
  NAME.lastIndex = at
  const found = NAME.exec(text)
  if (!found) return null
  const from = at + found[0].length
  const last = Math.min(text.length, from + LONGEST_TAG)
  let quote = 0
  for (let index = from; index < last; index++) {
    const code = text.charCodeAt(index)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x3e)
      return {
        name: (found[2] ?? '').toLowerCase(),
        isClosing: found[1] === '/',
        attributes: text.slice(from, index),
        end: index + 1,
      }
    else if (code === 0x3c) return null
    else if ((code === 0x22 || code === 0x27) && text[index - 1] === '=') quote = code
  }
  return null
}

/** The value of an attribute, or null: `""` where it has none. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(
    String.raw`(?:^|\s)${name}(?:\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?(?=[\s/]|$)`,
    'i',
  ).exec(attributes)
  return found ? (found[1] ?? found[2] ?? found[3] ?? '') : null
}

const CLOSING = /<\/([A-Za-z][A-Za-z0-9]{0,20})\s*>/g

/** The names of the tags that a text closes. */
export function closedIn(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const [, name = ''] of text.matchAll(CLOSING)) names.add(name.toLowerCase())
  return names
}

/**
 * Whether a tag in a line is one, and no place: `<name>` and `<time>` are places unless something closes them. `line` and `document` are the names
 * that are closed in the same line, and anywhere.
 */
export function isTag(tag: Tag, line: ReadonlySet<string>, document: ReadonlySet<string>): boolean {
  const { name, isClosing, attributes } = tag
  if (!KNOWN.has(name)) return false
  if (isClosing || VOID.has(name)) return name !== 'input' && name !== 'source' ? true : attributes.trim() !== ''
  if (attributes.includes('=')) return true
  return line.has(name) || (document.has(name) && !WORDS.has(name))
}
