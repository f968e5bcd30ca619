// Tests, reports, images, files, tools and services that a line only names.

import { NEW_SESSION } from '@/lib/domain/checklist/offers/commands/script'
import { mergeNeeds } from '@/lib/domain/checklist/offers/draft'
import type { NamedCheck, NamedDraft, NamedLine } from '@/lib/domain/checklist/offers/named/check'
import { placed } from '@/lib/domain/checklist/offers/paths'
import type { Needs } from '@/lib/domain/checklist/structure'

const PUSH = 'Have the pipeline push the report of the run to this item.'

const report = (format: string, expect: string[], note = PUSH): NamedDraft => ({
  definition: { kind: 'report', format, expect },
  needs: {},
  notes: [note],
})

const tool = (
  line: NamedLine,
  name: string,
  argv: string[],
  expect: string[],
  needs: Needs = {},
  args?: Record<string, string>,
): NamedDraft => ({
  definition: { kind: 'ssh', host: line.document.host, command: name, ...(args && { args }), expect },
  needs: mergeNeeds({ hosts: [line.document.host], commands: { [name]: argv } }, needs),
  notes: [],
})

const RATIO = /(?<![\d/.])(\d{1,6})\s*\/\s*(\d{1,6})(?![\d/.])/

const TESTED_WORDS = [
  ...['tested', 'getestet', 'testée?s?', 'probad[oa]s?', 'testad[oa]s?', 'testat[oaie]', 'getest'],
  ...['przetestowan[yaeo]', 'протестирован[аоы]?'],
]
const TESTED = new RegExp(`(?<![\\p{L}])(?:${TESTED_WORDS.join('|')})(?![\\p{L}])`, 'iu')
/** More words ask for more than tests. */
const MOST_WORDS = 8

/** "All 18 tests passing", "Smoke tests pass 4/4". */
const tests: NamedCheck = {
  has: [['tests'], ['pass', 'works']],
  may: ['every', 'user'],
  words: /^\d{1,6}$/,
  drafts({ text }) {
    const [, passed, total] = RATIO.exec(text) ?? []
    const count = /(?<![\d/.])(\d{1,6})\s+(?:\p{L}{1,20}\s+)?tests?\b/iu.exec(text)?.[1]
    if (passed !== undefined && passed !== total) return []
    const expected = passed ?? (/%/.test(text) ? undefined : count)
    return [report('junit', ['failed == 0', expected === undefined ? 'passed > 0' : `passed == ${expected}`])]
  },
}

const loadTests: NamedCheck = {
  has: [['load-test'], ['pass']],
  may: [],
  drafts: () => [
    report(
      'k6',
      ['failed == 0'],
      'Have the pipeline push the summary of the load test (k6) to this item; its own thresholds decide.',
    ),
  ],
}

/** "Session preferences tested": a report shows that tests ran, and a person says that they were tests of this. */
const tested: NamedCheck = {
  token: TESTED,
  may: [],
  words: /./,
  drafts({ said, around }) {
    const isShort = said.words.length > 0 && said.words.length <= MOST_WORDS
    const isPlain = isShort && !around.has('human', 'backup', 'configured')
    return isPlain ? [{ ...report('junit', ['failed == 0 && passed > 0']), says: 'tests passed' }] : []
  },
}

const vulnerabilities: NamedCheck = {
  negated: true,
  has: [['vulnerabilities']],
  may: ['presence', 'trouble'],
  words: /^(?:high|cve)$/,
  drafts: () => [
    report('sarif', ['failed == 0'], 'Have the scanner write SARIF and the pipeline push it to this item.'),
  ],
}

const sshLogin: NamedCheck = {
  token: /\bSSH\b/i,
  has: [['login', 'reach']],
  may: ['works', 'configured'],
  drafts: (line) => [tool(line, 'ssh-login', ['true'], ['exitCode == 0'])],
}

/** Tools by the name that they are called by. */
const TOOLS: [token: RegExp, program: string, flag: string][] = [
  [/\bNode(?:\.?js)?\b/i, 'node', '--version'],
  [/\bPython(?:\s?3)?\b/i, 'python3', '--version'],
  [/\bDocker Compose\b/i, 'docker', 'compose'],
  [/\bDocker\b/i, 'docker', '--version'],
  [/\bGit\b/, 'git', '--version'],
  [/\bnginx\b/i, 'nginx', '-v'],
  [/\bHAProxy\b/i, 'haproxy', '-v'],
  [/\bkubectl\b/i, 'kubectl', 'version'],
  [/\bTerraform\b/i, 'terraform', '--version'],
  [/\bpsql\b/i, 'psql', '--version'],
  [/\bGo\s+\d/, 'go', 'version'],
]

const toolChecks: NamedCheck[] = TOOLS.map(([token, program, flag]) => ({
  token: new RegExp(
    `(?:${token.source})(?:\\s+v?\\d{1,3}(?:\\.\\d{1,3}){0,2}\\s*(?:\\+|or (?:later|higher|newer))?)?`,
    'i',
  ),
  has: [['installed', 'configured']],
  may: ['client', 'database', 'works', 'reach', 'installed'],
  words: /^(?:postgresql|postgres|nginx|haproxy|reverse|proxy|package|manager|runtime)$/,
  drafts(line) {
    if (!line.said.has('installed')) return []
    const [, major, minor] =
      /\bv?(\d{1,3})(?:\.(\d{1,3}))?(?:\.\d{1,3})?\s*(?:\+|or (?:later|higher|newer))/i.exec(line.text) ?? []
    const argv =
      flag === 'compose'
        ? ['docker', 'compose', 'version']
        : flag === 'version' && program === 'kubectl'
          ? ['kubectl', 'version', '--client']
          : [program, flag]
    const least =
      major === undefined
        ? []
        : minor === undefined
          ? [`output.major >= ${major}`]
          : [`output.major > ${major} || (output.major == ${major} && output.minor >= ${minor})`]
    return [tool(line, `${program}-version`, argv, ['exitCode == 0', ...least])]
  },
}))

