// Commands that cannot do what the document expects of them.
import type { Finding } from '@/lib/domain/checklist/structure'

const KNOWN: { code: string; words: RegExp; message: string; suggestion: string }[] = [
  {
    code: 'command-endless',
    words: /\btail\s+(?:-\S+\s+)*-f\b[^\n]*\|\s*(?:wc|sort|uniq)\b/,
    message: 'This never ends: tail -f waits for more, so that nothing behind it is ever counted.',
    suggestion: 'Leave -f out, or count over a time.',
  },
  {
    code: 'count-padded',
    words: /\bpsql\b[^\n]*\bselect\b[^\n]*\|\s*wc\s+-l/i,
    message: 'psql prints a head and a foot: wc -l counts them as rows.',
    suggestion: 'Count in the query, or add -At.',
  },
  {
    code: 'restore-plain',
    words: /\bpg_restore\b[^\n]*\.sql\b/,
    message: 'pg_restore reads archives, not plain SQL.',
    suggestion: 'Use psql -f, or dump with -Fc.',
  },
  {
    code: 'secret-printed',
    words: /\b(?:cat|echo|printenv)\b[^\n|]*(?:\.env(?!\.example)\b|\$\{?\w*(?:PASSWORD|SECRET|TOKEN)\b)[^\n|]*$/,
    message: 'This prints secrets to the screen.',
    suggestion: 'Show the names only, such as cut -d= -f1.',
  },
]
const STAGING_FILE = /\bcompose\b[^\n]*-f\s+\S*staging\S*|\S*staging\S*\.(?:ya?ml|env)\b/i

/** Findings on single lines, and on production steps that use the files of staging. */
export function commandMistakes(lines: string[]): Finding[] {
  const found: Finding[] = []
  const title = lines.find((line) => /^#\s/.test(line)) ?? ''
  const wrongPlace: number[] = []
  lines.forEach((whole, at) => {
    if (!/\||restore|staging|\.env|[A-Z]{5}/.test(whole)) return
    const line = whole.slice(0, 2000)
    for (const { code, words, message, suggestion } of KNOWN)
      if (words.test(line)) found.push({ code, severity: 'warning', message, lines: [at + 1], suggestion })
    if (/\bproduction\b/i.test(title) && STAGING_FILE.test(line) && !/^\s*[-*#]/.test(line)) wrongPlace.push(at + 1)
  })
  if (wrongPlace.length > 0)
    found.push({
      code: 'environment-wrong',
      severity: 'warning',
      message: 'A production document runs the files of staging.',
      lines: wrongPlace.slice(0, 20),
      suggestion: 'Name the files of production, or say why these are meant.',
    })
  return found.slice(0, 40)
}
