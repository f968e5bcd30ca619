// What commands delete for good. Programs and their options are the same in every language.

export type DestructiveRule = {
  patterns: readonly RegExp[]
  /** What it does, behind the command in a message. */
  deletes: string
  todo: string
  /** Whether the command, from its match on, only deletes what is made again. */
  isHarmless?: (command: string) => boolean
}

/** A glance: lines without one of these words delete nothing. */
export const MAY_DELETE =
  /\b(?:prune|drop|dropdb|truncate|rm|rb|push|delete|destroy|reset|wipe|fresh|flush(?:all|db)|mkfs|dd|down)|dropDatabase/i

/** Directories that are made again by a build, and places for temporary files. */
const REBUILT = [
  /(?:^|\/)(?:node_modules|dist|build|out|target|coverage|tmp|temp|vendor|__pycache__|\.?cache|\.?venv)(?:\/|$)/,
  /(?:^|\/)\.(?:next|nuxt|turbo|terraform|pytest_cache)(?:\/|$)/,
  /\/tmp\/|\$\{?TMP/,
]
const REMOVE = /\brm\s{1,4}((?:-{1,2}[\w-]{1,20}\s{1,4}){1,4})([^|;&]{1,400})/
/** Throw-away copies of a database. */
const COPY = /(?:^|[_\W])(?:test|tmp|temp|copy|scratch|rehearsal)(?:$|[_\W\d])/i
const SIZE_OF_FILE = /\btruncate\s{1,4}-s/
const BACK_UP = 'Take a backup, check that it can be restored, and check which database this runs against.'
const LOOK_FIRST = 'List what it would delete first, and let a second person confirm before it runs.'

/** `rm` without -r and -f asks, or deletes single files; what a build makes again is no loss. */
function removesOnlyRebuilt(command: string): boolean {
  const [, flags = '', targets = ''] = REMOVE.exec(command) ?? []
  const isRecursive = /-\w*[rR]|--recursive/.test(flags)
  const isForced = /-\w*f|--force/.test(flags)
  if (!isRecursive || !isForced) return true
  return targets
    .replace(/[`'"]/g, '')
    .split(/\s+/)
    .filter((target) => target !== '' && !target.startsWith('-'))
    .every((target) => REBUILT.some((pattern) => pattern.test(target)))
}

export const DESTRUCTIVE_RULES: readonly DestructiveRule[] = [
  {
    patterns: [
      /\bdocker\s{1,4}system\s{1,4}prune\b[^|;&]{0,200}--volumes/,
      /\bdocker\s{1,4}volume\s{1,4}(?:prune|rm)\b/,
      /\bdocker(?:-compose|\s{1,4}compose)\b[^|;&]{0,200}\bdown\b[^|;&]{0,200}\s(?:-v|--volumes)\b/,
    ],
    deletes: 'deletes volumes with all the data in them',
    todo: 'Back up the volumes you need, or leave out the option that deletes volumes.',
  },
  {
    patterns: [
      /\bdrop\s{1,4}(?:table|database|schema|column|owned|keyspace|collection)\b|\bdropdb\b|\bdropDatabase\(/i,
      /\btruncate\s{1,4}(?:table\s{1,4})?["\w.]{1,80}/i,
    ],
    deletes: 'deletes tables or databases with all the data in them',
    todo: BACK_UP,
    isHarmless: (command) => COPY.test(command.split(/[;|&]/, 1)[0] ?? '') || SIZE_OF_FILE.test(command),
  },
  {
    patterns: [/\bdelete\s{1,4}from\s{1,4}["\w.]{1,80}\s{0,4}(?:;|"|'|$)/i],
    deletes: 'deletes all rows of a table',
    todo: BACK_UP,
  },
  {
    patterns: [/\bmigrate\s{1,4}reset\b|\bdb:(?:drop|reset|wipe)\b|\bmigrate:(?:fresh|reset)\b/],
    deletes: 'deletes the database and builds it again without its data',
    todo: BACK_UP,
  },
  {
    patterns: [REMOVE],
    deletes: 'deletes files and folders without asking',
    todo: LOOK_FIRST,
    isHarmless: removesOnlyRebuilt,
  },
  {
    patterns: [/\bgit\s{1,4}push\b[^|;&]{0,200}\s(?:-f|--force)(?![\w-])/],
    deletes: 'overwrites history that others may have built on',
    todo: 'Use --force-with-lease, or git revert to undo a commit that is already shared.',
  },
  {
    patterns: [
      /\b(?:kubectl|oc)\b[^|;&]{0,200}\bdelete\s{1,4}(?:ns|namespaces?|pvc?|persistentvolume\w{0,6}|crds?|projects?)\b/,
      /\b(?:kubectl|oc)\b[^|;&]{0,200}\bdelete\b[^|;&]{0,200}\s--all\b/,
    ],
    deletes: 'deletes a namespace with everything in it, or the storage of its workloads',
    todo: LOOK_FIRST,
  },
  {
    patterns: [
      /\b(?:terraform|tofu|pulumi|terragrunt)\b[^|;&]{0,200}\bdestroy\b/,
      /\baws\b[^|;&]{0,200}\bs3\s{1,4}(?:rb\b[^|;&]{0,200}--force|rm\b[^|;&]{0,200}--recursive)/,
      /\baws\b[^|;&]{0,200}\bdelete-(?:db-\w{1,20}|stack)/,
      /\bgsutil\b[^|;&]{0,200}\brm\s{1,4}-r|\bgcloud\b[^|;&]{0,200}\binstances\s{1,4}delete\b/,
    ],
    deletes: 'deletes infrastructure or stored data',
    todo: LOOK_FIRST,
  },
  {
    patterns: [/\bflush(?:all|db)\b/i],
    deletes: 'deletes every key of the cache or database',
    todo: 'Delete only the keys that must go, such as those with a prefix.',
  },
  {
    patterns: [/\bmkfs(?:\.\w{1,10})?\s/, /\bdd\b[^|;&]{0,200}\bof=\/dev\//],
    deletes: 'overwrites a disk',
    todo: LOOK_FIRST,
  },
]