/** "`nginx` service running": a unit that a code span names. */
const unit: NamedCheck = {
  has: [['running', 'works']],
  may: ['service', 'configured', 'reach'],
  words: /^[a-z][a-z0-9_@.-]{1,60}$/,
  drafts(line) {
    const [name] = line.code.filter((code) => /^[a-z][\w@.-]{1,60}$/.test(code))
    const unknown = line.said.words.filter(({ topics }) => topics.length === 0).map(({ text }) => text)
    if (name === undefined || unknown.some((word) => !name.toLowerCase().includes(word))) return []
    return [
      tool(
        line,
        `is-active-${name.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}`,
        ['systemctl', 'is-active', name],
        ['output.active'],
      ),
    ]
  },
}

const containers: NamedCheck = {
  has: [['container'], ['running', 'health', 'works'], ['every']],
  may: ['service', 'reach'],
  drafts(line) {
    const pods = /\bpods?\b/i.test(line.text)
    return [
      pods
        ? tool(line, 'kubectl-get-pods', ['kubectl', 'get', 'pods'], ['output.count > 0 && output.items.all(c, c.ok)'])
        : tool(line, 'docker-ps', ['docker', 'ps', '-a'], ['output.count > 0 && output.containers.all(c, c.ok)']),
    ]
  },
}

const SETTINGS_FILE = /^(?:[\w./-]*\/)?\.env(?:\.[\w-]+)*$/
const FILE = /^(?:\/|\.{0,2}\/)?[\w-]+(?:[./-][\w-]+)*\.[a-z][a-z0-9]{0,7}$/i

/** "`.env.production` created", "`docker-compose.yml` in place": a file that a code span names. */
const files: NamedCheck = {
  has: [['configured', 'presence', 'installed']],
  may: [],
  words: /^[\w.-]+$/,
  drafts(line) {
    const [name, ...more] = line.code.filter((code) => FILE.test(code) || SETTINGS_FILE.test(code))
    if (name === undefined || more.length > 0) return []
    const own = name.toLowerCase().split(/[^a-z0-9_]+/)
    const asksMore = line.said.words.some(({ text, topics }) => topics.length === 0 && !own.includes(text))
    const file = placed(name, NEW_SESSION, line.document)
    return [
      {
        definition: { kind: 'file', host: line.document.host, path: file.path, expect: ['exists', 'size > 0'] },
        needs: mergeNeeds({ hosts: [line.document.host] }, file.needs),
        notes: file.notes,
        ...(asksMore && { says: `${name} exists and is not empty` }),
      },
    ]
  },
}

/** "Database backup created: ____": the file that somebody names. */
const backup: NamedCheck = {
  has: [['backup'], ['configured', 'pass', 'presence']],
  may: ['database', 'works'],
  drafts(line) {
    if (line.said.words.some(({ text }) => /^(?:configured|enabled|enable|set|setup)$/.test(text))) return []
    return [
      {
        definition: { kind: 'file', host: line.document.host, path: '{{BACKUP_FILE}}', expect: ['exists', 'size > 0'] },
        needs: { hosts: [line.document.host], variables: { BACKUP_FILE: '' } },
        notes: ['BACKUP_FILE is the path of the file that was written.'],
      },
    ]
  },
}

const image: NamedCheck = {
  token: /\b(?:Docker|container)\s+images?\b/i,
  has: [['configured', 'pushed', 'presence', 'pass']],
  may: ['image', 'built'],
  words: /^version$/,
  drafts(line) {
    const pushed = line.said.has('pushed')
    const verb = pushed ? 'manifest' : 'image'
    return [
      tool(
        line,
        `docker-${verb}-inspect`,
        ['docker', verb, 'inspect', '{{IMAGE}}'],
        ['exitCode == 0'],
        { variables: { IMAGE: '' } },
        { IMAGE: '{{IMAGE}}' },
      ),
    ]
  },
}

const builtImage: NamedCheck = { ...image, has: [['built']], may: ['image', 'configured'] }

/** "Release v1.2 is published on GitHub". */
const release: NamedCheck = {
  token: /\bv?\d+(?:\.\d+){1,3}[\w.+-]*\b/,
  has: [['published']],
  may: ['built'],
  drafts({ text }) {
    const tag = /\bv?\d+(?:\.\d+){1,3}[\w.+-]*/.exec(text)?.[0] ?? ''
    if (!/github/i.test(text)) return []
    return [
      {
        definition: {
          kind: 'http',
          method: 'GET',
          url: `https://api.github.com/repos/{{GITHUB_REPOSITORY}}/releases/tags/${encodeURIComponent(tag)}`,
          expect: ['status == 200', 'body.draft == false'],
        },
        needs: { variables: { GITHUB_REPOSITORY: '' } },
        notes: [
          'GITHUB_REPOSITORY is owner/name; a private repository also needs a token in the header Authorization.',
        ],
      },
    ]
  },
}

export const DELIVERY: NamedCheck[] = [
  release,
  loadTests,
  tests,
  vulnerabilities,
  sshLogin,
  ...toolChecks,
  containers,
  image,
  builtImage,
  unit,
  files,
  backup,
  tested,
]
