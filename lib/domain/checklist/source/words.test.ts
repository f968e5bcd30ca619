// Bullets, emphasis, escapes, entities, tags, places and everything else in which two documents differ that say the same.
import { describe, expect, test } from 'vitest'
import { readSource } from '@/lib/domain/checklist/source/source'

const canonical = (text: string): string => readSource(text).lines.join('\n')
const becomes = (rows: [string, string][]) => {
  test.each(rows)('%j', (text, expected) => {
    expect(canonical(text)).toBe(expected)
  })
}
const stays = (texts: string[]) => {
  test.each(texts)('stays %j', (text) => {
    expect(canonical(text)).toBe(text)
  })
}

describe('bullets', () => {
  const BULLETS =
    '- * + • ◦ ‣ ⁃ ∙ · ・ ● ■ ▪ ◼ ◆ ◇ ▶ ► ▸ ➤ ➢ → ⇒ » – — − ★ ☆ ✦ ❖ 👉 \uf0b7 \uf0a7 \uf0d8 \uf076 ▶️ ◼️'.split(' ')
  becomes(BULLETS.map((bullet) => [`${bullet} Stop the service`, '- Stop the service']))
  becomes(BULLETS.map((bullet) => [`  ${bullet} Stop the service`, '  - Stop the service']))
  becomes(['•', '◦', '‣', '⁃', '∙', '●', '・'].map((bullet) => [`${bullet}Stop the service`, '- Stop the service']))
  becomes([
    ['•\u00a0Stop', '- Stop'],
    ['•\tStop', '- Stop'],
    ['o\tStop', '- Stop'],
    ['o   Stop', '- Stop'],
    ['1) Stop', '1. Stop'],
    ['12) Stop', '12. Stop'],
    ['(2) Stop', '2. Stop'],
    ['（3）停止', '3. 停止'],
    ['1．停止', '1. 停止'],
    ['2、停止', '2. 停止'],
    ['3.停止', '3. 停止'],
    ['② Stop', '2. Stop'],
    ['⒊ Stop', '3. Stop'],
    ['١. أوقف', '1. أوقف'],
    ['b) Stop', '2. Stop'],
  ])
  stays([
    '- Stop',
    '1. Stop',
    '1.5 times',
    '(80, 443)',
    'A. Stop',
    '2026 was a year',
    '-5 degrees',
    '+5 degrees',
    '*bold*',
    '**bold** words',
    '***',
    '* * *',
    '- - -',
    '---',
    '___',
    'o Stop',
    'カタカナ・ワード',
    '※ 注意',
    '·',
    'a – b',
    '–5 °C',
  ])
})

describe('emphasis', () => {
  becomes([
    ['__bold__ words', '**bold** words'],
    ['- __Lead:__ ____', '- **Lead:** ____'],
    ['__QA Lead:__ ____ Date: ____', '**QA Lead:** ____ Date: ____'],
    ['__Lead__: Ada', '**Lead**: Ada'],
    ['_slanted_ words', '*slanted* words'],
    ['(_slanted_)', '(*slanted*)'],
    ['**_both_** words', '**both** words'],
    ['_**both**_ words', '**both** words'],
    ['***both*** words', '**both** words'],
    ['__snake_case__ words', '**snake_case** words'],
    ['==marked== words', 'marked words'],
    ['<b>bold</b> words', '**bold** words'],
    ['<strong>bold</strong>: x', '**bold**: x'],
    ['<em>slanted</em> words', '*slanted* words'],
    ['<strong> bold </strong>words', '**bold** words'],
    ['<mark>words</mark>', 'words'],
    ['<u>words</u>', 'words'],
    ['a <sub>b</sub> c', 'a b c'],
    ['Press <kbd>Enter</kbd>', 'Press Enter'],
    ['## **Title**', '## Title'],
    ['## Title ##', '## Title'],
    ['##Title', '## Title'],
    ['## __Title__', '## Title'],
  ])
  stays([
    '**bold** words',
    '*slanted* words',
    'snake_case_name and DATABASE_URL',
    '`__init__` is code',
    '`_x_` and `**y**`',
    'https://a.example/a__b__c/_d_',
    '5 * 3 * 2',
    'a == b and c == d',
    '__init',
    '# Title',
    '#hashtag',
    '#1234 is fixed',
    '#!/bin/sh',
  ])
})

