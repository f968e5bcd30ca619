// What a document can be written in, and what there is to say of one that is not written in Markdown.
import type { Finding } from '@/lib/domain/checklist/structure'

export type Format = 'markdown' | 'html' | 'jira' | 'confluence' | 'asciidoc' | 'restructuredtext' | 'org' | 'text'

const NAMES: Readonly<Record<Format, string>> = {
  markdown: 'Markdown',
  text: 'plain text',
  html: 'HTML',
  jira: 'Jira wiki markup',
  confluence: 'Confluence storage format',
  asciidoc: 'AsciiDoc',
  restructuredtext: 'reStructuredText',
  org: 'Org mode',
}
/** Lines that a finding names. */
const MOST = 200

/** One finding of a document in another format. `unread` are indices of lines that say something which could not be read. */
export function findingsOf(format: Format, unread: readonly number[]): Finding[] {
  if (format === 'markdown' || format === 'text') return []
  const name = NAMES[format]
  const lines = [...new Set(unread)].sort((one, other) => one - other).map((at) => at + 1)
  if (lines.length === 0)
    return [
      {
        code: 'format',
        severity: 'info',
        message: `The document is written in ${name}. It was read as Markdown that says the same.`,
        lines: [1],
      },
    ]
  const count = lines.length === 1 ? '1 line' : `${lines.length} lines`
  return [
    {
      code: 'format-unread',
      severity: 'question',
      key: '',
      message: `The document is written in ${name}, and ${count} of it could not be read: what stands there is not part of the checklist.`,
      lines: lines.slice(0, MOST),
      suggestion: 'Write what these lines show into the document, or convert it to Markdown, and import it again.',
    },
  ]
}
