// What a code block is: something to run, or what comes back from it, a file, a place to write in.
import { changesSomething } from '@/lib/domain/checklist/commands/commands'
import { runs } from '@/lib/domain/checklist/commands/recognise'
import { sqlReads } from '@/lib/domain/checklist/commands/sql'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const SHELLS = words(
  'bash sh shell zsh ksh dash ash fish csh console terminal shellscript shell-script shell-session shellsession sh-session bash-session command commandline cli prompt',
)
const WINDOWS = words('bat batch cmd dos powershell posh ps1 pwsh ps')
const SQL = words('sql pgsql postgres postgresql plpgsql psql mysql mariadb sqlite tsql mssql plsql oracle cql')
/** Files, formats and output: nothing that runs. */
const DATA = words(
  'json jsonc json5 ndjson yaml yml toml ini cfg conf config properties env dotenv xml html svg css scss csv tsv text txt plain plaintext log logs output out result response diff patch md markdown mermaid plantuml puml dot graphviz ascii tree nginx apache apacheconf caddyfile proto protobuf graphql gql hcl tf terraform dockerfile containerfile docker-compose editorconfig gitignore gitattributes regex bnf ebnf latex tex bibtex http https promql cron crontab systemd service policy probe',
)

export type CodeRole = 'shell' | 'windows' | 'sql' | 'code' | 'data'

/** A code block begins with its language, which may carry a title or attributes ("bash {title=x}", "js:app.js"). */
function languageOf(info: string): string {
  return /^\s*\{?\.?([A-Za-z0-9+#_.-]{1,40})/.exec(info.slice(0, 100))?.[1]?.toLowerCase() ?? ''
}

/** Lines of a session: a prompt, and what is typed behind it. */
const PROMPT = /^\s{0,20}(?:[\w.@:~/()-]{1,60}[$%]|\$|%|➜|❯|>)\s+(?=\S)/
const ROOT_PROMPT = /^\s{0,20}(?:[\w.@:~/()-]{1,60})?#\s+(?=\S)/

/**
 * A session as a script with as many lines: prompts are taken off, and where there are any, what came back is left out. In a `console` a line
 * behind `#` that begins with a program was typed by root.
 */
export function withoutPrompts(text: string, language = ''): string {
  const rows = text.split('\n')
  const session = /console|session|terminal|prompt/.test(languageOf(language))
  const typed = (row: string): string | null => {
    const short = row.slice(0, 2000)
    const prompt = PROMPT.exec(short)
    if (prompt && !(prompt[0].trim() === '>' && !session)) return row.slice(prompt[0].length)
    const root = session ? ROOT_PROMPT.exec(short) : null
    return root && runs(short.slice(root[0].length)) ? row.slice(root[0].length) : null
  }
  if (!rows.some((row) => typed(row) !== null)) return text
  let continues = false
  return rows
    .map((row) => {
      const own = typed(row) ?? (continues || /^\s*#/.test(row) ? row : '')
      continues = own !== '' && /\\$/.test(own)
      return own
    })
    .join('\n')
}

/** Comments and blank lines in any language. */
const COMMENT = /^\s*(?:#|\/\/|--|;|::|REM\b|\/\*|\*|$)/i

const nothingRuns = (text: string): boolean => text.split('\n').every((row) => COMMENT.test(row.slice(0, 200)))

/** What a block is, by its language; without one, by whether one of its lines begins with a known program. */
export function roleOfCode(info: string, text: string): CodeRole {
  const language = languageOf(info)
  if (SHELLS.has(language)) return 'shell'
  if (WINDOWS.has(language)) return 'windows'
  if (SQL.has(language)) return 'sql'
  if (DATA.has(language)) return 'data'
  if (language !== '') return 'code'
  const script = withoutPrompts(text.slice(0, 4000))
  return script.split('\n').some((row) => runs(row.trim())) ? 'shell' : 'data'
}

/** Cmdlets that read begin with these verbs; of the commands of `cmd` these read. */
const WINDOWS_READS =
  /^(?:(?:Get|Test|Select|Measure|Resolve|Show|Find|Compare|Format|Where|Sort|Group|ForEach-Object \{ \$_\.\w+ \}|Write-(?:Host|Output)|ConvertFrom|ConvertTo)-?[\w]*|dir|type|echo|ver|whoami|hostname|ipconfig(?! \/(?:release|renew|flushdns|registerdns))|ping|tracert|nslookup|systeminfo|tasklist|netstat|findstr|where|cd|sc query|curl\.exe -I)(?:\s|$)/i

/** A line reads when every part of its pipe does. Text that goes into a file does not count as reading here. */
function windowsChanges(text: string): boolean {
  return text
    .split('\n')
    .filter((row) => !COMMENT.test(row.slice(0, 200)))
    .some(
      (row) => />|\$\(/.test(row) || row.split(/[|;&]/).some((part) => !WINDOWS_READS.test(part.trim().slice(0, 300))),
    )
}

/** Whether running a block changes something somewhere. Code in a language that is not looked into does, unless it is all comment. */
export function codeChanges(info: string, text: string): boolean {
  switch (roleOfCode(info, text)) {
    case 'shell':
      return changesSomething(withoutPrompts(text, info))
    case 'windows':
      return windowsChanges(text)
    case 'sql':
      return !sqlReads(text)
    case 'code':
      return !nothingRuns(text)
    case 'data':
      return false
  }
}