describe('escapes', () => {
  becomes([
    ['Name: \\_\\_\\_\\_', 'Name: ____'],
    ['\\_\\_\\_\\_\\_\\_ Date: \\_\\_\\_', '______ Date: ___'],
    ['snake\\_case', 'snake_case'],
    ['\\[Name\\] signs', '[Name] signs'],
    ['a \\| b', 'a | b'],
    ['5\\.2 and v1\\.0', '5.2 and v1.0'],
    ['a \\- b', 'a - b'],
    ['a \\> b', 'a > b'],
    ['a \\# b', 'a # b'],
    ['## 1\\. Before', '## 1. Before'],
    ['What\\? Yes\\!', 'What? Yes!'],
    ['words\\', 'words'],
    ['Lead: ____\\', 'Lead: ____'],
    ["it\\'s so", "it's so"],
  ])
  stays([
    '\\- no bullet',
    '\\# no heading',
    '1\\. no number',
    '\\> no quote',
    '\\*no emphasis\\*',
    '\\`no code\\`',
    '\\_no emphasis\\_',
    '\\<b> is a tag',
    'C:\\\\dir\\\\[x]',
    '\\[words\\](https://a.example)',
    '`a\\|b \\_ \\[`',
    'C:\\Program',
  ])
  test('a bar in a cell stays escaped', () => {
    expect(canonical('| a | b |\n|---|---|\n| a\\|b | c |')).toBe('| a | b |\n|---|---|\n| a\\|b | c |')
    expect(canonical('a | b\n---|---\na \\| b | c')).toBe('a | b\n---|---\na \\| b | c')
  })
})

describe('entities', () => {
  becomes([
    ['p95 &lt; 500ms', 'p95 < 500ms'],
    ['p95 &gt; 500ms', 'p95 > 500ms'],
    ['- &gt; 99 %', '- > 99 %'],
    ['p95 &le; 500&nbsp;ms', 'p95 ≤ 500 ms'],
    ['p95 &#60; 500ms', 'p95 < 500ms'],
    ['p95 &#x3C; 500ms', 'p95 < 500ms'],
    ['R&amp;D', 'R&D'],
    ['a &mdash; b', 'a — b'],
    ['wait&hellip;', 'wait…'],
    ['&quot;so&quot; &apos;so&apos;', '"so" \'so\''],
    ['caf&eacute;', 'café'],
    ['&lt;32 chars&gt;', '<32 chars>'],
    ['&lt;name&gt;', '<name>'],
    ['a&nbsp;b', 'a b'],
    ['a &vert; b', 'a | b'],
    ['&bull; Stop', '- Stop'],
    ['&check; Built\n- [ ] Deployed', '- [x] Built\n- [ ] Deployed'],
  ])
  stays([
    '&gt; no quote',
    '&lt;br&gt; is a tag',
    '&lt;b&gt;words&lt;/b&gt;',
    '&amp;lt; is an entity',
    '&#96;no code&#96;',
    '&notanentity;',
    'a & b',
    'https://a.example/?a=1&lt=2&amp;b=3',
    '`&lt;`',
    'AT&T;',
  ])
})

