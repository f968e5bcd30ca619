// Commands that cannot do what the document expects of them, or that print secrets.
import type { FindingCode } from '@/lib/domain/checklist/findings/codes'
import { finding } from '@/lib/domain/checklist/findings/finding'
import { commandOf, type Line } from '@/lib/domain/checklist/findings/lines'
import type { Finding } from '@/lib/domain/checklist/structure'

type Mistake = { code: FindingCode; message: string; isIn: (text: string) => boolean }

const FOLLOWS = /\b(?:tail|logs|journalctl)\b[^|;&\n]{0,200}\s(?:-\w{0,6}[fF]\w{0,6}|--follow)\b/
const COUNTED = /\|\s{0,4}(?:wc|sort|uniq)\b/
/** End the pipe by themselves. */
const LIMITED = /\btimeout\b|\|\s{0,4}(?:head|grep\s{1,3}-m|sed\s{1,3}\S{0,3}\d{1,6}q)/
const ROWS_OF_PSQL = /\bpsql\b.{0,1500}(?:\bselect\b|\\d).{0,1500}\|\s{0,4}wc\s{1,4}-l/i
const TUPLES_ONLY = /\s-(?:\w{0,6})t|--tuples-only/
const RESTORED = /\bpg_restore\b([^|;&\n]{0,600})/
const SQL_FILE = /\S{1,300}\.sql(?:\.gz)?(?!\w)/
/** What it writes to, instead of reads. */
const SQL_OUTPUT = /(?:\s-f\s{0,3}|--file[= ]\s{0,3})\S{1,300}\.sql/
/** Nothing behind it takes up what is printed. */
const PRINTS = /\b(?:cat|echo|printenv)\b([^|>]{0,800})$/
const SECRETS = /\.env(?!\.(?:example|sample|template|dist))\b|\$\{?\w{0,40}(?:PASSWORD|SECRET|TOKEN)\b/
const MAY_BE_MISTAKE = /\||pg_restore|\.env|PASSWORD|SECRET|TOKEN/
const ARCHIVED = /\bpg_dump\b.{0,300}(?:-F\s?c|-Fc|--format[= ]c)/

function restoresPlain(text: string): boolean {
  const read = (RESTORED.exec(text)?.[1] ?? '').replace(SQL_OUTPUT, '')
  return SQL_FILE.test(read)
}

const printsSecrets = (text: string): boolean => SECRETS.test(PRINTS.exec(text)?.[1] ?? '')

const MISTAKES: readonly Mistake[] = [
  {
    code: 'command-endless',
    message: 'This command never ends: it follows the log, so the lines are never counted.',
    isIn: (text) => FOLLOWS.test(text) && COUNTED.test(text) && !LIMITED.test(text),
  },
  {
    code: 'count-padded',
    message: 'wc -l also counts the header and footer of psql, so the number is too high.',
    isIn: (text) => ROWS_OF_PSQL.test(text) && !TUPLES_ONLY.test(text),
  },
  {
    code: 'restore-plain',
    message: 'pg_restore reads archives only and cannot read a plain .sql file.',
    isIn: restoresPlain,
  },
  { code: 'secret-printed', message: 'This command prints secrets to the screen.', isIn: printsSecrets },
]

/** Whether a line may hold a mistake, or says how a dump is made. */
export const mayBeMistake = (text: string): boolean => MAY_BE_MISTAKE.test(text) || text.includes('pg_dump')

export class CommandMistakes {
  readonly found: Finding[] = []
  /** A dump of the document is an archive, whatever its file is called. */
  private isArchive = false

  read(line: Line): void {
    if (line.text.includes('pg_dump')) this.isArchive ||= ARCHIVED.test(line.text)
    if (!MAY_BE_MISTAKE.test(line.text)) return
    const command = commandOf(line)
    if (command === '') return
    for (const { code, message, isIn } of MISTAKES) {
      if (code === 'restore-plain' && this.isArchive) continue
      if (isIn(command)) this.found.push(finding(code, message, [line.number]))
    }
  }
}
