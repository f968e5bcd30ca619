// Whether SQL only reads. In doubt it changes something.

const MAX_SQL = 20_000
/** What a statement that reads begins with. */
const READS = /^(?:select|with|values|table|show|explain|describe|desc)\b/i
/** Statements around others that change nothing themselves. */
const NEUTRAL = /^(?:begin|start\s+transaction|commit|rollback|end|abort|use|set(?!\s+(?:global|persist))|reset)\b/i
const CHANGES =
  /\b(?:insert|update|delete|drop|alter|create|truncate|grant|revoke|vacuum|reindex|copy|merge|call|do|lock|refresh|cluster|into|replace\s+into|for\s+(?:no\s+key\s+)?(?:update|share)|notify|comment\s+on|kill|rename|load\s+data)\b/i
/** Functions that do something when they are selected. */
const ACTS =
  /\b(?:pg_(?:terminate|cancel)_backend|pg_(?:reload|rotate|switch|promote|create|drop|start|stop|backup|replication_slot_advance|logical_emit|wal_replay_(?:pause|resume)|try_advisory|advisory)\w*|nextval|setval|set_config|lo_\w+|dblink\w*|\w*(?:delete|drop|purge|cleanup|clean_up|reset|refresh|insert|kill|terminate|truncate|rotate|migrate|archive_)\w*)\s*\(/i
/** Commands of psql that look. */
const META = /^\\(?:d\w{0,3}\+?|l\+?|z|sf|sv|conninfo|timing|x|pset|a|t|encoding|echo|\?|h|set|c|connect|q)(?:\s|$)/

/** The statements of a text, without comments; every quoted text is emptied unless `whole` is set. */
export function statementsOf(text: string, whole = false): string[] {
  const found: string[] = []
  let current = ''
  const close = () => {
    if (current.trim() !== '') found.push(current.trim())
    current = ''
  }
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at, at + 2)
    if (rest === '--') at = after(text, '\n', at) - 1
    else if (rest === '/*') at = after(text, '*/', at + 2)
    else if (text[at] === "'") {
      const end = afterQuote(text, at)
      current += whole ? text.slice(at, end) : "''"
      at = end
    } else if (text[at] === '$' && /^\$\w{0,60}\$/.test(text.slice(at, at + 62))) {
      const mark = /^\$\w{0,60}\$/.exec(text.slice(at, at + 62))?.[0] ?? '$$'
      const end = after(text, mark, at + mark.length)
      current += whole ? text.slice(at, end) : "''"
      at = end
    } else if (text[at] === ';') {
      close()
      at += 1
    } else if (text[at] === '\n' && /^\s*\\/.test(current)) {
      close()
      at += 1
    } else {
      current += text[at]
      at += 1
    }
  }
  close()
  return found
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at === -1 ? text.length + 1 : at + mark.length
}

/** Two quotes within a quoted text stand for one. */
function afterQuote(text: string, from: number): number {
  let at = from + 1
  while (at < text.length) {
    if (text[at] !== "'") at += 1
    else if (text[at + 1] === "'") at += 2
    else return at + 1
  }
  return at
}

/** Whether every statement only reads. A text that is too long to be looked at does not. */
export function sqlReads(text: string): boolean {
  if (text.length > MAX_SQL) return false
  return statementsOf(text).every((statement) => {
    if (statement.startsWith('\\')) return META.test(statement)
    if (NEUTRAL.test(statement)) return true
    return READS.test(statement) && !CHANGES.test(statement) && !ACTS.test(statement)
  })
}