describe('tags and places', () => {
  becomes([
    ['Lead: ____<br>', 'Lead: ____'],
    ['Lead: ____<br/>', 'Lead: ____'],
    ['Lead: ____<br>Date: ____', 'Lead: ____\u2028Date: ____'],
    ['- [ ] Task<br>Date: ____', '- [ ] Task\u2028  Date: ____'],
    ['- [ ] One<br>- [ ] Two', '- [ ] One\u2028- [ ] Two'],
    ['## Title<br>more', '## Title more'],
    ['a <!-- hint --> b', 'a  b'],
    ['- [ ] Task <!-- hint -->', '- [ ] Task'],
    ['## Title <!-- YYYY-MM-DD -->', '## Title'],
    ['## Scheduled: <!-- YYYY-MM-DD -->', '## Scheduled:'],
    ['<!-- a --> words', 'words'],
    ['## Title {#id}', '## Title'],
    ['## Title {: .no_toc #id}', '## Title'],
    ['## Title <a name="x"></a>', '## Title'],
    ['## <a id="x"></a>Title', '## Title'],
    ['<a name="x"></a>\n## Title', '\n## Title'],
    ['Task[^1]', 'Task'],
    ['- [ ] Task [^note] more', '- [ ] Task more'],
    ['## Title\u200b', '## Title'],
    ['Sign\u00adoff', 'Signoff'],
    ['a\u2060b\ufeffc', 'abc'],
    ['\u202eflipped\u202c', 'flipped'],
    ['a\u00a0b\u202fc\u3000d', 'a b c d'],
    ['<code>kubectl get pods</code>', '`kubectl get pods`'],
    ['<code>a &lt; b</code>', '`a < b`'],
    ['<a href="https://a.example">docs</a>', '[docs](https://a.example)'],
    ['<img src="x.png" alt="Chart">', 'Chart'],
    ['Lead: <input type="text">', 'Lead: ____'],
    ['Lead: <u>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;</u>', 'Lead: ____'],
    ['<span style="color: red">words</span>', 'words'],
    ['<p align="center">words</p>', 'words'],
    ['<div>\n\nwords\n\n</div>', '\n\nwords\n\n'],
    ['<details>\n<summary>How</summary>\n\n- [ ] Task\n\n</details>', '\n> How\n\n- [ ] Task\n\n'],
    ['- [ ] Task\n  <details><summary>How</summary>\n\n  words\n  </details>', '- [ ] Task\n  > How\n\n  words\n'],
    ['👩\u200d💻 and ❤️', '👩\u200d💻 and ❤️'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    [':white_check_mark: Done', '✅ Done'],
  ])
  stays([
    'JWT_SECRET=<32 chars>',
    'Run deploy <10 nodes>',
    'Hello <name>, at <time>',
    'Link: <link>',
    'Path: <path> <title> <code> <s>',
    'curl <https://a.example/x>',
    '<ada@a.example>',
    'a < b and c > d',
    '<script>alert(1)</script>',
    '[^1]: a footnote',
    'Pull request: <!-- paste link -->',
    '- Pull request: <!-- paste link -->',
    '<!-- a comment of its own -->',
    '<!-- countersign: {kind: rollback} -->',
    '<!--\n- [X] in a comment\n-->',
    'words <!-- not closed',
    ':rocket: Launch',
    'at 10:30:00',
    'a{b}',
    '- {name} signs',
    '`<b>` and `&lt;` and `:white_check_mark:`',
  ])
})

describe('documents', () => {
  becomes([
    ['> # Title\n>\n> - [ ] Task\n> \n> | a | b |\n> |---|---|', '# Title\n\n- [ ] Task\n\n| a | b |\n|---|---|'],
    ['> > words', 'words'],
    ['+++\ntitle = "Release"\ntags = ["a"]\n+++\n# T', '---\ntitle: "Release"\ntags: ["a"]\n---\n# T'],
    ['# T\r\n\r\n- [ ] a\r- [ ] b\n', '# T\n\n- [ ] a\n- [ ] b\n'],
    ['\ufeff# T', '# T'],
    ['words  \nmore\t', 'words\nmore'],
    ['# Release\n- Mock run\n  - [ ] Stage', '# Release\n- Mock run\n  - [ ] Stage'],
    ['See [the docs][d].\n\n[d]: https://a.example', 'See [the docs](https://a.example).\n\n[d]: https://a.example'],
    [
      'See [the docs][].\n\n[The docs]: <https://a.example>',
      'See [the docs](https://a.example).\n\n[The docs]: <https://a.example>',
    ],
    [
      'See [the docs] now.\n\n[the docs]: https://a.example',
      'See [the docs](https://a.example) now.\n\n[the docs]: https://a.example',
    ],
    ['- [ ] Task [ref]\n\n[ref]: https://a.example', '- [ ] Task\n\n[ref]: https://a.example'],
    ['- [ ] Task [1]\n\n[1]: https://a.example', '- [ ] Task\n\n[1]: https://a.example'],
    ['one\vtwo', 'one\u2028two'],
    ['words <!-- a\n- [ ] hint\n--> behind', 'words\n\nbehind'],
  ])
  stays([
    '- [x] Task\n\n[x]: https://a.example',
    '- [ ] Task `[ref]`\n\n[ref]: https://a.example',
    '- [ ] Owner: [Name]\n\n[ref]: https://a.example',
    '---\ntitle: "- [X] a"\n---\n# T',
    '```\n* [X] __a__ &lt; <br>\n\n```',
    '~~~bash\n• x\n~~~',
    '> ```\n> * x\n> ```\n\nwords',
    'words\n\n> a quote',
    '# T\n\n<!-- filled in: the record -->\n\n* [X] below',
    'Lead: <!-- filled in --> **Ada** &lt;',
  ])
})
